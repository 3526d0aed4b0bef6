/**
 * The rows over the sections, from the lines of the Markdown: title, 要点, who says it and when, the list of sections, in the order of the
 * finished explainer and about as high, so that its title and its first section stay where they are when it takes their place. What cannot be
 * used yet has its room.
 */
import { add, escaped, formOf, HEADING, plain } from './lines.js';

/** Signs after which a headline may break. */
const PHRASE = /[^\uff0c\u3001\uff1b\uff1a\u3002\uff01\uff1f]*[^]?/g;
const PHONE = /^ *(?:contact.*)?\bphone\s*[:\uff1a]\s*["']?(\d[\d-]+)/m;
/** A field of a card, and its first line. */
const FIELD = /^(\S.*)\n\s*:\s+([^\u3002\n]+)/gm;
/** An amount, and what a field that says it is called, as in the explainer (`widgets/src/components/gist/names.rs`); of many names the usual ones. */
const AMOUNT = /[\d\u534a][ \u4e07\u4ebf\u5343\u767e]*[\u5143\u5757%\uff05\u6298\u500d\u6210]/;
const HOW_MUCH = /\u591a\u5c11|[\u8865\u88dc\u9886\u9818\u51cf\u5956\u8d39\u8cbb\u94b1\u9322]/;
const NOT_THAT = /[\u7f5a\u7f70\u8c01\u8ab0\u4e0d\u603b\u7e3d\u65f6\u6642]|\u6761\u4ef6|\u6536\u5165/;
const DAY = /\d ?[\u5e74\u6708\u65e5\u5929\u53f7]/;
const WHEN = /[\u65f6\u6642\u671f\u622a\u53f7]|\u54ea\u5929/;
/** Most signs of a line of 要点; fewest questions that are worth a search, and sections that are worth a list. */
const LONGEST = 52;
const SEARCHED = 3;
const LISTED = 4;

/**
 * @param {Element} frame
 * @param {string} front the front matter
 * @param {string} body
 * @param {string[] | undefined} forms that are to be shown
 */
export function top(frame, front, body, forms) {
  const sections = body.split(/^(?= {0,3}##\s)/m).map((part) => {
    const [, marks, words, braces = ''] = HEADING.exec(escaped(part.split('\n', 1)[0])) ?? [];
    return { part, words: marks && words, form: formOf(braces) };
  }).filter(({ words, form }) => words && !(forms && !forms.includes(form)));
  const title = valueOf(front, 'title');
  if (title && !forms) {
    const head = add(frame, 'div', 'head');
    headline(add(head, 'h2', 'title'), title);
    gist(head, sections.find(({ form }) => form === 'card')?.part ?? '', PHONE.exec(front)?.[1]);
    const facts = add(head, 'p', 'facts');
    for (const fact of [valueOf(front, 'interpreter') ?? valueOf(front, 'drafter'), valueOf(front, 'published')]) if (fact) add(facts, 'span', 'fact', fact).append(' ');
  }
  const isSearched = ({ part = '', form = '' }) => /^(qa|response)$/.test(form) && part.split(/^ {0,3}###\s/m).length > SEARCHED;
  if (sections.some(isSearched)) add(frame, 'div', 'toolbar');
  if (sections.length < LISTED) return;
  const list = add(add(frame, 'div', 'contents'), 'ul');
  for (const { words } of sections) add(add(list, 'li'), 'a', '', words);
}

/**
 * The frame of a card; gives what its fields stand in.
 * @param {Element} section
 * @param {string} front
 */
export function cardOf(section, front) {
  const card = add(section, 'div', 'card');
  const head = add(card, 'div', 'card-head');
  headline(add(head, 'p', 'card-title'), valueOf(front, 'title') ?? '');
  add(head, 'p', 'card-number', valueOf(front, ' +number'));
  return add(card, 'dl', 'fields');
}

/**
 * @param {Element} node
 * @param {string} title
 */
function headline(node, title) {
  for (const phrase of plain(title).match(PHRASE) ?? []) if (phrase) add(node, 'span', 'phrase').append(phrase);
}

/**
 * How much, until when, and whom to call, as far as the usual words say it.
 * @param {Element} head
 * @param {string} card
 * @param {string | undefined} phone
 */
function gist(head, card, phone) {
  const fields = [...card.matchAll(FIELD)].map(([, label, said]) => [label, plain(said.replace(/[\uff1b.]$/, ''))])
    .filter((words) => words.join('').replace(/\s/g, '').length <= LONGEST);
  const amount = fields.find(([label, said]) => AMOUNT.test(said) && HOW_MUCH.test(label) && !NOT_THAT.test(label));
  const when = fields.find((field) => field !== amount && DAY.test(field[1]) && WHEN.test(field[0]));
  const rows = [amount, when, phone && ['', phone]].filter(Boolean);
  const list = rows[0] && add(head, 'dl', 'gist');
  for (const [label, said] of /** @type {string[][]} */ (rows)) {
    const row = add(/** @type {Element} */ (list), 'div', 'gist-item');
    add(row, 'dt', '', label);
    add(add(row, 'dd'), 'a', label ? '' : 'phone', said);
  }
}

/**
 * @param {string} front
 * @param {string} key
 */
function valueOf(front, key) {
  const [, quotation = '', value] = new RegExp(`^${key}\\s*[:\uff1a]\\s*(?![>|])(["']?)(.*?)\\1\\s*(?:\\s#.*)?$`, 'm').exec(front) ?? [];
  return value && value.split(quotation + quotation || '\n').join(quotation);
}
