/**
 * What every element of 明白 does: adopt or attach the shadow root, load the module once when it is needed, call it, detach.
 * Everything that cannot be done leaves what is on the page as it is, with one line in the console.
 */
import { complain } from './complain.js';
import { keepElder, setElder, showElder, wantsElder } from './elder.js';
import { load } from './files.js';
import { offerSpeech } from './speech.js';
import { canAdopt, loadSheet, style, styleHost } from './styles.js';
import { text } from './texts.js';

const TEMPLATE = 'template[shadowrootmode]';
const MARKDOWN = /\.(md|markdown)([?#]|$)/i;
/** A `policy` attribute that names a document elsewhere, and not a part of this page. */
const ADDRESS = /^[^[]*\/|\.(s?html?|txt|jsp|aspx?|php)([?#]|$)/i;
/** Distance from the window at which an element is worth its code. */
const NEAR = '600px';
/** The reader's first touch, which does not wait for an idle moment. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];
/** What a reader taps to get something. */
const ASKING = '[data-reader], [data-picture], [data-feedback]';
/** What is typed without an input method may be the first letters of words: gjj for 公积金. */
const LETTERS = /^[a-z]+$/i;

/** The elements that are on the page. */
export const connected = new Set();

const live = () => [...connected].filter((element) => element.isLive);

/** Opens the entry that the address names, in whichever element holds it. */
export function openAddressed() {
  let id;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  if (!id.startsWith('mb-')) return;
  for (const element of connected) {
    const entry = element.shadowRoot?.getElementById(id);
    if (!entry) continue;
    for (let details = entry.closest('details'); details; details = details.parentElement.closest('details')) {
      details.open = true;
    }
    entry.scrollIntoView();
    (entry.querySelector('summary') || entry).focus({ preventScroll: true });
    return;
  }
}

/** Code does not compete with the words of the page for a slow network. */
const pageLoaded = document.readyState === 'complete'
  ? Promise.resolve()
  : new Promise((done) => { addEventListener('load', done, { once: true }); });

const near = typeof IntersectionObserver === 'function'
  ? new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.approach();
    }
  }, { rootMargin: NEAR })
  : undefined;

export class MingbaiElement extends HTMLElement {
  static observedAttributes = ['src', 'policy', 'show', 'lang'];

  /** The fragment that this element stands for: out of sight while the element is live. */
  plain = [];

  /** What the picture of an infographic is painted from, where no file of it lies beside the page. */
  #lines;
  #styles;
  /** Takes away the marks beside the clauses. */
  #clearMargin = () => {};
  #attachment;
  #isDrawn = false;
  #isLoading = false;
  /** Questions that were open before the reader did anything. */
  #open = new Set();
  /** Whether letters were searched for, whose marks must go again. */
  #hasSpelled = false;

  connectedCallback() {
    connected.add(this);
    this.#adopt();
    if (this.shadowRoot) openAddressed();
    for (const type of TOUCHES) this.addEventListener(type, this.#touched);
    this.addEventListener('click', this.#tapped);
    if (wantsElder()) setElder(this, true);
    if (near) near.observe(this);
    else this.#attach();
  }

  disconnectedCallback() {
    // A move is no removal: the element is back before the microtask runs.
    queueMicrotask(() => { if (!this.isConnected) this.#leave(); });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#attachment) return;
    this.#detach();
    this.#attach();
  }

  get isLive() {
    return Boolean(this.#attachment);
  }

  /**
   * The element is near the window. What can be read already comes alive when the page itself is there and the main
   * thread idle; what cannot be read yet is fetched at once.
   */
  async approach() {
    if (!this.shadowRoot && this.hasAttribute('src')) {
      this.#attach();
      return;
    }
    await pageLoaded;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(this.#touched, { timeout: 2000 });
    else this.#attach();
  }

  #touched = () => this.#attach();

  /** Browsers that do not know declarative shadow roots find the markup in a template. */
  #adopt() {
    const template = !this.shadowRoot && this.querySelector(`:scope > ${TEMPLATE}`);
    if (template) this.attachShadow({ mode: 'open' }).append(template.content);
  }

  async #attach() {
    if (this.#attachment || this.#isLoading || !this.isConnected) return;
    this.#isLoading = true;
    this.#unwatch();
    try {
      const src = this.getAttribute('src');
      if (this.shadowRoot?.querySelector('.mingbai') && !this.#isDrawn) {
        this.#attachment = (await load('live')).attach(this, this.shadowRoot);
      } else if (src) {
        await this.#draw(new URL(src, document.baseURI));
      } else {
        throw new Error('neither prerendered markup nor a src attribute');
      }
      this.dataset.state = 'live';
      this.#listen();
      openAddressed();
      this.#tell('ready');
    } catch (error) {
      this.dataset.state = 'failed';
      if (this.#isDrawn) this.shadowRoot.replaceChildren(document.createElement('slot'));
      if (this.plain.length) this.remove();
      complain(error);
    }
    this.#isLoading = false;
    if (!this.isConnected) this.#leave();
  }

  /** From Markdown, or from a fragment that `mingbai build` wrote. What is inside stays in view until it is drawn. */
  async #draw(url) {
    const isMarkdown = MARKDOWN.test(url.pathname);
    const [module, source] = await Promise.all([
      load(isMarkdown ? 'full' : 'live'),
      text(url.href),
      canAdopt && loadSheet(),
    ]);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(document.createElement('slot'));
    this.#isDrawn = true;
    await style(root);
    if (isMarkdown) {
      this.#attachment = module.draw(this, root, url.href, source);
      this.#lines = (name) => module.picture_lines(url.href, name);
      return;
    }
    const template = new DOMParser().parseFromString(source, 'text/html').querySelector(TEMPLATE);
    if (!template) throw new Error(`no explainer in ${url.href}`);
    // The fragment counts its addresses from where it lies, and not from the page that it is shown on.
    for (const name of ['href', 'src', 'poster', 'data-recording']) {
      for (const node of template.content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
        // An address that is none stays as its author wrote it.
        try { node.setAttribute(name, new URL(node.getAttribute(name), url)); } catch {}
      }
    }
    root.replaceChildren(...template.content.querySelectorAll('.mingbai'));
    this.#attachment = module.attach(this, root);
    this.#styles = this.plain.map((node) => [node, node.style.cssText]);
    // Set on the node itself, as a host's reset may overrule `hidden`; the security policy allows it from a script.
    for (const node of this.plain) node.style.setProperty('display', 'none', 'important');
  }

  /** Once an element is live. The listeners go with its root; `toggle` does not bubble. */
  #listen() {
    const root = this.shadowRoot;
    this.#open = new Set(root.querySelectorAll('[data-entry][open]'));
    root.addEventListener('toggle', this.#toggled, true);
    root.addEventListener('input', this.#searched);
    root.addEventListener('bound', this.#bound);
    showElder(this);
    offerSpeech(this);
    const question = root.querySelector('.feedback');
    if (question) question.hidden = !this.hasAttribute('feedback');
    styleHost(live());
    this.#settle();
    this.#bound();
    const policy = this.getAttribute('policy') ?? '';
    if (ADDRESS.test(policy)) this.#show(new URL(policy, document.baseURI));
  }

  /** A tag that a template has at its very end goes to the document that it explains; `policy` says that it is meant where it is. */
  #settle() {
    const policy = this.#attachment.policy;
    if (!policy || this.hasAttribute('policy') || this.parentNode !== document.body) return;
    const isAfter = policy.compareDocumentPosition(this) === Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isAfter || policy.nextElementSibling === this) return;
    const isColumn = /flex|grid|table-row/.test(getComputedStyle(policy.parentNode).display);
    if (isColumn) policy.append(this);
    else policy.after(this);
  }

  /** The policy from elsewhere, in a reader below the answers, and the answers bound to it. */
  async #show(url) {
    const attachment = this.#attachment;
    try {
      const { show } = await import('./policy.js');
      await show(this.shadowRoot, url);
      if (attachment === this.#attachment) attachment.bind();
    } catch (error) {
      complain(error);
    }
  }

  /** Each time when the entries have been bound to the policy: what they rest on, and marks beside its clauses. */
  #bound = async () => {
    if (this.#attachment?.isUnsure) {
      this.#compareScripts();
      return;
    }
    const notes = [...this.shadowRoot.querySelectorAll('.revision, .drift-note')];
    const entries = new Set(notes.map((note) => note.closest('[data-entry], section').id));
    if (entries.size) this.#tell('drift', { entries: [...entries] });
    this.#clearMargin();
    const attachment = this.#attachment;
    const clauses = attachment?.clauses() ?? [];
    if (!clauses.length) return;
    try {
      const margin = await import('./margin.js');
      if (attachment !== this.#attachment) return;
      this.#clearMargin();
      this.#clearMargin = margin.show(this, attachment.policy, clauses);
    } catch (error) {
      complain(error);
    }
  };

  /** Words that are not found may stand there in the other script: only then is it told that they were amended. */
  async #compareScripts() {
    const attachment = this.#attachment;
    let fold = (words) => words;
    try {
      ({ fold } = await import('./script.js'));
    } catch (error) {
      complain(error);
    }
    if (attachment === this.#attachment) attachment.foldBy(fold);
  }

  #unwatch() {
    near?.unobserve(this);
    for (const type of TOUCHES) this.removeEventListener(type, this.#touched);
  }

  /** What a reader asks for comes when it is asked for; only large letters must not wait. */
  #tapped = async (event) => {
    const path = event.composedPath();
    const time = path.find((node) => node.matches?.('a.statement-time'));
    if (time) this.#playFrom(time, event);
    const button = path.find((node) => node.matches?.(ASKING));
    if (!button) return;
    if (button.dataset.reader === 'elder') {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      for (const element of connected) setElder(element, isOn);
      keepElder(isOn);
      return;
    }
    if (button.dataset.feedback) {
      this.#feedBack(button);
      return;
    }
    try {
      const asked = await import('./reader.js');
      const files = { load, text, complain };
      if (button.dataset.picture) await asked.picture(button, this.#isDrawn ? this.getAttribute('src') : '', this.#lines, files);
      else await asked[button.dataset.reader](this, button, files);
    } catch (error) {
      complain(error);
    }
  };

  /** The time beside a statement plays the recording of its section from there; where none is, it is a link to it. */
  #playFrom(time, event) {
    const player = time.closest('section').querySelector('audio, video');
    if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.currentTime = time.hash.slice(3);
    player.play()?.catch(complain);
  }

  /** The page may follow what its readers do: nothing is sent anywhere. */
  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(`mingbai-${what}`, { bubbles: true, composed: true, detail }));
  }

  /** To the page as an event, and to the address that the page names; nowhere else. An answer is given once. */
  #feedBack(button) {
    const question = button.closest('.feedback');
    question.querySelectorAll('button').forEach((answer) => { answer.disabled = true; });
    const said = question.querySelector('output');
    said.textContent = said.dataset.thanks;
    const detail = { understood: button.dataset.feedback === 'yes', page: location.href };
    this.#tell('feedback', detail);
    const address = this.getAttribute('feedback');
    if (!address) return;
    const body = JSON.stringify(detail);
    fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive: true }).catch(complain);
  }

  #toggled = ({ target }) => {
    const wasOpen = this.#open.delete(target);
    if (target.open && !wasOpen && target.matches('[data-entry]')) this.#tell('open', { id: target.id });
  };

  #searched = ({ target, isComposing }) => {
    if (isComposing || !target.matches('.search-input')) return;
    this.#tell('search', { query: target.value });
    // One search over all entries of the page, wherever it is typed.
    for (const element of connected) element.#search(target.value);
  };

  async #search(words) {
    const input = this.shadowRoot?.querySelector('.search-input');
    if (!input) return;
    if (input.value !== words) {
      input.value = words;
      // The module hears it, and the page is not told of it once more.
      input.dispatchEvent(new Event('input'));
    }
    const query = words.trim();
    const isSpelled = LETTERS.test(query);
    if (!isSpelled && !this.#hasSpelled) return;
    this.#hasSpelled = true;
    try {
      const { find } = await import('./initials.js');
      if (input.value === words) find(this.shadowRoot, input, isSpelled ? query : '');
    } catch (error) {
      complain(error);
    }
  }

  #detach() {
    this.#attachment?.detach();
    this.#attachment = undefined;
    this.#lines = undefined;
    this.#clearMargin();
    this.#clearMargin = () => {};
    this.shadowRoot?.querySelector('.policy-reader')?.remove();
    for (const [node, style] of this.#styles ?? []) {
      node.style.cssText = style;
      // Asked for, as Chromium forgets to take away an attribute that it has not written yet.
      if (!node.getAttribute('style')) node.removeAttribute('style');
    }
    this.#styles = undefined;
    delete this.dataset.state;
    styleHost(live());
  }

  #leave() {
    connected.delete(this);
    this.#unwatch();
    this.#detach();
    if (this.shadowRoot?.querySelector('[data-reader="speak"][aria-pressed="true"]')) speechSynthesis.cancel();
  }
}
