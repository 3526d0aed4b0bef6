/**
 * What a server answers. One that says that it failed, or does not answer in time, is an error, which names the address.
 */

/** Longest wait for an answer, in milliseconds; what is read of it must be there by then. */
export const PATIENCE = 15_000;

/** @typedef {Pick<Response, 'ok' | 'status' | 'arrayBuffer'> & { headers: Pick<Headers, 'get'>, body?: Response['body'] }} Answer */

/**
 * @template [Value=Answer]
 * @param {string} url
 * @param {(answer: Answer) => Value | Promise<Value>} [read] what belongs to the answer, and must not be late either
 * @returns {Promise<Value>}
 */
export async function fetched(url, read = (answer) => /** @type {Value} */ (answer)) {
  const cancel = new AbortController();
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${PATIENCE / 1000} s: ${url}`)), PATIENCE);
  });
  try {
    return await Promise.race([asked(url, cancel.signal).then(read), /** @type {Promise<never>} */ (late)]);
  } catch (error) {
    // What nobody waits for is not downloaded to its end.
    cancel.abort();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * By whichever `fetch` the page has, as long as it answers as one; else as it was done before there was any.
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
async function asked(url, signal) {
  /** @type {Answer | false | undefined} */
  let answer = typeof fetch === 'function' && await fetch(url, { signal });
  if (!(answer && answer.arrayBuffer)) answer = await (await import('./request.js')).request(url, signal);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer;
}
