/**
 * One editor and one text at a time: `begin` makes a new editor, `set` or `copy` with a paste gives it the text, `judge` says what
 * became of it. Which editor, and with which settings, the address says: `page.html?editor=tinymce&settings={…}`.
 */
import { compare } from './compare.js';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
const asked = new URLSearchParams(location.search);
const name = asked.get('editor') ?? '';
const settings = JSON.parse(asked.get('settings') ?? '{}');

/** Where the demonstration says that it is published; here it is on this server. */
const PUBLISHED = 'https://www.yunxi.example/zcjd/';

/** Frames after which an editor has taken nothing: ten seconds, and none needs one. */
const MOST_FRAMES = 300;

const loaded = (element) =>
  new Promise((done, fail) => {
    element.onload = done;
    element.onerror = () => fail(new Error(`${element.src || element.href} does not load`));
    document.head.append(element);
  });

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const { place: tag = 'div', scripts = [], start, styles = [] } = await import(
  name === 'tiptap' ? '/bundled/tiptap.js' : `./pages/${name}.js`
);
for (const path of styles) await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: MODULES + path }));
for (const path of scripts) await loaded(Object.assign(document.createElement('script'), { src: MODULES + path }));

let editor;
let given = '';
let empty = '';
let count = 0;

/** A new editor, as one that has stumbled over a text takes no other. */
async function begin() {
  document.body.replaceChildren();
  const place = Object.assign(document.createElement(tag), { id: `place-${++count}` });
  const around = document.createElement('div');
  around.append(place);
  document.body.append(around);
  editor = await start(place, settings, MODULES);
  await painted();
  empty = editor.get();
}

/** The fragment of a page, or a text that is one. */
async function take(source) {
  const text = source.startsWith('/') ? await (await fetch(source)).text() : source;
  given = (/<main>\n([^]*?)\n<\/main>/.exec(text)?.[1] ?? text).replaceAll(PUBLISHED, `${location.origin}/`);
}

/** Puts the text onto the clipboard, as the page that it is copied from does. */
function copy() {
  const input = document.body.appendChild(Object.assign(document.createElement('input'), { value: '文' }));
  input.select();
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData.setData('text/html', given);
      event.clipboardData.setData('text/plain', new DOMParser().parseFromString(given, 'text/html').body.innerText);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { once: true, capture: true },
  );
  const isCopied = document.execCommand('copy');
  input.remove();
  return isCopied;
}

async function focus() {
  editor.focus();
  await painted();
  return document.activeElement !== document.body;
}

/** What the editor would save: once it is no longer what it was without the text, and has come to rest. */
async function saved() {
  let now = editor.get();
  // An editor that takes nothing would be waited for forever.
  for (let frames = 0; frames < MOST_FRAMES && now === empty; frames += 1) {
    await painted();
    editor.answer?.();
    now = editor.get();
  }
  let before;
  do {
    before = now;
    await painted();
    now = editor.get();
  } while (now !== before);
  return now;
}

window.trial = {
  begin,
  take,
  copy,
  focus,
  set() {
    editor.set(given);
  },
  async judge() {
    const html = await saved();
    return { html, ...compare(given, html) };
  },
  compare: (before, after) => compare(before, after),
};
