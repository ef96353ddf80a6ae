export const analysisProgramme2 = {
  "a KPI it should move": "eine Kennzahl, die sie bewegen soll,",
  "Ask the participants five questions at the end.": "Stellen Sie den Teilnehmenden am Ende fünf Fragen.",
  "Give the same test before and after.": "Führen Sie vorher und nachher denselben Test durch.",
  "Have managers read the behaviour {0} after.": "Lassen Sie Führungskräfte das Verhalten {0} danach erfassen.",
  "Record the KPI by unit, with a comparison group.":
    "Halten Sie die Kennzahl je Einheit fest, mit einer Vergleichsgruppe.",
  "All four levels have data: repeat the readings at the next round.":
    "Für alle vier Ebenen gibt es Daten: Wiederholen Sie die Messungen bei der nächsten Runde.",
  "Missing, so the return is too high: {0} (sheet {1}).": "Es fehlt, daher ist die Rendite zu hoch: {0} (Blatt {1}).",
  "Taken for granted: {0}.": "Als gegeben angenommen: {0}.",
  "What it costs is not known, so no return can be worked out: the cost columns of the sheet {0}.":
    "Was sie kostet, ist nicht bekannt, daher lässt sich keine Rendite berechnen: die Kostenspalten des Blatts {0}.",
  "It costs {0}. No KPI it is linked to has a price: the column {1} of the sheet {2}.":
    "Sie kostet {0}. Keine mit ihr verbundene Kennzahl hat einen Preis: die Spalte {1} des Blatts {2}.",
  valuePerUnit: "valuePerUnit",
  "It costs {0}. Which way is better for {1} is not known: the column {2} of the sheet {3}.":
    "Sie kostet {0}. Welche Richtung bei {1} besser ist, ist nicht bekannt: die Spalte {2} des Blatts {3}.",
  "It costs {0}. What share of the change in {1} is due to the training has to be asked from the sponsor: ":
    "Sie kostet {0}. Welcher Anteil der Veränderung bei {1} auf die Schulung zurückgeht, ist beim Sponsor zu erfragen: ",
  "the column {0} of the sheet {1}. If all of it were: {2}": "die Spalte {0} des Blatts {1}. Falls alles davon: {2}",
  "It costs {0}, and nothing was measured: {1}": "Sie kostet {0}, und nichts wurde gemessen: {1}",
  "It costs nothing, and no benefit was measured.": "Sie kostet nichts, und kein Nutzen wurde gemessen.",
  "It costs nothing, so there is no return in percent; the benefit is {0}, from {1}.":
    "Sie kostet nichts, daher gibt es keine Rendite in Prozent; der Nutzen beträgt {0}, aus: {1}.",
  "It costs {0} and the benefit is {1}, from {2}: a return of {3}. {4}; {5}":
    "Sie kostet {0}, und der Nutzen beträgt {1}, aus: {2}; eine Rendite von {3}. {4}; {5}",
  "no return can be worked out": "lässt sich keine Rendite berechnen",
  "no return can be claimed: worked out from the interval of the change it would lie between {0} and {1}{2}":
    "lässt sich keine Rendite behaupten: Aus dem Intervall der Veränderung berechnet, läge sie zwischen {0} und {1}{2}",
  ", a loss throughout": ", durchweg ein Verlust",
  "It costs {0}. Whether the change is more than chance is not shown ({1}), so {2}. {3}":
    "Sie kostet {0}. Ob die Veränderung mehr als Zufall ist, ist nicht gezeigt ({1}), daher {2}. {3}",
  "{0} (range {1} to {2})": "{0} (Bereich {1} bis {2})",
  "{0}; its range is not known, because the change has no interval":
    "{0}; der Bereich ist nicht bekannt, weil die Veränderung kein Intervall hat",
  ", so both a loss and a gain are possible": ", daher sind sowohl ein Verlust als auch ein Gewinn möglich",
  "{0} (range {1} to {2}{3})": "{0} (Bereich {1} bis {2}{3})",
  ", of which {0} count as due to the training by the sponsor's estimate":
    ", wovon nach Schätzung des Sponsors {0} als auf die Schulung zurückgehend zählen",
  "the change of {0} in {1} ({2}{3})": "die Veränderung um {0} bei {1} ({2}{3})",
  "It does not pay back": "Sie zahlt sich nicht zurück",
  ", later than the benefit is counted": ", später, als der Nutzen gezählt wird",
  "It pays back after {0}{1}": "Bis sie sich zurückzahlt, dauert es {0}{1}",
  "month|months": "Monat|Monate",
  "the cost is paid when {0} changes by {1} or more.":
    "die Kosten sind gedeckt, wenn sich {0} um {1} oder mehr verändert.",
  "the time of the participants costs {0} hours × {1} people × {2}":
    "die Zeit der Teilnehmenden kostet {0} Stunden × {1} Personen × {2}",
  "the change counts for one unit": "die Veränderung zählt für eine Einheit",
  "the change counts for the {0} trained {1} that were measured":
    "die Veränderung zählt für die {0} geschulten {1}, die gemessen wurden",
  "a period is a month, because the KPI has no history":
    "eine Periode ist ein Monat, weil die Kennzahl keinen Verlauf hat",
  "the benefit lasts {0} months and ends then": "der Nutzen hält {0} Monate an und endet dann",
  "the confidence in the estimate is 100 %": "die Sicherheit der Schätzung beträgt 100 %",
  "the value per unit is that of a full 100 percentage points, as the KPI's cells count":
    "der Wert pro Einheit gilt für volle 100 Prozentpunkte, so wie die Zellen der Kennzahl zählen",
  "One person is expected to gain {0} levels in a skill (an assumption, the setting “Expected gain without experience”) where nobody was rated before and after: {1}.":
    "Pro Person wird ein Gewinn von {0} Stufen in einer Kompetenz erwartet (eine Annahme, die Einstellung „Expected gain without experience“), wo niemand vorher und nachher bewertet wurde: {1}.",
  "Past changes of people rated before and after, drawn towards {0} levels where few were, are expected again: {1}. That they came from the training is not shown.":
    "Frühere Veränderungen bei Personen, die vorher und nachher bewertet wurden, werden wieder erwartet; wo es wenige waren, sind sie zu {0} Stufen hin gezogen: {1}. Dass sie von der Schulung kamen, ist nicht gezeigt.",
  "Cost items without a figure count as nothing, so the plan costs more than it says: {0}.":
    "Kostenposten ohne Zahl zählen als nichts, daher kostet der Plan mehr, als er angibt: {0}.",
  "The cost of design is counted again when a training runs again.":
    "Die Kosten der Konzeption zählen erneut, wenn eine Schulung wieder stattfindet.",
  "A cost given as one sum is spent whatever the number of people: {0}.":
    "Als eine Summe angegebene Kosten fallen unabhängig von der Zahl der Personen an: {0}.",
  "The time of participants is hours times {0}, the setting “Cost of an hour”: {1}.":
    "Die Zeit der Teilnehmenden ist Stunden mal {0}, die Einstellung „Cost of an hour“: {1}.",
  "Seats are not known, so as many as took part before, else as many as are short: {0}.":
    "Plätze sind nicht bekannt, daher so viele, wie vorher teilnahmen, sonst so viele, wie unter der geforderten Stufe liegen: {0}.",
  "Non-negotiable gaps rank before all others, but here they count by their score like the rest.":
    "Unverzichtbare Lücken stehen im Rang vor allen anderen, hier zählen sie aber wie die übrigen nach ihrer Punktzahl.",
  design: "Konzeption",
  materials: "Material",
  rooms: "Räume",
  travel: "Reisen",
  "participant time": "Zeit der Teilnehmenden",
  overhead: "Gemeinkosten",
  evaluation: "Auswertung",
  "Training in {0}": "Schulung in {0}",
  "an unnamed skill": "einer nicht genannten Kompetenz",
  "{0} (request {1})": "{0} (Antrag {1})",
  deferred: "zurückgestellt",
  rejected: "abgelehnt",
  reallocated: "umgeschichtet",
  "The request names no cost. The column Cost of the sheet Requests would supply it.":
    "Der Antrag nennt keine Kosten. Die Spalte Cost des Blatts Requests würde sie liefern.",
  "The request names no skill, so no gap is known that it would close. The column Skill of the sheet Requests would supply it.":
    "Der Antrag nennt keine Kompetenz, daher ist keine Lücke bekannt, die er schließen würde. Die Spalte Skill des Blatts Requests würde sie liefern.",
  "No open ranked gap calls for it.": "Keine offene Lücke mit Rang verlangt danach.",
  " on {0}": " ({0})",
  "The request was {0}{1}{2}.": "Der Antrag wurde {0}{1}{2}.",
  "The committee {0} it.": "Das Gremium hat sie {0}.",
  "Its status is “{0}”.": "Ihr Status ist „{0}“.",
  "It names no skill, so no gap is known that it would close.":
    "Sie nennt keine Kompetenz, daher ist keine Lücke bekannt, die sie schließen würde.",
  "No open gap calls for it.": "Keine offene Lücke verlangt danach.",
  "No gap that can be planned for calls for it, or those who took it did not gain on the ratings before and after.":
    "Keine Lücke, für die sich planen lässt, verlangt danach, oder wer sie gemacht hat, hat in den Bewertungen vorher und nachher nicht gewonnen.",
  "It has no seats.": "Sie hat keine Plätze.",
  "Its cost, hours or seats are below zero.": "Ihre Kosten, Stunden oder Plätze liegen unter null.",
  "Its cost is not known. A cost column of the sheet Trainings would supply it.":
    "Ihre Kosten sind nicht bekannt. Eine Kostenspalte des Blatts Trainings würde sie liefern.",
  "gap|gaps": "Lücke|Lücken",
  "The plan is made for the {0} gaps with the highest priority times levels short.":
    "Der Plan gilt den {0} Lücken mit dem höchsten Produkt aus Priorität und fehlenden Stufen.",
  "No training that could run is for it.": "Keine Schulung, die stattfinden könnte, ist dafür da.",
  "teach {0}": "vermitteln {0}",
  "are intended to affect {0}": "sollen {0} beeinflussen",
  "Rank {0}; {1} is meant to close it, and the evidence{2} ({3}) supports the proposal to {4}.":
    "Rang {0}; {1} soll sie schließen, und der Nachweis{2} ({3}) stützt den Vorschlag, {4}.",
  " Ask for its cause first.": " Fragen Sie zuerst nach ihrer Ursache.",
  "Rank {0}; no training is meant to close it.{1}": "Rang {0}; keine Schulung soll sie schließen.{1}",
  "The workbook lists no training.": "Die Arbeitsmappe führt keine Schulung auf.",
  "to {0} {1}": "bei {1} „{0}“",
  "Of {0}, the proposal is {1}.": "Bei {0} lautet der Vorschlag: {1}.",
  " of the {0} known cost": " der bekannten Kosten von {0}",
  "an amount that is not known": "einen nicht bekannten Betrag",
  "{0} {1} would free {2}{3}.": "{0} würde für {1} {2} freisetzen{3}.",
  "{0} {1} with nothing on record afterwards{2}: {3}.": "{0} {1} ohne etwas Verzeichnetes danach{2}: {3}.",
  "was an event": "war eine Veranstaltung",
  "were events": "waren Veranstaltungen",
  "; the first gap it should go to is {0}{1}": "; die erste Lücke, an die das gehen sollte, ist {0}{1}",
  "a training that is not mandatory": "eine Schulung, die nicht verpflichtend ist,",
  "Of {0} who finished {1}, {2} left; ": "Von {0}, die {1} abgeschlossen haben, sind {2} ausgetreten; ",
  "of {0} who were here on {1} and had not finished it by then, {2} left.":
    "von {0}, die am {1} hier waren und sie bis dahin nicht abgeschlossen hatten, sind {2} ausgetreten.",
  "other|others": "anderen|anderen",
  "{0} Neither group was seen for a month.": "{0} Keine der beiden Gruppen wurde einen Monat lang beobachtet.",
  "After {0} {1} and {2} were still here.": "{0} später waren {1} und {2} noch hier.",
  "People who took part stayed about as long": "Teilnehmende blieben etwa gleich lang",
  "People who took part stayed {0}": "Teilnehmende blieben {0}",
  "less long": "weniger lang",
  "{0} {1} {2}; the difference was not tested, and who takes part is no accident, so this does not tell why.":
    "{0} {1} {2}; der Unterschied wurde nicht geprüft, und wer teilnimmt, ist kein Zufall, daher sagt das nicht, warum.",
  "the start of the training": "dem Beginn der Schulung",
  "the hire date": "dem Einstellungsdatum",
  "week|weeks": "Woche|Wochen",
  "{0} too few to tell how long it takes from {1}.": "{0} zu wenige, um zu sagen, wie lange es ab {1} dauert.",
  "person is|people are": "Person ist|Personen sind",
  "half of the people were not at the required level yet when last assessed: it takes more than {0} from {1}.":
    "die Hälfte der Personen war bei der letzten Bewertung noch nicht auf der geforderten Stufe: Ab {1} dauert es mehr als {0}.",
  "more than {0}": "mehr als {0}",
  "half of the people had reached the required level {0} from {1} (95 % interval {2} to {3}).":
    "die Hälfte der Personen hatte die geforderte Stufe {0} ab {1} erreicht (95-%-Intervall {2} bis {3}).",
  "{0} of {1} reached it{2}.": "{0} von {1} erreichten sie{2}.",
  ", {0} not yet": ", {0} noch nicht",
  "It is seen only when people are assessed, so the time is at most this long.":
    "Zu sehen ist es erst, wenn Personen bewertet werden, daher ist die Zeit höchstens so lang.",
  "{0} at the level before {1} and {2} left out.": "{0} vor {1} auf der Stufe und {2} ausgelassen.",
  "the training": "der Schulung",
  "being hired": "der Einstellung",
  "{0} not been assessed since.": "{0} seither keine Bewertung.",
  "No single input would change this proposal.": "Keine einzelne Angabe würde diesen Vorschlag ändern.",
  "if {0}, the proposal would be to {1} ({2})": "wenn {0}, wäre der Vorschlag, {1} ({2})",
  "after {0}": "nach {0}",
  "more day|more days": "weiteren Tag|weiteren Tagen",
  "once {0} trained": "ab dem Stand „{0} geschult“",
  "still ": "weiterhin ",
  "{0}{1} the other rules apply; as things stand the proposal would {2}be to {3} ({4}).":
    "{0}{1} gelten die anderen Regeln; nach heutigem Stand wäre {2}der Vorschlag, {3} ({4}).",
  "no gap it is meant to close were open": "keine Lücke, die sie schließen soll, offen wäre",
  "a gap it is meant to close were open again": "eine Lücke, die sie schließen soll, wieder offen wäre",
  "a gap it is meant to close had priority {0} or more":
    "eine Lücke, die sie schließen soll, Priorität {0} oder mehr hätte",
  "The priority of the gaps it is meant to close is not known":
    "Die Priorität der Lücken, die sie schließen soll, ist nicht bekannt",
  "the gap did not come from a lack of skill": "die Lücke nicht von fehlender Kompetenz käme",
  "a new cause check found a lack of skill": "eine neue Prüfung der Ursache fehlende Kompetenz ergäbe",
  "The cause of the gap is not known": "Die Ursache der Lücke ist nicht bekannt",
  "a trend or a comparison group supported the intended change of the KPI":
    "ein Trend oder eine Vergleichsgruppe die beabsichtigte Veränderung der Kennzahl stützte",
  "a trend or a comparison group showed a change too small to be useful":
    "ein Trend oder eine Vergleichsgruppe eine Veränderung zeigte, die zu klein ist, um nützlich zu sein",
  "a trend or a comparison group showed a change against the intended direction":
    "ein Trend oder eine Vergleichsgruppe eine Veränderung entgegen der beabsichtigten Richtung zeigte",
  "No effect has been measured": "Keine Wirkung ist gemessen",
  "The evidence ({0}) gives no verdict": "Der Nachweis ({0}) erlaubt kein Urteil",
  "The evidence is weak ({0})": "Der Nachweis ist schwach ({0})",
  "The evidence is inconclusive": "Der Nachweis ist nicht eindeutig",
  "it was delivered less than {0} ago": "ihre Durchführung weniger als {0} her wäre",
  "fewer than {0} were trained": "weniger als {0} geschult worden wären",
  "When it was delivered, or to how many people, is not known":
    "Wann sie durchgeführt wurde oder für wie viele Personen, ist nicht bekannt",
  "the return were above 0 % over its whole range": "die Rendite über ihren ganzen Bereich über 0 % läge",
  "the return were below 0 % over its whole range": "die Rendite über ihren ganzen Bereich unter 0 % läge",
  "the return were estimated at 0 % or less": "die Rendite auf 0 % oder weniger geschätzt würde",
  "The return is not known": "Die Rendite ist nicht bekannt",
  "scores changed too little to be useful": "die Punktzahlen sich zu wenig verändert hätten, um nützlich zu sein",
  "scores showed that people know more": "die Punktzahlen zeigten, dass die Personen mehr wissen",
  "What people learned is not known": "Was die Personen gelernt haben, ist nicht bekannt",
  "fewer than {0} used it at work": "weniger als {0} es bei der Arbeit anwendeten",
  "{0} or more used it at work": "{0} oder mehr es bei der Arbeit anwendeten",
  "How many people use it at work is not known": "Wie viele Personen es bei der Arbeit anwenden, ist nicht bekannt",
  "a change as large as promised would have been seen":
    "eine so große Veränderung wie versprochen zu sehen gewesen wäre",
  "Whether a change as large as promised would have been seen is not known":
    "Ob eine so große Veränderung wie versprochen zu sehen gewesen wäre, ist nicht bekannt",
  "another review found no proof either": "eine weitere Überprüfung ebenfalls keinen Beleg fände",
};
