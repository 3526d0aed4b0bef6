/** The elements of 明白 that are on the page. */

/** @import { MingbaiElement } from './element.js' */

/** @type {Set<MingbaiElement>} */
export const connected = new Set();

/** Those that the live step has taken over. */
export const live = () => [...connected].filter((element) => element.isLive);
