/** The elements of 明白 that are on the page. A plain list, as old pages have a `Set` of their own. */

/** @import { MingbaiElement } from './element.js' */

/** @type {MingbaiElement[]} */
export const connected = [];

/** @param {MingbaiElement} element */
export function enter(element) {
  if (!connected.includes(element)) connected.push(element);
}

/** @param {MingbaiElement} element */
export function leave(element) {
  if (connected.includes(element)) connected.splice(connected.indexOf(element), 1);
}

/** Those that the live step has taken over. */
export const live = () => connected.filter((element) => element.isLive);
