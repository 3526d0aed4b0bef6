/**
 * The address of the page passed on: by the device's own dialogue; else it goes to the clipboard, or is shown, with a code for the phone.
 */
/** @import { Files } from './types/modules.js' */
import { drawn } from './code.js';

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function share(element, button, { complain }) {
  const title = element.shadowRoot?.querySelector('.title')?.textContent || document.title;
  const url = location.href;
  const said = /** @type {HTMLElement} */ (button.parentElement?.querySelector('.reader-said'));
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return;
    } catch (error) {
      if (/** @type {Error} */ (error).name === 'AbortError') return;
    }
  }
  if (said.firstElementChild) {
    said.replaceChildren();
    return;
  }
  const { copied = '', address = '', code = '' } = said.dataset;
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = copied;
  } catch {
    // Pages without encryption have no clipboard.
    said.textContent = address + url;
  }
  // The words are of use without the code.
  try {
    const { encode } = await import('./qr.js');
    said.append(drawn(encode(url, { ecc: 'M', border: 4 }), code));
  } catch (error) {
    complain(error);
  }
}
