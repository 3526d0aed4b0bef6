/**
 * Pages that were read once can be read again without a network, where the site allows it: the address of a worker that it serves
 * stands at the script (`<script type="module" src="/mingbai/mingbai.js" data-offline="/mingbai-worker.js">`).
 */
import { absolute, ofSite } from './addresses.js';

/**
 * Tells the worker what this page consists of, once it is whole.
 * @param {string} worker its address, as the page counts addresses
 */
export async function keep(worker) {
  const known = await navigator.serviceWorker.getRegistration();
  const inUse = known && (known.active ?? known.waiting ?? known.installing);
  // One that the site has for itself would be gone: a page has only one.
  if (inUse && inUse.scriptURL !== absolute(worker).href) throw new Error(`the site has a worker of its own: ${inUse.scriptURL}`);
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ type: 'mingbai-keep', urls: ofSite([location.href, ...loaded], location.origin) });
}
