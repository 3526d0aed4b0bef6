import type { Picture } from './modules.js';

declare const init: Picture['default'];
export default init;
export const save: Picture['save'];
