/** Cold visits to a page, as a reader with a cheap phone makes them, and what they cost. */
import { PATIENCE, PHONE, computed, withPage } from './browser.mjs';

/** How long nothing may happen for a page to have come to rest, in milliseconds. */
const REST = 1_000;

/**
 * In the page: looks in each frame, in the page and in the roots on it, whether the first answer is laid out, and keeps what delays a reader.
 * The time runs from the start of the navigation to the end of that layout.
 */
function watch() {
  const seen = window.bench = { answer: 0, last: 0, tasks: [], shifts: [] };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => {
    seen.tasks.push(duration);
    seen.last = startTime + duration;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shifts.push(value); });
  const isShown = (scope) => {
    const answer = scope.querySelector('details[open] .answer, details[open] > summary ~ *');
    return answer && answer.checkVisibility() && answer.getBoundingClientRect().height > 0;
  };
  const look = () => {
    const host = document.querySelector('mingbai-explainer, vanilla-explainer, lit-explainer');
    if (!isShown(host?.shadowRoot ?? document)) {
      requestAnimationFrame(look);
      return;
    }
    // What is laid out in a frame is shown by it; tasks after it, such as a script that is read, are nothing that a reader waits for.
    seen.answer = performance.now();
  };
  requestAnimationFrame(look);
}

/** In the page: whether all that was to come has come. */
function isAtRest(rest) {
  const seen = window.bench;
  const host = document.querySelector('mingbai-explainer');
  const now = performance.now();
  const isLive = !host || !customElements.get('mingbai-explainer') || host.dataset.state;
  return document.readyState === 'complete' && isLive && seen.answer && now - Math.max(seen.answer, seen.last) > rest;
}

/**
 * The figures of one visit; times in milliseconds. `answer` is the first answer, `blocking` what long tasks keep from the reader beyond 50 ms
 * each, `bytes` what came over the network and `code` the part of it that is scripts and modules.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
export const visit = (browser, url) => withPage(browser, async (page, client) => {
  await page.setViewport({ width: PHONE.width, height: PHONE.height, isMobile: true });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: PHONE.latency, downloadThroughput: PHONE.download, uploadThroughput: PHONE.upload });
  await client.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
  const types = Object.create(null);
  let [bytes, code] = [0, 0];
  client.on('Network.responseReceived', ({ requestId, response }) => { types[requestId] = response.mimeType; });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (/javascript|wasm/.test(types[requestId])) code += encodedDataLength;
  });
  await page.evaluateOnNewDocument(watch);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(isAtRest, { polling: 250, timeout: PATIENCE }, REST);
  const seen = await page.evaluate(() => ({ ...window.bench, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 }));
  const sum = (/** @type {number[]} */ all) => all.reduce((one, other) => one + other, 0);
  return {
    answer: seen.answer,
    paint: seen.paint,
    shift: sum(seen.shifts),
    blocking: sum(seen.tasks.map((/** @type {number} */ task) => Math.max(0, task - 50))),
    longest: Math.max(0, ...seen.tasks),
    bytes,
    code,
  };
});

/**
 * Milliseconds that the main thread computes for a page until it has come to rest, on this machine as it is.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
export const cost = (browser, url) => withPage(browser, async (page, client) => {
  await page.setViewport({ width: PHONE.width, height: PHONE.height, isMobile: true });
  await page.evaluateOnNewDocument(watch);
  await page.goto(url);
  await page.waitForFunction(isAtRest, { polling: 250, timeout: PATIENCE }, REST);
  return computed(client);
});
