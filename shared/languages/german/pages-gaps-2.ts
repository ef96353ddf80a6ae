export const pagesGaps2 = {
  "trained in ": "geschult wird sie in ",
  "It is trained in ": "Geschult wird sie in ",
  "People below the required level or not rated": "Personen unter der geforderten Stufe oder ohne Bewertung",
  "The workbook names no skill. A sheet “Skills Matrix” would supply them.":
    "Die Arbeitsmappe nennt keine Kompetenz. Ein Blatt „Skills Matrix“ würde sie liefern.",
  "No level is required of anybody, or too few people are rated for anything to be told.":
    "Von niemandem ist eine Stufe gefordert, oder es sind zu wenige Personen bewertet, um etwas zu sagen.",
  "No level is required of anybody, so no skill can be called short. In {0} of {1} at least one person is at the top of the scale.":
    "Von niemandem ist eine Stufe gefordert, daher lässt sich keine Kompetenz als lückenhaft bezeichnen. In {0} von {1} ist mindestens eine Person am oberen Ende der Skala.",
  "In {0} of {1} that somebody needs, {2} below the required level{3}.":
    "In {0} von {1}, soweit jemand sie braucht, {2} unter der geforderten Stufe{3}.",
  "more than a few are": "sind mehr als einige wenige",
  "at least one person is": "ist mindestens eine Person",
  "; in {0} of them the gap is systemic": "; in {0} davon ist die Lücke systemisch",
  "Requirements met, the lowest first": "Erfüllte Anforderungen, die niedrigsten zuerst",
  "Which skills are short?": "Welche Kompetenzen sind lückenhaft?",
  "All skills": "Alle Kompetenzen",
  Category: "Kategorie",
  Critical: "Kritisch",
  "Required of": "Gefordert von",
  Below: "Darunter",
  "Required levels there": "Vorhandene geforderte Stufen",
  "Levels from {0}.": "Stufen von {0}.",
  "Systemic means: at least half of those who need the skill are known to be below, and at least three people.":
    "Systemisch heißt: Mindestens die Hälfte derer, die die Kompetenz brauchen, liegt bekanntermaßen darunter, und mindestens drei Personen.",
  "Sheets: {0}": "Blätter: {0}",
  "Gap per person and skill in {0}": "Lücke je Person und Kompetenz in {0}",
  "What is {0} short of?": "Was fehlt {0}?",
  "Skills of the team, by priority": "Kompetenzen des Teams, nach Priorität",
  "A gap is the required level minus the current level, never below zero; people who are not rated are counted apart. See ":
    "Eine Lücke ist die geforderte Stufe minus die aktuelle Stufe, nie unter null; nicht bewertete Personen werden getrennt gezählt. Siehe ",
  "Levels: sheet {0}": "Stufen: Blatt {0}",
  "{0} not rated; hatched in the picture.": "{0} nicht bewertet; im Bild schraffiert.",
  "Its levels taken together are hidden.": "Die Stufen des Teams zusammengenommen sind verborgen.",
  "{0} of {1} rated ({2})": "{0} von {1} bewertet ({2})",
  " {0} not shown and not counted.": " {0} nicht gezeigt und nicht gezählt.",
  "The number of people is hidden": "Die Zahl der Personen ist verborgen",
  "Requirements met by skill, the lowest first": "Erfüllte Anforderungen nach Kompetenz, die niedrigsten zuerst",
  "Its levels taken together are hidden: too few people are rated, or others could be worked out from them.":
    "Die Stufen des Teams zusammengenommen sind verborgen: Zu wenige Personen sind bewertet, oder andere ließen sich daraus errechnen.",
  "No level is required of {0} in this workbook, so nothing can be said about gaps.":
    "Von {0} ist in dieser Arbeitsmappe keine Stufe gefordert, daher lässt sich nichts über Lücken sagen.",
  "Nobody in {0} has been rated in a skill that is required; all {1} levels are unknown.":
    "In {0} ist niemand in einer geforderten Kompetenz bewertet; alle {1} Stufen sind unbekannt.",
  "; {0} if those not rated are counted": "; {0}, wenn die nicht Bewerteten mitgezählt werden",
  "{0} of {1} are met.": "{0} von {1} sind erfüllt.",
  "rated requirement|rated requirements": "bewerteten Anforderung|bewerteten Anforderungen",
  "{0} of {1} are met ({2}{3}).": "{0} von {1} sind erfüllt ({2}{3}).",
  "The one ranked gap is ": "Die einzige Lücke mit Rang ist ",
  "The gaps that matter most are ": "Am wichtigsten sind die Lücken bei ",
  "Find or train the first qualified person for ": "Finden oder schulen Sie die erste qualifizierte Person für ",
  "Manager of the team": "Führungskraft des Teams",
  "Which teams are short of what they need?": "Welchen Teams fehlt, was sie brauchen?",
  "{0}. The lowest share of requirements met is in ": "{0}. Am niedrigsten ist der Anteil erfüllter Anforderungen in ",
  " ({0}), the highest in ": " ({0}), am höchsten in ",
  "No team can be compared: the workbook names no team, or no team has both required and current levels.":
    "Kein Team lässt sich vergleichen: Die Arbeitsmappe nennt kein Team, oder kein Team hat sowohl geforderte als auch aktuelle Stufen.",
  "Requirements met, with bounds for those not rated": "Erfüllte Anforderungen, mit Grenzen für die nicht Bewerteten",
  "All teams": "Alle Teams",
  Rated: "Bewertet",
  "Departures a critical skill can bear": "Austritte, die eine kritische Kompetenz verkraftet",
  "{0} in {1}.{2}": "{0} in {1}.{2}",
  "Shares count requirements, not people: a person with five requirements counts five times. Meeting the requirement is strict; required levels there gives credit for part of the way.":
    "Anteile zählen Anforderungen, nicht Personen: Eine Person mit fünf Anforderungen zählt fünfmal. Das Erfüllen der Anforderung ist streng; vorhandene geforderte Stufen rechnen einen Teil des Wegs an.",
  "{0} no team in the workbook.": "{0} kein Team in der Arbeitsmappe.",
  " {0} not shown, because they are too small or others could be worked out from them.":
    " {0} nicht gezeigt, weil sie zu klein sind oder sich andere daraus errechnen ließen.",
  "{0} The levels of a team count only the skills that are shown of it.":
    "{0} Die Stufen eines Teams zählen nur die Kompetenzen, die von ihm gezeigt werden.",
};
