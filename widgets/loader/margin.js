/**
 * Where document and answers do not stand side by side: a mark beside each clause that has answers, which open over the page.
 *
 * The marks lie over the page, in places that its text leaves free, and in the element's own root: the document is not touched.
 */
import { watchSizes } from './sizes.js';

/** Side of a mark in pixels, the least that a finger hits (WCAG 2.5.8). */
const SIZE = 26;

/** `clauses` are pairs of a range of the policy and an entry that rests on it. Gives what takes the marks away again. */
export function show(element, policy, clauses) {
  const root = element.shadowRoot;
  const sheet = root.querySelector('dialog.clause-sheet');
  // Browsers without dialogs have the answers in their place only.
  if (!sheet?.showModal) return () => {};
  const layer = Object.assign(document.createElement('div'), { className: 'margin' });
  const marks = grouped(clauses).map(({ range, entries }) => ({ range, mark: markOf(standing(entries), sheet, layer) }));
  root.append(layer);

  const place = () => put(marks, layer, element, policy);
  // The page carries the marks along; a box that scrolls by itself does not.
  const scrolled = ({ target }) => { if (target !== document && (target.contains(policy) || policy.contains(target))) place(); };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  // At once, before what has moved is painted: a mark that came later would lie on whatever stands there now.
  const unwatch = watchSizes([element, policy, document.documentElement], place);
  return () => {
    unwatch();
    document.removeEventListener('scroll', scrolled, { capture: true });
    layer.remove();
    if (sheet.open) sheet.close();
  };
}

/** One mark for all entries whose clause ends at the same place. */
function grouped(clauses) {
  const groups = [];
  for (const [range, entry] of clauses) {
    const known = groups.find((group) => group.range.endContainer === range.endContainer && group.range.endOffset === range.endOffset);
    if (!known) groups.push({ range, entries: [entry] });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
  }
  return groups;
}

/** Questions and fields of a card stand by themselves; parts of lists and charts are shown where there is nothing else. */
function standing(entries) {
  const whole = entries.filter((entry) => entry.matches('details, .field'));
  return whole.length ? whole : entries;
}

function markOf(entries, sheet, layer) {
  const mark = Object.assign(document.createElement('a'), { className: 'clause-mark', href: `#${entries[0].id}`, hidden: true });
  mark.textContent = sheet.dataset.mark;
  mark.setAttribute('aria-label', `${sheet.dataset.label}${entries.map(headOf).join('；')}`);
  mark.addEventListener('click', (event) => {
    event.preventDefault();
    open(sheet, entries);
  });
  layer.append(mark);
  return mark;
}

const headOf = (entry) => entry.querySelector('summary, dt, th, .section-title, h4')?.textContent.trim() ?? '';

function open(sheet, entries) {
  const body = sheet.querySelector('.clause-answers');
  body.replaceChildren(...entries.map((entry) => {
    const copy = entry.cloneNode(true);
    for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
    copy.removeAttribute('data-current');
    // Their own marks and tools are at the place that the link below leads to.
    copy.querySelectorAll('.citations, .permalink, button').forEach((node) => node.remove());
    [copy, ...copy.querySelectorAll('details')].filter((node) => node.localName === 'details').forEach((node) => { node.open = true; });
    return copy;
  }));
  sheet.querySelector('.clause-more').href = `#${entries[0].id}`;
  sheet.onclick = ({ target }) => {
    if (target === sheet || target.closest('.clause-close, .clause-more')) sheet.close();
  };
  sheet.showModal();
}

/** First all that is measured, then all that is written: the page is laid out once. */
function put(marks, layer, element, policy) {
  const [one, other] = [element.getBoundingClientRect(), policy.getBoundingClientRect()];
  const isBeside = !element.shadowRoot.contains(policy) && (one.right <= other.left || other.right <= one.left);
  const origin = layer.getBoundingClientRect();
  const edge = document.documentElement.clientWidth;
  const spots = marks.map(({ range }) => (isBeside ? undefined : spotFor(range, edge)));
  marks.forEach(({ mark }, at) => {
    const spot = spots[at];
    mark.hidden = !spot;
    if (!spot) return;
    mark.style.left = `${spot.x - origin.x}px`;
    mark.style.top = `${spot.y - origin.y}px`;
  });
}

/** A place without text: behind the last words of the clause, else in the indent of its first line, else in the page's margin. */
function spotFor(range, edge) {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  if (!boxes.length) return undefined;
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  const middle = (line) => line.top + (line.height - SIZE) / 2;
  const right = Math.max(...boxes.filter((box) => isOneLine(box, last)).map((box) => box.right));
  const closing = insides(blockOf(range.endContainer));
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEndAfter(closing.block.lastChild);
  const isTaken = [...after.getClientRects()].some((box) => box.width > 1 && isOneLine(box, last));
  if (!isTaken && closing.right - right >= SIZE + 2) return { x: right + 2, y: middle(last) };
  const opening = insides(blockOf(range.startContainer));
  const before = document.createRange();
  before.setStartBefore(opening.block.firstChild);
  before.setEnd(range.startContainer, range.startOffset);
  if (!before.toString().trim() && first.left - opening.left >= SIZE) return { x: first.left - SIZE, y: middle(first) };
  if (edge - closing.right >= SIZE + 2) return { x: closing.right + 2, y: middle(last) };
  return undefined;
}

const isOneLine = (one, other) => one.top < other.bottom && other.top < one.bottom;

function blockOf(node) {
  let block = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
  return block;
}

/** The box in which a block's lines are set. */
function insides(block) {
  const box = block.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return { block, left: box.left + parseFloat(paddingLeft), right: box.right - parseFloat(paddingRight) };
}
