import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Publisher } from "../publisher.ts";
import * as words from "../words.ts";
import { button, field, paragraphs, section } from "./parts.ts";

/** The ways a report leaves this page. */
export function saveView(publisher: Publisher): Child[] {
  const { labels, saveTexts } = words;
  const way = (text: string, ...children: readonly Child[]) =>
    el("li", { class: "way" }, ...children, el("p", { class: "soft" }, text));
  return [
    live(
      publisher.store,
      el("div"),
      ({ prepared, choices }) => [prepared, choices.passphrase === ""],
      ({ prepared, choices }) => [
        prepared && el("p", {}, words.preparedText(prepared, prepared.audience)),
        el("p", {}, choices.passphrase === "" ? words.openNote : words.lockedNote),
      ],
    ),
    el(
      "ul",
      { class: "plain ways" },
      way(
        saveTexts.zip,
        button(labels.zip, () => void publisher.save("zip"), "primary"),
      ),
      el(
        "li",
        { class: "way" },
        button(labels.oneFile, () => void publisher.save("one-file")),
        live(
          publisher.store,
          el("p", { class: "soft" }),
          ({ prepared }) => [prepared?.documents],
          ({ prepared }) => [prepared?.documents ? `${saveTexts.oneFile} ${saveTexts.noDocuments}` : saveTexts.oneFile],
        ),
      ),
      publisher.canWriteFolders
        ? way(
            saveTexts.folder,
            button(labels.folder, () => void publisher.save("folder")),
          )
        : way(saveTexts.noFolder),
    ),
    uploadForm(publisher),
  ];
}

function uploadForm(publisher: Publisher): HTMLElement {
  const address = el("input", { id: "address", type: "url", autocomplete: "off", inputmode: "url" });
  const user = el("input", { id: "user", type: "text", autocomplete: "off" });
  const password = el("input", { id: "password", type: "password", autocomplete: "off" });
  const { labels } = words;
  return section(
    labels.upload,
    ...paragraphs([words.saveTexts.upload], "soft"),
    el(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          void publisher.upload(address.value, user.value, password.value);
        },
      },
      field("address", labels.address, address),
      field("user", labels.user, user),
      field("password", labels.password, password),
      el("button", { type: "submit", class: "secondary" }, labels.upload),
    ),
  );
}
