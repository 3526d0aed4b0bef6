// The widget that many would write: Lit and markdown-it, the Markdown fetched and rendered in the browser.
//
// It stands in the bench as the usual alternative and shows the same content: sections, questions of which the first
// stands open, quoted clauses that open. It leaves out what 明白 does beyond that.
import { LitElement, css, html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();
const ATTRIBUTES = /\s*\{[^}]*\}\s*$/;
const QUOTE = /^\s*>\s*原文\s*([^：]*)：(.*)$/;

class ReferenceExplainer extends LitElement {
  static properties = { src: {}, sections: { state: true } };

  static styles = css`
    :host { display: block; font: 17px/1.75 sans-serif; }
    summary { font-weight: bold; padding: 0.4em 0; }
    blockquote { font-family: serif; border-left: 3px solid #9b1c1f; margin: 0; padding-left: 1em; }
    table { border-collapse: collapse; }
    td, th { border: 1px solid #ccc; padding: 0.2em 0.6em; }
  `;

  constructor() {
    super();
    this.sections = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    const response = await fetch(this.src);
    this.sections = split(withoutFrontMatter(await response.text()), '## ');
  }

  render() {
    return this.sections.map(({ title, body }) => html`<section><h2>${title}</h2>${parts(body)}</section>`);
  }
}

function parts(body) {
  const [before, ...entries] = body.split(/^### /mu);
  return html`${text(before)}${entries.map((entry, n) => {
    const [title, ...rest] = entry.split('\n');
    return html`<details ?open=${n === 0}><summary>${title.replace(ATTRIBUTES, '')}</summary>${text(rest.join('\n'))}</details>`;
  })}`;
}

function text(source) {
  const lines = source.split('\n');
  const prose = lines.filter((line) => !QUOTE.test(line)).join('\n');
  const quotes = lines.map((line) => line.match(QUOTE)).filter(Boolean);
  return html`${unsafeHTML(markdown.render(prose))}${quotes.map(
    ([, clause, words]) => html`<details><summary>${clause || '原文'}</summary><blockquote>${words}</blockquote></details>`,
  )}`;
}

function split(source, mark) {
  const [, ...sections] = source.split(new RegExp(`^${mark}`, 'mu'));
  return sections.map((section) => {
    const [title, ...rest] = section.split('\n');
    return { title: title.replace(ATTRIBUTES, ''), body: rest.join('\n') };
  });
}

function withoutFrontMatter(source) {
  return source.replace(/^---\n[\s\S]*?\n---\n/u, '');
}

customElements.define('reference-explainer', ReferenceExplainer);
