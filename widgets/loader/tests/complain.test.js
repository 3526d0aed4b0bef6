import assert from 'node:assert/strict';
import { test } from 'node:test';

import { complain } from '../complain.js';

test('a page gets one line, whatever fails and however often', (context) => {
  const { mock } = context.mock.method(console, 'warn', () => {});
  complain(new Error('404 /a.md'));
  complain('again');
  assert.deepEqual(mock.calls.map((call) => call.arguments), [['mingbai: the page stays as it is (404 /a.md)']]);
});
