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
    module.save(button, words);
  } catch (error) {
    said.textContent = said.dataset.failed ?? '';
    throw error;
  }
}
