/**
 * The list of sections while a reader goes through the page. What it leads to is shown by `addressed.js`, as any link to an entry.
 */
import { connected } from './connected.js';

/** The fewest pixels that are a scroll: browsers move a page by one or two of their own. */
const LEAST = 4;

/**
 * Holds the list of sections at the edge of the window while a reader goes back, and lets it go when they read on. Gives what ends it.
 * @param {ShadowRoot} root
 */
export function followContents(root) {
  const contents = root.querySelector('.contents');
  // A page has one landmark of a name; the others are lists of links.
  if (connected.some(({ shadowRoot }) => shadowRoot !== root && shadowRoot?.querySelector('nav.contents:not([role])'))) {
    contents?.setAttribute('role', 'none');
    contents?.removeAttribute('aria-label');
  }
  // Asked for at the first scroll: before, it would cost a layout for each element that is put there.
  let before = Number.NaN;
  const scrolled = () => {
    if (Math.abs(scrollY - before) < LEAST) return;
    const isHeld = scrollY < before && root.host.getBoundingClientRect().top < 0;
    before = scrollY;
    if (contents?.hasAttribute('data-held') !== isHeld) contents?.toggleAttribute('data-held', isHeld);
  };
  if (contents) addEventListener('scroll', scrolled, { passive: true });
  return () => removeEventListener('scroll', scrolled);
}
