/**
 * The stylesheet that lies beside the loader. It is a script in the npm package (`bundled/stylesheet.js`), and inside the one-file script
 * (`single/stylesheet.js`).
 */
import { text } from './texts.js';
import { unspoilt } from './unspoilt.js';

const sheet = () => unspoilt(() => new URL('./mingbai.css', import.meta.url).href);

/** The rules that all elements share. */
export const css = async () => (await text(sheet())).words;

/** For browsers that cannot adopt a stylesheet: a link in each root. */
export const sheetLink = () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet() });
