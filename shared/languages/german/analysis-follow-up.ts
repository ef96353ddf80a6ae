export const analysisFollowUp = {
  "One-on-one": "Einzelgespräch",
  "Coaching talk": "Coaching-Gespräch",
  Feedback: "Feedback",
  "Learning session": "Lernrunde",
  "An action item without words": "Eine Maßnahme ohne Beschreibung",
  " about {0}": " über {0}",
  "{0} with {1}{2}": "{0} mit {1}{2}",
  "Review of {0}: is it used, and what has changed?":
    "Überprüfung von {0}: Wird es angewendet, und was hat sich verändert?",
  "Ask how {0} is used at work: {1}": "Fragen, wie {0} bei der Arbeit angewendet wird: {1}",
  "{0} begins": "{0} beginnt",
  "A new requirement in {0}{1}: {2} who {3} today’s will be short of it":
    "Eine neue Anforderung in {0}{1}; dann darunter: {2}, die die heutige {3}",
  meets: "erfüllt",
  meet: "erfüllen",
  Management: "Leitung",
  "Manager of {0}": "Führungskraft von {0}",
  "Certificate in {0} of {1} {2}": "Zertifikat in {0} von {1} {2}",
  "has expired": "ist abgelaufen",
  expires: "läuft ab",
  "Target of {0} is due{1}": "Ziel von {0} ist fällig{1}",
  " (reached so far)": " (bisher erreicht)",
  "Reviews of trainings": "Überprüfungen von Schulungen",
  "{0} of {1} took place": "{0} von {1} fanden statt",
  "planned review|planned reviews": "geplanten Überprüfung|geplanten Überprüfungen",
  "Use at work asked for after trainings": "Nachfragen zur Anwendung bei der Arbeit nach Schulungen",
  "Of {0} to be followed up, {1} have something on record afterwards":
    "Von {0}, denen nachzugehen war, ist zu {1} danach etwas verzeichnet",
  "completed training|completed trainings": "abgeschlossenen Schulung|abgeschlossenen Schulungen",
  "Action items": "Maßnahmen",
  "{0} of {1} that {2} due {3} done": "{0} von {1}, die fällig {2}, {3} erledigt",
  "action item|action items": "Maßnahme|Maßnahmen",
  was: "war",
  were: "waren",
  is: "ist",
  are: "sind",
  "Goals of the last talk": "Ziele des letzten Gesprächs",
  "{0} of {1} that {2} looked at again {3} reached": "{0} von {1}, die wieder Thema {2}, {3} erreicht",
  "goal|goals": "Ziel|Zielen",
  "Nothing of this kind was due.": "Nichts dieser Art war fällig.",
  "One-on-ones of the month with {0}{1}": "Einzelgespräche des Monats mit {0}{1}",
  ", first with {0}": ", zuerst mit {0}",
  "Feedback of the week for {0}": "Feedback der Woche für {0}",
  "Learning of the quarter: what will {0} practise?": "Lernen im Quartal: Was werden {0} üben?",
  "Quarterly upskilling": "Vierteljährliche Weiterbildung",
  "the column {0} of the sheet {1}": "die Spalte {0} des Blatts {1}",
  "No day on which anybody completed a training is on record; {0} would supply it.":
    "Es ist kein Tag verzeichnet, an dem jemand eine Schulung abgeschlossen hat; {0} würde ihn liefern.",
  "{0} of {1} completed a training in each of the last four full quarters, {2} in the newest of them.":
    "{0} von {1} haben in jedem der letzten vier vollen Quartale eine Schulung abgeschlossen, {2} im neuesten davon.",
  "Monthly coaching": "Monatliches Coaching",
  "Weekly feedback": "Wöchentliches Feedback",
  "coaching talk or one-on-one": "Coaching-Gespräch oder Einzelgespräch",
  "weekly feedback": "wöchentliches Feedback",
  " {0} more took place without a planned day.": " {0} weitere fanden ohne geplanten Tag statt.",
  "{0} of {1} ({2}) in the year before took place, {3}.{4}": "{0} von {1} ({2}) im Jahr davor fanden statt, {3}.{4}",
  "planned conversation|planned conversations": "geplanten Gespräch|geplanten Gesprächen",
  "No {0} is on record; the columns {1} and {2} of the sheet {3} would supply it.":
    "Nicht verzeichnet: {0}; die Spalten {1} und {2} des Blatts {3} würden es liefern.",
  "In the last {0} full {1}, {2} of {3} had a {4}{5}.": "In den letzten {0} vollen {1}: {4} in {2} von {3}{5}.",
  months: "Monaten",
  weeks: "Wochen",
  "month of a person|months of all people": "Personenmonat|Personenmonaten",
  "week of a person|weeks of all people": "Personenwoche|Personenwochen",
  "Are we measuring?": "Messen wir?",
  "Are we committed after the event?": "Bleiben wir nach der Veranstaltung dran?",
  "Are we helping people grow, or ticking a box?": "Helfen wir Menschen, sich zu entwickeln, oder haken wir nur ab?",
  "delivered trainings measured beyond attendance and reaction":
    "durchgeführte Schulungen, die über Anwesenheit und Reaktion hinaus gemessen sind",
  "links of theirs to a KPI with a measured change": "ihre Verbindungen zu einer Kennzahl mit gemessener Veränderung",
  "delivered trainings with action items": "durchgeführte Schulungen mit Maßnahmen",
  "action items done, of those done or overdue": "erledigte Maßnahmen, von den erledigten oder überfälligen",
  "delivered trainings with a review held since": "durchgeführte Schulungen mit einer seither gehaltenen Überprüfung",
  "delivered trainings that leaders are on record to model, refer to or reinforce":
    "durchgeführte Schulungen, bei denen verzeichnet ist, dass Führungskräfte sie vorleben, erwähnen oder verstärken",
  "completions with a score after it or use at work on record, not attendance alone":
    "Abschlüsse mit einer Punktzahl danach oder verzeichneter Anwendung bei der Arbeit, nicht nur Anwesenheit",
  "delivered trainings that name a skill they build":
    "durchgeführte Schulungen, die eine Kompetenz nennen, die sie aufbauen",
  "delivered trainings with anything on record after the event":
    "durchgeführte Schulungen, zu denen nach der Veranstaltung etwas verzeichnet ist",
  "people whose growth is planned": "Personen, deren Entwicklung geplant ist",
  Yes: "Ja",
  Partly: "Teilweise",
  No: "Nein",
  "Not known: the workbook has no delivered training to look at.":
    "Nicht bekannt: Die Arbeitsmappe hat keine durchgeführte Schulung, die sich betrachten ließe.",
  "{0} of {1} {2}": "{0} von {1}: {2}",
  "{0} is on record as {1}, which should not have been possible: {2}":
    "{0} ist als {1} verzeichnet, was nicht möglich gewesen sein sollte: {2}",
  "The request counts as the sheet says.": "Der Antrag zählt so, wie es das Blatt sagt.",
  "The request number {0} stands for two different trainings or skills.":
    "Die Antragsnummer {0} steht für zwei verschiedene Schulungen oder Kompetenzen.",
  "They count as two requests.": "Sie zählen als zwei Anträge.",
  "Give one of them another number.": "Geben Sie einem davon eine andere Nummer.",
  "Add a row with the same request number for the step between, or correct the state.":
    "Ergänzen Sie eine Zeile mit derselben Antragsnummer für den Schritt dazwischen oder korrigieren Sie den Status.",
  "Add a row with the same request number, the state Approved, who approved it, when and why.":
    "Ergänzen Sie eine Zeile mit derselben Antragsnummer, dem Status Approved, wer ihn bewilligt hat, wann und warum.",
  "Name the training or the skill.": "Nennen Sie die Schulung oder die Kompetenz.",
  "Fill in who asked or decided.": "Tragen Sie ein, wer beantragt oder entschieden hat.",
  "Fill in the day.": "Tragen Sie den Tag ein.",
  "Fill in the reason.": "Tragen Sie den Grund ein.",
  "Correct one of the two days.": "Korrigieren Sie einen der beiden Tage.",
  "Have somebody else of the council decide, and put down who it was.":
    "Lassen Sie jemand anderes aus dem Gremium entscheiden, und halten Sie fest, wer es war.",
  "Correct the seat, or add it to the setting “Council seats”.":
    "Korrigieren Sie den Sitz oder ergänzen Sie ihn in der Einstellung „Council seats“.",
  "Fill in those columns for the training, or take the approval back.":
    "Füllen Sie diese Spalten für die Schulung aus oder nehmen Sie die Bewilligung zurück.",
  "Fill in where the money goes.": "Tragen Sie ein, wohin das Geld geht.",
  "Correct where the money goes.": "Korrigieren Sie, wohin das Geld geht.",
  "what will show it": "was es zeigen wird",
  "how leaders will reinforce it": "wie Führungskräfte es verstärken werden",
  "A request has to name the training or the skill that is asked for.":
    "Ein Antrag muss die Schulung oder die Kompetenz nennen, die beantragt wird.",
  "Who {0} has to be named.": "Es muss genannt werden, wer {0}.",
  "The day on which it was {0} has to be given.": "Der Tag, an dem er {0} wurde, muss angegeben werden.",
  "Why it is {0} has to be said.": "Es muss gesagt werden, warum er {0} wird.",
  "It cannot be {0} on {1}, before it was {2} on {3}.": "Er kann nicht am {1} {0} werden, bevor er am {3} {2} wurde.",
  "Whoever asks for a training does not decide about it: somebody else of the council has to.":
    "Wer eine Schulung beantragt, entscheidet nicht darüber: Jemand anderes aus dem Gremium muss es tun.",
  "{0}: the seats are {1}.": "{0}: Die Sitze sind {1}.",
  "The seat it was decided from has to be named": "Der Sitz, von dem aus entschieden wurde, muss genannt werden",
  "“{0}” is no seat of the council": "„{0}“ ist kein Sitz des Gremiums",
  "Before it is approved the training has to say {0} (columns of the sheet Trainings).":
    "Bevor er bewilligt wird, muss die Schulung angeben: {0} (Spalten des Blatts Trainings).",
  "Where the money goes has to be named.": "Es muss genannt werden, wohin das Geld geht.",
  "The money cannot be moved to the training it comes from.":
    "Das Geld kann nicht zu der Schulung verschoben werden, aus der es kommt.",
  asks: "den Antrag stellt",
  "deferred it": "ihn zurückgestellt hat",
  "approved it": "ihn bewilligt hat",
  "rejected it": "ihn abgelehnt hat",
  "reallocated it": "ihn umgeschichtet hat",
  "It cannot be {0}, because nobody has asked for it.": "Er kann nicht {0} werden, weil ihn niemand gestellt hat.",
  "It is {0} already.": "Er ist bereits {0}.",
  "It cannot be reallocated, because it was never approved: it is {0}.":
    "Er kann nicht umgeschichtet werden, weil er nie bewilligt wurde: Er ist {0}.",
  "It was rejected, so it has to be requested again before it can be {0}.":
    "Er wurde abgelehnt, daher muss er neu gestellt werden, bevor er {0} werden kann.",
  "It was approved, so it can be reallocated, but not {0}.":
    "Er wurde bewilligt, daher kann er umgeschichtet, aber nicht {0} werden.",
  "Its money was moved elsewhere, so it cannot be {0}: ask anew.":
    "Sein Geld wurde anderswohin verschoben, daher kann er nicht {0} werden: Stellen Sie einen neuen Antrag.",
  "It is {0}, so it cannot be {1}.": "Er ist {0}, daher kann er nicht {1} werden.",
  "A request without a number": "Ein Antrag ohne Nummer",
  "Request {0}": "Antrag {0}",
  "Goals aligned": "Ziele abgestimmt",
  "The workbook has no list of KPIs with the goals they serve; the sheet {0} would supply it.":
    "Die Arbeitsmappe hat keine Liste von Kennzahlen mit den Zielen, denen sie dienen; das Blatt {0} würde sie liefern.",
  "No KPI names the business goal it serves; {0} would supply it.":
    "Keine Kennzahl nennt das Geschäftsziel, dem sie dient; {0} würde es liefern.",
  "{0} of {1} {2}.": "{0} von {1} {2}.",
  "names the business goal it serves": "nennt das Geschäftsziel, dem sie dient",
  "name the business goal they serve": "nennen das Geschäftsziel, dem sie dienen",
  "Feedback given": "Feedback gegeben",
  "The workbook has no conversation with anybody; the columns {0} and {1} of the sheet {2} would supply it.":
    "Die Arbeitsmappe hat kein Gespräch mit irgendjemandem; die Spalten {0} und {1} des Blatts {2} würden es liefern.",
  "{0} a check-in, review, one-on-one or 360 on record in the year before; rows without a date count.":
    "{0} im Jahr davor ein Gespräch, eine Überprüfung, ein Einzelgespräch oder ein 360-Grad-Feedback verzeichnet; Zeilen ohne Datum zählen mit.",
  "The workbook names nobody who works here; the sheet {0} or {1} would supply it.":
    "Die Arbeitsmappe nennt niemanden, der hier arbeitet; das Blatt {0} oder {1} würde es liefern.",
  "Growth planned rather than reactive": "Entwicklung geplant statt reaktiv",
  "No row plans anybody's growth; the sheet {0}, the sheet {1} or the column {2} of the sheet {3} would supply it.{4}":
    "Keine Zeile plant die Entwicklung von irgendjemandem; das Blatt {0}, das Blatt {1} oder die Spalte {2} des Blatts {3} würde sie liefern.{4}",
  "{0} an open action, a training ahead or a target role.{1}":
    "{0} eine offene Maßnahme, eine bevorstehende Schulung oder eine Zielrolle.{1}",
  " {0} of {1} who left within a year {2}.": " {0} von {1}, die innerhalb eines Jahres ausgetreten sind, {2}.",
  "was a high performer": "zählte zu den besonders Leistungsstarken",
  "were high performers": "zählten zu den besonders Leistungsstarken",
  "{0} {1} of {2} promoted within a year {3}{4}.":
    "{0} {1} von {2}, die innerhalb eines Jahres befördert wurden, {3}{4}.",
  "is a high performer": "zählt zu den besonders Leistungsstarken",
  "are high performers": "zählen zu den besonders Leistungsstarken",
  "; they have been here {0} years on average, the others {1}": "; sie sind im Mittel {0} Jahre hier, die anderen {1}",
};
