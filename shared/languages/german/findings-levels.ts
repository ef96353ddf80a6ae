export const findingsLevels = {
  "The cell is taken as not rated.": "Die Zelle gilt als nicht bewertet.",
  "one of {0}": "eines von {0}",
  "a number from {0} to {1}": "eine Zahl von {0} bis {1}",
  "“{0}” is outside the scale of {1} to {2}.": "„{0}“ liegt außerhalb der Skala von {1} bis {2}.",
  "Type a level from {0} to {1}, or clear the cell if the skill is not rated yet.":
    "Geben Sie eine Stufe von {0} bis {1} ein oder leeren Sie die Zelle, wenn die Kompetenz noch nicht bewertet ist.",
  "The cell holds the date {0}; Excel may have turned a typed level such as “2/4” into it.":
    "Die Zelle enthält das Datum {0}; vielleicht hat Excel eine eingegebene Stufe wie „2/4“ dazu gemacht.",
  "“{0}” is not a level of this sheet's scale.": "„{0}“ ist keine Stufe der Skala dieses Blatts.",
  "Type {0}, or clear the cell if the skill is not rated yet.":
    "Geben Sie {0} ein oder leeren Sie die Zelle, wenn die Kompetenz noch nicht bewertet ist.",
  "These cells are not used.": "Diese Zellen werden nicht verwendet.",
  "List the level words from lowest to highest in the settings, or explain them in a legend on the sheet.":
    "Führen Sie die Wörter für die Stufen in den Einstellungen von der tiefsten zur höchsten auf oder erklären Sie sie in einer Legende im Blatt.",
  "Mend the formula, or type the level.": "Berichtigen Sie die Formel oder geben Sie die Stufe ein.",
  "The row holds levels but names no person.": "Die Zeile enthält Stufen, nennt aber keine Person.",
  "Write the person's name in the row, or clear it.":
    "Schreiben Sie den Namen der Person in die Zeile oder leeren Sie sie.",
  "The row holds levels but names no skill.": "Die Zeile enthält Stufen, nennt aber keine Kompetenz.",
  "Write the skill's name in the row, or clear it.":
    "Schreiben Sie den Namen der Kompetenz in die Zeile oder leeren Sie sie.",
  "The row holds levels but names no role.": "Die Zeile enthält Stufen, nennt aber keine Rolle.",
  "Write the role's name in the row, or clear it.":
    "Schreiben Sie den Namen der Rolle in die Zeile oder leeren Sie sie.",
  "The row holds levels but names no team.": "Die Zeile enthält Stufen, nennt aber kein Team.",
  "Write the team's name in the row, or clear it.":
    "Schreiben Sie den Namen des Teams in die Zeile oder leeren Sie sie.",
  "A column without a title is not read. {0}": "Eine Spalte ohne Titel wird nicht gelesen. {0}",
  "The column “{0}” is not read. {1}": "Die Spalte „{0}“ wird nicht gelesen. {1}",
  "Its cells have no influence on the levels.": "Ihre Zellen haben keinen Einfluss auf die Stufen.",
  "Nothing, unless it holds levels: then give it the name of a skill or a person as title.":
    "Nichts, außer sie enthält Stufen: Dann geben Sie ihr den Namen einer Kompetenz oder einer Person als Titel.",
  "The row “{0}” holds totals, averages or counts.": "Die Zeile „{0}“ enthält Summen, Durchschnitte oder Anzahlen.",
  "It is left out; they are worked out again from the levels.":
    "Sie bleibt außen vor; diese Werte werden aus den Stufen neu berechnet.",
  "Nothing, unless the row is a person or a skill: then give it another name.":
    "Nichts, außer die Zeile ist eine Person oder eine Kompetenz: Dann geben Sie ihr einen anderen Namen.",
  "The row “{0}” holds other things than levels of this table.":
    "Die Zeile „{0}“ enthält anderes als Stufen dieser Tabelle.",
  "Nothing, unless the row holds levels: then write them as in the rows above.":
    "Nichts, außer die Zeile enthält Stufen: Dann schreiben Sie sie wie in den Zeilen darüber.",
  "{0} is taken as the lowest level and {1} as the highest.": "{0} gilt als tiefste Stufe und {1} als höchste.",
  "Write the scale into the title or a note, such as “Scale: {0}-{1}”.":
    "Schreiben Sie die Skala in den Titel oder eine Notiz, zum Beispiel „Skala: {0}-{1}“.",
  "No header or legend of this table names the scale.":
    "Keine Überschrift und keine Legende dieser Tabelle nennt die Skala.",
  "The levels are read from {0} to {1}, as in the rest of the workbook; the numbers fit.":
    "Die Stufen werden von {0} bis {1} gelesen, wie in der übrigen Arbeitsmappe; die Zahlen passen dazu.",
  "The table holds both “x” and “o”, and no legend says what they mean.":
    "Die Tabelle enthält „x“ und „o“, und keine Legende sagt, was sie bedeuten.",
  "x is taken as yes (1) and o as not yet (0), in the whole table.":
    "In der ganzen Tabelle gilt x als Ja (1) und o als noch nicht (0).",
  "Add a legend such as “x = trained, o = not trained”, or turn the two round in the mapping.":
    "Ergänzen Sie eine Legende wie „x = trained, o = not trained“ oder vertauschen Sie die beiden in der Zuordnung.",
  "The table marks skills instead of grading them, and has no mark for “no”.":
    "Die Tabelle kreuzt Kompetenzen an, statt sie abzustufen, und hat kein Zeichen für „nein“.",
  "A mark is taken as yes (1). An empty cell is taken as not known, never as no.":
    "Ein Zeichen gilt als Ja (1). Eine leere Zelle gilt als nicht bekannt, nie als Nein.",
  "Write “no” in the cells of people who do not have the skill.":
    "Schreiben Sie „nein“ in die Zellen von Personen, die die Kompetenz nicht haben.",
  "These levels run from {0} to {1}; most of the workbook uses {2} to {3}.":
    "Diese Stufen gehen von {0} bis {1}; der größte Teil der Arbeitsmappe verwendet {2} bis {3}.",
  "They are converted in a straight line: {0} becomes {1} and {2} becomes {3}.":
    "Sie werden linear umgerechnet: {0} wird zu {1} und {2} wird zu {3}.",
  "Use one scale in all sheets, or check that the converted levels mean the same.":
    "Verwenden Sie in allen Blättern dieselbe Skala oder prüfen Sie, ob die umgerechneten Stufen dasselbe bedeuten.",
  "{0} hidden.": "{0} ausgeblendet.",
  "row of this table is|rows of this table are": "Zeile dieser Tabelle ist|Zeilen dieser Tabelle sind",
  "column of this table is|columns of this table are": "Spalte dieser Tabelle ist|Spalten dieser Tabelle sind",
  "They are read like the others.": "Gelesen wie die übrigen.",
  "Delete them if they should not count.": "Löschen Sie, was nicht zählen soll.",
  "Columns {0} are both called “{1}”.": "Die Spalten {0} heißen gleich: „{1}“.",
  "They are read as two ratings of one skill.": "Sie werden als zwei Bewertungen einer Kompetenz gelesen.",
  "Give the columns different titles if they are different skills.":
    "Geben Sie den Spalten verschiedene Titel, wenn es verschiedene Kompetenzen sind.",
  "“{0}” stands in rows {1}, with nothing to tell two people apart.":
    "„{0}“ steht in den Zeilen {1}, ohne dass etwas zwei Personen unterscheidet.",
  "The rows are read as ratings of one person.": "Die Zeilen werden als Bewertungen einer Person gelesen.",
  "Add a column with employee numbers if they are two people; delete one row if it is a copy.":
    "Ergänzen Sie eine Spalte mit Personalnummern, wenn es zwei Personen sind; löschen Sie eine Zeile, wenn sie eine Kopie ist.",
  "person stands|people stand": "Person steht|Personen stehen",
  "{0} in more than one row, with other dates: {1}.": "{0} mit anderem Datum in mehr als einer Zeile: {1}.",
  "The rows are read as ratings of one person; the newest rating of each skill counts.":
    "Die Zeilen werden als Bewertungen einer Person gelesen; die neueste Bewertung jeder Kompetenz zählt.",
  "The rows are read as ratings of the same people; the newest rating of each skill counts.":
    "Die Zeilen werden als Bewertungen derselben Personen gelesen; die neueste Bewertung jeder Kompetenz zählt.",
  "Delete the rows that should not count; add employee numbers if they are two people.":
    "Löschen Sie die Zeilen, die nicht zählen sollen; ergänzen Sie Personalnummern, wenn es zwei Personen sind.",
  "Delete the rows that should not count; add employee numbers if some are two people.":
    "Löschen Sie die Zeilen, die nicht zählen sollen; ergänzen Sie Personalnummern, wenn sich hinter einem Namen zwei Personen verbergen.",
  "The row “{0}” stands alone between the rows of the table.":
    "Die Zeile „{0}“ steht allein zwischen den Zeilen der Tabelle.",
  group: "Gruppe",
  team: "Team",
  role: "Rolle",
  person: "Person",
  category: "Kategorie",
  department: "Abteilung",
  "It is taken as the {0} of the rows below it.": "Sie gilt als Angabe für die Zeilen darunter ({0}).",
  "Nothing, unless it is not a {0}.": "Nichts, außer die Angabe „{0}“ trifft nicht zu.",
  "Some rows leave the column of names empty.": "Einige Zeilen lassen die Spalte der Namen leer.",
  "Some rows leave “{0}” empty.": "Einige Zeilen lassen „{0}“ leer.",
  "What stands above holds for them too.": "Was darüber steht, gilt auch für sie.",
  "Repeat it in each row to be sure.": "Wiederholen Sie die Angabe in jeder Zeile, um sicherzugehen.",
  "The table has no team column.": "Die Tabelle hat keine Spalte für das Team.",
  "Everybody in it is taken as a member of the team “{0}”, after the sheet's name.":
    "Alle darin gelten nach dem Namen des Blatts als Mitglieder des Teams „{0}“.",
  "Add a column “Team” if that is not so.": "Ergänzen Sie eine Spalte „Team“, wenn das nicht stimmt.",
  "The table does not say who rated.": "Die Tabelle sagt nicht, wer bewertet hat.",
  "The ratings count as the manager's.": "Die Bewertungen gelten als die der Führungskraft.",
  "Add a column “Rater” with self, manager, peer or test, or say it in the column titles.":
    "Ergänzen Sie eine Spalte „Rater“ mit self, manager, peer oder test oder sagen Sie es in den Spaltentiteln.",
  "“{0}” is not a date.": "„{0}“ ist kein Datum.",
  "The row is used without this date.": "Die Zeile wird ohne dieses Datum verwendet.",
  "Type a date such as 2026-03-31.": "Geben Sie ein Datum wie 2026-03-31 ein.",
  "“{0}” is not a weight of zero or more.": "„{0}“ ist kein Gewicht ab null.",
  "The weight counts as 1.": "Das Gewicht zählt als 1.",
  "Type a number such as 1 or 2.5.": "Geben Sie eine Zahl wie 1 oder 2,5 ein.",
  "The weights are written in words.": "Die Gewichte sind in Worten angegeben.",
  "Type numbers to weigh the skills otherwise.": "Geben Sie Zahlen ein, um die Kompetenzen anders zu gewichten.",
  "“{0}” does not say whether it is a self, manager, peer or test rating.":
    "„{0}“ sagt nicht, ob die Bewertung von der Person selbst, der Führungskraft, Kolleginnen und Kollegen oder aus einem Test stammt.",
  "It is taken as the manager's, and so is every other rating whose cell says no more.":
    "Sie gilt als die der Führungskraft, ebenso jede andere Bewertung, deren Zelle nicht mehr sagt.",
  "Write self, manager, peer or test where that is wrong.":
    "Schreiben Sie self, manager, peer oder test, wo das nicht stimmt.",
  "{0} places in this range have the same trouble. The first is {1}: {2}":
    "{0} Stellen in diesem Bereich haben dasselbe Problem. Die erste ist {1}: {2}",
};
