import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
  assert.equal(charsetOf('text/html', '<title>x</title>'), '');
});

test('pages in GBK are read as they were written', () => {
  assert.equal(decoded(bytes(...GBK), 'text/html; charset=gbk'), '明白');
  assert.equal(decoded(bytes(...ascii('<meta charset="gb2312">'), ...GBK), 'text/html'), '<meta charset="gb2312">明白');
});

test('what names no encoding is in UTF-8, or else in GB 18030', () => {
  assert.equal(decoded(new TextEncoder().encode('<p>明白').buffer, 'text/html'), '<p>明白');
  assert.equal(decoded(bytes(...ascii('<p>'), ...GBK), 'text/html'), '<p>明白');
  assert.equal(decoded(bytes(...GBK), 'text/plain'), '明白');
  assert.match(decoded(bytes(...GBK), 'text/plain; charset=utf-8'), /\ufffd/, 'it was named, and is wrong');
});

test('the mark of UTF-16 is believed', () => {
  assert.equal(decoded(bytes(0xff, 0xfe, 0x0e, 0x66, 0x7d, 0x76), 'text/html; charset=utf-8'), '明白');
  assert.equal(decoded(bytes(0xfe, 0xff, 0x66, 0x0e, 0x76, 0x7d), ''), '明白');
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

test('what a published policy keeps is kept of one that is fetched', () => {
  const source = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const published = source('../../../site/builder/src/texts/policy_html.rs').match(/const KEPT: .*?\[\s+(".*?),\s+\];/s)?.[1].match(/\w+/g) ?? [];
  const fetched = source('../tags.js').match(/const KEPT = names\('(.*)'\)/)?.[1].split(' ') ?? [];
  assert.ok(published.length > 30 && fetched.length > 20, 'both lists are read');
  assert.deepEqual(fetched.filter((tag) => !published.includes(tag)), []);
  const others = Object.fromEntries(published.filter((tag) => madeOf(tag) !== tag).map((tag) => [tag, madeOf(tag)]));
  assert.deepEqual(others, {
    // Nothing of the other page is fetched or led to.
    a: '', img: '',
    // Its headings stand in a reader that has its own.
    h1: 'h4', h2: 'h4', h3: 'h4',
    b: 'strong', i: 'em',
    // Of blocks the lines stay.
    blockquote: 'div', dl: 'div', figure: 'div', dd: 'p', dt: 'p', figcaption: 'p',
  });
});
