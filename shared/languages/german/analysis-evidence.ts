export const analysisEvidence = {
  "person {0}": "person {0}",
  "team {0}": "team {0}",
  "unit {0}": "unit {0}",
  "{0} names no skill, so it is tied to no gap.": "{0} nennt keine Kompetenz und ist daher mit keiner Lücke verbunden.",
  "Write the skills that {0} teaches in the column {1} of the sheet {2}.":
    "Tragen Sie die Kompetenzen, die {0} vermittelt, in die Spalte {1} des Blatts {2} ein.",
  "{0} teaches {1}, which the skills matrix does not have.":
    "{0} vermittelt {1}; das kommt in der Kompetenzmatrix nicht vor.",
  "{0}Use the name the skills matrix uses, or add the skill to it.":
    "{0}Verwenden Sie den Namen aus der Kompetenzmatrix oder ergänzen Sie die Kompetenz dort.",
  "{0} teaches {1}, which nobody is required to have.": "{0} vermittelt {1}; das ist von niemandem gefordert.",
  "Add a required level for {0}, or ask whether the training is still needed.":
    "Ergänzen Sie eine geforderte Stufe für {0} oder fragen Sie, ob die Schulung noch gebraucht wird.",
  "{0} teaches {1}, where everybody rated meets the requirement: no open gap is left.":
    "{0} vermittelt {1}; dort erfüllen alle Bewerteten die Anforderung: Es bleibt keine offene Lücke.",
  "{0} teaches {1}, where no gap is known; {2} missing.": "{0} vermittelt {1}; dort ist keine Lücke bekannt; {2}.",
  "required rating is|required ratings are": "geforderte Bewertung fehlt|geforderte Bewertungen fehlen",
  "Ask whether the training is still needed, or whether the required level should rise.":
    "Fragen Sie, ob die Schulung noch gebraucht wird oder ob die geforderte Stufe steigen soll.",
  "Rate the people who are not rated in {0} yet.": "Bewerten Sie die Personen, die in {0} noch nicht bewertet sind.",
  " in {0}": " in {0}",
  "team|teams": "Team|Teams",
  " (best rank {0})": " (bester Rang {0})",
  "{0}{1} {2} not meet the requirement in {3}{4}, and no training teaches it.":
    "{0}{1} {2} die Anforderung in {3}{4} nicht, und keine Schulung vermittelt diese Kompetenz.",
  "person|people": "Person|Personen",
  "Name {0} among the skills of a training, or decide what else closes the gap.":
    "Nennen Sie {0} bei den Kompetenzen einer Schulung oder entscheiden Sie, was die Lücke sonst schließt.",
  "{0} names no KPI it should move.": "{0} nennt keine Kennzahl, die sie bewegen soll.",
  "Write the KPI that {0} should move in the column {1} of the sheet {2}, or add a row to the sheet {3}.":
    "Tragen Sie die Kennzahl, die {0} bewegen soll, in die Spalte {1} des Blatts {2} ein oder ergänzen Sie eine Zeile im Blatt {3}.",
  "Nobody wrote how {0} is measured{1}.": "Niemand hat aufgeschrieben, wie {0} gemessen wird{1}.",
  " for {0}": " für {0}",
  "Write how {0} is measured in the column {1}: which figure, from which source, when.":
    "Schreiben Sie in die Spalte {1}, wie {0} gemessen wird: welche Zahl, aus welcher Quelle, wann.",
  "{0} is to be measured by “{1}”, but the workbook has no reading of it.":
    "{0} soll mit „{1}“ gemessen werden, aber die Arbeitsmappe enthält dazu keine Messung.",
  "{0}Add a current value of {1} on the sheet {2}, or readings on the sheet {3}.":
    "{0}Ergänzen Sie einen aktuellen Wert von {1} im Blatt {2} oder Messungen im Blatt {3}.",
  " {0} no cost written.": " {0} keine eingetragenen Kosten.",
  "training has|trainings have": "Schulung hat|Schulungen haben",
  "{0} of the {1} known training cost ({2}) {3} tied to no KPI: {4}.{5}":
    "{0} der {1} bekannten Schulungskosten ({2}) {3}: {4}.{5}",
  "goes to 1 training that is": "entfallen auf 1 Schulung, die mit keiner Kennzahl verbunden ist",
  "goes to {0} that are": "entfallen auf {0}, die mit keiner Kennzahl verbunden sind",
  "training|trainings": "Schulung|Schulungen",
  "Tie each of them to the KPI it should move, or move the money to one that is.":
    "Verbinden Sie jede davon mit der Kennzahl, die sie bewegen soll, oder geben Sie das Geld an eine, die verbunden ist.",
  "Did you mean “{0}”? ": "Meinten Sie „{0}“? ",
  "Training alone will not close this gap. In the way: {0}.":
    "Schulung allein wird diese Lücke nicht schließen. Im Weg: {0}.",
  "Train, and see to the rest at the same time.": "Schulen Sie, und kümmern Sie sich zugleich um das Übrige.",
  "The main barrier is {0} ({1}), so training fits this gap.":
    "Das wichtigste Hindernis ist {0} ({1}), also passt Schulung zu dieser Lücke.",
  "Also in the way: {0}.": "Ebenfalls im Weg: {0}.",
  "No box is rated {0} or more, so nothing is known to be in the way: check whether the requirement is right before anything is spent.":
    "Kein Feld ist mit {0} oder mehr bewertet, also ist nichts bekannt, was im Weg steht: Prüfen Sie, ob die Anforderung richtig ist, bevor etwas ausgegeben wird.",
  "{0} of the six boxes {1} rated; not rated: {2}.": "{0} der sechs Felder {1} bewertet; nicht bewertet: {2}.",
  "No box is rated.": "Kein Feld ist bewertet.",
  "Named as main cause: {0}, which fits none of the six boxes.":
    "Als Hauptursache genannt: {0}; das passt zu keinem der sechs Felder.",
  "Named as main cause: {0}. That is {1}.": "Als Hauptursache genannt: {0}. Das ist: {1}.",
  "Rate at least {0} boxes, knowledge and skill among them, before money is spent on training.":
    "Bewerten Sie mindestens {0} Felder, darunter Wissen und Können, bevor Geld für Schulung ausgegeben wird.",
  "So far in the way: {0}.": "Bisher im Weg: {0}.",
  "{0}{1}, so {2}": "{0}{1}, daher: {2}",
  "The fix named in the workbook: “{0}”.": "Die in der Arbeitsmappe genannte Abhilfe: „{0}“.",
  "They could do it if their job depended on it, so knowledge and skill, which nobody rated, is taken as 0; please confirm.":
    "Sie könnten es, wenn ihre Stelle davon abhinge; daher gilt Wissen und Können, das niemand bewertet hat, als 0; bitte bestätigen.",
  "Yet they could do it if their job depended on it: check the rating of knowledge and skill.":
    "Dabei könnten sie es, wenn ihre Stelle davon abhinge: Prüfen Sie die Bewertung von Wissen und Können.",
  "Yet they could not do it even if their job depended on it: check the rating of knowledge and skill.":
    "Dabei könnten sie es selbst dann nicht, wenn ihre Stelle davon abhinge: Prüfen Sie die Bewertung von Wissen und Können.",
  "{0} not from 0 to 4 left out.": "{0} nicht von 0 bis 4, daher ausgelassen.",
  "What {0} costs is not known, so neither is the money that need not be spent.":
    "Was {0} kostet, ist nicht bekannt, also auch nicht das Geld, das nicht ausgegeben werden muss.",
  "{0} for {1} need not be spent on it.": "{0} für {1} müssen dafür nicht ausgegeben werden.",
  "The cost of {0} is not known.": "Die Kosten von {0} sind nicht bekannt.",
  "{0} also {1} other skills, so the sum is an upper limit.":
    "{0} {1} auch andere Kompetenzen, daher ist die Summe eine Obergrenze.",
  "{0} {1} mandatory and {2} on.": "{0} {1} verpflichtend und {2} weiter.",
  "expectations and feedback": "Erwartungen und Rückmeldung",
  "say what good work looks like and give feedback on it":
    "sagen, wie gute Arbeit aussieht, und Rückmeldung dazu geben",
  "tools, time and process": "Werkzeuge, Zeit und Abläufe",
  "provide the tool, the time or the process that is missing":
    "das Werkzeug, die Zeit oder den Ablauf bereitstellen, der fehlt",
  "rewards and consequences": "Anreize und Folgen",
  "reward what is asked for, not its opposite": "belohnen, was verlangt wird, nicht das Gegenteil",
  "knowledge and skill": "Wissen und Können",
  "train with practice on real work": "schulen, mit Übung an echter Arbeit",
  "staffing and fit": "Besetzung und Eignung",
  "staff the work and check who fits it": "die Arbeit besetzen und prüfen, wer sich dafür eignet",
  "job match and motivation": "Passung der Aufgabe und Motivation",
  "match the work with what people want to do": "die Arbeit mit dem abstimmen, was die Personen tun möchten",
  "the one ranked gap": "der Lücken mit Rang (es gibt eine)",
  "the first {0} ranked gaps": "der ersten {0} Lücken mit Rang",
  " {0} no skill and {1} left out.": " {0} keine Kompetenz und {1} ausgelassen.",
  "row of the Causes sheet names|rows of the Causes sheet name":
    "Zeile des Blatts Causes nennt|Zeilen des Blatts Causes nennen",
  "No gap is ranked, so there is no share of gaps that are not a lack of skill.":
    "Keine Lücke hat einen Rang, daher gibt es keinen Anteil von Lücken, die nicht auf fehlende Kompetenz zurückgehen.",
  "For none of {0} is the main cause known.": "Bei keiner {0} ist die Hauptursache bekannt.",
  "Of {0}, 1 has a known main cause, and it is {1}a lack of skill.":
    "Bei 1 {0} ist die Hauptursache bekannt, und sie ist {1}fehlende Kompetenz.",
  "not ": "nicht ",
  "Of {0}, {1} have a known main cause; in {2} of them ({3}) it is not a lack of skill.":
    "Bei {1} {0} ist die Hauptursache bekannt; bei {2} davon ({3}) ist es nicht fehlende Kompetenz.",
  " percentage point": " Prozentpunkt",
  " percentage points": " Prozentpunkte",
  "“{0}” is intended to affect {1}.{2}": "„{0}“ soll {1} beeinflussen.{2}",
  " Supported, may be chance ({0} tested).": " Gestützt, kann Zufall sein ({0} geprüft).",
  "link|links": "Verbindung|Verbindungen",
  "the test score": "Punktzahl im Test",
  "“{0}” is intended to affect {1}": "„{0}“ soll {1} beeinflussen",
  "{0} changed after “{1}” (cause not shown)": "{0} veränderte sich nach „{1}“ (Ursache nicht gezeigt)",
  "{0} changed beyond its earlier trend after “{1}”": "{0} veränderte sich nach „{1}“ über den früheren Trend hinaus",
  "{0} changed more than in the comparison group after “{1}”":
    "{0} veränderte sich nach „{1}“ stärker als in der Vergleichsgruppe",
  "{0} of those drawn by lot for “{1}” changed more than that of the others":
    "{0} der für „{1}“ Zugelosten veränderte sich stärker als bei den anderen",
  "whether {0} changed after “{1}”": "ob {0} sich nach „{1}“ veränderte",
  "whether {0} changed beyond its earlier trend after “{1}”":
    "ob {0} sich nach „{1}“ über den früheren Trend hinaus veränderte",
  "whether {0} changed more than in the comparison group after “{1}”":
    "ob {0} sich nach „{1}“ stärker als in der Vergleichsgruppe veränderte",
  "whether “{0}” caused a change in {1}": "ob „{0}“ eine Veränderung bei {1} bewirkte",
  "{0} hardly changed after “{1}”": "{0} veränderte sich nach „{1}“ kaum",
  "{0} hardly changed beyond its earlier trend after “{1}”":
    "{0} veränderte sich nach „{1}“ kaum über den früheren Trend hinaus",
  "{0} hardly changed more than in the comparison group after “{1}”":
    "{0} veränderte sich nach „{1}“ kaum stärker als in der Vergleichsgruppe",
  "“{0}” caused hardly any change in {1}": "„{0}“ bewirkte kaum eine Veränderung bei {1}",
  "“{0}” caused a change of {1} in {2}": "„{0}“ bewirkte eine Veränderung um {1} bei {2}",
  "{0}, the way it was meant to: by {1}": "{0}, in die beabsichtigte Richtung: um {1}",
  "“{0}” caused a change of {1} in {2}, against what was meant":
    "„{0}“ bewirkte eine Veränderung um {1} bei {2}, entgegen der Absicht",
  "{0}, against what was meant: by {1}": "{0}, entgegen der Absicht: um {1}",
  "{0}: by {1}, less than would be worth having either way":
    "{0}: um {1}, weniger, als in der einen oder anderen Richtung lohnend wäre",
  "It cannot be told {0}: the change is {1}": "Es lässt sich nicht sagen, {0}: Die Veränderung beträgt {1}",
  "{0} (95 % interval {1})": "{0} (95-%-Intervall {1})",
  "that is no verdict{0}": "das ist kein Urteil{0}",
  "It cannot be told {0}: the change is {1}, and {2}":
    "Es lässt sich nicht sagen, {0}: Die Veränderung beträgt {1}, und {2}",
  "{0} by {1}; {2}": "{0} um {1}; {2}",
  ", with limitations: {0}": ", mit Einschränkungen: {0}",
  "It cannot be measured, because the training has no start date: the column Start of the sheet Trainings.":
    "Es lässt sich nicht messen, weil die Schulung kein Anfangsdatum hat: die Spalte Start des Blatts Trainings.",
  "The KPI counts effort, and what people take part in is never counted as a result.":
    "Die Kennzahl zählt Aufwand, und woran Personen teilnehmen, gilt nie als Ergebnis.",
  "It cannot be measured, because the KPI has no value after the training started: the sheet KPI History or the column Current of the sheet KPIs.":
    "Es lässt sich nicht messen, weil die Kennzahl nach Beginn der Schulung keinen Wert hat: das Blatt KPI History oder die Spalte Current des Blatts KPIs.",
  "It cannot be measured, because nothing was recorded before the training: the column Baseline of the sheet KPIs, or earlier periods on the sheet KPI History.":
    "Es lässt sich nicht messen, weil vor der Schulung nichts festgehalten wurde: die Spalte Baseline des Blatts KPIs oder frühere Perioden im Blatt KPI History.",
  "It cannot be measured, because no team or person has a value both before and after the training on the sheet KPI History.":
    "Es lässt sich nicht messen, weil kein Team und keine Person im Blatt KPI History sowohl vor als auch nach der Schulung einen Wert hat.",
  "It cannot be measured yet: the training starts on {0}.":
    "Es lässt sich noch nicht messen: Die Schulung beginnt am {0}.",
  "It cannot be measured: no sheet says what {0} is.": "Es lässt sich nicht messen: Kein Blatt sagt, was {0} ist.",
  "one unit alone has no interval": "eine einzelne Einheit hat kein Intervall",
  "{0} against {1} {2} are too few for a verdict": "{0} gegenüber {1} {2} sind zu wenige für ein Urteil",
  "there are few {0} ({1} against {2})": "es gibt wenige {0} ({1} gegenüber {2})",
  "with {0} against {1} {2} the smallest possible p is {3}": "bei {0} gegenüber {1} {2} ist das kleinstmögliche p {3}",
  "the groups differed before the training ({0} against {1})":
    "die Gruppen unterschieden sich vor der Schulung ({0} gegenüber {1})",
  "the groups were chosen by the very score that is compared, and such groups come back towards the middle by themselves":
    "die Gruppen wurden nach eben der Punktzahl gewählt, die verglichen wird, und solche Gruppen kehren von selbst zur Mitte zurück",
  "the groups were already drifting apart before the training":
    "die Gruppen entwickelten sich schon vor der Schulung auseinander",
  "{0} of {1} who started have no value afterwards": "{0} von {1}, die begonnen haben, haben danach keinen Wert",
  "more dropped out on one side than on the other ({0} against {1})":
    "auf der einen Seite schieden mehr aus als auf der anderen ({0} gegenüber {1})",
  "two tests disagree (p {0}, {1} p {2})": "zwei Tests widersprechen sich (p {0}, {1} p {2})",
  "{0} months are too few to tell the effect from the season":
    "{0} Monate sind zu wenige, um die Wirkung von der Jahreszeit zu trennen",
  "{0} periods before and {1} after are too few to take out the earlier trend":
    "{0} Perioden davor und {1} danach sind zu wenige, um den früheren Trend herauszurechnen",
  "{0} periods before and {1} after are too few for a verdict":
    "{0} Perioden davor und {1} danach sind zu wenige für ein Urteil",
  "{0} began at the same time and {1} meant to move the same KPI":
    "gleichzeitig begonnen: {0}; {1} dazu gedacht, dieselbe Kennzahl zu bewegen",
  " and ": " und ",
  "the trained started well {0} the others, and a change of about {1} would be expected without any training":
    "die Geschulten lagen zu Beginn deutlich {0} den anderen, und eine Veränderung um etwa {1} wäre auch ganz ohne Schulung zu erwarten",
  "{0} {1} only some trained people and {2} left out": "{0} {1} nur einige geschulte Personen und {2} ausgelassen",
  "unit has": "Einheit hat",
  "units have": "Einheiten haben",
  "neighbouring periods are much alike and there are only {0}, so the interval may be too narrow":
    "benachbarte Perioden sind einander sehr ähnlich, und es sind nur {0}, daher ist das Intervall vielleicht zu schmal",
  "below 0.001": "unter 0,001",
};
