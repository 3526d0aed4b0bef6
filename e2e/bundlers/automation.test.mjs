/**
 * What checks explainers in other people's programs: findings in SARIF and JUnit's XML as their schemas want them, the hook and the files for
 * continuous integration of `docs/examples/automation` as they would run, the Containerfile as hadolint reads it.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';

import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

import { root } from './paths.mjs';

const require = createRequire(import.meta.url);
const program = process.env.MINGBAI_BIN ?? join(root, 'target/debug/mingbai');
const examples = join(root, 'docs/examples/automation');
const place = mkdtempSync(join(tmpdir(), 'mingbai-automation-'));
after(() => rmSync(place, { recursive: true, force: true }));

const ELEVATOR = readFileSync(join(root, 'content/examples/elevator-2026/jiedu.md'), 'utf8');
/** The explainer with another sum than its policy has. */
const FAULTY = ELEVATOR.replaceAll('20 万元', '30 万元').replaceAll('20万元', '30万元');
assert.notEqual(FAULTY, ELEVATOR);

/** Runs a program as somebody would who has `mingbai` on the path. */
function run(command, parameters, cwd) {
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}`, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE']) delete env[name];
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, said: stdout + stderr, stdout };
}

/** A repository with the explainer of the lifts. */
function repository(name) {
  const folder = join(place, name);
  cpSync(join(root, 'content/examples/elevator-2026'), join(folder, 'texts/加装 电梯'), { recursive: true });
  writeFileSync(join(folder, 'README.md'), '# 说明\n\n不是解读。\n');
  const git = (...parameters) => {
    const { status, said } = run('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...parameters], folder);
    return { status, said };
  };
  assert.equal(git('init', '--quiet').status, 0);
  return { folder, git, explainer: join(folder, 'texts/加装 电梯/jiedu.md'), policy: join(folder, 'texts/加装 电梯/policy.html') };
}

const ajv = new Ajv({ strict: false, allErrors: true });
/** The published schema of SARIF is of an older draft, and its patterns are none of Unicode. */
const older = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(older);
const isSarif = older.compile(JSON.parse(readFileSync(join(dirname(require.resolve('@microsoft/jest-sarif/package.json')), 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')));

test('findings as SARIF are what the published schema wants', () => {
  const { folder, explainer } = repository('sarif');
  for (const [text, expected] of [[ELEVATOR, 0], [FAULTY, 1], ['---\ntitle: 甲\n---\n\n## 明白卡 {.kard}\n\n补 20 万元\u0007\n', 1], ['---\n', 1]]) {
    writeFileSync(explainer, text);
    const { status, stdout } = run(program, ['check', 'texts', '--format', 'sarif'], folder);
    assert.equal(status, expected, stdout);
    const log = JSON.parse(stdout);
    assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 2));
    assert.equal(log.runs[0].results.some(({ level }) => level === 'error'), expected === 1);
    for (const { locations: [{ physicalLocation }] } of log.runs[0].results) {
      assert.equal(decodeURIComponent(physicalLocation.artifactLocation.uri), 'texts/加装 电梯/jiedu.md');
    }
  }
});

test('the hook lets a sound explainer through, and holds a faulty one back', () => {
  const { folder, git, explainer } = repository('hook');
  cpSync(join(examples, 'pre-commit'), join(folder, '.git/hooks/pre-commit'));
  git('add', '--all');
  const sound = git('commit', '--quiet', '--message', 'sound');
  assert.equal(sound.status, 0, sound.said);
  writeFileSync(explainer, FAULTY);
  git('add', '--all');
  const faulty = git('commit', '--quiet', '--message', 'faulty');
  assert.notEqual(faulty.status, 0);
  assert.match(faulty.said, /错误\[/);
  // What lies in the folder is not what would be committed.
  writeFileSync(explainer, ELEVATOR);
  assert.notEqual(git('commit', '--quiet', '--message', 'faulty').status, 0);
  git('add', '--all');
  writeFileSync(explainer, FAULTY);
  writeFileSync(join(folder, 'README.md'), '# 说明\n\n还不是解读。\n');
  git('add', 'README.md');
  const other = git('commit', '--quiet', '--message', 'other');
  assert.equal(other.status, 0, other.said);
});

test('the hook looks at the explainers beside a policy that changes', () => {
  const { folder, git, policy } = repository('policy');
  cpSync(join(examples, 'pre-commit'), join(folder, '.git/hooks/pre-commit'));
  git('add', '--all');
  assert.equal(git('commit', '--quiet', '--message', 'sound').status, 0);
  writeFileSync(policy, '<h1>云溪县老旧小区既有住宅加装电梯补助办法</h1>\n<p>第一条　另有规定的，从其规定。</p>\n');
  git('add', '--all');
  const changed = git('commit', '--quiet', '--message', 'changed');
  assert.match(changed.said, /citation-|fact-|lock/);
});

/** Runs what a file for continuous integration has its runner type. */
function integrated(name, lines, report) {
  for (const [text, expected] of [[ELEVATOR, 0], [FAULTY, 1]]) {
    const { folder, explainer } = repository(`${name}-${expected}`);
    writeFileSync(explainer, text);
    const { status, said } = run('bash', ['-euo', 'pipefail', '-c', lines.join('\n')], folder);
    assert.equal(status, expected, said);
    report(readFileSync(join(folder, readdirSync(folder).find((file) => file.startsWith('explainers.'))), 'utf8'), expected);
  }
}

test('what GitLab runs', () => {
  const { explainers } = parse(readFileSync(join(examples, 'gitlab-ci.yml'), 'utf8'));
  assert.equal(explainers.artifacts.reports.junit, 'explainers.xml');
  integrated('gitlab', explainers.script, (text, expected) => {
    const script = 'import sys, xml.etree.ElementTree as tree; print(len(tree.fromstring(sys.stdin.buffer.read()).findall(".//failure")))';
    const failures = Number(execFileSync('python3', ['-c', script], { input: text, encoding: 'utf8' }));
    assert.equal(failures > 0, expected === 1);
  });
});

test('what GitHub runs', () => {
  const { jobs } = parse(readFileSync(join(examples, 'github.yml'), 'utf8'));
  const lines = jobs.check.steps.flatMap((step) => step.run ?? []);
  const shown = jobs.check.steps.find((step) => step.with?.sarif_file);
  assert.equal(shown.with.sarif_file, 'explainers.sarif');
  integrated('github', lines, (text, expected) => {
    const log = JSON.parse(text);
    assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
    assert.equal(log.runs[0].results.some(({ level }) => level === 'error'), expected === 1);
  });
});

test('hadolint has nothing to say of the Containerfile', (context) => {
  const hadolint = process.env.HADOLINT;
  if (!hadolint) {
    context.skip('HADOLINT names none');
    return;
  }
  const { status, said } = run(hadolint, ['--no-color', join(examples, 'Containerfile')], place);
  assert.equal(status, 0, said);
});


/** Front matter as YAML reads it; undefined where a file has none. */
function head(text) {
  const [, inside] = /^---\r?\n([\s\S]*?)\r?\n---(\r?\n|$)/.exec(text) ?? [];
  return inside === undefined ? undefined : parse(inside);
}

test('the schema of front matter fits what the examples have, and nothing that the reader refuses', () => {
  const isHead = ajv.compile(JSON.parse(readFileSync(join(root, 'content/editors/front-matter.schema.json'), 'utf8')));
  const folder = join(root, 'content/examples');
  const heads = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('jiedu.md'))
    .map((name) => [name, head(readFileSync(join(folder, name), 'utf8'))]);
  const guide = readFileSync(join(root, 'content/specs/02-front-matter.md'), 'utf8');
  heads.push(['the guide', head(/```markdown\n([\s\S]*?)```/.exec(guide)?.[1] ?? '')]);
  assert.ok(heads.length >= 4);
  for (const [name, fields] of heads) assert.ok(isHead(fields), `${name}: ${JSON.stringify(isHead.errors)}`);
  const refused = [{}, { title: 'a', titel: 'b' }, { title: 'a', published: '2026年3月4日' }, { title: 'a', policy: { href: 'javascript:alert(1)' } },
    { title: 'a', policy: 'policy.html' }, { title: 'a', lang: 'fr' }, { title: ['a'] }, { title: 'a', contact: { mail: 'a' } }];
  for (const fields of refused) assert.equal(isHead(fields), false, JSON.stringify(fields));
});
