/**
 * The policy from elsewhere, in a reader of the element's own, below the answers. Loaded where `policy` is an address.
 */

/** Where the templates of government sites put the text of a document, the most telling first. */
const CONTAINERS = ['#UCAP-CONTENT', '#zoom', '.TRS_Editor', 'article', 'main', 'body'];

/** The table of `content/src/policy/tags.rs`, with which a test compares these: what is read here is what `check` reads. */
const SILENT = names('audio button canvas datalist embed frameset head iframe input map math meter nav noembed noframes noscript object option progress rp rt rtc script select style svg template textarea title video');
const PARAGRAPHS = names('caption dd dt figcaption h1 h2 h3 h4 h5 h6 hr legend p summary');
const BLOCKS = names('address article aside blockquote body center details dialog dir div dl fieldset figure footer form header hgroup main menu search section tbody tfoot thead ul');
/** What is made as it is; of other blocks the lines stay, of anything else only the words. */
const KEPT = names('br caption col colgroup h4 h5 h6 hr li ol pre table tbody td tfoot th thead tr ul sup sub strong em');
const RENAMED = { b: 'strong', i: 'em', h1: 'h4', h2: 'h4', h3: 'h4', listing: 'pre', xmp: 'pre' };
/** Parsers nest no deeper. */
const DEEPEST = 512;

/** Fetches the document, and puts its text into the root; an address of words (`#mb-name.1`) opens it. */
export async function show(root, url) {
  const page = await read(url);
  let selected = null;
  // The fragment may name the part that is the document; it need not be a selector.
  try { selected = url.hash && page.querySelector(url.hash); } catch {}
  const parts = CONTAINERS.flatMap((name) => [...page.querySelectorAll(name)]).filter((part) => !hides(part));
  const text = document.createElement('div');
  text.className = 'policy-text';
  if (page.plain) lines(page.plain, text);
  else for (const part of selected ? [selected] : parts) if (!text.textContent.trim()) copy(part, text, 0);
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

/** A text file: whether its lines are paragraphs or were cut by a page is told by its words, as `check` tells it. */
function plain(words) {
  return Object.assign(document.implementation.createHTMLDocument(), { plain: words });
}

function lines(words, to) {
  for (const line of words.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean)) {
    to.append(Object.assign(document.createElement('span'), { textContent: line }), document.createElement('br'));
  }
}

function names(list) {
  return new Set(list.split(' '));
}

/** The security policy of a page hides `node.style` of a foreign one: the attribute is read as text. */
function styled(node, property) {
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w -]+)`, 'i').exec(node.getAttribute('style') ?? '')?.[1] ?? '';
}

function hides(node) {
  return node.hasAttribute('hidden') || (node.localName === 'dialog' && !node.hasAttribute('open'))
    || /^none/i.test(styled(node, 'display')) || /^(hidden|collapse)/i.test(styled(node, 'visibility'));
}

/** Copies words and structure, and no attribute but the spans of cells and the numbers of lists: nothing of a foreign page runs or is fetched here. */
function copy(from, to, depth) {
  if (depth > DEEPEST) return;
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = node.localName;
    if (SILENT.has(tag) || tag.startsWith('mingbai-') || hides(node)) continue;
    const name = RENAMED[tag] ?? (KEPT.has(tag) ? tag : BLOCKS.has(tag) ? 'div' : PARAGRAPHS.has(tag) ? 'p' : '');
    const made = name ? document.createElement(name) : to;
    if (name) {
      to.append(made);
      number(node, made);
    }
    copy(node, made, depth + 1);
  }
}

/** Numbers that are no words: how many rows and columns, and what a list counts. */
function number(node, made) {
  for (const span of ['colspan', 'rowspan']) {
    const count = Number(node.getAttribute(span));
    if (count > 1 && count < 100) made.setAttribute(span, count);
  }
  if (!/^(ol|li)$/.test(node.localName)) return;
  for (const name of ['start', 'value']) {
    if (/^-?\d{1,4}$/.test(node.getAttribute(name) ?? '')) made.setAttribute(name, node.getAttribute(name));
  }
  if (/^[1aAiI]$/.test(node.getAttribute('type') ?? '')) made.setAttribute('type', node.getAttribute('type'));
  if (node.hasAttribute('reversed')) made.reversed = true;
  const kind = styled(node, 'list-style-type') || styled(node, 'list-style');
  if (kind) made.style.listStyleType = kind.split(' ')[0];
}
