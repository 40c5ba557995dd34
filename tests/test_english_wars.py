"""News of wars in English, in sentences of its own: of each the figures in one line, with whose, where, by whom and what status.

`12 killed Togo @Molo <army` is twelve dead of Togo in Molo, as the army says; what is left out is not known.
"""

from __future__ import annotations

import pytest

from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs

# ruff: noqa: E501
ROWS = [
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
    # an army's losses in a war are nowhere in particular
    ("Fighting went on near Molo. Norway has lost 9,000 soldiers in this war, Denmark said.", "9000 casualties Norway <Denmark"),
    ("Fighting went on near Molo. Norway has lost 40 soldiers in the war.", "40 casualties Norway @Molo"),
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
    ("Some 80 percent of the residents of Molo, or about 250,000, have fled.", "~250000 displaced residents @Molo"),
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
]  # fmt: skip


def told(figure: Figure) -> str:
    """A figure in one line."""
    parts = [str(figure), figure.kind, figure.subject, f"@{figure.place}" if figure.place else None]
    parts += [f"<{figure.source}" if figure.source else None, figure.status if figure.status != "reported" else None]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=lambda value: value[:60])
def test_figures(text: str, expected: str, packs: Packs) -> None:
    figures = extract(Article("a", text, language="en", published="2024-10-28"), packs)
    assert "; ".join(map(told, figures)) == expected
