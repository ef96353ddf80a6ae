export const pagesEvidence2 = {
  "Measurement method": "Messmethode",
  Strength: "Stärke",
  "no method": "keine Methode",
  "Broken links": "Unterbrochene Verbindungen",
  "What is broken": "Was unterbrochen ist",
  "Known spend": "Bekannte Ausgaben",
  "Activity grew, the KPI did not move": "Die Aktivität nahm zu, die Kennzahl bewegte sich nicht",
  "What the workbook shows": "Was die Arbeitsmappe zeigt",
  "A line is broken where one of its parts is missing, or where nothing in the workbook measures it. See ":
    "Eine Verbindung ist unterbrochen, wo einer ihrer Teile fehlt oder wo nichts in der Arbeitsmappe sie misst. Siehe ",
  "Every line is what somebody intends. None is proof that the training moved the KPI.":
    "Jede Verbindung ist, was jemand beabsichtigt. Keine ist ein Beleg dafür, dass die Schulung die Kennzahl bewegt hat.",
  "Every line is what somebody intends; {0} of {1} to a KPI {2} measured, and how sure that is stands on ":
    "Jede Verbindung ist, was jemand beabsichtigt; {0} von {1} zu einer Kennzahl {2} gemessen, und wie sicher das ist, steht unter ",
  "E0, not measured": "E0, nicht gemessen",
};
