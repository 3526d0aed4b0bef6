import assert from 'node:assert/strict';
import { test } from 'node:test';

import './modules.js';

test('where there is no document the loader is imported and defines nothing', async () => {
  assert.equal(globalThis.document, undefined);
  await import('../mingbai.js');
  assert.equal(globalThis.customElements, undefined);
});
