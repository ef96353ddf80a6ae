/** Why a table or a column was taken for what it was. */
export const findingsReasons = {
  "You said so.": "So haben Sie es angegeben.",
  "Its title names nothing of such a sheet.": "Ihr Titel nennt nichts, was zu einem solchen Blatt gehört.",
  "By its title.": "Nach ihrem Titel.",
  "Not read: its header changed.": "Nicht gelesen: Ihre Überschrift hat sich geändert.",
  "The rows are tasks and the columns skills; nobody is named. Each task was taken as a role that needs the skills marked in its row.":
    "Die Zeilen sind Aufgaben und die Spalten Kompetenzen; niemand ist genannt. Jede Aufgabe wurde als Rolle gelesen, die die in ihrer Zeile angekreuzten Kompetenzen braucht.",
  "Each row is a person and each column a skill.": "Jede Zeile ist eine Person und jede Spalte eine Kompetenz.",
  "Each row is a role and each column a skill it needs.":
    "Jede Zeile ist eine Rolle und jede Spalte eine Kompetenz, die sie braucht.",
  "Each row is a team and each column a skill it needs.":
    "Jede Zeile ist ein Team und jede Spalte eine Kompetenz, die es braucht.",
  "The first column holds names of roles.": "Die erste Spalte enthält Namen von Rollen.",
  "The first column has no title that says so; its texts look like names of people.":
    "Die erste Spalte hat keinen Titel, der das sagt; ihre Texte sehen wie Namen von Personen aus.",
  "The first column has no title that says so; its texts were taken as names of people.":
    "Die erste Spalte hat keinen Titel, der das sagt; ihre Texte wurden als Namen von Personen gelesen.",
  "Each row is a skill and each column a role that needs it.":
    "Jede Zeile ist eine Kompetenz und jede Spalte eine Rolle, die sie braucht.",
  "Each row is a skill and each column a team that needs it.":
    "Jede Zeile ist eine Kompetenz und jede Spalte ein Team, das sie braucht.",
  "Each row is a skill and each column a person.": "Jede Zeile ist eine Kompetenz und jede Spalte eine Person.",
  "Each row is a skill; the title speaks of roles or requirements, so each column was taken as a role.":
    "Jede Zeile ist eine Kompetenz; der Titel spricht von Rollen oder Anforderungen, daher wurde jede Spalte als Rolle gelesen.",
  "Each row is a skill; the columns do not look like names of people and were taken as roles or groups that need it.":
    "Jede Zeile ist eine Kompetenz; die Spalten sehen nicht wie Namen von Personen aus und wurden als Rollen oder Gruppen gelesen, die sie brauchen.",
  "Each row is a skill; the columns were taken as people.":
    "Jede Zeile ist eine Kompetenz; die Spalten wurden als Personen gelesen.",
  "The column has no title, so nobody knows whose levels these are.":
    "Die Spalte hat keinen Titel, daher weiß niemand, wessen Stufen das sind.",
  "The gap is worked out again from the levels.": "Die Lücke wird aus den Stufen neu berechnet.",
  "The title names no year, so nobody knows when these levels are needed.":
    "Der Titel nennt kein Jahr, daher weiß niemand, wann diese Stufen gebraucht werden.",
  "The title is a date and names no skill.": "Der Titel ist ein Datum und nennt keine Kompetenz.",
  "The title names a total or an average, which is worked out again.":
    "Der Titel nennt eine Summe oder einen Durchschnitt; beides wird neu berechnet.",
  "The title names no skill these levels could belong to.":
    "Der Titel nennt keine Kompetenz, zu der diese Stufen gehören könnten.",
  "Levels needed in the skill “{0}”.": "Geforderte Stufen in der Kompetenz „{0}“.",
  "Levels in the skill “{0}”.": "Stufen in der Kompetenz „{0}“.",
  "Levels needed of “{0}”.": "Von „{0}“ geforderte Stufen.",
  "Levels of “{0}”.": "Stufen von „{0}“.",
  "What every person in this table needs in the skill of the row.":
    "Was jede Person in dieser Tabelle in der Kompetenz der Zeile braucht.",
  "Its texts stand for several rows each and were taken as groups of skills.":
    "Ihre Texte stehen jeweils für mehrere Zeilen und wurden als Gruppen von Kompetenzen gelesen.",
  "Its texts name the rows: each was taken as a skill.":
    "Ihre Texte benennen die Zeilen: Jeder wurde als Kompetenz gelesen.",
  "Its texts name the rows: each was taken as a person.":
    "Ihre Texte benennen die Zeilen: Jeder wurde als Person gelesen.",
  "Its texts name the rows: each was taken as a role.":
    "Ihre Texte benennen die Zeilen: Jeder wurde als Rolle gelesen.",
  "Its texts name the rows: each was taken as a team.": "Ihre Texte benennen die Zeilen: Jeder wurde als Team gelesen.",
  "The column has no title and holds no levels.": "Die Spalte hat keinen Titel und enthält keine Stufen.",
  "“{0}” says nothing that a table of levels needs.": "„{0}“ sagt nichts, was eine Tabelle mit Stufen braucht.",
  "“{0}” names a measure or a remark, not a skill.":
    "„{0}“ bezeichnet eine Messgröße oder eine Bemerkung, keine Kompetenz.",
  "“{0}” holds no levels and names nothing that is read from a table of levels.":
    "„{0}“ enthält keine Stufen und bezeichnet nichts, was aus einer Tabelle mit Stufen gelesen wird.",
  "“{0}” in column {1} already says it.": "„{0}“ in Spalte {1} sagt es bereits.",
  "Nothing else names the rows.": "Sonst benennt nichts die Zeilen.",
  " and ": " und ",
  "Columns {0} have the same title; they were read as ratings of one skill.":
    "Die Spalten {0} haben denselben Titel; sie wurden als Bewertungen einer Kompetenz gelesen.",
  "The table describes in words what {0} mean for {1} skills. It names no people and no ratings, so there is nothing to measure in it. Keep it as a guide for raters, and rate people on a sheet with one row for each person.":
    "Die Tabelle beschreibt in Worten, was {0} für {1} Kompetenzen bedeuten. Sie nennt keine Personen und keine Bewertungen, daher ist darin nichts zu messen. Behalten Sie sie als Anleitung für Bewertende und bewerten Sie Personen in einem Blatt mit einer Zeile je Person.",
  "Describes a level in words.": "Beschreibt eine Stufe in Worten.",
  "The workbook lists its levels in this order.": "Die Arbeitsmappe führt ihre Stufen in dieser Reihenfolge auf.",
  "The legend says what each mark means.": "Die Legende sagt, was jedes Zeichen bedeutet.",
  "The legend lists {0}; taken from lowest to highest as listed.":
    "Die Legende führt {0} auf; in dieser Reihenfolge als tiefste bis höchste Stufe gelesen.",
  "“o” was taken as “not yet” because other marks say “yes”.":
    "„o“ wurde als „noch nicht“ gelesen, weil andere Zeichen „ja“ sagen.",
  "“o” was taken as “yes” because it is the only mark.": "„o“ wurde als „ja“ gelesen, weil es das einzige Zeichen ist.",
  "The cells hold marks that mean yes or no.": "Die Zellen enthalten Zeichen, die Ja oder Nein bedeuten.",
  "The cells hold Harvey balls, empty to full.": "Die Zellen enthalten Harvey Balls, von leer bis voll.",
  "The cells hold stars.": "Die Zellen enthalten Sterne.",
  "A usual order: {0}.": "Eine übliche Reihenfolge: {0}.",
  "The order was put together from the words: {0}.": "Die Reihenfolge wurde aus den Wörtern erschlossen: {0}.",
  "No legend explains the letters; they were taken as grades with A the best.":
    "Keine Legende erklärt die Buchstaben; sie wurden als Noten gelesen, mit A als der besten.",
  "The order of {0} is not known, so these levels cannot be read.":
    "Die Reihenfolge von {0} ist nicht bekannt, daher lassen sich diese Stufen nicht lesen.",
  "“{0}” names nothing that is read from a table of levels.":
    "„{0}“ bezeichnet nichts, was aus einer Tabelle mit Stufen gelesen wird.",
  "Each row says how well a person knows a skill.": "Jede Zeile sagt, wie gut eine Person eine Kompetenz beherrscht.",
  "Each row says what a skill needs; no person, role or team is named, so it was taken to hold for everyone.":
    "Jede Zeile sagt, was eine Kompetenz verlangt; weder Person noch Rolle noch Team ist genannt, daher wurde es als für alle gültig gelesen.",
  "Each row says what a role needs in a skill.": "Jede Zeile sagt, was eine Rolle in einer Kompetenz braucht.",
  "Each row says what a team needs in a skill.": "Jede Zeile sagt, was ein Team in einer Kompetenz braucht.",
  "The column holds no levels.": "Die Spalte enthält keine Stufen.",
  "No person is named, so nobody knows whose levels these are.":
    "Keine Person ist genannt, daher weiß niemand, wessen Stufen das sind.",
  "The levels that are needed.": "Die geforderten Stufen.",
  "The levels people have.": "Die vorhandenen Stufen.",
  " It could also be “{0}”.": " Es könnte auch „{0}“ sein.",
  "column header|column headers": "Spaltenüberschrift|Spaltenüberschriften",
  "Taken for “{0}” because of the sheet's name and {1}.":
    "Für „{0}“ gehalten; dafür sprechen der Name des Blatts und {1}.",
  "Taken for “{0}” because of {1}.": "Für „{0}“ gehalten; dafür sprechen {1}.",
  "Read as “{0}”: {1}": "Als „{0}“ gelesen: {1}",
  "Not read: another column is the “{0}”.": "Nicht gelesen: Eine andere Spalte ist „{0}“.",
  "Not read: “{0}” has no column of this name.": "Nicht gelesen: „{0}“ hat keine Spalte dieses Namens.",
  "Read as “{0}”, by its period.": "Nach ihrem Zeitraum als „{0}“ gelesen.",
  "The year of the period.": "Das Jahr des Zeitraums.",
  "The part of the year.": "Der Teil des Jahres.",
  "Only 0 and 1 occur: 1 was taken as “yes” and 0 as “not yet”.":
    "Nur 0 und 1 kommen vor: 1 wurde als „ja“ und 0 als „noch nicht“ gelesen.",
  "The levels seen go from {0} to {1}": "Die gesehenen Stufen gehen von {0} bis {1}",
  "below 1": "unter 1",
  "The levels seen go up to {0}, without a 0": "Die gesehenen Stufen gehen bis {0}, ohne eine 0",
  "{0}; no header or legend names the scale, so {1} to {2} was assumed.":
    "{0}; keine Überschrift und keine Legende nennt die Skala, daher wurde {1} bis {2} angenommen.",
  "Its cells name what the numbers to the right are.": "Ihre Zellen benennen, was die Zahlen rechts davon sind.",
  "KPIs stand in rows and periods in columns.": "Kennzahlen stehen in Zeilen und Zeiträume in Spalten.",
  "The columns beside the periods describe the KPIs.": "Die Spalten neben den Zeiträumen beschreiben die Kennzahlen.",
  "Not read: what was planned for {0}, not what happened.":
    "Nicht gelesen: was für {0} geplant war, nicht was geschehen ist.",
  "The values of {0}.": "Die Werte von {0}.",
  "Periods stand in rows and KPIs in columns.": "Zeiträume stehen in Zeilen und Kennzahlen in Spalten.",
  "Not read: a KPI is not named so.": "Nicht gelesen: So heißt keine Kennzahl.",
  "Its cells are numbers, one a period: a KPI.": "Ihre Zellen sind Zahlen, eine je Zeitraum: eine Kennzahl.",
  "Not read: it holds neither the numbers of a KPI nor the unit measured.":
    "Nicht gelesen: Sie enthält weder die Zahlen einer Kennzahl noch die gemessene Einheit.",
  "The sheet is called so and has no header row.": "Das Blatt heißt so und hat keine Kopfzeile.",
  dates: "Datumsangaben",
  numbers: "Zahlen",
  "Not read: a “{0}” holds {1}, its cells do not.": "Nicht gelesen: „{0}“ enthält {1}, die Zellen dieser Spalte nicht.",
  "{0} But few of its cells hold {1}.": "{0} Aber nur wenige ihrer Zellen enthalten {1}.",
  "Each row is somebody who answered and each column a question.":
    "Jede Zeile ist jemand, der geantwortet hat, und jede Spalte eine Frage.",
  "Its cells say until when it is valid.": "Ihre Zellen sagen, bis wann das Zertifikat gilt.",
  "Its cells say when it was completed.": "Ihre Zellen sagen, wann die Schulung abgeschlossen wurde.",
  "Each row is a person and each column a training; the cells are days.":
    "Jede Zeile ist eine Person und jede Spalte eine Schulung; die Zellen sind Tage.",
  "Throughline wrote it: it is made of the other sheets.":
    "Throughline hat es geschrieben: Es entsteht aus den anderen Blättern.",
  "It is hidden so that Excel does not offer to show it.":
    "Es ist so ausgeblendet, dass Excel nicht anbietet, es einzublenden.",
  "It is empty.": "Es ist leer.",
  "Only row {0} is filled: nothing stands below its headers.":
    "Nur Zeile {0} ist gefüllt: Unter ihren Überschriften steht nichts.",
  "By its name it explains or sums up, and no table of data was found on it.":
    "Seinem Namen nach erläutert es oder fasst zusammen, und es wurde keine Tabelle mit Daten darin gefunden.",
  "No row on it names the columns of anything that can be read, and no levels of people were found.":
    "Keine Zeile darin benennt Spalten von etwas, das sich lesen lässt, und es wurden keine Stufen von Personen gefunden.",
  "“{0}” is a usual name for it.": "„{0}“ ist ein üblicher Name dafür.",
  "“{0}” says “{1}”.": "„{0}“ sagt „{1}“.",
  "“{0}” contains “{1}”.": "„{0}“ enthält „{1}“.",
  "“{0}” is part of “{1}”.": "„{0}“ ist ein Teil von „{1}“.",
  "“{0}” looks like “{1}” with a slip of the pen.": "„{0}“ sieht aus wie „{1}“ mit einem Tippfehler.",
};
