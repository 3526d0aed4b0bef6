import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOneLine } from '../free.js';
import { grouped } from '../margin.js';
import { clausesAt, restingOn } from '../rail.js';
import { watchSizes } from '../sizes.js';

test('entries of one clause share a mark, in their order and each once', () => {
  const [text, other] = [{}, {}];
  const range = (endContainer, endOffset) => ({ endContainer, endOffset });
  const groups = grouped([[range(text, 5), 'a'], [range(text, 9), 'b'], [range(text, 5), 'c'], [range(text, 5), 'a'], [range(other, 5), 'd']]);
  assert.deepEqual(groups.map(({ entries }) => entries), [['a', 'c'], ['b'], ['d']]);
});

test('a column shows all that rests on a clause, of a band the items that quote it, and nothing twice', () => {
  const node = (name, { is = [], items = [], quotes = [], holds = [] } = {}) => ({
    name,
    id: name,
    matches: (selector) => is.includes(selector),
    contains: (other) => holds.includes(other),
    querySelectorAll: (selector) => (selector === '[data-entry]'
      ? items
      : quotes.map(([by, words]) => ({ getAttribute: () => by, querySelector: () => ({ textContent: words }) }))),
  });
  const [question, step, row] = [node('question', { is: ['[data-entry]'] }), node('step'), node('row')];
  const band = node('band', { items: [step, row], quotes: [['step', '每台 20 万元'], ['row', '另一条']] });
  const range = { toString: () => '第六条　每台电梯补助，每台20万元。' };
  const name = ({ name }) => name;
  assert.deepEqual(restingOn([{ range, entries: [question], all: [band, question] }]).map(name), ['question', 'step']);
  const outer = node('outer', { is: ['[data-entry]'], holds: [step] });
  assert.deepEqual(restingOn([{ range, entries: [outer], all: [outer, band] }]).map(name), ['outer']);
  const silent = { toString: () => '第七条　别的。' };
  assert.deepEqual(restingOn([{ range: silent, entries: [band], all: [band] }]).map(name), ['band']);
});

test('boxes that only touch stand on two lines', () => {
  assert.ok(isOneLine({ top: 0, bottom: 20 }, { top: 4, bottom: 16 }));
  assert.ok(!isOneLine({ top: 0, bottom: 20 }, { top: 20, bottom: 40 }));
});

test('a node that is told in the size that is known changes nothing, and is let go until the next frame when it has another', () => {
  const log = [];
  const node = {};
  let tell;
  let frame;
  globalThis.ResizeObserver = class {
    constructor(changed) { tell = (width) => changed([{ target: node, contentRect: { width, height: 10 } }]); }
    observe() { log.push('observe'); }
    disconnect() { log.push('let go'); }
  };
  globalThis.requestAnimationFrame = (next) => { frame = next; return 7; };
  globalThis.cancelAnimationFrame = (id) => log.push(`cancel ${id}`);

  const end = watchSizes([node], () => log.push('changed'));
  tell(100);
  frame();
  tell(100);
  tell(101);
  end();
  assert.deepEqual(log, ['observe', 'let go', 'changed', 'observe', 'let go', 'changed', 'cancel 7', 'let go']);
});

test('a clause is shown with all that lies in it, else the nearest in the window, and no clause that is far away', () => {
  const box = (top, bottom) => ({ top, bottom });
  const boxes = [box(10, 40), box(0, 90), box(50, 90), box(120, 200), box(40, 50)];
  assert.deepEqual(clausesAt(boxes, 300, 30), [1, 0, 2, 4]);
  assert.deepEqual(clausesAt(boxes, 300, 115), [3]);
  assert.deepEqual(clausesAt(boxes, 300, 150), [3]);
  assert.deepEqual(clausesAt([box(-90, -10), box(400, 500)], 300, 100), []);
});
