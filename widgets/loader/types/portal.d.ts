import type { Portals } from './modules.js';

declare const init: Portals['default'];
export default init;
export const Portal: Portals['Portal'];
