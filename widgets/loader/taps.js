/**
 * What a reader taps to get something comes when it is asked for; only large letters and answers must not wait.
 */
import { secondsOf } from './addresses.js';
import { lead } from './addressed.js';
import { complain } from './complain.js';
import { toggleElder } from './elder.js';
import { answer } from './feedback.js';
import { load } from './files.js';
import { print } from './paper.js';
import { drawnFrom } from './root.js';

const ASKING = '[data-reader], [data-picture], [data-feedback]';

/** @param {Element} element */
export function followTaps(element) {
  element.addEventListener('click', tapped);
}

/** @param {Event} event */
async function tapped(event) {
  const element = /** @type {HTMLElement} */ (event.currentTarget);
  const path = /** @type {Element[]} */ (event.composedPath());
  const link = /** @type {HTMLAnchorElement | undefined} */ (path.find((node) => node.matches?.('a')));
  if (link) followLink(link, /** @type {MouseEvent} */ (event));
  const button = /** @type {HTMLElement | undefined} */ (path.find((node) => node.matches?.(ASKING)));
  if (!button) return;
  const { reader, picture, feedback, print: what } = button.dataset;
  if (reader === 'elder') toggleElder(button);
  else if (feedback) answer(element, button);
  else if (what) print(element, what);
  else {
    try {
      const asked = await import('./reader.js');
      const files = { load, complain };
      if (picture) await asked.picture(button, picture, drawnFrom(element), files);
      else await asked[/** @type {'speak' | 'share'} */ (reader)](element, button, files);
    } catch (error) {
      complain(error);
    }
  }
}

/**
 * The time beside a statement plays the recording of its section from there; where none is, it is a link to it.
 * @param {HTMLAnchorElement} link
 * @param {MouseEvent} event
 */
function followLink(link, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const isEntry = link.matches('[href^="#mb-"]');
  /** @type {HTMLMediaElement | null | undefined | false} */
  const player = link.matches('.statement-time') && link.closest('section')?.querySelector('audio, video');
  if (isEntry || player) event.preventDefault();
  if (isEntry) lead(link.hash);
  if (!player) return;
  player.currentTime = secondsOf(link.hash);
  player.play()?.catch(complain);
}
