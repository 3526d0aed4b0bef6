/**
 * Draws what `src` names into the root of an element. Loaded where something is drawn. What is slow comes last: a fragment is shown before
 * the module that enlivens it is asked for, and of Markdown the first words before the module that reads all of it.
 */
/** @import { Asked, Attachment, Drawn, Full } from './types/modules.js' */
import { isMarkdown, policyOf, rebase } from './addresses.js';
import { preview } from './preview.js';
import { sheetLink } from './stylesheet.js';
import { hold } from './swap.js';

const TEMPLATE = 'template[shadowrootmode]';
/** An explainer has a title in its front matter, or at least a section. */
const EXPLAINER = /^ {0,3}(title\s*[:\uff1a]|##\s)/m;
/** Letters of a text inside the element that is worth more to a reader than the first words of the explainer. */
const WORTH_KEEPING = 200;
/** Headings and lines of the first screens. */
const FIRST = 200;
/** Longest wait for a frame, in milliseconds: a page in the background has none. */
const FRAME = 200;
const canAdopt = 'adoptedStyleSheets' in (globalThis.Document ?? Object).prototype;

/** The module that reads Markdown, once it is there: then nothing has to be shown before it. @type {Full | undefined} */
let full;
/** The one stylesheet that all elements adopt. @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * @param {HTMLElement} element
 * @param {URL} url
 * @param {Asked} asked what is on its way already, and what may be asked for
 * @param {() => boolean} isCurrent whether the element still waits for this
 * @returns {Promise<[Attachment, Drawn['lines']] | undefined>}
 */
export async function draw(element, url, asked, isCurrent) {
  const source = isMarkdown(url) ? await markdown(url.href, asked.text) : await fragment(url, asked.text);
  const css = canAdopt ? await asked.css : '';
  if (!isCurrent()) return undefined;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.append(document.createElement('slot'));
  await style(root, css);
  if (!isCurrent()) return undefined;
  if (typeof source !== 'string') {
    // Another element on the page may show the same.
    put(root, /** @type {Element} */ (source.cloneNode(true)));
    asked.shown();
    await painted();
    const live = await asked.load('live');
    return isCurrent() ? [live.attach(element, root), undefined] : undefined;
  }
  if (!full) {
    const frame = show(element, root, source);
    if (frame) await painted();
    try {
      full = await asked.load('full');
    } catch (error) {
      // These are the words that there will be: all of them.
      frame?.replaceChildren();
      if (frame) preview(frame, source, formsOf(element), Infinity);
      throw error;
    }
    if (!isCurrent()) return undefined;
  }
  const found = hold(root);
  const attachment = full.draw(element, root, url.href, source, policyOf(element)?.href);
  found();
  const drawing = full;
  return [attachment, (name) => drawing.picture_lines(url.href, name)];
}

/**
 * @param {ShadowRoot} root
 * @param {Element} frame
 */
function put(root, frame) {
  root.querySelectorAll('slot, .mingbai').forEach((node) => node.remove());
  root.append(frame);
}

/**
 * Shows the first words, unless what stands inside the element says more; gives what holds them.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {string} source
 */
function show(element, root, source) {
  if ((element.textContent ?? '').trim().length > WORTH_KEEPING) return undefined;
  const frame = document.createElement('div');
  frame.className = 'mingbai';
  frame.dataset.preview = '';
  frame.part.add('root');
  frame.lang = element.getAttribute('lang') ?? '';
  preview(frame, source, formsOf(element), FIRST);
  if (!frame.firstChild) return undefined;
  put(root, frame);
  return frame;
}

/**
 * The forms that an element shows; all where none are named.
 * @param {Element} element
 */
function formsOf(element) {
  const form = element.localName.slice('mingbai-'.length);
  const named = element.getAttribute('show') ?? (form === 'explainer' ? '' : form);
  return named.trim() ? named.trim().split(/[\s,\uff0c\u3001]+/) : undefined;
}

/** Once what was put into the page can be seen. */
const painted = () => new Promise((done) => {
  setTimeout(done, FRAME);
  requestAnimationFrame(() => setTimeout(done));
});

/**
 * The words of an explainer. Servers answer what they do not have with a page, with data or with nothing, and call that well.
 * @param {string} href
 * @param {Asked['text']} text
 */
async function markdown(href, text) {
  const { words, type } = await text;
  if (/html/i.test(type) || /^\s*</.test(words) || !EXPLAINER.test(words)) throw new Error(`no explainer in ${href}`);
  return words;
}

/**
 * @param {URL} url
 * @param {Asked['text']} text
 */
async function fragment(url, text) {
  const { words } = await text;
  /** @type {HTMLTemplateElement | null} */
  const template = new DOMParser().parseFromString(words, 'text/html').querySelector(TEMPLATE);
  const frame = template?.content.querySelector('.mingbai');
  if (!frame) throw new Error(`no explainer in ${url.href}`);
  rebase(frame, url);
  return frame;
}

/**
 * Adopts the stylesheet; a link in each root where the browser cannot.
 * @param {ShadowRoot} root
 * @param {string} css
 */
async function style(root, css) {
  if (canAdopt) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  if (root.querySelector('link, style')) return;
  const link = sheetLink();
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  root.prepend(link);
  await loaded;
}
