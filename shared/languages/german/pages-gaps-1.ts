export const pagesGaps1 = {
  " Fewer than {0} people joined or left a group since the report of {1}, and exact figures of both reports would tell about them.":
    " Weniger als {0} Personen kamen seit dem Bericht vom {1} zu einer Gruppe hinzu oder verließen sie, und genaue Zahlen beider Berichte würden etwas über sie verraten.",
  " Of a whole it is made of what is told of its parts: an exact figure would tell those of which only “at most” or “at least” is told.":
    " Bei einem Ganzen ergibt es sich aus dem, was über seine Teile gesagt ist: Eine genaue Zahl würde jene verraten, von denen nur „höchstens“ oder „mindestens“ gesagt ist.",
  "“About” is in steps of ten points, with the mean gap to half a level.{0}{1}":
    "„Etwa“ heißt in Schritten von zehn Punkten, mit der mittleren Lücke auf eine halbe Stufe genau.{0}{1}",
  "nobody qualified": "niemand qualifiziert",
  "one person only": "nur eine Person",
  "one person known": "eine Person bekannt",
  "not known: nobody rated as qualified": "nicht bekannt: niemand als qualifiziert bewertet",
  "fewer than needed": "weniger als nötig",
  covered: "abgedeckt",
  "not needed": "nicht nötig",
  "nobody is qualified in {0}": "in {0} ist niemand qualifiziert",
  "in {0} it hangs on one person": "in {0} hängt sie an einer Person",
  "{0} {1} on one person": "{0} {1} an einer Person",
  hangs: "hängt",
  hang: "hängen",
  State: "Zustand",
  "Level needed": "Nötige Stufe",
  Qualified: "Qualifiziert",
  Needed: "Nötig",
  "Not rated": "Nicht bewertet",
  Who: "Wer",
  "Where would one absence stop us?": "Wo würde uns eine einzige Abwesenheit aufhalten?",
  "No team needs any skill at a stated level in this workbook, so coverage cannot be judged.":
    "Kein Team braucht in dieser Arbeitsmappe eine Kompetenz auf einer angegebenen Stufe, daher lässt sich die Abdeckung nicht beurteilen.",
  "Of {0}, {1}.": "Von {0}: {1}.",
  "skill in a team|skills in teams": "Kompetenz in einem Team|Kompetenzen in Teams",
  "has nobody qualified|have nobody qualified": "hat keine qualifizierte Person|haben keine qualifizierte Person",
  "hangs on one person|hang on one person": "hängt an einer Person|hängen an einer Person",
  "has fewer qualified people than needed|have fewer qualified people than needed":
    "hat weniger qualifizierte Personen als nötig|haben weniger qualifizierte Personen als nötig",
  "is covered|are covered": "ist abgedeckt|sind abgedeckt",
  "The only qualified person in most critical skills is ":
    "Die einzige qualifizierte Person in den meisten kritischen Kompetenzen ist ",
  "In {0} the answer depends on people who are not rated.":
    "In {0} hängt die Antwort von Personen ab, die nicht bewertet sind.",
  "more case|more cases": "weiteren Fall|weiteren Fällen",
  "Qualified people against those needed, weakest first":
    "Qualifizierte Personen im Vergleich zu den nötigen, die schwächsten zuerst",
  "Skills with fewer qualified people than needed": "Kompetenzen mit weniger qualifizierten Personen als nötig",
  "The weakest {0} of {1}; the rest stand on the team pages.":
    "Die schwächsten {0} von {1}; die übrigen stehen auf den Seiten der Teams.",
  "People whose absence would leave a critical skill uncovered":
    "Personen, deren Abwesenheit eine kritische Kompetenz ohne Abdeckung ließe",
  "Critical skills": "Kritische Kompetenzen",
  "{0} looked at{1}; at least {2} qualified people are needed unless the Skills sheet says otherwise.":
    "{0} betrachtet{1}; mindestens {2} qualifizierte Personen sind nötig, sofern das Blatt Skills nichts anderes sagt.",
  "skill and team|skills and teams": "Kompetenz je Team|Kompetenzen je Team",
  ", as far as {0} or more people are rated": ", soweit {0} oder mehr Personen bewertet sind",
  "Qualified means: at the operating level of the skill or above, with a valid certificate where one is required. Where no operating level is given it is the most frequent requirement in the team. See ":
    "Qualifiziert heißt: auf der Einsatzstufe der Kompetenz oder darüber, mit einem gültigen Zertifikat, wo eines verlangt ist. Wo keine Einsatzstufe angegeben ist, gilt die häufigste Anforderung im Team. Siehe ",
  "{0} in which nobody concerned has been rated.": "{0} ohne jede Bewertung der Betroffenen.",
  "Certificates that are expired, missing or about to expire":
    "Zertifikate, die abgelaufen sind, fehlen oder bald ablaufen",
  Expires: "Läuft ab",
  "Find or train a first qualified person for ": "Finden oder schulen Sie eine erste qualifizierte Person für ",
  "Prepare a second person for ": "Bereiten Sie eine zweite Person vor für ",
  " hangs on it)": " hängt daran)",
  " hang on it)": " hängen daran)",
  ". Could teach it: {0}.": ". Vermitteln könnte sie: {0}.",
  "What can be taken to a meeting?": "Was lässt sich in eine Besprechung mitnehmen?",
  "{0}, each as a page that prints cleanly and as plain text.":
    "{0}, jedes als Seite, die sich sauber drucken lässt, und als einfacher Text.",
  "document|documents": "Dokument|Dokumente",
  "Each document is filled from the workbook by a template, and says as much as this report does. ":
    "Jedes Dokument wird mit einer Vorlage aus der Arbeitsmappe gefüllt und sagt so viel wie dieser Bericht. ",
  "The list of all documents": "Die Liste aller Dokumente",
  " is in the folder documents, with a folder for each kind.":
    " steht im Ordner documents, mit einem Ordner für jede Art.",
  " Documents are written in English.": " Die Dokumente sind auf Englisch geschrieben.",
  "{0} of {1} can be printed, or copied into a mail as plain text.":
    "{0}, {1}: zum Drucken oder um sie als einfachen Text in eine E-Mail zu kopieren.",
  "kind|kinds": "Art|Arten",
  "They name people: give each to the people it is about and those who talk with them.":
    "Sie nennen Personen: Geben Sie jedes nur den Personen, um die es geht, und denen, die mit ihnen sprechen.",
  "They are about the people of your own teams: share each only with the person it is about.":
    "Sie handeln von den Personen Ihrer eigenen Teams: Teilen Sie jedes nur mit der Person, um die es geht.",
  "Read the coaching guide before the next one-on-one.":
    "Lesen Sie den Gesprächsleitfaden vor dem nächsten Einzelgespräch.",
  "Take the council minutes to the next meeting.": "Nehmen Sie das Protokoll des Gremiums in die nächste Sitzung mit.",
  "Next council meeting": "Nächste Sitzung des Gremiums",
  Document: "Dokument",
  "Plain text": "Einfacher Text",
  Text: "Text",
  "size of the gap": "Größe der Lücke",
  "people affected": "betroffene Personen",
  "KPI shortfall": "Rückstand der Kennzahl",
  criticality: "Wichtigkeit",
  "reviews and feedback": "Beurteilungen und Rückmeldungen",
  "wish to learn": "Wunsch zu lernen",
  "quick to learn": "schnell zu lernen",
  "cheap to close": "günstig zu schließen",
  "Which gaps matter most?": "Welche Lücken sind am wichtigsten?",
  "Not ranked: not enough information": "Ohne Rang: zu wenig Information",
  "{0} looked at, {1} ranked, {2} without enough information.":
    "{0} betrachtet, {1} mit Rang, {2} ohne genügend Information.",
  "The score adds up the weighted criteria shown; how sure a rank is comes from {0} random changes of the weights (each by up to half), drawn with seed {1}. See ":
    "Die Punktzahl addiert die gezeigten gewichteten Kriterien; wie sicher ein Rang ist, ergibt sich aus {0} zufälligen Änderungen der Gewichte (jedes um bis zur Hälfte), gezogen mit dem Startwert {1}. Siehe ",
  "pair of skill and team|pairs of skill and team": "Paar aus Kompetenz und Team|Paare aus Kompetenz und Team",
  "No gap can be ranked: for {0} too little is known.":
    "Keine Lücke lässt sich in eine Rangfolge bringen: Über {0} ist zu wenig bekannt.",
  "No gap may be shown: groups are too small, or others could be worked out from them.":
    "Keine Lücke darf gezeigt werden: Gruppen sind zu klein, oder andere ließen sich daraus errechnen.",
  "{0} level": "{0} Stufe",
  "{0} levels": "{0} Stufen",
  "No gap is known: either everybody rated meets what is required, or nothing is required in this workbook.":
    "Es ist keine Lücke bekannt: Entweder erfüllen alle Bewerteten, was gefordert ist, oder in dieser Arbeitsmappe ist nichts gefordert.",
  "First comes ": "An erster Stelle steht ",
  "It comes first because the skill is non-negotiable.":
    "Sie steht an erster Stelle, weil die Kompetenz unverzichtbar ist.",
  "It ranks {0} of weightings.": "Ihr Rang: {0} der Gewichtungen.",
  "Then come ": "Danach kommen ",
  "{0} of {1} are below the requirement; the mean gap is {2}.":
    "{0} von {1} sind unter der Anforderung; die mittlere Lücke beträgt {2}.",
  "{0} of {1} {2} below the requirement, by {3} on average.":
    "{0} von {1} {2} unter der Anforderung, im Mittel um {3}.",
  "Not a ranking: the score by what is known": "Keine Rangfolge: die Punktzahl nach dem, was bekannt ist",
  "Priority: non-negotiable gaps first, then by score; what each score is made of":
    "Priorität: unverzichtbare Lücken zuerst, dann nach Punktzahl; woraus jede Punktzahl besteht",
  "Priority: what each score is made of": "Priorität: woraus jede Punktzahl besteht",
  "The first {0} of {1}; the others stand on the team pages.":
    "Die ersten {0} von {1}; die anderen stehen auf den Seiten der Teams.",
  "Ranked gaps": "Lücken mit Rang",
  "Gaps that open later": "Lücken, die später entstehen",
  From: "Ab",
  "More people below": "Mehr Personen darunter",
  "Levels missing then": "Dann fehlende Stufen",
  "People whose level is enough today and will not be when the new requirement counts.":
    "Personen, deren Stufe heute reicht und nicht mehr reichen wird, wenn die neue Anforderung gilt.",
  "Points of each criterion": "Punkte jedes Kriteriums",
  Score: "Punktzahl",
  "If unknown criteria were known": "Wenn unbekannte Kriterien bekannt wären",
  "A dash is a criterion that is not known or has no weight; known criteria share its weight.":
    "Ein Strich ist ein Kriterium, das nicht bekannt ist oder kein Gewicht hat; bekannte Kriterien teilen sich sein Gewicht.",
  " The {0} largest of {1} skills and {2} of {3} teams.": " Die {0} größten von {1} Kompetenzen und {2} von {3} Teams.",
  "Mean gap by skill and team": "Mittlere Lücke nach Kompetenz und Team",
  low: "gering",
  "Mean number of levels missing among those rated; 0 is met, ? is not rated, empty is not required, * is less than {0} rated.{1} Largest gaps first.{2}":
    "Mittlere Zahl fehlender Stufen unter den Bewerteten; 0 ist erfüllt, ? ist nicht bewertet, leer ist nicht gefordert, * ist weniger als {0} bewertet.{1} Die größten Lücken zuerst.{2}",
  " “Low” is so few below that no more is told; – is hidden, because fewer than {0} people are rated or others could be worked out from it.":
    " „Gering“ heißt, dass so wenige darunter liegen, dass nicht mehr gesagt wird; – ist verborgen, weil weniger als {0} Personen bewertet sind oder sich andere Zahlen daraus errechnen ließen.",
  Rank: "Rang",
  "Below, of those rated": "Darunter, von den Bewerteten",
  "Mean gap": "Mittlere Lücke",
  "Meeting the requirement": "Erfüllen die Anforderung",
  Kind: "Art",
  "How sure the rank is": "Wie sicher der Rang ist",
  "Rests on": "Beruht auf",
  ", {0} more without a valid certificate": ", {0} weitere ohne gültiges Zertifikat",
  "{0} of {1}{2}": "{0} von {1}{2}",
  "{0}; a single source": "{0}; eine einzige Quelle",
  "Of {0} from a training to a KPI, {1}. ": "{0} von einer Schulung zu einer Kennzahl: {1}. ",
  "See Evidence": "Siehe Nachweise",
  "Health check": "Gesundheitscheck",
  "What is working": "Was wirkt",
  "For no training does the workbook hold evidence that its KPI moved the way it was meant to.":
    "Für keine Schulung enthält die Arbeitsmappe einen Nachweis, dass sich ihre Kennzahl wie beabsichtigt bewegt hat.",
  "What is not working": "Was nicht wirkt",
  "The rules propose to pause or retire {0}. ": "Die Regeln schlagen vor, {0} zu pausieren oder einzustellen. ",
  "See Portfolio": "Siehe Portfolio",
  "{0} nothing before and nothing after the event.": "{0} nichts vor und nichts nach der Veranstaltung.",
};
