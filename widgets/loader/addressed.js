/** Entries that the page's address names, or that a link in an explainer leads to; how one is shown is `entry.js`. */
import { entryId, isRoute } from './addresses.js';
import { complain } from './complain.js';
import { connected } from './connected.js';

/**
 * Opens the entry in whichever element holds it.
 * @param {string} hash
 * @param {boolean} isAsked whether the reader has just asked for it, and has not moved on since
 */
export function openAddressed(hash = location.hash, isAsked = false) {
  const id = entryId(hash);
  if (id) import('./entry.js').then(({ open }) => open(connected, id, isAsked)).catch(complain);
}

/**
 * Follows a link to an entry: a page may say that all its links lead elsewhere (`<base href>`, `<base target>`), but not these.
 * @param {string} hash such as `#mb-noise`
 */
export function lead(hash) {
  if (!isRoute(location.hash)) location.hash = hash;
  openAddressed(hash, true);
}
