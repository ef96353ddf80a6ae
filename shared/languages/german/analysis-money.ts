export const analysisMoney = {
  "No plan keeps within the budget and the hours.": "Kein Plan hält Budget und Stunden ein.",
  "What must run ({0}) costs {1}, more than the budget of {2}.":
    "Was stattfinden muss ({0}), kostet {1}, mehr als das Budget von {2}.",
  "priority of {0}": "Priorität von {0}",
  "total gap of {0}": "gesamte Lücke von {0}",
  "people of {0}": "Personen von {0}",
  "fixed cost of {0}": "feste Kosten von {0}",
  "cost per seat of {0}": "Kosten pro Platz von {0}",
  "hours per seat of {0}": "Stunden pro Platz von {0}",
  "seats of {0}": "Plätze von {0}",
  "Its hours are not known, and hours are limited. The column Hours of the sheet Trainings would supply them.":
    "Ihre Stunden sind nicht bekannt, und Stunden sind begrenzt. Die Spalte Hours des Blatts Trainings würde sie liefern.",
  "Unknown hours count as none: {0}.": "Unbekannte Stunden zählen als keine: {0}.",
  "{0}, a training without cost": "{0}, eine Schulung ohne Kosten",
  "continue with it": "sie weiterzuführen",
  "scale it": "sie auszuweiten",
  "re-scope it": "sie neu zuzuschneiden",
  "pause it": "sie zu pausieren",
  "retire it": "sie einzustellen",
  "no gap that it is meant to close is still open": "keine Lücke, die sie schließen soll, ist noch offen",
  "the gap does not come from a lack of skill, so training alone will not close it; fix the cause first":
    "die Lücke kommt nicht von fehlender Kompetenz, daher wird Schulung allein sie nicht schließen; beheben Sie zuerst die Ursache",
  "the KPI changed against the intended direction (evidence {0})":
    "die Kennzahl veränderte sich entgegen der beabsichtigten Richtung (Nachweis {0})",
  "the return is below 0 % over its whole range ({0}; evidence {1})":
    "die Rendite liegt über ihren ganzen Bereich unter 0 % ({0}; Nachweis {1})",
  "scores of what people know changed against the intended direction; the content has to change":
    "die Punktzahlen zum Wissen veränderten sich entgegen der beabsichtigten Richtung; der Inhalt muss sich ändern",
  "scores of what people know changed too little to be useful; the content has to change":
    "die Punktzahlen zum Wissen veränderten sich zu wenig, um nützlich zu sein; der Inhalt muss sich ändern",
  "{0} of those whose check is due and known use it at work, fewer than {1}; transfer and the support of managers have to change":
    "{0} von denen, deren Prüfung fällig und bekannt ist, wenden es bei der Arbeit an, weniger als {1}; der Transfer und die Unterstützung durch Führungskräfte müssen sich ändern",
  "the evidence ({0}) supports the intended change of the KPI, the return is above 0 % over its whole range ({1}), and a gap it is meant to close has priority {2} ({3} or more)":
    "der Nachweis ({0}) stützt die beabsichtigte Veränderung der Kennzahl, die Rendite liegt über ihren ganzen Bereich über 0 % ({1}), und eine Lücke, die sie schließen soll, hat Priorität {2} ({3} oder mehr)",
  "the evidence ({0}) supports the intended change of the KPI{1}, and {2}":
    "der Nachweis ({0}) stützt die beabsichtigte Veränderung der Kennzahl{1}, und {2}",
  ", cause not shown": ", Ursache nicht gezeigt",
  "the return is not known": "die Rendite ist nicht bekannt",
  "the evidence ({0}) supports the intended change of the KPI{1}, but {2}; the cost has to come down":
    "der Nachweis ({0}) stützt die beabsichtigte Veränderung der Kennzahl{1}, aber {2}; die Kosten müssen sinken",
  "the KPI changed against the intended direction, but the evidence is weak ({0}); measure it with a comparison group":
    "die Kennzahl veränderte sich entgegen der beabsichtigten Richtung, aber der Nachweis ist schwach ({0}); messen Sie sie mit einer Vergleichsgruppe",
  "the change of the KPI is too small to be useful (evidence {0}){1}":
    "die Veränderung der Kennzahl ist zu klein, um nützlich zu sein (Nachweis {0}){1}",
  ", and {0}": ", und {0}",
  "the evidence ({0}) is inconclusive although a change as large as promised would have been seen, and {1}":
    "der Nachweis ({0}) ist nicht eindeutig, obwohl eine so große Veränderung wie versprochen zu sehen gewesen wäre, und {1}",
  "{0}, and no other rule applies; it needs a plan to measure it{1}":
    "{0}, und keine andere Regel gilt; es braucht einen Plan, um sie{1} zu messen",
  " better": " besser",
  "The proposal is to {0} ({1}): {2}.": "Der Vorschlag ist, {0} ({1}): {2}.",
  "{0} It is mandatory, so it is neither paused nor retired.":
    "{0} Sie ist verpflichtend, daher wird sie weder pausiert noch eingestellt.",
  "What that frees is not known: the training has no cost written.":
    "Was das freisetzt, ist nicht bekannt: Für die Schulung sind keine Kosten eingetragen.",
  "Not running it frees {0}.": "Sie nicht durchzuführen, setzt {0} frei.",
  "Stopping it frees up to {0}, less what has been spent.":
    "Sie zu beenden, setzt bis zu {0} frei, abzüglich dessen, was bereits ausgegeben ist.",
  "Its cost so far is spent; not running it again frees {0} a round.":
    "Ihre bisherigen Kosten sind ausgegeben; sie nicht zu wiederholen, setzt {0} pro Runde frei.",
  "it has not ended yet": "sie ist noch nicht zu Ende",
  "{0} passed and {1} are needed": "{0} vergangen, und {1} sind nötig",
  "day has|days have": "Tag ist|Tage sind",
  "{0} been trained and {1} are needed": "{0} die Schulung gemacht, und {1} sind nötig",
  "person has|people have": "Person hat|Personen haben",
  "it is too early to judge": "es ist zu früh für ein Urteil",
  "it is too early to judge: {0}": "es ist zu früh für ein Urteil: {0}",
  ", and ": ", und ",
  "the evidence ({0}) is inconclusive{1}": "der Nachweis ({0}) ist nicht eindeutig{1}",
  " (a change as large as promised could have been missed)":
    " (eine so große Veränderung wie versprochen könnte übersehen worden sein)",
  "the change of the KPI is too small to be useful, but the evidence is weak ({0})":
    "die Veränderung der Kennzahl ist zu klein, um nützlich zu sein, aber der Nachweis ist schwach ({0})",
  "no effect has been measured": "keine Wirkung ist gemessen",
  "the evidence ({0}) gives no verdict": "der Nachweis ({0}) erlaubt kein Urteil",
  "range not known": "Bereich nicht bekannt",
  "range {0}": "Bereich {0}",
  "the return is estimated at {0} ({1})": "die Rendite wird auf {0} geschätzt ({1})",
  "{0} found no proof either": "{0} ebenfalls keinen Beleg",
  "earlier review|earlier reviews": "frühere Überprüfung fand|frühere Überprüfungen fanden",
  "{0} at one end": "{0} an einem Ende",
  "{0} to {1}": "{0} bis {1}",
  "Expected{0}: {1}": "Erwartet{0}: {1}",
  " when it was approved on {0}": " bei der Bewilligung am {0}",
  "{0}. This cannot be held against a number: {1}.": "{0}. Das lässt sich mit keiner Zahl vergleichen: {1}.",
  "no KPI is named with it": "es ist keine Kennzahl dazu genannt",
  "it does not say how much should change": "es sagt nicht, wie viel sich verändern soll",
  "{0}. Not measured: without a value before nobody can say how much of it happened; ":
    "{0}. Nicht gemessen: Ohne einen Wert davor kann niemand sagen, wie viel davon eingetreten ist; ",
  "the column {0} of the sheet {1} would tell.": "die Spalte {0} des Blatts {1} würde es zeigen.",
  " The deadline is {0}.": " Die Frist ist der {0}.",
  "{0} Nothing has been measured since it was approved.{1}": "{0} Seit der Bewilligung wurde nichts gemessen.{1}",
  "{0} It is too early to tell.{1}": "{0} Es ist zu früh, um das zu sagen.{1}",
  "{0} Not measured. {1}": "{0} Nicht gemessen. {1}",
  "Values before and after on the sheet {0} would tell.": "Werte vorher und nachher im Blatt {0} würden es zeigen.",
  ", without an interval": ", ohne Intervall",
  ", 95 % interval {0}": ", 95-%-Intervall {0}",
  "{0} Measured: {1} ({2}{3}). {4}": "{0} Gemessen: {1} ({2}{3}). {4}",
  " The interval includes no change at all.": " Das Intervall schließt gar keine Veränderung ein.",
  "{0} of what was expected": "{0} dessen, was erwartet war",
  "none of what was expected": "nichts dessen, was erwartet war",
  "That is as much as expected or more.{0}": "Das ist so viel wie erwartet oder mehr.{0}",
  "So far that is {0}; the deadline is {1}.{2}": "Bisher ist das {0}; die Frist ist der {1}.{2}",
  "That is {0}.{1}": "Das ist {0}.{1}",
  "Missing, so the return is too high: {0} (sheet {1}).": "Es fehlt, daher ist die Rendite zu hoch: {0} (Blatt {1}).",
  "Taken for granted: {0}.": "Als gegeben angenommen: {0}.",
  "What it costs is not known, so no return can be worked out: the cost columns of the sheet {0}.":
    "Was sie kostet, ist nicht bekannt, daher lässt sich keine Rendite berechnen: die Kostenspalten des Blatts {0}.",
  "It costs {0}. No KPI it is linked to has a price: the column {1} of the sheet {2}.":
    "Sie kostet {0}. Keine mit ihr verbundene Kennzahl hat einen Preis: die Spalte {1} des Blatts {2}.",
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
  "teach {0}": "vermitteln {0}",
  "are intended to affect {0}": "sollen {0} beeinflussen",
  "{0} both {1}.": "{0}: Beide {1}.",
  "{0} all {1}.": "{0}: Alle {1}.",
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
