import { say } from "../language.ts";
import type { Dataset, Place } from "../model.ts";
import { doubtful } from "../workbook/mapping.ts";
import type { Problem } from "../workbook/problems.ts";
import { matchHeader } from "../workbook/words.ts";
import { criteria } from "./gap-results.ts";
import { knownSettings } from "./known-settings.ts";
import type { KnownSetting, SettingValue } from "./setting-rules.ts";
import { defaultSettings, type Settings } from "./settings.ts";

const candidates = knownSettings.map(({ name, also }) => ({ field: name, words: [name, ...also] }));
const byName = new Map(knownSettings.map((setting) => [setting.name, setting]));

/**
 * The settings of a workbook: the defaults, with every row of the Settings sheet that is known and allowed in their
 * place. Names are matched in plain English (“Weight: severity”, “severity weight”). What is not known, or not
 * allowed, leaves the default and adds a problem; of two rows with the same name the last counts.
 */
export function settingsOf(dataset: Pick<Dataset, "settings">): { settings: Settings; problems: Problem[] } {
  const settings = structuredClone(defaultSettings);
  const problems: Problem[] = [];
  let place: Place | null = null;
  for (const row of dataset.settings) {
    place = row.place;
    const match = matchHeader(row.name, candidates);
    const setting = match && match.confidence >= doubtful ? byName.get(match.field)! : null;
    if (setting === null) problems.push(settingNotKnown(row.place, row.name));
    else if (!setting.apply(settings, row.value)) problems.push(settingNotAllowed(row.place, setting, row.value));
  }
  if (place !== null) problems.push(...repaired(settings, place));
  return { settings, problems };
}

/** Puts back what makes no sense together. */
function repaired(settings: Settings, place: Place): Problem[] {
  const problems: Problem[] = [];
  const { anchors, weights } = settings;
  if (criteria.every((criterion) => weights[criterion] === 0)) {
    settings.weights = { ...defaultSettings.weights };
    problems.push(
      settingsContradict(
        place,
        say`Every weight is 0, so nothing could be ranked.`,
        say`The usual weights are used instead.`,
      ),
    );
  }
  if (anchors.fastWeeks >= anchors.slowWeeks) {
    anchors.fastWeeks = defaultSettings.anchors.fastWeeks;
    anchors.slowWeeks = defaultSettings.anchors.slowWeeks;
    problems.push(
      settingsContradict(
        place,
        say`“Fast to learn” takes as long as “slow to learn”.`,
        say`The usual weeks are used instead.`,
      ),
    );
  }
  for (const anchor of ["sevFull", "reachFull", "shortFull", "reviewFull", "aspFull"] as const)
    if (anchors[anchor] === 0) {
      anchors[anchor] = defaultSettings.anchors[anchor];
      problems.push(
        settingsContradict(
          place,
          say`A share at which a criterion counts full is 0.`,
          say`The usual share is used instead.`,
        ),
      );
    }
  return problems;
}

function settingNotKnown(place: Place, name: string): Problem {
  return {
    code: "settingNotKnown",
    severity: "note",
    place,
    cells: 0,
    message: say`“${name.trim()}” is not a setting of the analysis.`,
    assumed: say`The row is not used.`,
    fix: say`If it should change a result, use one of these names: ${knownSettings
      .slice(0, 6)
      .map((setting) => setting.name)
      .join(", ")} and so on, as in the template.`,
  };
}

function settingNotAllowed(place: Place, { name, allowed }: KnownSetting, value: SettingValue): Problem {
  return {
    code: "settingNotAllowed",
    severity: "warning",
    place,
    cells: 0,
    message: say`“${String(value)}” cannot be used for “${name}”.`,
    assumed: say`The usual value is used.`,
    fix: say`Type ${allowed()}.`,
  };
}

function settingsContradict(place: Place, message: string, assumed: string): Problem {
  return {
    code: "settingsContradict",
    severity: "warning",
    place: { ...place, range: null },
    cells: 0,
    message,
    assumed,
    fix: say`Change the values on the Settings sheet.`,
  };
}
