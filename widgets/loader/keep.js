/** @import { Drawn, Files } from './types/modules.js' */
import { absolute } from './addresses.js';
import { text } from './texts.js';

/**
 * The infographic as a picture: from the lines beside the page, or from those that the module made of the Markdown.
 * @param {HTMLElement} button
 * @param {string} name the file of its lines, such as `tujie-1.txt`
 * @param {Drawn | undefined} drawn
 * @param {Files} files
 */
export async function picture(button, name, drawn, { load }) {
  const said = /** @type {HTMLElement} */ (button.nextElementSibling);
  try {
    const lines = drawn?.lines?.(name) ?? text(absolute(name, drawn?.src).href).then(({ words }) => words);
    const [module, words] = await Promise.all([load('picture'), lines]);
    module.save(button, words + accent(button) + (await code(words)));
  } catch (error) {
    said.textContent = said.dataset.failed ?? '';
    throw error;
  }
}

/**
 * The accent of the page by light, whatever the reader's colours are: a picture is passed on. Written as the lines of a picture are.
 * @param {HTMLElement} button
 */
function accent(button) {
  const probe = button.appendChild(document.createElement('span'));
  probe.style.cssText = 'color: var(--accent); color-scheme: light';
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return '';
  pen.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  pen.fillRect(0, 0, 1, 1);
  return `accent\t${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join('\t')}\n`;
}

/**
 * The way back to this page, where the site has not written its own: a picture is whole without one.
 * @param {string} words
 */
async function code(words) {
  if (words.includes('\ncode\t') || !location.protocol.startsWith('http')) return '';
  try {
    const { encode } = await import('./qr.js');
    const { size, data } = encode(location.href.replace(/#.*/, ''), { ecc: 'M', border: 0 });
    return `code\t${size}\t${data.flat().map(Number).join('')}\n`;
  } catch {
    return '';
  }
}
