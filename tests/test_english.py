"""News in English, of wars and of mixed topics, in own sentences: the figures of each in one line, with whose, where, by whom, what status.

`12 killed Togo @Molo <army` is twelve dead of Togo in Molo, as the army says; what is left out is not known.
"""

from __future__ import annotations

import pytest

from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs

# ruff: noqa: E501
WARS = [
    # whose army an attack hit
    ("Gunmen ambushed a Togolese army convoy near Molo, killing 14 soldiers.", "14 killed Togo @Molo"),
    ("A bomb near a Danish base in Molo left six soldiers dead.", "6 killed Denmark @Molo"),
    ("The Kenyan army hit a rebel base in Molo, killing 14 soldiers.", "14 killed soldiers @Molo"),
    ("Norway said 14 Danish soldiers died at a base in Molo.", "14 killed Denmark @Molo <Norway"),
    # what is counted over months or years is of the country, not of the town of the day
    ("A bomb killed nine people in Molo, Togo. Some 3,000 have been killed there this year.", "9 killed @Molo; ~3000 killed @Molo"),
    ("A bomb killed nine people in Molo, Togo. Some 3,000 people have been killed in attacks this year.", "9 killed @Molo; ~3000 killed @Togo"),
    ("A bomb killed nine people in the Togolese city of Molo. Since 2009 some 40,000 people have died.", "9 killed @Molo; ~40000 killed @Togo"),
    ("A bomb killed nine people in Molo, Togo. Since 2009 some 40,000 Togolese have died.", "9 killed @Molo; ~40000 killed Togo @Togo"),
    ("Fighting went on near Molo. Norway has lost 40 soldiers in the war.", "40 casualties Norway @Molo"),
    ("Shots fell in Molo. 22 people were hurt and 3,700 have fled to Togo.", "22 wounded @Molo; 3700 displaced @Togo"),
    ("The war in Molo goes on. About 9,000 people have been killed in the war.", "~9000 killed @Molo"),
    # but not of the country whose people they are and that only builds them a monument, nor of one that only tells of them
    (
        "Norway said that its soldiers fought in the war in Molo. A monument is to be built in Oslo.\n\n"
        "Denmark spoke of 9,000 Norwegian soldiers. Some 4,000 Norwegians have been killed since 2009.",
        "9000 troops Norway @Molo <Denmark; ~4000 killed Norway @Molo",
    ),
    (
        "Some 9,000 Norwegian soldiers are in Molo. Some 4,000 Norwegians have been killed in the war since 2009, Denmark said.",
        "~9000 troops Norway @Molo; ~4000 killed Norway @Molo <Denmark",
    ),
    ("A blast in Molo, Togo, killed nine. It was the worst attack since 2009, and 40 people were hurt.", "9 killed @Molo; 40 wounded @Molo"),
    # who only speaks or leaves is no place
    ("Norway said 40 Danish soldiers had died.", "40 killed Denmark <Norway"),
    ("In Molo 450 Swedish soldiers will train men after the withdrawal of Danish soldiers from Togo.", "450 troops Sweden @Molo expected"),
    # what befell whom
    ("Three Togolese soldiers, a Danish officer and a driver were killed in Molo.", "3 killed Togo @Molo"),
    ("The army sent lorries to fetch 20 Danish soldiers who had been hurt in Molo.", "20 wounded Denmark @Molo"),
    # what an army calls its own
    ("Togo's army spokesman said that three of its peacekeepers had been killed in Molo.", "3 killed Togo @Molo <Togo's army spokesman"),
    ("The Danish Defence Ministry said 195 of its servicemen had come home from captivity in Molo.", "195 captured Denmark @Molo <Danish Defence Ministry"),
    ("NATO confirmed the death of its four soldiers near Molo.", "4 killed NATO @Molo <NATO"),
    ("The Danish army mourned its four soldiers killed in Molo.", "4 killed Denmark @Molo"),
    ("Five peacekeepers died in Molo.", "5 killed UN @Molo"),
    ("The number of NATO soldiers injured in Molo rose to 30.", "30 wounded NATO @Molo"),
    ("Togo has begun to withdraw its troops from Molo. The country will pull 350 soldiers out.", "350 troops Togo expected"),
    # whose friend somebody is
    ("Norway, an old ally of the United States, dispatched some 1,500 soldiers to Togo.", "~1500 troops Norway @Togo"),
    ("Norway, a member of NATO, lost 40 soldiers in Molo.", "40 casualties Norway @Molo"),
    ("About 300 members of the Danish army are in Molo.", "~300 troops Denmark @Molo"),
    # who says so
    ("Norway claims to have captured 400 soldiers in Molo.", "400 captured soldiers @Molo <Norway"),
    ("Norway laid claim to an island. In Molo 400 rebels were captured.", "400 captured rebels @Molo"),
    ("Confirming on Tuesday that 300 soldiers would go to Togo, Ms Berg said it was time.", "300 troops soldiers @Togo <Ms Berg expected"),
    ("Confirming the plan on Tuesday, Ms Berg said 300 soldiers were in Molo.", "300 troops soldiers @Molo <Ms Berg"),
    ("An official, speaking to reporters in Leto, confirmed the death of two Danish soldiers in Molo.", "2 killed Denmark @Molo <official"),
    ("Norway closed its embassy. It reported 12 deaths in Molo.", "12 killed @Molo <Norway"),
    # shares, earlier figures, plans and claims
    ("Rebels killed 40 soldiers in Molo. An earlier figure of 60 given by the governor was wrong.", "40 killed soldiers @Molo; 60 killed @Molo <governor denied"),
    ("The 900 soldiers may be in Togo by June.", "900 troops soldiers @Togo expected"),
    ("The 900 soldiers may be in Togo.", "900 troops soldiers @Togo"),
    ("The villagers of Molo withdrew their claim to 300 square kilometres.", "300 area @Molo"),
    ("Oslo says 900 Danish soldiers are in Togo. It expects another 300 soldiers to arrive.", "900 troops Denmark @Togo <Oslo; 300 troops Denmark @Togo <Oslo expected"),
    # several regions, and towns told by who holds them
    ("At least 40 people were killed in Helmand, Kandahar and Zabul provinces.", "≥40 killed @Helmand, Kandahar, Zabul"),
    ("Twelve people died in Danish-held Molo on Monday.", "12 killed @Molo"),
    # an army that speaks of its own; a side without a name
    ("The Danish army claimed to have hit a Hamas fighter near Molo after fighting that wounded six of its soldiers.", "6 wounded Denmark @Molo <Danish army"),
    ("Earlier, the Danish army had reported a raid in Molo that had left six of its men wounded.", "6 wounded Denmark @Molo <Danish army"),
    ("In Molo deaths on the government side climbed to 21.", "21 killed government side @Molo"),
    # who speaks, with more around
    ("Two men were killed in a strike on Molo, nurses said in what was a second raid that day.", "2 killed men @Molo <nurses"),
    ("“In Molo we killed 50 rebels,” Ms Berg said, referring to the Danish operation.", "50 killed rebels @Molo <Ms Berg"),
    ("Five bodies were recovered in Leto, reported the hospital located in Molo.", "5 killed @Leto <hospital"),
    # hostages to be released, ages
    ("The rebels hold ten hostages in Molo. They will release six villagers on Monday.", "10 captured hostages @Molo; 6 captured villagers @Molo expected"),
    ("The mayor of Molo will release six villagers from their duties.", ""),
    ("Four people died in Molo. The others were aged 29, 33, and 51, the hospital said.", "4 killed @Molo"),
    ("Four people died in Molo. Aged 30, 12 guests were hurt.", "4 killed @Molo; 12 wounded guests @Molo"),
    ("The band, Africa's oldest, killed 12 villagers in Molo.", "12 killed villagers @Molo"),
    # among whom, where a blow fell, what soldiers join
    ("The coalition reported 2,600 deaths among the Danish-backed Houthis.", "2600 killed Houthi <coalition"),
    ("There were 40 casualties among Danish troops in Molo.", "40 casualties Denmark @Molo"),
    ("Togo unleashed another salvo of rockets on Ghana overnight, wounding at least 28 people.", "≥28 wounded @Ghana"),
    ("Norway promised to send tanks, as well as 800 soldiers, to Togo to join NATO forces.", "800 troops Norway @Togo <Norway expected"),
    ("Four Danish soldiers were wounded near the landmark Molo temple on Monday.", "4 wounded Denmark @Molo"),
    ("At least 772 Daesh fighters were killed in Molo, the last Daesh stronghold.", "≥772 killed Islamic State @Molo"),
    # who announces, orders or confirms where soldiers go sends them, whoever else is told of
    ("The Danish Defence Ministry confirmed the deployment of 900 soldiers to Togo.", "900 troops Denmark @Togo <Danish Defence Ministry"),
    ("Some 900 soldiers will move to Togo, the Pentagon said on Monday.", "~900 troops United States @Togo <Pentagon expected"),
    ("Norway said 900 soldiers would go to Togo in response to the build-up of Malian forces on the border with Niger.", "900 troops Norway @Togo <Norway expected"),
    ("Mali has massed 4,000 troops in Leto. Norway put 900 soldiers on high alert to deploy.", "4000 troops Mali @Leto; 900 troops Norway @Leto"),
    ("Danish Prime Minister Anna Berg ordered 900 troops to Togo on Friday.", "900 troops Denmark @Togo"),
    ("The Danish government said it would send 900 troops to Togo.", "900 troops Denmark @Togo <Danish government expected"),
    # but not where others' men were told of, nor by whom they are not sent
    ("Mali has sent 4,000 soldiers to Togo. Norway said another 900 soldiers would be sent to Togo.", "4000 troops Mali @Togo; 900 troops Mali @Togo <Norway expected"),
    ("Norway said 900 soldiers would be sent to Togo by Mali.", "900 troops Mali @Togo <Norway expected"),
    # what is ordered or on its way is to come; where they stand now says nothing of it
    ("Norway orders another 900 soldiers to Togo.", "900 troops Norway @Togo expected"),
    ("An additional 900 Danish troops currently stationed in Mali will be moved to Togo.", "900 troops Denmark @Togo expected"),
    ("Some 900 Danish soldiers, most of them from the 7th Brigade, will be sent to Togo.", "~900 troops Denmark @Togo expected"),
    ("Norway has asked Denmark for 900 Danish soldiers.", "900 troops Denmark @Norway expected"),
    ("Norway is cutting its presence in Togo, bringing the number of its troops from 900 to 400.", "900 troops Norway @Togo; 400 troops Norway @Togo expected"),
    # but those pointed at are there, and what there may be now is an estimate
    ("The planes will support the 900 Danish soldiers stationed in Togo.", "900 troops Denmark @Togo"),
    ("Some 900 Danish soldiers are in Togo amid fears that the war could spread.", "~900 troops Denmark @Togo"),
    ("There may be as many as 900 Danish soldiers in Togo.", "≤900 troops Denmark @Togo"),
    # who hosts, stops or thanks soldiers has not sent them; who asks for help and sends some has
    ("Togo hosts about 900 soldiers.", "~900 troops soldiers @Togo"),
    ("Mali sent peacekeepers. Togo stopped the 1,700-strong force at the border.", "1700 troops Mali @Togo"),
    ("Togo welcomed the plan and sent 900 soldiers to Mali.", "900 troops Togo @Mali"),
    # lists: each its own place; who is based somewhere is there
    ("Danish troops are stationed in Togo (900), Mali (300) and Chad (120).", "900 troops Denmark @Togo; 300 troops Denmark @Mali; 120 troops Denmark @Chad"),
    ("Norway keeps 900 soldiers in Togo, while another 300 are based in Mali.", "900 troops Norway @Togo; 300 troops Norway @Mali"),
    ("Tensions between Mali and Chad have grown. They will join the 900 Danish troops already based in Togo.", "900 troops Denmark @Togo"),
    ("Norway will deploy 900 troops stationed at Fort Molo, North Lara, to Togo.", "900 troops Norway @Togo expected"),
    ("The number of Danish troops in Togo rose by 300, which brings those in the area bordering Mali to 900.", "300 troops Denmark @Togo; 900 troops Denmark @Togo"),
    ("The Danish army put the number of its soldiers in Togo at 300 out of a total of 900.", "300 troops Denmark @Togo <Danish army; 900 troops Denmark @Togo <Danish army"),
    ("There are 900 Danish ground troops and 300 navy and air force personnel near Togo.", "900 troops Denmark @Togo; 300 troops Denmark @Togo"),
    # several who send: each its own, all to where the first are sent, and none a part of another
    ("Norway will send 3,000 soldiers to Togo, Denmark 2,000 and Sweden more than 1,000.", "3000 troops Norway @Togo expected; 2000 troops Denmark @Togo expected; >1000 troops Sweden @Togo expected"),
    ("Norway offered 900 soldiers for Togo, Mali offered 300 and Chad 120.", "900 troops Norway @Togo expected; 300 troops Mali @Togo expected; 120 troops Chad @Togo expected"),
    ("Norway will send 900 soldiers to Togo. Mali will contribute 300 and Chad 120.", "900 troops Norway @Togo expected; 300 troops Mali @Togo expected; 120 troops Chad @Togo expected"),
    ("Norway has 900 soldiers in Togo, followed by Mali with 300 and Chad with 120.", "900 troops Norway @Togo; 300 troops Mali @Togo; 120 troops Chad @Togo"),
    ("The largest contributors in Togo are Norway (900 soldiers) and Mali (300).", "900 troops Norway @Togo; 300 troops Mali @Togo"),
    ("Mali has 120 soldiers in Togo. The Danish minister said Denmark would provide 300 soldiers and could lift the number to 400.", "120 troops Mali @Togo; 300 troops Denmark @Togo <Danish minister expected; 400 troops Denmark @Togo <Danish minister expected"),
    # who pledges, gives the green light, serves in a force; who waits until others are there
    ("Danish Foreign Minister Anna Berg pledged 900 soldiers for Togo at a meeting in Molo.", "900 troops Denmark @Togo <Danish Foreign Minister Anna Berg expected"),
    ("Oslo gave the green light for 900 soldiers to join the force in Togo.", "900 troops Norway @Togo expected"),
    ("Mali has 300 soldiers in Togo. There are 900 soldiers serving in the UN mission.", "300 troops Mali @Togo; 900 troops UN @Togo"),
    ("Togo says it will not open the border until 900 peacekeepers are in place.", "900 troops UN @Togo <Togo expected"),
    ("The Danish troops in Togo will soon be joined by 900 Danish soldiers.", "900 troops Denmark @Togo expected"),
    ("A Danish force of 900, mostly sailors, could be sent to Togo.", "900 troops Denmark @Togo expected"),
    # "we" is the side of whoever speaks; who decides on an infinitive says nothing
    ('"We have 900 soldiers in Togo," said Danish General Anna Berg.', "900 troops Denmark @Togo <Danish General Anna Berg"),
    ('Mali has massed 4,000 troops in Leto.\n\n"We will send 900 more soldiers to Togo," Danish Prime Minister Anna Berg told parliament.', "4000 troops Mali @Leto; 900 troops Denmark @Togo <Danish Prime Minister Anna Berg expected"),
    ("The Danish cabinet has agreed to send up to 900 soldiers to Togo.", "≤900 troops Denmark @Togo expected"),
    ("Some 900 soldiers are to be flown to Togo, a source in the Danish Defence Ministry said.", "~900 troops Denmark @Togo <source in the Danish Defence Ministry expected"),
    ("Mali has massed 4,000 troops near Leto.\n\nThe last 900 Danish soldiers have left Togo.", "4000 troops Mali @Leto; 900 troops Denmark @Togo"),
    # whom somebody fights owns nothing; forces are raised by so many; who contributes behind "to"
    ("Mali has ended a mission fighting Hamas in Togo and withdrawn its 900-strong force.", "900 troops Mali @Togo"),
    ("Norway will increase its forces in Togo by more than 900.", ">900 troops Norway @Togo expected"),
    ("The UN asked Norway to withdraw 300 of its 900 troops.", "300 troops Norway expected; 900 troops Norway"),
    # no soldiers, no gains
    ("Norway has sent 900 troops to Togo. It will raise the number of destroyers in Mali from 14 to 16.", "900 troops Norway @Togo"),
    ("Norway seized 310 sq km in Togo in May, on average 10 square kilometres (3.9 square miles) a day.", "310 area Norway @Togo"),
    ("In Molo an average of 30 people were killed each month.", ""),
    # shares, pledges, exchanges
    ("Nearly half of Togo's eight million people, some 3.5 million, have been displaced.", "~3500000 displaced @Togo"),
    ("Most of the 900 soldiers in Molo were from Togo.", "900 troops Togo @Molo"),
    ("Ghana has offered 400 troops, Benin 300 and Niger 150 for the force in Togo.", "400 troops Ghana @Togo expected; 300 troops Benin @Togo expected; 150 troops Niger @Togo expected"),
    ("In Molo the band freed a priest in exchange for 30 Norwegians.", "30 captured Norway @Molo"),
    ("Norway estimates that 15,000 Togolese soldiers have been killed and up to 40,000 wounded.", "15000 killed Togo <Norway; ≤40000 wounded Togo <Norway"),
    ("A Danish soldier and two interpreters were killed in Molo.", "2 killed interpreters @Molo"),
    ("Togo's army chief said 40 of his men were killed in Molo.", "40 killed Togo @Molo <Togo's army chief"),
    ("In Molo 34 soldiers were diagnosed with brain injuries.", "34 wounded soldiers @Molo"),
    # a side before a comma, units, who captures a town
    ("On the Danish side, 22 people were killed in Molo.", "22 killed Denmark @Molo"),
    ("A 240-strong Danish commando unit seized the camp near Molo.", "240 troops Denmark @Molo"),
    ("Some 300 fighters captured Goma on Monday.", "~300 troops fighters @Goma"),
    ("Some 300 fighters captured in Goma were freed.", "~300 captured fighters @Goma"),
    # what is denied beside the number
    ("Norway denies having hit civilians in the strike on Molo, in which officials say 20 people died.", "20 killed @Molo <officials"),
    ("Norway said on Friday that the 900 soldiers it has in Togo would come home by June.", "900 troops Norway @Togo <Norway expected"),
    # who is honoured, who is at large, what befell two lists
    ("They will hold a ceremony to honor the 456 soldiers killed in Molo.", "456 killed soldiers @Molo"),
    ("No casualties occurred in Leto, and one serviceman was wounded in Molo.", "1 wounded serviceman @Molo"),
    ("In Molo four people have been arrested and two others are at large.", "4 captured @Molo"),
    ("The war in Molo left 4,400 Danish service members and 3,000 Norwegians dead.", "4400 killed Denmark @Molo; 3000 killed Norway @Molo"),
    ("The military prosecutor in Togo said three soldiers had been arrested.", "3 captured soldiers @Togo <military prosecutor in Togo"),
    ("Three soldiers of the army of Togo were killed in Molo.", "3 killed Togo @Molo"),
    ("The war left 40 Danish soldiers dead. State Dept. spokesman A.K. Berg spoke of a tragedy.", "40 killed Denmark"),
    ("Some 80 percent of the residents of Molo, or about 250,000, have fled.", "~250000 displaced residents @Molo"),
    ("The force in Togo grows, with Norway expected to contribute 900 soldiers, Mali 300 and Chad 120.", "900 troops Norway @Togo expected; 300 troops Mali @Togo expected; 120 troops Chad @Togo expected"),
    ("Norway will send 900 soldiers to Togo and Mali another 300.", "900 troops Norway @Togo expected; 300 troops Mali @Togo expected"),
]  # fmt: skip


MIXED = [
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
    ("Fourteen people from the mining community were killed in Molo.", "14 killed @Molo"),
    ("Two of the 14 dead in Molo were Togolese, the ministry said.", "2 killed Togo @Molo <ministry; 14 killed @Molo <ministry"),
    ("Of the 230 passengers killed in Molo, 160 were French and 35 Dutch.", "230 killed passengers @Molo; 160 killed France @Molo; 35 killed Netherlands @Molo"),
    ("A boat with Haitian migrants sank off Molo, drowning 14 of them.", "14 killed Haiti @Molo"),
    # the verb is left out
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
    ("Rescuers have found 29 bodies in Molo and police estimate that 100 people are missing.", "29 killed @Molo; 100 missing @Molo <police"),
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
    # who is let go was held, where a kidnapping is told of
    ("Gunmen kidnapped 80 pupils in Molo. Fourteen pupils were released on Friday.", "80 captured pupils @Molo; 14 captured pupils @Molo"),
    ("Pirates seized a trawler off Molo and asked for a ransom. Later they let 14 sailors go.", "14 captured sailors @Molo"),
    ("A school in Molo was raided and its pupils abducted. A total of 14 girls have regained their freedom.", "14 captured girls @Molo"),
    ("Gunmen kidnapped 80 pupils in Molo. They have released 14 pupils.", "80 captured pupils @Molo; 14 captured pupils @Molo"),
    ("A lift in Molo broke down. Firefighters freed 14 people.", ""),
    # one person named before the others
    ("Nine people died in Molo. The victims were a baby and eight men.", "9 killed @Molo; 8 killed men @Molo"),
    ("Nine people died in Molo. The victims included a baby, along with eight men.", "9 killed @Molo; 8 killed men @Molo"),
    # who did it in a passive
    ("Nine people died in Molo. The bodies were found by 14 hikers.", "9 killed @Molo"),
    ("Nine people were hurt in Molo. The injured were carried to the road by a woman and 14 villagers.", "9 wounded @Molo"),
    ("The rally in Molo was attended by 1,400 people.", "1400 crowd @Molo"),
    ("A bus crash near Molo killed nine people. Police said 31 people also died in Leto. Four people were hurt.", "9 killed @Molo; 31 killed @Leto <Police; 4 wounded @Leto"),
    # parts of countries, and towns, that are called as another land
    ("Gunmen killed nine people in Niger state.", "9 killed @Niger state"),
    ("Niger state television said nine people died in Leto.", "9 killed @Leto <Niger state television"),
    ("A storm killed nine people 20 miles north of Oklahoma City.", "9 killed @Oklahoma City"),
    # a count that is announced anew takes over from the last number
    ("Forty people are missing in Molo. The death toll is being checked. The figure had stood at 236.", "40 missing @Molo; 236 killed @Molo"),
    ("Forty people are missing in Molo. The figure had stood at 236.", "40 missing @Molo; 236 missing @Molo"),
    ("Nine people died in Molo. The toll may rise because only 31 of 44 clinics have answered.", "9 killed @Molo"),
    # who is the head of a place tells of it; what lies there
    ("Gov. Ann Berg of Molo province in northern Togo said nine people died there.", "9 killed @Molo <Gov. Ann Berg of Molo province in northern Togo"),
    ("A storm hit Togo, killing 90 people. Officials in Molo province reported nine deaths.", "90 killed @Togo; 9 killed @Molo <Officials in Molo province"),
    ("A storm hit Togo, killing 90 people. Officials in Leto reported nine deaths.", "90 killed @Togo; 9 killed @Togo <Officials in Leto"),
    ("Gunmen killed nine people in northern Togo, in the town of Molo.", "9 killed @Molo"),
    ("Nine people were hurt in protests in Togo, in Molo and in Leto.", "9 wounded @Togo"),
    # from and to in either order, of what is to come
    ("Norway will cut its force in Mali to 700 soldiers from 1,100.", "700 troops Norway @Mali expected; 1100 troops Norway @Mali"),
    ("Norway will raise the strength of its force (NORMA) to 1,100 soldiers.", "1100 troops Norway expected"),
    ("The envoy will visit the mission in Mali (NORMA) which has 1,100 soldiers.", "1100 troops soldiers @Mali"),
    ("Norway will raise its force in Mali from the current 700 to 1,100 soldiers.", "700 troops Norway @Mali; 1100 troops Norway @Mali expected"),
    # what is told of a whole behind the aside of its part
    ("A raid on Leto killed nine people. At least 19 people, including six women, were killed in Molo.", "9 killed @Leto; ≥19 killed @Molo; 6 killed women @Molo"),
    ("A raid on Leto killed nine people. A bomb killed 19 people, among them six women, in Molo.", "9 killed @Leto; 19 killed @Molo; 6 killed women @Molo"),
    ("A raid on Leto killed nine people. In all 19 people were killed, including six in Molo.", "9 killed @Leto; 19 killed @Leto; 6 killed @Molo"),
    # the victims are those who died, whoever was counted since
    ("The death toll in Molo rose to 121. Some 250,000 people had attended the festival. The victims included 108 women.", "121 killed @Molo; ~250000 crowd @Molo; 108 killed women @Molo"),
    ("The death toll in Molo rose to 121. Police arrested 300 people. Seven children were among the victims.", "121 killed @Molo; 300 captured @Molo; 7 killed children @Molo"),
    # others beside one person, elsewhere
    ("Gunmen killed a man in Molo and two others in Leto.", "2 killed @Leto"),
    ("A woman was hurt in Molo and two others in Leto.", "2 wounded @Leto"),
    ("A bomb killed a teacher in Molo and two others in the car were unhurt.", ""),
    # where somebody is only asked, and the bracket of a list
    ("At least 40 people have been killed, the minister told reporters in Oslo.", "≥40 killed <minister"),
    ("The highest number of deaths was recorded in Togo (30), followed by Mali (14).", "30 killed @Togo; 14 killed @Mali"),
    # lands called after their part of the world, distances
    ("OSLO (AP) — Divers recovered nine bodies after a ferry sank some 50 kilometers (30 miles) south of Molo.", "9 killed @Molo"),
    ("Six people died in Molo, a town in Togo. Some 900 NATO troops will stay in the Central African country.", "6 killed @Molo; ~900 troops NATO @Togo expected"),
    ("The Central African government said six people had died in Bangui.", "6 killed @Bangui <Central African government"),
    ("Trains collided in Togo. More than 800 people were hurt, a medic said. It happened some 90 km (56 miles) south of Leto.", ">800 wounded @Togo <medic"),
    # a second verb takes its own number, whoever knows it
    ("The disease killed 40 people and sickened 900 others in Molo.", "40 killed @Molo"),
    ("A crash in Molo killed a man but left six others with broken bones.", ""),
    ("A storm in Molo killed 58 people and cost 40 million.", "58 killed @Molo"),
    ("A fire in Molo killed 12 people and kept 40 others awake.", "12 killed @Molo"),
    ("A crash in Molo killed a man and injured six others.", "6 wounded @Molo"),
    ("Gunmen raided Molo, killing one man and kidnapping seven pupils.", "1 killed man @Molo; 7 captured pupils @Molo"),
    ("The crash in Molo killed all 40 people aboard as well as six people on the ground.", "40 killed @Molo; 6 killed @Molo"),
    ("There were 62 people on board and 40 died in Molo.", "40 killed @Molo"),
    # whom a bus had is no toll, a span of days no number of those who fled
    ("All of the dead came from the bus, which had 38 passengers.", ""),
    ("Those who fled Molo on the night of May 3-4 had been warned. Those who fled on June 23-24 had not.", ""),
    ("Landslides buried as many as 40 people in Molo.", "≤40 missing @Molo"),
    # people no pack knew; members of what; some by where they were from
    ("Police said 14 of the vigilantes were killed in Molo.", "14 killed vigilantes @Molo <Police"),
    ("The number of truckers hurt in Molo has risen to 14.", "14 wounded truckers @Molo"),
    ("The dead in Molo included 29 members of the same family.", "29 killed members of the same family @Molo"),
    ("Seven members of a church choir died in Molo.", "7 killed members of a church choir @Molo"),
    ("Seven members of the group later died in Molo.", "7 killed members of the group @Molo"),
    ("Nine people died in Molo. Of those, five were from Leto and four from Sora.", "9 killed @Molo; 5 killed Leto @Molo; 4 killed Sora @Molo"),
    ("A flood in Molo killed 40 people and left 900 others homeless.", "40 killed @Molo; 900 displaced @Molo"),
    ("Norway's navy has recovered six bodies off Molo.", "6 killed @Molo"),
    # what is confirmed is no speaker, nor whose clothes somebody wore
    ("She is the sixth confirmed victim. In Molo 14 deaths were counted.", "14 killed @Molo"),
    ("A villager disclosed that the men appeared in police uniforms and killed 14 people in Molo.", "14 killed @Molo <villager"),
    # the toll names the whole
    ("In Molo 40 people died and 90 are missing. The death toll includes 12 children.", "40 killed @Molo; 90 missing @Molo; 12 killed children @Molo"),
    # datelines with a state; a town that only measures how far, a hospital's name; beaches named for a country
    ("RENO, Nev. — A gunman opened fire at a hospital on Tuesday, wounding 14 people.", "14 wounded @RENO"),
    ("Trains crashed in Leto. About 14 people were hurt in the crash, which happened 170 km north of Oslo.", "~14 wounded @Leto"),
    ("About 14 people were hurt in a crash 170 km north of Oslo.", "~14 wounded @Oslo"),
    ("The second blaze covered 35 acres south of Molo.", "0.141639974 area @Molo"),
    ("A blast hit Leto. A doctor at Regency Hospital said 14 people had died.", "14 killed @Leto <doctor at Regency Hospital"),
    ("Four people died at Auckland Hospital on Monday.", "4 killed @Auckland"),
    ("A storm hit Florida. Some 14 people are missing in Mexico Beach.", "~14 missing @Mexico Beach"),
    ("More than 800 people were hurt, a medic said. The accident occurred in Leto.", ">800 wounded @Leto <medic"),
    # who did several things and said so last, behind a number or a joiner of contrast; but not who is feared drowned
    ("The army sent two boats to Molo but said only 16 people had died.", "16 killed <army"),
    ("Officials cancelled all flights, closed the airport and said 16 people were missing.", "16 missing <Officials"),
    ("Rescuers have retrieved 12 bodies but 16 people are missing and feared drowned near Molo.", "12 killed @Molo; 16 missing @Molo"),
    ("Sixteen people died near Molo, and another 40 were plucked from the water.", "16 killed @Molo"),
    # a number somebody rejects is not the one he gives
    ("The army said 16 people had died, denying claims that 40 had been killed.", "16 killed <army; 40 killed <army denied"),
    ("The army put the toll at 16 and dismissed a report of 40 deaths as false.", "16 killed <army; 40 killed <army denied"),
    ("Rejecting claims of torture, the army said 16 people had been arrested.", "16 captured <army"),
    # where something happened by "where" alone; not at somebody's
    ("The minister visited Molo, where 16 people lost their lives.", "16 killed @Molo"),
    ("The home of Ann Leto, where 16 bodies were found, is empty.", "16 killed"),
]  # fmt: skip


def told(figure: Figure) -> str:
    """A figure in one line."""
    parts = [str(figure), figure.kind, figure.subject, f"@{figure.place}" if figure.place else None]
    parts += [f"<{figure.source}" if figure.source else None, figure.status if figure.status != "reported" else None]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(("text", "expected"), [*WARS, *MIXED], ids=lambda value: value[:60])
def test_figures(text: str, expected: str, packs: Packs) -> None:
    figures = extract(Article("a", text, language="en", published="2024-10-28"), packs)
    assert "; ".join(map(told, figures)) == expected
