/**
 * What a reader may ask for beyond reading: the words read aloud, the address passed on. `mingbai.js` loads it at the first tap.
 */

/** Longest piece that is spoken at once: some browsers fall silent within longer ones. */
const BREATH = 120;

/** What is seen and not said: sources, tools, pictures whose words stand beside them. */
const UNSPOKEN = '.citations, .permalink, .printed-number, .save, .toolbar, svg, video, audio, [hidden]';

let speaking;

function sentences(section) {
  const copy = section.cloneNode(true);
  copy.querySelectorAll(UNSPOKEN).forEach((node) => node.remove());
  // Text of neighbouring blocks must not run together.
  copy.querySelectorAll('h2, h3, h4, p, li, tr, td, th, dt, dd, summary, div').forEach((node) => node.append('\n'));
  const pieces = copy.textContent.match(/[^。！？；\n]+[。！？；]?/gu) ?? [];
  return pieces.map((piece) => piece.trim()).filter(Boolean)
    .flatMap((piece) => piece.match(new RegExp(`.{1,${BREATH}}`, 'gsu')));
}

function finish() {
  speaking?.setAttribute('aria-pressed', 'false');
  speaking = undefined;
}

/** Reads from the section in view to the end; a second tap ends it. */
export function speak(element, button) {
  const wasSpeaking = speaking;
  speechSynthesis.cancel();
  finish();
  if (wasSpeaking === button) return;
  const voices = speechSynthesis.getVoices();
  const sections = [...element.shadowRoot.querySelectorAll('.mingbai > .section')];
  const first = sections.findIndex((section) => section.getBoundingClientRect().bottom > innerHeight / 4);
  const pieces = sections.slice(Math.max(first, 0)).flatMap(sentences);
  if (!pieces.length) return;
  for (const [at, piece] of pieces.entries()) {
    const words = new SpeechSynthesisUtterance(piece);
    words.lang = 'zh-CN';
    words.voice = voices.find(({ lang }) => /^(zh|cmn)/i.test(lang)) ?? null;
    if (at === pieces.length - 1) words.onend = () => { if (speaking === button) finish(); };
    speechSynthesis.speak(words);
  }
  speaking = button;
  button.setAttribute('aria-pressed', 'true');
}

/** By the device's own dialogue; else the address goes to the clipboard; else it is shown. */
export async function share(element, button) {
  const title = element.shadowRoot.querySelector('.title')?.textContent || document.title;
  const url = location.href;
  const said = button.parentElement.querySelector('.reader-said');
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return;
    } catch (error) {
      if (error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = said.dataset.copied;
  } catch {
    // Pages without encryption have no clipboard.
    said.textContent = said.dataset.address + url;
  }
}
