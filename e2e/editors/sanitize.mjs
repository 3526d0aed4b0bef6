/** Texts through a sanitizer of Node: `{ sanitizer, settings, texts }` on standard input, the texts that are left on standard output. */
import { readFileSync } from 'node:fs';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';

const { sanitizer, settings, texts } = JSON.parse(readFileSync(0, 'utf8'));
const isBare = Object.keys(settings).length === 0;

/** Settings name what is let through beside what is by itself. */
const SANITIZERS = {
  'sanitize-html': (text) => {
    const { allowedTags = [], allowedAttributes = {} } = settings;
    const { defaults } = sanitizeHtml;
    return sanitizeHtml(text, isBare ? undefined : {
      allowedTags: [...defaults.allowedTags, ...allowedTags],
      allowedAttributes: { ...defaults.allowedAttributes, ...allowedAttributes },
    });
  },
  'js-xss': (text) => xss(text, isBare ? undefined : { whiteList: { ...xss.whiteList, ...settings.whiteList } }),
};

process.stdout.write(JSON.stringify(texts.map(SANITIZERS[sanitizer])));
