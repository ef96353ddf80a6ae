export const analysisFollowUp = {
  "{0} {1} left before {2}.": "{0} {1} die Organisation vor dem {2} verlassen.",
  "person has": "Person hat",
  "people have": "Personen haben",
  "They count in no gap, no coverage and no head-count.":
    "Sie zählen bei keiner Lücke, keiner Abdeckung und keiner Personenzahl mit.",
  "If somebody is still here, clear the date on which they left.":
    "Wenn jemand noch da ist, löschen Sie das Austrittsdatum.",
  alignment: "Ausrichtung",
  delivery: "Durchführung",
  "action plan": "Maßnahmenplan",
  effectiveness: "Wirksamkeit",
  sponsorship: "Sponsorschaft",
  "{0} of {1}": "{0} von {1}",
  "{0} ({1}, 95 % interval {2})": "{0} ({1}, 95-%-Intervall {2})",
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
};
