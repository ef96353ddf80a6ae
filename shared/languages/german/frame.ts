export const frame = {
  "Check with the manager whether the required level is right":
    "Mit der Führungskraft prüfen, ob die geforderte Stufe richtig ist",
  "No box of the cause analysis is rated as a barrier.": "Kein Feld der Ursachenanalyse ist als Hindernis bewertet.",
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
    "Anwendung in einer echten Aufgabe, Rückmeldung am selben Tag; den anderen beim Lunch and Learn gezeigt",
  "{0}; two hours of protected time": "{0}; zwei Stunden geschützte Zeit",
  "Lunch-and-learn: those who used it show what worked and where it was hard":
    "Lunch and Learn: Wer es angewendet hat, zeigt, was gelang und wo es schwierig war",
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
  "What changed": "Was sich verändert hat",
  "Next 90 days": "Nächste 90 Tage",
  Gaps: "Lücken",
  "The line": "Die Verbindung",
  Causes: "Ursachen",
  Evidence: "Nachweise",
  Portfolio: "Portfolio",
  Budget: "Budget",
  Requests: "Anträge",
  "Actions and check-ins": "Maßnahmen und Gespräche",
  Coverage: "Abdeckung",
  Teams: "Teams",
  Skills: "Kompetenzen",
  KPIs: "Kennzahlen",
  Trainings: "Schulungen",
  People: "Personen",
  "Data check": "Datenprüfung",
  Method: "Methode",
  "{0} and {1} more": "{0} und {1} weitere",
  "point|points": "Punkt|Punkte",
};
