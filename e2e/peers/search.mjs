/** A question to a whole site: what is fetched for its first answer, and how long a reader with a cheap phone waits for it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PATIENCE, PHONE, withPage } from './browser.mjs';
import { corpus, embed, out, program } from './paths.mjs';
import { serve } from './server.mjs';

/** As many as a city has. */
const EXPLAINERS = 125;
const QUESTIONS = 80;
/** What is asked: a spoken sentence, a word, a place in the middle of the law. */
const ASKED = ['不动产登记要交什么材料', '政务公开', '对判决不服找哪个法院'];
/** Signs of a sentence that is one. */
const SENTENCE = /^.{12,90}$/u;
const ENDS = ['怎么办？', '要什么材料？', '多久能办好？', '找谁办？', '能办吗？', '多少钱？', '有什么要求？', '谁来负责？'];

/** Whole numbers that look like chance and are the same each time, below a bound. */
function chance() {
  let seed = 7;
  return (/** @type {number} */ bound) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * bound);
  };
}

/** Explainers of questions that do not repeat: each takes its words from four sentences of official documents. */
function layOut() {
  const folder = join(out, 'questions');
  rmSync(folder, { recursive: true, force: true });
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.txt$/.test(name) && !name.endsWith('old.txt')).sort();
  const all = files.flatMap((name) => readFileSync(join(corpus, name), 'utf8').split(/[。；\n]/u));
  const sentences = [...new Set(all.map((line) => line.replace(/[#*_`|<>[\]&{}:]/gu, '').trim()))].filter((line) => SENTENCE.test(line));
  const next = chance();
  const sentence = () => sentences[next(sentences.length)];
  for (let explainer = 0; explainer < EXPLAINERS; explainer += 1) {
    const questions = Array.from({ length: QUESTIONS }, () => (
      `### ${sentence().slice(0, 8 + next(12))}，${ENDS[next(ENDS.length)]}\n\n${sentence()}。${sentence()}。\n\n> 原文：${sentence()}\n`
    ));
    const to = join(folder, `d${explainer}`);
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, 'jiedu.md'), `---\ntitle: ${sentence().slice(0, 16)}，第 ${explainer + 1} 篇\n---\n\n## 问答 {.qa}\n\n${questions.join('\n')}`);
  }
  writeFileSync(join(folder, 'mingbai.toml'), 'search = true\nproducts = []\n');
  const built = join(out, 'questions-built');
  rmSync(built, { recursive: true, force: true });
  execFileSync(program, ['build', folder, '--out', built, '--embed', embed], { stdio: 'ignore' });
  return built;
}

/** @type {string | undefined} */
let built;

/**
 * The median question of those asked: milliseconds from the last key to the first answer, and kilobytes that the search fetched from the moment
 * a reader went to the field.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function search(browser) {
  built ??= layOut();
  const server = await serve(built);
  try {
    const asked = [];
    for (const words of ASKED) asked.push(await ask(browser, server.url('index.html'), words));
    asked.sort((one, other) => one.answer - other.answer);
    return asked[Math.floor(asked.length / 2)];
  } finally {
    server.close();
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {string} words */
const ask = (browser, url, words) => withPage(browser, async (page, client) => {
  await page.setViewport({ width: PHONE.width, height: PHONE.height, isMobile: true });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: PHONE.latency, downloadThroughput: PHONE.download, uploadThroughput: PHONE.upload });
  await client.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('mingbai-search').shadowRoot?.querySelector('.search-input'), { timeout: PATIENCE });
  await page.waitForNetworkIdle({ idleTime: 500, timeout: PATIENCE });
  const before = bytes;
  await page.evaluate(() => document.querySelector('mingbai-search').shadowRoot.querySelector('.search-input').focus());
  // Who types takes longer than the module.
  await page.waitForNetworkIdle({ idleTime: 500, timeout: PATIENCE });
  const answer = await page.evaluate((typed) => new Promise((done) => {
    const root = document.querySelector('mingbai-search').shadowRoot;
    const field = root.querySelector('.search-input');
    const start = performance.now();
    const look = () => { if (root.querySelector('.search-answers > li')) done(performance.now() - start); else requestAnimationFrame(look); };
    field.value = typed;
    field.dispatchEvent(new InputEvent('input'));
    look();
  }), words);
  return { answer, bytes: (bytes - before) / 1000 };
});
