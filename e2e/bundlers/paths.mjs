/** Where things are. Everything that is made goes to `target/bundlers`, but for the package itself, which stands where npm would put it. */
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const here = path('.');
export const root = path('../../');
/** What `cargo xtask package` puts together. */
export const packageFolder = path('../../target/pkg');
/** The built site, whose explainers are shown. */
export const dist = process.env.MINGBAI_DIST ?? path('../../target/dist');
export const out = path('../../target/bundlers/');
export const installed = path('node_modules/mingbai');
