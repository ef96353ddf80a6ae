export const analysisTraining = {
  "a KPI": "eine Kennzahl",
  "a measurable target": "ein messbares Ziel",
  "{0} cannot be measured: the KPI has no baseline":
    "{0} lässt sich nicht messen: Die Kennzahl hat keinen Ausgangswert",
  "a due date": "ein Fälligkeitsdatum",
  "how it is measured": "wie sie gemessen wird",
  "what people will do differently": "was die Personen anders machen werden",
  "what will show that they do": "was zeigen wird, dass sie es tun",
  "how leaders reinforce it": "wie Führungskräfte es verstärken",
  "a skill it builds": "eine Kompetenz, die sie aufbaut",
  "open gap|open gaps": "offene Lücke|offene Lücken",
  "skills it builds: {0} (no open gap today)": "Kompetenzen, die sie aufbaut: {0} (heute keine offene Lücke)",
  "a known open gap in {0}": "eine bekannte offene Lücke in {0}",
  "a baseline": "ein Ausgangswert",
  "scoped by {0}": "Umfang festgelegt von {0}",
  "who scoped it": "wer den Umfang festgelegt hat",
  "somebody from the business among those who scoped it":
    "jemand aus dem Geschäft unter denen, die den Umfang festgelegt haben",
  "dates: {0} to {1}": "Daten: {0} bis {1}",
  "a date: {0}": "ein Datum: {0}",
  "a date": "ein Datum",
  "participants by name": "Teilnehmende mit Namen",
  "{0} who completed it": "{0} mit Abschluss",
  "a record of who completed it": "ein Verzeichnis, wer sie abgeschlossen hat",
  "action items": "Maßnahmen",
  "{0}, {1} done": "{0}, davon {1} erledigt",
  "{0} for {1} of {2}": "{0} bei {1} von {2}",
  "an owner": "eine verantwortliche Person",
  "a live project": "ein laufendes Projekt",
  evidence: "ein Nachweis",
  "finished action item|finished action items": "abgeschlossenen Maßnahme|abgeschlossenen Maßnahmen",
  "{0} that {1} overdue": "{0}, die überfällig {1}",
  "a measurement method": "eine Messmethode",
  "reading before|readings before": "Messung davor|Messungen davor",
  "a KPI value before": "ein Wert der Kennzahl davor",
  "a reading before": "eine Messung davor",
  "reading after|readings after": "Messung danach|Messungen danach",
  "follow-up|follow-ups": "spätere Nachmessung|spätere Nachmessungen",
  "values after it of {0}": "Werte danach von {0}",
  "a reading of the participants after it": "eine Messung bei den Teilnehmenden danach",
  "a follow-up after some weeks of work": "eine Nachmessung nach einigen Wochen Arbeit",
  "a sponsor{0}: {1}": "ein Sponsor{0}: {1}",
  " from {0}": " von {0}",
  "a sponsor from the business": "ein Sponsor aus dem Geschäft",
  "a sponsor from the business: the sponsor is from HR":
    "ein Sponsor aus dem Geschäft: Der Sponsor ist aus dem Personalbereich",
  "a review planned for {0}": "eine für den {0} geplante Überprüfung",
  "a planned review": "eine geplante Überprüfung",
  "a planned review: {0} passed since delivery": "eine geplante Überprüfung: {0} seit der Durchführung vergangen",
  "a review held on {0}": "eine am {0} gehaltene Überprüfung",
  "the review planned for {0}, {1} ago": "die für den {0} geplante Überprüfung, {1} her",
  "day|days": "Tag|Tage",
  model: "vorleben",
  "refer to": "erwähnen",
  reinforce: "verstärken",
  "leaders who {0} it": "Führungskräfte, die sie {0}",
  "leaders on record who {0} it": "Führungskräfte, von denen verzeichnet ist, dass sie diese Schulung {0}",
  "{0} (sheet {1})": "{0} (Blatt {1})",
  "{0} answered; how many were asked is not known.":
    "{0} haben geantwortet; wie viele gefragt wurden, ist nicht bekannt.",
  "{0} of {1} asked answered ({2}){3}.": "{0} von {1} Gefragten haben geantwortet ({2}){3}.",
  ", fewer than half: those who answered may not be like the others":
    ", weniger als die Hälfte: Wer geantwortet hat, ist vielleicht nicht wie die anderen",
  ", where the scale is taken to end": ", wo das Ende der Skala angenommen wird",
  "; {0} gave one of the two highest answers": "; {0} gaben eine der beiden höchsten Antworten",
  "{0} The mean is {1} of {2}{3}.": "{0} Der Mittelwert ist {1} von {2}{3}.",
  "the column Reaction of the sheet {0}": "die Spalte Reaction des Blatts {0}",
  "the columns Before and After of the sheet {0}": "die Spalten Before und After des Blatts {0}",
  "the column Applied of the sheet {0} or readings of the kind Behaviour on the sheet {1}":
    "die Spalte Applied des Blatts {0} oder Messungen der Art Behaviour im Blatt {1}",
  "the sheet {0}": "das Blatt {0}",
  "Not measured: {0} would tell.": "Nicht gemessen: {0} würde es zeigen.",
  "scores before and after (sheet {0})": "Punktzahlen vorher und nachher (Blatt {0})",
  "{0} Afterwards {1} reached the score of {2} that is satisfactory.":
    "{0} Danach erreichten {1} die Punktzahl von {2}, die als genügend gilt.",
  "{0} tested afterwards, with a mean of {1}": "{0} danach im Test, mit einem Mittelwert von {1}",
  "; {0} reached the score of {1} that is satisfactory":
    "; {0} erreichten die Punktzahl von {1}, die als genügend gilt",
  "Nobody was tested before as well, so no change is known.":
    "Niemand wurde auch vorher getestet, daher ist keine Veränderung bekannt.",
  "score afterwards (sheet {0})": "Punktzahl danach (Blatt {0})",
  "Of those whose check was due and whose use is known, {0} apply it at work":
    "Von denen, deren Prüfung fällig war und deren Anwendung bekannt ist, wenden es {0} bei der Arbeit an",
  "; of {0} more it is not known, so the share of all is {1}":
    "; von {0} weiteren ist es nicht bekannt, daher beträgt der Anteil an allen {1}",
  " {0} confirmed by a manager or observer, {1} by the person alone.":
    " {0} von einer Führungskraft oder beobachtenden Person bestätigt, {1} nur von der Person selbst.",
  "“{0}” was read afterwards only, with a mean of {1}, so no change is known.":
    "„{0}“ wurde nur danach gemessen, mit einem Mittelwert von {1}, daher ist keine Veränderung bekannt.",
  ", 95 % interval of the change {0}": ", 95-%-Intervall der Veränderung {0}",
  "that is no verdict": "das ist kein Urteil",
  "it may be chance": "es kann Zufall sein",
  "cause not shown": "Ursache nicht gezeigt",
  "“{0}” changed from {1} before to {2} after ({3}; {4} {5}{6}).":
    "„{0}“ veränderte sich von {1} vorher auf {2} nachher ({3}; {4} {5}{6}).",
  "“{0}” (sheet {1})": "„{0}“ (Blatt {1})",
  "No KPI is linked to it.": "Keine Kennzahl ist damit verbunden.",
  "Not measured. {0}": "Nicht gemessen. {0}",
  " {0} measured.": " {0} gemessen.",
  "more KPI was|more KPIs were": "weitere Kennzahl wurde|weitere Kennzahlen wurden",
  "Before it starts: give the test, have managers read the behaviour, and record {0} by unit. What is not recorded before cannot be compared afterwards.":
    "Bevor sie beginnt: Führen Sie den Test durch, lassen Sie Führungskräfte das Verhalten erfassen, und halten Sie {0} je Einheit fest. Was vorher nicht festgehalten ist, lässt sich nachher nicht vergleichen.",
  "the KPI": "die Kennzahl",
  "a KPI it should move": "eine Kennzahl, die sie bewegen soll,",
  "Ask the participants five questions at the end.": "Stellen Sie den Teilnehmenden am Ende fünf Fragen.",
  "Give the same test before and after.": "Führen Sie vorher und nachher denselben Test durch.",
  "Have managers read the behaviour {0} after.": "Lassen Sie Führungskräfte das Verhalten {0} danach erfassen.",
  "Record the KPI by unit, with a comparison group.":
    "Halten Sie die Kennzahl je Einheit fest, mit einer Vergleichsgruppe.",
  "All four levels have data: repeat the readings at the next round.":
    "Für alle vier Ebenen gibt es Daten: Wiederholen Sie die Messungen bei der nächsten Runde.",
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
  "a training that is not mandatory": "eine Schulung, die nicht verpflichtend ist,",
  "Of {0} who finished {1}, {2} left; ": "Von {0}, die {1} abgeschlossen haben, sind {2} ausgetreten; ",
  "of {0} who were here on {1} and had not finished it by then, {2} left.":
    "von {0}, die am {1} hier waren und sie bis dahin nicht abgeschlossen hatten, sind {2} ausgetreten.",
  "other|others": "anderen|anderen",
  "{0} Neither group was seen for a month.": "{0} Keine der beiden Gruppen wurde einen Monat lang beobachtet.",
  "After {0} {1} and {2} were still here.": "{0} später waren {1} und {2} noch hier.",
  "People who took part stayed about as long": "Teilnehmende blieben etwa gleich lang",
  "People who took part stayed {0}": "Teilnehmende blieben {0}",
  longer: "länger",
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
};
