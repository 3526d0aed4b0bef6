/**
 * Paper: card and questions, unless a reader asks for all, and what is quoted as numbered notes at the end, each once. As it was afterwards.
 */
import { live } from './connected.js';
import { adopt } from './styles.js';

/** What most readers print. */
const BRIEF = '.form-card, .form-qa, .form-response';
/** Sheets are handed out alone: they name their clauses, and have no notes. */
const SHEET = '.card, .sheet';
/** Nothing of the page but the element whose button was pressed. */
const ALONE = '@media print{body :not(:has([data-print]),[data-print],[data-print] *){display:none!important}}';

/** Whose button was pressed. @type {Element | undefined} */
let pressed;

/** Once a page. */
export function followPrint() {
  addEventListener('beforeprint', () => live().forEach(prepare));
  addEventListener('afterprint', () => {
    live().forEach((element) => restore(element));
    adopt(ALONE, false);
    pressed = undefined;
  });
}

/**
 * @param {Element} element
 * @param {string} what `brief` or `all`
 */
export function print(element, what) {
  pressed = element;
  element.setAttribute('data-print', what);
  if (document.adoptedStyleSheets) adopt(ALONE, true);
  globalThis.print();
}

/** @param {Element} element */
function prepare(element) {
  restore(element, true);
  const frame = element.shadowRoot?.querySelector('.mingbai');
  if (!frame) return;
  const isBrief = element.getAttribute('data-print') !== 'all' && Boolean(frame.querySelector(BRIEF));
  frame.toggleAttribute('data-brief', isBrief);
  /** @type {string[]} */
  const notes = [];
  for (const chip of frame.querySelectorAll('.clause-chip')) {
    if (chip.closest(SHEET) || isBrief && !chip.closest(BRIEF)) continue;
    const numbers = [...chip.parentElement?.querySelectorAll('.quote') ?? []].map((quote) => {
      const path = quote.closest('.citation')?.getAttribute('data-path');
      const note = `${path ? `${path}：` : ''}${quote.textContent}`;
      if (!notes.includes(note)) notes.push(note);
      return notes.indexOf(note) + 1;
    });
    chip.setAttribute('data-note', numbers.join('、'));
  }
  if (!notes.length) return;
  const list = document.createElement('ol');
  list.className = 'notes';
  for (const note of notes) list.appendChild(document.createElement('li')).textContent = note;
  frame.insertBefore(list, frame.querySelector(':scope > .foot'));
}

/**
 * @param {Element} element
 * @param {boolean} [isKept] whether what was asked for still is
 */
function restore(element, isKept) {
  const root = element.shadowRoot;
  root?.querySelector('.notes')?.remove();
  root?.querySelectorAll('[data-note], [data-brief]').forEach((node) => {
    node.removeAttribute('data-note');
    node.removeAttribute('data-brief');
  });
  if (!isKept && element === pressed) element.removeAttribute('data-print');
}
