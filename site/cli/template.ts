import { resolve } from "node:path";
import { templatePlan } from "../../shared/workbook/template.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { writeWorkbook } from "../xlsx/write-workbook.ts";
import { type Command, Slip } from "./command.ts";

export const templateCommand: Command = {
  name: "template",
  summary: "write an empty workbook with every sheet and a guide",
  operands: "",
  about: [
    "Writes an empty workbook with every sheet that can be read, lists to choose from, and a guide. A file that exists is left as it is.",
  ],
  options: { out: { value: "file.xlsx", help: "the file to write" } },
  async run(world, request) {
    const path = request.texts.get("out");
    if (path === undefined) throw new Slip("Name the file to write: --out file.xlsx.");
    if (request.operands.length > 0)
      throw new Slip(`template takes no workbook, but was given ${request.operands[0]}.`);
    if (!path.toLowerCase().endsWith(".xlsx"))
      throw new Slip(`The template is an .xlsx file, but ${path} is not named so.`);
    const file = resolve(world.folder, path);
    const isNew = await world.files.create(file, await writeWorkbook(templatePlan()));
    if (!isNew) throw new Refusal(`${path} is there already and is left as it is: choose another name.`);
    world.print(`${file}\n`);
    return 0;
  },
};
