/** QR codes, by a library that is bundled into this file. Loaded where an address is passed on and the device has no dialogue for it. */
export { encode } from 'uqr';
