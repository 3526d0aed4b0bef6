// Questions to a page. They run inside a function of their own, so that the page never sees them.
const hosts = () => [...document.querySelectorAll('mingbai-explainer, mingbai-qa, mingbai-infographic, mingbai-card')];
const host = (n = 0) => hosts()[n] ?? null;
const root = (n = 0) => host(n)?.shadowRoot ?? null;
const all = (selector, n = 0) => [...(root(n)?.querySelectorAll(selector) ?? [])];
const one = (selector, n = 0) => root(n)?.querySelector(selector) ?? null;
const state = (n = 0) => host(n)?.dataset.state ?? '';

// Text as it is compared: widths and white space do not count.
const fold = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
const words = (element) => fold(element?.textContent ?? '');

// All that a chip of clauses opens: one passage or several.
const quoted = (chip) => [...chip.parentElement.querySelectorAll('.quote')].map(words).join('');

// An element that a reader can see once it is scrolled to: laid out, and in no closed `details`.
const shown = (element) =>
  Boolean(element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length);
const inView = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};

// An element whose middle is where a click would meet it.
const onTop = (element) => {
  const box = element.getBoundingClientRect();
  const top = element.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return element.contains(top);
};

// Entries that lie in no other entry: what search counts and hides.
const entries = (n = 0) => all('[data-entry]', n).filter((entry) => !entry.parentElement.closest('[data-entry]'));
const visibleEntries = (n = 0) => entries(n).filter((entry) => !entry.closest('[hidden]') && shown(entry));

const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

// Ranges of the highlight that marks quoted words in the host document.
const marks = () =>
  [...(CSS.highlights.get('mingbai-quote') ?? [])].map((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range;
  });
const marked = () => fold(marks().map(String).join(''));

// The host page without what belongs to our elements: what they must leave alone.
const hostPage = () => {
  const copy = document.documentElement.cloneNode(true);
  for (const element of copy.querySelectorAll('mingbai-explainer, mingbai-qa, mingbai-infographic, mingbai-card')) element.remove();
  // The page's own switch says what is read.
  copy.querySelectorAll('.mingbai-switch [aria-current]').forEach((link) => link.removeAttribute('aria-current'));
  return copy.outerHTML;
};

// The smallest element of the host document that holds the words.
const holding = (text, within = document.body) => {
  const wanted = fold(text);
  let found = words(within).includes(wanted) ? within : null;
  for (let next = found; next; next = [...next.children].find((child) => words(child).includes(wanted))) found = next;
  return found;
};
