/**
 * What a reader taps to get something comes when it is asked for; only large letters and answers must not wait.
 */
import { secondsOf } from './addresses.js';
import { complain } from './complain.js';
import { drawnFrom } from './draw.js';
import { toggleElder } from './elder.js';
import { answer } from './feedback.js';
import { load } from './files.js';
import { text } from './texts.js';

const ASKING = '[data-reader], [data-picture], [data-feedback]';

/** @param {Element} element */
export function followTaps(element) {
  element.addEventListener('click', tapped);
}

/** @param {Event} event */
async function tapped(event) {
  const element = /** @type {HTMLElement} */ (event.currentTarget);
  const path = /** @type {Element[]} */ (event.composedPath());
  const time = /** @type {HTMLAnchorElement | undefined} */ (path.find((node) => node.matches?.('a.statement-time')));
  if (time) playFrom(time, /** @type {MouseEvent} */ (event));
  const button = /** @type {HTMLElement | undefined} */ (path.find((node) => node.matches?.(ASKING)));
  if (!button) return;
  const { reader, picture, feedback } = button.dataset;
  if (reader === 'elder') toggleElder(button);
  else if (feedback) answer(element, button);
  else {
    try {
      const asked = await import('./reader.js');
      const files = { load, text, complain };
      if (picture) await asked.picture(button, picture, drawnFrom(element), files);
      else await asked[/** @type {'speak' | 'share'} */ (reader)](element, button, files);
    } catch (error) {
      complain(error);
    }
  }
}

/**
 * The time beside a statement plays the recording of its section from there; where none is, it is a link to it.
 * @param {HTMLAnchorElement} time
 * @param {MouseEvent} event
 */
function playFrom(time, event) {
  /** @type {HTMLMediaElement | null | undefined} */
  const player = time.closest('section')?.querySelector('audio, video');
  if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.currentTime = secondsOf(time.hash);
  player.play()?.catch(complain);
}
