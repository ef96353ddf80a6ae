export type LockedPageLanguage = "en" | "de";

/** Every sentence of the page that asks for the passphrase. None of them says what the report is about. */
export interface LockedPageWords {
  title: string;
  ask: string;
  label: string;
  show: string;
  open: string;
  opening: string;
  empty: string;
  wrong: string;
  damaged: string;
  otherDamaged: string;
  insecure: string;
  old: string;
  framed: string;
  ownWindow: string;
  noScript: string;
}

export const lockedPageWords: Readonly<Record<LockedPageLanguage, LockedPageWords>> = {
  en: {
    title: "Protected report",
    ask: "This report opens with the passphrase you were given. It is asked for once per visit and kept nowhere.",
    label: "Passphrase",
    show: "Show passphrase",
    open: "Open the report",
    opening: "Opening. This takes a moment.",
    empty: "Type the passphrase first.",
    wrong: "This passphrase does not open the report. Check capital letters and spaces, and try again.",
    damaged: "The passphrase is right, but this file is damaged or was changed. Ask for a new copy of the report.",
    otherDamaged:
      "The page you asked for is damaged or was changed, so it is not shown. Ask for a new copy of the report.",
    insecure:
      "A browser opens protected pages only from an address that starts with https, or from a file on the computer.",
    old: "This browser is too old to open protected pages. Use a current one.",
    framed: "A protected report opens only in a window of its own.",
    ownWindow: "Open it in a new window",
    noScript: "Opening a protected report needs JavaScript, which is switched off here.",
  },
  de: {
    title: "Geschützter Bericht",
    ask: "Dieser Bericht öffnet sich mit der Passphrase, die Sie erhalten haben. Sie wird einmal je Besuch verlangt und nirgends gespeichert.",
    label: "Passphrase",
    show: "Passphrase anzeigen",
    open: "Bericht öffnen",
    opening: "Wird geöffnet. Das dauert einen Moment.",
    empty: "Geben Sie zuerst die Passphrase ein.",
    wrong:
      "Diese Passphrase öffnet den Bericht nicht. Prüfen Sie Großbuchstaben und Leerzeichen und versuchen Sie es noch einmal.",
    damaged:
      "Die Passphrase stimmt, aber diese Datei ist beschädigt oder wurde verändert. Bitten Sie um eine neue Kopie des Berichts.",
    otherDamaged:
      "Die gewünschte Seite ist beschädigt oder wurde verändert und wird deshalb nicht gezeigt. Bitten Sie um eine neue Kopie des Berichts.",
    insecure:
      "Ein Browser öffnet geschützte Seiten nur von einer Adresse, die mit https beginnt, oder als Datei vom Computer.",
    old: "Dieser Browser ist zu alt, um geschützte Seiten zu öffnen. Verwenden Sie einen aktuellen.",
    framed: "Ein geschützter Bericht öffnet sich nur in einem eigenen Fenster.",
    ownWindow: "In einem neuen Fenster öffnen",
    noScript: "Um einen geschützten Bericht zu öffnen, wird JavaScript gebraucht; es ist hier ausgeschaltet.",
  },
};
