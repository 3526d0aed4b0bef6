import { fetched } from './fetched.js';
import { once } from './once.js';

/** The text at an address, fetched once a page. */
export const text = once(async (/** @type {string} */ url) => (await fetched(url)).text());
