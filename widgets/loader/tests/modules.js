/**
 * Stands for the modules that only a build makes: each says what it was started with in `globalThis.started`, and the table of
 * characters is the one that `xtask` writes out.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

const pairs = readFileSync(new URL('../../../content/src/text/script.txt', import.meta.url), 'utf8').replaceAll('\n', '');

const glue = (name) => `export default (options) => { globalThis.started.push(['${name}', options.module_or_path]); };`;

const made = {
  './live.js': glue('live'),
  './full.js': glue('full'),
  './picture.js': glue('picture'),
  './script-pairs.js': `export default ${JSON.stringify(pairs)};`,
};

const hooks = `
  const made = ${JSON.stringify(made)};
  export const resolve = (name, context, next) => made[name]
    ? { url: 'data:text/javascript,' + encodeURIComponent(made[name]), shortCircuit: true }
    : next(name, context);
`;

globalThis.started = [];
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
