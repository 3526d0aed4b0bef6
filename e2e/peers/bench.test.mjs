import assert from 'node:assert/strict';
import { test } from 'node:test';

import { common, explainer, ours } from './document.mjs';
import { markup } from './markup.mjs';
import { plan } from './plan.mjs';
import { aimed, compared, medians } from './report.mjs';
import { ROWS, chosen, needed } from './rows.mjs';
import { median } from './statistics.mjs';

test('the median of none is no number, of two between them', () => {
  assert.ok(Number.isNaN(median([])));
  assert.equal(median([9, 1]), 5);
  assert.equal(median([9, 1, 2]), 2);
});

test('rows are asked for by name, by group and by how they begin', () => {
  const names = (...asked) => chosen(asked).map(({ name }) => name);
  assert.deepEqual(names('warm'), ['warm']);
  assert.deepEqual(names('many'), ['many', 'many-screen']);
  assert.ok(names('visits').includes('prerendered-inlined'));
  assert.equal(names().length, ROWS.length);
  assert.throws(() => names('warmer'), /no row is called warmer/);
});

test('a row has a name of its own', () => {
  assert.equal(new Set(ROWS.map(({ name }) => name)).size, ROWS.length);
});

test('a side that two rows need is measured once', () => {
  assert.deepEqual(needed(chosen(['plain', 'prerendered-inlined'])), { visits: ['plain', 'static', 'prerendered-inlined'] });
});

test('ours is compared with the best peer, or with the one that is named', () => {
  const row = { group: 'g', figure: 'f', ours: 'ours', peers: { vanilla: 'v', lit: 'l' } };
  const samples = { g: { ours: [{ f: 3 }, { f: 5 }], v: [{ f: 2 }], l: [{ f: 8 }] } };
  const values = medians(row, samples);
  assert.deepEqual(values, { ours: 4, vanilla: 2, lit: 8 });
  assert.deepEqual(compared(row, values), { ratio: 2, best: 'vanilla' });
  assert.deepEqual(compared({ ...row, against: 'lit' }, values), { ratio: 0.5, best: 'lit' });
});

test('what is aimed at is a ratio, the most or the least', () => {
  assert.deepEqual(aimed({ aim: 0.85 }, 0.85, 900), ['≤ 0.85', 'met']);
  assert.deepEqual(aimed({ most: 25 }, 0.5, 26), ['≤ 25', 'missed']);
  assert.deepEqual(aimed({ least: 1_000 }, Number.NaN, 1_000), ['≥ 1,000', 'met']);
});

test('the last question that appears or goes tells that a key is answered', () => {
  const questions = [['一', '甲'], ['二', '甲乙'], ['三', '乙']];
  assert.deepEqual(plan(questions, ['甲', '甲乙', '无', '无', '']), [
    { typed: '甲', item: 2, isShown: false, count: 2 },
    { typed: '甲乙', item: 0, isShown: false, count: 1 },
    { typed: '无', item: 1, isShown: false, count: 0 },
    { typed: '', item: 2, isShown: true, count: 3 },
  ]);
});

test('every side gets the same words', () => {
  const it = explainer(3);
  for (const text of [ours(it), common(it), markup(it)]) {
    for (const words of [it.title, ...it.fields.flat(), ...it.questions.map(([, answer]) => answer), ...it.days.map(([, said]) => said), ...it.rows.flat()]) assert.ok(text.includes(words), words);
  }
});
