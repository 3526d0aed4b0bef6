/**
 * The table of `content/src/policy/tags.rs`, with which a test compares these: what is read here is what `check` reads. What is made is
 * what a published policy keeps (`site/builder/src/texts/policy_html.rs`), but for addresses; a test compares these too.
 */

/** Where the templates of government sites put the text of a document, the most telling first. */
export const CONTAINERS = ['#UCAP-CONTENT', '#zoom', '.TRS_Editor', 'article', 'main', 'body'];

const SILENT = names('audio button canvas datalist embed frameset head iframe input map math meter nav noembed noframes noscript object option progress rp rt rtc script select style svg template textarea title video');
const PARAGRAPHS = names('caption dd dt figcaption h1 h2 h3 h4 h5 h6 hr legend p summary');
const BLOCKS = names('address article aside blockquote body center details dialog dir div dl fieldset figure footer form header hgroup main menu search section tbody tfoot thead ul');
/** What is made as it is; of other blocks the lines stay, of anything else only the words. */
const KEPT = names('br caption del em h4 h5 h6 hr li ol pre s strong sub sup table tbody td tfoot th thead tr u ul');
/** @type {Record<string, string>} */
const RENAMED = { b: 'strong', i: 'em', h1: 'h4', h2: 'h4', h3: 'h4', listing: 'pre', xmp: 'pre' };

/** @param {string} list */
function names(list) {
  return list.split(' ');
}

/**
 * Whether nothing is read of an element: it runs, it is a tool of the page, or an explainer of ours.
 * @param {string} tag
 */
export const isSilent = (tag) => SILENT.includes(tag) || tag.startsWith('mingbai-');

/**
 * What is made of an element; an empty word where only its words stay.
 * @param {string} tag
 */
export const madeOf = (tag) => RENAMED[tag] ?? (KEPT.includes(tag) ? tag : BLOCKS.includes(tag) ? 'div' : PARAGRAPHS.includes(tag) ? 'p' : '');
