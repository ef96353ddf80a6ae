export const pagesPeople = {
  "Each number is how many levels are missing; 0 is met, ? is not rated, empty is not required. Largest gaps first, both ways.":
    "Jede Zahl ist, wie viele Stufen fehlen; 0 ist erfüllt, ? ist nicht bewertet, leer ist nicht gefordert. Die größten Lücken zuerst, in beiden Richtungen.",
  " The first {0} of {1} people.": " Die ersten {0} von {1} Personen.",
  "Levels as rated; no requirement is stated": "Stufen wie bewertet; es ist keine Anforderung angegeben",
  "✓ is “{0}”, – is “{1}”, ? is not rated.{2}": "✓ ist „{0}“, – ist „{1}“, ? ist nicht bewertet.{2}",
  "Levels from {0} to {1}; the stronger the colour, the further from the top; ? is not rated.{2}":
    "Stufen von {0} bis {1}; je kräftiger die Farbe, desto weiter vom oberen Ende; ? ist nicht bewertet.{2}",
  "People by readiness for their role": "Personen nach Bereitschaft für ihre Rolle",
  "The mark is the share of the {0} with required levels.":
    "Die Marke ist der Anteil an den {0} mit geforderten Stufen.",
  "Close the critical gaps of ": "Schließen Sie die kritischen Lücken von ",
  "Who is ready for the role they have?": "Wer ist bereit für die eigene Rolle?",
  "Ready, or ready with support: {0} of {1} who can be judged.":
    "Bereit oder mit Unterstützung bereit: {0} von {1}, soweit beurteilbar.",
  "Nobody can be judged: no one has both required and rated skills.":
    "Niemand lässt sich beurteilen: Niemand hat sowohl geforderte als auch bewertete Kompetenzen.",
  "{0} no rated requirement.": "{0} keine bewertete Anforderung.",
  "All people": "Alle Personen",
  "Levels missing": "Fehlende Stufen",
  "The first {0} of {1}; everybody stands on the team pages.":
    "Die ersten {0} von {1}; alle stehen auf den Seiten der Teams.",
  "Role fit is the share of required levels that are there. Ready: all of them; ready with support: at least 90 % and nothing critical open. See ":
    "Die Rollenpassung ist der Anteil der geforderten Stufen, die vorhanden sind. Bereit: alle; mit Unterstützung bereit: mindestens 90 % und nichts Kritisches offen. Siehe ",
  expired: "abgelaufen",
  expiring: "läuft bald ab",
  valid: "gültig",
  missing: "fehlt",
  "not required": "nicht verlangt",
  "Where does {0} stand?": "Wo steht {0}?",
  "On the way to {0}": "Auf dem Weg zu {0}",
  Certificates: "Zertifikate",
  "{0} of {1} rated.": "{0} von {1} bewertet.",
  "required skill|required skills": "geforderten Kompetenz|geforderten Kompetenzen",
  "Ratings of several raters are combined; a skill that nobody rated is unknown, not zero. See ":
    "Bewertungen mehrerer Bewertender werden zusammengefasst; eine Kompetenz, die niemand bewertet hat, ist unbekannt, nicht null. Siehe ",
  "{0} older than a year.": "{0} älter als ein Jahr.",
  "rating is|ratings are": "Bewertung ist|Bewertungen sind",
  "No level is required of this person in the workbook.":
    "Von dieser Person ist in der Arbeitsmappe keine Stufe gefordert.",
  " ({0} with the skills not rated)": " ({0} mit den nicht bewerteten Kompetenzen)",
  "None of the required skills is rated, so the fit to the role is unknown.":
    "Keine der geforderten Kompetenzen ist bewertet, daher ist die Passung zur Rolle unbekannt.",
  "{0} of the required levels are there{1}; {2} {3} missing. State: {4}.":
    "{0} der geforderten Stufen sind vorhanden{1}; {2} {3} offen. Zustand: {4}.",
  "level is": "Stufe ist",
  "levels are": "Stufen sind",
  "Open in critical skills: ": "Offen in kritischen Kompetenzen: ",
  "For the next role, {0}: {1}{2}.": "Für die nächste Rolle, {0}: {1}{2}.",
  ", {0} of the levels are there": ", {0} der Stufen sind vorhanden",
  "The only qualified person of the team in {0}.": "Die einzige qualifizierte Person des Teams in {0}.",
  "critical skill|critical skills": "kritischen Kompetenz|kritischen Kompetenzen",
  "; could learn from ": "; könnte lernen von ",
  ": could learn from ": ": könnte lernen von ",
  "Current and required levels": "Aktuelle und geforderte Stufen",
  Levels: "Stufen",
  Required: "Gefordert",
};
