export const findings = {
  "“{0}”": "„{0}“",
  "“{0}” ({1})": "„{0}“ ({1})",
  "check the required level": "die geforderte Stufe prüfen",
  "{0} The same holds for {1}.": "{0} Dasselbe gilt für {1}.",
  "more finding|more findings": "weiterer Befund|weitere Befunde",
  "{0} of this kind on this sheet, such as: {1}": "{0} dieser Art in diesem Blatt, zum Beispiel: {1}",
  "The cell shows the error {0}.": "Die Zelle zeigt den Fehler {0}.",
  "{0} is taken as not known here.": "{0} gilt hier als nicht bekannt.",
  "Mend the formula, or type the value.": "Berichtigen Sie die Formel oder geben Sie den Wert ein.",
  "{0} is not a number.": "{0} ist keine Zahl.",
  "{0} is taken as not known here; the rest of the row is used.":
    "{0} gilt hier als nicht bekannt; der Rest der Zeile wird verwendet.",
  "Type a number, or clear the cell if it is not known.":
    "Geben Sie eine Zahl ein oder leeren Sie die Zelle, wenn der Wert nicht bekannt ist.",
  "{0} is a number with words around it.": "{0} ist eine Zahl mit Text darum herum.",
  "It is read as {0}.": "Gelesen als {0}.",
  "Type the number alone and put its unit in the column header.":
    "Geben Sie nur die Zahl ein und schreiben Sie die Einheit in die Spaltenüberschrift.",
  "{0} in {1} {2} stored as text.": "{0} in {1} {2} als Text gespeichert.",
  "number|numbers": "Zahl|Zahlen",
  "They are read as the numbers they show.": "Gelesen wird die gezeigte Zahl.",
  "Nothing needs to be done. In Excel, “Convert to Number” turns them into numbers.":
    "Es ist nichts zu tun. In Excel macht „In eine Zahl umwandeln“ Zahlen daraus.",
  "{0} in {1} {2} typed as text, such as {3}.": "{0} in {1} {2} als Text eingegeben, zum Beispiel {3}.",
  "date|dates": "Datum|Datumsangaben",
  "It is read as the date shown; {0} as {1}.": "Gelesen wird das gezeigte Datum: {0} als {1}.",
  "They are read as the date shown; {0} as {1}.": "Gelesen wird jeweils das gezeigte Datum: {0} als {1}.",
  "Nothing needs to be done when that is right. Else type the date again.":
    "Wenn das stimmt, ist nichts zu tun. Sonst geben Sie das Datum neu ein.",
  "{0} is not a date.": "{0} ist kein Datum.",
  "Type a date such as 2026-03-31, or a month or quarter such as “Mar 2026” or “Q1 2026”.":
    "Geben Sie ein Datum wie 2026-03-31 ein oder einen Monat oder ein Quartal wie „Mar 2026“ oder „Q1 2026“.",
  "The dates in {0} can be read day first or month first.":
    "Bei den Datumsangaben in {0} kann der Tag oder der Monat zuerst stehen.",
  "They are read day first: 03/04/2026 is 3 April.":
    "Sie werden mit dem Tag zuerst gelesen: 03/04/2026 ist der 3. April.",
  "If the month comes first, turn the cells into real dates in Excel.":
    "Wenn der Monat zuerst steht, wandeln Sie die Zellen in Excel in echte Datumswerte um.",
  "{0} is not one of the words understood in {1}.": "{0} ist keines der Wörter, die in {1} verstanden werden.",
  "It is taken as not known here; the rest of the row is used.":
    "Die Angabe gilt hier als nicht bekannt; der Rest der Zeile wird verwendet.",
  "Choose one of {0}.": "Wählen Sie eines von {0}.",
  "{0} in {1} is neither yes nor no.": "{0} in {1} ist weder Ja noch Nein.",
  "Type “yes” or “no”, or clear the cell if it is not known.":
    "Geben Sie „yes“ oder „no“ ein („ja“ und „nein“ gehen auch) oder leeren Sie die Zelle, wenn es nicht bekannt ist.",
  "{0} holds numbers above 1.": "{0} enthält Zahlen über 1.",
  "They are read as percent: 40 is 40 %.": "Sie werden als Prozent gelesen: 40 ist 40 %.",
  "Nothing needs to be done when that is right. Else type shares from 0 to 1.":
    "Wenn das stimmt, ist nichts zu tun. Sonst geben Sie Anteile von 0 bis 1 ein.",
  "The row has no {0}.": "In der Zeile fehlt {0}.",
  "The row is not used.": "Die Zeile wird nicht verwendet.",
  "Fill in {0}, or clear the row.": "Füllen Sie {0} aus oder leeren Sie die Zeile.",
  "The row has no {0} that can be read.": "In der Zeile fehlt {0} in lesbarer Form.",
  "{0} {1} stands in more than one row.": "{0} {1} steht in mehr als einer Zeile.",
  "The KPI": "Die Kennzahl",
  "The person": "Die Person",
  "The skill": "Die Kompetenz",
  "The training": "Die Schulung",
  "The rows are taken as one: the first counts, a later one fills in what it leaves empty.":
    "Die Zeilen gelten als eine: Die erste zählt, eine spätere ergänzt, was sie leer lässt.",
  "Delete the row that is out of date, or give the two different names.":
    "Löschen Sie die veraltete Zeile oder geben Sie den beiden verschiedene Namen.",
  "{0} name the training {1} with different dates.": "{0} nennen die Schulung {1} mit verschiedenen Daten.",
  "They are read as sessions of one training: costs and seats are added up, first to last day.":
    "Sie werden als Durchführungen einer Schulung gelesen: Kosten und Plätze werden addiert, vom ersten bis zum letzten Tag.",
  "If they are different trainings, give them different names.":
    "Wenn es verschiedene Schulungen sind, geben Sie ihnen verschiedene Namen.",
  "{0} of a KPI {1} from an earlier value for the same period and unit, for example {2}.":
    "{0} einer Kennzahl {1} von einem früheren Wert für denselben Zeitraum und dieselbe Einheit ab, zum Beispiel {2}.",
  "value|values": "Wert|Werte",
  differs: "weicht",
  differ: "weichen",
  "The first value counts.": "Der erste Wert zählt.",
  "Delete the values that are out of date.": "Löschen Sie die veralteten Werte.",
  "{0} is written in words.": "{0} ist in Worten angegeben.",
  "High counts three, medium two and low one.": "„High“ zählt drei, „medium“ zwei und „low“ eins.",
  "Type numbers to weigh the KPIs otherwise.": "Geben Sie Zahlen ein, um die Kennzahlen anders zu gewichten.",
  "{0} is neither a number nor high, medium or low.": "{0} ist weder eine Zahl noch „high“, „medium“ oder „low“.",
  "The KPI counts as much as one without a weight.": "Die Kennzahl zählt so viel wie eine ohne Gewicht.",
  "Type a number, or high, medium or low.": "Geben Sie eine Zahl oder „high“, „medium“ oder „low“ ein.",
  "Some numbers of {0} are shown in percent and some are not.":
    "Einige Zahlen von {0} sind in Prozent dargestellt, andere nicht.",
  "Those above 1.5 are read as percent: 72 is 72 %.": "Zahlen über 1,5 werden als Prozent gelesen: 72 ist 72 %.",
  "Show all numbers of the KPI in the same way.": "Stellen Sie alle Zahlen der Kennzahl auf dieselbe Weise dar.",
  "{0} is shown in percent on one sheet and as a plain number on the other.":
    "{0} steht in einem Blatt in Prozent und im anderen als einfache Zahl.",
  "The history is brought to the measure of the KPI sheet: 0.72 shown as 72 % and 72 are the same.":
    "Der Verlauf wird an die Darstellung im Blatt der Kennzahlen angeglichen: 0,72, gezeigt als 72 %, und 72 sind dasselbe.",
  "Show the KPI in the same way on both sheets.": "Stellen Sie die Kennzahl in beiden Blättern auf dieselbe Weise dar.",
  "The target {0} is a limit.": "Das Ziel {0} ist ein Grenzwert.",
  "It is read as the target {0}, and from it which way is better.":
    "Es wird als das Ziel {0} gelesen, und daraus ergibt sich, welche Richtung besser ist.",
  "Nothing needs to be done when that is right.": "Wenn das stimmt, ist nichts zu tun.",
  "The setting {0} stands in more than one row.": "Die Einstellung {0} steht in mehr als einer Zeile.",
  "The last row counts.": "Die letzte Zeile zählt.",
  "Keep one of the rows.": "Behalten Sie eine der Zeilen.",
  "name stands|names stand": "Name steht|Namen stehen",
  "{0} in more than one team without an employee number: {1}.": "{0} ohne Personalnummer in mehr als einem Team: {1}.",
  "They are taken as different people.": "Sie gelten als verschiedene Personen.",
  "Add an employee number on both sheets; the same number makes them one person.":
    "Ergänzen Sie in beiden Blättern eine Personalnummer; dieselbe Nummer macht eine Person daraus.",
  "{0} no team: {1}.": "{0} kein Team: {1}.",
  "They count in the whole organisation, but in no team.": "Zählt in der gesamten Organisation, aber in keinem Team.",
  "Write their team where the others have theirs.": "Tragen Sie das Team dort ein, wo es bei den anderen steht.",
  "There are {0} people named {1}, and the row does not say which one it means.":
    "Es gibt {0} Personen mit dem Namen {1}, und die Zeile sagt nicht, welche gemeint ist.",
  "It is kept apart as a further person.": "Sie wird als weitere Person geführt.",
  "Add the employee number or the team to the row.": "Ergänzen Sie in der Zeile die Personalnummer oder das Team.",
  skill: "Kompetenz",
  training: "Schulung",
  "There is no {0} {1}, but {2} is spelled nearly the same.":
    "Die {0} {1} gibt es nicht, aber {2} ist fast gleich geschrieben.",
  "{0} is meant.": "Gemeint ist {0}.",
  "Write it the same way on both sheets.": "Schreiben Sie den Namen in beiden Blättern gleich.",
  "person named here is|people named here are": "hier genannte Person steht|hier genannte Personen stehen",
  "skill named here is|skills named here are": "hier genannte Kompetenz steht|hier genannte Kompetenzen stehen",
  "KPI named here is|KPIs named here are": "hier genannte Kennzahl steht|hier genannte Kennzahlen stehen",
  "training named here is|trainings named here are": "hier genannte Schulung steht|hier genannte Schulungen stehen",
  "{0} not in the skills matrix or on the sheet People": "{0} weder in der Kompetenzmatrix noch im Blatt People",
  "{0} not in the skills matrix or on the sheet Skills": "{0} weder in der Kompetenzmatrix noch im Blatt Skills",
  "{0} not on the sheet KPIs": "{0} nicht im Blatt KPIs",
  "{0} not on the sheet Trainings": "{0} nicht im Blatt Trainings",
  "The rows are kept, but nothing else is known about these names.":
    "Die Zeilen bleiben erhalten, aber sonst ist hierzu nichts bekannt.",
  "Write the names the same way on both sheets, or add the missing ones.":
    "Schreiben Sie Namen in beiden Blättern gleich oder ergänzen Sie fehlende.",
  "skill that nobody is rated in|skills that nobody is rated in":
    "Kompetenz, in der niemand bewertet ist|Kompetenzen, in denen niemand bewertet ist",
  "Levels are required in {0}: {1}.": "Stufen sind gefordert in {0}: {1}.",
  "The levels of the people concerned are not known; they are not taken as gaps.":
    "Die Stufen der Betroffenen sind nicht bekannt; sie gelten nicht als Lücken.",
  "Rate the people in these skills, or check that both sheets name the skills alike.":
    "Bewerten Sie die Personen in diesen Kompetenzen oder prüfen Sie, ob beide Blätter die Kompetenzen gleich nennen.",
  "Some skills are spelled nearly the same: {0}.": "Einige Kompetenzen sind fast gleich geschrieben: {0}.",
  "They are taken as different.": "Sie gelten als verschieden.",
  "Write them the same way where one is meant.": "Schreiben Sie sie gleich, wo dieselbe gemeint ist.",
  "“{0}” is not a setting of the analysis.": "„{0}“ ist keine Einstellung der Auswertung.",
  "If it should change a result, use one of these names: {0} and so on, as in the template.":
    "Wenn sie ein Ergebnis ändern soll, verwenden Sie einen dieser Namen: {0} und so weiter, wie in der Vorlage.",
  "“{0}” cannot be used for “{1}”.": "„{0}“ lässt sich für „{1}“ nicht verwenden.",
  "The usual value is used.": "Der übliche Wert wird verwendet.",
  "Type {0}.": "Geben Sie {0} ein.",
  "Every weight is 0, so nothing could be ranked.":
    "Jedes Gewicht ist 0, daher ließe sich nichts in eine Rangfolge bringen.",
  "The usual weights are used instead.": "Stattdessen werden die üblichen Gewichte verwendet.",
  "“Fast to learn” takes as long as “slow to learn”.": "„Schnell zu lernen“ dauert so lange wie „langsam zu lernen“.",
  "The usual weeks are used instead.": "Stattdessen werden die üblichen Wochen verwendet.",
  "A share at which a criterion counts full is 0.": "Ein Anteil, ab dem ein Kriterium voll zählt, ist 0.",
  "The usual share is used instead.": "Stattdessen wird der übliche Anteil verwendet.",
  "Change the values on the Settings sheet.": "Ändern Sie die Werte im Blatt Settings.",
  "a number from 0 up": "eine Zahl ab 0",
  "a number above 0": "eine Zahl über 0",
  "a whole number from 1 up": "eine ganze Zahl ab 1",
  "a number of whole days": "eine Anzahl ganzer Tage",
  "a share from 0 % to 100 %": "einen Anteil von 0 % bis 100 %",
  "a whole number from 100 to 100,000": "eine ganze Zahl von 100 bis 100.000",
  "a whole number from 1 to 500": "eine ganze Zahl von 1 bis 500",
  "a language and country such as de-CH": "eine Sprache mit Land, wie de-CH,",
  "a language that reports are in: en or de": "eine Sprache, in der es Berichte gibt (en oder de),",
  "a colour such as #1c5b77": "eine Farbe wie #1c5b77",
  "one word and several, such as Squad / Squads": "ein Wort in Ein- und Mehrzahl, wie Squad / Squads,",
  "a line of up to {0} characters": "eine Zeile mit höchstens {0} Zeichen",
  "a text": "einen Text",
  "yes or no": "yes oder no",
  "{0}, or names of fonts such as Georgia, serif": "{0} oder Namen von Schriften wie Georgia, serif",
};
