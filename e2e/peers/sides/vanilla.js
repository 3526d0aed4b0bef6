/** The leanest that a good developer writes by hand: a custom element, marked, and one string of markup. */
import { Marked } from 'marked';

import css from './explainer.css';
import { filter } from './filter.js';
import { PAIR, escaped, formOf, told } from './form.js';

const SAFE = /^(https?:|mailto:|tel:|[^:]*$)/i;
const marked = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return SAFE.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    },
  },
});

const AROUND = {
  card: ['<dl class="card">', '</dl>'],
  timeline: ['<ol class="timeline">', '</ol>'],
  table: ['<div class="wide" tabindex="0">', '</div>'],
  questions: ['<div class="questions">', '</div>'],
};
const ITEM = {
  card: (name, words) => `<div><dt>${name}</dt><dd>${words}</dd></div>`,
  timeline: (name, words) => `<li><time datetime="${name}">${name}</time><span>${words}</span></li>`,
};

const words = (tokens = []) => tokens.map((token) => (token.tokens ? words(token.tokens) : token.text ?? '')).join('');

function drawn(markdown) {
  let title = '';
  let form = '';
  let body = '';
  let count = 0;
  let close = '';
  let isOpen = false;
  const endQuestion = () => {
    if (isOpen) body += '</div></details>';
    isOpen = false;
  };
  for (const token of marked.lexer(markdown)) {
    const text = token.type === 'heading' ? escaped(words(token.tokens)) : '';
    if (text && token.depth === 1) title = text;
    else if (text && token.depth === 2) {
      endQuestion();
      form = formOf(text);
      body += `${close}<h3>${text}</h3>${AROUND[form][0]}`;
      close = AROUND[form][1];
    } else if (text) {
      endQuestion();
      body += `<details${count ? '' : ' open'}><summary>${text}</summary><div class="answer">`;
      count += 1;
      isOpen = true;
    } else if (ITEM[form]) {
      for (const item of token.items ?? []) {
        const [, name, said] = PAIR.exec(words(item.tokens)) ?? [];
        if (name) body += ITEM[form](escaped(name), escaped(said));
      }
    } else body += marked.parser([token]);
  }
  endQuestion();
  return `<section class="explainer" aria-label="${title}"><h2>${title}</h2><div class="bar"><label>筛选问答 <input type="search"></label>`
    + `<output>${told(count, count)}</output></div>${body}${close}</section>`;
}

customElements.define('vanilla-explainer', class extends HTMLElement {
  async connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const show = (markdown) => {
      root.innerHTML = `<style>${css}</style>${drawn(markdown)}`;
      filter(root);
    };
    if (this.markdown === undefined) show(await (await fetch(this.getAttribute('src'))).text());
    else show(this.markdown);
  }
});
