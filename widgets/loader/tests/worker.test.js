import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../worker.js', import.meta.url), 'utf8');
const ORIGIN = 'https://www.yunxi.example';

/** The worker in a place where `answer` is the network and `kept` what the cache holds. */
function worker(answer, kept = new Map()) {
  const heard = {};
  const cache = {
    add: async (url) => { kept.set(url, await answer(url)); },
    match: async ({ url }) => kept.get(url),
    put: async ({ url }, response) => { kept.set(url, response); },
  };
  const self = { addEventListener: (type, listener) => { heard[type] = listener; }, location: { origin: ORIGIN } };
  const caches = { open: async () => cache, match: cache.match };
  vm.runInNewContext(source, { self, caches, URL, fetch: ({ url }) => answer(url) });

  /** What a page gets; nothing where the browser asks by itself. Waits for what the worker still does. */
  return async (url, { method = 'GET', range = false } = {}) => {
    let answered;
    const later = [];
    heard.fetch({
      request: { url, method, headers: { has: (name) => name === 'range' && range } },
      respondWith: (promise) => { answered = promise; },
      waitUntil: (promise) => later.push(promise),
    });
    const response = await answered;
    await Promise.all(later);
    return response;
  };
}

const page = (words) => ({ ok: true, words, clone() { return page(words); } });

test('the network comes first, and what is kept is kept as it is now', async () => {
  const kept = new Map([[`${ORIGIN}/a`, page('old')]]);
  const ask = worker(async () => page('new'), kept);
  assert.equal((await ask(`${ORIGIN}/a`)).words, 'new');
  assert.equal(kept.get(`${ORIGIN}/a`).words, 'new');
});

test('a page that nobody asked to keep is not kept', async () => {
  const kept = new Map();
  await worker(async () => page('new'), kept)(`${ORIGIN}/b`);
  assert.equal(kept.size, 0);
});

test('without a network what is kept answers, and what is not kept fails as it would', async () => {
  const ask = worker(async () => { throw new TypeError('offline'); }, new Map([[`${ORIGIN}/a`, page('kept')]]));
  assert.equal((await ask(`${ORIGIN}/a`)).words, 'kept');
  await assert.rejects(ask(`${ORIGIN}/b`), /offline/);
});

test('an answer that says that it failed is handed on and not kept', async () => {
  const kept = new Map([[`${ORIGIN}/a`, page('kept')]]);
  const ask = worker(async () => ({ ok: false, words: 'failed' }), kept);
  assert.equal((await ask(`${ORIGIN}/a`)).words, 'failed');
  assert.equal(kept.get(`${ORIGIN}/a`).words, 'kept');
});

test('other sites, other methods and parts of recordings are the browser\'s', async () => {
  const ask = worker(async () => page('new'));
  assert.equal(await ask('https://other.example/a'), undefined);
  assert.equal(await ask(`${ORIGIN}/a`, { method: 'POST' }), undefined);
  assert.equal(await ask(`${ORIGIN}/a.mp3`, { range: true }), undefined);
});
