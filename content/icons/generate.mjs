// Brings the drawings of the icons that `words.txt` names into `table.txt`, from the package that is pinned here:
// `node content/icons/generate.mjs`. A line is Tabler's name, the words, the path, parted by tabs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@tabler/icons@3.52.0';
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icons-'));
// Without a shell no wildcard is spread: the archive is named by npm.
const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
execFileSync('tar', ['-xzf', archive], { cwd: folder });

/** All strokes of an icon as one path. Each begins anew from the corner, so a first `m` says the same as `M`. */
const drawing = (name) => {
  const svg = readFileSync(join(folder, 'package/icons/outline', `${name}.svg`), 'utf8');
  const rest = svg.replace(/<path stroke="none"[^>]*>/, '');
  const others = rest.match(/<(?!path|svg|\/svg)\w+/);
  if (others) throw new Error(`${name}: ${others[0]} is no path`);
  const paths = [...rest.matchAll(/<path d="([^"]*)"/g)].map(([, path]) => path.replace(/^m/, 'M'));
  // `1 -1` is `1-1`, and no blank stands beside a letter.
  return paths.join('').replace(/ ?([a-zA-Z]) ?/g, '$1').replace(/ -/g, '-').trim();
};

const lines = readFileSync(join(here, 'words.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const rows = lines.map((line) => line.split(' ')).map(([name, ...words]) => [name, words.join(' '), drawing(name)].join('\t'));
const head = `# Drawings of ${PACKAGE}, MIT (LICENSE-tabler.txt). Written by generate.mjs; change words.txt.`;
writeFileSync(join(here, 'table.txt'), [head, ...rows, ''].join('\n'));
rmSync(folder, { recursive: true });
console.log(`${rows.length} icons`);
