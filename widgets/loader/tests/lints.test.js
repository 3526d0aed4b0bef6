import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Linter } from 'eslint';

import config from '../eslint.config.mjs';

/** What the rules say of a script at its place in the repository. */
const told = (code, filename = 'widgets/loader/new.js') =>
  new Linter().verify(`export const made = (node, words) => { ${code} };\n`, config, { filename }).map((message) => message.ruleId ?? message.message);

const passed = (codes) => codes.filter((code) => !told(code).some((rule) => /^no-(restricted|warning)/.test(rule ?? '')));

test('a string becomes no markup, in whatever way it is set', () => {
  assert.deepEqual(passed([
    'node.innerHTML = words;',
    'node.outerHTML += words;',
    "node['innerHTML'] = words;",
    'node[`innerHTML`] = words;',
    '[node.innerHTML] = [words];',
    '({ words: node.innerHTML } = words);',
    'for (node.innerHTML of words);',
    'Object.assign(node, { innerHTML: words });',
    "Reflect.set(node, 'innerHTML', words);",
    "node.insertAdjacentHTML('beforeend', words);",
    'node.setHTMLUnsafe(words);',
    'node.srcdoc = words;',
  ]), []);
});

test('no document is written, whatever it is called', () => {
  assert.deepEqual(passed(['document.write(words);', 'node.ownerDocument.writeln(words);', 'const { body } = node; body.ownerDocument.write(words);',
    "node['write'](words);"]), []);
});

test('no attribute runs', () => {
  assert.deepEqual(passed(["node.setAttribute('onclick', words);", "node.setAttributeNS(null, 'onclick', words);",
    "node.setAttributeNS(null, 'style', words);", "node.setAttributeNode(document.createAttribute('onload'));"]), []);
  assert.deepEqual(told("node.setAttribute('title', words); node.setAttributeNS(null, 'href', words);"), []);
});

test('a page is parsed by two scripts only', () => {
  const parse = "return [node, new DOMParser().parseFromString(words, 'text/html')];";
  assert.deepEqual(told(parse, 'widgets/loader/draw.js'), []);
  assert.deepEqual(told(parse, 'widgets/loader/policy.js'), []);
  assert.deepEqual(told(parse, 'site/builder/assets/draw.js'), ['no-restricted-syntax']);
  assert.deepEqual(passed([parse, 'return new window.DOMParser(node, words);', "return new globalThis['DOMParser'](node, words);"]), []);
});

test('addresses are made where that is the duty', () => {
  const made = 'return [node, new URL(words), new URLSearchParams(words)];';
  assert.deepEqual(told(made), ['no-restricted-syntax', 'no-restricted-syntax']);
  assert.deepEqual(told(made, 'widgets/loader/addresses.js'), []);
});

test('no comment switches a rule or a type off', () => {
  assert.ok(told('/* eslint-disable-next-line no-restricted-syntax -- for once */\n node.innerHTML = words;').includes('no-restricted-syntax'));
  assert.deepEqual(passed(['// @ts-ignore\n node.a = words;', '/* @ts-expect-error */ node.a = words;', '/* for once: @ts-nocheck */ node.a = words;']), []);
});

test('what is only read is no danger', () => {
  assert.deepEqual(told('return [words, node.innerHTML.trim(), node.outerHTML];'), []);
});
