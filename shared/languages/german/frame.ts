export const frame = {
  "darker on light paper": "auf hellem Papier dunkler",
  "lighter on dark paper": "auf dunklem Papier heller",
  "The accent {0} is shown {1}, as {2}: its contrast there is {3} to 1, and text needs {4} to 1 (it has {5} now).":
    "Die Akzentfarbe {0} ist {1} gezeigt, als {2}: Ihr Kontrast dort ist {3} zu 1, und Text braucht {4} zu 1 (jetzt hat sie {5}).",
  "Fonts are not sent along: who does not have {0} sees titles in a similar font.":
    "Schriften werden nicht mitgeschickt: Wer {0} nicht hat, sieht Titel in einer ähnlichen Schrift.",
  "A level counts by the priority of its gap: as 1 at a priority of 100, as half a level at 50.":
    "Eine Stufe zählt nach der Priorität ihrer Lücke: als 1 bei einer Priorität von 100, als halbe Stufe bei 50.",
  "The plan is the one that closes most weighted levels within money and hours, in whole trainings and whole people; of plans that close as much, the cheapest. Each budget is solved anew. That one person might take two trainings for the same gap, and how many hours one person has, is not considered.":
    "Der Plan ist derjenige, der mit Geld und Stunden die meisten gewichteten Stufen schließt, in ganzen Schulungen und ganzen Personen; von Plänen, die gleich viel schließen, der günstigste. Jedes Budget wird neu gelöst. Dass eine Person zwei Schulungen für dieselbe Lücke machen könnte und wie viele Stunden eine Person hat, ist nicht berücksichtigt.",
  " (from the Settings sheet)": " (aus dem Blatt Settings)",
  ", which is what everything on offer costs, because the workbook names no budget":
    ", so viel, wie alles Angebotene kostet, weil die Arbeitsmappe kein Budget nennt",
  "The budget is {0}{1}; hours are {2}.": "Das Budget ist {0}{1}; die Stunden sind {2}.",
  "not limited": "nicht begrenzt",
  "limited to {0}": "auf {0} begrenzt",
  "No plan is possible with {0}. {1}": "Mit {0} ist kein Plan möglich. {1}",
  "Within {0} no training can run.": "Innerhalb von {0} kann keine Schulung stattfinden.",
  "{0} for {1} and {2} hours ": "{0} für {1} und {2} Stunden ",
  "{0} expected to close {1} of the {2} weighted levels that trainings on offer are for{3}.":
    "{0} voraussichtlich geeignet, {1} der {2} gewichteten Stufen zu schließen, für die es angebotene Schulungen gibt{3}.",
  "More money would close nothing further with what is on offer{0}.":
    "Mit dem Angebot{0} würde mehr Geld nichts weiter schließen.",
  " and the hours there are": " und den vorhandenen Stunden",
  "Nothing more would close before {0}; all that is on offer would take {1}.":
    "Vor {0} würde sich nichts weiter schließen; alles Angebotene würde {1} brauchen.",
  "{0} more would close {1} more": "{0} mehr würden {1} mehr schließen",
  "{0} may allow a plan that closes more": "bei {0} ist vielleicht ein Plan möglich, der mehr schließt",
  "budget|budgets": "Budget|Budgets",
  "{0} may allow a cheaper plan that closes as much":
    "bei {0} ist vielleicht ein günstigerer Plan möglich, der gleich viel schließt",
  "The solver stopped at its time limit: of {0}, {1}.":
    "Das Lösungsverfahren hielt an seiner Zeitgrenze an: Von {0} gilt: {1}.",
  "drops out": "fällt weg",
  "drop out": "fallen weg",
  Overview: "Übersicht",
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
  Growing: "Entwicklung",
  "Career paths": "Laufbahnwege",
  Recognition: "Anerkennung",
  "You said, we changed": "Gesagt und geändert",
  Documents: "Dokumente",
  "Data check": "Datenprüfung",
  Method: "Methode",
  "How we know": "Woher wir das wissen",
  "The passphrase": "Die Passphrase",
  "Every page of this report is encrypted: without the passphrase nobody can read it, neither the server it lies on nor anybody who copies the files.":
    "Jede Seite dieses Berichts ist verschlüsselt: Ohne die Passphrase kann ihn niemand lesen, weder der Server, auf dem er liegt, noch jemand, der die Dateien kopiert.",
  "The key is made from the passphrase with 1,500,000 rounds of PBKDF2-SHA-256, and each page is sealed with AES-256-GCM under a key of its own, so a page that was changed does not open.":
    "Der Schlüssel wird aus der Passphrase mit 1,5 Millionen Runden PBKDF2-SHA-256 gebildet, und jede Seite ist mit AES-256-GCM unter einem eigenen Schlüssel versiegelt, sodass sich eine veränderte Seite nicht öffnet.",
  "It is as strong as the passphrase: whoever has the files can try passphrases for as long as they like, which is why passphrases that can be guessed within 10,000,000,000,000 attempts, as estimated, are refused.":
    "Die Verschlüsselung ist so stark wie die Passphrase: Wer die Dateien hat, kann beliebig lange Passphrasen ausprobieren; deshalb werden Passphrasen abgelehnt, die sich nach Schätzung mit höchstens 10 Billionen Versuchen erraten lassen.",
  "Without the passphrase it can still be seen how many pages there are, roughly how long each one is, and that Throughline made them.":
    "Ohne die Passphrase ist dennoch zu sehen, wie viele Seiten es gibt, wie lang jede ungefähr ist und dass Throughline sie erstellt hat.",
  "Whoever has the passphrase can read, keep and pass on everything in the report; the passphrase cannot be taken back from copies that are already out.":
    "Wer die Passphrase hat, kann alles im Bericht lesen, behalten und weitergeben; für Kopien, die schon im Umlauf sind, lässt sich die Passphrase nicht zurücknehmen.",
  "It does not protect from somebody who can change the files where they lie, because a changed page could send on what is typed into it; open it only from a place you trust.":
    "Die Verschlüsselung schützt nicht vor jemandem, der die Dateien dort ändern kann, wo sie liegen, denn eine veränderte Seite könnte weitersenden, was eingegeben wird; öffnen Sie den Bericht nur von einem Ort, dem Sie vertrauen.",
  "It does not protect on a computer that others control; there the browser may also keep the titles of opened pages in its history, and the passphrase if somebody lets it.":
    "Die Verschlüsselung schützt nicht auf einem Computer, den andere kontrollieren; dort kann der Browser auch die Titel geöffneter Seiten im Verlauf behalten, und die Passphrase, wenn jemand es zulässt.",
  "The passphrase is asked for once per visit and again after reloading; the pages keep neither it nor anything they opened.":
    "Die Passphrase wird einmal pro Besuch und nach dem Neuladen erneut verlangt; die Seiten behalten weder sie noch etwas, das sie geöffnet haben.",
  "If the passphrase is lost, the report cannot be opened; it can be made again from the workbook.":
    "Geht die Passphrase verloren, lässt sich der Bericht nicht öffnen; er kann aus der Arbeitsmappe neu erstellt werden.",
  " The cells behind the numbers are named in HR's report.":
    " Die Zellen hinter den Zahlen sind im Bericht für HR genannt.",
  "{0} and {1} more": "{0} und {1} weitere",
  "None.": "Keine.",
  "To the right is better, whatever the KPI.": "Nach rechts ist besser, bei jeder Kennzahl.",
  "no change": "keine Veränderung",
  promised: "zugesagt",
  "The mark says what the trained were compared with:": "Die Marke sagt, womit die Geschulten verglichen wurden:",
  "The line through it is the interval.": "Die Linie hindurch ist das Intervall.",
  "in {0}": "in {0}",
  "Budget,": "Budget,",
  "budget now": "Budget jetzt",
  "Each point is the best plan for that budget; between two points the line stays at what the smaller budget closes.":
    "Jeder Punkt ist der beste Plan für dieses Budget; zwischen zwei Punkten bleibt die Linie bei dem, was das kleinere Budget schließt.",
  "A filled dot is a qualified person, an empty dot one who is needed and missing, a dashed dot one who is not rated.":
    "Ein gefüllter Punkt ist eine qualifizierte Person, ein leerer Punkt eine, die gebraucht wird und fehlt, ein gestrichelter Punkt eine, die nicht bewertet ist.",
  "Cells:": "Zellen:",
  "What is missing:": "Was fehlt:",
  "The shaded band is the interval of the expected path.":
    "Das schattierte Band ist das Intervall des erwarteten Verlaufs.",
  "The axis does not start at zero.": "Die Achse beginnt nicht bei null.",
  "From {0} to {1}. The bar is the current level, the mark what is required; no bar is not rated or the lowest level.":
    "Von {0} bis {1}. Der Balken ist die aktuelle Stufe, die Marke das Geforderte; kein Balken heißt nicht bewertet oder die tiefste Stufe.",
  "Thickness is how many people are below the requirement; a dotted line is asserted (E0), and the less broken up it is the stronger the evidence, whichever way it points, to solid (E4, randomised); a red dashed one is broken.":
    "Die Dicke zeigt, wie viele Personen unter der Anforderung sind; eine gepunktete Linie ist behauptet (E0), und je weniger unterbrochen sie ist, desto stärker ist der Nachweis, in welche Richtung er auch zeigt, bis durchgezogen (E4, zugelost); eine rot gestrichelte ist unterbrochen.",
  "What to do next": "Was als Nächstes zu tun ist",
  "no room to name {0}": "kein Platz für den Namen von {0}",
  "point|points": "Punkt|Punkte",
  "and {0} more": "und {0} weitere",
  "Net benefit,": "Nettonutzen,",
  "Cost,": "Kosten,",
  "The upright lines are intervals; below the line at zero a training costs more than it brings.":
    "Die senkrechten Linien sind Intervalle; unter der Linie bei null kostet eine Schulung mehr, als sie bringt.",
  "Not measured, so only its cost is shown:": "Nicht gemessen, daher ist nur der Preis gezeigt:",
  "From 0 to 100 %.": "Von 0 bis 100 %.",
  "Score {0} of {1}: {2}": "Punktzahl {0} von {1}: {2}",
  "Points out of {0}. Beneath each bar, what it is made of, largest part first.":
    "Punkte von {0}. Unter jedem Balken steht, woraus er besteht, der größte Teil zuerst.",
  "Skip to the answer": "Zur Antwort springen",
  Pages: "Seiten",
  Filter: "Filtern",
  "{0} of {1} rows": "{0} von {1} Zeilen",
  "Save as CSV": "Als CSV speichern",
  "Made with Throughline {0} from {1}, as of {2}; {3} findings in {4}.":
    "Erstellt mit Throughline {0} aus {1}, Stand {2}; {3} Befunde in {4}.",
  "the data check": "der Datenprüfung",
  "HR's data check": "der Datenprüfung von HR",
  Contents: "Inhalt",
};
