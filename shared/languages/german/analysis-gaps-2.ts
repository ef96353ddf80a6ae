export const analysisGaps2 = {
  "it no longer has a target": "sie hat kein Ziel mehr",
  "it has a target now, {0}": "sie hat jetzt ein Ziel, {0}",
  "its target changed from {0} to {1}": "ihr Ziel hat sich von {0} auf {1} verändert",
  "{0} people": "{0} Personen",
};
