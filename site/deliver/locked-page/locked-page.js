// Asks for the passphrase, opens this page, and then every page the reader follows a link to. The key stays in this
// script: in no storage, no address, no other document.
const own = document.getElementById("sealed");
const { page: ownPage, salt, rounds, check } = own.dataset;
const words = JSON.parse(document.getElementById("words").textContent);
const form = document.getElementById("form");
const input = document.getElementById("passphrase");
const message = document.getElementById("message");
const status = document.getElementById("status");
const { subtle } = crypto;

const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const purpose = (text) => ({
  name: "HKDF",
  hash: "SHA-256",
  salt: new Uint8Array(),
  info: utf8(`throughline 1 ${text}`),
});

let root = null;
let shown = null;

const rootOf = async (passphrase) => {
  const typed = await subtle.importKey("raw", utf8(passphrase.normalize("NFKC").trim()), "PBKDF2", false, [
    "deriveBits",
  ]);
  const stretched = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: Number(rounds) };
  const bits = await subtle.deriveBits(stretched, typed, 256);
  return subtle.importKey("raw", bits, "HKDF", false, ["deriveBits", "deriveKey"]);
};

const isRight = async (candidate) => {
  const found = new Uint8Array(await subtle.deriveBits(purpose("check"), candidate, 128));
  return btoa(String.fromCharCode(...found)) === check;
};

const opened = async (page, sealed) => {
  const bytes = bytesOf(sealed);
  const info = purpose(`page ${page}`);
  const key = await subtle.deriveKey(info, root, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const sealing = { name: "AES-GCM", iv: bytes.subarray(0, 12), additionalData: info.info };
  const padded = await subtle.decrypt(sealing, key, bytes.subarray(12));
  const content = new Blob([padded.slice(4, 4 + new DataView(padded).getUint32(0))]);
  return new Response(content.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
};

const fileOf = (page) => new URL(`${page}.html`, location.href).href;

/** The sealed text of a page: its file, in a frame that may do nothing but this, hands it over. */
const sealedOf = (page) => {
  if (page === ownPage) return own.textContent;
  return new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    const end = (settle, result) => {
      removeEventListener("message", hear);
      frame.remove();
      settle(result);
    };
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow && typeof data === "string") end(resolve, data);
    };
    addEventListener("message", hear);
    frame.addEventListener("load", () => setTimeout(end, 1000, reject));
    frame.hidden = true;
    frame.sandbox = "allow-scripts";
    frame.src = fileOf(page);
    document.documentElement.append(frame);
  });
};

const focusOn = (element) => {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
};

/** Puts an opened page in the place of what is there. What is not its own style or script, the policy keeps from working. */
const show = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.adoptedStyleSheets = [...page.head.querySelectorAll('script[type="text/css"]')].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent);
    return sheet;
  });
  document.head.querySelector("style")?.remove();
  document.title = page.title;
  const { documentElement } = document;
  for (const { name } of [...documentElement.attributes]) documentElement.removeAttribute(name);
  for (const { name, value } of page.documentElement.attributes) documentElement.setAttribute(name, value);
  document.body.replaceWith(page.body);
  // As modules, so that what the script of one page names does not meet the script of the next.
  for (const script of document.querySelectorAll("script:not([type])")) {
    const again = document.createElement("script");
    again.type = "module";
    again.textContent = script.textContent;
    script.replaceWith(again);
  }
};

const say = (sentence) => {
  if (shown === null) {
    message.textContent = sentence;
    return;
  }
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  alert.className = "attention";
  document.querySelector("h1").before(alert);
  alert.textContent = sentence;
  alert.scrollIntoView();
};

/** The page and the place in it that the address names: `#/page`, `#/page/place`, or a place in this file's page. */
const named = () => {
  const found = /^#\/([a-z2-7]+)(?:\/(.*))?$/.exec(location.hash);
  return found ? { page: found[1], place: found[2] ?? "" } : { page: ownPage, place: location.hash.slice(1) };
};

let turn = 0;
/** Shows what the address names; `top` is how far down the reader was when they were there before. */
const go = async (top) => {
  const mine = ++turn;
  const { page, place } = named();
  const isNew = page !== shown;
  if (isNew) {
    let sealed;
    try {
      sealed = await sealedOf(page);
    } catch {
      // This server lets no page be read in a frame, or there is no such file: the browser goes there itself.
      if (mine === turn) location.replace(fileOf(page) + (place && `#${place}`));
      return;
    }
    let html;
    try {
      html = await opened(page, sealed);
    } catch {
      if (mine === turn) say(shown === null && page === ownPage ? words.damaged : words.otherDamaged);
      return;
    }
    if (mine !== turn) return;
    show(html);
    shown = page;
    focusOn(document.querySelector("h1") ?? document.body);
  }
  const target = document.getElementById(place);
  if (target && top === undefined) {
    target.scrollIntoView();
    focusOn(target);
  } else if (isNew || top !== undefined) scrollTo(0, top ?? 0);
};

const scrolled = [];
let at = history.state ?? 0;
let last = at;
const arrive = (state) => {
  scrolled[at] = scrollY;
  if (state === null) last += 1;
  at = state ?? last;
};

const follow = (event) => {
  const link = event.target.closest?.("a[href]");
  const otherwise = event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey;
  if (!link || otherwise || event.altKey || link.hasAttribute("download") || link.hasAttribute("target")) return;
  const found = /^(?:(index|[a-z2-7]{12})\.html)?(?:#(.*))?$/.exec(link.getAttribute("href"));
  if (!found || (!found[1] && shown === ownPage && !location.hash.startsWith("#/"))) return;
  event.preventDefault();
  arrive(null);
  history.pushState(at, "", `#/${found[1] ?? shown}${found[2] ? `/${found[2]}` : ""}`);
  go();
};

const start = () => {
  history.scrollRestoration = "manual";
  history.replaceState(at, "");
  addEventListener("click", follow);
  addEventListener("popstate", ({ state }) => {
    arrive(state);
    if (state === null) history.replaceState(at, "");
    go(state === null ? undefined : scrolled[at]);
  });
  // A page that the browser kept open behind the next one is locked again.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
};

const fail = (sentence) => {
  say(sentence);
  status.textContent = "";
  input.setAttribute("aria-invalid", "true");
  input.focus();
  input.select();
};

const reveal = document.getElementById("show");
const setShown = (isShown) => {
  input.type = isShown ? "text" : "password";
  reveal.setAttribute("aria-pressed", isShown);
};

let busy = false;
const unlock = async () => {
  setShown(false);
  message.textContent = "";
  if (input.value.trim() === "") return fail(words.empty);
  status.textContent = words.opening;
  try {
    const candidate = await rootOf(input.value);
    if (!(await isRight(candidate))) return fail(words.wrong);
    root = candidate;
  } catch {
    return fail(words.damaged);
  }
  input.value = "";
  await go();
  status.textContent = "";
  if (shown !== null) start();
};

if (parent !== window) {
  parent.postMessage(own.textContent, "*");
  const link = document.createElement("a");
  link.href = location.href;
  link.target = "_blank";
  link.textContent = words.ownWindow;
  message.append(words.framed, " ", link);
} else if (!subtle) message.textContent = words.insecure;
else if (!globalThis.DecompressionStream || !document.adoptedStyleSheets) message.textContent = words.old;
else {
  form.hidden = false;
  input.focus();
  reveal.addEventListener("click", () => setShown(input.type === "password"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    await unlock();
    busy = false;
  });
}
