/**
 * The document that every side shows: an official text, and an explainer of it whose words are taken from that text, in as many questions
 * as are wanted. Each side reads it as it is usually written for it: ours with its marks of form, the others without.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { policy } from './paths.mjs';

const TITLE = '基层政务公开标准化规范化，四年怎么干';
/** Letters of an answer, at least: the usual paragraph. */
const ANSWER = 95;
/** Letters of a question that are taken from its answer. */
const ABOUT = 14;
const FIELDS = ['发文机关', '适用范围', '总体目标', '试点领域', '市级示范区', '牵头单位', '公开渠道', '评估办法'];
const DAYS = ['2020-09-20', '2020-09-30', '2020-10-15', '2020-11-10', '2020-11-20', '2020-12-31', '2021-06-30', '2021-12-31', '2022-12-31', '2023-12-31'];
const ROWS = 12;
/** Letters of what stands in a field, beside a day, in a cell. */
const SHORT = 30;

/**
 * @typedef {{ title: string, fields: [string, string][], questions: [string, string][], days: [string, string][], rows: string[][] }} Explainer
 */

/** Letters of a line that is a paragraph and no number, salutation or date. */
const PARAGRAPH = 40;
const linesOf = (/** @type {string} */ file) => readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter(Boolean);
/** @param {string[]} of lines */
const sentencesOf = (of) => of.filter((line) => !/^[#|]/.test(line) && line.length > PARAGRAPH)
  .map((line) => line.replace(/^\d+\.\s*/u, '')).join('').split(/(?<=[。；])/u);
const lines = linesOf(policy);
const sentences = sentencesOf(lines);
/** What is explained beyond it where there are very many questions: more words than a compressor looks back for (32 KB). */
const others = readdirSync(dirname(policy)).filter((name) => name.endsWith('.txt') && name !== basename(policy)).sort()
  .flatMap((name) => sentencesOf(linesOf(join(dirname(policy), name))));
const short = (/** @type {number} */ n) => sentences[n % sentences.length].slice(0, SHORT).replace(/[：|]/gu, '，');

/** The official text, as paragraphs with the level of the heading that each is; 0 is none. */
export const document = lines.filter((line) => !line.startsWith('|')).map((line) => {
  const [, marks, words] = /^(#*)\s*(.*)$/u.exec(line) ?? [];
  return { level: marks.length, words };
});

/** Sentences after each other until there are enough words for an answer: what stands in the end of the list is no whole answer. */
function answers() {
  const all = [''];
  for (const sentence of [...sentences, ...others]) {
    all.push(all.pop() + sentence);
    if (all[all.length - 1].length >= ANSWER) all.push('');
  }
  return all.slice(0, -1);
}

/**
 * An explainer with so many questions, and a card, a timeline and a table around them.
 * @param {number} count
 * @returns {Explainer}
 */
export function explainer(count) {
  const texts = answers();
  const question = (/** @type {number} */ n) => {
    const answer = texts[n % texts.length];
    return /** @type {[string, string]} */ ([`第 ${n + 1} 问：“${answer.slice(0, ABOUT)}”是怎么回事？`, answer]);
  };
  return {
    title: TITLE,
    fields: FIELDS.map((name, n) => [name, short(n)]),
    questions: Array.from({ length: count }, (_, n) => question(n)),
    days: DAYS.map((day, n) => [day, short(n + FIELDS.length)]),
    rows: [['事项', '内容', '渠道'], ...Array.from({ length: ROWS }, (_, n) => [`第 ${n + 1} 项`, short(n + 3), '政府网站'])],
  };
}

const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |\n`;
const table = (/** @type {string[][]} */ [head, ...rows]) => row(head) + row(head.map(() => '---')) + rows.map(row).join('');
const questions = (/** @type {Explainer} */ { questions: all }) => all.map(([title, words]) => `### ${title}\n\n${words}\n\n`).join('');

/**
 * In our dialect.
 * @param {Explainer} it
 */
export function ours(it) {
  const front = `---\ntitle: ${it.title}\npolicy:\n  title: ${document[0].words}\n  issued: 2020-08-31\ndrafter: 淮南市人民政府办公室\npublished: 2020-09-02\n---\n\n`;
  const card = it.fields.map(([name, words]) => `${name}\n: ${words}\n\n`).join('');
  const chinese = (/** @type {string} */ day) => { const [y, m, d] = day.split('-').map(Number); return `${y}年${m}月${d}日`; };
  const days = it.days.map(([day, words]) => `- **${chinese(day)}** ${words}\n`).join('');
  return `${front}## 明白卡 {.card}\n\n${card}## 问答 {.qa}\n\n${questions(it)}## 时间轴 {.timeline}\n\n${days}\n## 明细表\n\n${table(it.rows)}`;
}

/**
 * In the Markdown that everybody reads.
 * @param {Explainer} it
 */
export function common(it) {
  const list = (/** @type {[string, string][]} */ pairs) => pairs.map(([name, words]) => `- **${name}**：${words}\n`).join('');
  return `# ${it.title}\n\n## 明白卡\n\n${list(it.fields)}\n## 问答\n\n${questions(it)}## 时间轴\n\n${list(it.days)}\n## 明细表\n\n${table(it.rows)}`;
}
