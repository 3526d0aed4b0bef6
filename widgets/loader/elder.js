/**
 * Large letters: for all elements of a page, and the one thing that is kept, on the reader's device, for this site.
 */
import { connected } from './connected.js';

const KEY = 'mingbai-elder';
const WORD = 'elder';

export function wantsElder() {
  // A browser may forbid the page to keep anything; then the wish holds for the page.
  try { return localStorage.getItem(KEY) === 'on'; } catch { return false; }
}

/**
 * A `theme` with or without large letters, which are a word of it.
 * @param {string} theme such as `auto elder`
 * @param {boolean} isOn
 */
export const themeWith = (theme, isOn) => theme.split(/\s+/).filter((word) => word && word !== WORD).concat(isOn ? WORD : []).join(' ');

/**
 * @param {Element} element
 * @param {boolean} isOn
 */
export function setElder(element, isOn) {
  const theme = themeWith(element.getAttribute('theme') ?? '', isOn);
  if (theme) element.setAttribute('theme', theme);
  else element.removeAttribute('theme');
  showElder(element);
}

/**
 * The button says what holds.
 * @param {Element} element
 */
export function showElder(element) {
  const button = element.shadowRoot?.querySelector('[data-reader="elder"]');
  button?.setAttribute('aria-pressed', String(element.matches('[theme~="elder"]')));
}

/** @param {Element} button */
export function toggleElder(button) {
  const isOn = button.getAttribute('aria-pressed') !== 'true';
  connected.forEach((element) => setElder(element, isOn));
  try { localStorage.setItem(KEY, isOn ? 'on' : 'off'); } catch { /* It holds for the page. */ }
}
