/**
 * Blanks that an author typed between Chinese and letters or digits, where Markdown is drawn in the browser: what a build has written marks them
 * (`widgets/src/prerender/gaps.rs`).
 */

const GAP = /([\u3007\u3400-\u9fff])[ \xa0](?=[a-z\d])|([a-z\d])[ \xa0](?=[\u3007\u3400-\u9fff])/gi;

/**
 * The same without them where the browser itself sets a space there, as `base.css` asks it to.
 * @param {Element} frame
 */
export function evened(frame) {
  if (globalThis.CSS?.supports?.('(text-autospace: normal) and (not (-webkit-nbsp-mode: space))')) {
    const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      const words = text.data.replace(GAP, '$1$2');
      if (words !== text.data && !text.parentElement?.closest('code,pre')) text.data = words;
    }
  }
  return frame;
}
