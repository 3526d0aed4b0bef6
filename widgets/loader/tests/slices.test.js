import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isWithin, slices } from '../slices.js';

const question = (words) => `<details id="mb-${words}" class="question"><summary>${words}</summary><div><details class="citation">${words.repeat(70_000)}</details></div></details>`;

test('much markup is cut before sections and their questions, and nowhere else', () => {
  const sections = ['<section id="a">', question('a'), question('b'), '</section>', '<section id="b">', question('c'), '<section>d</section>', '</section>'].join('');
  const whole = `<div class="mingbai"><details class="tools">x</details>${sections}<div class="foot">y</div></div>`;
  const cut = [...slices(whole)];
  assert.equal(cut.join(''), whole);
  assert.ok(cut.length > 1);
  for (const slice of cut.slice(1)) assert.match(slice, /^<(section id|details id|div class="foot")/);
  for (const slice of cut.filter(isWithin)) assert.doesNotMatch(slice, /<\/section>./, 'what stands behind a section was taken into it');
});

test('what is short is one slice', () => {
  assert.equal([...slices(`<div><section>${question('短').slice(0, 200)}</section></div>`)].length, 1);
});
