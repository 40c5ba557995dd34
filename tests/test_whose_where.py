"""Whose and where: one row a rule, in own sentences. Asked for is the first figure, or the one whose quote is named."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reconcile.figures import extract
from reconcile.model import Article, Figure
from reconcile.packs import Packs
from reconcile.reading import Reading
from reconcile.subjects import where, whose
from reconcile.subjects.approach import Role
from reconcile.subjects.counted import Counted
from reconcile.subjects.evidence import Evidence
from reconcile.subjects.hints import Asked, Hints
from reconcile.subjects.naming import Naming
from reconcile.subjects.parties import NOBODY, Parties, Whose
from reconcile.subjects.places import Place, Scene
from reconcile.subjects.signs import Signs
from reconcile.subjects.where import Whereabouts

WHOSE = [
    ("en", "The army revised the civilian death toll from 44 to 39.", "civilian", None, "before the word that announces"),
    ("en", "The official death toll stands at 39.", None, None, "an adjective before the word that announces"),
    ("en", "The number of slain rebels rose to 351.", "rebels", None, "a participle is not who is counted"),
    # what the noun phrase says
    ("de", "Dort kämpfen 3.000 nordkoreanische Soldaten.", "Nordkorea", "KP", "an adjective"),
    ("en", "This brings to 12 the number of NATO troops killed this year.", "NATO", None, "a count word behind"),
    ("en", "A car hit a tree, killing a Danish tourist and injuring three others.", "Denmark", "DK", "others like the one"),
    ("en", "A bomb killed a child and wounded four others.", None, None, "others, whoever they are"),
    ("en", "NATO sent 6,000 troops.", "NATO", None, "a force at the head is no dateline"),
    ("en", "In Molo 460 gang members lost their lives.", "gang members", None, "whose members"),
    (
        "en",
        "At least 35 of those who died were foreign nationals.",
        "foreign nationals",
        None,
        "an adjective before what is said of the dead",
    ),
    ("en", "Nearly 4,000 ethnic Karen have fled to Norway.", "ethnic Karen", None, "a people by its name"),
    ("en", "Forty of the prisoners are students.", "students", None, "said of prisoners"),
    ("en", "The blast killed nine Ethiopian soldiers.", "Ethiopia", "ET", "an adjective"),
    ("en", "Swedish troops fought on. They retook 900 sq km from Norway.", "Sweden", "SE", "from whom land is taken has lost it"),
    ("en", "Canada says 12 of its nationals died.", "Canada", "CA", "nationals of who counts them"),
    ("en", "The mayor said 12 of its citizens died.", "citizens", None, "citizens of nobody named"),
    ("de", "Kanada meldete, acht seiner Bürger seien gestorben.", "Kanada", "CA", "citizens of who counts them"),
    ("de", "Über 2.000 Nordkoreaner sind gefallen.", "Nordkorea", "KP", "a people"),
    ("de", "US-Präsident Berg will 500 Soldaten nach Mali schicken.", "USA", "US", "an office within a word, that sends"),
    ("de", "Die Nato-Truppe in Mali soll auf 900 Soldaten wachsen.", "NATO", None, "an army within a word"),
    ("de", "Der kanadische Premier zog 500 Soldaten aus Mali ab.", "Kanada", "CA", "what they leave is not whose they are"),
    ("de", "Im Norden stehen 900 US-Soldaten.", "USA", "US", "the first part of a compound"),
    ("de", "Bei dem Gefecht wurden 30 Talibankämpfer getötet.", "Taliban", None, "a compound without a hyphen"),
    ("en", "Some 850 Bundeswehr soldiers helped.", "Germany", "DE", "an army belongs to its country"),
    # what hangs on it
    ("de", "Rund 600 Soldaten aus Kolumbien sind eingetroffen.", "Kolumbien", "CO", "origin behind the noun"),
    ("en", "About 400 fighters of the Houthis surrendered.", "Houthi", None, "an armed group behind the noun"),
    ("de", "Die 1.200 Mann starke UN-Friedensmission bleibt im Land.", "UN", None, "a mission behind the noun"),
    ("en", "Russia's 50,000 soldiers crossed the border.", "Russia", "RU", "the owner before the number"),
    ("de", "An Bord waren 37 Bürger Georgiens, alle tot.", "Georgien", "GE", "a genitive right behind the noun"),
    ("de", "Die Zahl der bei dem Brand getöteten Kinder stieg auf 35.", "Kinder", None, "what the announced count counts"),
    ("de", "Die Zahl der in Gaza getöteten Palästinenser liegt bei 90.", "Palästina", "PS", "a people whose count is announced"),
    ("de", "Bislang wurden 30 verletzte Zivilisten von UN-Experten bestätigt.", "Zivilisten", None, "an agent is no owner"),
    (
        "de",
        "Es gibt 90 Tote. Laut der Klinik waren 35 der Todesopfer Kinder.",
        "Kinder",
        None,
        "said of a part behind its verb",
        "35",
    ),
    (
        "de",
        "Im Westen zählte man 90 getötete und 70 vermisste georgische Soldaten.",
        "Georgien",
        "GE",
        "an adjective shared by two",
    ),
    ("de", "Alle drei Todesopfer waren ungarische Staatsbürger.", "Ungarn", "HU", "a people said of them"),
    ("de", "Die Taliban haben bei Gefechten 30 Soldaten getötet.", "Soldaten", None, "who struck is not who was struck"),
    ("de", "Die Zahl der gefallenen Bundeswehrsoldaten stieg auf 24.", "Deutschland", "DE", "a compound that announces a count"),
    ("de", "Die Zahl der Toten unter den dänischen Soldaten liegt bei 90.", "Dänemark", "DK", "among whom the dead are counted"),
    ("de", "Die Verluste der dänischen Truppen belaufen sich auf 90.", "Dänemark", "DK", "a noun of harm announces its count"),
    (
        "de",
        "Dabei starben zwei deutsche und drei dänische Soldaten.",
        "Deutschland",
        "DE",
        "each of two its own adjective",
        "zwei",
    ),
    (
        "de",
        "Russland hat seit dem Einmarsch der Kiewer Truppen 59.000 Soldaten in die Region Kursk verlegt.",
        "Russland",
        "RU",
        "whose advance it was does not act",
    ),
    ("en", "The Kenyan government has sent 500 soldiers to Haiti.", "Kenya", "KE", "an office that sends"),
    ("de", "Die kenianische Regierung hat 500 Soldaten nach Haiti geschickt.", "Kenia", "KE", "an office that sends"),
    ("en", "The Kenyan government said 500 soldiers had come.", "soldiers", None, "but not one that only speaks"),
    ("en", "Some 4,500 NATO-led troops are in Kosovo.", "NATO", None, "who leads an army"),
    ("de", "Dort stehen 4.500 NATO-geführte Soldaten.", "NATO", None, "who leads an army"),
    ("en", "The US-led coalition has 5,000 troops in Iraq.", "United States", "US", "who leads an army that acts"),
    (
        "en",
        "In the war in Mali, Chad has lost 30 men. There are 830 African soldiers on the ground.",
        "African soldiers",
        None,
        "a people of no country, whatever party was spoken of",
        "830",
    ),
    ("en", "Clinics reported 160 civilian deaths.", "civilian", None, "who died"),
    ("en", "Troops found 100 bodies of rebels.", "rebels", None, "who died"),
    ("en", "There were 58 deaths. Four of the 58 were children.", None, None, "said of the part alone", "58"),
    (
        "en",
        "The UN force in the Democratic Republic of Congo (DRC) is to get 3,000 soldiers.",
        "UN",
        None,
        "an abbreviation in brackets stands as the name before it",
    ),
    ("en", "With 900 troops and 40 observers, Togo is the largest contributor.", "Togo", "TG", "a party behind a list"),
    ("en", "Kenya sends troops, shifting 900 soldiers from Togo to Mali.", "Kenya", "KE", "where they are moved from"),
    ("en", "Up to 900 Islamic State group jihadists have been killed.", "Islamic State", None, "a name of several words"),
    (
        "en",
        "In the war, Turkey's ministry said its army had killed 30 PKK men and lost two soldiers.",
        "Turkey",
        "TR",
        "the speaker's army",
        "two",
    ),
    ("en", "Two Britons and a German were among the 21 dead.", None, None, "the whole is not its part", "21"),
    ("en", "The fire drove 20,000 residents from their homes.", "residents", None, "homes are no owner"),
    # groups
    ("de", "Bei dem Unfall starben 14 Kinder.", "Kinder", None, "the noun itself"),
    ("en", "Canada (1,200 soldiers), Norway (300) and Togo (90) sent most.", "Norway", "NO", "the party before a bracket", "300"),
    ("en", "Three police officers were injured in the clashes.", "police officers", None, "the noun itself"),
    ("de", "Bei dem Unfall starben 14 Menschen.", None, None, "people are nobody in particular"),
    ("de", "Zur Kundgebung kamen 900 Demonstranten.", "Demonstranten", None, "the noun counted, where nothing else says who"),
    ("en", "The toll rose to 14 dead.", None, None, "but not what befell them"),
    ("de", "Neun Mitglieder der Wandergruppe wurden verletzt.", "Mitglieder der Wandergruppe", None, "members of what"),
    ("en", "The quake killed 30 people; 12 of them were children.", "children", None, "a noun said of the number", "12"),
    ("de", "Es gab 30 Tote, neun der Getöteten waren demnach Frauen.", "Frauen", None, "a noun said of a part", "neun"),
    ("en", "Of the officers, 14 were injured.", "officers", None, "the whole opens the sentence"),
    ("de", "Das Gericht sprach von 20 getöteten und 35 verletzten Pilgern.", "Pilgern", None, "one noun for two numbers"),
    ("de", "Zehn Schüler wurden getötet und 25 verletzt.", "Schüler", None, "an ellipsis goes on", "25"),
    ("en", "Militants killed 12 soldiers. The army shot nine militants.", "militants", None, "no country's fighters", "nine"),
    ("en", "Up to 900 IS fighters were killed.", "IS fighters", None, "a name before the noun, whatever word it spells"),
    ("en", "Forty security men were hurt.", "security men", None, "men are told by the word before"),
    (
        "en",
        "Some 20 members of the Free Army were killed.",
        "members of the Free Army",
        None,
        "the whole name of what they are in",
    ),
    ("en", "Six members of the security forces were killed.", "members of the security forces", None, "the whole compound"),
    ("en", "There were 67 dead, 61 of them civilians.", "civilians", None, "a noun said of a part", "61"),
    ("en", "Twenty-nine of those killed were children.", "children", None, "across what befell them"),
    ("en", "The clinic counted 893 injuries among voters.", "voters", None, "the group that suffered"),
    ("de", "Es gab zwölf Tote unter den Geiseln.", "Geiseln", None, "the group that suffered"),
    ("en", "The blast left 15 worshippers dead and 70 injured.", "worshippers", None, "goes on in one clause", "70"),
    ("en", "India welcomed the 5,500 extra peacekeepers for Sudan.", "UN", None, "peacekeepers are the world's"),
    (
        "de",
        "Unter den Toten sind drei Deutsche und zwei Österreicher.",
        "Deutschland",
        "DE",
        "a people, written like an adjective",
    ),
    ("en", "The police reported four arrests; 31 officers were hurt.", None, None, "arrests are what happened, not to whom"),
    ("de", "Auf finnischer Seite fielen 30 Soldaten, auf schwedischer 60.", "Schweden", "SE", "a side without its noun", "60"),
    ("de", "Aufseiten der Schweiz starben 30 Menschen.", "Schweiz", "CH", "a side in one word"),
    ("en", "On the Finnish side 30 people died.", "Finland", "FI", "an English side"),
    (
        "de",
        "Der kanadische Präsident Anton Berg reiste ab. Berg sagte, seine Truppen hätten 600 Mann verloren.",
        "Kanada",
        "CA",
        "the speaker's own troops, known by his office",
    ),
    ("de", "General Berg sagte, Kanada habe 600 Mann verloren.", "Kanada", "CA", "behind a comma stands what was said"),
    ("de", "Bei Gefechten starben zehn kurdische Kämpfer.", "kurdische Kämpfer", None, "an adjective of no country"),
    ("en", "Some 480 foreign troops have died in the war.", "foreign troops", None, "an English one"),
    ("de", "Schweden sprach von 71 getöteten Soldaten seiner Armee.", "Schweden", "SE", "the speaker's own army"),
    ("de", "Die finnische Seite meldete 54 Tote in ihren Streitkräften.", "Finnland", "FI", "the dead of one's own army"),
    # the party that acts
    ("en", "The U.S. has moved 4,700 troops to Poland.", "United States", "US", "initials at the head of a paragraph act"),
    ("en", "A Russian general said Ukraine had lost 30,000 troops.", "Ukraine", "UA", "behind a saying stands what was said"),
    ("de", "Nordkorea hat rund 10.000 Soldaten nach Russland geschickt.", "Nordkorea", "KP", "the subject, not the destination"),
    ("de", "Weitere 6.000 Mann will Pjöngjang nach Russland schicken.", "Nordkorea", "KP", "a subject behind the number"),
    ("de", "Die russische Armee ist im März um 250 km² vorgedrungen.", "Russland", "RU", "an army with its country"),
    ("en", "Russia seized 507 square kilometres in May.", "Russia", "RU", "who takes land"),
    ("de", "Im Krieg fielen 700 Quadratkilometer an Russland.", "Russland", "RU", "who receives land"),
    ("de", "In dem Krieg eroberten die Angreifer 478 km² ukrainisches Gebiet.", None, None, "whose land it was is no subject"),
    ("de", "In der Savanne verbrannten 300 Hektar, teilte Kenia mit.", None, None, "a fire has no party"),
    ("en", "The war goes on. The 600 square miles Ukraine still holds are cut off.", "Ukraine", "UA", "whose verb follows"),
    ("en", "The war goes on. The Taliban say they killed 15 soldiers.", "soldiers", None, "who struck is not who was struck"),
    (
        "en",
        "In the war, Ukraine said, the military retook 90 sq km.",
        "Ukraine",
        "UA",
        "the one army",
    ),
    ("en", "Norway will withdraw 900 soldiers from Mali by May.", "Norway", "NO", "not where they leave"),
    ("en", "Norway sent a surge of 900 troops to the southern and eastern regions of Mali.", "Norway", "NO", "not where they go"),
    # who speaks is not counted
    (
        "de",
        "Im Krieg kämpfen 12.000 nordkoreanische Soldaten. Der südkoreanische Geheimdienst sprach von 4.000 Gefallenen.",
        "Nordkorea",
        "KP",
        "a speaker's nationality",
        "4.000",
    ),
    (
        "en",
        "The war has cost the Russian army dearly. British intelligence counts 600,000 casualties.",
        "Russia",
        "RU",
        "the army spoken of before",
    ),
    (
        "en",
        "Russia and Ukraine are at war. Ukraine has lost 43,000 soldiers, it said. On the other side, 198,000 had been killed.",
        "Russia",
        "RU",
        "the other side",
        "198,000",
    ),
    (
        "de",
        "Der Krieg geht weiter. Für Russland nennt die Zeitung eigene Zahlen: 200.000 Soldaten seien gefallen.",
        "Russland",
        "RU",
        "a topic carried over the colon",
    ),
    (
        "de",
        "An der Übung nehmen 2.000 Soldaten teil, davon 780 der Bundeswehr.",
        "Soldaten",
        None,
        "a part's army is not the whole's",
        "2.000",
    ),
    (
        "de",
        "An der Übung nehmen 2.000 Soldaten teil, davon 780 der Bundeswehr.",
        "Deutschland",
        "DE",
        "a part has its own",
        "780",
    ),
    (
        "de",
        "Nordkorea verlegte 11.000 Soldaten, davon 8.000 in die Region Kursk.",
        "Nordkorea",
        "KP",
        "a part without its own",
        "8.000",
    ),
    (
        "de",
        "Die Armee sprach von 430 Soldaten, die gefangen genommen worden seien.",
        "Armee",
        None,
        "an army of a country nobody names",
    ),
    ("en", "In June 27,000 people fled from Sudan to Chad.", "Sudan", "SD", "where those who flee come from"),
    ("de", "Oslo hat nach Schätzung Ottawas 900 Soldaten in Mali verloren.", "Norwegen", "NO", "whose report it is owns none"),
    ("de", "Norwegen verlegte nach Angaben der Ukraine 900 Soldaten.", "Norwegen", "NO", "who acts stands before the report"),
    # its own dead
    ("en", "Ukraine repatriated the bodies of 900 of its fallen soldiers.", "Ukraine", "UA", "its own dead"),
    ("en", "Kenya on Friday buried 14 of its soldiers killed in the ambush.", "Kenya", "KE", "its soldiers"),
    ("de", "Armenien hat zwölf seiner gefallenen Soldaten beigesetzt.", "Armenien", "AM", "seine Gefallenen"),
    ("de", "Die Ukraine erhielt die Leichname von 900 ihrer gefallenen Soldaten zurück.", "Ukraine", "UA", "ihre Gefallenen"),
    # who promises troops sends its own
    ("en", "Togo has promised 500 soldiers for the mission.", "Togo", "TG", "a promise"),
    ("en", "A total of 2,500 troops were pledged by Canada.", "Canada", "CA", "promised by"),
    ("en", "Norway has committed 800 soldiers, Sweden 600 and Finland 400.", "Sweden", "SE", "each its own", "600"),
    ("de", "Frankreich kündigte eine Reduzierung von 6.000 auf 4.000 Soldaten an.", "Frankreich", "FR", "eigene", "4.000"),
    ("de", "Norwegen sagte 800 Soldaten zu, Schweden 600.", "Schweden", "SE", "jeder seine", "600"),
    ("en", "Seven members of one family were killed.", "members of one family", None, "what they are members of"),
    ("en", "In May Ukraine put Russian troop deaths at 900.", "Russia", "RU", "before the word that announces a count"),
    # soldiers have a state
    ("en", "The war goes on. The Taliban struck in the north, leaving 15 soldiers dead.", "soldiers", None, "no band's soldiers"),
    ("en", "The war goes on. NATO has sent 900 soldiers.", "NATO", None, "but an alliance has some"),
    ("en", "The war goes on. Norway's planes struck, leaving 15 soldiers dead.", "soldiers", None, "who left them dead struck"),
    (
        "en",
        "Nine Danish soldiers were killed. Along with the nine killed, four civilians were hurt.",
        "Denmark",
        "DK",
        "with an article, and as many as before",
        "nine",
    ),
    ("de", "Georgische Truppen haben 900 Hektar von den russischen Truppen zurückerobert.", "Georgien", "GE", "who won land"),
    ("de", "Rund 700 Quadratkilometer der Ukraine wurden von russischen Truppen erobert.", "Russland", "RU", "not whose it was"),
    ("de", "Am Abend kamen 90 Soldaten aus russischer Gefangenschaft frei.", "Soldaten", None, "whose prison it was"),
    ("de", "Ein Arzt bezifferte die Zahl der gefallenen Soldaten auf fünf.", "Soldaten", None, "soldiers of nobody", "fünf"),
    ("de", "Die 100 in Molo stationierten georgischen Soldaten sollen bleiben.", "Georgien", "GE", "behind where they are"),
    ("de", "Die 1100 dort stationierten Bundeswehrsoldaten sollen bleiben.", "Deutschland", "DE", "behind an adverb"),
    (
        "de",
        "Wie es mit dem Einsatz der Bundeswehr weitergeht, ist unklar. Derzeit sind 1000 Soldaten im Norden stationiert.",
        "Deutschland",
        "DE",
        "a country's army spoken of",
    ),
    ("de", "Man bezifferte die Zahl der von Soldaten getöteten Zivilisten auf 70.", "Zivilisten", None, "who did it counts not"),
    (
        "de",
        "Die Offensive der Taliban geht weiter. Getötet wurden 50 Kämpfer des Regimes.",
        "Kämpfer des Regimes",
        None,
        "an owner that no list knows",
    ),
    ("de", "Bei den vier Toten handelte es sich laut Feuerwehr um Frauen.", "Frauen", None, "who the dead were"),
    (
        "de",
        "Bei den 48 Toten handelt es sich um elf Soldaten und 37 Rebellen.",
        None,
        None,
        "who some were is not who all were",
        "48",
    ),
    (
        "de",
        "Dort starben 90 Menschen. 40 der Toten gehörten der russischen Armee an.",
        "Russland",
        "RU",
        "whom they belonged to",
        "40",
    ),
    # by the figures told beside, or right before
    (
        "de",
        "Norwegens Armee erlitt im Krieg 7.905 getötete, 12.220 verwundete und 717 vermisste Soldaten, so Kanadas Minister.",
        "Norwegen",
        "NO",
        "a noun shared by three",
        "12.220",
    ),
    ("en", "Nine more Danish rebels were killed and four were hurt in the north.", "Denmark", "DK", "told in one breath", "four"),
    (
        "en",
        "A blast killed 30 rebels, a raid killed a Danish soldier and hurt two others.",
        "Denmark",
        "DK",
        "others are like the one before them",
        "two",
    ),
    ("en", "Some 4,300 prisoners escaped. More than 40 were killed.", "prisoners", None, "out of those told of before", "40"),
    ("en", "Some 67 people died, six of them nurses. More than 175 were hurt.", None, None, "not out of a part", "175"),
    ("en", "At least 49 women were attacked, and seven of them lost their lives.", "women", None, "out of no figure", "seven"),
    ("de", "Nach Angaben der Polizei sind zwei Geflüchtete ums Leben gekommen.", "Geflüchtete", None, "a participle as a noun"),
    ("de", "Die Zahl der zivilen Todesopfer liegt bei 1.000.", "zivilen Todesopfer", None, "an adjective of the count"),
    ("de", "Bei den vier Toten handelt es sich um erwachsene Frauen.", "Frauen", None, "an adjective before who they are"),
    ("en", "Police said 29 of those killed in the park on Sunday were children.", "children", None, "said far behind"),
    ("de", "Unter 50.000 Mann sind Fremde. Etwa 12.000 davon stammten aus Togo.", "Togo", "TG", "from where they come", "12.000"),
    ("en", "Benin put its losses at 199 dead, Mali at 198, Ghana at 90.", "Mali", "ML", "a list without its verb", "198"),
    # sides
    ("de", "Kanada verlor 192 Soldaten. Auf der Gegenseite starben 200 Menschen.", "Gegenseite", None, "the other side", "200"),
    ("de", "In Molo starben 30 Menschen. Auf der anderen Seite der Grenze starben 200.", None, None, "a place's side", "200"),
    ("de", "Die Rebellen gaben im Krieg ihre Verluste mit 2900 Toten an.", "Rebellen", None, "their own losses"),
    ("en", "The rebels said they had lost only 10 of their fighters in the war.", "rebels", None, "their own fighters"),
    ("en", "Iran, which has accused others, says 464 of its nationals died.", "Iran", "IR", "behind a relative clause"),
    ("en", "Chad won a war. Its forces number 30,000.", "Chad", "TD", "whoever the sentence before is about"),
    ("de", "„Wir verlieren im Krieg täglich 60 Soldaten“, sagte der kanadische Präsident Anton Berg.", "Kanada", "CA", "we"),
    ("de", "Im Krieg sagte der kanadische Präsident: Wir haben 60 Soldaten gefangen genommen.", "Soldaten", None, "not ours"),
    ("de", "Im Krieg starben viele. Bei den kanadischen Truppen gab es 450 Tote.", "Kanada", "CA", "an army as the topic"),
    ("de", "Im Krieg nannte er die Verluste der kanadischen Armee. Demnach gab es 15 Tote.", "Kanada", "CA", "told of before"),
    (
        "de",
        "Der kanadische Präsident Anton Berg sprach vom Krieg. Togo verlor 90 Soldaten. Am Montag räumte Berg 600 Tote ein.",
        "Kanada",
        "CA",
        "who admits losses",
        "600",
    ),
    ("de", "Kanada bestätigte die Rückkehr von 116 Gefangenen.", "Kanada", "CA", "who gets them back"),
    ("en", "Canada brought 116 prisoners home from captivity in Mali.", "Canada", "CA", "from captivity"),
    (
        "en",
        "Danish and Swedish troops are there. NATO announced four soldiers died.",
        "NATO",
        None,
        "who has soldiers",
    ),
    ("de", "Er bezifferte kanadische Verluste im Krieg auf 48.000.", "Kanada", "CA", "an adjective before the losses"),
    ("de", "Im Krieg gab es auf Seiten der Rebellen 41.000 Tote.", "Rebellen", None, "the side of a group"),
    ("de", "Bei Gefechten wurden 14 Rebellen und 20 Soldaten getötet.", "Soldaten", None, "nor behind the verb", "20"),
    ("de", "Im Krieg starben 14 Rebellen und 20 Soldaten.", "Soldaten", None, "soldiers are no rebels'", "20"),
    ("en", "Two people, among them two nurses, died and four were hurt.", None, None, "behind a part the whole goes on", "four"),
    ("de", "Kanada hat nach eigenen Angaben die Leichname von 501 Soldaten zurückerhalten.", "Kanada", "CA", "their own dead"),
    ("de", "Im Krieg gab es 16 Tote aufseiten der Regierungskräfte.", "Regierungskräfte", None, "a side no list knows"),
    ("en", "A total of 11 security personnel died.", "security personnel", None, "what kind of personnel"),
    (
        "de",
        "Im Krieg fielen 3000 Mann auf dänischer Seite und 20.000 auf schwedischer.",
        "Schweden",
        "SE",
        "an adjective behind 'auf' alone is a side, too",
        "20.000",
    ),
    ("en", "In May 300 soldiers came home from Mali.", "soldiers", None, "where they have been"),
    ("de", "Im Mai kamen 300 Soldaten aus Mali zurück.", "Soldaten", None, "where they have been"),
    ("de", "Aus Kanada stammen etwa 1200 der Soldaten.", "Kanada", "CA", "from where they come, at the head"),
    ("de", "Am Montag sind ein dänischer Soldat getötet und 18 verwundet worden.", "Dänemark", "DK", "like the one before", "18"),
    (
        "de",
        "Dort waren 45.000 Polizisten. 200 von ihnen wurden verletzt.",
        "Polizisten",
        None,
        "out of no figure before",
        "200",
    ),
    ("en", "Norway is sending 500 soldiers to Mali amid fears of an invasion of Ghana.", "Norway", "NO", "an 'of' far behind"),
    (
        "en",
        "Burundi confirmed it had sent 850 soldiers to Mali to help the UN force.",
        "Burundi",
        "BI",
        "the pronoun before the verb",
    ),
]

WHERE = [
    ("en", "Police Minister Israel Leto said 12 people died.", None, None, "a first name behind a title"),
    ("de", "Innenminister Georg Maas sprach von 40 Toten. Maas nannte auch 12 Verletzte.", None, None, "a family name", "12"),
    ("en", "Secretary Anil Jena said 12 people died. Earlier 15 were hurt in Jena.", "Jena", None, "a place after all", "15"),
    (
        "en",
        "In Molo 900 people fled, while in Leto, 40 people were displaced.",
        "Leto",
        None,
        "the place its clause opens with",
        "40",
    ),
    ("en", "There were deaths in Molo (10) and Leto (8).", "Leto", None, "a name before a bracket in a list", "8"),
    (
        "en",
        "Some 64 people were injured in Molo and 189 people in Leto.",
        "Leto",
        None,
        "a place behind the verb of the number before",
        "189",
    ),
    (
        "en",
        "In Norway 12 and 10 people died in Molo and Leto respectively.",
        "Leto",
        None,
        "the second place for the second number",
        "10",
    ),
    (
        "en",
        "In Molo and Chad, the toll stands at 19 and 12 dead, respectively.",
        "Chad",
        "TD",
        "places before their numbers",
        "12",
    ),
    (
        "en",
        "Molo, Leto and Haft reported 19, 12 and 30 deaths, respectively.",
        "Haft",
        None,
        "three places and three numbers",
        "30",
    ),
    ("en", "Officials in Cali, Colombia confirmed 30 deaths.", "Cali", None, "what a town belongs to is not where", "30"),
    ("en", "A fire in Paradise, California killed 30 people.", "Paradise", None, "nor is a state", "30"),
    (
        "en",
        "A blast in Malatya, in eastern Turkey, killed 30 people.",
        "Malatya",
        None,
        "nor a country behind its preposition",
        "30",
    ),
    (
        "de",
        "Laut Seoul fielen 30 nordkoreanische Soldaten im Kampf gegen die Ukraine.",
        "Ukraine",
        "UA",
        "a capital that speaks is the last of all",
        "30",
    ),
    (
        "en",
        "Raids on two militant leaders in eastern Mali killed 30 people. The U.S.-led coalition denied it.",
        "Mali",
        "ML",
        "who is counted does not speak, and who leads is nowhere",
        "30",
    ),
    ("de", "Der Vorwurf wurde in Abrede gestellt, 30 Menschen starben.", None, None, "what stands without an article, too", "30"),
    ("en", "Nine in Molo, ten in Leto and four in Haft were hurt.", "Leto", None, "each number with its place", "ten"),
    (
        "en",
        "Floods hit Norway. Molo remains the worst-hit district, with 301 deaths.",
        "Molo",
        None,
        "what is said of places alone",
    ),
    ("en", "Floods hit Norway. Until now 12 people have died.", "Norway", "NO", "no name before what is said of places"),
    (
        "en",
        "Norway, Chad and Togo mourn: six died in Chad, Togo lost four and Norway 28 dead.",
        "Norway",
        "NO",
        "a name before its own number",
        "28",
    ),
    (
        "en",
        "Norway leads with 11,000 evacuated. It is followed by Leto (5,216), Molo Haft (4,011) and Togo (90).",
        "Molo Haft",
        None,
        "a name of two words before a bracket",
        "4,011",
    ),
    (
        "en",
        "War in southern Sudan has forced 3,000 people to flee over the hills into Molo in Uganda.",
        "Molo",
        None,
        "into where they fled",
    ),
    (
        "en",
        "A storm hit Izmir in Turkey. Norway said six of its citizens died in it.",
        "Turkey",
        "TR",
        "a country's people may be anywhere",
    ),
    ("en", "About 1,000 people fled the fighting in Idlib to Turkey.", "Turkey", "TR", "where they have gone"),
    (
        "de",
        "In Bonn wird demonstriert. Am Pariser Platz kamen 300 Menschen zu einer Kundgebung zusammen.",
        "Bonn",
        None,
        "a square is named after another town",
        "300",
    ),
    (
        "de",
        "In Bonn haben am Montag, dem Feiertag, 1.000 Menschen für die Unabhängigkeit Kataloniens demonstriert.",
        "Bonn",
        None,
        "what they march for is not where they march",
    ),
    (
        "de",
        "In Kenia wird gekämpft. Ghana hat eine Bilanz der Verluste vorgelegt. 470 Menschen seien tot, teilte der Dienst mit.",
        "Kenia",
        "KE",
        "who presents a report was not there",
        "470",
    ),
    (
        "en",
        "There is fighting in Kenya. Ghana released new figures on the losses. It said 470 people were killed.",
        "Kenya",
        "KE",
        "who releases figures was not there",
        "470",
    ),
    # a phrase of the figure
    ("de", "In der Region Kursk stehen 8.000 Soldaten.", "Kursk", None, "a region and its name"),
    (
        "en",
        "The war in Ukraine goes on. Some 4,000 North Koreans were killed or wounded, according to South Korea.",
        "Ukraine",
        "UA",
        "the 'to' of 'according to' leads nowhere",
    ),
    (
        "de",
        "Die Ukraine und Südkorea wollen sich absprechen.\n\nSeoul rechnet bald mit 12.000 Soldaten. In Russland wartet man ab.",
        "Russland",
        "RU",
        "two countries that act together are no place",
    ),
    ("de", "Im Bezirk Molodorf wurden 14 Menschen verletzt.", "Molodorf", None, "a name that ends like a word of place"),
    ("de", "In dem von Norwegen besetzten Süden Perus starben 40 Menschen.", "Peru", "PE", "who holds a place is none"),
    ("de", "Im von Kanada kontrollierten Teil Malis starben 26 Menschen.", "Mali", "ML", "who holds it, without an article"),
    (
        "de",
        "Das Beben in Chile forderte 40 Tote. Es starben 16 Menschen, neun davon in Molo. Mehr als 650 wurden verletzt.",
        "Chile",
        "CL",
        "where a part was is no setting",
        "650",
    ),
    (
        "de",
        "In Chile breitet sich das Feuer so schnell aus wie nie. 900 Hektar sind verbrannt.",
        "Chile",
        "CL",
        "'so' says nothing",
    ),
    ("de", "Drei Menschen starben in Molln, vier in Wittenburg.", "Molln", None, "right behind the figure"),
    ("de", "Drei Menschen starben in Molln, vier in Wittenburg.", "Wittenburg", None, "each figure its own", "vier"),
    ("en", "Near Mandalay 50 people died and in Bago 12 people were hurt.", "Bago", None, "each figure its own", "12"),
    (
        "de",
        "Die Polizei zählte 6000 Teilnehmer in Lindau, 3000 aus Wangen und 800 aus Tettnang.",
        "Tettnang",
        None,
        "told of a town",
        "800",
    ),
    (
        "de",
        "Kundgebungen gab es auch in Lindau (rund 900 Teilnehmer) und Wangen (etwa 400 Teilnehmer).",
        "Wangen",
        None,
        "in brackets",
        "400",
    ),
    (
        "en",
        "In Hilla, a town 90 kilometres south of Baghdad, 12 people were killed.",
        "Hilla",
        None,
        "beside a city is not in it",
    ),
    (
        "de",
        "In Hallein, einer Stadt südlich von Salzburg, starben 12 Menschen.",
        "Hallein",
        None,
        "a topic holds over its apposition",
    ),
    ("de", "Auf der Insel Gozo im Nordwesten Maltas starben 19 Menschen.", "Gozo", None, "the smaller of two"),
    ("de", "In der Slowakei und in Polen starben 700 Menschen.", "Slowakei, Polen", None, "one place of two"),
    ("de", "Fulda trauert um 20 Tote.", "Fulda", None, "a place that acts"),
    ("en", "Syria accounts for 3,500 of the dead.", "Syria", "SY", "a country that acts"),
    ("de", "In der thailändischen Hauptstadt demonstrierten 50.000 Menschen.", "Bangkok", "TH", "a capital without its name"),
    ("de", "Im chinesischen Südwesten starben 51 Menschen.", "China", "CN", "an adjective with a region"),
    ("de", "Die Truppen eroberten im Krieg 478 km² ukrainisches Gebiet.", "Ukraine", "UA", "whose land it was"),
    ("de", "In Molo herrscht Krieg. Sie haben 478 km² von Norwegen zurückerobert.", "Molo", None, "from whom land is taken"),
    ("de", "In Peru gab es 900 Kranke, elf Tote; in Chile 700 Kranke, neun Tote.", "Peru", "PE", "before a semicolon", "elf"),
    ("de", "Beim Zusammenstoß auf dem Mailänder Ring starben elf Menschen.", "Mailand", None, "a town's adjective with umlaut"),
    ("de", "In Molo und Leto starben 20 beziehungsweise 12 Menschen.", "Leto", None, "in the order of the numbers", "12"),
    ("de", "Fünf- bis siebentausend Flüchtlinge kamen an.", None, None, "a number is no name"),
    ("de", "Aus Mali wurden im Krieg 500 Soldaten abgezogen.", "Mali", "ML", "what soldiers leave"),
    ("de", "15 Todesopfer entfielen auf Rheinbach.", "Rheinbach", None, "a verb that shares out"),
    ("de", "Zu der Hamburger Kundgebung kamen 50.000 Menschen.", "Hamburg", None, "a town's adjective"),
    # movement
    ("de", "Nordkorea hat 10.000 Soldaten nach Russland geschickt.", "Russland", "RU", "troops are where they went"),
    ("en", "More than 27,000 people fled to Chad.", "Chad", "TD", "those who flee are where they fled"),
    ("en", "In Kabul 18 people were injured and flown to Germany.", "Kabul", "AF", "the injured are where it happened"),
    (
        "de",
        "In Bern kam die Lawine. Acht Wanderer aus Peru, Chile und der Ukraine werden vermisst.",
        "Bern",
        "CH",
        "nor is any of several",
        "Acht",
    ),
    ("de", "In Bern werden zwölf Schüler aus Toyama vermisst.", "Bern", "CH", "origin is no place"),
    (
        "en",
        "In Norway a storm has raged for days. Trees fell in Molde. Officials in Oslo said 900 people were hurt in the north.",
        "Norway",
        "NO",
        "a direction points at the country",
        "900",
    ),
    # headlines
    (
        "de",
        "Arlhofen: 300 Menschen gerettet\n\nDie Räumung des Lagers von Arlhofen ist beendet. Die Bewohner kamen in Häuser bei "
        "Linz.\n\n900 Menschen waren geflohen.",
        "Arlhofen",
        None,
        "a headline begins with its place",
        "900",
    ),
    (
        "de",
        "Merkl: 300 Soldaten gefallen\n\nPräsident Merkl sprach. Nach Worten von Merkl fielen bei Linz 300 Soldaten.\n\n"
        "Auch 900 Menschen starben.",
        "Linz",
        None,
        "a headline may begin with a person",
        "900",
    ),
    # no places
    (
        "de",
        "In Panik flohen 300 Menschen. Das Beben erschütterte Nepal. In Nepal starben zwölf Menschen.",
        "Nepal",
        "NP",
        "a bare noun",
    ),
    ("de", "In Haiti kam es zu Unruhen. Bei Übergriffen starben elf Menschen.", "Haiti", "HT", "a plural without an article"),
    ("en", "In Haiti, the China Daily reported, 12 people died.", "Haiti", "HT", "a newspaper is no country"),
    ("en", "In Haiti 12 people died, the minister told reporters in Geneva.", "Haiti", "HT", "where somebody speaks"),
    ("de", "In Haiti starben zwölf Menschen, sagte ein Sprecher am Montag in Genf.", "Haiti", "HT", "where somebody speaks"),
    ("en", "PARIS, July 1 (AFP) - Fires in Portugal have killed nine people.", "Portugal", "PT", "a dateline"),
    ("en", "In Nepal it rained. There are 300 soldiers in Togo, more than ever.", "Togo", "TG", "an expletive points nowhere"),
    (
        "en",
        "A quake struck Nepal near Bharatpur. Across the country 12 people died.",
        "Nepal",
        "NP",
        "the country of the article",
    ),
    ("en", "Floods hit Haiti. A train from Paris to Lyon crashed and 12 people died.", "Haiti", "HT", "where it was bound for"),
    ("en", "Near Baghdad U.S. airstrikes killed 14 people.", "Baghdad", "IQ", "whose deed it was"),
    ("en", "A typhoon that hit the Philippines killed 14 people.", "Philippines", "PH", "a country with its article"),
    ("en", "In Sudan 40 people fled from Jebel Marra. The Jebel Marra region is poor.", "Sudan", "SD", "a name of two words"),
    ("en", "In Homs 12 died. Elsewhere seven died in the central province of Idlib.", "Idlib", None, "a full name", "seven"),
    ("en", "Fires struck Togo. They burned an area the size of Turkey and killed 33 people.", "Togo", "TG", "a comparison"),
    ("en", "Floods hit Togo. Eve Abe, spokeswoman of the agency in Geneva, said 22 people died.", "Togo", "TG", "an office"),
    ("en", "The monitors say that of those killed in all of Syria 94 were civilians.", "Syria", "SY", "within what is reported"),
    ("en", "Norway said it will withdraw 900 soldiers from Mali by May.", "Mali", "ML", "where troops leave"),
    ("en", "Police detained nine people near the Chinese embassy in Oslo.", "Oslo", "NO", "a building, no speaker"),
    ("en", "Three people were dead in West Liberty.", "West Liberty", None, "a direction that begins a name"),
    ("en", "Missiles hit the Red Sea port city of Lumo, killing eight people.", "Lumo", None, "the town, not its sea"),
    ("en", "France marched. Police in Paris counted 900 participants in the city.", "Paris", "FR", "the city spoken of"),
    # the text around
    (
        "de",
        "Das Unglück geschah in Molo. Die Straße war nass. Zwölf Menschen starben.",
        "Molo",
        None,
        "what the article is about",
    ),
    ("en", "In Syria 900 people died. There, 1,300 were injured.", "Syria", "SY", "a word that points", "1,300"),
    ("de", "In Ghana brannte es. Im Osten des Landes starben zwölf Menschen.", "Ghana", "GH", "the country pointed at"),
    (
        "de",
        "In Peru verunglückte ein Bus. Nach Polizeiangaben starben elf Menschen, 40 wurden verletzt.",
        "Peru",
        "PE",
        "a neighbour's place",
        "40",
    ),
    (
        "de",
        "In Bonn war Markt, in Bonn war Tanz.\n\nIn Molo brach ein Damm. Man suchte lange. Zwölf Menschen starben.",
        "Molo",
        None,
        "the scene of the paragraph",
    ),
    ("de", "Im Ukraine-Krieg sind bisher 40 Helfer getötet worden.", "Ukraine", "UA", "a war named for its land"),
    ("de", "Auf Kuba starben zwölf Menschen.", "Kuba", "CU", "a country that is an island"),
    ("de", "Im Streit um Polen starben zwölf Menschen. In Danzig brannte es.", "Danzig", None, "what is fought for is none"),
    ("de", "Die Angriffe der Koalition auf den Jemen haben 8.750 Menschen getötet.", "Jemen", "YE", "what is attacked"),
    (
        "de",
        "In Malawi standen 3000 Hektar, mehr Land größer als das Saarland, unter Wasser.",
        "Malawi",
        "MW",
        "what it is compared with",
    ),
    ("de", "In Ghana brannte es. Nach Molos Angaben starben zwölf Menschen.", "Ghana", "GH", "whose words they are"),
    ("de", "Im Bürgerkriegsland Jemen starben zwölf Menschen.", "Jemen", "YE", "a land named behind what it is"),
    ("de", "In Molo brannte es. Alle drei Todesopfer waren ungarische Staatsbürger.", "Molo", None, "whose they are is no place"),
    ("de", "In Japans Hauptstadt Tokio starben zwölf Menschen.", "Tokio", "JP", "a capital behind its country"),
    ("de", "Bei Waldkirchen starben zwölf Menschen.", "Waldkirchen", None, "a town that ends like a common noun"),
    ("de", "Oberhalb von Molo starben zwölf Menschen.", "Molo", None, "a preposition that goes on with von"),
    (
        "de",
        "In Uri brach ein Damm. Die zwölf Verletzten wurden in die Spitäler nach Bern, Zürich und Chur geflogen.",
        "Uri",
        None,
        "where the injured were brought",
    ),
    (
        "de",
        "In Molo sind unter den Toten acht Gäste aus Italien, den Niederlanden und Dänemark.",
        "Molo",
        None,
        "origins are no place",
    ),
    ("de", "Im Kessel von Molo sitzen 8.000 Soldaten fest.", "Molo", None, "a word of place before von"),
    (
        "en",
        "A flood hit Peru.\n\nIn Molo a bridge fell, the mayor said.\n\nHe also said two people had been killed.",
        "Molo",
        None,
        "a paragraph that opens with a pronoun tells on",
    ),
    (
        "en",
        "At least 29 people died in Peru last week, including 18 struck by trees and seven who drowned in Molo Bay.",
        "Peru",
        "PE",
        "between a whole and its part no clause ends",
        "18",
    ),
    ("en", "Both sides reported 40 dead.", None, None, "a word of how many is no place"),
    ("en", "Three villages reported 40 dead.", None, None, "a word of how many is no place"),
    ("en", "Morgues recorded 40 dead.", None, None, "others than places record"),
    ("en", "In the Bay of Bengal 40 people drowned.", "Bay of Bengal", None, "waters are called after what they lie at"),
    ("en", "The Italian coast guard found nine bodies off Molo.", "Molo", None, "a land's guards are no region of it"),
    (
        "en",
        "Sydney, Australia: 900 people marched on Saturday, a paper said.",
        "Sydney",
        None,
        "a town and its land before a colon",
    ),
    (
        "en",
        "A flood hit Molo. Some 48 people died in the village of Leto. Crews searched for 39 missing people.",
        "Leto",
        None,
        "where the paragraph has come to",
        "39",
    ),
    (
        "en",
        "A flood hit Peru. It reached the village of Leto. In the village 48 people died. Crews searched for 39 missing people.",
        "Leto",
        None,
        "where the sentence before points",
        "39",
    ),
    (
        "de",
        "In Berlin, Molo und Leto wurde demonstriert. In der Hauptstadt kamen 900 Menschen.",
        "Berlin",
        "DE",
        "the capital is no other town",
    ),
    (
        "en",
        "The battalion in Estonia will be made up of 500 Finnish troops, 200 from Denmark and some 150 troops from France.",
        "Estonia",
        "EE",
        "one place holds them all",
        "150",
    ),
    ("de", "Im westtürkischen Molo starben 40 Menschen.", "Molo", None, "behind the article of towns and whose land it is"),
    ("de", "Im benachbarten Molo starben 40 Menschen.", "Molo", None, "a town near by"),
    ("de", "Im benachbarten Supermarkt starben 40 Menschen.", None, None, "no town"),
    ("de", "Im hessischen Leberg starben 40 Menschen.", "Leberg", None, "towns end so, too"),
    ("de", "Im hessischen Freibad starben 40 Menschen.", None, None, "a bath is no town"),
    ("de", "Im niedersächsischen Molo starben 40 Menschen.", "Molo", None, "behind the article of towns and whose land it is"),
    ("de", "Im peruanischen Exil starben 40 Menschen.", "Peru", "PE", "a common noun behind a country's adjective"),
    ("de", "Vor der süditalienischen Küste starben 40 Menschen.", "Italien", "IT", "a quarter of a country"),
    ("de", "Im südamerikanischen Molo starben 40 Menschen.", None, None, "a continent is no country"),
    ("en", "The 900 troops stationed in Norway will be moved to Peru.", "Peru", "PE", "where they go, not where they were"),
    ("en", "A unit of 900 soldiers will be transferred from Norway to Peru.", "Peru", "PE", "where they go, not where they were"),
    ("en", "Some 900 people fleeing clashes in Peru crossed into Chile.", "Chile", "CL", "where they go, not where they were"),
    (
        "de",
        "Täglich fliehen 900 Menschen aus der Region Molo über die Grenze in den Sudan.",
        "Sudan",
        "SD",
        "into, told by its article",
    ),
    ("de", "Die Kämpfe in Peru dauern an. 900 Menschen flohen in Richtung Chile.", "Chile", "CL", "a noun that leads towards"),
    ("en", "Iranian state television said 40 people had died in Iraq.", "Iraq", "IQ", "a state's broadcaster is no state"),
    ("de", "In Molo bebte die Erde. Nach Angaben der WHO in Genf starben 40 Menschen.", "Molo", None, "the seat of who is asked"),
    ("de", "In Molo bebte die Erde. Das Hilfswerk (UNHCR) in Genf nannte 40 Tote.", "Molo", None, "the seat of who is asked"),
    ("de", "In Molo bebte die Erde. Die Agentur Xinhua in Peking meldete 40 Tote.", "Molo", None, "the seat of who is asked"),
    (
        "de",
        "In Molo bebte die Erde. Das Londoner Observatorium zählt 40 Tote.",
        "Molo",
        None,
        "the town of a body asked elsewhere",
    ),
    (
        "de",
        "In Molo bebte die Erde. Bei einer Sitzung in New York sprach er von 40 Toten.",
        "Molo",
        None,
        "where somebody speaks",
    ),
    (
        "en",
        "Houses in Molo shook. At a news conference in Oslo, he put the toll at 40 dead.",
        "Molo",
        None,
        "where somebody speaks",
    ),
    ("de", "In Kenia brannte es. Vor einem Zeltcamp starben zwölf Menschen.", "Kenia", "KE", "an indefinite article"),
    ("de", "In Wad al-Dura starben zwölf Menschen.", "Wad al-Dura", None, "a name with an article"),
    ("de", "In Chile brannte es. Die Flammen zerstörten 300 Hektar Pinienwald.", "Chile", "CL", "a wood is no name"),
    (
        "de",
        "Im Krieg in Syrien hat Russland bei Angriffen zwölf Helfer getötet.",
        "Syrien",
        "SY",
        "who strikes is not where it strikes",
    ),
    (
        "de",
        "In Lindau war es still.\n\nBayern: Abbruch in Füssen\n\nDie Polizei zählte 2.000 Teilnehmer. In Füssen war es laut.",
        "Füssen",
        None,
        "a heading over the paragraph",
    ),
    (
        "en",
        "The quake struck Turkey on Monday. In Turkey, rescue goes on. Turkey’s disaster agency spoke of 80,052 injured.",
        "Turkey",
        "TR",
        "a state speaks of its own disaster",
    ),
    (
        "de",
        "Im Raum Kursk tobt der Krieg. Russland hat dort 40.000 Soldaten verloren.",
        "Kursk",
        None,
        "who acts is not what the word points at",
    ),
    (
        "en",
        "A quake shook Indonesia on Friday. The death toll rose to 40: 25 in Molo, 10 in Leto and five in Sora.",
        "Indonesia",
        "ID",
        "where the parts of a total were is not where it was",
    ),
    (
        "de",
        "Ein Beben hat Indonesien erschüttert. 40 Menschen starben, 25 davon in Molo und 15 in Leto.",
        "Indonesien",
        "ID",
        "where the parts of a total were is not where it was",
    ),
    ("en", "Some 3,000 refugees from Syria have arrived in Jordan.", "Jordan", "JO", "where they came, not whence"),
    ("en", "Some 3,000 residents from Leto were evacuated.", "Leto", None, "whence, where nothing else is told"),
    ("en", "In a crash on Monday in western Nepal, three people died, the mayor of Molo said.", "Nepal", "NP", "said behind it"),
    ("en", "Some 40 people died in north and central Mali.", "Mali", "ML", "two words of place before a name"),
    ("en", "The fire in Utah ate 900 acres in a region that Molo calls wild.", "Utah", None, "a relative clause"),
    (
        "en",
        "The toll is 9. It grows. Rain fell. Wind blew. Night came. The camps in Leto are full.",
        "Leto",
        None,
        "the only place of the text",
    ),
    ("en", "In Syria's Idlib 12 people died.", "Idlib", None, "an owner that is a place"),
    ("en", "Typhoon Molo hit the Philippines. In Molo's path six people died.", "Philippines", "PH", "a storm is no place"),
    ("de", "Der Taifun Molo traf Japan. Durch Molo starben sechs Menschen.", "Japan", "JP", "a storm is no place"),
    (
        "en",
        "Floods hit Peru. Leto Governor Ann Molo said 94 people died in her province.",
        "Leto",
        None,
        "the speaker's province",
    ),
    ("en", "The war in Gaza goes on. In Israel's military offensive 30 people died.", "Gaza", "PS", "a deed is no place"),
    ("en", "Floods hit Peru. Helpers from Chile, Togo, and Cuba came. Nine people died.", "Peru", "PE", "a list of origins"),
    (
        "en",
        "Marches drew crowds in Peru. Attendance at the marches:\n\nLeto, Arona: 75,000\n\nSora: 20,000",
        "Leto",
        None,
        "the label of a list",
        "75,000",
    ),
    (
        "en",
        "The Afghan army fights on. In Helmand, troops fell back. Attacks in other parts of the country killed six children.",
        "Afghanistan",
        "AF",
        "a country known by its adjective",
    ),
    ("en", "The people of Kivu fled. Some 30 members of MONUC have died.", "Kivu", None, "members are of no place"),
    ("en", "In the province of Norte de Leto 15 people died.", "Norte de Leto", None, "a name with a particle"),
    ("en", "In Peru a bus fell. At Chile's Leto Hospital 12 of the injured died.", "Peru", "PE", "a hospital is no scene"),
    ("en", "A bus fell in Peru.\n\nNAIROBI: Ten helpers were killed, the army said.", "Peru", "PE", "a dateline is no label"),
    ("en", "Sindh reported 28 deaths, Molo-Leto 32, and Islamabad eight.", "Molo-Leto", None, "a list of places", "32"),
    ("en", "Sindh reported 28 deaths, Molo-Leto 32, and Islamabad eight.", "Islamabad", "PK", "also of a capital", "eight"),
    ("en", "Kerala had the most injuries, 21, followed by Sindh with 16.", "Sindh", None, "a place with a number", "16"),
    ("en", "Some 90 people died in the province's capital, Leto, over two months.", "Leto", None, "a capital in commas"),
    ("en", "Refugees are heading to Leto, which shelters 652 displaced people.", "Leto", None, "where people go"),
    ("en", "Six people were killed in the border town of Deh-e Molo.", "Deh-e Molo", None, "a particle of one letter"),
    ("en", "Police in Leto in western Iran said 328 people had died in that city alone.", "Leto", None, "a city is no country"),
    ("en", "In Leto gunmen stormed the Saudi Hospital, killing 450 people.", "Leto", None, "whose hospital"),
    ("en", "In Helmand three NATO soldiers, two of them Danish, were killed.", "Helmand", None, "who they were", "two"),
    ("en", "A bus fell in Peru. Nine of the victims were tourists from Japan.", "Peru", "PE", "whence they came"),
    ("en", "Syrian state media said 15 people had been wounded in Damascus.", "Damascus", "SY", "a state's media are no place"),
    ("en", "Shells fell in Damascus. A monitor based in Britain spoke of 23 dead.", "Damascus", "SY", "the seat of who speaks"),
    (
        "de",
        "Der Krieg in Kursk dauert an. 900 russische Soldaten wurden von der Ukraine gefangen genommen.",
        "Kursk",
        None,
        "who took prisoners is no place",
    ),
    ("de", "Selm. Zwei Menschen starben bei einem Brand.", "Selm", None, "a dateline of a town no pack knows"),
    ("de", "In Santiago zogen 900 Menschen zur Demonstration, in Molo 300.", "Santiago", "CL", "a capital by its short name"),
    (
        "de",
        "In Selm gab es eine Explosion. Nach Angaben der deutschen Polizei starben elf Menschen.",
        "Selm",
        None,
        "a town first",
    ),
    ("de", "Russland hat 900 Soldaten an der Grenze zu Norwegen stationiert.", "Norwegen", "NO", "the land beyond a border"),
    ("en", "Russia has massed 900 troops along its border with Norway.", "Norway", "NO", "the land beyond a border"),
    ("de", "Im Grenzgebiet zu Norwegen wurden in Peru 900 Soldaten stationiert.", "Peru", "PE", "but first where they are"),
    ("de", "Bisher zählt die Mission in Oslo 3.800 Soldaten.", "Oslo", "NO", "an adverb names no place"),
    ("de", "In Mali wurden 30 Soldaten verletzt, 19 Ungarn und elf Italiener.", "Mali", "ML", "a people is no place", "19"),
    ("de", "In Kenia protestierten 50.000 Menschen, allein in Lamu 900.", "Kenia", "KE", "where the whole was"),
    ("de", "In ganz Europa starben 24 Menschen, davon sieben in Polen.", "Europa", None, "not where its part was"),
    ("de", "In Spiss (Bezirk Landeck) gab es ein Unglück mit fünf Toten.", "Spiss", None, "a region in brackets"),
    ("de", "Zwei Italiener und ein Franzose wurden getötet.", None, None, "somebody is no place"),
    # another place than the one named
    ("en", "In Lagos 12 people died. Elsewhere in Nigeria, nine were killed.", "Nigeria", "NG", "elsewhere, named", "nine"),
    ("en", "Flooding killed 12 people in Houston. Elsewhere in the state, five died.", None, None, "elsewhere, unnamed", "five"),
    ("en", "In Molo and elsewhere 40 people died.", "Molo", None, "there and elsewhere"),
    ("en", "Twelve people died in Molo, six in nearby Leto and two farther north.", None, None, "beside a place", "two"),
    ("en", "In Molo 12 people died. Elsewhere, police said, five died and nine were injured.", None, None, "told on", "nine"),
    ("de", "In Lagos starben zwölf Menschen. Anderswo in Nigeria kamen neun ums Leben.", "Nigeria", "NG", "anderswo", "neun"),
    ("de", "In Köln starben drei Menschen. In anderen Landesteilen starben zwei.", None, None, "anderswo, ohne Namen", "zwei"),
    (
        "de",
        "In Köln starben drei Menschen. An anderen Orten in der Stadt starben zwei.",
        "Köln",
        None,
        "still in the town",
        "zwei",
    ),
    ("en", "In Molo three people died. Elsewhere in the city two died.", "Molo", None, "still in the town", "two"),
    (
        "de",
        "Beim Absturz eines französischen Flugzeugs über dem Atlantik starben drei Menschen.",
        "Atlantik",
        None,
        "whose craft it was",
    ),
    ("en", "A French passenger plane crashed near Molo. Three people died.", "Molo", None, "whose craft it was"),
    ("de", "Bei der Ausfahrt Allersberg stürzte ein Bus um. Drei Menschen starben.", "Allersberg", None, "an exit of a motorway"),
    ("de", "Auf Tilburger Kantonsgebiet starben drei Menschen.", None, None, "a territory without a name"),
    ("de", "In Molo starben zwölf Menschen, sechs in Leto und zwei weiter nördlich.", None, None, "daneben", "zwei"),
    # what a name begins with
    ("en", "The blast in southwest Mali killed nine people.", "Mali", "ML", "a quarter of a country"),
    ("en", "A train crash in north-west Italy killed nine people.", "Italy", "IT", "a quarter with a hyphen"),
    ("en", "Nine people died north-west of Mosul.", "Mosul", None, "but not what lies beside it"),
    ("en", "Nine people died at St Molo.", "St Molo", None, "a short word that names begin with"),
    ("en", "Nine people died in La Sora.", "La Sora", None, "a short word that names begin with"),
    (
        "en",
        "In a raid near the port of Molo, on the night of 2 May, 101 fled, and five died.",
        "Molo",
        None,
        "what the sentence opens with",
        "five",
    ),
    ("en", "Nine people (five men, four women) drowned off Molo.", "Molo", None, "behind its parts in brackets", "Nine"),
    ("en", "Nine people (five men, four women) drowned off Molo.", "Molo", None, "the parts in brackets", "four"),
    (
        "en",
        "In Sora three died. Police said they are looking for a gang in the Molo region. They found nine bodies there.",
        "Molo",
        None,
        "what officials say happens somewhere is no place of an office",
        "nine",
    ),
    (
        "en",
        "In Sora three died. On Monday, the band ambushed a government convoy in Molo, killing nine men.",
        "Molo",
        None,
        "an office deep in a clause presents nobody",
        "nine",
    ),
    (
        "en",
        "A mission went to Norway, where 900 people fled after fighting in Sora.",
        "Norway",
        "NO",
        "told of in its relative clause",
    ),
    ("de", "Sie zogen nach Molo, wo 900 Menschen nach Kämpfen in Sora flohen.", "Molo", None, "vom Relativsatz erzählt"),
    (
        "en",
        "Nine deaths were reported from Molo and six from Leto, which both border Norway.",
        "Leto",
        None,
        "counted from",
        "six",
    ),
    ("en", "Twelve were killed in Molo and nine each in Leto and Sora.", "Leto", None, "right behind", "nine"),
    ("en", "In Molo there was a fire. Six of those killed were from Norway.", "Molo", None, "who they are"),
    ("en", "Nine people died in al-Molo.", "al-Molo", None, "a name with a small article"),
    ("en", "Nine people died in Um Sora.", "Um Sora", None, "a short word that names begin with"),
    ("en", "Twelve died in Molo. Elsewhere 50 people died. Of these, 20 were children.", None, None, "elsewhere", "20"),
    (
        "de",
        "Norwegen verlor ein Gebiet von der Größe Hessens, nämlich 900 km².",
        "Norwegen",
        "NO",
        "what a size is compared with",
    ),
    (
        "de",
        "Nach Angaben Norwegens starben in der Stadt Molo, die seit Mai besetzt ist, 900 Menschen.",
        "Molo",
        None,
        "whose claim",
    ),
    (
        "de",
        "Nordkorea schweigt zum Krieg. Gefallen sind 900 nordkoreanische Soldaten.",
        None,
        None,
        "a country only spoken of is not where its soldiers fell",
    ),
    (
        "de",
        "Norwegen trauert. Gestorben sind 900 norwegische Soldaten bei einem Beben.",
        "Norwegen",
        "NO",
        "but its dead of a disaster",
    ),
    (
        "en",
        "In Molo 40 men of the Northern Reserve Police Force died. Six were hurt.",
        "Molo",
        None,
        "a police force is none",
        "40",
    ),
    ("en", "The bomb went off in Molo. Nine people died at the nearest CRPF camp.", "Molo", None, "nor are letters"),
    ("en", "In Molo nine members of the Kurdistan Workers' Party were killed.", "Molo", None, "a party is none"),
    ("en", "In Molo nine Danes in a team from Oslo were killed.", "Molo", None, "where a team comes from"),
    (
        "en",
        "The blast in Molo killed 40 people. Of the dead, five citizens of Norway were named.",
        "Molo",
        None,
        "citizens",
        "five",
    ),
    (
        "en",
        "There was a raid in Molo. The mayor, reached by telephone from the capital Oslo, said nine people died.",
        "Molo",
        None,
        "where a speaker was called",
    ),
    # where there is what people march for
    ("en", "In Oslo people spoke of the war in Mali. On Monday 9,000 people marched.", "Oslo", "NO", "what they march for"),
    ("de", "In Köln ging es um den Krieg in Mali. Am Montag demonstrierten 9.000 Menschen.", "Köln", None, "wofür"),
    ("en", "People spoke of the war in Mali, which had killed 9,000 people.", "Mali", "ML", "but the dead are there"),
    ("de", "Mehr als 9.000 Menschen sind aus dem Sudan in den Tschad geflohen.", "Tschad", "TD", "where those who fled are"),
    ("de", "In Ulm marschierten 300.\n\nDie Polizei in Aalen zählte 900 Teilnehmer.", "Aalen", None, "a town's police", "900"),
    (
        "de",
        "In Mali gewann die Armee 700 Quadratkilometer und 29 Dörfer, darunter sechs bei Gao.",
        "Mali",
        "ML",
        "where a part was that no figure counts",
    ),
    ("de", "Die 100 in Gao stationierten Soldaten sollen nach Oslo verlegt werden.", "Gao", None, "within the phrase"),
    (
        "de",
        "In Mali wird gekämpft. Etwa 2000 seien geflohen, teilte das Hilfswerk (HW) in Genf mit. An der Grenze starben drei.",
        "Mali",
        "ML",
        "where somebody speaks, behind a bracket",
        "drei",
    ),
    (
        "de",
        "Seit Beginn des Kampfes zwischen der Hisbollah und Israel starben 90 Menschen.\n\nIm Libanon herrscht Trauer.",
        "Libanon",
        "LB",
        "a country beside a force is a party",
    ),
    (
        "de",
        "In Molo wird getrauert.\n\nEs war das schlimmste Massaker in Europa. Bislang fanden 3297 Tote ein Grab.",
        "Molo",
        None,
        "what a superlative holds for is no scene",
    ),
    (
        "de",
        "Der Kosovo-Einsatz wird verlängert. In der früheren serbischen Provinz dürfen 1850 deutsche Soldaten bleiben.",
        "Kosovo",
        "XK",
        "what a place once belonged to",
    ),
    (
        "de",
        "Das Kabinett beschloss am Mittwoch in Berlin, dass nur noch 850 deutsche Soldaten bleiben.\n\nIm Kosovo ist es ruhig.",
        "Kosovo",
        "XK",
        "where a government decides little happens",
    ),
    (
        "de",
        "Er besuchte die Stadt Altfeld und wurde dort von 900 Demonstranten empfangen. Später war er in Molo.",
        "Altfeld",
        None,
        "an object that 'dort' points at",
    ),
    (
        "de",
        "Seit Monaten starben 90 Soldaten.\n\nAllein in Molo seien es 40, hieß es in Peru. Im Süden Perus ist Krieg.",
        "Peru",
        "PE",
        "one place out of many is not that of all",
    ),
    (
        "de",
        "In Molo wird gefeiert.\n\nIm Gegenzug sollen 90 Gefangene aus israelischen Haftanstalten freikommen.",
        "Israel",
        "IL",
        "where prisoners are held",
    ),
    (
        "de",
        "Im Kongo sind nach Angaben der in Oslo ansässigen Organisation Molo Rights (MRI) mindestens 31 Menschen gestorben.",
        "Kongo",
        "CD",
        "brackets around letters part nothing; where somebody has a seat is none",
    ),
    (
        "de",
        "Im Süden Perus starben zwei Menschen. Rund 20 weitere würden vermisst, teilte der norwegische Rettungsverein mit.",
        "Peru",
        "PE",
        "whose association speaks",
        "20",
    ),
    (
        "de",
        "Seit Beginn des russischen Krieges gegen die Ukraine sind auf russischer Seite 900 Soldaten gefallen.",
        "Ukraine",
        "UA",
        "whom a war is waged against; a side is no place",
    ),
    (
        "de",
        "In Köln und Berlin sind Demonstrationen geplant. Gestern hatten bundesweit 340.000 Menschen demonstriert.",
        "bundesweit",
        None,
        "all over a country is not in the towns named before",
    ),
    (
        "de",
        "In Nigeria wird gekämpft. Die Armee im nahen Kamerun sagte, im Norden des Landes seien 116 Menschen getötet worden.",
        "Kamerun",
        "CM",
        "the country of who speaks in the sentence",
    ),
    (
        "de",
        "In Molo wird getrauert. Die Gruppe kämpft im mehrheitlich muslimischen Norden Nigerias. Dabei starben 90 Menschen.",
        "Nigeria",
        "NG",
        "an adverb before an adjective before a region",
    ),
    (
        "de",
        "Man zählte 9.000 Fans in der Karlsruher „Halle“.",
        "Karlsruhe",
        None,
        "a town's adjective, a quoted name",
    ),
    (
        "de",
        "In Molo starben 30 Menschen. Die Caritas Österreich sprach von 190.000 Vertriebenen.",
        "Molo",
        None,
        "a country in the name of who speaks",
        "190.000",
    ),
    (
        "de",
        "In Peru ist Krieg. In Mali hieß es, im Norden des Landes seien 90 getötet worden. Auch zwei Kinder starben.",
        "Mali",
        "ML",
        "what happened with what was told before",
        "zwei",
    ),
]


@pytest.fixture(scope="module")
def asked(packs: Packs) -> Callable[[str, str, str], Figure]:
    """The figure whose quote is the one asked for; the first where none is."""

    def find(language: str, text: str, quote: str) -> Figure:
        figures = extract(Article("a", text, language=language, published="2024-10-28"), packs)
        found = [figure for figure in figures if not quote or figure.quote == quote]
        assert found, [figure.quote for figure in figures]
        return found[0]

    return find


@pytest.mark.parametrize("row", WHOSE, ids=lambda row: f"{row[4]}: {row[1][:50]}")
def test_whose(row: tuple[str, ...], asked: Callable[[str, str, str], Figure]) -> None:
    language, text, name, code, _, *quote = row
    figure = asked(language, text, *(quote or [""]))
    assert (figure.subject, figure.subject_id) == (name, code)


def test_where_only_the_title_says_it(packs: Packs) -> None:
    """A text that names no place takes the one of its title."""
    article = Article("a", "Bisher wurden elf Tote geborgen.", language="de", title="Lawine in Tirol")
    assert [figure.place for figure in extract(article, packs)] == ["Tirol"]


@pytest.mark.parametrize("row", WHERE, ids=lambda row: f"{row[4]}: {row[1][:50]}")
def test_where(row: tuple[str, ...], asked: Callable[[str, str, str], Figure]) -> None:
    language, text, name, code, _, *quote = row
    figure = asked(language, text, *(quote or [""]))
    assert (figure.place, figure.place_id) == (name, code)


@pytest.mark.parametrize("row", [*WHOSE, *WHERE], ids=lambda row: f"{row[4]}: {row[1][:50]}")
def test_no_rule_answers_without_what_it_needs(row: tuple[str, ...], packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked all the same, a rule has no answer where the sentence holds nothing it needs."""

    def first(rules: whose.Needing, item: Counted) -> Whose:
        found = NOBODY
        for rule, needs in rules:
            answer = rule(item) if found is NOBODY else found
            assert answer is found or not needs or not item.sentence.holds.isdisjoint(needs), rule.__qualname__
            found = answer
        return found

    def held(rule: Callable[[Whereabouts, Counted], Place | None], needs: Sequence[str]) -> Callable[..., Place | None]:
        def ask(finder: Whereabouts, item: Counted) -> Place | None:
            place = rule(finder, item)
            assert not (place and needs) or not item.sentence.holds.isdisjoint(needs), rule.__qualname__
            return place

        return ask

    monkeypatch.setattr(whose, "_first_asked", first)
    monkeypatch.setattr(where, "RULES", {held(rule, needs): () for rule, needs in where.RULES.items()})
    extract(Article("a", row[1], language=row[0], published="2024-10-28"), packs)


def test_what_the_rules_of_whose_need_is_told_of_rules_that_are_asked(packs: Packs) -> None:
    language = packs.language("de")
    assert language is not None
    finder = whose.Subjects(Naming(Reading(Article("a", "Zwölf starben."), language)), ())
    asked = {rule.__qualname__ for rules in (finder._of_unarmed, finder._of_struck, finder._of_armed) for rule, _ in rules}
    assert whose.NEEDS.keys() <= asked


@pytest.mark.parametrize("row", [*WHOSE, *WHERE], ids=lambda row: f"{row[4]}: {row[1][:50]}")
def test_only_sentences_without_a_place_stay_unread(row: tuple[str, ...], packs: Packs) -> None:
    """What the text of a sentence rules out is no place when it is read."""
    language = packs.language(row[0])
    assert language is not None
    naming = Naming(Reading(Article("a", row[1], language=row[0]), language))
    hints = Hints(language)
    for sentence in naming.reading.sentences:
        assert sentence.tokens  # what is tokenised is read
        scene = Scene(naming, sentence, ())
        within = any(candidate.role is Role.WITHIN for candidate in scene.certain)
        for asked, found in ((Asked.NAME, scene.candidates), (Asked.CERTAIN, scene.certain), (Asked.WITHIN, within)):
            assert not found or hints.may_name_place(sentence, naming.evidence, asked), (asked, sentence)
        assert not scene.datelines or hints.may_be_headed(sentence), sentence


@pytest.mark.parametrize("row", [*WHOSE, *WHERE], ids=lambda row: f"{row[4]}: {row[1][:50]}")
def test_only_sentences_without_a_leading_party_stay_unread(row: tuple[str, ...], packs: Packs) -> None:
    """What the text of a sentence rules out stands with no army when it is read."""
    language = packs.language(row[0])
    assert language is not None
    parties, signs = Parties(Naming(Reading(Article("a", row[1], language=row[0]), language))), Signs(language)
    for sentence in parties.naming.reading.sentences:
        assert sentence.tokens  # what is tokenised is read
        for kind in ("area", "troops", "killed"):
            if any(actor.price < 0 for actor in parties.actors(sentence, kind)):
                assert signs.may_lead(sentence, kind), sentence
        assert signs.may_name(sentence) or not parties.of(sentence), sentence


def test_a_name_is_looked_for_as_all_names_are(packs: Packs) -> None:
    """Where a name stands is the same whether it is looked for by its letters or all names are gathered."""
    text = "In Molo's Hafen, Pro-Molo, „Molo“, MOLO und Molo-Leto; bei Molo’s Leto-West, iMolo, 20-Molo, in\nMolo."
    language = packs.language("de")
    assert language is not None
    by_letters, gathered = (Evidence(Reading(Article("a", text, language="de"), language)) for _ in range(2))
    gathered.__dict__["_lowered"] = ""
    for name in ("molo", "molo-leto", "leto-west", "hafen", "pro-molo"):
        assert by_letters.of(name) == gathered.of(name)
    assert by_letters.of("molo").placed == 1
