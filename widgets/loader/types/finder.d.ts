import type { Search } from './modules.js';

declare const init: Search['default'];
export default init;
export const Finder: Search['Finder'];
