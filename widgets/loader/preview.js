/**
 * The first words of an explainer, from the lines of its Markdown: what a reader sees while the module that reads all of it is on its way.
 * Headings, questions, paragraphs, lists and tables as text, with the classes that the stylesheet knows, so that little moves when the
 * module puts its own in their place. What it does not show, quotations and marks, the module brings.
 */

const TITLE = /^title\s*[:\uff1a]\s*(?![>|])(["']?)(.*?)\1\s*(?:\s#.*)?$/m;
const FRONT = /^\ufeff?---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s*\{([^{}]*)\})?\s*#*\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])(?:\s+|$)(?:\[[ x]\]\s+)?/i;
/** What begins a block of its own, and does not go on with a quotation above it. */
const BEGINS = /^\s*(?:[-*+:|]|\d{1,3}[.)])\s/;
/** A sign behind a backslash stands for itself; so that nothing takes it for a mark, it stands in a place of its own meanwhile. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const PRIVATE = /[\ue021-\ue07e]/g;
const SHIFT = 0xe000;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|nbsp));/gi;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const FORM = /\.([a-z]+)/;
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
  const [, quotation = '', title] = TITLE.exec(front?.[1] ?? '') ?? [];
  if (title && !forms) add(add(frame, 'div', 'head'), 'h2', 'title', title.split(quotation + quotation || '\n').join(quotation));
  const body = source.slice(front?.[0].length ?? 0);
  let section = forms ? undefined : add(frame, 'section', 'section');
  let isQuestion = false;
  /** @type {Element | undefined} */
  let into = section;
  /** @type {Element | undefined} */
  let open;
  let isQuoted = false;
  for (const typed of body.replace(COMMENT, '').split('\n')) {
    const line = typed.replace(ESCAPED, (_, sign) => String.fromCharCode(SHIFT + sign.charCodeAt(0)));
    const [, marks = '', words = '', braces = ''] = HEADING.exec(line) ?? [];
    const form = FORM.exec(braces)?.[1] ?? 'prose';
    if (marks) isQuoted = false;
    if (marks === '##') {
      isQuestion = form === 'qa' || form === 'response';
      if (section && !section.firstChild) section.remove();
      into = section = forms && !forms.includes(form) ? undefined : add(frame, 'section', `section form-${form}`);
      open = undefined;
      if (section) add(section, 'h3', 'section-title', words);
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
      open = shown(into, open, line);
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
  if (open && words === line && last?.matches('p, li')) {
    last.append(plain(line));
    return open;
  }
  return add(into, 'p', '', words);
}

/**
 * @param {Element} parent
 * @param {string} tag
 * @param {string} [name] its class
 * @param {string} [markdown]
 */
function add(parent, tag, name, markdown) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (markdown) node.append(plain(markdown));
  parent.append(node);
  return node;
}

/**
 * The words of a line without its marks. A mark that has no other stands for itself: 2*5 is a product.
 * @param {string} markdown
 */
const plain = (markdown) => markdown.trim()
  .replace(/(!?)\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\{[^}]*\})?/g, (_, image, words) => (image || words[0] === '^' ? '' : words))
  .replace(/<(https?:[^>\s]+)>/g, '$1')
  .replace(/(\*{1,3}|`|~~)(?=\S)(.+?)\1/g, '$2')
  .replace(/(^|\W)(__?)(?=\S)(.+?)\2(?!\w)/g, '$1$3')
  .replace(ENTITY, (_, decimal, hexadecimal, name) => {
    const code = Number(decimal ?? `0x${hexadecimal}`);
    return name ? NAMED[/** @type {keyof typeof NAMED} */ (name.toLowerCase())] : String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
  })
  .replace(PRIVATE, (sign) => String.fromCharCode(sign.charCodeAt(0) - SHIFT));
