/** What was measured, kept: each run is an entry of a list, and is compared with the last of the same machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';

import { baseline, history, root } from './paths.mjs';

/**
 * @typedef {{ date: string, commit: string, machine: string, browser: string, load: number, runs: number, rows: Record<string, Record<string, number>> }} Entry
 * `load` is how many programs wanted each core while it was measured: a quiet machine has at most one. `rows` has by row the median of ours,
 * under `ours`, and of each peer.
 */

/** What two entries must have in common for their times to be compared. */
export const machine = () => {
  const [{ model }] = cpus();
  return `${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
};

/** Programs that want a core, for each core, over the last minutes. */
export const load = () => Math.max(...loadavg()) / cpus().length;

const git = (/** @type {string[]} */ ...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

/** The commit, with a plus where the checkout has something else. */
export const commit = () => git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '+' : '');

/** @param {string} file @returns {Entry[]} */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);

/** The last entry of this machine that has the row: of its own history, else of what was written down. @param {string} row */
export function last(row) {
  const here = machine();
  return [...read(baseline), ...read(history)].findLast((entry) => entry.machine === here && entry.rows[row]);
}

/** @param {Entry} entry */
export function keep(entry) {
  mkdirSync(dirname(history), { recursive: true });
  writeFileSync(history, `${JSON.stringify([...read(history), entry], undefined, 1)}\n`);
}
