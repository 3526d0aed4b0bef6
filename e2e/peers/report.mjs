/** Medians as tables to read. */
import { last } from './history.mjs';
import { PEERS } from './rows.mjs';
import { median } from './statistics.mjs';

/** @typedef {Record<string, Record<string, import('./groups.mjs').Figures[]>>} Samples by group and side, one a run */

/** Figures of a visit beside the first answer, and their digits. */
const VISIT = { answer: 0, paint: 0, shift: 3, blocking: 0, longest: 0, bytes: 0, code: 0 };

const figure = (/** @type {number} */ value, digits = 0) =>
  (Number.isFinite(value) ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–');

/** @param {string[][]} rows the first has the names of the columns */
function table(rows) {
  const widths = rows[0].map((_, n) => Math.max(...rows.map((row) => row[n].length)));
  const line = (/** @type {string[]} */ row) => `| ${row.map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/**
 * The medians of a row: of ours and of each peer.
 * @param {import('./rows.mjs').Row} row
 * @param {Samples} samples
 */
export function medians({ group, figure: name, ours, peers = {} }, samples) {
  const of = (/** @type {string} */ side) => median((samples[group]?.[side] ?? []).map((figures) => figures[name]));
  return Object.fromEntries([['ours', of(ours)], ...Object.entries(peers).map(([peer, side]) => [peer, of(side)])]);
}

/**
 * Ours by the peer that a row is compared with, and its name; no number where there is none.
 * @param {import('./rows.mjs').Row} row
 * @param {Record<string, number>} values
 */
export function compared({ against, peers = {} }, values) {
  const names = Object.keys(peers).filter((name) => values[name] > 0);
  const best = against ?? names.reduce((one, other) => (values[one] <= values[other] ? one : other), names[0] ?? '');
  return { ratio: values.ours / values[best], best };
}

/** What is aimed at, and whether it is met. @param {import('./rows.mjs').Row} row @param {number} ratio @param {number} value */
export function aimed({ aim, most, least }, ratio, value) {
  if (aim) return [`≤ ${aim}`, ratio <= aim ? 'met' : 'missed'];
  if (most) return [`≤ ${figure(most)}`, value <= most ? 'met' : 'missed'];
  return least ? [`≥ ${figure(least)}`, value >= least ? 'met' : 'missed'] : ['', ''];
}

/** How much the value of ours, and its ratio, differ from the last run. @param {number} now @param {number | undefined} before */
const change = (now, before) => (before ? `${now >= before ? '+' : '−'}${figure(Math.abs(now / before - 1) * 100)} %` : '');

/**
 * @param {import('./rows.mjs').Row[]} rows
 * @param {Samples} samples
 */
export function overview(rows, samples) {
  const peers = Object.keys(PEERS).filter((name) => rows.some((row) => row.peers?.[name]));
  const body = rows.map((row) => {
    const values = medians(row, samples);
    const { ratio, best } = compared(row, values);
    const before = last(row.name)?.rows[row.name];
    const [aim, verdict] = aimed(row, ratio, values.ours);
    return [
      row.title, row.unit, figure(values.ours, row.digits), ...peers.map((name) => (row.peers?.[name] ? figure(values[name], row.digits) : '')),
      best && Number.isFinite(ratio) ? `${figure(ratio, 2)} of ${best}` : '', aim, Number.isFinite(values.ours) ? verdict : '',
      change(values.ours, before?.ours), before && best ? change(ratio, compared(row, before).ratio) : '',
    ];
  });
  const head = ['row', 'unit', '明白', ...peers.map((name) => PEERS[/** @type {keyof typeof PEERS} */ (name)]), 'ratio', 'aim', '', 'since the last', 'its ratio'];
  return table([head, ...body]);
}

/**
 * Why an aim is missed, by what a trace has shown.
 * @param {import('./rows.mjs').Row[]} rows
 * @param {Samples} samples
 */
export function limits(rows, samples) {
  const missed = rows.filter((row) => {
    const values = medians(row, samples);
    return aimed(row, compared(row, values).ratio, values.ours)[1] === 'missed';
  });
  return missed.map(({ name, limit }) => `${name}: ${limit ?? 'not yet looked at'}`).join('\n');
}

/** What the pages cost that were visited. @param {Samples} samples */
export function visits({ visits: pages }) {
  if (!pages) return '';
  const body = Object.entries(pages).map(([name, all]) => [name, ...Object.entries(VISIT).map(([it, digits]) => figure(median(all.map((one) => one[it])), digits))]);
  return table([['page', 'first answer ms', 'first paint ms', 'layout shift', 'blocking ms', 'longest task ms', 'bytes', 'of them code'], ...body]);
}
