/**
 * The custom elements of 明白: adopt or attach the shadow root, load the module once when it is needed, call it, detach.
 * Everything that this file cannot do leaves what is on the page as it is, with one line in the console.
 *
 *   <mingbai-explainer src="jiedu.md" policy="#zoom" show="card qa" lang="zh-Hans" theme="light">fallback</mingbai-explainer>
 */
const here = new URL('.', import.meta.url);
const TEMPLATE = 'template[shadowrootmode]';
const MARKDOWN = /\.(md|markdown)([?#]|$)/i;
/** Distance from the window at which an element is worth its code. */
const NEAR = '600px';
/** The reader's first touch, which does not wait for an idle moment. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];

const modules = new Map();
const texts = new Map();
const connected = new Set();
let sheet;
let marks;
let complained = false;

/** `live` takes over prerendered markup; `full` also reads Markdown. Each is loaded once a page. */
function load(name) {
  if (!modules.has(name)) modules.set(name, loadModule(name));
  return modules.get(name);
}

async function loadModule(name) {
  const [module, response] = await Promise.all([
    import(new URL(`${name}.js`, here).href),
    fetch(new URL(`${name}_bg.wasm`, here)),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // A server that does not know WASM's media type gets no streaming, and no warning either.
  const streams = (response.headers.get('content-type') || '').startsWith('application/wasm');
  await module.default({ module_or_path: streams ? response : await response.arrayBuffer() });
  return module;
}

function text(url) {
  if (!texts.has(url)) {
    texts.set(url, fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return response.text();
    }));
  }
  return texts.get(url);
}

const stylesheet = () => new URL('mingbai.css', here).href;
const canAdopt = 'adoptedStyleSheets' in Document.prototype;

/** The one stylesheet that all elements adopt. */
function loadSheet() {
  sheet ??= text(stylesheet()).then((css) => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  });
  return sheet;
}

/** Adopts the stylesheet; a link in each root where the browser cannot. */
async function style(root) {
  const href = stylesheet();
  if (canAdopt) {
    root.adoptedStyleSheets = [await loadSheet()];
    return;
  }
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise((done) => { link.onload = link.onerror = done; });
  root.append(link);
  await loaded;
}

/** Opens the entry that the address names, in whichever element holds it. */
function openAddressed() {
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

/**
 * The words that an entry rests on are marked in the host's document: the one rule there that is ours, as long as an
 * element of ours is live. Not before: a sheet more makes the browser style the whole page anew, and a page that is
 * still arriving would wait for it. Browsers without highlights have no use for it.
 */
function styleMarks() {
  if (!globalThis.Highlight || !canAdopt) return;
  if (!marks) {
    marks = new CSSStyleSheet();
    marks.replaceSync('::highlight(mingbai-quote) { background-color: #ffe58a; color: #1c1c1e; }');
  }
  const sheets = document.adoptedStyleSheets;
  const isLive = [...connected].some((element) => element.isLive);
  if (isLive === sheets.includes(marks)) return;
  document.adoptedStyleSheets = isLive ? [...sheets, marks] : sheets.filter((known) => known !== marks);
}

/** The reader's wish for large letters: the one thing that is kept, on the reader's device, for this site. */
const ELDER = 'mingbai-elder';

function wantsElder() {
  // A browser may forbid the page to keep anything; then the wish holds for the page.
  try { return localStorage.getItem(ELDER) === 'on'; } catch { return false; }
}

/** Large letters are a word of the `theme` attribute. */
function setElder(element, isOn) {
  const words = (element.getAttribute('theme') ?? '').split(/\s+/).filter((word) => word && word !== 'elder');
  if (isOn) words.push('elder');
  if (words.length) element.setAttribute('theme', words.join(' '));
  else element.removeAttribute('theme');
  element.shadowRoot?.querySelector('[data-reader="elder"]')?.setAttribute('aria-pressed', isOn);
}

/** Offers to read aloud where the browser has a Chinese voice. */
function offerSpeech(element) {
  const button = element.shadowRoot?.querySelector('[data-reader="speak"]');
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  if (button) button.hidden = !voices.some(({ lang }) => /^(zh|cmn)/i.test(lang));
}

/** One line a page, whatever fails and however often. */
function complain(error) {
  if (!complained) console.warn(`mingbai: the page stays as it is (${error?.message ?? error})`);
  complained = true;
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

/**
 * Editors of articles let only plain text through. Such a fragment begins with its title and ends with a link to the
 * prerendered page, whose words hold that title. An element that draws this page takes the fragment's place.
 */
function upgrade(link) {
  const plain = [link.closest('p') || link];
  while (plain[0]?.tagName !== 'H2') {
    if (!plain[0]) return;
    plain.unshift(plain[0].previousElementSibling);
  }
  const title = plain[0].textContent.trim();
  // Another site's page would be taken at its word; another title is not ours to hide.
  if (link.origin !== location.origin || !title || !link.textContent.includes(title)) return;
  const element = document.createElement('mingbai-explainer');
  element.setAttribute('src', link.href);
  element.plain = plain;
  plain[0].before(element);
}

class MingbaiElement extends HTMLElement {
  static observedAttributes = ['src', 'policy', 'show', 'lang'];

  /** The fragment that this element stands for: out of sight while the element is live. */
  plain = [];

  /** What the picture of an infographic is painted from, where no file of it lies beside the page. */
  #lines;
  #styles;
  #attachment;
  #isDrawn = false;
  #isLoading = false;

  connectedCallback() {
    connected.add(this);
    this.#adopt();
    if (this.shadowRoot) openAddressed();
    for (const type of TOUCHES) this.addEventListener(type, this.#touched);
    this.addEventListener('click', this.#savePicture);
    this.addEventListener('click', this.#playFrom);
    this.addEventListener('click', this.#help);
    this.addEventListener('click', this.#feedBack);
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

  #touched = () => this.#attach();

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
      if (this.shadowRoot?.querySelector('.mingbai') && !this.#isDrawn) await this.#takeOver();
      else if (src) await this.#draw(new URL(src, document.baseURI));
      else throw new Error('neither prerendered markup nor a src attribute');
      this.dataset.state = 'live';
      setElder(this, this.matches('[theme~="elder"]'));
      offerSpeech(this);
      this.#listen();
      styleMarks();
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

  async #takeOver() {
    const module = await load('live');
    this.#attachment = module.attach(this, this.shadowRoot);
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
    for (const name of ['href', 'src', 'poster']) {
      for (const node of template.content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
        // An address that is none stays as its author wrote it.
        try { node.setAttribute(name, new URL(node.getAttribute(name), url)); } catch {}
      }
    }
    this.#lines = undefined;
    root.replaceChildren(...template.content.querySelectorAll('.mingbai'));
    this.#attachment = module.attach(this, root);
    this.#styles = this.plain.map((node) => [node, node.style.cssText]);
    // Set on the node itself, as a host's reset may overrule `hidden`; the security policy allows it from a script.
    for (const node of this.plain) node.style.setProperty('display', 'none', 'important');
  }

  #unwatch() {
    near?.unobserve(this);
    for (const type of TOUCHES) this.removeEventListener(type, this.#touched);
  }

  /** The infographic as a picture: code and content come when they are asked for, and are asked for again after a failure. */
  #savePicture = async (event) => {
    const button = event.composedPath().find((node) => node.dataset?.picture);
    if (!button) return;
    const src = this.#isDrawn ? this.getAttribute('src') : '';
    const { href } = new URL(button.dataset.picture, new URL(src, document.baseURI));
    const said = button.nextElementSibling;
    try {
      const [module, lines] = await Promise.all([load('picture'), this.#lines?.(button.dataset.picture) ?? text(href)]);
      module.save(button, lines);
    } catch (error) {
      modules.delete('picture');
      texts.delete(href);
      said.textContent = said.dataset.failed;
      complain(error);
    }
  };

  /** The time beside a statement plays the recording of its section from there; where none is, it is a link to it. */
  #playFrom = (event) => {
    const time = event.composedPath().find((node) => node.matches?.('a.statement-time'));
    const player = time?.closest('section').querySelector('audio, video');
    if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.currentTime = time.hash.slice(3);
    player.play()?.catch(complain);
  };

  /** Large letters are for all elements of the page and kept; what else helps to read comes when it is asked for. */
  #help = async (event) => {
    const button = event.composedPath().find((node) => node.dataset?.reader);
    if (!button) return;
    const wish = button.dataset.reader;
    if (wish === 'elder') {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      for (const element of connected) setElder(element, isOn);
      try { localStorage.setItem(ELDER, isOn ? 'on' : 'off'); } catch { /* It holds for the page. */ }
      return;
    }
    try {
      const tools = await import(new URL('reader.js', here).href);
      await tools[wish](this, button);
    } catch (error) {
      complain(error);
    }
  };

  /** The page may follow what its readers do: nothing is sent anywhere. */
  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(`mingbai-${what}`, { bubbles: true, composed: true, detail }));
  }

  #toggled = ({ target }) => {
    if (target.open && target.matches('[data-entry]')) this.#tell('open', { id: target.id });
  };

  #searched = ({ target, isComposing }) => {
    if (!isComposing && target.matches('.search-input')) this.#tell('search', { query: target.value });
  };

  /** The policy on the page is not what entries were written for. */
  #drifted = () => {
    const notes = [...this.shadowRoot.querySelectorAll('.revision, .drift-note')];
    const entries = new Set(notes.map((note) => note.closest('[data-entry], section').id));
    if (entries.size) this.#tell('drift', { entries: [...entries] });
  };

  /** Once an element is live; these listeners go with its root. `toggle` does not bubble. */
  #listen() {
    const root = this.shadowRoot;
    root.addEventListener('toggle', this.#toggled, true);
    root.addEventListener('input', this.#searched);
    root.addEventListener('drift', this.#drifted);
    this.#drifted();
    const question = root.querySelector('.feedback');
    if (question) question.hidden = !this.hasAttribute('feedback');
  }

  /** To the page as an event, and to the address that the page names; nowhere else. */
  #feedBack = (event) => {
    const button = event.composedPath().find((node) => node.dataset?.feedback);
    if (!button) return;
    const detail = { understood: button.dataset.feedback === 'yes', page: location.href };
    this.#tell('feedback', detail);
    const address = this.getAttribute('feedback');
    if (address) {
      const body = JSON.stringify(detail);
      fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive: true }).catch(complain);
    }
    const question = button.closest('.feedback');
    question.querySelectorAll('button').forEach((answer) => { answer.disabled = true; });
    const said = question.querySelector('output');
    said.textContent = said.dataset.thanks;
  };

  get isLive() {
    return Boolean(this.#attachment);
  }

  #detach() {
    this.#attachment?.detach();
    this.#attachment = undefined;
    for (const [node, style] of this.#styles ?? []) {
      node.style.cssText = style;
      // Asked for, as Chromium forgets to take away an attribute that it has not written yet.
      if (!node.getAttribute('style')) node.removeAttribute('style');
    }
    this.#styles = undefined;
    delete this.dataset.state;
    styleMarks();
  }

  #leave() {
    connected.delete(this);
    this.#unwatch();
    this.#detach();
    if (this.shadowRoot?.querySelector('[data-reader="speak"][aria-pressed="true"]')) speechSynthesis.cancel();
  }
}

if (!customElements.get('mingbai-explainer')) {
  for (const form of ['explainer', 'qa', 'infographic', 'card']) {
    customElements.define(`mingbai-${form}`, class extends MingbaiElement {});
  }
  addEventListener('hashchange', openAddressed);
  // Some browsers know their voices only after a while.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => connected.forEach(offerSpeech));
  document.querySelectorAll('a[href*=".mingbai.html"]').forEach(upgrade);
}
