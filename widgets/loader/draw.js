/**
 * Draws what `src` names into the root of an element. Loaded where something is drawn. What is slow comes last: a fragment is shown before
 * the module that enlivens it is asked for, and of Markdown the first words before the module that reads all of it.
 */
/** @import { Asked, Attachment, Full } from './types/modules.js' */
import { isMarkdown, policyOf, rebase } from './addresses.js';
import { loaded, painted, put } from './first.js';
import { evened } from './gaps.js';
import { canAdopt, style } from './look.js';
import { isWithin, slices } from './slices.js';
import { hold, isScrolled } from './swap.js';

const TEMPLATE = 'template[shadowrootmode]';
/** An explainer has a title in its front matter, or at least a section. */
const EXPLAINER = /^ {0,3}(title\s*[:\uff1a]|##\s)/m;

/** Signs of markup from which an explainer is drawn in slices, and of text that fill the first screens. */
const LONG = 200_000;
const SCREENS = 5000;

/** The module that reads Markdown, once it is there: then nothing has to be shown before it. @type {Full | undefined} */
let full;

/**
 * @param {HTMLElement} element
 * @param {URL} url
 * @param {Asked} asked what is on its way already, and what may be asked for
 * @param {() => boolean} isCurrent whether the element still waits for this
 * @returns {Promise<Attachment | undefined>}
 */
export async function draw(element, url, asked, isCurrent) {
  const source = isMarkdown(url) ? await markdown(url.href, asked.text) : await fragment(url, asked.text);
  const css = canAdopt ? await asked.css : '';
  if (!isCurrent()) return undefined;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.append(document.createElement('slot'));
  const stay = hold(root);
  await style(root, css);
  stay();
  if (!isCurrent()) return undefined;
  if (typeof source === 'string') {
    if (!await drawn(element, root, url, source, asked, isCurrent)) return undefined;
  } else {
    // Another element on the page may show the same.
    const found = hold(root);
    put(root, /** @type {Element} */ (source.cloneNode(true)));
    found();
    asked.shown({ src: url });
    await painted();
  }
  const live = await asked.load('live');
  if (!isCurrent()) return undefined;
  const attachment = live.attach(element, root);
  if (typeof source === 'string') leadTo(root, Boolean(attachment.policy));
  return attachment;
}

/**
 * Draws Markdown; whether the element still waits for it then.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {URL} url
 * @param {string} source
 * @param {Asked} asked
 * @param {() => boolean} isCurrent
 */
async function drawn(element, root, url, source, asked, isCurrent) {
  const isFirst = !full;
  const module = full ??= await loaded(element, root, source, asked);
  if (!isCurrent()) return false;
  // To ask where something stands costs a layout: of all that wait before the first of them is drawn.
  let stay = hold(root);
  await undefined;
  if (!isCurrent()) return false;
  const markup = module.draw(element, url.href, source, policyOf(element)?.href);
  const isLong = markup.length > LONG;
  const frame = isLong ? await framedInSlices(markup) : evened(framed(markup));
  if (isLong) {
    if (!isCurrent()) return false;
    stay = hold(root);
  }
  const rest = isLong && !isScrolled() ? beyond(frame) : [];
  put(root, frame);
  stay();
  for (const node of rest) {
    await pause();
    if (!isCurrent()) return false;
    frame.append(node);
  }
  asked.shown({ src: url, lines: (name) => module.picture_lines(url.href, name) });
  if (isFirst) await painted();
  return true;
}

/**
 * Takes what stands beyond the first screens out of a frame.
 * @param {Element} frame
 */
function beyond(frame) {
  let signs = 0;
  const rest = [...frame.children].filter((child) => {
    const isBeyond = signs > SCREENS;
    signs += child.textContent?.length ?? 0;
    return isBeyond;
  });
  rest.forEach((child) => child.remove());
  return rest;
}

/** A reader's hand comes before what is out of sight. @returns {Promise<void>} */
const pause = () => new Promise((done) => { setTimeout(done); });

/**
 * Where the page holds the policy, links lead to the words there; where there is nothing to lead to, they go.
 * @param {ShadowRoot} root
 * @param {boolean} isHere
 */
function leadTo(root, isHere) {
  for (const link of root.querySelectorAll('.to-policy')) {
    const [address, ...words] = (link.getAttribute('href') ?? '').split('#');
    if (isHere) link.setAttribute('href', `#${words.join('#')}`);
    else if (!address) link.parentElement?.remove();
  }
  if (isHere) root.querySelectorAll('.explains a').forEach((link) => link.replaceWith(...link.childNodes));
}

/**
 * What says, where a page asks for it, that these strings are ours: what the module wrote, and what lies on the server of the page.
 * @type {{ createHTML(words: string): unknown } | undefined}
 */
let ours;

/** @param {string} words */
function trusted(words) {
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: object): NonNullable<typeof ours> } }} */ (globalThis);
  try {
    ours ??= trustedTypes?.createPolicy('mingbai', { createHTML: (/** @type {string} */ made) => made });
  } catch {
    // The page lets no policy of this name be made. Where it asks for one all the same, the parser says so.
  }
  return /** @type {string} */ (ours ? ours.createHTML(words) : words);
}

/** @param {string} words */
const parsed = (words) => new DOMParser().parseFromString(trusted(words), 'text/html');

/** @param {string} markup of one element */
const framed = (markup) => /** @type {Element} */ (parsed(markup).body.firstElementChild);

/**
 * The same of much, a slice at a time.
 * @param {string} markup
 */
async function framedInSlices(markup) {
  /** @type {Element | undefined} */
  let frame;
  for (const slice of slices(markup)) {
    await pause();
    const body = evened(parsed(slice).body);
    if (frame) (isWithin(slice) ? frame.lastElementChild : frame)?.append(...body.childNodes);
    else frame = /** @type {Element} */ (body.firstElementChild);
  }
  return /** @type {Element} */ (frame);
}

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
  const template = parsed(words).querySelector(TEMPLATE);
  const frame = template?.content.querySelector('.mingbai');
  if (!frame) throw new Error(`no explainer in ${url.href}`);
  rebase(frame, url);
  return frame;
}
