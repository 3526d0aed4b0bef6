/** The browser that measures, one for all sides, and what is asked of a page whatever stands on it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import puppeteer from 'puppeteer-core';

/** A cheap phone: how much slower it is than this machine, bytes a second, and milliseconds of a round trip. */
export const PHONE = { slower: 4, download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150, width: 412, height: 823 };

/** Longest wait for anything, in milliseconds: a machine that does other things as well is slow. */
export const PATIENCE = 120_000;

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-background-timer-throttling',
];

/** The one that `CHROMIUM` names, else the first on the path, as in e2e. */
export function launch() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = ['chromium', 'google-chrome', 'chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const executablePath = process.env.CHROMIUM ?? found;
  if (!executablePath) throw new Error('no chromium on the path; CHROMIUM names another');
  return puppeteer.launch({ executablePath, args: FLAGS, protocolTimeout: PATIENCE });
}

/**
 * Opens a page in a profile of its own, with nothing in the cache, and closes it afterwards.
 * @template Value
 * @param {import('puppeteer-core').Browser} browser
 * @param {(page: import('puppeteer-core').Page, client: import('puppeteer-core').CDPSession) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withPage(browser, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await work(page, client);
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds that the main thread has computed since the page was opened; a busy machine matters less to it than to a clock.
 * @param {import('puppeteer-core').CDPSession} client
 */
export async function computed(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

/**
 * What the page holds in memory once the garbage is collected, in megabytes: scripts, nodes and the memory of modules.
 * @param {import('puppeteer-core').CDPSession} client
 */
export async function held(client) {
  await client.send('HeapProfiler.collectGarbage');
  const heap = /** @type {Record<string, number>} */ (/** @type {unknown} */ (await client.send('Runtime.getHeapUsage')));
  return (heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)) / 1e6;
}
