import type { Full } from './modules.js';

declare const init: Full['default'];
export default init;
export const draw: Full['draw'];
export const picture_lines: Full['picture_lines'];
