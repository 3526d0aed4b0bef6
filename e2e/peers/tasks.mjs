/** What is done on a page that is there already: elements drawn from Markdown, keys typed into a search. On this machine as it is. */
import { adapters } from './adapters.mjs';
import { PHONE, computed, held, withPage } from './browser.mjs';
import { plan } from './plan.mjs';
import { median } from './statistics.mjs';

/** Elements drawn one after the other, once the first is there. */
const WARM = 15;
const MANY = 100;
/** Keys of the measurement at the phone's speed, and how long each may take until its frame, in milliseconds. */
const KEYS = ['1', '9', '9', 'Backspace', 'Backspace', 'Backspace'];
const PAUSE = 900;

/**
 * Opens the empty page of a side with a text at hand.
 * @template Value
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string} text
 * @param {(page: import('puppeteer-core').Page, client: import('puppeteer-core').CDPSession) => Promise<Value>} work
 */
const onPage = (browser, url, text, work) => withPage(browser, async (page, client) => {
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(adapters);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate((/** @type {string} */ words) => { window.text = words; }, text);
  await new Promise((done) => { setTimeout(done, 300); });
  return work(page, client);
});

/** @typedef {{ browser: import('puppeteer-core').Browser, url: string, side: string, text: string }} Side */

/**
 * The usual explainer, drawn where one was drawn before.
 * @param {Side} it
 */
export const warm = ({ browser, url, side, text }) => onPage(browser, url, text, async (page) =>
  ({ warm: await page.evaluate((name, times) => window.warm(name, times), side, WARM) }));

/**
 * So many elements at once, on a page that had none: `screen`, when the first answer of each is laid out, and `screenCpu`, what the main thread
 * has computed by then; `cpu`, until all of each is, and what the page holds then.
 * @param {Side} it
 * @param {number} times
 * @param {number} questions of each
 */
const drawn = ({ browser, url, side, text }, times, questions) => onPage(browser, url, text, async (page, client) => {
  const before = await computed(client);
  const screen = await page.evaluate((name, count) => window.show(name, count), side, times);
  const screenCpu = await computed(client) - before;
  const items = await page.evaluate((name) => window.draw(name), side);
  const cpu = await computed(client) - before;
  if (items.some((/** @type {number} */ count) => count < questions)) throw new Error(`${side} drew ${items[0]} of ${questions} questions`);
  return { screen, screenCpu, cpu, heap: await held(client) };
});

/**
 * @param {Side} it
 * @param {number} questions
 */
export const large = (it, questions) => drawn(it, 1, questions);

/**
 * @param {Side} it
 * @param {number} questions
 */
export const many = (it, questions) => drawn(it, MANY, questions);

/**
 * A key in the search over very many questions, on this machine and at the phone's speed, there from the key to the next frame.
 * @param {Side} it
 * @param {[string, string][]} questions
 */
export const filter = ({ browser, url, side, text }, questions) => onPage(browser, url, text, async (page, client) => {
  await page.evaluate((name) => window.show(name, 1), side);
  await page.evaluate((name) => window.ready(name), side);
  // The first round makes what is made once.
  const type = () => page.evaluate((name, steps) => window.type(name, steps), side, plan(questions));
  await type();
  const keys = await type();
  await page.evaluate((name) => {
    window.delays = Object.create(null);
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) window.delays[interactionId] = Math.max(window.delays[interactionId] ?? 0, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 });
    window.field(name).focus({ preventScroll: true });
  }, side);
  await client.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
  for (const key of KEYS) {
    await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
    await new Promise((done) => { setTimeout(done, PAUSE); });
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const delays = /** @type {number[]} */ (Object.values(await page.evaluate(() => window.delays)));
  return { key: median(keys), paint: median(delays), longest: Math.max(0, ...delays) };
});
