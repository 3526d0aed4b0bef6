/** Serves a folder from memory, each file compressed once at brotli's highest quality, as a portal's server keeps it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
/** Longer than any pause between two requests of a page, in milliseconds: each page has its connections to itself. */
const KEEP_ALIVE = 60_000;

/** @param {Buffer} bytes */
function compressed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/**
 * Serves it until it is closed. What is served is measured, so nothing may be changed meanwhile.
 * @param {string} folder
 */
export async function serve(folder) {
  /** @type {Record<string, Buffer>} */
  const files = Object.create(null);
  const file = (/** @type {string} */ path) => {
    try {
      return files[path] ??= compressed(readFileSync(join(folder, normalize(path))));
    } catch {
      return undefined;
    }
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = file(decodeURIComponent(pathname));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'content-length': body.length,
      'content-encoding': 'br',
      'cache-control': 'public, max-age=3600',
    }).end(body);
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise((done) => { server.listen(0, '127.0.0.1', () => done(undefined)); });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: (/** @type {string} */ path) => `http://127.0.0.1:${address.port}/${path}`,
    /** Compresses a file before it is asked for, so that no page waits for that. */
    warm: (/** @type {string} */ path) => { if (!file(path)) throw new Error(`nothing to serve at ${path}`); },
    close: () => { server.close(); server.closeAllConnections(); },
  };
}
