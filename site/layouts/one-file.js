// Which page of the one file is shown: the address decides, with or without this; here its title and its mark follow.
const title = document.title;
const first = document.querySelector("article.page");
const skip = document.querySelector(".skip");
const shownPage = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return target?.closest(".page") ?? first;
};
const arrive = () => {
  const page = shownPage();
  document.title = `${page.querySelector("h1").textContent} · ${title}`;
  for (const link of document.querySelectorAll("header nav a")) {
    const name = link.hash.slice(1);
    if (name === page.id) link.setAttribute("aria-current", "page");
    else if (page.id.startsWith(`${name}/`)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  page.dispatchEvent(new Event("arrive", { bubbles: true }));
};
skip.hidden = false;
skip.addEventListener("click", (event) => {
  event.preventDefault();
  shownPage().focus();
});
// Where one left a page is where one comes back to; the browser looks before the page is shown again.
document.addEventListener("click", ({ target }) => {
  if (target.closest("a[href^='#']")) history.replaceState({ ...history.state, top: scrollY }, "");
});
addEventListener("hashchange", () => {
  arrive();
  if (history.state?.top) scrollTo(0, history.state.top);
});
// Opened with a passphrase, the pages came after the browser looked for the one the address names.
if (location.hash !== "" && shownPage().getClientRects().length === 0) location.replace(location.hash);
arrive();
