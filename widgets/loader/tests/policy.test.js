import assert from 'node:assert/strict';
import { test } from 'node:test';

import { styled } from '../copy.js';
import { charsetOf, decoded, isPlain, linesOf } from '../decode.js';
import { isSilent, madeOf } from '../tags.js';

const bytes = (...signs) => new Uint8Array(signs).buffer;
/** 明白 in GB 18030. */
const GBK = [0xc3, 0xf7, 0xb0, 0xd7];
const ascii = (words) => [...words].map((sign) => sign.charCodeAt(0));

test('the answer names the encoding before the page does', () => {
  assert.equal(charsetOf('text/html; charset="gb2312"', '<meta charset=utf-8>'), 'gb2312');
  assert.equal(charsetOf('text/html', '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'), 'gbk');
  assert.equal(charsetOf('text/html', '<title>x</title>'), 'utf-8');
});

test('pages in GBK are read as they were written', () => {
  assert.equal(decoded(bytes(...GBK), 'text/html; charset=gbk'), '明白');
  assert.equal(decoded(bytes(...ascii('<meta charset="gb2312">'), ...GBK), 'text/html'), '<meta charset="gb2312">明白');
});

test('an encoding that no browser knows is read as UTF-8', () => {
  assert.equal(decoded(new TextEncoder().encode('明白').buffer, 'text/html; charset=x-none'), '明白');
});

test('a text file is known by its type or its name', () => {
  assert.ok(isPlain('text/plain; charset=utf-8', '/a'));
  assert.ok(isPlain('application/octet-stream', '/a.TXT'));
  assert.ok(isPlain('text/markdown', '/a') && isPlain('', '/a.md'));
  assert.ok(!isPlain('text/html', '/a.txt'), 'a page in the place of a text file');
  assert.ok(!isPlain('text/html', '/a.txt.html'));
});

test('lines end as each system ends them, and empty ones are none', () => {
  assert.deepEqual(linesOf('一\r\n  二\r\r三\n\n'), ['一', '二', '三']);
});

test('a style is read as text, by whole names', () => {
  const of = (style) => ({ getAttribute: () => style });
  assert.equal(styled(of('color: red; display:none'), 'display'), 'none');
  assert.equal(styled(of('DISPLAY: NONE !important'), 'display').trim(), 'NONE');
  assert.equal(styled(of('list-style: upper-roman inside'), 'list-style'), 'upper-roman inside');
  assert.equal(styled(of('x-display: none'), 'display'), '');
  assert.equal(styled(of(null), 'display'), '');
});

test('nothing runs, and what explains is not the policy', () => {
  assert.deepEqual(['script', 'style', 'iframe', 'object', 'template', 'svg', 'mingbai-qa', 'mingbai-x'].filter((tag) => !isSilent(tag)), []);
  assert.deepEqual(['p', 'table', 'span', 'a'].filter(isSilent), []);
});

test('structure stays, looks do not', () => {
  const made = ['h1', 'td', 'ol', 'b', 'section', 'p', 'blockquote', 'span', 'a', 'img'].map(madeOf);
  assert.deepEqual(made, ['h4', 'td', 'ol', 'strong', 'div', 'p', 'div', '', '', '']);
});
