/** Why something is not made, as one sentence for the user: what is wrong, and what to do. */
export class Refusal extends Error {
  override name = "Refusal";
}
