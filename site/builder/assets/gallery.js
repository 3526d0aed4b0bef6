/**
 * An example of the gallery: its Markdown to copy, and the ways to look at it. Without this script the page is the same, without buttons.
 */
// A module, whose names are its own.
export {};

const shown = document.querySelector('mingbai-explainer');
const looks = document.querySelector('.looks');
const copy = document.querySelector('.markdown button');
const told = document.querySelector('.markdown output');
const source = document.querySelector('.markdown textarea');

if (shown && looks instanceof HTMLElement) {
  const theme = shown.getAttribute('theme') ?? 'auto';
  const isOn = (/** @type {string} */ look) => looks.querySelector(`[data-look="${look}"]`)?.getAttribute('aria-pressed') === 'true';
  looks.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    if (!button) return;
    if (button.dataset.look === 'print') {
      print();
      return;
    }
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    shown.setAttribute('theme', (isOn('dark') ? 'dark' : theme) + (isOn('elder') ? ' elder' : ''));
    shown.classList.toggle('narrow', isOn('narrow'));
  });
  looks.hidden = false;
}

if (copy instanceof HTMLElement && told && source instanceof HTMLTextAreaElement) {
  copy.addEventListener('click', () => {
    source.select();
    // Not the asynchronous clipboard, which asks for HTTPS.
    told.textContent = document.execCommand('copy') ? '已复制' : '已选中，请按 Ctrl+C 复制';
  });
  copy.hidden = false;
}
