/**
 * Measures ours beside its peers: `node bench.mjs [--only NAME]… [--runs N]`, or `cargo xtask bench`, which builds what is measured.
 *
 * In each run every side of a row has its turn, and another begins each time, so that a machine that does something else as well slows all of
 * them. The table has medians. Trust bytes and ratios; times belong to the machine.
 */
import { parseArgs } from 'node:util';

import { launch } from './browser.mjs';
import { FEW, GROUPS } from './groups.mjs';
import { commit, keep, last, load, machine } from './history.mjs';
import { history } from './paths.mjs';
import { layOut } from './pages.mjs';
import { limits, medians, overview, visits } from './report.mjs';
import { chosen, needed } from './rows.mjs';
import { serve } from './server.mjs';

/** Programs that want each core, the browser and its server among them, above which times say little. */
const QUIET = 1.5;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] }, runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs takes a number, and no ${values.runs}`);
const rows = chosen(values.only);

/** @param {import('./groups.mjs').Bench} bench */
async function measured(bench) {
  /** @type {import('./report.mjs').Samples} */
  const samples = {};
  for (const [group, sides] of Object.entries(needed(rows))) {
    const times = Math.min(runs, FEW[/** @type {keyof typeof FEW} */ (group)] ?? runs);
    /** @type {Record<string, import('./groups.mjs').Figures[]>} */
    const all = samples[group] = Object.fromEntries(sides.map((side) => [side, []]));
    for (let run = 0; run < times; run += 1) {
      for (let turn = 0; turn < sides.length; turn += 1) {
        const side = sides[(turn + run) % sides.length];
        all[side].push(await GROUPS[group](bench, side));
      }
      process.stderr.write(`${group}: run ${run + 1} of ${times}\n`);
    }
  }
  return samples;
}

const site = await layOut();
const server = await serve(site.folder);
for (const name of site.files) server.warm(name);
const browser = await launch();
try {
  const samples = await measured({ browser, server, site });
  const before = last(rows[0].name);
  console.log(`\n${overview(rows, samples)}\n\n${limits(rows, samples)}\n\n${visits(samples)}`);
  if (load() > QUIET) console.log(`the machine is busy, with ${load().toFixed(1)} programs for each core: look at the ratios`);
  console.log(before ? `compared with ${before.commit} of ${before.date}` : 'nothing was measured on this machine before');
  keep({
    date: new Date().toISOString().slice(0, 16),
    commit: commit(),
    machine: machine(),
    browser: await browser.version(),
    load: Math.round(load() * 10) / 10,
    runs,
    rows: Object.fromEntries(rows.map((row) => [row.name, medians(row, samples)])),
  });
  console.log(`kept in ${history}`);
} finally {
  await browser.close();
  server.close();
}
