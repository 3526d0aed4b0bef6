/** What is done for one side in one run, by group: each gives the figures that `rows.mjs` names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { builds, memory } from './build.mjs';
import { explainer } from './document.mjs';
import { LARGE } from './pages.mjs';
import { search } from './search.mjs';
import { filter, large, many, warm } from './tasks.mjs';
import { cost, visit } from './visit.mjs';

/**
 * @typedef {{
 *   browser: import('puppeteer-core').Browser,
 *   server: Awaited<ReturnType<typeof import('./server.mjs').serve>>,
 *   site: Awaited<ReturnType<typeof import('./pages.mjs').layOut>>,
 * }} Bench
 * @typedef {Record<string, number>} Figures
 */

/** Runs of what takes long and differs little. */
export const FEW = { build: 3, memory: 1 };

/** @param {Bench} bench @param {string} side @param {'usual' | 'large'} size */
const on = ({ browser, server, site }, side, size) => ({ browser, url: server.url(`${side}-empty.html`), side, text: site[size][side] });

/** @type {Record<string, (bench: Bench, side: string) => Figures | Promise<Figures>>} */
export const GROUPS = {
  visits: ({ browser, server }, side) => visit(browser, server.url(`${side}.html`)),
  warm: (bench, side) => warm(on(bench, side, 'usual')),
  large: (bench, side) => large(on(bench, side, 'large'), LARGE),
  many: (bench, side) => many(on(bench, side, 'usual'), explainer(20).questions.length),
  filter: (bench, side) => filter(on(bench, side, 'large'), explainer(LARGE).questions),
  async page({ browser, server, site }, side) {
    const words = readFileSync(join(site.folder, `${side}.html`));
    return { bytes: words.length / 1000, gzip: gzipSync(words, { level: 9 }).length / 1000, cpu: await cost(browser, server.url(`${side}.html`)) };
  },
  build: () => builds(),
  search: ({ browser }) => search(browser),
  memory: async (_, count) => ({ peak: await memory(Number(count)) }),
};
