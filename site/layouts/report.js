// Sorting, filtering and CSV for tables: an addition, every page reads without it.
const { decimal = ".", group = "," } = document.documentElement.dataset;
const [filterWord, rowsText, csvWord] = JSON.parse(
  document.documentElement.dataset.words ?? '["Filter", "# of # rows", "Save as CSV"]',
);
const numeral = `−?\\d[\\d${group}]*(\\${decimal}\\d+)?`;
const numberIn = (text) => {
  const found = new RegExp(numeral).exec(text);
  return found && Number(found[0].replace("−", "-").replaceAll(group, "").replace(decimal, "."));
};
const prepare = (section) => {
  const table = section.querySelector("table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  if (rows.length < 2 || section.querySelector(".tools")) return;
  const sortValue = (row, column) => {
    const cell = row.cells[column];
    return isNumeric[column] ? numberIn(cell.textContent) : (cell.dataset.sort ?? cell.textContent.trim());
  };
  const headers = [...table.tHead.rows[0].cells];
  const isNumeric = headers.map((header) => header.classList.contains("number"));
  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const up = header.getAttribute("aria-sort") !== "ascending";
      for (const other of headers) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = rows.map((row) => [sortValue(row, column), row]);
      // What is not known stays at the end, whichever way the known values are sorted.
      sorted.sort(([a], [b]) => {
        if (a === null || b === null) return (a === null) - (b === null);
        return (up ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0);
      });
      body.append(...sorted.map(([, row]) => row));
    });
  });
  const tools = document.createElement("p");
  tools.className = "tools";
  if (rows.length > 10) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("span");
    input.type = "search";
    count.setAttribute("role", "status");
    label.append(`${filterWord} `, input);
    tools.append(label, count);
    input.addEventListener("input", () => {
      const words = input.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = words !== "" && !row.textContent.toLowerCase().includes(words);
        if (!row.hidden) shown++;
      }
      count.textContent = words === "" ? "" : rowsText.replace("#", shown).replace("#", rows.length);
    });
  }
  const save = document.createElement("button");
  save.type = "button";
  save.textContent = csvWord;
  tools.append(save);
  save.addEventListener("click", () => {
    const quote = (text) => {
      // A text that a spreadsheet would take for a formula is marked as text.
      const safe =
        /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
      return `"${safe.replaceAll('"', '""')}"`;
    };
    const cellText = (cell) => {
      const text = cell.textContent.trim();
      return new RegExp(`^${numeral}$`).test(text) ? String(numberIn(text)) : text;
    };
    const lines = [...table.rows].map((row) => [...row.cells].map((cell) => quote(cellText(cell))).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
    link.download = `${section.id}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  section.querySelector("h2").after(tools);
};
// All at once on a page of its own; a page at a time where all pages stand in one file.
const prepareAll = (within) => within.querySelectorAll("section.table").forEach(prepare);
if (!document.querySelector("article.page")) prepareAll(document);
addEventListener("arrive", (event) => prepareAll(event.target));
