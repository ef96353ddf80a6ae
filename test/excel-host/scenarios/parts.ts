import { outcome, type Scenario, testSheet } from "./scenario.ts";

/* Tables, names, rules, lists, charts, settings: what stands on sheets besides cells. */

const people = [
  ["Name", "", "Name"],
  ["Ana", 1, 2],
  ["Ben", 3, 4],
];

function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:C3");
  range.values = people;
  return range;
}

const withoutSheet = (address: string) => address.replace(/^.*!/, "");

export const partScenarios: readonly Scenario[] = [
  {
    name: "columns of a new table get names of their own",
    shows: [
      "TableCollection.add: headers become texts, empty ones ColumnN, repeated ones get a number",
      "TableColumn.id: is the place of the column, from 1",
    ],
    run: async (sheet, context) => {
      const table = sheet.tables.add(fill(sheet), true);
      table.columns.load("items/name,items/id");
      await context.sync();
      return table.columns.items.map(({ name, id }) => [name, id]);
    },
  },
  {
    name: "a table without headers",
    shows: ["TableCollection.add: without headers the cells move one row down"],
    run: async (sheet, context) => {
      const table = sheet.tables.add(fill(sheet), false);
      const range = table.getRange().load("address,values");
      await context.sync();
      return [withoutSheet(range.address), range.values];
    },
  },
  {
    name: "tables that overlap, and names that are taken",
    shows: [
      "TableCollection.add: tables cannot overlap: InvalidArgument",
      "Table.name: a name that is taken is ItemAlreadyExists",
      "NamedItemCollection.add: a name that is taken, by a table too, is ItemAlreadyExists",
      "NamedItemCollection.add: a word that is an address or begins with a digit is InvalidArgument",
    ],
    run: async (sheet, context) => {
      sheet.tables.add(fill(sheet), true).name = "Throughline_test_1";
      sheet.tables.add("F1:G3", true).name = "Throughline_test_2";
      await context.sync();
      const name = (word: string) => outcome((own, other) => void other.workbook.names.add(word, own.getRange("A1")));
      return [
        await outcome((own) => void own.tables.add("C3:E5", true)),
        await outcome((own) => {
          own.tables.getItem("Throughline_test_2").name = "Throughline_test_1";
        }),
        await outcome((own) => {
          own.tables.getItem("Throughline_test_2").name = "T1";
        }),
        await name("Throughline_test_1"),
        await name("A1"),
        await name("1st"),
      ];
    },
  },
  {
    name: "a table is resized, and taken away with and without its cells",
    shows: [
      "Table.resize: the header row stays where it is",
      "Table.delete: takes the table with its cells",
      "Table.convertToRange: takes the table and leaves the cells",
    ],
    run: async (sheet, context) => {
      const table = sheet.tables.add(fill(sheet), true);
      table.resize("A1:C5");
      const resized = table.getRange().load("address");
      await context.sync();
      table.load("name");
      await context.sync();
      const { name } = table;
      const moved = await outcome((own) => void own.tables.getItem(name).resize("A2:C5"));
      table.convertToRange();
      const left = sheet.getRange("A1:A2").load("values");
      await context.sync();
      const again = sheet.tables.add("A1:C5", true);
      await context.sync();
      again.delete();
      const gone = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return [withoutSheet(resized.address), moved, left.values, gone.values];
    },
  },
  {
    name: "names for ranges and for values",
    shows: [
      "NamedItemCollection.add: a range is kept as its absolute address with its sheet",
      "NamedItem.getRangeOrNullObject: is null when the name stands for no range",
      "NamedItemCollection.add: a text without = in front is a text, also when it looks like an address",
    ],
    run: async (sheet, context) => {
      const place = context.workbook.names.add("Throughline_test_place", sheet.getRange("B2:C3")).load("formula,type");
      const value = context.workbook.names.add("Throughline_test_value", "=5").load("formula");
      const text = context.workbook.names.add("Throughline_test_text", `'${testSheet}'!$A$1`).load("formula,type");
      const range = value.getRangeOrNullObject();
      await context.sync();
      const seen = [place.formula, place.type, value.formula, range.isNullObject, text.formula, text.type];
      place.delete();
      value.delete();
      text.delete();
      await context.sync();
      return seen;
    },
  },
  {
    name: "rules for the look of cells: order, and clearing a part",
    shows: [
      "ConditionalFormatCollection.add: the newest format goes before the others",
      "ConditionalFormatCollection.clearAll: takes formats that touch the range as a whole",
      "ConditionalFormat: a link of another kind than its own is InvalidArgument",
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.conditionalFormats.add("DataBar");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=A1>1";
      custom.custom.format.fill.color = "#FF0000";
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      const order = range.conditionalFormats.items.map(({ type, priority }) => [type, priority]);
      const wrong = await outcome(
        (own) => void own.getRange("A1:A4").conditionalFormats.getItemAt(0).colorScale.load("criteria"),
      );
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
      const left = sheet.getRange("A3:A4").conditionalFormats.getCount();
      await context.sync();
      return [order, wrong, left.value];
    },
  },
  {
    name: "lists to choose from",
    shows: [
      "DataValidation.rule: a list of words over 255 characters is InvalidArgument",
      "DataValidation.rule: does not stop what an add-in writes",
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
      range.values = [[9], [1]];
      range.load("values");
      range.dataValidation.load("type");
      await context.sync();
      const long = await outcome((own) => {
        own.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "word,".repeat(60) } };
      });
      return [range.values, range.dataValidation.type, long];
    },
  },
  {
    name: "a chart finds its names and its categories",
    shows: ["ChartCollection.add: a first column of texts is the categories, a first row of texts the names"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Team", "Before", "After"],
        ["East", 1, 2],
        ["West", 3, 4],
      ];
      const chart = sheet.charts.add("BarClustered", range, "Columns");
      chart.series.load("items/name");
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      chart.delete();
      await context.sync();
      return names;
    },
  },
  {
    name: "a link is blue and underlined",
    shows: ["Range.hyperlink: dresses its cells blue and underlined"],
    run: async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { documentReference: `'${testSheet}'!B2`, textToDisplay: "there" };
      range.load("values,format/font/underline");
      await context.sync();
      return [range.values, range.format.font.underline];
    },
  },
  {
    name: "settings and properties keep what they are given",
    shows: [
      "SettingCollection.add: a key that is there gets the new value",
      "Setting.value: keeps whatever can be written as JSON",
      "WorksheetCustomPropertyCollection.add: keys are found whatever their capitals",
    ],
    run: async (sheet, context) => {
      const { settings } = context.workbook;
      settings.add("throughline-test", 1);
      settings.add("throughline-test", { weights: [1, 2], on: true });
      sheet.customProperties.add("throughlineTest", "ours");
      const setting = settings.getItem("throughline-test").load("value");
      const property = sheet.customProperties.getItem("THROUGHLINETEST").load("value");
      await context.sync();
      const seen = [setting.value, property.value];
      setting.delete();
      await context.sync();
      return seen;
    },
  },
  {
    name: "how a sheet is printed",
    shows: ["PageLayout.setPrintTitleRows: the rows stand on every printed page"],
    run: async (sheet, context) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintArea("A1:C9");
      sheet.pageLayout.setPrintTitleRows("1:2");
      sheet.pageLayout.load("orientation");
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      return [sheet.pageLayout.orientation, withoutSheet(area.address), withoutSheet(rows.address)];
    },
  },
];
