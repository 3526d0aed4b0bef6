import assert from 'node:assert/strict';
import { test } from 'node:test';

import { saidOf } from '../days.js';

const WORDS = ['还有 # 天', '还有 # 天开始', '就在今天', '最后一天'];
const said = (/** @type {number} */ start, /** @type {number} */ end) => saidOf(start, end, WORDS);

test('a period that is under way is counted to its end, one to come to its beginning', () => {
  assert.equal(said(-49, 19), '还有 19 天');
  assert.equal(said(0, 68), '还有 68 天');
  assert.equal(said(10, 78), '还有 10 天开始');
  assert.equal(said(-68, 0), '最后一天');
});

test('a single day is counted to, and is today', () => {
  assert.equal(said(57, 57), '还有 57 天');
  assert.equal(said(0, 0), '就在今天');
});

test('what is over and what is no day is not counted', () => {
  for (const [start, end] of [[-3, -1], [-1, -1], [NaN, NaN], [1, NaN]]) assert.equal(said(Number(start), Number(end)), '');
  assert.equal(saidOf(1, 1, []), '');
});
