/** The explainer as static HTML, as a template on a server writes it. */
import { escaped, told } from './sides/form.js';

/** @param {import('./document.mjs').Explainer} it */
export function markup(it) {
  const pairs = it.fields.map(([name, words]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(words)}</dd></div>`).join('');
  const questions = it.questions.map(([title, words], n) =>
    `<details${n ? '' : ' open'}><summary>${escaped(title)}</summary><div class="answer"><p>${escaped(words)}</p></div></details>`).join('');
  const days = it.days.map(([day, words]) => `<li><time datetime="${day}">${day}</time><span>${escaped(words)}</span></li>`).join('');
  const [head, ...rows] = it.rows;
  const cells = (/** @type {string[]} */ words, /** @type {string} */ tag) => `<tr>${words.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const table = `<table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
  const count = it.questions.length;
  return `<section class="explainer" aria-label="${escaped(it.title)}"><h2>${escaped(it.title)}</h2><div class="bar"><label>筛选问答 <input type="search"></label>`
    + `<output>${told(count, count)}</output></div><h3>明白卡</h3><dl class="card">${pairs}</dl><h3>问答</h3><div class="questions">${questions}</div>`
    + `<h3>时间轴</h3><ol class="timeline">${days}</ol><h3>明细表</h3><div class="wide" tabindex="0">${table}</div></section>`;
}
