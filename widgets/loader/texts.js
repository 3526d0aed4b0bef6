import { BROKEN, bytesOf } from './bytes.js';
import { fetched } from './fetched.js';
import { once } from './once.js';

/** The words at an address, if they are in UTF-8, and their media type; fetched once a page. */
export const text = /* @__PURE__ */ once(async (/** @type {string} */ url) => fetched(url, async (answer) => {
  const words = new TextDecoder().decode(await bytesOf(answer, url));
  if (words.includes(BROKEN)) throw new Error(`not in UTF-8: ${url}`);
  return { words, type: answer.headers.get('content-type') ?? '' };
}));
