export const published = {
  "named in the workbook": "in der Arbeitsmappe genannt",
  "No published gap is ranked, so no cause is told.":
    "Keine veröffentlichte Lücke hat einen Rang, daher wird keine Ursache genannt.",
  "The main cause of none of the first {0} is known.": "Bei keiner der ersten {0} ist die Hauptursache bekannt.",
  "published gap|published gaps": "Lücke im Bericht|Lücken im Bericht",
  "The main cause is known of {0} of the first {1}; {2}.": "Die Hauptursache ist bei {0} der ersten {1} bekannt; {2}.",
  "it is a lack of skill": "es ist fehlende Kompetenz",
  "in {0} of them it is not a lack of skill": "bei {0} davon ist es nicht fehlende Kompetenz",
  " In the way: {0}.": " Im Weg: {0}.",
  "Training alone will not close this gap.{0}": "Schulung allein wird diese Lücke nicht schließen.{0}",
  "Training alone will not close this gap.{0} Train, and see to the rest at the same time.":
    "Schulung allein wird diese Lücke nicht schließen.{0} Schulen Sie, und kümmern Sie sich zugleich um das Übrige.",
  "Training fits this gap.{0}": "Schulung passt zu dieser Lücke.{0}",
  "Nothing is known to be in the way: check whether the requirement is right.":
    "Es ist nichts bekannt, was im Weg steht: Prüfen Sie, ob die Anforderung richtig ist.",
  "Its cause is not known: ask before money is spent.":
    "Ihre Ursache ist nicht bekannt: Fragen Sie, bevor Geld ausgegeben wird.",
  "Its cause is not known.": "Ihre Ursache ist nicht bekannt.",
  "Not shown: fewer than {0} people stand behind it.": "Nicht gezeigt: Weniger als {0} Personen stehen dahinter.",
  "{0} answered; the mean is {1}.{2}": "{0} haben geantwortet; der Mittelwert ist {1}.{2}",
  do: "tun es",
  "gave one of the two highest answers": "gaben eine der beiden höchsten Antworten",
  "{0} scores; the mean is {1}.": "{0} Punktzahlen; der Mittelwert ist {1}.",
  "Of {0} it is known whether they use it at work.{1}": "Von {0} ist bekannt, ob sie es bei der Arbeit anwenden.{1}",
  "It costs {0}. {1}": "Sie kostet {0}. {1}",
  "What would change it is not shown, because it rests on few people.":
    "Was es ändern würde, wird nicht gezeigt, weil es auf wenigen Personen beruht.",
  "many of those who started have no value afterwards": "viele, die begonnen haben, haben danach keinen Wert",
  "more dropped out on one side than on the other": "auf der einen Seite schieden mehr aus als auf der anderen",
  "units of which only some were trained are left out":
    "Einheiten, in denen nur einige geschult wurden, sind ausgelassen",
  "The effect is not shown, because fewer than {0} people stand behind it.":
    "Die Wirkung wird nicht gezeigt, weil weniger als {0} Personen dahinterstehen.",
  "No gap can be ranked from what may be shown: too little is known, or groups are too small.":
    "Aus dem, was gezeigt werden darf, lässt sich keine Rangfolge der Lücken bilden: Es ist zu wenig bekannt, oder Gruppen sind zu klein.",
  "What holds us back most is {0}: {1}.": "Am meisten hält uns {0} zurück: {1}.",
  "the {0} who need it": "{0}, die sie brauchen,",
  "{0} of {1} are below the required level": "{0} von {1} liegen unter der geforderten Stufe",
  "{0} cannot be told apart": "bei {0} lässt sich nichts unterscheiden",
  "the organisation": "die Organisation",
  "people without a team": "Personen ohne Team",
  "Nobody{0} is qualified in {1} at the level that is needed.":
    "Niemand{0} ist in {1} auf der Stufe qualifiziert, die gebraucht wird.",
  "{0} of the required levels have no rating": "{0} der geforderten Stufen haben keine Bewertung",
  "{0} is short in {1}, and no training teaches it.":
    "{0} ist in {1} lückenhaft, und keine Schulung vermittelt diese Kompetenz.",
  "group|groups": "Gruppe|Gruppen",
  "HR's report says why.": "Warum, sagt der Bericht für HR.",
  "after the training began": "nach Beginn der Schulung",
  "after they were hired": "nach der Einstellung",
  "Fewer than half of {0} have reached the level of {1} so far.":
    "Weniger als die Hälfte von {0} hat die Stufe für {1} bisher erreicht.",
  "Half of {0} reached the level of {1} within {2} {3}.":
    "Die Hälfte von {0} erreichte die Stufe für {1} innerhalb von {2} {3}.",
  "{0} of {1} trained people left, and {2} of {3} others.":
    "{0} von {1} geschulten Personen sind ausgetreten, und {2} von {3} anderen.",
  "no number that could be read": "keine lesbare Zahl",
  "Not known": "Nicht bekannt",
  "{0} of {1} took place.": "{0} von {1} fanden statt.",
  "Not known, or too few to be shown.": "Nicht bekannt, oder zu wenige, um gezeigt zu werden.",
  "Not known: HR's report says what would supply it.": "Nicht bekannt: Der Bericht für HR sagt, was es liefern würde.",
  "{0} of {1} name the business goal they serve.": "{0} von {1} nennen das Geschäftsziel, dem sie dienen.",
  "Too few people to be shown.": "Zu wenige Personen, um gezeigt zu werden.",
  "have feedback on record in the year before": "haben im Jahr davor verzeichnetes Feedback",
  "have growth planned": "haben eine geplante Entwicklung",
  "{0}: more people completed it, while {1}, which it is intended to affect, hardly moved or moved the other way. This does not show that the training has no effect.":
    "{0}: Mehr Personen haben sie abgeschlossen, während die Kennzahl {1}, die von der Schulung beeinflusst werden soll, sich kaum oder in die andere Richtung bewegte. Das zeigt nicht, dass die Schulung keine Wirkung hat.",
  "For deciding where to invest in skills and whether trainings work. Not for judging, paying, promoting or dismissing single people: it holds groups only.":
    "Um zu entscheiden, wo in Kompetenzen investiert wird und ob Schulungen wirken. Nicht, um einzelne Personen zu beurteilen, zu bezahlen, zu befördern oder zu entlassen: Der Bericht enthält nur Gruppen.",
  "To help people grow in one-on-ones. Not for ranking them against each other, for pay or dismissal, and not to be passed on.":
    "Um Menschen in Einzelgesprächen bei ihrer Entwicklung zu helfen. Nicht, um sie gegeneinander zu reihen, nicht für Lohn oder Entlassung und nicht zur Weitergabe.",
  "For planning and checking development. Not for ranking people against each other, for pay or dismissal: levels are what raters saw, and some are not known.":
    "Um Entwicklung zu planen und zu prüfen. Nicht, um Personen gegeneinander zu reihen, nicht für Lohn oder Entlassung: Stufen sind, was Bewertende gesehen haben, und einige sind nicht bekannt.",
  "For leaders: groups of fewer than {0} people are not shown.":
    "Für Leitende: Gruppen von weniger als {0} Personen werden nicht gezeigt.",
  "Confidential: for the manager of {0}.": "Vertraulich: für die Führungskraft von {0}.",
  "a team": "einem Team",
  "For HR: this report names people.": "Für HR: Dieser Bericht nennt Personen.",
  hidden: "verborgen",
  "about {0}": "etwa {0}",
  "at most {0}": "höchstens {0}",
  "at least {0}": "mindestens {0}",
};
