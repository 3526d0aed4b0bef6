/** A build of many explainers, and a check of them, by the program itself. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { elevator, embed, out, program } from './paths.mjs';

/** As many as a province has. */
const COUNT = 1_000;
/** Folders that they lie in. */
const FOLDERS = 50;
/** Words for titles: four of them tell 65,536 copies apart, and none is a number that a check would ask for in the policy. */
const WORDS = [...'安平康宁和顺吉祥春夏秋冬梅兰竹菊'];
/** Pause between two looks at what a program holds, in milliseconds. */
const LOOK = 5;

/**
 * Lays so many copies of the elevator's explainer out, each with a title and a policy of its own words, and a lock.
 * @param {number} count
 */
function copies(count) {
  const folder = join(out, `copies-${count}`);
  rmSync(folder, { recursive: true, force: true });
  const [markdown, policy] = ['jiedu.md', 'policy.html'].map((name) => readFileSync(join(elevator, name), 'utf8'));
  for (let number = 0; number < count; number += 1) {
    const name = `${[0, 4, 8, 12].map((bits) => WORDS[(number >> bits) & 15]).join('')}片区`;
    const to = join(folder, `t${number % FOLDERS}`, `copy-${number}`);
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, 'jiedu.md'), markdown.replace('title: ', `title: ${name}`));
    writeFileSync(join(to, 'policy.html'), policy.replaceAll('各街道办事处', `各街道办事处、${name}`));
  }
  execFileSync(program, ['lock', folder], { stdio: 'ignore' });
  return folder;
}

/** @param {string} folder */
const bytes = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);

/** The seconds that the program takes. @param {string[]} words */
function seconds(words) {
  const start = performance.now();
  execFileSync(program, words, { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}

const building = (/** @type {string} */ folder, /** @type {string} */ to) => ['build', folder, '--out', to, '--embed', embed];

/** A first build, one of what has not changed, a check: explainers a second, and what the build has written for each, in megabytes. */
export function builds() {
  const folder = copies(COUNT);
  const to = join(out, 'copies-built');
  rmSync(to, { recursive: true, force: true });
  const [cold, unchanged] = [seconds(building(folder, to)), seconds(building(folder, to))];
  const check = seconds(['check', folder]);
  const size = bytes(to) / COUNT / 1e6;
  for (const old of [folder, to]) rmSync(old, { recursive: true });
  return { cold: COUNT / cold, unchanged: COUNT / unchanged, check: COUNT / check, size };
}

/**
 * The most that a first build of so many holds in memory, in megabytes; no number where the system does not tell.
 * @param {number} count
 */
export async function memory(count) {
  const folder = copies(count);
  const to = join(out, 'copies-built');
  rmSync(to, { recursive: true, force: true });
  const child = spawn(program, building(folder, to), { stdio: 'ignore' });
  let most = Number.NaN;
  const look = setInterval(() => {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      if (kilobytes) most = Number(kilobytes) / 1000;
    } catch {
      // It has ended, or the system has no such file.
    }
  }, LOOK);
  const status = await new Promise((done) => { child.on('close', done); });
  clearInterval(look);
  for (const old of [folder, to]) rmSync(old, { recursive: true, force: true });
  if (status !== 0) throw new Error(`mingbai build ended with ${status}`);
  return most;
}
