/** Single lines of Markdown, as text in nodes: what the first words of an explainer are made of (`preview.js`, `top.js`). */

export const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s*\{([^{}]*)\})?\s*#*\s*$/;
/** A sign behind a backslash stands for itself; so that nothing takes it for a mark, it stands in a place of its own meanwhile. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const PRIVATE = /[\ue021-\ue07e]/g;
const SHIFT = 0xe000;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|nbsp));/gi;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const FORM = /\.([a-z]+)/;

/**
 * The form that a section is of.
 * @param {string} braces what its heading has in braces
 */
export const formOf = (braces) => FORM.exec(braces)?.[1] ?? 'prose';

/** @param {string} typed */
export const escaped = (typed) => typed.replace(ESCAPED, (_, sign) => String.fromCharCode(SHIFT + sign.charCodeAt(0)));

/**
 * @param {Element} parent
 * @param {string} tag
 * @param {string} [name] its class
 * @param {string} [markdown]
 */
export function add(parent, tag, name, markdown) {
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
export const plain = (markdown) => markdown.trim()
  .replace(/(!?)\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\{[^}]*\})?/g, (_, image, words) => (image || words[0] === '^' ? '' : words))
  .replace(/<(https?:[^>\s]+)>/g, '$1')
  .replace(/(\*{1,3}|`|~~)(?=\S)(.+?)\1/g, '$2')
  .replace(/(^|\W)(__?)(?=\S)(.+?)\2(?!\w)/g, '$1$3')
  .replace(ENTITY, (_, decimal, hexadecimal, name) => {
    const code = Number(decimal ?? `0x${hexadecimal}`);
    return name ? NAMED[/** @type {keyof typeof NAMED} */ (name.toLowerCase())] : String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
  })
  .replace(PRIVATE, (sign) => String.fromCharCode(sign.charCodeAt(0) - SHIFT));
