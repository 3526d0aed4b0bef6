import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import './modules.js';

const { load } = await import('../files.js');
const { once } = await import('../once.js');
const { text } = await import('../texts.js');
const { PATIENCE } = await import('../fetched.js');
const { absolute } = await import('../addresses.js');
const { unspoilt } = await import('../unspoilt.js');

const WASM = { 'content-type': 'application/wasm' };

/** What the server was asked for, and what it answers. */
let asked;
let answer;

beforeEach(() => {
  asked = [];
  globalThis.started.length = 0;
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    return answer(String(url));
  };
});

test('what is asked for again is not made again, and each key is its own', async () => {
  const made = [];
  const get = once(async (key) => { made.push(key); return key.toUpperCase(); });
  assert.deepEqual(await Promise.all([get('a'), get('b'), get('a')]), ['A', 'B', 'A']);
  assert.deepEqual(made, ['a', 'b']);
});

test('what failed may be asked for again', async () => {
  let tries = 0;
  const get = once(async () => { tries += 1; if (tries === 1) throw new Error('gone'); return tries; });
  await assert.rejects(get('a'), /gone/);
  assert.equal(await get('a'), 2);
  assert.equal(await get('a'), 2);
});

test('a text is fetched once a page, however many ask', async () => {
  answer = () => new Response('# 补助');
  const texts = await Promise.all([text('https://a.example/1.md'), text('https://a.example/1.md')]);
  assert.deepEqual(texts.map(({ words }) => words), ['# 补助', '# 补助']);
  assert.deepEqual(asked, ['https://a.example/1.md']);
});

test('an answer that says that it failed is no text, and names the address', async () => {
  answer = () => new Response('Not found', { status: 404 });
  await assert.rejects(text('https://a.example/2.md'), { message: '404 https://a.example/2.md' });
  answer = () => new Response('later');
  assert.equal((await text('https://a.example/2.md')).words, 'later');
});

test('a module is started with the stream of its file beside the loader, once a page', async () => {
  answer = () => new Response('', { headers: WASM });
  const [one, other] = await Promise.all([load('live'), load('live')]);
  assert.equal(one, other);
  assert.deepEqual(asked, [new URL('../live_bg.wasm', import.meta.url).href]);
  assert.deepEqual(globalThis.started.map(([name, given]) => [name, given instanceof Response]), [['live', true]]);
});

test('a server that does not know the media type of WASM hands over bytes', async () => {
  answer = () => new Response('bytes', { headers: { 'content-type': 'application/octet-stream' } });
  await load('full');
  assert.deepEqual(globalThis.started.map(([name, given]) => [name, given instanceof ArrayBuffer]), [['full', true]]);
});

test('a module that did not come is not started, and may be asked for again', async () => {
  answer = () => new Response('', { status: 503 });
  await assert.rejects(load('picture'), /^Error: 503 /);
  assert.deepEqual(globalThis.started, []);
  answer = () => new Response('', { headers: WASM });
  await load('picture');
  assert.equal(globalThis.started.length, 1);
});

test('a text that is in no encoding that it may be in is none', async () => {
  answer = () => new Response(new Uint8Array([0xc3, 0xf7, 0xb0, 0xd7]));
  await assert.rejects(text('https://a.example/gbk.md'), { message: 'not in UTF-8: https://a.example/gbk.md' });
});

test('a body without end is not read to its end', async () => {
  let sent = 0;
  const endless = () => new ReadableStream({ pull(controller) { sent += 1; controller.enqueue(new Uint8Array(1_000_000)); } });
  answer = () => new Response(endless());
  await assert.rejects(text('https://a.example/endless.md'), { message: 'more than 10 MB: https://a.example/endless.md' });
  assert.ok(sent < 15, `${sent} MB were read`);
});

test('an answer that only answers as one is read all the same', async () => {
  const bytes = (length) => ({ ok: true, status: 200, headers: new Headers(), arrayBuffer: async () => new ArrayBuffer(length) });
  answer = () => bytes(4);
  assert.equal((await text('https://a.example/alike.md')).words.length, 4);
  answer = () => bytes(10_000_001);
  await assert.rejects(text('https://a.example/large.md'), /more than 10 MB/);
});

test('what does not come in time has failed, and is not downloaded any more', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let signal;
  globalThis.fetch = (_url, options) => { signal = options.signal; return new Promise(() => {}); };
  const late = text('https://a.example/late.md');
  context.mock.timers.tick(PATIENCE - 1);
  assert.ok(!signal.aborted);
  context.mock.timers.tick(1);
  await assert.rejects(late, { message: 'no answer in 15 s: https://a.example/late.md' });
  assert.ok(signal.aborted);
});

test('a body that does not come in time has failed too', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const begun = new Promise((done) => {
    globalThis.fetch = async () => ({ ok: true, headers: new Headers(), arrayBuffer: () => { done(); return new Promise(() => {}); } });
  });
  const late = text('https://a.example/trickle.md');
  await begun;
  context.mock.timers.tick(PATIENCE);
  await assert.rejects(late, /no answer in 15 s/);
});

/** As much of `XMLHttpRequest` as is asked for. */
class Asked {
  open(_method, url) { asked.push(`by hand ${url}`); }
  getResponseHeader() { return 'text/markdown'; }
  send() { Object.assign(this, { status: 200, response: new TextEncoder().encode('## 问').buffer }); queueMicrotask(this.onload); }
}

test('where the page has something else under the name of fetch, it is asked as before there was one', async () => {
  globalThis.XMLHttpRequest = Asked;
  for (const [n, theirs] of ['/list.do', () => undefined, async () => 'a list', {}].entries()) {
    globalThis.fetch = theirs;
    const { words, type } = await text(`https://a.example/own-${n}.md`);
    assert.deepEqual([words, type, asked.pop()], ['## 问', 'text/markdown', `by hand https://a.example/own-${n}.md`]);
  }
});

test('files are found where a page has a variable called URL', async () => {
  answer = () => new Response('', { headers: WASM });
  const own = globalThis.URL;
  globalThis.URL = '/zwgk/';
  try {
    assert.equal(unspoilt(() => typeof URL), 'function');
    assert.equal(URL, '/zwgk/');
    assert.equal(absolute('a.md', 'https://a.example/b/').href, 'https://a.example/b/a.md');
  } finally {
    globalThis.URL = own;
  }
});
