/**
 * Search over a whole site, `<mingbai-search src="search/index.json">`: a field over what stands inside the element, such as the site's list of
 * explainers, and what answers a reader's words. `mingbai build` writes the index in small files; a query asks for a few of them, then for the
 * entries that they name, which are ranked as those of a page are (`widgets/search`).
 */
/** @import { Said } from './indexed.js' */
/** @import { Files } from './types/modules.js' */
import { documentAt } from './addresses.js';
import { answerLink, item } from './answers.js';
import { tell } from './events.js';
import { Site, read } from './indexed.js';
import { style } from './look.js';

const OFFLINE = {
  'zh-Hans': '本机文件里不能查找，放到网站上打开就可以。',
  'zh-Hant': '本機檔案裏不能查找，放到網站上打開就可以。',
  en: 'Search works on a web server, not in a file opened from a disk.',
};

/**
 * Puts the field over what the element holds. Where the index cannot be read, that stays as it is.
 * @param {HTMLElement} element
 * @param {Files & { css: () => Promise<string> }} files
 */
export async function open(element, { load, css, complain }) {
  const src = documentAt(element.getAttribute('src') ?? '');
  try {
    const [index, rules] = await Promise.all([read(src), css()]);
    if (!element.isConnected || element.shadowRoot?.querySelector('.toolbar')) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const words = /** @type {Said} */ (index.words[element.lang] ?? index.words['zh-Hans']);
    root.append(frame(words), document.createElement('slot'));
    await style(root, rules);
    listen(root, new Site(index, src, load), words, complain);
  } catch (error) {
    if (src.protocol === 'file:' && !element.shadowRoot) {
      const root = element.attachShadow({ mode: 'open' });
      const said = Object.entries(OFFLINE).find(([language]) => language === element.lang)?.[1] ?? OFFLINE['zh-Hans'];
      root.append(Object.assign(document.createElement('p'), { textContent: said }), document.createElement('slot'));
    }
    complain(error);
  }
}

/** @param {Said} words */
function frame({ label, placeholder }) {
  const frame = Object.assign(document.createElement('div'), { className: 'mingbai' });
  const toolbar = Object.assign(document.createElement('div'), { className: 'toolbar' });
  toolbar.setAttribute('role', 'search');
  const field = Object.assign(document.createElement('input'), {
    className: 'search-input', type: 'search', enterKeyHint: 'search', autocomplete: 'off', placeholder,
  });
  field.setAttribute('aria-label', label);
  const count = Object.assign(document.createElement('output'), { className: 'search-count' });
  count.setAttribute('aria-live', 'polite');
  const list = Object.assign(document.createElement('ol'), { className: 'search-answers', hidden: true });
  toolbar.append(field, count);
  frame.append(toolbar, list);
  return frame;
}

/**
 * @param {ShadowRoot} root
 * @param {Site} site
 * @param {Said} words
 * @param {(error: unknown) => void} complain
 */
function listen(root, site, words, complain) {
  const field = /** @type {HTMLInputElement} */ (root.querySelector('.search-input'));
  const count = /** @type {HTMLElement} */ (root.querySelector('.search-count'));
  const list = /** @type {HTMLElement} */ (root.querySelector('.search-answers'));
  const show = (/** @type {string} */ said, /** @type {HTMLElement[]} */ items) => {
    count.textContent = said;
    list.replaceChildren(...items);
    list.hidden = !items.length;
  };
  const answer = async () => {
    const query = field.value.trim();
    if (query.length < 2) {
      show('', []);
      return;
    }
    const found = await site.ask(query, () => field.value.trim() === query);
    if (!found) return;
    const items = found.places.map(({ page, entry: [, id, title, , said] }) => (
      item(answerLink(site.address(page[0], id), title, said, page[1]), '')
    ));
    const phone = found.isSure ? '' : found.places[0]?.page[2] ?? '';
    if (phone) {
      const to = Object.assign(document.createElement('a'), { href: `tel:${phone}`, textContent: phone });
      items.push(item(to, words.call));
    }
    show(items.length ? found.isSure ? words.best : words.nearest : words.none, items);
  };
  let told = '';
  const typed = (/** @type {Event} */ event) => {
    if (/** @type {InputEvent} */ (event).isComposing) return;
    if (field.value !== told) tell(root.host, 'mingbai-search', { query: field.value });
    told = field.value;
    answer().catch(complain);
  };
  field.addEventListener('input', typed);
  field.addEventListener('compositionend', typed);
  field.addEventListener('focus', () => { site.portal().catch(complain); }, { once: true });
}
