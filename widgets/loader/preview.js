/**
 * The first words of an explainer, from the lines of its Markdown: what a reader sees while the module that reads all of it is on its way.
 * Headings, questions, paragraphs, lists and tables as text, with the classes that the stylesheet knows, so that little moves when the
 * module puts its own in their place. What it does not show, quotations and marks, the module brings.
 */

const TITLE = /^title\s*[:\uff1a]\s*(["']?)(.*?)\1\s*$/m;
const FRONT = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;
const HEADING = /^ {0,3}(#{2,4})\s+(.*?)(?:\s*\{([^{}]*)\})?\s*#*\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])(?:\s+|$)(?:\[[ x]\]\s+)?/i;
const FORM = /\.([a-z]+)/;
/** Forms that lead from question to question, are drawn, or tell a table in another way: of them the titles are shown. */
const RETOLD = /^(eligibility|flow|chart|media|roles|consultation|catalogue)$/;
const COMMENT = /<!--[^]*?(-->|$)/g;
/** Fences, rules, those between the rows of a table too, notes at the foot: marks without words, or words for another place. */
const UNSHOWN = /^\s*(```|~~~|\|[\s|:-]*$|\[\^|([-*_=]\s*){3,}$)/;

/**
 * Draws `markdown` into `frame`, which is empty, and pauses after each heading and line.
 * @param {Element} frame
 * @param {string} markdown
 * @param {string[] | undefined} forms that are to be shown; all, and the title, where none are named
 */
export function* preview(frame, markdown, forms) {
  const front = FRONT.exec(markdown);
  const title = TITLE.exec(front?.[1] ?? '')?.[2];
  if (title && !forms) add(add(frame, 'div', 'head'), 'h2', 'title', title);
  const body = markdown.slice(front?.[0].length ?? 0);
  let section = forms ? undefined : add(frame, 'section', 'section');
  let isQuestion = false;
  /** @type {Element | undefined} */
  let into = section;
  /** @type {Element | undefined} */
  let open;
  let isQuoted = false;
  for (const line of body.replace(COMMENT, '').split(/\r?\n/)) {
    const [, marks = '', words = '', braces = ''] = HEADING.exec(line) ?? [];
    const form = FORM.exec(braces)?.[1] ?? 'prose';
    if (marks) isQuoted = false;
    if (marks === '##') {
      isQuestion = form === 'qa' || form === 'response';
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
    } else if (into && !isQuoted) {
      // A quotation goes on until a line is empty.
      isQuoted = /^\s*>/.test(line);
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
  const item = line.replace(ITEM, '');
  if (item !== line) {
    const list = open?.localName === 'ul' ? open : add(into, 'ul');
    add(list, 'li', '', item);
    return list;
  }
  const words = line.replace(/^\s*:\s+/, '');
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
  .replace(/(!?)\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})?/g, (_, image, words) => (image || words[0] === '^' ? '' : words))
  .replace(/(\*{1,3}|`|~~)(?=\S)(.+?)\1/g, '$2')
  .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
