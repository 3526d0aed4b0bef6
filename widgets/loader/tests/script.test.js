import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import './modules.js';
import { folding } from '../fold.js';

const { fold } = await import('../script.js');
const table = readFileSync(new URL('../../../content/src/text/script.txt', import.meta.url), 'utf8').replaceAll('\n', '');

test('the table is pairs of signs of one unit each, as it is cut by units', () => {
  assert.equal(table.length % 2, 0);
  assert.equal([...table].length, table.length);
});

test('the page is read by the table that facts are read with', () => {
  const one = [...table].filter((_sign, at) => at % 2 === 0).join('');
  const other = [...table].filter((_sign, at) => at % 2 === 1).join('');
  assert.equal(fold(one), other);
});

test('words of a page in the other script are those that were quoted', () => {
  assert.equal(fold('養老助餐補貼，電話諮詢'), '养老助餐补贴，电话咨询');
  assert.equal(fold('养老助餐补贴'), '养老助餐补贴');
});

test('letters of PDF copies are the signs that they look like (Unicode, Kangxi Radicals)', () => {
  // U+2F45, U+2F00, U+F9D1; and U+2EC5 of the supplement, which Unicode does not map.
  assert.equal(fold('⽅⼀六⻅'), '方一六见');
});

test('places hold: no text becomes longer or shorter', () => {
  const all = Array.from({ length: 0xfada - 0x2e80 }, (_none, at) => String.fromCharCode(0x2e80 + at)).join('');
  assert.equal(fold(all).length, all.length);
});

test('a half pair at the end is left out', () => {
  assert.equal(folding('補补貼')('補貼'), '补貼');
});
