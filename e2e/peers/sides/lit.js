/** The widget that many would write: Lit and markdown-it. */
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import MarkdownIt from 'markdown-it';

import css from './explainer.css';
import { PAIR, formOf, told } from './form.js';

const markdownIt = new MarkdownIt();

const words = ({ children, content }) => (children ? children.map((child) => (/^(text|code_inline)$/.test(child.type) ? child.content : '')).join('') : content);

/** Title and sections of the Markdown; of a question its title, its words to search in and its answer as markup. */
function read(markdown) {
  const tokens = markdownIt.parse(markdown, {});
  const rendered = (part) => markdownIt.renderer.render(part, markdownIt.options, {});
  const model = { title: '', sections: [] };
  let section;
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n];
    if (token.type === 'heading_open') {
      const text = words(tokens[n + 1]);
      if (token.tag === 'h1') model.title = text;
      else if (token.tag === 'h2') model.sections.push(section = { form: formOf(text), title: text, items: [], tokens: [] });
      else section?.items.push({ title: text, tokens: [] });
      n += 2;
    } else if (section?.form === 'questions') section.items.at(-1)?.tokens.push(token);
    else if (section?.form === 'table') section.tokens.push(token);
    else if (section && token.type === 'inline') {
      const [, name, said] = PAIR.exec(words(token)) ?? [];
      if (name) section.items.push({ name, said });
    }
  }
  for (const { form, items, tokens: rest } of model.sections) {
    if (form === 'table') items.push({ markup: rendered(rest) });
    if (form === 'questions') {
      for (const item of items) {
        item.markup = rendered(item.tokens);
        item.text = (item.title + item.tokens.map((token) => (token.type === 'inline' ? words(token) : '')).join(' ')).toLowerCase();
      }
    }
  }
  return model;
}

customElements.define('lit-explainer', class extends LitElement {
  static properties = { src: {}, markdown: { attribute: false }, typed: { state: true } };

  static styles = unsafeCSS(css);

  constructor() {
    super();
    this.typed = '';
  }

  willUpdate(changed) {
    if (changed.has('src') && this.src) fetch(this.src).then((answer) => answer.text()).then((text) => { this.markdown = text; });
    if (changed.has('markdown') && this.markdown !== undefined) this.model = read(this.markdown);
  }

  render() {
    if (!this.model) return nothing;
    const { title, sections } = this.model;
    const all = sections.flatMap(({ form, items }) => (form === 'questions' ? items : []));
    const found = all.filter(({ text }) => text.includes(this.typed));
    const isFound = new Set(found);
    const draw = {
      card: (items) => html`<dl class="card">${items.map(({ name, said }) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl>`,
      timeline: (items) => html`<ol class="timeline">${items.map(({ name, said }) => html`<li><time datetime=${name}>${name}</time><span>${said}</span></li>`)}</ol>`,
      table: ([{ markup }]) => html`<div class="wide" tabindex="0">${unsafeHTML(markup)}</div>`,
      questions: (items) => html`<div class="questions">${items.map((item) => html`<details ?open=${item === all[0]} ?hidden=${!isFound.has(item)}><summary>${item.title}</summary><div class="answer">${unsafeHTML(item.markup)}</div></details>`)}</div>`,
    };
    return html`<section class="explainer" aria-label=${title}><h2>${title}</h2>
      <div class="bar"><label>筛选问答 <input type="search" @input=${({ target }) => { this.typed = target.value.trim().toLowerCase(); }}></label>
      <output>${told(found.length, all.length)}</output></div>${sections.map(({ form, title: heading, items }) => html`<h3>${heading}</h3>${draw[form](items)}`)}</section>`;
  }
});
