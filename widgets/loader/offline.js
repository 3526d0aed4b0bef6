/**
 * Pages that were read once can be read again without a network, where the site allows it: the address of a worker that it serves
 * stands at the script (`<script type="module" src="/mingbai/mingbai.js" data-offline="/mingbai-worker.js">`).
 */

/** Tells the worker what this page consists of, once it is whole. */
export async function keep(worker) {
  await navigator.serviceWorker.register(new URL(worker, document.baseURI));
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = [location.href.split('#')[0], ...loaded].filter((url) => new URL(url).origin === location.origin);
  active.postMessage({ type: 'mingbai-keep', urls: [...new Set(urls)] });
}
