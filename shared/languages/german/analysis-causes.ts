export const analysisCauses = {
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
  does: "erfüllt",
  do: "erfüllen",
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
  teaches: "vermittelt",
  teach: "vermitteln",
  "{0} {1} mandatory and {2} on.": "{0} {1} verpflichtend und {2} weiter.",
  goes: "geht",
  go: "gehen",
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
  "Nothing in the way: check the requirement": "Nichts im Weg: die Anforderung prüfen",
  "Check with the manager whether the required level is right":
    "Mit der Führungskraft prüfen, ob die geforderte Stufe richtig ist",
  "No box of the cause analysis is rated as a barrier.": "Kein Feld der Ursachenanalyse ist als Hindernis bewertet.",
  "Not a training problem: fix, do not train": "Kein Schulungsproblem: beheben, nicht schulen",
  "Partly a training problem: fix first": "Teilweise ein Schulungsproblem: zuerst beheben",
  "{0} of {1} {2} below the required level.": "{0} von {1} {2} unter der geforderten Stufe.",
  "rated person|rated people": "bewerteten Person|bewerteten Personen",
  "Nobody in the workbook is known to be above the requirement, so the mentor comes from outside.":
    "Von niemandem in der Arbeitsmappe ist bekannt, dass die Anforderung übertroffen wird; die Mentorin oder der Mentor kommt daher von außen.",
  "Its cause is not known: ask first.": "Ihre Ursache ist nicht bekannt: zuerst fragen.",
  "Build on what there is: {0}.": "Auf Vorhandenem aufbauen: {0}.",
  "Awareness: the manager says why {0} matters, what good work looks like and how it will be seen":
    "Aufmerksamkeit: Die Führungskraft sagt, warum {0} wichtig ist, wie gute Arbeit aussieht und woran man sie erkennt",
  "Micro-lesson of ten minutes in the flow of work, on one part that is needed this week":
    "Kurzlektion von zehn Minuten im Arbeitsfluss, zu einem Teil, der diese Woche gebraucht wird",
  "Confident use: the manager sees it at work, rates the level again and agrees how it is kept":
    "Sichere Anwendung: Die Führungskraft sieht sie bei der Arbeit, bewertet die Stufe erneut und vereinbart, wie sie erhalten bleibt",
  "{0}; then: {1}, in protected time": "{0}; danach: {1}, in geschützter Zeit",
  "Use in a live task, feedback on the same day; shown to the others at a lunch-and-learn":
    "Anwendung in einer echten Aufgabe, Rückmeldung am selben Tag; den anderen beim Austausch über Mittag gezeigt",
  "{0}; two hours of protected time": "{0}; zwei Stunden geschützte Zeit",
  "Lunch-and-learn: those who used it show what worked and where it was hard":
    "Austausch über Mittag: Wer es angewendet hat, zeigt, was gelang und wo es schwierig war",
  "Use in a live task without help, feedback on the same day":
    "Anwendung in einer echten Aufgabe ohne Hilfe, Rückmeldung am selben Tag",
  "Safety and compliance: drill at the workplace": "Sicherheit und Vorschriften: Übung am Arbeitsplatz",
  "Drill at the workplace with a check list, repeated in short intervals":
    "Übung am Arbeitsplatz mit Prüfliste, in kurzen Abständen wiederholt",
  "In an emergency or an inspection people do what they have practised on the spot; a check list keeps the steps.":
    "Im Notfall oder bei einer Inspektion tut man, was man vor Ort geübt hat; eine Prüfliste hält die Schritte fest.",
  "Drill at the workplace with a check list; a colleague ticks each step":
    "Übung am Arbeitsplatz mit Prüfliste; eine Kollegin oder ein Kollege hakt jeden Schritt ab",
  "Data and analysis: clinic with own data": "Daten und Analyse: Sprechstunde mit eigenen Daten",
  "Clinic with own data: everybody brings a question from work, somebody who can do it sits beside them":
    "Sprechstunde mit eigenen Daten: Alle bringen eine Frage aus der Arbeit mit, jemand, der es kann, sitzt daneben",
  "What was done once with own data and own questions can be done again on Monday.":
    "Was einmal mit eigenen Daten und eigenen Fragen gelungen ist, gelingt am Montag wieder.",
  "Clinic with own data: everybody answers one question from work, with help at hand":
    "Sprechstunde mit eigenen Daten: Alle beantworten eine Frage aus der Arbeit, mit Hilfe in der Nähe",
  "New tool or software: guided simulation": "Neues Werkzeug oder neue Software: angeleitete Simulation",
  "Guided simulation on own files, in a copy where nothing can break":
    "Angeleitete Simulation an eigenen Dateien, in einer Kopie, in der nichts kaputtgehen kann",
  "A tool is learned by using it: own files show what it is for, and a copy allows mistakes.":
    "Ein Werkzeug lernt man, indem man es benutzt: Eigene Dateien zeigen, wofür es da ist, und eine Kopie erlaubt Fehler.",
  "Guided simulation: do one task from last week again in a copy, step by step":
    "Angeleitete Simulation: eine Aufgabe der letzten Woche Schritt für Schritt in einer Kopie wiederholen",
  "Leadership and feedback: peer coaching, mentoring, role-play":
    "Führung und Feedback: kollegiales Coaching, Mentoring, Rollenspiel",
  "Peer coaching in threes, a mentor, and role-play of real conversations":
    "Kollegiales Coaching zu dritt, eine Mentorin oder ein Mentor und Rollenspiel echter Gespräche",
  "How to lead people is learned in conversations, tried out with peers and talked over afterwards.":
    "Führen lernt man in Gesprächen, mit Kolleginnen und Kollegen erprobt und danach besprochen.",
  "Peer coaching in threes: role-play a conversation that is due, then hold it":
    "Kollegiales Coaching zu dritt: ein anstehendes Gespräch im Rollenspiel üben, dann führen",
  "Sales and negotiation: shadowing on the job and role-play":
    "Verkauf und Verhandlung: Begleitung bei der Arbeit und Rollenspiel",
  "Shadowing on the job with somebody who does it well, and role-play of the next real case":
    "Begleitung bei der Arbeit mit jemandem, der es gut kann, und Rollenspiel des nächsten echten Falls",
  "Talking with customers and partners is learned by watching it done and doing it with somebody watching.":
    "Gespräche mit Kunden und Partnern lernt man, indem man zusieht und es selbst tut, während jemand zusieht.",
  "Shadowing on the job: watch two real conversations, then role-play the next one":
    "Begleitung bei der Arbeit: zwei echte Gespräche mitverfolgen, dann das nächste im Rollenspiel üben",
  "Technical work and repair: practice on the bench with a mentor":
    "Technische Arbeit und Reparatur: Übung am Werktisch mit Mentorin oder Mentor",
  "Practice on the bench with a mentor, from easy faults to real ones":
    "Übung am Werktisch mit Mentorin oder Mentor, von leichten Fehlern zu echten",
  "Hands learn on the object; a mentor sees the slip before it becomes a habit.":
    "Hände lernen am Gegenstand; eine Mentorin oder ein Mentor sieht den Fehlgriff, bevor er zur Gewohnheit wird.",
  "Practice on the bench with a mentor: the task from start to end, twice":
    "Übung am Werktisch mit Mentorin oder Mentor: die Aufgabe von Anfang bis Ende, zweimal",
  "Few people and mentors in the house: mentor first":
    "Wenige Personen und Mentorinnen oder Mentoren im Haus: zuerst Mentoring",
  "A mentor from the house for each of them, one hour a week in protected time":
    "Eine Mentorin oder ein Mentor aus dem Haus für jede Person, eine Stunde pro Woche in geschützter Zeit",
  "So few people do not need a course, and there is somebody in the house who can show it.":
    "So wenige Personen brauchen keinen Kurs, und im Haus ist jemand, der es zeigen kann.",
  "First hour with the mentor: do one real task together":
    "Erste Stunde mit Mentorin oder Mentor: gemeinsam eine echte Aufgabe erledigen",
  "Individual gap: personal plan and mentor": "Einzelne Lücke: persönlicher Plan und Mentoring",
  "A personal plan with one or two steps a month, and a mentor":
    "Ein persönlicher Plan mit einem oder zwei Schritten pro Monat und Mentoring",
  "Single people are short, so the plan is for the person, not for the team.":
    "Einzelne Personen liegen darunter, daher gilt der Plan der Person, nicht dem Team.",
  "First step of the personal plan: one real task with the mentor at hand":
    "Erster Schritt des persönlichen Plans: eine echte Aufgabe mit Mentorin oder Mentor in der Nähe",
  "Systemic gap: programme": "Systemische Lücke: Programm",
  "A programme for the whole team, in parts, with the manager taking part":
    "Ein Programm für das ganze Team, in Teilen, an dem die Führungskraft teilnimmt",
  "The gap is systemic, so the team has to learn it together.":
    "Die Lücke ist systemisch, daher muss das Team es gemeinsam lernen.",
  "First part of the programme: the whole team works on one real task":
    "Erster Teil des Programms: Das ganze Team arbeitet an einer echten Aufgabe",
  "Otherwise: practice at work with a colleague": "Sonst: Übung bei der Arbeit mit einer Kollegin oder einem Kollegen",
  "Practice on own work with a colleague who is one step ahead":
    "Übung an eigener Arbeit mit einer Kollegin oder einem Kollegen, die oder der einen Schritt weiter ist",
  "No narrower rule fits this skill; practice on own work with feedback suits most skills.":
    "Keine engere Regel passt zu dieser Kompetenz; Übung an eigener Arbeit mit Rückmeldung eignet sich für die meisten Kompetenzen.",
  "One real task done with a colleague who is one step ahead":
    "Eine echte Aufgabe mit einer Kollegin oder einem Kollegen erledigen, die oder der einen Schritt weiter ist",
  "unit|units": "Einheit|Einheiten",
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
