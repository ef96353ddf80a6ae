import { Desk } from "../../../site/publisher/desk.ts";
import { answerWith, type Line, type RemoteDesk, remoteDesk } from "../../../site/publisher/line.ts";
import { Publisher } from "../../../site/publisher/publisher.ts";
import type { Sink } from "../../../site/publisher/sinks.ts";
import type { PublisherWorld } from "../../../site/publisher/world.ts";
import { loadRenderer } from "../../../site/render/bundle.ts";
import { frontierForReport } from "../../../site/solver/plan-budget.ts";

/* The publisher with its real desk at the other end of a channel, and files that are kept in memory. */

/** A skills matrix of twelve people in two teams, as a .csv file. */
export function matrixFile(name = "skills.csv"): File {
  const people = Array.from(
    { length: 12 },
    (_, row) => `Person ${row},${row < 6 ? "East" : "West"},${row % 4},${row % 3},${row % 5}`,
  );
  return new File([["Employee,Team,SQL,Coaching,Safety", "Required,,3,2,3", ...people].join("\n")], name);
}

/** KPIs with a title that is doubtful. */
export function kpiFile(): File {
  return new File(
    ["KPI,Unit,Owner of this,Basleine,Target\nChurn,%,Ana,25,20\nLead time,days,Ben,30,21\n"],
    "kpis.csv",
  );
}

/** A file that is kept in memory. */
export interface KeptFile {
  name: string;
  files: Map<string, Uint8Array>;
  isClosed: boolean;
  isAbandoned: boolean;
}

/** What a test can do to the world. */
export interface SmallWorld {
  publisher: Publisher;
  kept: KeptFile[];
  /** How many desks were opened. */
  desks: number;
  /** Is called before each piece is put away. */
  onPut: () => void;
}

/** A publisher in a world without a page. */
export function smallWorld(changes: Partial<PublisherWorld> = {}): SmallWorld {
  const world: SmallWorld = { publisher: null as unknown as Publisher, kept: [], desks: 0, onPut: () => {} };
  const sink = (name: string): Sink => {
    const file: KeptFile = { name, files: new Map(), isClosed: false, isAbandoned: false };
    world.kept.push(file);
    return {
      name,
      async put({ path, bytes }) {
        world.onPut();
        const before = file.files.get(path ?? "") ?? new Uint8Array();
        file.files.set(path ?? "", Uint8Array.from([...before, ...bytes]));
      },
      async close() {
        file.isClosed = true;
      },
      async abandon() {
        file.isAbandoned = true;
      },
    };
  };
  world.publisher = new Publisher({
    openDesk(onWork) {
      world.desks++;
      return channelDesk(onWork);
    },
    today: () => "2026-11-22",
    sample: async () => ({ file: matrixFile("sample.csv"), asOf: "2026-03-31" }),
    fileSink: async ({ name }) => sink(name),
    folderSink: async (name) => sink(name),
    passphraseProblem: async (text) => (text.length < 20 ? "This passphrase can be guessed." : null),
    ...changes,
  });
  return world;
}

function channelDesk(onWork: Parameters<PublisherWorld["openDesk"]>[0]): RemoteDesk {
  const { port1, port2 } = new MessageChannel();
  const desk = new Desk({
    loadRenderer,
    planBudget: (basis) => frontierForReport(basis),
    fetch,
    tell: (work) => port2.postMessage({ work }),
  });
  answerWith(desk, port2 as unknown as Line);
  return remoteDesk(port1 as unknown as Line, () => port1.close(), onWork);
}
