/**
 * How many days are left: a page that was made last week counted from its own day. Counted by the day in China, whose documents set the days, and
 * by which pages are built. Loaded where something is counted: by an element for its timelines, and as a script of its own by a page with a list
 * of explainers.
 */

const DAY = 86_400_000;
/** How far the clocks of China are before UTC. */
const AHEAD = DAY / 3;

/**
 * Counts again everything below `root`.
 * @param {ParentNode} root
 */
export function count(root) {
  const now = Date.now() + AHEAD;
  const today = now - (now % DAY);
  /** @type {NodeListOf<HTMLElement>} */
  const places = root.querySelectorAll('[data-mingbai-days]');
  for (const place of places) {
    /** @type {HTMLElement | null} */
    const list = place.closest('[data-mingbai-words]');
    const words = (list?.dataset.mingbaiWords ?? '').split('|');
    // First and last day: 2026-10-08/2026-12-15.
    const days = (place.dataset.mingbaiDays ?? '').split('/').map((day) => (Date.parse(day) - today) / DAY);
    const [start = NaN, end = NaN] = days;
    const said = saidOf(start, end, words);
    if (place.textContent !== said) place.textContent = said;
  }
  root.querySelectorAll('.past').forEach((past) => fold(past, today));
}

/**
 * Folds what is over since the page was made, as the views fold what was over then (`drawn/months.rs`): from two days on, and never all of them.
 * @param {Element} past
 * @param {number} today
 */
function fold(past, today) {
  const days = past.querySelector('.past-days');
  const line = past.querySelector('summary');
  if (!days || !line) return;
  const over = [];
  for (let next = past.nextElementSibling; next && Date.parse(next.getAttribute('data-end') ?? '') < today; next = next.nextElementSibling) over.push(next);
  if (!over.length || over.length + days.childElementCount < 2 || over.at(-1) === past.parentElement?.lastElementChild) return;
  days.append(...over);
  // What is seen first says its year.
  past.nextElementSibling?.querySelector('.year')?.classList.remove('year-again');
  line.textContent = (line.textContent ?? '').replace(/\d+/, String(days.childElementCount));
  past.removeAttribute('hidden');
}

/**
 * What is said of a period that begins and ends in so many days, as `drawn/days.rs` of the views says it; nothing of what is over or no day. The
 * words are those to an end, to a beginning, of a single day that has come, and of the last day of several.
 * @param {number} start
 * @param {number} end
 * @param {string[]} words
 */
export function saidOf(start, end, [left = '', begins = '', today = '', last = '']) {
  if (!(end >= 0)) return '';
  if (end === 0) return start === end ? today : last;
  const isToCome = start > 0 && start !== end;
  return (isToCome ? begins : left).replace('#', String(isToCome ? start : end));
}

if (typeof document === 'object') count(document);
