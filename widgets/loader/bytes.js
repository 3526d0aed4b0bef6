/** The bytes of an answer, as long as they are no more than a document has. */

/** @import { Answer } from './fetched.js' */

/** What a decoder writes for bytes that are no letters in its encoding. */
export const BROKEN = '\ufffd';
/** Largest document, in bytes: a hundred times the longest law. */
const LARGEST = 10_000_000;

/**
 * @param {Answer} answer
 * @param {string} url
 * @returns {Promise<ArrayBuffer>}
 */
export async function bytesOf(answer, url) {
  const reader = answer.body?.getReader?.();
  if (!reader) return within(await answer.arrayBuffer(), url);
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    size += value.length;
    if (size > LARGEST) throw tooLarge(url);
    parts.push(value);
  }
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} url
 */
function within(bytes, url) {
  if (bytes.byteLength > LARGEST) throw tooLarge(url);
  return bytes;
}

/** @param {string} url */
const tooLarge = (url) => new Error(`more than ${LARGEST / 1_000_000} MB: ${url}`);
