import assert from 'node:assert/strict';
import { test } from 'node:test';

import { initial, knowsPinyin, spots } from '../pinyin.js';

test('the collation of this machine is in the order of pinyin', () => {
  assert.ok(knowsPinyin);
});

test('each letter that begins a syllable of Hanyu Pinyin is known (GB/T 16159)', () => {
  const words = '安报出地儿房公和金开老民年偶平期人社通网先医政';
  assert.equal([...words].map(initial).join(''), 'abcdefghjklmnopqrstwxyz');
});

test('the first and the last sign of the order have letters', () => {
  assert.deepEqual(['阿', '做'].map(initial), ['a', 'z']);
});

test('what is no Chinese stands for itself, in small letters', () => {
  assert.deepEqual(['A', '7', '。'].map(initial), ['a', '7', '。']);
});

test('words are spelled without blanks', () => {
  assert.deepEqual(spots('公积金 贷款\n30 万', 'gjjdk30w'), [[0, 11]]);
});

test('letters are marked where their signs stand', () => {
  const words = '住房 公积 金';
  const [[start, end]] = spots(words, 'gjj');
  assert.equal(words.slice(start, end), '公积 金');
});

test('each place is found, and a place is part of one only', () => {
  assert.deepEqual(spots('爸爸爸爸', 'bb'), [[0, 2], [2, 4]]);
  assert.deepEqual(spots('公积金', 'xyz'), []);
});

test('a sign of two units is one letter and keeps the count', () => {
  const words = '𠮷公积金';
  assert.equal(words.length, 5);
  assert.deepEqual(spots(words, 'gjj'), [[2, 5]]);
});

test('a sign whose small letter is two signs does not move what stands behind it', () => {
  // U+0130 becomes i and a dot above, see SpecialCasing.txt of Unicode.
  assert.equal('İ'.toLowerCase().length, 2);
  assert.deepEqual(spots('İ公积金', 'gjj'), [[1, 4]]);
  assert.deepEqual(spots('公积İ', 'gji'), [[0, 3]]);
});

test('a sign of two sounds is found by either', () => {
  for (const [words, letters] of [['银行', 'yh'], ['重庆', 'cq'], ['调解', 'tj'], ['会计', 'kj'], ['行动', 'xd'], ['会议', 'hy']]) {
    assert.deepEqual(spots(words, letters), [[0, 2]], words);
  }
});
