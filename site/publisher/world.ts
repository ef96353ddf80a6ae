import type { IsoDate } from "../../shared/model.ts";
import type { RemoteDesk } from "./line.ts";
import type { NewFile, Sink } from "./sinks.ts";
import type { Work } from "./state.ts";

/** The world around the publisher. */
export interface PublisherWorld {
  openDesk(onWork: (work: Work) => void): RemoteDesk;
  today(): IsoDate;
  /** The sample company, and the day it tells of. */
  sample(): Promise<{ file: File; asOf: IsoDate }>;
  fileSink(file: NewFile): Promise<Sink | null>;
  /** `null`: the browser cannot write into folders. */
  folderSink: ((name: string) => Promise<Sink | null>) | null;
  /** Why a passphrase will not do; `null`: it will. `known` are words that count for nothing. */
  passphraseProblem(passphrase: string, known: readonly string[]): Promise<string | null>;
}
