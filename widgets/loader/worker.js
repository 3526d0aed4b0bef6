/**
 * A service worker for sites that want their explained pages readable without a network. The site serves it from the folder whose
 * pages it is for, as a browser lets a worker see no others. It keeps only pages with an element of 明白 and what they loaded.
 *
 * The network comes first; what is kept answers when there is none. When this file is taken away, browsers drop it.
 */
const NAME = 'mingbai-pages';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  if (event.data?.type === 'mingbai-keep') event.waitUntil(keep(event.data.urls));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && new URL(request.url).origin === worker.location.origin && !request.headers.has('range');
  if (isOurs) event.respondWith(answer(event));
});

/** @param {string[]} urls */
async function keep(urls) {
  const cache = await caches.open(NAME);
  // One that fails must not keep the others from being kept.
  await Promise.allSettled(urls.map((url) => cache.add(url)));
}

/** @param {FetchEvent} event */
async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok) event.waitUntil(renew(request, response.clone()));
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/**
 * What is kept is kept as it is now.
 * @param {Request} request
 * @param {Response} response
 */
async function renew(request, response) {
  const cache = await caches.open(NAME);
  if (await cache.match(request, { ignoreVary: true })) await cache.put(request, response);
}
