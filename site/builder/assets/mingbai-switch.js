/**
 * 解读 ⇄ 原文 where both stand on one page: says which of them is in the window, and leads back to where the reader has left the other. Without
 * this script they are two links.
 */
// A module, whose names are its own.
export {};

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll('.mingbai-switch a');
/** What is read at this height of the window is what the reader reads. */
const EYE = 0.4;

/** Each side: its link, where it stands, and how far the reader has come in it. */
const sides = [...links].map((link) => ({ link, place: placeOf(link), read: 0 }));
let waits = false;

/** @param {HTMLAnchorElement} link */
function placeOf(link) {
  const name = link.getAttribute('href') ?? '';
  return name.startsWith('#') ? document.getElementById(name.slice(1)) : null;
}

/** Which side is read: the last one that has begun above the eye. */
function current() {
  const eye = innerHeight * EYE;
  const isBegun = (/** @type {{ place: HTMLElement | null }} */ { place }) => place && place.getBoundingClientRect().top < eye;
  return sides.filter(isBegun).pop() ?? sides[0];
}

function mark() {
  waits = false;
  const side = current();
  for (const { link } of sides) {
    if (link === side?.link) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

for (const { link, place } of sides) {
  link.addEventListener('click', () => {
    const from = current();
    const to = sides.find((side) => side.link === link);
    if (!place || !to || from?.link === link) return;
    // From its own top: what stands above may have grown meanwhile.
    if (from?.place) from.read = Math.max(0, -from.place.getBoundingClientRect().top);
    // The link is followed first, for the history and the keyboard.
    if (to.read > 0) requestAnimationFrame(() => scrollTo({ top: scrollY + place.getBoundingClientRect().top + to.read, behavior: 'instant' }));
  });
}

addEventListener('scroll', () => {
  if (!waits) requestAnimationFrame(mark);
  waits = true;
}, { passive: true });
mark();
