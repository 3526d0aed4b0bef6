import type { Live } from './modules.js';

declare const init: Live['default'];
export default init;
export const attach: Live['attach'];
