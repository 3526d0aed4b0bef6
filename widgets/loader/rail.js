/**
 * Beside the document, in a column that scrolls by itself: the answers to the clause that the reader is at, with 全部 for all of them.
 *
 * What is shown are copies, as in the sheet, in place of all the rest: nothing that stands in the column moves under the reader.
 */
/** @import { Group } from './margin.js' */
import { entryId } from './addresses.js';
import { copyOf } from './sheet.js';
import { underlining } from './underline.js';

/** Where a reader reads, as a part of the window's height. */
const LINE = 0.35;

/** The number of an article (第十八条) where it stands before its words, and not where others speak of it, as a cell of a table does. */
const ARTICLE = /^\s*(\u7b2c[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\d]+[\u6761\u689d])[ \u3000\xa0]/;
/** What comes after them: 附件2. */
const ATTACHED = /^\s*(\u9644[\u4ef6\u5f55\u8868][\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]*)[:\uff1a]?\s*$/;

/**
 * Whether an element stands in a column of its own beside the policy.
 * @param {Element} element
 * @param {Element} policy
 */
export function isRail(element, policy) {
  const [one, other] = [element.getBoundingClientRect(), policy.getBoundingClientRect()];
  if (one.right > other.left && other.right > one.left) return false;
  let node = element.parentElement;
  while (node && !/auto|scroll/.test(getComputedStyle(node).overflowY)) node = node.parentElement;
  return Boolean(node && node !== document.body && node !== document.documentElement);
}

/**
 * The clauses at the line that a reader reads: the widest there, else the nearest in the window, and after it all that lies in it.
 * @param {{ top: number, bottom: number }[]} boxes of the clauses
 * @param {number} height of the window
 * @param {number} line
 * @returns {number[]}
 */
export function clausesAt(boxes, height, line = height * LINE) {
  /** How far a box is from the line, and of those upon it how small it is. @param {{ top: number, bottom: number }} box */
  const far = ({ top, bottom }) => Math.max(top - line, line - bottom, 0) || top - bottom;
  const [widest] = boxes.filter((box) => box.bottom > 0 && box.top < height).sort((one, other) => far(one) - far(other));
  if (!widest) return [];
  const inside = boxes.flatMap((box, at) => (box.top >= widest.top - 1 && box.bottom <= widest.bottom + 1 ? [at] : []));
  return [...new Set([boxes.indexOf(widest), ...inside])];
}

/** Signs that two copies of a text share. @param {string | null | undefined} text */
const signs = (text) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * All that rests on some clauses, questions and fields first; parts of lists, tables and pictures too, as a column has room for them. What stands
 * in another of them is there already. Of a band, which quotes for all that it shows, these are the items that it quotes the clause for.
 * @param {Group[]} groups
 */
export function restingOn(groups) {
  const parts = groups.flatMap(({ range, all }) => all.flatMap((entry) => {
    const clause = signs(String(range));
    const quoted = [...entry.querySelectorAll(':scope > .sources [data-by]')].filter((by) => clause.includes(signs(by.querySelector('.quote')?.textContent)));
    const ids = quoted.flatMap((by) => (by.getAttribute('data-by') ?? '').split(' '));
    const items = [...entry.querySelectorAll('[data-entry]')].filter(({ id }) => ids.includes(id));
    return items.length ? items : [entry];
  }));
  const all = [...new Set([...groups.flatMap(({ entries }) => entries.filter((entry) => entry.matches('[data-entry]'))), ...parts])];
  return all.filter((entry) => !all.some((other) => other !== entry && other.contains(entry)));
}

/**
 * Gives what ends it, and what is told whether the two stand side by side.
 * @param {Element} element
 * @param {ShadowRoot} root
 * @param {Element} policy
 * @param {Group[]} groups
 * @param {HTMLDialogElement} sheet
 */
export function followReading(element, root, policy, groups, sheet) {
  const frame = /** @type {Element} */ (sheet.parentElement);
  const make = (/** @type {string} */ tag, className = '') => Object.assign(document.createElement(tag), { className });
  const [panel, bar, name, answers] = [make('div', 'clause-rail'), make('p', 'clause-bar'), make('span'), make('div', 'clause-answers')];
  const all = make('button', 'clause-all');
  all.textContent = root.querySelector('[data-print="all"]')?.textContent ?? '';
  bar.append(name, all);
  panel.append(bar, answers);
  const start = scrollY;
  let isAll = false;
  let shown = '';
  let next = 0;

  const paint = () => {
    const isClause = Boolean(shown) && !isAll;
    frame.toggleAttribute('data-clause', isClause);
    all.setAttribute('aria-pressed', String(isAll));
    if (!shown) panel.remove();
    else if (!panel.isConnected) frame.prepend(panel);
  };
  /** @param {number[]} at @param {string} wanted */
  const turnTo = (at, wanted) => {
    if (wanted === shown) return;
    shown = wanted;
    const entries = restingOn(at.map((one) => groups[one]));
    answers.replaceChildren(...entries.map(copyOf));
    name.textContent = `${at.length ? articleAt(policy, groups[at[0]].range) : ''} ${sheet.dataset.mark} ${entries.length}`;
    paint();
  };
  const look = () => {
    next = 0;
    // What a reader uses stays as it is, and what they look for is looked for in all.
    if (scrollY === start || element.matches(':hover, :focus-within') || !isRail(element, policy)) return;
    const query = /** @type {HTMLInputElement | null} */ (root.querySelector('.search-input'));
    // Who has not yet left the head of the document behind reads the explainer.
    const isBefore = policy.getBoundingClientRect().top > (shown ? innerHeight * LINE : 0);
    const at = clausesAt(groups.map(({ range }) => range.getBoundingClientRect()), innerHeight);
    turnTo(at, isBefore || query?.value ? '' : at.join() || 'none');
  };
  const underline = underlining(policy, groups.map(({ range }) => range), (at) => {
    [isAll, shown] = [false, ''];
    turnTo([at], String(at));
  });
  const scrolled = () => { next ||= requestAnimationFrame(look); };
  // What is narrower than a rail, or is led to by a link, is all there.
  const leave = () => {
    shown = '';
    paint();
  };
  const moved = (/** @type {Event} */ { type }) => { if (type === 'resize' ? !isRail(element, policy) : entryId(location.hash)) leave(); };
  all.onclick = () => {
    isAll = !isAll;
    paint();
    if (isAll) root.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  };
  panel.onclick = ({ target }) => { if (/** @type {Element} */ (target).closest('a')) leave(); };
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('resize', moved);
  addEventListener('hashchange', moved);
  const end = () => {
    underline(false);
    cancelAnimationFrame(next);
    removeEventListener('scroll', scrolled);
    removeEventListener('resize', moved);
    removeEventListener('hashchange', moved);
    leave();
  };
  return { underline, end };
}

/**
 * Which article or attachment a place stands in, and how many articles there are: 第十八条 / 31. Documents without articles have none.
 * @param {Element} policy
 * @param {Range} range
 */
function articleAt(policy, range) {
  const walker = document.createTreeWalker(policy, NodeFilter.SHOW_TEXT);
  /** @type {Node[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const articles = new Set();
  let at = '';
  texts.forEach((text, number) => {
    // The number may be bold, and the blank after it not.
    const article = ARTICLE.exec(`${text.nodeValue}${texts[number + 1]?.nodeValue ?? ''}`)?.[1];
    if (article) articles.add(article);
    const head = article ?? ATTACHED.exec(text.nodeValue ?? '')?.[1];
    if (head && range.comparePoint(text, 0) <= 0) at = head;
  });
  return at && articles.has(at) ? `${at} / ${articles.size}` : at;
}
