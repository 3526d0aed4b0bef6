/** What was tried, as a table of the docs: the run itself writes it, so that it says what happened and not what was meant. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './paths.mjs';

const DOCUMENT = join(root, 'docs/bundlers.md');

/** @type {Map<string, string[]>} */
const rows = new Map();

/**
 * A test whose outcome is a row of the table.
 * @param {string} table which of the tables of the document
 * @param {string} what is tried
 * @param {string} setting what whoever uses it has to set or to do
 * @param {() => unknown} work fails where it does not work
 * @param {string} good what stands in the table where it does
 */
export function tried(table, what, setting, work, good = 'yes') {
  const row = (outcome) => rows.set(table, [...(rows.get(table) ?? []), `| ${what} | ${outcome} | ${setting} |`]);
  test(what, async () => {
    try {
      await work();
      row(good);
    } catch (error) {
      row('**no**');
      throw error;
    }
  });
}

/**
 * The last test: what stands in the document is what this run has seen; where it is not, it does afterwards.
 * @param {string} table
 */
export function written(table) {
  test(`the table of ${table} in docs/bundlers.md is what was seen`, () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const [open, close] = [`<!-- ${table}: written by the run -->\n`, `<!-- end of ${table} -->\n`];
    const [before, rest] = text.split(open);
    const after = rest?.split(close)[1];
    assert.ok(after !== undefined, `docs/bundlers.md has no place for the table of ${table}`);
    const made = ['| what | works | what is to be set |', '| --- | --- | --- |', ...(rows.get(table) ?? [])].join('\n');
    const now = `${before}${open}${made}\n${close}${after}`;
    writeFileSync(DOCUMENT, now);
    assert.equal(now, text, 'docs/bundlers.md has been written anew: read it and commit it');
  });
}
