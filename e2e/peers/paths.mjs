/** Where things are. What is made goes to `target/bench`. */
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const here = path('.');
export const root = path('../../');
/** The program that is measured, and with which our pages are made. */
export const program = process.env.MINGBAI_BIN ?? path('../../target/release/mingbai');
/** Loader, modules and stylesheet. */
export const embed = process.env.MINGBAI_EMBED ?? path('../../target/embed');
export const out = path('../../target/bench/');
/** What other runs on this machine have measured. */
export const history = process.env.MINGBAI_HISTORY ?? path('../../target/bench/history.json');
/** What was measured when this was written down, on one machine, which the history names. */
export const baseline = path('history.json');
/** A document as an office published it. */
export const policy = path('../../content/corpus/policies/huainan-2020-74.txt');
/** What a build is measured with. */
export const elevator = path('../../content/examples/elevator-2026');
/** Documents as they were published. */
export const corpus = path('../../content/corpus');
