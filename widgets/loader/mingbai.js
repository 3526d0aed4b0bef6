/**
 * The custom elements of 明白, and what a page needs once: links that stand for an explainer, addresses of entries, frames.
 * The life of an element is in `element.js`; what only some readers need is loaded when they do.
 *
 *   <mingbai-explainer src="jiedu.md" policy="#zoom" show="card qa" lang="zh-Hans" theme="light">fallback</mingbai-explainer>
 *   <mingbai-search src="search/index.json">the site's list of explainers</mingbai-search>
 */
import { openAddressed } from './addressed.js';
import { complain } from './complain.js';
import { connected } from './connected.js';
import { MingbaiElement } from './element.js';
import { load } from './files.js';
import { followPrint } from './paper.js';
import { offerSpeech } from './speech.js';
import { css } from './stylesheet.js';
import { taken } from './unspoilt.js';

/** What pasted fragments end with, see `upgrade.js`. */
const LINK = 'a[href*=".mingbai.html"]';

// Where a server draws pages there are no elements, and importing this does nothing.
if (globalThis.document && !customElements.get('mingbai-explainer')) {
  const name = taken();
  if (name) complain(new Error(`the page has an element of the name ${name}`));
  else begin();
}

function begin() {
  for (const form of ['explainer', 'qa', 'infographic', 'card']) {
    customElements.define(`mingbai-${form}`, class extends MingbaiElement {});
  }
  customElements.define('mingbai-search', class extends HTMLElement {
    connectedCallback() {
      import('./site.js').then(({ open }) => open(this, { load, css, complain })).catch(complain);
    }
  });
  addEventListener('hashchange', () => openAddressed(location.hash, true));
  followPrint();
  // Some browsers know their voices only after a while.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => connected.forEach(offerSpeech));
  /** @param {(Node | Partial<Element>)[]} nodes */
  const seek = (nodes) => {
    if (!nodes.some((node) => 'querySelector' in node && (node.matches?.(LINK) || node.querySelector?.(LINK)))) return;
    import('./upgrade.js').then(({ upgrade }) => upgrade()).catch(complain);
  };
  seek([document]);
  // Whatever puts it there: an application, htmx, `.html()`.
  new MutationObserver((records) => seek(records.flatMap(({ addedNodes }) => [...addedNodes])))
    .observe(document, { childList: true, subtree: true });
  // A page of ours in a frame tells how tall it is; a page that frames one listens. `parent` may be a variable of the page's.
  if (top !== window || document.querySelector('iframe[data-mingbai]')) {
    import('./frame.js').then(({ join }) => join()).catch(complain);
  }
  /** @type {HTMLScriptElement | null} */
  const script = document.querySelector('script[data-offline]');
  const worker = script?.dataset.offline;
  if (worker && navigator.serviceWorker) {
    addEventListener('mingbai-ready', () => {
      import('./offline.js').then(({ keep }) => keep(worker)).catch(complain);
    });
  }
}
