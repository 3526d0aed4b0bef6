/**
 * Frames as tall as what is in them. A page of ours in a frame tells its height; a page with `<iframe data-mingbai>` follows it.
 */
import { watchSizes } from './sizes.js';

const TYPE = 'mingbai-height';

export function join() {
  if (top !== window) tell();
  addEventListener('message', follow);
}

/** A height is no secret, so it may be told to whichever page holds the frame. */
function tell() {
  watchSizes([document.documentElement], () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    window.parent.postMessage?.({ type: TYPE, height }, '*');
  });
}

/**
 * Only a frame that asks for it, and only what that frame itself says: any page may send anything.
 * @param {MessageEvent} event
 */
function follow({ source, data }) {
  if (data?.type !== TYPE || !(data.height > 0)) return;
  /** @type {NodeListOf<HTMLIFrameElement>} */
  const frames = document.querySelectorAll('iframe[data-mingbai]');
  [...frames].find(({ contentWindow }) => contentWindow === source)?.style.setProperty('height', `${data.height}px`);
}
