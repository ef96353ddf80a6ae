// Keeps this page's own files, so that it opens without a network. It answers with them and keeps nothing else.
const { version, files } = __FILES_OF_THE_PAGE__;
const prefix = `throughline-publisher ${self.registration.scope} `;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(prefix + version).then((cache) => cache.addAll(files)));
});

self.addEventListener("activate", (event) => {
  const drop = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(prefix) && name !== prefix + version);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    const cache = await caches.open(prefix + version);
    return (await cache.match(request)) ?? fetch(request);
  };
  event.respondWith(answer());
});
