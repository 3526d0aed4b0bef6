/** Asks a server where the page has something else under the name of `fetch`. */

/** @import { Answer } from './fetched.js' */

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export const request = (url, signal) => new Promise((done, fail) => {
  const asked = new XMLHttpRequest();
  asked.open('GET', url);
  asked.responseType = 'arraybuffer';
  asked.onload = () => done({
    ok: asked.status >= 200 && asked.status < 300,
    status: asked.status,
    headers: { get: (name) => asked.getResponseHeader(name) },
    arrayBuffer: async () => asked.response,
  });
  asked.onerror = () => fail(new TypeError(`no answer from ${url}`));
  signal.addEventListener('abort', () => asked.abort());
  asked.send();
});
