import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReconstructionAttempt, type ReconstructionBasis } from "../../../site/deliver/reconstruct.ts";
import { recoveredFrom } from "../../../site/deliver/reconstruct-sums.ts";

/* H2, METHODS 7.2 to 7.4: what a reader with patience could work out from everything that is printed. */

const basis: ReconstructionBasis = {
  skills: ["Coaching", "SQL", "First aid"],
  teams: [
    { name: "East", department: "Sales" },
    { name: "West", department: "Sales" },
    { name: "Plant", department: "Works" },
    { name: "Yard", department: "Works" },
  ],
  minimumGroup: 5,
  own: [],
};

const table = (caption: string, columns: string[], rows: string[][]) =>
  `<section class="table"><h2>${caption}</h2><table><thead><tr>${columns.map((each) => `<th scope="col">${each}</th>`).join("")}</tr></thead><tbody>${rows
    .map(
      ([first, ...cells]) =>
        `<tr><th scope="row"><a href="x.html">${first}</a></th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table></section>`;

const page = (eyebrow: string, title: string, body: string) =>
  `<main><p class="eyebrow">${eyebrow}</p><h1>${title}</h1>${body}</main>`;

/** The page of a skill with the rated people of everybody and of each team that is shown. */
const skillPage = (skill: string, all: number, teams: Record<string, number>) =>
  page(
    "Skill, Office",
    `Where is ${skill} short?`,
    `<p>40\u00a0% of ${all} rated people are below the required level.</p>${table(
      "By team",
      ["Team", "Below, of those rated", "Mean gap"],
      Object.entries(teams).map(([team, n]) => [team, `40\u00a0% of ${n}`, "0.4"]),
    )}`,
  );

function attempt(pages: Record<string, string>, more: Partial<ReconstructionBasis> = {}) {
  const tried = new ReconstructionAttempt({ ...basis, ...more });
  for (const [path, html] of Object.entries(pages)) tried.add(path, html);
  return tried.result().small.map(({ measure, skill, teams, n, how }) => ({ measure, skill, teams, n, how }));
}

test("hiding only the small group gives it away: everybody less the teams that are shown", () => {
  const leaky = skillPage("Coaching", 28, { East: 9, West: 8, Plant: 8 });
  expect(attempt({ "skills/coaching.html": leaky })).toEqual([
    { measure: "rated", skill: "Coaching", teams: ["Yard", "people without a team"], n: 3, how: "difference" },
  ]);
});

test("hiding a second team with it keeps both", () => {
  expect(attempt({ "skills/coaching.html": skillPage("Coaching", 28, { East: 9, West: 8 }) })).toEqual([]);
});

test("what one page hides and another prints is put together", () => {
  expect(
    attempt({
      "skills/coaching.html": skillPage("Coaching", 28, { East: 9, West: 8 }),
      "teams/plant.html": page(
        "Team",
        "What is Plant short of?",
        table("Skills", ["Skill", "Below, of those rated"], [["Coaching", "20 % of 8"]]),
      ),
    }),
  ).toEqual([
    { measure: "rated", skill: "Coaching", teams: ["Yard", "people without a team"], n: 3, how: "difference" },
  ]);
});

test("a department less one of its teams gives the other one away", () => {
  const rows = [
    ["Works", "12"],
    ["Plant", "9"],
    ["East", "30"],
  ];
  expect(attempt({ "teams.html": table("All teams", ["Team", "People"], rows) })).toEqual([
    { measure: "people", skill: null, teams: ["Yard"], n: 3, how: "difference" },
  ]);
});

test("overlapping groups give somebody away whom no two of them do", () => {
  const rows = [
    ["East and West", "11"],
    ["West and Plant", "12"],
    ["East and Plant", "17"],
  ];
  const found = attempt({ "groups.html": table("Groups", ["Group", "People"], rows) });
  expect(found).toEqual([{ measure: "people", skill: null, teams: ["West"], n: 3, how: "difference" }]);
});

test("a table that is saved as CSV counts like one on a page", () => {
  const csv = "Team,People\r\nWorks,12\r\nPlant,9\r\n";
  const address = `data:text/csv;base64,${btoa(csv)}`;
  const expected = [{ measure: "people", skill: null, teams: ["Yard"], n: 3, how: "difference" }];
  expect(attempt({ "teams.csv": csv })).toEqual(expected);
  expect(attempt({ "teams.html": `<a download="teams.csv" href="${address}">Save</a>` })).toEqual(expected);
  expect(attempt({ "teams.html": `<a href="data:text/csv,${encodeURIComponent(csv)}">Save</a>` })).toEqual(expected);
});

test("what a team has over all skills, less the skills that are shown of it", () => {
  const html = page(
    "Team",
    "What is East short of?",
    `${table(
      "Skills",
      ["Skill", "Below, of those rated"],
      [
        ["Coaching", "20 % of 9"],
        ["SQL", "30 % of 8"],
      ],
    )}<p>11 people; 20 of 24 requirements rated (83 %).</p>`,
  );
  expect(attempt({ "teams/east.html": html })).toEqual([
    { measure: "rated", skill: null, teams: ["East"], n: 3, how: "difference" },
  ]);
});

test("rated and not rated people are together those of whom a skill is required", () => {
  const html = page(
    "Skill",
    "Where is SQL short?",
    `<p>30 people are required to have it; 24 of them are rated.</p>${table(
      "By team",
      ["Team", "Below, of those rated", "Not rated"],
      [
        ["East", "50 % of 12", "8"],
        ["West", "20 % of 7", "0"],
      ],
    )}`,
  );
  expect(attempt({ "skills/sql.html": html })).toEqual([
    { measure: "required", skill: "SQL", teams: ["Plant", "Yard", "people without a team"], n: 3, how: "difference" },
  ]);
});

describe("numbers that are too small as they stand", () => {
  test("a share of three people", () => {
    expect(attempt({ "skills/sql.html": skillPage("SQL", 30, { East: 3 }) })).toEqual([
      { measure: "rated", skill: "SQL", teams: ["East"], n: 3, how: "printed" },
    ]);
  });

  test("few in an arm of a comparison, and few who did not complete", () => {
    expect(
      attempt({ "evidence.html": table("Links", ["Training", "Counted"], [["Talks", "12 against 4 people"]]) }),
    ).toMatchObject([{ n: 4, how: "printed" }]);
    const rows = [["Talks", "20", "18"]];
    expect(attempt({ "trainings.html": table("All", ["Training", "Participants", "Completed"], rows) })).toMatchObject([
      { n: 2, how: "difference" },
    ]);
  });

  test("a level in a heat map behind which too few people stand", () => {
    const map = table("Gaps", ["Team", "Coaching", "SQL"], [["East", "0.4", "hidden"]]);
    const ratedIn = (skill: string) => (skill === "Coaching" ? 4 : 2);
    expect(attempt({ "gaps.html": map }, { ratedIn })).toEqual([
      { measure: "rated", skill: "Coaching", teams: ["East"], n: 4, how: "value" },
    ]);
  });

  test("links, KPIs and days are no people", () => {
    const html =
      "<p>2 of 3 links</p>" +
      table("Goals", ["Question", "Share", "Counts"], [["Goals aligned", "67 % of 3 KPIs", "2 of 3"]]);
    expect(attempt({ "index.html": html })).toEqual([]);
  });
});

test("what a manager knows of the own team is no secret, but what follows about others is", () => {
  const own = { own: [0] };
  expect(attempt({ "skills/sql.html": skillPage("SQL", 30, { East: 3 }) }, own)).toEqual([]);
  expect(attempt({ "skills/sql.html": skillPage("SQL", 24, { East: 3, West: 9, Plant: 8 }) }, own)).toMatchObject([
    { n: 4, how: "difference" },
  ]);
});

test("a category of skills that is called like a department says nothing about that department", () => {
  const skills = table("Skills", ["Skill", "Category", "Below"], [["SQL", "Sales", "40\u00a0% of 18"]]);
  const pages = {
    "skills.html": page("Skills", "Which skills are short?", skills),
    "skills/sql.html": skillPage("SQL", 18, { East: 15 }),
  };
  expect(attempt(pages).filter(({ teams }) => teams.length === 1 && teams[0] === "West")).toEqual([]);
});

test("a manager's own people are counted where they are told one by one, as “0 of 1”", () => {
  const own = table(
    "By team",
    ["Team", "Below, of those rated"],
    [
      ["East", "0 of 1"],
      ["West", "40\u00a0% of 9"],
    ],
  );
  const everybody = skillPage("SQL", 10, { Plant: 0 });
  expect(
    attempt({ "a.html": page("Skill, Office", "Where is SQL short?", own), "b.html": everybody }, { own: [0] }),
  ).toEqual([]);
});

test("every group that a random choice of printed totals gives away is found, and none that they do not", () => {
  const groups = fc.uniqueArray(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), {
    minLength: 1,
    maxLength: 5,
    selector: String,
  });
  const sizes = fc.array(fc.nat(9), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(groups, sizes, (atoms, people) => {
      const sum = (chosen: readonly number[]) => chosen.reduce((all, atom) => all + people[atom]!, 0);
      const found = recoveredFrom(
        5,
        atoms.map((own) => ({ atoms: own, n: sum(own) })),
      );
      for (const each of found) expect(each.n).toBe(sum(each.atoms));
      // Small enough to try every union by exact elimination of another kind.
      const single = (atom: number) => isSumOf(atoms, atom);
      expect(found.filter(({ atoms: own }) => own.length === 1).map(({ atoms: [atom] }) => atom)).toEqual(
        [0, 1, 2, 3, 4].filter(single),
      );
    }),
    { numRuns: 300 },
  );
});

/** Whether the column of an atom alone is a sum of multiples of the groups: by fractions, the plain way. */
function isSumOf(groups: readonly (readonly number[])[], atom: number): boolean {
  const rank = (rows: readonly (readonly number[])[]) => {
    const left: number[][] = rows.map((row) => [0, 1, 2, 3, 4].map((each) => (row.includes(each) ? 1 : 0)));
    let found = 0;
    for (let column = 0; column < 5; column++) {
      const at = left.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
      if (at < 0) continue;
      [left[found], left[at]] = [left[at]!, left[found]!];
      for (let row = 0; row < left.length; row++) {
        if (row === found) continue;
        const factor = left[row]![column]! / left[found]![column]!;
        left[row] = left[row]!.map((entry, each) => entry - factor * left[found]![each]!);
      }
      found++;
    }
    return found;
  };
  return rank([...groups, [atom]]) === rank(groups);
}
