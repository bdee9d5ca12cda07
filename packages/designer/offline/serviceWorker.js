/**
 * Keeps the designer for when there is no network. All files of one build are kept together, under the build's own
 * name. A new build waits until the person says so: nobody's page changes under their hands.
 */
const CACHE = 'switchyard __REVISION__';
const FILES = __FILES__;

addEventListener('install', (event) => {
  // Each file as it is now, not as the browser happens to remember it.
  const requests = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOldBuild).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('message', ({ data }) => {
  if (data === 'take over') void skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  // The page comes from the network where there is one: another server may have taken this address.
  event.respondWith(request.mode === 'navigate' ? fetch(request).catch(() => kept('./')) : kept(request));
});

function isOldBuild(name) {
  return name.startsWith('switchyard ') && name !== CACHE;
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
