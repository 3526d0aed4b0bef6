import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { watch } from '../near.js';

/** What was asked for, in order. @type {string[]} */
let log = [];

beforeEach(() => {
  log = [];
  Object.assign(globalThis, {
    document: { readyState: 'interactive' },
    innerHeight: 800,
    innerWidth: 400,
    getComputedStyle: () => ({ display: 'inline' }),
    IntersectionObserver: class {
      observe() { log.push('observe'); }
      disconnect() {}
    },
  });
});

/** An element at this place, which has nothing to read yet. */
const element = (top, { src = true, boxes = 1 } = {}) => ({
  shadowRoot: null,
  hasAttribute: () => src,
  addEventListener() {},
  removeEventListener() {},
  getClientRects: () => Array.from({ length: boxes }, () => ({ top, bottom: top, left: 0, right: 0 })),
});

async function watched(it, wasThere = true) {
  const end = watch(it, () => log.push('wake'), wasThere);
  // Whoever watches has to have what ends it before it is woken.
  assert.ok(!log.includes('wake'));
  await undefined;
  end();
  return log;
}

test('what a page was delivered with, and cannot be read yet, does not wait for a frame', async () => {
  assert.deepEqual(await watched(element(1_400)), ['wake']);
});

test('what stands far away waits', async () => {
  assert.deepEqual(await watched(element(1_401)), ['observe']);
});

test('what has no box waits', async () => {
  assert.deepEqual(await watched(element(0, { boxes: 0 })), ['observe']);
});

test('what can be read waits until the page is there', async () => {
  assert.deepEqual(await watched(element(0, { src: false })), ['observe']);
});

test('what a script puts there one by one is not laid out one by one', async () => {
  const it = element(0);
  it.getClientRects = () => assert.fail('a layout');
  assert.deepEqual(await watched(it, false), ['observe']);
  globalThis.document.readyState = 'complete';
  log = [];
  assert.deepEqual(await watched(it), ['observe']);
});
