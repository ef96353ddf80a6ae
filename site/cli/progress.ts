import { number } from "../../shared/format.ts";
import type { World } from "./world.ts";

const patience = 1000;

/** Says on stderr what is being done, but only once it has taken more than a second. */
export class Progress {
  readonly #world: World;
  readonly #start: number;
  #cancel = () => {};
  #lastCount: number;

  constructor(world: World) {
    this.#world = world;
    this.#start = world.clock.now();
    this.#lastCount = this.#start;
  }

  /** A new stage begins. Said at once when a second has passed, else when it will have. */
  stage(name: string): void {
    this.#cancel();
    const { tell, clock } = this.#world;
    const wait = this.#start + patience - clock.now();
    if (wait <= 0) tell(`${name} …\n`);
    else this.#cancel = clock.after(wait, () => tell(`${name} …\n`));
  }

  /** So many of so many are done; said once a second. */
  count(done: number, of: number, what: string): void {
    const now = this.#world.clock.now();
    if (done === 1) this.#lastCount = now;
    if (now - this.#lastCount < patience) return;
    this.#lastCount = now;
    this.#world.tell(`  ${number(done)} of ${number(of)} ${what}\n`);
  }

  /** Nothing more to say. */
  end(): void {
    this.#cancel();
  }
}
