/**
 * The custom elements of 明白, and what a page needs once: links that stand for an explainer, addresses of entries, frames.
 * The life of an element is in `element.js`; what only some readers need is loaded when they do.
 *
 *   <mingbai-explainer src="jiedu.md" policy="#zoom" show="card qa" lang="zh-Hans" theme="light">fallback</mingbai-explainer>
 */
import { openAddressed } from './addresses.js';
import { complain } from './complain.js';
import { connected } from './connected.js';
import { MingbaiElement } from './element.js';
import { offerSpeech } from './speech.js';
import { upgrade } from './upgrade.js';

// Where a server draws pages there are no elements, and importing this does nothing.
if (globalThis.document && !customElements.get('mingbai-explainer')) {
  for (const form of ['explainer', 'qa', 'infographic', 'card']) {
    customElements.define(`mingbai-${form}`, class extends MingbaiElement {});
  }
  addEventListener('hashchange', openAddressed);
  // Some browsers know their voices only after a while.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => connected.forEach(offerSpeech));
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('a[href*=".mingbai.html"]');
  links.forEach(upgrade);
  // A page of ours in a frame tells how tall it is; a page that frames one listens.
  if (parent !== window || document.querySelector('iframe[data-mingbai]')) {
    import('./frame.js').then(({ join }) => join(), complain);
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
