import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { pathOf } from '../code.js';
import { encode } from '../qr.js';

const { codes } = JSON.parse(readFileSync(new URL('fixtures/qr.json', import.meta.url), 'utf8'));
/** Light modules around a code, ISO/IEC 18004, 6.3.8. */
const QUIET = 4;

const rowsOf = (data) => data.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''));

for (const { url, mask, version, rows } of codes) {
  test(`the code of ${url.length} signs is that of another implementation`, () => {
    const code = encode(url, { ecc: 'M', border: QUIET, maskPattern: mask });
    assert.equal(code.version, version);
    assert.deepEqual(rowsOf(code.data).slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET)), rows);
  });
}

test('a code has its quiet zone, without which cameras do not find it', () => {
  const { data, size } = encode(codes[0].url, { ecc: 'M', border: QUIET });
  const rows = rowsOf(data);
  assert.equal(size, codes[0].rows.length + 2 * QUIET);
  const edge = [...rows.slice(0, QUIET), ...rows.slice(-QUIET), ...rows.map((row) => row.slice(0, QUIET) + row.slice(-QUIET))];
  assert.deepEqual(edge.filter((row) => row.includes('#')), []);
});

test('each dark module is a square of the drawing', () => {
  assert.equal(pathOf([[true, false], [false, true]]), 'M0 0h1v1h-1zM1 1h1v1h-1z');
});
