/**
 * The rows of the table: what each measures, of whom, and what is aimed at. An aim is a ratio to a peer, or to the best of them, or a figure
 * for ours; it is shown, and fails nothing.
 */

/**
 * @typedef {{
 *   name: string,
 *   title: string,
 *   unit: string,
 *   digits?: number,
 *   group: string,
 *   figure: string,
 *   ours: string,
 *   peers?: Record<string, string>,
 *   against?: string,
 *   aim?: number,
 *   most?: number,
 *   least?: number,
 *   limit?: string,
 * }} Row `ours` and `peers` name sides of the group; `against` is the peer whose ratio is shown, the best of them where none is named; `aim` is
 * the largest ratio, `most` and `least` bound the figure itself. Where an aim is not met, `limit` says what a trace has shown to stand in the way.
 */

/** Names of the columns. */
export const PEERS = { vanilla: 'vanilla + marked', lit: 'Lit + markdown-it', static: 'static', 'static-far': 'static, c-v' };

/** What keeps some aims from being met, by the traces of a machine with two cores. */
const LIMITS = {
  sheet: 'the sheet is a request of its own: one round trip (150 ms) and its bytes. Theirs with a linked sheet has the same; inlined it is gone',
  inlined: 'what is left are the bytes of the answer with its plain copy and of the sheet, and reading them',
  nodes: 'layout and style. Our finished markup put there without any script takes 12.8 ms (1,300 nodes, 600 rules), static markup of the same words 4.4 (325 nodes): '
    + 'tools, contents, figures kept whole, links to each answer. Reading and writing takes 4 ms, parsing 2. Sections that are skipped until they are near (`content-visibility`) '
    + 'would halve it, but where nothing anchors the scroll (WebKit) what is read jumps on the way up',
  large: 'two fifths are layout, a third is reading and writing in slices, the rest is parsing and painting; theirs lays out plain text',
  filter: 'as many boxes go and come as in theirs, which is nearly all of it; a key that widens is several times faster here, one that narrows is not',
  copy: 'the page holds its words twice, for browsers without declarative shadow roots; gzip looks back 32 KB and cannot see the other copy, so 2 is the least; '
    + 'Brotli with a window of 16 MB can',
  build: '126 M instructions for each explainer: reading, views as strings, 0.5 MB of pages; flat, the largest function is the copying of bytes with 5 %',
  check: '69 M instructions for each explainer (90 entries, 91 quotations): facts 54 %, reading the Markdown 20 %, the lexer 15 %; flat, no function has over 5 %',
};

const drawing = { vanilla: 'vanilla', lit: 'lit' };
const pages = { vanilla: 'vanilla', lit: 'lit' };
const ahead = { vanilla: 'vanilla-ahead', lit: 'lit-ahead' };
const still = { static: 'static' };
/** Its rules in a file too, which costs a round trip. */
const linked = { static: 'static-linked' };
const filtering = { vanilla: 'vanilla', lit: 'lit', static: 'static', 'static-far': 'static-far' };
const large = { static: 'large-static', 'static-far': 'large-static-far' };
const visits = { unit: 'ms', group: 'visits', figure: 'answer' };
const key = { unit: 'ms', group: 'filter', ours: 'ours', peers: filtering, against: 'vanilla' };
const page = { group: 'page', ours: 'large', peers: large, against: 'static' };
const build = { unit: '/s', group: 'build', ours: 'mingbai' };
const asked = { group: 'search', ours: 'mingbai' };
const peak = { unit: 'MB', group: 'memory', figure: 'peak' };

/** @type {Row[]} */
export const ROWS = [
  { ...visits, name: 'markdown', title: 'src=….md, first answer', ours: 'markdown', peers: pages, against: 'vanilla', aim: 1 },
  { ...visits, name: 'markdown-preloads', title: '… with the preload lines, theirs too', ours: 'markdown-ahead', peers: ahead, aim: 1 },
  { ...visits, name: 'styled', title: 'src=styled.html, first answer', ours: 'fragment', peers: pages, against: 'vanilla', aim: 0.85 },
  { ...visits, name: 'styled-preloads', title: '… with the preload lines', ours: 'fragment-ahead', peers: pages, against: 'vanilla', aim: 0.75 },
  { ...visits, name: 'styled-preloads-all', title: '… with the preload lines, theirs too', ours: 'fragment-ahead', peers: ahead, aim: 1 },
  { ...visits, name: 'plain', title: 'plain.html, first answer', ours: 'plain', peers: still, aim: 1.05 },
  { ...visits, name: 'prerendered', title: 'prerendered, first answer', ours: 'prerendered', peers: still, aim: 1.1, limit: LIMITS.sheet },
  { ...visits, name: 'prerendered-linked', title: '… theirs with a linked stylesheet too', ours: 'prerendered', peers: linked, aim: 1.05, limit: LIMITS.inlined },
  { ...visits, name: 'prerendered-head', title: '… with the stylesheet in the head', ours: 'prerendered-ahead', peers: still, aim: 1.05, limit: LIMITS.sheet },
  { ...visits, name: 'prerendered-inlined', title: '… with the stylesheet inlined', ours: 'prerendered-inlined', peers: still, aim: 1.05, limit: LIMITS.inlined },
  { name: 'warm', title: '10 KB drawn, warm', unit: 'ms', digits: 1, group: 'warm', figure: 'warm', ours: 'ours', peers: drawing, against: 'vanilla', aim: 1, limit: LIMITS.nodes },
  { name: 'large-cpu', title: '1 MB drawn (2,000 questions), CPU', unit: 'ms', group: 'large', figure: 'cpu', ours: 'ours', peers: drawing, against: 'vanilla', aim: 0.8, limit: LIMITS.large },
  { name: 'large-screen', title: '… first screen', unit: 'ms', group: 'large', figure: 'screen', ours: 'ours', peers: drawing, against: 'vanilla', aim: 0.3 },
  { name: 'large-screen-cpu', title: '… first screen, CPU', unit: 'ms', group: 'large', figure: 'screenCpu', ours: 'ours', peers: drawing, against: 'vanilla', aim: 0.3 },
  { name: 'large-heap', title: '… heap', unit: 'MB', group: 'large', figure: 'heap', ours: 'ours', peers: drawing, against: 'vanilla', aim: 1 },
  { name: 'many', title: '100 elements, CPU', unit: 'ms', group: 'many', figure: 'cpu', ours: 'ours', peers: drawing, against: 'vanilla', aim: 0.8, limit: LIMITS.nodes },
  { name: 'many-screen', title: '… until all show their first words', unit: 'ms', group: 'many', figure: 'screenCpu', ours: 'ours', peers: drawing, against: 'vanilla', aim: 0.8 },
  { ...key, name: 'key', title: 'filter key over 2,000 questions', digits: 1, figure: 'key', aim: 0.8, limit: LIMITS.filter },
  { ...key, name: 'key-phone', title: '… CPU 4x, key to next paint, median', figure: 'paint', aim: 0.8, limit: LIMITS.filter },
  { ...key, name: 'key-phone-longest', title: '… CPU 4x, key to next paint, longest', figure: 'longest', aim: 0.8, limit: LIMITS.filter },
  { ...page, name: 'page-bytes', title: 'prerendered page of 2,000 questions, raw', unit: 'KB', figure: 'bytes', aim: 2.1, limit: LIMITS.copy },
  { ...page, name: 'page-gzip', title: '… gzip', unit: 'KB', figure: 'gzip', aim: 1.6, limit: LIMITS.copy },
  { ...page, name: 'page-cpu', title: '… CPU', unit: 'ms', figure: 'cpu', aim: 1.4, limit: LIMITS.copy },
  { ...build, name: 'build', title: 'mingbai build, 1,000 explainers, cold', figure: 'cold', least: 300, limit: LIMITS.build },
  { ...build, name: 'build-unchanged', title: '… unchanged', figure: 'unchanged', least: 5_000 },
  { ...build, name: 'build-size', title: '… written for each', unit: 'MB', digits: 2, figure: 'size', most: 0.55 },
  { ...build, name: 'check', title: 'mingbai check of the same', figure: 'check', least: 1_000, limit: LIMITS.check },
  { ...asked, name: 'search', title: 'a question to 10,000, key to first answer', unit: 'ms', figure: 'answer', most: 1_000 },
  { ...asked, name: 'search-bytes', title: '… fetched from the field on', unit: 'KB', figure: 'bytes', most: 100 },
  { ...peak, name: 'memory', title: 'peak memory, build of 1,000', ours: '1000' },
  { ...peak, name: 'memory-double', title: '… of 2,000', ours: '2000' },
];

/**
 * Those that a name asks for: of a row, of a group, or how rows begin. All where none is given.
 * @param {string[]} names
 */
export function chosen(names) {
  const rows = ROWS.filter(({ name, group }) => !names.length || names.some((it) => name === it || group === it || name.startsWith(`${it}-`)));
  if (!rows.length) throw new Error(`no row is called ${names.join(' or ')}; there are ${ROWS.map(({ name }) => name).join(', ')}`);
  return rows;
}

/** The sides of each group that the rows need. @param {Row[]} rows */
export function needed(rows) {
  /** @type {Record<string, string[]>} */
  const groups = {};
  for (const { group, ours, peers = {} } of rows) groups[group] = [...new Set([...groups[group] ?? [], ours, ...Object.values(peers)])];
  return groups;
}
