/**
 * The first words of an explainer, from the lines of its Markdown: what a reader sees while the module that reads all of it is on its way.
 * Headings, questions, paragraphs, lists and tables as text, with the classes that the stylesheet knows, so that little moves when the
 * module puts its own in their place. What it does not show, quotations and marks, the module brings.
 */
import { add, escaped, formOf, HEADING, plain } from './lines.js';
import { cardOf, top } from './top.js';

const FRONT = /^\ufeff?---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])(?:\s+|$)(?:\[[ x]\]\s+)?/i;
/** What begins a block of its own, and does not go on with a quotation above it. */
const BEGINS = /^\s*(?:[-*+:|]|\d{1,3}[.)])\s/;
/** Forms that lead from question to question, are drawn, or tell a table in another way: of them the titles are shown. */
const RETOLD = /^(eligibility|flow|chart|media|roles|consultation|catalogue)$/;
const COMMENT = /<!--[^]*?(-->|$)/g;
/** Fences, rules, those between the rows of a table too, notes and addresses of links: marks without words, or words for another place. */
const UNSHOWN = /^\s*(```|~~~|\|[\s|:-]*$|\[[^\]]*\]:|([-*_=]\s*){3,}$)/;

/**
 * Draws `markdown` into `frame`, which is empty, and pauses after each heading and line.
 * @param {Element} frame
 * @param {string} markdown
 * @param {string[] | undefined} forms that are to be shown; all, and the title, where none are named
 */
export function* preview(frame, markdown, forms) {
  const source = markdown.replace(/\r\n?/g, '\n');
  const front = FRONT.exec(source);
  const body = source.slice(front?.[0].length ?? 0).replace(COMMENT, '');
  const head = front?.[1] ?? '';
  top(frame, head, body, forms);
  let section = forms ? undefined : add(frame, 'section', 'section');
  let isQuestion = false;
  /** @type {Element | undefined} */
  let into = section;
  /** @type {Element | undefined} */
  let open;
  let isQuoted = false;
  for (const typed of body.split('\n')) {
    const line = escaped(typed);
    const [, marks = '', words = '', braces = ''] = HEADING.exec(line) ?? [];
    const form = formOf(braces);
    if (marks) isQuoted = false;
    if (marks === '##') {
      isQuestion = form === 'qa' || form === 'response';
      if (section && !section.firstChild) section.remove();
      into = section = forms && !forms.includes(form) ? undefined : add(frame, 'section', `section form-${form}`);
      open = undefined;
      if (section) add(section, 'h3', 'section-title', words);
      if (section && form === 'card') into = cardOf(section, head);
      if (RETOLD.test(form)) into = section = undefined;
    } else if (marks && section) {
      into = isQuestion ? question(section, words) : section;
      if (!isQuestion) add(section, 'h4', '', words);
      if (RETOLD.test(form)) into = undefined;
      open = undefined;
      yield;
    } else if (!line.trim()) {
      open = undefined;
      isQuoted = false;
    } else if (into) {
      // A quotation goes on until a line is empty, or begins something else.
      isQuoted = /^\s*>/.test(line) || (isQuoted && !BEGINS.test(line));
      if (isQuoted || UNSHOWN.test(line)) continue;
      open = (into.localName === 'dl' ? field : shown)(into, open, line);
      yield;
    }
  }
}

/**
 * @param {Element} section
 * @param {string} title
 */
function question(section, title) {
  const details = add(section, 'details', 'question');
  add(add(details, 'summary', 'question-summary'), 'h4', 'question-title', title);
  if (section.querySelector('.question') === details) details.setAttribute('open', '');
  return add(details, 'div', 'answer');
}

/**
 * Shows a line of a card: what is asked, the answer, and what the answer goes on with.
 * @param {Element} fields
 * @param {Element | undefined} open
 * @param {string} line
 */
function field(fields, open, line) {
  const words = line.replace(/^\s*:\s+/, '');
  const last = fields.lastElementChild;
  if (words !== line) {
    const isListed = ITEM.test(words);
    const answer = add(last ?? fields, 'dd', 'field-answer', isListed ? '' : words);
    return isListed ? shown(answer, undefined, words) : answer;
  }
  if (/^\S/.test(line) && !ITEM.test(line)) return add(add(fields, 'div', 'field'), 'dt', 'field-label', line);
  return shown(last?.lastElementChild ?? fields, open, line);
}

/**
 * Shows a line, in the block that is open if it belongs to it; gives what is open then.
 * @param {Element} into
 * @param {Element | undefined} open
 * @param {string} line
 */
function shown(into, open, line) {
  if (/^\s*\|/.test(line)) {
    const table = open?.localName === 'table' ? open : add(into, 'table');
    const row = add(table, 'tr');
    line.trim().replace(/^\||\|$/g, '').split('|').forEach((cell) => add(row, 'td', '', cell));
    return table;
  }
  const words = line.replace(/^\s*:\s+/, '');
  const item = words.replace(ITEM, '');
  if (item !== words) {
    const list = open?.localName === 'ul' ? open : add(into, 'ul');
    add(list, 'li', '', item);
    return list;
  }
  // A line goes on with the paragraph, or with the last item of the list.
  const last = open?.localName === 'ul' ? open.lastElementChild : open;
  if (open && words === line && last?.matches('p, li, dd')) {
    last.append(plain(line));
    return open;
  }
  return add(into, 'p', '', words);
}
