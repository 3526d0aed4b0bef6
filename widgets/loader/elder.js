/**
 * Large letters: for all elements of a page, and the one thing that is kept, on the reader's device, for this site.
 */
const KEY = 'mingbai-elder';

export function wantsElder() {
  // A browser may forbid the page to keep anything; then the wish holds for the page.
  try { return localStorage.getItem(KEY) === 'on'; } catch { return false; }
}

export function keepElder(isOn) {
  try { localStorage.setItem(KEY, isOn ? 'on' : 'off'); } catch { /* It holds for the page. */ }
}

/** Large letters are a word of the `theme` attribute. */
export function setElder(element, isOn) {
  const words = (element.getAttribute('theme') ?? '').split(/\s+/).filter((word) => word && word !== 'elder');
  if (isOn) words.push('elder');
  if (words.length) element.setAttribute('theme', words.join(' '));
  else element.removeAttribute('theme');
  showElder(element);
}

/** The button says what holds. */
export function showElder(element) {
  element.shadowRoot?.querySelector('[data-reader="elder"]')?.setAttribute('aria-pressed', element.matches('[theme~="elder"]'));
}
