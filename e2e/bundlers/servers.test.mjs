/**
 * The lines that a server's keeper copies from the package, in the servers themselves: types, charset, compression, caching and a
 * content security policy, and the page live under all of them. What was tried is written down in docs/bundlers.md.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { expectLive, launch } from './page.mjs';
import { dist, here, root } from './paths.mjs';
import { tried, written } from './table.mjs';

const snippets = join(root, 'widgets/package/servers');
/** Servers that are started by root give up its rights, and a checkout may be root's alone. */
const made = mkdtempSync(join(tmpdir(), 'mingbai-servers-'));
/** A site as an office has it: the embed files, those of a version, explainers, a page. */
const site = join(made, 'site');
const VERSIONED = 'mingbai/0.1.0';
const POLICY = /^( *)# (add_header|Header always set) (Content-Security-Policy.*)$/m;

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  chmodSync(made, 0o755);
  for (const name of ['mingbai', 'elevator-2026']) cpSync(join(dist, name), join(site, name), { recursive: true });
  cpSync(join(dist, 'mingbai'), join(site, VERSIONED), { recursive: true });
  const page = readFileSync(join(here, 'app/index.html'), 'utf8');
  writeFileSync(join(site, 'index.html'), page.replace('/main.js', '/mingbai/mingbai.js'));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(made, { recursive: true, force: true });
});

/** The lines to copy, with the policy that they only propose. */
function lines(name) {
  const text = readFileSync(join(snippets, name), 'utf8');
  assert.match(text, POLICY, `${name} proposes no policy`);
  return text.replace(POLICY, '$1$2 $3');
}

/** A port that is free now. */
const freePort = () => new Promise((done) => {
  const asked = createServer().listen(0, '127.0.0.1', () => {
    const { port } = asked.address();
    asked.close(() => done(port));
  });
});

/** What the server answers, as it is on the wire. */
const ask = (url, headers = {}) => new Promise((done, fail) => {
  get(url, { headers }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on('error', fail);
});

/** Asks until somebody answers; what the server said is the error where it ends before. */
async function answering(url, server) {
  for (;;) {
    try {
      return await ask(url);
    } catch (error) {
      if (server.hasFailed || server.exitCode !== null) throw new Error(`the server ended: ${server.said}`, { cause: error });
    }
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

/** Starts a server, does `work` with its address, and ends it. */
async function serving(program, parameters, port, work) {
  // Debian has servers where not everybody looks for programs.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  const server = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env });
  server.said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { server.said += text; });
  const ended = new Promise((done) => {
    server.on('exit', done);
    server.on('error', (error) => {
      server.said += error;
      done(server.hasFailed = true);
    });
  });
  try {
    const url = `http://127.0.0.1:${port}/`;
    await answering(url, server);
    await work(url);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** What must hold of each file: its type, whether it says its charset, whether it is worth compressing. */
const FILES = [
  ['mingbai/mingbai.js', 'text/javascript', true],
  ['mingbai/live.js', 'text/javascript', true],
  ['mingbai/mingbai.css', 'text/css', true],
  ['mingbai/live_bg.wasm', 'application/wasm', false],
  ['elevator-2026/jiedu.md', 'text/markdown', true],
];

async function expectHeaders(url) {
  for (const [name, type, isText] of FILES) {
    const { status, headers, body } = await ask(url + name, { 'accept-encoding': 'gzip' });
    const [sent, charset] = (headers['content-type'] ?? '').split(/; */);
    assert.deepEqual([status, sent, (charset ?? '').toLowerCase()], [200, type, isText ? 'charset=utf-8' : ''], name);
    assert.equal(headers['content-encoding'], 'gzip', `${name} is not compressed`);
    assert.deepEqual(gunzipSync(body), readFileSync(join(site, name)), `${name} is not what lies there`);
    assert.match(headers.vary ?? '', /accept-encoding/i, name);
    assert.equal(headers['cache-control'], 'no-cache', name);
    assert.equal(headers['x-content-type-options'], 'nosniff', name);
    const plain = await ask(url + name);
    assert.deepEqual(plain.body, readFileSync(join(site, name)), name);
    // Asked again, it is not sent again.
    const again = await ask(url + name, { 'if-none-match': plain.headers.etag, 'if-modified-since': plain.headers['last-modified'] });
    assert.equal(again.status, 304, name);
  }
  const kept = await ask(`${url}${VERSIONED}/mingbai.js`);
  assert.equal(kept.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(kept.headers['content-type'], /^text\/javascript; charset=utf-8$/i);
  const page = await ask(url);
  assert.match(page.headers['content-security-policy'] ?? '', /'wasm-unsafe-eval'/);
}

tried('servers', 'nginx', '`include …/servers/nginx.conf;`', async () => {
  const port = await freePort();
  const folder = join(made, 'nginx');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mingbai.conf'), lines('nginx.conf'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ');
  // The types of the site know neither .wasm nor .md, and it has a location of its own for scripts, as many have.
  writeFileSync(join(folder, 'nginx.conf'), `
daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  ${places}
  access_log off;
  types { text/html html; application/x-javascript js; }
  default_type application/octet-stream;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    location ~* "\\.(js|css)$" { expires 30d; }
    include ${folder}/mingbai.conf;
  }
}
`);
  await serving('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], port, async (url) => {
    await expectHeaders(url);
    await expectLive(browser, url);
  });
});

/** Where Debian has Apache's modules. */
const MODULES = '/usr/lib/apache2/modules';

tried('servers', 'Apache', '`.htaccess` in both folders, `AllowOverride FileInfo`', async () => {
  const port = await freePort();
  const folder = join(made, 'apache');
  mkdirSync(folder, { recursive: true });
  for (const name of ['', 'mingbai', 'elevator-2026']) writeFileSync(join(site, name, '.htaccess'), lines('.htaccess'));
  const modules = ['mpm_event', 'unixd', 'authz_core', 'mime', 'dir', 'filter', 'deflate', 'headers']
    .filter((name) => existsSync(join(MODULES, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  // The site's own charset is another, as it is on many portals.
  writeFileSync(join(folder, 'httpd.conf'), `
${modules.join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
Mutex file:${folder}
User www-data
Group www-data
TypesConfig /dev/null
AddType text/html .html
AddDefaultCharset GB18030
DocumentRoot ${site}
DirectoryIndex index.html
<Directory ${site}>
  AllowOverride FileInfo
  Require all granted
</Directory>
`);
  await serving('apache2', ['-X', '-f', join(folder, 'httpd.conf')], port, async (url) => {
    await expectHeaders(url);
    await expectLive(browser, url);
  });
});

tried('servers', 'IIS', '`web.config`; only read as XML, with the endings and types of the other two', () => {
  const text = readFileSync(join(snippets, 'web.config'), 'utf8');
  execFileSync('python3', ['-c', 'import sys, xml.etree.ElementTree as tree; tree.parse(sys.argv[1])', join(snippets, 'web.config')]);
  for (const [name, type, isText] of FILES) {
    const ending = name.slice(name.lastIndexOf('.'));
    const [, sent] = new RegExp(`<mimeMap fileExtension="\\${ending}" mimeType="([^"]+)"`).exec(text) ?? [];
    assert.equal(sent, isText ? `${type}; charset=utf-8` : type, ending);
  }
}, 'not tested');

written('servers');
