"""News of mixed topics in English, in sentences of its own: of each the figures in one line, as tests/test_english_wars.py writes them.

`12 killed Togo @Molo <army` is twelve dead of Togo in Molo, as the army says; what is left out is not known.
"""

from __future__ import annotations

import pytest
from test_english_wars import told

from reconcile.figures import extract
from reconcile.model import Article
from reconcile.packs import Packs

# ruff: noqa: E501
ROWS = [
    # bodies of people: the number is how many they are
    ("A 240-strong platoon of Danish soldiers arrived in Molo on Friday.", "240 troops Denmark @Molo"),
    ("A 240-man Danish contingent arrived in Molo in May.", "240 troops Denmark @Molo"),
    ("A 240-strong Danish advance party of troops arrived in Molo on Friday.", "240 troops Denmark @Molo"),
    ("A 30-member team of doctors was killed near Molo.", "30 killed doctors @Molo"),
    ("A 25-member group of Danish sailors is missing off Molo.", "25 missing Denmark @Molo"),
    ("A 240-man rescue team searched Molo for 30 missing people.", "30 missing"),
    ("A 12-member jury found him guilty of killing four people in Molo.", "4 killed @Molo <12-member jury"),
    # a count announced, another clause behind a joiner
    ("The death toll in Molo, a port in the south, rose to over 130 and 5,000 people were displaced.", ">130 killed @Molo; 5000 displaced @Molo"),
    ("The death toll in Molo, which had been put at 20, rose to 43 and 12 people are missing.", "20 killed @Molo; 43 killed @Molo; 12 missing @Molo"),
    ("The death toll in Molo stood at 300 and more than 1,000 people were injured.", "300 killed @Molo; >1000 wounded @Molo"),
    # shapes of places
    ("At least 14 people were killed in the Molo tribal district on Sunday.", "≥14 killed @Molo"),
    ("A bomb on the outskirts of Molo wounded 30 people.", "30 wounded @Molo"),
    ("Fourteen people died on the road between Molo and Leto.", "14 killed @Molo, Leto"),
    ("Fourteen people died close to Molo on Sunday.", "14 killed @Molo"),
    ("Officials close to Berg said 14 people had died in Leto.", "14 killed @Leto <Officials close to Berg"),
    ("Violence in Molo's old town has left 40 people dead.", "40 killed @Molo"),
    ("A bomb at Berg's old villa wounded 30 people.", "30 wounded"),
    ("Clashes between Berg and Holm supporters left 14 people dead.", "14 killed"),
    # any adjective between article and name
    ("Some 700 soldiers landed in the anarchic Marshall Islands in May.", "~700 troops soldiers @Marshall Islands"),
    ("A force of 900 soldiers is to land in the once peaceful Togo on Thursday.", "900 troops soldiers @Togo expected"),
    ("In the war Canada lost 45 soldiers.", "45 casualties Canada"),
    # where people were, and what is said of them between commas
    ("All 62 people on board, most of them Danes, died near Molo.", "62 killed @Molo"),
    ("All 62 aboard, including the pilot, died near Molo.", "62 killed @Molo"),
    ("There were 62 people on board and 40 were killed in Molo.", "40 killed @Molo"),
    ("At least 62 people, some of them as young as six, fled to Molo.", "≥62 displaced @Molo"),
    ("The 62 passengers, none of them older than 20, died in Molo.", "62 killed passengers @Molo"),
    # whose they are: a people by its name, what is said behind the verb, those told of without a number
    ("Some 25 of the dead belong to the Bari tribe and nine to the Lugbara.", "~25 killed Bari; 9 killed Lugbara"),
    ("In Molo 25 people from the Bari community were killed.", "25 killed Bari @Molo"),
    ("Fourteen people from the mining community were killed in Molo.", "14 killed @Molo"),
    ("Two of the 14 dead in Molo were Togolese, the ministry said.", "2 killed Togo @Molo <ministry; 14 killed @Molo <ministry"),
    ("Of the 230 passengers killed in Molo, 160 were French and 35 Dutch.", "230 killed passengers @Molo; 160 killed France @Molo; 35 killed Netherlands @Molo"),
    ("A boat with Haitian migrants sank off Molo, drowning 14 of them.", "14 killed Haiti @Molo"),
    # the verb is left out
    ("In Molo, flooding killed 14 people and a landslide nine.", "14 killed @Molo; 9 killed @Molo"),
    ("In Molo a blast killed 14 people and wounded nine.", "14 killed @Molo; 9 wounded @Molo"),
    # one place tells where another lies
    ("A fire in Molo, about 70 miles east of Leto, has killed 14 people.", "14 killed @Molo"),
    ("Fighting in Molo, a town near Leto, has displaced 3,000 people.", "3000 displaced @Molo"),
    ("Fighting in Molo (40 km from Leto) has displaced 3,000 people.", "3000 displaced @Molo"),
    ("A bomb in Molo and Haro counties, on the border with Leto, wounded 30 people.", "30 wounded @Molo, Haro"),
    ("In Molo 14 people died. Near Leto, 12 people died.", "14 killed @Molo; 12 killed @Leto"),
    ("The Molo Fire has grown to 100 hectares, Cal Fire said.", "1 area @Molo Fire <Cal Fire"),
    ("Twelve people died in Molo. The suspect was born in Leto. Sixteen people were hurt.", "12 killed @Molo; 16 wounded @Molo"),
    ("Twelve people died in Molo. Thousands fled from Leto. Sixteen people were hurt.", "12 killed @Molo; ? displaced @Leto; 16 wounded @Molo"),
    # parts of a whole with a participle of its own, harms in one clause
    ("Seven of 18 people found alive in Molo later died.", "7 killed @Molo"),
    ("Six of the 14 people injured in Molo were children.", "6 wounded @Molo; 14 wounded @Molo"),
    ("The shelling of Molo left eight villagers dead and 25 wounded, the Danish army said.", "8 killed villagers @Molo <Danish army; 25 wounded villagers @Molo <Danish army"),
    ("Two Danish soldiers were killed and 12 wounded in Molo.", "2 killed Denmark @Molo; 12 wounded Denmark @Molo"),
    # what a number is not, by the clause it stands in
    ("Three men drowned off Molo, two are missing, while another 14 were taken ashore.", "3 killed men @Molo; 2 missing men @Molo"),
    ("Three men drowned off Molo, two are missing, while a further 16 were hurt.", "3 killed men @Molo; 2 missing men @Molo; 16 wounded men @Molo"),
    ("In Molo about 200 people are buried in the mud, the mayor said, adding that 90 police had come.", "~200 missing @Molo <mayor"),
    ("In Molo some 2,900 people have died out of 6,200 cases, up from about 5,800.", "~2900 killed @Molo"),
    ("Twelve people died in Molo. The number of nurses who have the disease rose to 96.", "12 killed @Molo"),
    ("Twelve people died in Molo. The number of people who fell ill rose to 96.", "12 killed @Molo"),
    ("Twelve people died in Molo. The number of people who have lost their homes rose to 9,000.", "12 killed @Molo; 9000 displaced @Molo"),
    ("The number of nurses killed in Molo rose from 31 on Sept. 18 to 61.", "31 killed nurses @Molo; 61 killed nurses @Molo"),
    # who is cited for what follows, a verb of saying that looks like a paper
    ("Police confirmed 14 deaths in Molo and cited witnesses who said shots had been fired.", "14 killed @Molo <Police"),
    ("The paper said 14 people had died in Molo and cited police.", "14 killed @Molo <police"),
    ("Rescuers have found 29 bodies in Molo and police estimate that 100 people are missing.", "29 killed @Molo <Rescuers; 100 missing @Molo <police"),
    ("Some 29 people died in Molo, according to army and police estimates.", "~29 killed @Molo <army and police"),
    # all there were, vague numbers, what a relative clause tells of a place
    ("Some 50 migrants are dead out of a total of 250 who set out from Molo.", "~50 killed migrants @Molo"),
    ("Fifty of the 250 injured in Molo died.", "50 killed @Molo; 250 wounded @Molo"),
    ("Four people died in Leto. The minister flew to Molo, where officials reported 43 dead.", "4 killed @Leto; 43 killed @Molo <officials"),
    ("Four people died in Leto. A ceremony was held at Togo's Molo resort, where 43 people died.", "4 killed @Leto; 43 killed @Molo"),
    ("Four people died in Leto. The minister spoke to Berg, who said 43 were hurt.", "4 killed @Leto; 43 wounded @Leto <Berg"),
    ("Four bodies, two of them those of toddlers, were found off Molo. The dead now total 34.", "4 killed @Molo; 2 killed toddlers @Molo; 34 killed @Molo"),
    # what has come to pass, whatever is to be done about it
    ("Prayers will be held in Molo for the 27 people killed.", "27 killed @Molo"),
    ("A service will be held in Molo for the 14 people who died.", "14 killed @Molo"),
    ("Relatives fear for the 27 people missing in Molo.", "27 missing @Molo <Relatives"),
    ("Parliament will debate the deaths of 14 soldiers in Molo.", "14 killed soldiers @Molo"),
    ("Floods could lead to the deaths of 14 people in Molo.", "14 killed @Molo expected"),
    ("The families in Molo called for the release of the 27 captives.", "27 captured captives @Molo <families in Molo"),
    ("Police in Molo will arrest 27 people.", "27 captured @Molo expected"),
    # lands called after their part of the world, distances
    ("Six people died in Molo, a town in Togo. Some 900 NATO troops will stay in the Central African country.", "6 killed @Molo; ~900 troops NATO @Togo expected"),
    ("The Central African government said six people had died in Bangui.", "6 killed @Bangui <Central African government"),
    ("Trains collided in Togo. More than 800 people were hurt, a medic said. It happened some 90 km (56 miles) south of Leto.", ">800 wounded @Togo <medic"),
    ("More than 800 people were hurt, a medic said. The accident occurred in Leto.", ">800 wounded @Leto <medic"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=lambda value: value[:60])
def test_figures(text: str, expected: str, packs: Packs) -> None:
    figures = extract(Article("a", text, language="en", published="2024-10-28"), packs)
    assert "; ".join(map(told, figures)) == expected
