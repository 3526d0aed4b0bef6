import assert from 'node:assert/strict';
import { test } from 'node:test';

import { themeWith } from '../elder.js';
import { lettersOf } from '../search.js';
import { sentences } from '../sentences.js';
import { isChinese } from '../speech.js';

test('a text is said sentence by sentence', () => {
  assert.deepEqual(sentences('补 2 元。能！\n\n 标题 \n怎么领？在社区；'), ['补 2 元。', '能！', '标题', '怎么领？', '在社区；']);
  assert.deepEqual(sentences(' \n '), []);
});

test('a long sentence is said in pieces of 120 signs, and none is cut in two', () => {
  const long = '𠮷'.repeat(250);
  const pieces = sentences(long);
  assert.deepEqual(pieces.map((piece) => [...piece].length), [120, 120, 10]);
  assert.equal(pieces.join(''), long);
});

test('Chinese voices are known by their tag (BCP 47)', () => {
  const voices = ['zh-CN', 'ZH_TW', 'cmn-Hans-CN', 'en-US', 'mzh-X'].map((lang) => ({ lang }));
  assert.deepEqual(voices.filter(isChinese).map(({ lang }) => lang), ['zh-CN', 'ZH_TW', 'cmn-Hans-CN']);
});

test('large letters are one word of the theme, and leave the others', () => {
  assert.equal(themeWith('', true), 'elder');
  assert.equal(themeWith('auto', true), 'auto elder');
  assert.equal(themeWith(' elder  auto ', false), 'auto');
  assert.equal(themeWith('elder', true), 'elder');
  assert.equal(themeWith('elder', false), '');
});

test('letters alone may be the first letters of words; anything else is words', () => {
  assert.equal(lettersOf(' gjj '), 'gjj');
  assert.equal(lettersOf('GJJ'), 'GJJ');
  assert.deepEqual(['公积金', 'gjj 贷款', 'gj j', '12345', ''].map(lettersOf), ['', '', '', '', '']);
});
