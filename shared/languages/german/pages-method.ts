export const pagesMethod = {
  "“{0}” is not a language and country that is known here, such as de-CH or en-IN.":
    "„{0}“ ist keine Sprache mit Land, die hier bekannt ist, wie etwa de-CH oder en-IN.",
  "{0} Numbers are written the usual way; the row Locale of the Settings sheet can be mended.":
    "{0} Zahlen sind in der üblichen Form geschrieben; die Zeile Locale des Blatts Settings lässt sich berichtigen.",
  "Numbers, dates and money are written as in {0}: {1}; {2}; {3}. Tables saved as CSV have plain numbers.":
    "Zahlen, Daten und Geld sind geschrieben wie in {0}: {1}; {2}; {3}. Als CSV gespeicherte Tabellen enthalten einfache Zahlen.",
  "How this report is written": "Wie dieser Bericht geschrieben ist",
  "“{0}” stands for {1}": "„{0}“ steht für {1}",
  "In headings and the names of pages, {0}; sentences keep our words.":
    "In Überschriften und Seitennamen gilt: {0}; in Sätzen bleiben unsere Wörter.",
  "What changed since the last report?": "Was hat sich seit dem letzten Bericht verändert?",
  "Since {0}": "Seit dem {0}",
  "Everything that is different": "Alles, was anders ist",
  Change: "Veränderung",
  Before: "Vorher",
  Now: "Jetzt",
  "What the two reports tell of the reason": "Was die beiden Berichte über den Grund sagen",
  "Ranks are places among all gaps, so one gap can move because others did.":
    "Ränge sind Plätze unter allen Lücken, daher kann sich eine Lücke verschieben, weil andere es taten.",
  "{0}, {1} and {2} compared with the report of {3}.": "{0}, {1} und {2} mit dem Bericht vom {3} verglichen.",
  "What this report shows is compared, one by one, with what the report before showed the same readers. Reasons are counted from the two; they say what else is different, not what brought it about. See ":
    "Was dieser Bericht zeigt, wird einzeln mit dem verglichen, was der vorige Bericht denselben Lesenden zeigte. Gründe sind aus den beiden gezählt; sie sagen, was sonst noch anders ist, nicht, was es bewirkt hat. Siehe ",
  " First among them: ": " Zuerst darunter: ",
  " See ": " Siehe ",
  "Nothing that this report shows is different from the report of {0}.":
    "Nichts, was dieser Bericht zeigt, ist anders als im Bericht vom {0}.",
  "link from a training to a KPI|links from trainings to KPIs":
    "Verbindung von einer Schulung zu einer Kennzahl|Verbindungen von Schulungen zu Kennzahlen",
  "the number of people": "die Zahl der Personen",
  "Since the report of {0}, {1}{2} {3} different.": "Seit dem Bericht vom {0} {3} {1}{2} anders.",
  ", from {0} to {1}": ", von {0} auf {1}",
  "not told by the two reports": "aus den beiden Berichten nicht ersichtlich",
  "People in the workbook": "Personen in der Arbeitsmappe",
  " to ": " zu ",
  "{0} short": "{0} mit Lücke",
  "rank {0}": "Rang {0}",
  "new in this report": "neu in diesem Bericht",
  "no longer in this report": "nicht mehr in diesem Bericht",
  "entered the ranking": "kam neu in die Rangfolge",
  "left the ranking": "verließ die Rangfolge",
  "moved up the ranking": "stieg in der Rangfolge auf",
  "moved down the ranking": "fiel in der Rangfolge zurück",
  "more people short": "mehr Personen mit Lücke",
  "fewer people short": "weniger Personen mit Lücke",
  "a larger share short": "ein größerer Anteil mit Lücke",
  "a smaller share short": "ein kleinerer Anteil mit Lücke",
  "other numbers, same rank": "andere Zahlen, gleicher Rang",
  "another value": "ein anderer Wert",
  "another target": "ein anderes Ziel",
  "reached its target": "erreichte das Ziel",
  "no longer at its target": "nicht mehr am Ziel",
  "another number of people": "eine andere Zahl von Personen",
  "is new in this report": "ist neu in diesem Bericht",
  "is no longer in this report": "ist nicht mehr in diesem Bericht",
  "has more people short": "hat mehr Personen mit Lücke",
  "has fewer people short": "hat weniger Personen mit Lücke",
  "has a larger share short": "hat einen größeren Anteil mit Lücke",
  "has a smaller share short": "hat einen kleineren Anteil mit Lücke",
  "has other numbers at the same rank": "hat andere Zahlen bei gleichem Rang",
  "has another value": "hat einen anderen Wert",
  "has another target": "hat ein anderes Ziel",
  "is no longer at its target": "ist nicht mehr am Ziel",
  "changed in number": "haben sich in ihrer Zahl verändert",
  "The pages load nothing from anywhere and send nothing anywhere.":
    "Die Seiten laden nichts von irgendwoher und senden nichts irgendwohin.",
  Privacy: "Datenschutz",
  "This report is made for HR: it names people and shows their levels. It is not made to be passed on.":
    "Dieser Bericht ist für HR gemacht: Er nennt Personen und zeigt ihre Stufen. Er ist nicht zur Weitergabe gedacht.",
  "What is hidden and why": "Was verborgen ist und warum",
  "This report is made for leaders: it holds groups only. Names, single levels and what people wrote are not in it, also not out of sight.":
    "Dieser Bericht ist für Leitende gemacht: Er enthält nur Gruppen. Namen, einzelne Stufen und was Personen geschrieben haben, sind nicht darin, auch nicht unsichtbar.",
  "This report is confidential: it shows the people of {0} to their manager. People of other teams are not in it, also not out of sight; of them it holds groups only.":
    "Dieser Bericht ist vertraulich: Er zeigt die Personen von {0} ihrer Führungskraft. Personen anderer Teams sind nicht darin, auch nicht unsichtbar; von ihnen enthält er nur Gruppen.",
  "A number about a group is shown when at least {0} people contribute to it: for a skill, those who are rated in it. Where a hidden number could be worked out by subtracting shown ones, the smallest other group is hidden too. Before the report is made, all its groups are checked together for what sums and differences of them would give away.":
    "Eine Zahl über eine Gruppe wird gezeigt, wenn mindestens {0} Personen dazu beitragen: bei einer Kompetenz jene, die darin bewertet sind. Wo sich eine verborgene Zahl durch Abziehen gezeigter errechnen ließe, wird auch die kleinste andere Gruppe verborgen. Bevor der Bericht entsteht, werden alle seine Gruppen gemeinsam darauf geprüft, was Summen und Differenzen von ihnen verraten würden.",
  "A share near 0 or 100 % would tell everybody's result, so it is only bounded: within {0} of the end in groups of up to 20 people, {1} up to 40, {2} up to 100, {3} up to 300, else {4}. Other shares are whole percent, mean gaps are to a tenth of a level.":
    "Ein Anteil nahe 0 oder 100 % würde das Ergebnis aller verraten, daher wird er nur eingegrenzt: innerhalb von {0} vom Ende in Gruppen bis zu 20 Personen, {1} bis 40, {2} bis 100, {3} bis 300, sonst {4}. Andere Anteile sind ganze Prozent, mittlere Lücken auf ein Zehntel einer Stufe.",
  "Scores, ranks and the budget plan are worked out from these published numbers, so they can differ a little from HR's report. A gap of which only “at most” is told is not ranked. The levels of a team, a department and the organisation count only the skills that are shown of them.":
    "Punktzahlen, Ränge und der Budgetplan sind aus diesen veröffentlichten Zahlen berechnet, daher können sie ein wenig vom Bericht für HR abweichen. Eine Lücke, von der nur „höchstens“ gesagt wird, hat keinen Rang. Die Stufen eines Teams, einer Abteilung und der Organisation zählen nur die Kompetenzen, die von ihnen gezeigt werden.",
  "The effect of a training is shown when at least {0} people stand behind each side; else only its grade. Where enough people are qualified, only that is told. Owners are told by their role.":
    "Die Wirkung einer Schulung wird gezeigt, wenn mindestens {0} Personen hinter jeder Seite stehen; sonst nur ihr Grad. Wo genügend Personen qualifiziert sind, wird nur das gesagt. Verantwortliche werden mit ihrer Rolle genannt.",
  "Of {0}, {1} are hidden": "Bezogen auf {0} sind {1} verborgen",
  "{0} hidden altogether": "{0} ganz verborgen",
  "skill is|skills are": "Kompetenz ist|Kompetenzen sind",
  "{0} not shown at all": "{0} überhaupt nicht gezeigt",
  "team is|teams are": "Team ist|Teams sind",
  "{0} told coarsely, because fewer than {1} people joined or left since the report of {2}: whoever compares exact figures of both reports could work out something about those few. Their shares are “about” so much in steps of ten points, mean gaps are to half a level, and how many can do a skill is left out.":
    "{0} nur grob angegeben, weil seit dem Bericht vom {2} weniger als {1} Personen hinzukamen oder gingen: Wer genaue Zahlen beider Berichte vergleicht, könnte etwas über diese wenigen herausfinden. Ihre Anteile sind „etwa“ so hoch, in Schritten von zehn Punkten, mittlere Lücken sind auf eine halbe Stufe genau, und wie viele eine Kompetenz beherrschen, ist weggelassen.",
  "number of a group is|numbers of groups are": "Zahl einer Gruppe ist|Zahlen von Gruppen sind",
  "{0} told as “about”, made of what is told of the parts: exact ones would tell those of their parts of which only “at most” or “at least” is told.":
    "{0} als „etwa“ angegeben, gebildet aus dem, was über die Teile gesagt ist: Genaue würden jene ihrer Teile verraten, von denen nur „höchstens“ oder „mindestens“ gesagt ist.",
  "share of a whole is|shares of wholes are": "Anteil eines Ganzen ist|Anteile von Ganzen sind",
  "Evidence: the ladder": "Nachweis: die Leiter",
  "Verdicts, many links, and what could have been seen": "Urteile, viele Verbindungen, und was zu sehen gewesen wäre",
  Traps: "Fallen",
  "Levels and what remains": "Stufen und was bleibt",
  "Return on the cost": "Rendite auf die Kosten",
  "Is it a lack of skill?": "Fehlt es an Kompetenz?",
  "Whether a training moved a KPI is judged by the strongest design the data allow. From weak to strong [9]: E0 asserted, somebody intends it; E1 before and after, the same people or teams twice; E2 beyond the earlier trend, a series long enough to show where it was heading; E3 comparison group, the change of the trained less the change of others; E4 randomised, a draw decided who was trained.":
    "Ob eine Schulung eine Kennzahl bewegt hat, wird nach dem stärksten Design beurteilt, das die Daten zulassen. Von schwach bis stark [9]: E0 behauptet, jemand beabsichtigt es; E1 vorher und nachher, dieselben Personen oder Teams zweimal; E2 über den früheren Trend hinaus, eine Reihe, die lang genug ist, um zu zeigen, wohin sie lief; E3 Vergleichsgruppe, die Veränderung der Geschulten abzüglich der Veränderung anderer; E4 zugelost, ein Los entschied, wer geschult wurde.",
  "The design fixes the words: “intended to affect”, “changed after (cause not shown)”, “changed beyond its earlier trend”, “changed more than in the comparison group”. Only a randomised design names the training as the cause.":
    "Das Design legt die Worte fest: „soll … beeinflussen“, „veränderte sich danach (Ursache nicht gezeigt)“, „veränderte sich über den früheren Trend hinaus“, „veränderte sich stärker als in der Vergleichsgruppe“. Nur ein Design mit Zulosung nennt die Schulung als Ursache.",
  "The grade starts at the step of the design and drops by one for each weakness, never below E1: more than {0} of those who started missing afterwards, fewer than {1} teams on a side, groups drifting apart before the training, randomised groups that differed by more than {2} standard deviations at the start. What it dropped for is named beside it.":
    "Der Grad beginnt bei der Sprosse des Designs und sinkt um eins für jede Schwäche, nie unter E1: Mehr als {0} derer, die begonnen haben, fehlen danach, weniger als {1} Teams auf einer Seite, Gruppen, die vor der Schulung auseinanderliefen, zugeloste Gruppen, die sich zu Beginn um mehr als {2} Standardabweichungen unterschieden. Weshalb er gesunken ist, steht daneben.",
  "Where a training was given to whole teams, a team counts as one: its people share too much to count apart [15]. A series is fitted with neighbouring periods allowed to resemble each other, and a second standard error stands beside it [16, 17, 18].":
    "Wo eine Schulung ganzen Teams gegeben wurde, zählt ein Team als eins: Seine Personen haben zu viel gemeinsam, um einzeln zu zählen [15]. Eine Reihe wird so angepasst, dass benachbarte Perioden einander ähneln dürfen, und ein zweiter Standardfehler steht daneben [16, 17, 18].",
  "The 95 % interval decides. Supported: all of it lies on the intended side of zero. Against what was intended: all of it lies on the other side. Too small to matter: all of it is smaller than the smallest useful effect. Inconclusive: anything else. Without an interval there is no verdict.":
    "Das 95-%-Intervall entscheidet. Gestützt: Es liegt ganz auf der beabsichtigten Seite von null. Entgegen der Absicht: Es liegt ganz auf der anderen Seite. Zu klein, um von Belang zu sein: Es ist ganz kleiner als die kleinste nützliche Wirkung. Nicht eindeutig: alles andere. Ohne Intervall gibt es kein Urteil.",
  "p is how often a change at least this large would appear if nothing had changed. A second test with other assumptions stands beside it; when the two disagree, the verdict is inconclusive.":
    "p ist, wie oft eine mindestens so große Veränderung aufträte, wenn sich nichts verändert hätte. Ein zweiter Test mit anderen Annahmen steht daneben; wenn die beiden sich widersprechen, ist das Urteil nicht eindeutig.",
  "Many links tested at once find something by chance. The p values are raised for that by the method of Benjamini and Hochberg [19]; the raised value is q. A supported link with q above {0} may be chance and counts as inconclusive.":
    "Viele gleichzeitig geprüfte Verbindungen ergeben zufällig etwas. Die p-Werte werden dafür nach der Methode von Benjamini und Hochberg erhöht [19]; der erhöhte Wert ist q. Eine gestützte Verbindung mit q über {0} kann Zufall sein und zählt als nicht eindeutig.",
  "Beside an inconclusive result stands the smallest effect that would have been found in 8 of 10 cases [20]. When the promised effect is smaller than that, finding nothing says little.":
    "Neben einem nicht eindeutigen Ergebnis steht die kleinste Wirkung, die in 8 von 10 Fällen gefunden worden wäre [20]. Wenn die versprochene Wirkung kleiner ist, sagt es wenig, dass nichts gefunden wurde.",
  "Regression to the mean: people chosen for low scores score higher the next time without any training, because part of a low score is bad luck [14]. How much is computed from the reliability of the score{0}.":
    "Regression zur Mitte: Personen, die wegen niedriger Punktzahlen ausgewählt wurden, erreichen beim nächsten Mal auch ganz ohne Schulung mehr, weil eine niedrige Punktzahl zum Teil Pech ist [14]. Wie viel, wird aus der Reliabilität der Punktzahl berechnet{0}.",
  ", shown for {0} and {1} because the workbook does not give it":
    ", gezeigt für {0} und {1}, weil die Arbeitsmappe sie nicht angibt",
  "Selection: those who are trained may differ from the others before it starts; both means are shown. Trend: what was rising anyway goes on rising. Season: with less than two years of months it cannot be told apart.":
    "Auswahl: Wer geschult wird, kann sich von den anderen schon vor dem Beginn unterscheiden; beide Mittelwerte werden gezeigt. Trend: Was ohnehin stieg, steigt weiter. Jahreszeit: Mit weniger als zwei Jahren an Monaten lässt sie sich nicht trennen.",
  "A link suggested by the data is skill and KPI rising together over teams. It may be added by somebody who knows why; it never counts as evidence.":
    "Eine von den Daten nahegelegte Verbindung ist eine Kompetenz und eine Kennzahl, die über die Teams hinweg gemeinsam steigen. Wer den Grund kennt, kann sie hinzufügen; sie zählt nie als Nachweis.",
  "Kirkpatrick's levels [22]: reaction, learning, behaviour at work, results. Each is shown with how many it rests on; a level without data says so, and levels are never averaged.":
    "Die Ebenen nach Kirkpatrick [22]: Reaktion, Lernen, Verhalten bei der Arbeit, Ergebnisse. Jede wird mit der Zahl gezeigt, auf der sie beruht; eine Ebene ohne Daten sagt das, und Ebenen werden nie gemittelt.",
  "Adoption is the share who use it at work, of those whose check ({0} days after) is due and known. Shares of people have Wilson intervals. What remains is the later score less the first, as a share of the gain; people slide back when the loss is more than chance.":
    "Die Anwendung ist der Anteil, der es bei der Arbeit anwendet, von jenen, deren Prüfung ({0} Tage danach) fällig und bekannt ist. Anteile von Personen haben Wilson-Intervalle. Was bleibt, ist die spätere Punktzahl abzüglich der ersten, als Anteil des Zuwachses; Personen fallen zurück, wenn der Verlust mehr als Zufall ist.",
  "Time to competency keeps those who are not there yet (Kaplan and Meier). A level is seen only when it is assessed, so times are upper bounds.":
    "Die Zeit bis zur Kompetenz behält jene bei, die noch nicht so weit sind (Kaplan und Meier). Eine Stufe ist nur zu sehen, wenn sie bewertet wird, daher sind die Zeiten Obergrenzen.",
  "Return on investment after Phillips [23]: benefit less cost, as a share of cost; 0 % is break-even. Cost is everything, the participants' time included{0}; what is missing is named, and makes the return too high.":
    "Rendite (ROI) nach Phillips [23]: Nutzen abzüglich Kosten, als Anteil der Kosten; bei 0 % sind die Kosten gerade gedeckt. Kosten sind alles, auch die Zeit der Teilnehmenden{0}; was fehlt, wird genannt und macht die Rendite zu hoch.",
  " ({0} an hour)": " ({0} pro Stunde)",
  "Benefit is the effect in the KPI's unit times the value of one unit, over {0} months unless the workbook says otherwise. Weak designs (E0, E1) also need the share of the change that a sponsor gives to the training, and a confidence in it. The return is a range, because the effect is one. An asserted effect has no return, only what it would have to achieve.":
    "Der Nutzen ist die Wirkung in der Einheit der Kennzahl mal den Wert einer Einheit, über {0} Monate, sofern die Arbeitsmappe nichts anderes sagt. Schwache Designs (E0, E1) brauchen zudem den Anteil der Veränderung, den ein Sponsor der Schulung zuschreibt, und eine Sicherheit dazu. Die Rendite ist ein Bereich, weil die Wirkung einer ist. Eine behauptete Wirkung hat keine Rendite, nur das, was sie erreichen müsste.",
  "Gilbert's six boxes [24] ask for the barrier before the money: expectations and feedback, tools and resources, incentives; then knowledge, capacity, motives. Each is rated from 0, no barrier, to 4, main barrier; from {0} it counts as one, from {1} as a main one. With fewer than {2} rated nothing is concluded.":
    "Die sechs Felder nach Gilbert [24] fragen nach dem Hindernis, bevor Geld fließt: Erwartungen und Rückmeldung, Werkzeuge und Mittel, Anreize; dann Wissen, Kapazität, Motive. Jedes wird von 0, kein Hindernis, bis 4, größtes Hindernis, bewertet; ab {0} zählt es als eines, ab {1} als ein größtes. Sind weniger als {2} bewertet, wird nichts geschlossen.",
  "Where knowledge is not the barrier and another box is, training alone will not close the gap. The quick question before it [25]: could they do it if their job depended on it?":
    "Wo Wissen nicht das Hindernis ist und ein anderes Feld schon, schließt Schulung allein die Lücke nicht. Die schnelle Frage davor [25]: Könnten sie es, wenn ihre Stelle davon abhinge?",
  "No gap it is meant to close is still open": "Keine Lücke, die sie schließen soll, ist noch offen",
  "The gap is not a lack of skill": "Die Lücke ist keine fehlende Kompetenz",
  "pause, mend the cause": "pausieren, die Ursache beheben",
  "Against what was intended, grade E2 or higher": "Entgegen der Absicht, Grad E2 oder höher",
  "Less than {0} days old, or fewer than {1} trained": "Weniger als {0} Tage alt oder weniger als {1} geschult",
  "continue, too early": "weiterführen, zu früh",
  "Grade E2 or higher, and even the upper end of the return is under 0 %":
    "Grad E2 oder höher, und selbst das obere Ende der Rendite liegt unter 0 %",
  "Scores fell or hardly changed": "Punktzahlen fielen oder veränderten sich kaum",
  "re-scope the content": "den Inhalt neu zuschneiden",
  "Fewer than {0} use it at work": "Weniger als {0} wenden es bei der Arbeit an",
  "re-scope the transfer, support by managers": "den Transfer neu zuschneiden, Unterstützung durch Führungskräfte",
  "Supported, grade E2 or higher, lower end of the return above 0 %, open priority of {0} or more":
    "Gestützt, Grad E2 oder höher, unteres Ende der Rendite über 0 %, offene Priorität von {0} oder mehr",
  "Supported, and the return is not known or above 0 %":
    "Gestützt, und die Rendite ist nicht bekannt oder liegt über 0 %",
  "Supported, and the return is 0 % or less": "Gestützt, und die Rendite beträgt 0 % oder weniger",
  "re-scope the cost": "die Kosten neu zuschneiden",
  "Against what was intended, weak evidence": "Entgegen der Absicht, schwacher Nachweis",
  "re-scope, and measure with a comparison group": "neu zuschneiden und mit einer Vergleichsgruppe messen",
  "Too small to matter, grade E2 or higher": "Zu klein, um von Belang zu sein, Grad E2 oder höher",
  "retire after an earlier review without proof, otherwise re-scope":
    "nach einer früheren Überprüfung ohne Beleg einstellen, sonst neu zuschneiden",
  "Inconclusive, the promised effect would have been seen, and an earlier review without proof":
    "Nicht eindeutig, die versprochene Wirkung wäre zu sehen gewesen, und eine frühere Überprüfung ohne Beleg",
  "Anything else": "Alles andere",
  "continue, with a plan to measure it": "weiterführen, mit einem Plan zur Messung",
  "Rules of the decision table, in the order they are tried":
    "Regeln der Entscheidungstabelle, in der Reihenfolge, in der sie geprüft werden",
  When: "Wenn",
  Proposal: "Vorschlag",
  "The first rule that fits decides; what is not known never fits. A mandatory training is re-scoped where a rule would pause or retire it. It is a proposal: the committee decides.":
    "Die erste passende Regel entscheidet; was nicht bekannt ist, passt nie. Eine verpflichtende Schulung wird neu zugeschnitten, wo eine Regel sie pausieren oder einstellen würde. Es ist ein Vorschlag: Das Gremium entscheidet.",
  "[9] Farrington and others, Maryland Scientific Methods Scale, 2002. [14] Barnett and others, International Journal of Epidemiology 34, 2005. [15] Donald and Lang, Review of Economics and Statistics 89, 2007. [16] Bernal and others, International Journal of Epidemiology 46, 2017. [17] Turner and others, BMC Medical Research Methodology 21, 2021. [18] Newey and West, Econometrica 55, 1987.":
    "[9] Farrington und andere, Maryland Scientific Methods Scale, 2002. [14] Barnett und andere, International Journal of Epidemiology 34, 2005. [15] Donald und Lang, Review of Economics and Statistics 89, 2007. [16] Bernal und andere, International Journal of Epidemiology 46, 2017. [17] Turner und andere, BMC Medical Research Methodology 21, 2021. [18] Newey und West, Econometrica 55, 1987.",
  "[19] Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995. [20] Bloom, Evaluation Review 19, 1995. [22] Kirkpatrick and Kirkpatrick, Evaluating Training Programs, 2006. [23] Phillips and Phillips, Handbook of Training Evaluation, 2016. [24] Gilbert, Human Competence, 1978. [25] Mager and Pipe, Analyzing Performance Problems, 1997.":
    "[19] Benjamini und Hochberg, Journal of the Royal Statistical Society B 57, 1995. [20] Bloom, Evaluation Review 19, 1995. [22] Kirkpatrick und Kirkpatrick, Evaluating Training Programs, 2006. [23] Phillips und Phillips, Handbook of Training Evaluation, 2016. [24] Gilbert, Human Competence, 1978. [25] Mager und Pipe, Analyzing Performance Problems, 1997.",
  "How are these numbers made?": "Wie entstehen diese Zahlen?",
  "Every number is computed from cells of the workbook by published rules{0}.":
    "Jede Zahl wird aus Zellen der Arbeitsmappe nach veröffentlichten Regeln berechnet{0}.",
  ", and every page names the cells": ", und jede Seite nennt die Zellen",
  "What nobody has rated is unknown: it is counted apart, shown as bounds, and never taken for zero.":
    "Was niemand bewertet hat, ist unbekannt: Es wird getrennt gezählt, als Grenzen gezeigt und nie für null gehalten.",
  "Weights and thresholds are conventions unless a source is named; the Settings sheet of the workbook can replace each of them.":
    "Gewichte und Schwellen sind Festlegungen, sofern keine Quelle genannt ist; das Blatt Settings der Arbeitsmappe kann jede davon ersetzen.",
  "Levels and raters": "Stufen und Bewertende",
  "Coverage and readiness": "Abdeckung und Bereitschaft",
  "KPIs and links": "Kennzahlen und Verbindungen",
  Sources: "Quellen",
  "Weights of the priority score": "Gewichte der Prioritätspunktzahl",
  Criterion: "Kriterium",
  Weight: "Gewicht",
  "Full points at": "Volle Punkte bei",
  "Throughline {0}, as of {1}, seed {2}.": "Throughline {0}, Stand {1}, Startwert {2}.",
  "Two runs on the same workbook, date and settings give the same report, byte for byte.":
    "Zwei Läufe mit derselben Arbeitsmappe, demselben Datum und denselben Einstellungen ergeben denselben Bericht, Byte für Byte.",
  "a mean gap of {0} of the scale": "eine mittlere Lücke von {0} der Skala",
  "{0} of all people": "{0} aller Personen",
  "a linked KPI {0} short of its target": "eine verbundene Kennzahl, der {0} zum Ziel fehlen",
  "non-negotiable; important counts half": "unverzichtbar; wichtig zählt halb",
  "mentioned in {0} of reviews": "in {0} der Beurteilungen erwähnt",
  "wished for by {0} of those asked": "von {0} der Befragten gewünscht",
  "{0} weeks to competency; none at {1}": "{0} Wochen bis zur Kompetenz; keine bei {1}",
  "free; none at {0} for a person and level": "kostenlos; keine bei {0} für eine Person und Stufe",
  "Ratings are combined as a weighted mean of the rater types that are present: test {0}, manager {1}, peer {2}, self {3}. Self-ratings weigh least because they agree only weakly with those of supervisors and are lenient [1, 2].":
    "Bewertungen werden als gewichteter Mittelwert der vorhandenen Arten von Bewertenden zusammengefasst: Test {0}, Führungskraft {1}, Kollegin oder Kollege {2}, selbst {3}. Selbstbewertungen wiegen am wenigsten, weil sie mit denen von Vorgesetzten nur schwach übereinstimmen und milde ausfallen [1, 2].",
  "Ratings are combined as the median of the rater types that are present.":
    "Bewertungen werden als Median der vorhandenen Arten von Bewertenden zusammengefasst.",
  "The first rater type present counts, in the order test, manager, peer, self.":
    "Es zählt die erste vorhandene Art von Bewertenden, in der Reihenfolge Test, Führungskraft, Kollegin oder Kollege, selbst.",
  "Levels run from {0}. {1}": "Die Stufen gehen von {0}. {1}",
  "Of several dates the newest rating of each rater type counts. Rater types that differ by {0} of the scale or more are marked for calibration. A rating older than {1} days is stale: used, and counted apart.":
    "Von mehreren Daten zählt die neueste Bewertung jeder Art von Bewertenden. Arten von Bewertenden, die sich um {0} der Skala oder mehr unterscheiden, sind zur Kalibrierung gekennzeichnet. Eine Bewertung, die älter als {1} Tage ist, gilt als veraltet: verwendet und getrennt gezählt.",
  "{0} tables or columns used another scale and were mapped to this one in proportion; Data check lists them.":
    "{0} Tabellen oder Spalten verwendeten eine andere Skala und wurden im Verhältnis auf diese übertragen; die Datenprüfung führt sie auf.",
  "A gap is the required level minus the current level, never below zero. What somebody has beyond the requirement does not offset a gap elsewhere. A requirement that is blank, zero or not applicable is none.":
    "Eine Lücke ist die geforderte Stufe minus die aktuelle Stufe, nie unter null. Was jemand über die Anforderung hinaus hat, gleicht eine Lücke an anderer Stelle nicht aus. Eine Anforderung, die leer, null oder nicht anwendbar ist, ist keine.",
  "Bounds behind a share are what it would be if all people not rated fell short, or none of them did [3].":
    "Die Grenzen hinter einem Anteil sind, was er wäre, wenn alle nicht Bewerteten unter der Anforderung lägen oder niemand von ihnen [3].",
  "A gap is systemic when at least {0} of all who need the skill are known to fall short and at least {1} people do; individual when it cannot reach {2} or {3} people; undetermined when that depends on people who are not rated; shared otherwise.":
    "Eine Lücke ist systemisch, wenn von allen, die die Kompetenz brauchen, bekanntermaßen mindestens {0} und mindestens {1} Personen unter der Anforderung liegen; individuell, wenn sie {2} oder {3} Personen nicht erreichen kann; unbestimmt, wenn das von Personen abhängt, die nicht bewertet sind; sonst geteilt.",
  "A figure resting on less than {0} of those concerned is marked.":
    "Eine Zahl, die auf weniger als {0} der Betroffenen beruht, ist gekennzeichnet.",
  "Qualified people are at the operating level or above, with a valid certificate where one is required; a team needs {0} of them unless the Skills sheet says otherwise. One qualified person is a single point of failure [4].":
    "Qualifizierte Personen sind auf der Einsatzstufe oder darüber, mit einem gültigen Zertifikat, wo eines verlangt ist; ein Team braucht {0} davon, sofern das Blatt Skills nichts anderes sagt. Eine einzige qualifizierte Person ist eine einzelne Schwachstelle (single point of failure) [4].",
  "Role fit is the weighted share of required levels that are there. Ready: all; ready with support: at least 90 % and no critical skill open; developing: at least 70 %. With less than 80 % rated, or a critical skill unrated, nothing is concluded.":
    "Die Rollenpassung ist der gewichtete Anteil der geforderten Stufen, die vorhanden sind. Bereit: alle; mit Unterstützung bereit: mindestens 90 % und keine kritische Kompetenz offen; in Entwicklung: mindestens 70 %. Sind weniger als 80 % bewertet oder ist eine kritische Kompetenz nicht bewertet, wird nichts geschlossen.",
  "A certificate is valid to the end of its last day and shown as expiring {0} days before.":
    "Ein Zertifikat gilt bis zum Ende seines letzten Tages und wird {0} Tage davor als ablaufend gezeigt.",
  "The score of a skill in a team is a weighted sum of criteria with fixed anchors, from 0 to 100 [5, 6]. Criteria that are not known are left out and the others share their weight; the range shown is what the score could become if they were known. Under half the weight known, the gap is not ranked.":
    "Die Punktzahl einer Kompetenz in einem Team ist eine gewichtete Summe von Kriterien mit festen Ankern, von 0 bis 100 [5, 6]. Kriterien, die nicht bekannt sind, werden weggelassen, und die anderen teilen sich ihr Gewicht; der gezeigte Bereich ist, was die Punktzahl werden könnte, wenn sie bekannt wären. Ist weniger als die Hälfte des Gewichts bekannt, erhält die Lücke keinen Rang.",
  "How sure a rank is: {0} sets of weights are drawn, each weight changed at random by up to {1}, unknown criteria drawn between 0 and 1, and the ranks counted [7, 8]. The {2} highest scores take part.":
    "Wie sicher ein Rang ist: {0} Sätze von Gewichten werden gezogen, jedes Gewicht zufällig um bis zu {1} verändert, unbekannte Kriterien zwischen 0 und 1 gezogen, und die Ränge gezählt [7, 8]. Die {2} höchsten Punktzahlen nehmen teil.",
  "Gaps in non-negotiable skills come before all others; the rank certainty does not take that into account.":
    "Lücken in unverzichtbaren Kompetenzen stehen vor allen anderen; die Sicherheit des Rangs berücksichtigt das nicht.",
  "Shortfall is the distance to the target as a share of the target, or of the way from the baseline when the target is zero. Percentages of unequal groups are never averaged: they are added up from numerators and denominators or not at all.":
    "Der Rückstand ist der Abstand zum Ziel als Anteil des Ziels, oder des Wegs vom Ausgangswert, wenn das Ziel null ist. Prozentwerte ungleich großer Gruppen werden nie gemittelt: Sie werden aus Zählern und Nennern addiert oder gar nicht.",
  "A target written as a sentence is read as direction, size, kind and deadline. Where “by 10 %” of a score can mean percent or points, percent is assumed and asked.":
    "Ein als Satz geschriebenes Ziel wird als Richtung, Größe, Art und Frist gelesen. Wo „um 10 %“ bei einer Punktzahl Prozent oder Punkte meinen kann, wird Prozent angenommen und nachgefragt.",
  "A link between a training and a KPI is what somebody intends. It raises the priority of a gap by the KPI's shortfall and is never counted as proof that the training works. Participation is effort, not impact.":
    "Eine Verbindung zwischen einer Schulung und einer Kennzahl ist, was jemand beabsichtigt. Sie erhöht die Priorität einer Lücke um den Rückstand der Kennzahl und zählt nie als Beleg dafür, dass die Schulung wirkt. Teilnahme ist Aufwand, nicht Wirkung.",
  "[1] Heidemeier and Moser, Journal of Applied Psychology 94, 2009. [2] Conway and Huffcutt, Human Performance 10, 1997. [3] Manski, Partial Identification of Probability Distributions, 2003. [4] Avelino and others, truck factor, ICPC 2016.":
    "[1] Heidemeier und Moser, Journal of Applied Psychology 94, 2009. [2] Conway und Huffcutt, Human Performance 10, 1997. [3] Manski, Partial Identification of Probability Distributions, 2003. [4] Avelino und andere, truck factor, ICPC 2016.",
  "[5] Keeney and Raiffa, Decisions with Multiple Objectives, 1976. [6] Belton and Stewart, Multiple Criteria Decision Analysis, 2002. [7] Lahdelma and Salminen, Operations Research 49, 2001. [8] Tervonen and Lahdelma, European Journal of Operational Research 178, 2007.":
    "[5] Keeney und Raiffa, Decisions with Multiple Objectives, 1976. [6] Belton und Stewart, Multiple Criteria Decision Analysis, 2002. [7] Lahdelma und Salminen, Operations Research 49, 2001. [8] Tervonen und Lahdelma, European Journal of Operational Research 178, 2007.",
};
