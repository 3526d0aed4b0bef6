/**
 * The package as npm would deliver it: packed into its tarball and unpacked again. What a build leaves in the folder beside it, or what
 * the list of files forgets, is seen in no other way.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { installed, out, packageFolder } from './paths.mjs';

/** Packs, and gives the tarball. */
export function pack() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync('npm', ['pack', packageFolder, '--pack-destination', out, '--silent'], { stdio: 'pipe' });
  const tarball = readdirSync(out).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack left nothing in ${out}`);
  return join(out, tarball);
}

/**
 * Unpacks, as an installation would.
 * @param {string} tarball
 * @param {string} folder which is made anew
 */
export function unpack(tarball, folder = installed) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}
