export const analysisEvidence = {
  "person {0}": "person {0}",
  "team {0}": "team {0}",
  "unit {0}": "unit {0}",
  " percentage point": " Prozentpunkt",
  " percentage points": " Prozentpunkte",
  "“{0}” is intended to affect {1}.{2}": "„{0}“ soll {1} beeinflussen.{2}",
  " Supported, may be chance ({0} tested).": " Gestützt, kann Zufall sein ({0} geprüft).",
  "link|links": "Verbindung|Verbindungen",
  "the test score": "Punktzahl im Test",
  points: "Punkte",
  "“{0}” is intended to affect {1}": "„{0}“ soll {1} beeinflussen",
  "{0} changed after “{1}” (cause not shown)": "{0} veränderte sich nach „{1}“ (Ursache nicht gezeigt)",
  "{0} changed beyond its earlier trend after “{1}”": "{0} veränderte sich nach „{1}“ über den früheren Trend hinaus",
  "{0} changed more than in the comparison group after “{1}”":
    "{0} veränderte sich nach „{1}“ stärker als in der Vergleichsgruppe",
  "{0} of those drawn by lot for “{1}” changed more than that of the others":
    "{0} der für „{1}“ Zugelosten veränderte sich stärker als bei den anderen",
  "whether {0} changed after “{1}”": "ob {0} sich nach „{1}“ veränderte",
  "whether {0} changed beyond its earlier trend after “{1}”":
    "ob {0} sich nach „{1}“ über den früheren Trend hinaus veränderte",
  "whether {0} changed more than in the comparison group after “{1}”":
    "ob {0} sich nach „{1}“ stärker als in der Vergleichsgruppe veränderte",
  "whether “{0}” caused a change in {1}": "ob „{0}“ eine Veränderung bei {1} bewirkte",
  "{0} hardly changed after “{1}”": "{0} veränderte sich nach „{1}“ kaum",
  "{0} hardly changed beyond its earlier trend after “{1}”":
    "{0} veränderte sich nach „{1}“ kaum über den früheren Trend hinaus",
  "{0} hardly changed more than in the comparison group after “{1}”":
    "{0} veränderte sich nach „{1}“ kaum stärker als in der Vergleichsgruppe",
  "“{0}” caused hardly any change in {1}": "„{0}“ bewirkte kaum eine Veränderung bei {1}",
  "“{0}” caused a change of {1} in {2}": "„{0}“ bewirkte eine Veränderung um {1} bei {2}",
  "{0}, the way it was meant to: by {1}": "{0}, in die beabsichtigte Richtung: um {1}",
  "“{0}” caused a change of {1} in {2}, against what was meant":
    "„{0}“ bewirkte eine Veränderung um {1} bei {2}, entgegen der Absicht",
  "{0}, against what was meant: by {1}": "{0}, entgegen der Absicht: um {1}",
  "{0}: by {1}, less than would be worth having either way":
    "{0}: um {1}, weniger, als in der einen oder anderen Richtung lohnend wäre",
  "It cannot be told {0}: the change is {1}": "Es lässt sich nicht sagen, {0}: Die Veränderung beträgt {1}",
  "{0} (95 % interval {1})": "{0} (95-%-Intervall {1})",
  "that is no verdict{0}": "das ist kein Urteil{0}",
  "It cannot be told {0}: the change is {1}, and {2}":
    "Es lässt sich nicht sagen, {0}: Die Veränderung beträgt {1}, und {2}",
  "{0} by {1}; {2}": "{0} um {1}; {2}",
  ", with limitations: {0}": ", mit Einschränkungen: {0}",
  "It cannot be measured, because the training has no start date: the column Start of the sheet Trainings.":
    "Es lässt sich nicht messen, weil die Schulung kein Anfangsdatum hat: die Spalte Start des Blatts Trainings.",
  "The KPI counts effort, and what people take part in is never counted as a result.":
    "Die Kennzahl zählt Aufwand, und woran Personen teilnehmen, gilt nie als Ergebnis.",
  "It cannot be measured, because the KPI has no value after the training started: the sheet KPI History or the column Current of the sheet KPIs.":
    "Es lässt sich nicht messen, weil die Kennzahl nach Beginn der Schulung keinen Wert hat: das Blatt KPI History oder die Spalte Current des Blatts KPIs.",
  "It cannot be measured, because nothing was recorded before the training: the column Baseline of the sheet KPIs, or earlier periods on the sheet KPI History.":
    "Es lässt sich nicht messen, weil vor der Schulung nichts festgehalten wurde: die Spalte Baseline des Blatts KPIs oder frühere Perioden im Blatt KPI History.",
  "It cannot be measured, because no team or person has a value both before and after the training on the sheet KPI History.":
    "Es lässt sich nicht messen, weil kein Team und keine Person im Blatt KPI History sowohl vor als auch nach der Schulung einen Wert hat.",
  "It cannot be measured yet: the training starts on {0}.":
    "Es lässt sich noch nicht messen: Die Schulung beginnt am {0}.",
  "It cannot be measured: no sheet says what {0} is.": "Es lässt sich nicht messen: Kein Blatt sagt, was {0} ist.",
};
