/** A page in a real browser, and what must be seen there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { delimiter, join } from 'node:path';

import puppeteer from 'puppeteer-core';
import sirv from 'sirv';

import { dist } from './paths.mjs';

/** What a portal would forbid: nothing that is not a file of the site runs. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:";
/** A page of two modules is live within a second or two; a machine that does other things as well may take longer. */
const PATIENCE = 60_000;

/** The browser that e2e uses too: the one that `CHROMIUM` names, else the first on the path. */
export function launch() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = ['chromium', 'google-chrome', 'chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const executablePath = process.env.CHROMIUM ?? found;
  if (!executablePath) throw new Error('no chromium on the path; CHROMIUM names another');
  return puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
}

/**
 * Serves a folder, and the explainers of the built site behind it.
 * @param {string} folder
 */
export async function serve(folder) {
  const [first, second] = [folder, dist].map((each) => sirv(each, { etag: true }));
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    first(request, response, () => second(request, response));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/**
 * Opens a page and expects all of its elements live and with their look, what is loaded later to come when it is asked for, no answer
 * of the server that fails, and nothing in the console.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
export async function expectLive(browser, url) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => { if (['warn', 'error'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('response', (response) => { if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`); });
  try {
    await page.goto(url);
    await page.waitForFunction(() => {
      const elements = [...document.querySelectorAll('mingbai-explainer')];
      return elements.length > 0 && elements.every(({ dataset }) => dataset.state);
    }, { timeout: PATIENCE });
    const seen = await page.$$eval('mingbai-explainer', (elements) => elements.map((element) => {
      const box = element.shadowRoot?.querySelector('.mingbai');
      return {
        state: element.dataset.state,
        words: box?.textContent.includes('加装电梯'),
        // The rules came as rules, and not as a script or a page that stands for them.
        rules: element.shadowRoot?.adoptedStyleSheets[0]?.cssRules.length > 100,
        look: box && getComputedStyle(box).lineHeight !== 'normal',
      };
    }));
    const whole = { state: 'live', words: true, rules: true, look: true };
    assert.deepEqual(seen, seen.map(() => whole), said.join('\n'));
    await spelled(page);
    assert.deepEqual(said, []);
  } finally {
    await page.close();
  }
}

/**
 * First letters of pinyin are found by a script that only who types them loads.
 * @param {import('puppeteer-core').Page} page
 */
async function spelled(page) {
  const typed = await page.$eval('mingbai-explainer', (element) => {
    const field = element.shadowRoot?.querySelector('.search-input');
    if (!field) return false;
    field.value = 'dt';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  });
  assert.ok(typed, 'no field to search in');
  await page.waitForFunction(() => {
    const root = document.querySelector('mingbai-explainer').shadowRoot;
    return root.querySelector('[data-initials]');
  }, { timeout: PATIENCE });
}
