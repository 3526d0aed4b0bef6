/**
 * What `stylesheet.js` is in the npm package, which other people's bundlers take in. The rules are a script there: bundlers have rules of
 * their own for files that end in `.css` (webpack's css-loader, Vite while one develops), and make something else of them.
 */
export const css = async () => (await import('./rules.js')).default;

/** For browsers that cannot adopt a stylesheet. It tells that it is loaded as a link does. */
export function sheetLink() {
  const sheet = document.createElement('style');
  css().then((rules) => { sheet.textContent = rules; }, () => sheet.dispatchEvent(new Event('error')));
  return sheet;
}
