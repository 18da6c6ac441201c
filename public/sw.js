// Shows a page of its own where the server cannot be reached. Pages and answers belong to somebody and are never kept; the
// built files are the same for everyone, and each change gives them another name.
const KEPT = "kith-1";
const OFFLINE = ["/offline.html", "/offline.css", "/favicon.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(OFFLINE))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const outdated = caches
    .keys()
    .then((names) =>
      Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))),
    );
  const ahead = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([outdated, ahead, self.clients.claim()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (request.method === "GET" && OFFLINE.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreSearch: true })));
  }
});

async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return caches.match("/offline.html");
  }
}
