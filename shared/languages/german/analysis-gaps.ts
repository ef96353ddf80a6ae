export const analysisGaps = {
  "{0} {1} left before {2}.": "{0} {1} die Organisation vor dem {2} verlassen.",
  "person has": "Person hat",
  "people have": "Personen haben",
  "{0} of KPIs {1} of periods after {2}.": "{0} von Kennzahlen {1} aus Zeiträumen nach dem {2}.",
  "They are not used: what lies ahead shows no effect.":
    "Sie werden nicht verwendet: Was noch bevorsteht, zeigt keine Wirkung.",
  "Nothing, if they are plans. If they were measured, choose a later day for the analysis, or mend the periods.":
    "Nichts, wenn es Pläne sind. Wurden sie gemessen, wählen Sie einen späteren Tag für die Analyse, oder berichtigen Sie die Zeiträume.",
  "They count in no gap, no coverage and no head-count.":
    "Sie zählen bei keiner Lücke, keiner Abdeckung und keiner Personenzahl mit.",
  "If somebody is still here, clear the date on which they left.":
    "Wenn jemand noch da ist, löschen Sie das Austrittsdatum.",
  Tests: "Tests",
  Managers: "Führungskräfte",
  Peers: "Kolleginnen und Kollegen",
  "People themselves": "Die Personen selbst",
  higher: "höher",
  lower: "tiefer",
  "{0} rate {1} levels {2} than the others, over {3} both gave.":
    "{0} bewerten um {1} Stufen {2} als die anderen, über {3} hinweg, die beide abgegeben haben.",
  "rating|ratings": "Bewertung|Bewertungen",
  "{0} gave the same level in every skill to {1} of {2} ({3}).":
    "{0} gaben {1} von {2} ({3}) in jeder Kompetenz dieselbe Stufe.",
  "{0} gave everybody the same level in {1} of {2} ({3}).": "{0} gaben allen dieselbe Stufe in {1} von {2} ({3}).",
  "skill|skills": "Kompetenz|Kompetenzen",
  alignment: "Ausrichtung",
  delivery: "Durchführung",
  "action plan": "Maßnahmenplan",
  effectiveness: "Wirksamkeit",
  sponsorship: "Sponsorschaft",
  "completions per period": "Abschlüsse pro Periode",
  "{0}: completions rose from {1} to {2} per period, while {3}, ":
    "{0}: Die Abschlüsse stiegen von {1} auf {2} pro Periode, während die Kennzahl {3}, ",
  "which it is intended to affect, {0} (mean {1} in ":
    "die von der Schulung beeinflusst werden soll, {0} (Mittelwert {1} in ",
  "moved the other way": "sich in die andere Richtung bewegte",
  "hardly moved": "sich kaum bewegte",
  "{0}, then {1} in {2}). ": "{0}, dann {1} in {2}). ",
  "This does not show that the training has no effect.": "Das zeigt nicht, dass die Schulung keine Wirkung hat.",
  "gap without a rank|gaps without a rank": "Lücke ohne Rang|Lücken ohne Rang",
  "Too little is known to rank them. The sheets Links, KPIs, Skills and Signals would supply more.":
    "Für einen Rang ist zu wenig bekannt. Die Blätter Links, KPIs, Skills und Signals würden mehr liefern.",
  "Nobody has looked for the cause of {0}; the plan takes {1} to be a lack of skill.":
    "Niemand hat nach der Ursache von {0} gesucht; der Plan nimmt für {1} fehlende Kompetenz an.",
  "Training alone will not close {0}: something else stands in the way too.":
    "Schulung allein wird {0} nicht schließen: Es steht noch etwas anderes im Weg.",
  "The cause of {0} is unclear: check whether the requirement is right.":
    "Die Ursache von {0} ist unklar: Prüfen Sie, ob die Anforderung richtig ist.",
  "The boxes do not tell the cause of {0}; that people could not do it if their job depended on it is taken for a lack of skill.":
    "Die Felder sagen nichts über die Ursache von {0}; dass die Personen es nicht könnten, wenn ihre Stelle davon abhinge, gilt als fehlende Kompetenz.",
  "Its cause is not a lack of skill{0}: a training would not close it.":
    "Ihre Ursache ist nicht fehlende Kompetenz{0}: Eine Schulung würde sie nicht schließen.",
  " but {0}": " (stattdessen: {0})",
  "The Causes sheet names it, but too few of the six boxes are rated to tell the cause.":
    "Das Blatt Causes nennt sie, aber zu wenige der sechs Felder sind bewertet, um die Ursache zu bestimmen.",
  "{0} of {1}": "{0} von {1}",
  "{0} ({1}, 95 % interval {2})": "{0} ({1}, 95-%-Intervall {2})",
  " or ": " oder ",
  "{0} million": "Mio. {0}",
  "{0} thousand": "Tsd. {0}",
  nobody: "mit niemandem",
  "themselves before": "mit ihnen selbst vorher",
  "their earlier trend": "mit ihrem früheren Trend",
  "a comparison group": "mit einer Vergleichsgruppe",
  "others, chosen by lot": "mit anderen, zugelost",
  "fitted line": "angepasste Linie",
  "expected without the training": "ohne die Schulung erwartet",
  "{0}: costs {1}, not measured, {2}": "{0}: Kosten {1}, nicht gemessen, {2}",
  " ({0} to {1})": " ({0} bis {1})",
  "{0}: costs {1}, net benefit {2}{3}, {4}": "{0}: Kosten {1}, Nettonutzen {2}{3}, {4}",
  "Coaching guides": "Gesprächsleitfäden",
  "One for each manager: what to talk about with each person, and two things to do this week.":
    "Einer für jede Führungskraft: worüber mit jeder Person zu sprechen ist, und zwei Dinge für diese Woche.",
  "Check-in forms": "Gesprächsbögen",
  "One for each person: four questions, and the goal of the last time.":
    "Einer für jede Person: vier Fragen und das Ziel vom letzten Mal.",
  "One for each person: training for the job now, development for a career, a mentor, and work to grow in.":
    "Einer für jede Person: Schulung für die jetzige Aufgabe, Entwicklung für die Laufbahn, ein Mentoring und eine Aufgabe zum Wachsen.",
  "Sponsor briefs": "Sponsorenblätter",
  "One page for each training: what it promises, where it stands, what the sponsor does next.":
    "Eine Seite für jede Schulung: was sie zusagt, wo sie steht, was der Sponsor als Nächstes tut.",
  "Training-needs cases": "Bedarfsbegründungen",
  "One for each of the first gaps: the problem, its cause, the options, and how the effect will be measured.":
    "Eine für jede der ersten Lücken: das Problem, seine Ursache, die Möglichkeiten und wie die Wirkung gemessen wird.",
  "Council minutes": "Protokoll des Gremiums",
  "What is asked for, what is proposed, what was decided and what came of it, with room for today.":
    "Was beantragt ist, was vorgeschlagen wird, was beschlossen wurde und was daraus wurde, mit Platz für heute.",
  "Success stories": "Erfolgsgeschichten",
  "One for each training that was delivered: the story its evidence carries, or why there is none yet.":
    "Eine für jede durchgeführte Schulung: die Geschichte, die ihr Nachweis trägt, oder warum es noch keine gibt.",
  "Pilot plans": "Pilotpläne",
  "One for each training whose effect is not shown yet: who starts, who follows, and what would show it.":
    "Einer für jede Schulung, deren Wirkung noch nicht gezeigt ist: wer beginnt, wer folgt und was sie zeigen würde.",
  "E-mails": "E-Mails",
  "Four for each training: invitation, to managers before, reminder afterwards, thanks with what comes next.":
    "Vier für jede Schulung: Einladung, an Führungskräfte vorher, Erinnerung danach, Dank mit dem, was als Nächstes kommt.",
};
