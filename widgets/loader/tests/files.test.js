import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import './modules.js';

const { load } = await import('../files.js');
const { once } = await import('../once.js');
const { text } = await import('../texts.js');

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
  assert.deepEqual(texts, ['# 补助', '# 补助']);
  assert.deepEqual(asked, ['https://a.example/1.md']);
});

test('an answer that says that it failed is no text, and names the address', async () => {
  answer = () => new Response('Not found', { status: 404 });
  await assert.rejects(text('https://a.example/2.md'), { message: '404 https://a.example/2.md' });
  answer = () => new Response('later');
  assert.equal(await text('https://a.example/2.md'), 'later');
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
