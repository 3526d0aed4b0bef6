import assert from 'node:assert/strict';
import { test } from 'node:test';

test('where elements stand is asked of all that wait for the module before the first is drawn, as each answer after that costs a layout', async () => {
  globalThis.requestAnimationFrame = (next) => setTimeout(next);
  // Somebody reads further down.
  globalThis.scrollY = 1;
  const { draw } = await import('../draw.js');
  globalThis.DOMParser = class { parseFromString() { return { body: { firstElementChild: {} } }; } };
  const log = [];
  const element = (name) => {
    const it = {
      // More than the first words would say, so that they are not shown.
      textContent: '字'.repeat(201),
      scrollTop: 1,
      getAttribute: () => null,
      getBoundingClientRect: () => { log.push(`ask ${name}`); return { top: 0 }; },
    };
    return Object.assign(it, { shadowRoot: { host: it, firstChild: {}, querySelector: () => ({}), querySelectorAll: () => [], append() {} } });
  };
  const modules = {
    full: { draw: (it) => { log.push(`draw ${it.name}`); return ''; } },
    live: { attach: () => ({}) },
  };
  const load = (name) => Promise.resolve(modules[name]);
  const text = Promise.resolve({ words: 'title: 甲', type: 'text/markdown' });
  const asked = { text, css: Promise.resolve(''), load, shown() {} };
  const url = new URL('http://localhost/a.md');
  await Promise.all(['a', 'b'].map((name) => draw(Object.assign(element(name), { name }), url, asked, () => true)));
  const last = Math.max(log.lastIndexOf('ask a'), log.lastIndexOf('ask b'));
  assert.ok(log.includes('ask b') && last < log.indexOf('draw a') && log.at(-1) === 'draw b', log.join());
});
