/**
 * What `stylesheet.js` is in the one-file script: its rules are inside it.
 */
import rules from './mingbai.css';

export const css = () => Promise.resolve(rules);

/** For browsers that cannot adopt a stylesheet. */
export const sheetLink = () => Object.assign(document.createElement('style'), { textContent: rules });
