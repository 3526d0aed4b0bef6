/**
 * The policy from elsewhere, in a reader of the element's own, below the answers. Loaded where `policy` is an address.
 */

/** Where the templates of government sites put the text of a document, the most telling first. */
const CONTAINERS = ['#UCAP-CONTENT', '#zoom', '.TRS_Editor', 'article', 'main', 'body'];

/** What a document may consist of; of anything else only the words stay, and of some nothing. */
const KEPT = new Set(['BR', 'CAPTION', 'COL', 'COLGROUP', 'H3', 'H4', 'H5', 'H6', 'LI', 'OL', 'P', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL', 'SUP', 'SUB', 'STRONG', 'EM']);
const RENAMED = { B: 'STRONG', I: 'EM', H1: 'H4', H2: 'H4', DIV: 'DIV', BLOCKQUOTE: 'DIV', PRE: 'P', SECTION: 'DIV', CENTER: 'P' };
const DROPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV', 'BUTTON', 'FORM', 'IFRAME', 'OBJECT', 'SVG', 'HEAD']);
/** Deeper pages are none that a person wrote. */
const DEEPEST = 100;

/** Fetches the document, and puts its text into the root; an address of words (`#mb-name.1`) opens it. */
export async function show(root, url) {
  const page = await read(url);
  let selected = null;
  // The fragment may name the part that is the document; it need not be a selector.
  try { selected = url.hash && page.querySelector(url.hash); } catch {}
  const from = selected || CONTAINERS.map((name) => page.querySelector(name)).find(Boolean);
  const text = document.createElement('div');
  text.className = 'policy-text';
  if (from) copy(from, text, 0);
  if (!text.textContent.trim()) throw new Error(`no text in ${url.href}`);

  const title = root.querySelector('.explains a')?.textContent || page.title || url.href;
  const reader = Object.assign(document.createElement('details'), { className: 'policy-reader' });
  const summary = Object.assign(document.createElement('summary'), { className: 'policy-title', textContent: title });
  const source = Object.assign(document.createElement('a'), { href: url.href, textContent: url.href });
  const line = Object.assign(document.createElement('p'), { className: 'policy-source' });
  line.append(source);
  reader.append(summary, line, text);
  reader.open = /^#mb-.*\.\d+$/.test(location.hash);
  root.querySelectorAll('.policy-reader').forEach((known) => known.remove());
  root.querySelector('.mingbai').append(reader);
  // Words can be shown only where they are to be seen; this comes before whoever scrolls to them.
  root.addEventListener('click', ({ target }) => { if (target.closest('.to-policy')) reader.open = true; }, true);
}

/** In the encoding that the answer or the page names: many are still in GBK. */
async function read(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url.href}`);
  const bytes = await response.arrayBuffer();
  const type = response.headers.get('content-type') ?? '';
  const named = /charset=["']?([\w-]+)/i;
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const charset = (named.exec(type) ?? named.exec(start))?.[1] ?? 'utf-8';
  let decoder;
  try { decoder = new TextDecoder(charset); } catch { decoder = new TextDecoder(); }
  const words = decoder.decode(bytes);
  if (/^text\/plain/i.test(type) || /\.txt$/i.test(url.pathname)) return plain(words);
  return new DOMParser().parseFromString(words, 'text/html');
}

/** A text file is a page with a paragraph a line. */
function plain(words) {
  const page = document.implementation.createHTMLDocument();
  for (const line of words.split(/\r?\n/).filter((line) => line.trim())) {
    page.body.append(Object.assign(page.createElement('p'), { textContent: line }));
  }
  return page;
}

/** Copies words and structure, and no attribute but the spans of cells: nothing of a foreign page runs or is fetched here. */
function copy(from, to, depth) {
  if (depth > DEEPEST) return;
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = node.tagName.toUpperCase();
    if (DROPPED.has(tag) || tag.startsWith('MINGBAI-')) continue;
    const name = KEPT.has(tag) ? tag : RENAMED[tag];
    const made = name ? document.createElement(name) : to;
    if (name) to.append(made);
    for (const span of ['colspan', 'rowspan']) {
      const count = Number(name && node.getAttribute(span));
      if (count > 1 && count < 100) made.setAttribute(span, count);
    }
    copy(node, made, depth + 1);
  }
}
