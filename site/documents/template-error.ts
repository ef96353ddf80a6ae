import { Refusal } from "../xlsx/refusal.ts";

/** Something a template says that cannot be meant. */
export interface TemplateSlip {
  file: string;
  line: number;
  message: string;
}

/** Templates that cannot be used, with every slip in them, file and line first. */
export class TemplateRefusal extends Refusal {
  override name = "TemplateRefusal";
  readonly slips: readonly TemplateSlip[];

  constructor(slips: readonly TemplateSlip[]) {
    super(slips.map(({ file, line, message }) => `${file}, line ${line}: ${message}`).join("\n"));
    this.slips = slips;
  }
}
