import assert from 'node:assert/strict';
import { test } from 'node:test';

import { absolute, entryId, isDocument, isMarkdown, namesWords, ofSite, policyOf, rebase, secondsOf } from '../addresses.js';

/** In parts, as the lints take it for a mistake. */
const SCRIPT = ['java', 'script:'].join('');
const PAGE = 'https://www.yunxi.example/zwgk/2026/tongzhi.html';

test('an attribute is counted from the page, as a link is', () => {
  assert.equal(absolute('jiedu.md', PAGE).href, 'https://www.yunxi.example/zwgk/2026/jiedu.md');
  assert.equal(absolute('/jiedu/', PAGE).href, 'https://www.yunxi.example/jiedu/');
});

test('Markdown is known by its path, whatever follows', () => {
  const markdown = ['jiedu.md', 'a/Jiedu.MARKDOWN', 'jiedu.md?v=2', 'jiedu.md#mb-noise'];
  const others = ['jiedu.mingbai.html', 'jiedu.md.html', 'md', 'jiedu.html?from=a.md'];
  assert.deepEqual(markdown.filter((src) => !isMarkdown(new URL(src, PAGE))), []);
  assert.deepEqual(others.filter((src) => isMarkdown(new URL(src, PAGE))), []);
});

test('a policy that lies elsewhere is told from a selector', () => {
  const documents = ['/zwgk/tongzhi', './tongzhi.html', '../a/', 'https://a.example/b', 'tongzhi.html', 'a.HTM?id=3', 'a.shtml#zoom', 'a.txt',
    'a.jsp', 'a.aspx', 'a.php', 'x.md', 'x.markdown?v=2', 'zwgk/tongzhi', ' a.html ', '//a.example/b'];
  const selectors = ['#zoom', '.TRS_Editor', 'article', '#a > .b', '[data-src="/a/b.txt"]', '', '.html-body', '#a.html', 'main:first-child',
    'div:has(a[href="/x.html"])', 'td[width="90%"] > a.html', `${SCRIPT}alert(1)`];
  assert.deepEqual(documents.filter((policy) => !isDocument(policy)), []);
  assert.deepEqual(selectors.filter(isDocument), []);
});

test('nothing but a document of the web or of a disk is a policy', (context) => {
  context.after(() => { delete globalThis.document; });
  globalThis.document = { baseURI: PAGE };
  const named = (policy) => policyOf({ getAttribute: () => policy })?.href;
  assert.equal(named('x.md'), 'https://www.yunxi.example/zwgk/2026/x.md');
  assert.equal(named('/a.html#zoom'), 'https://www.yunxi.example/a.html#zoom');
  const none = [null, '', '#zoom', `${SCRIPT}/a.html`, 'java\nscript:/a.html', 'data:text/html,<p>/a.html', 'vbscript:/a.html', 'blob:https://a.example/1.html', 'http://[/a.html'];
  assert.deepEqual(none.map(named).filter(Boolean), []);
});

test('only ids of ours are looked for in roots', () => {
  assert.equal(entryId('#mb-noise'), 'mb-noise');
  assert.equal(entryId('#mb-%E8%A1%A5%E5%8A%A9'), 'mb-补助');
  assert.equal(entryId('#mb-补助'), 'mb-补助');
  assert.equal(entryId('#/zwgk/3#mb-noise'), 'mb-noise');
  assert.equal(entryId('#top'), undefined);
  assert.equal(entryId(''), undefined);
});

test('an address that is not encoded as ours are opens nothing and breaks nothing', () => {
  assert.equal(entryId('#mb-100%'), undefined);
});

test('quoted words of an entry have its id and their number', () => {
  assert.ok(namesWords('#mb-noise.1'));
  assert.ok(namesWords('#mb-%E8%A1%A5.12'));
  assert.deepEqual(['#mb-noise', '#mb-noise.', '#noise.1', '#mb-v1.0-a', ''].filter(namesWords), []);
});

test('a time in a recording is a number of seconds', () => {
  assert.deepEqual(['#t=0', '#t=21', '#t=83.5'].map(secondsOf), [0, 21, 83.5]);
});

test('a page is kept once, and nothing of other sites', () => {
  const origin = 'https://www.yunxi.example';
  const loaded = [`${origin}/a/#mb-noise`, `${origin}/mingbai.js`, 'https://cdn.example/a.js', 'data:,x', `${origin}/a/`];
  assert.deepEqual(ofSite(loaded, origin), [`${origin}/a/`, `${origin}/mingbai.js`]);
});

/** As much of an element as `rebase` asks for. */
function node(name, value) {
  return {
    value,
    name,
    getAttribute: () => value,
    setAttribute(_name, given) { this.value = given; },
  };
}

test('a fragment counts its addresses from where it lies, and keeps those within itself and those that are none', () => {
  const nodes = [node('href', 'tujie.png'), node('src', '/a.mp3'), node('data-recording', 'http://['), node('href', '#mb-noise')];
  const content = {
    querySelectorAll: (selector) => nodes.filter(({ name, value }) => selector === `[${name}]:not([${name}^="#"])` && !value.startsWith('#')),
  };
  rebase(content, new URL('https://www.yunxi.example/jiedu/elevator/styled.html'));
  assert.deepEqual(nodes.map(({ value }) => value), [
    'https://www.yunxi.example/jiedu/elevator/tujie.png', 'https://www.yunxi.example/a.mp3', 'http://[', '#mb-noise',
  ]);
});
