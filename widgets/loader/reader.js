/**
 * What a reader may ask for beyond reading: the words read aloud, the address passed on, an infographic as a picture. Loaded at
 * the first tap.
 */
import { isChinese } from './speech.js';

/** Longest piece that is spoken at once: some browsers fall silent within longer ones. */
const BREATH = 120;

/** What is seen and not said: sources, tools, pictures whose words stand beside them. */
const UNSPOKEN = '.citations, .permalink, .printed-number, .save, .toolbar, svg, video, audio, [hidden]';

const SVG = 'http://www.w3.org/2000/svg';

/** The button whose words are being said, and the recording of them. */
let speaking;
let player;

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
  player?.pause();
  player = undefined;
}

function begin(button) {
  speaking = button;
  button.setAttribute('aria-pressed', 'true');
}

/** A recording from its beginning, where there is one; else from the section in view to the end. A second tap ends it. */
export async function speak(element, button) {
  const wasSpeaking = speaking;
  globalThis.speechSynthesis?.cancel();
  finish();
  if (wasSpeaking === button) return;
  if (button.dataset.recording) {
    player = new Audio(button.dataset.recording);
    player.onended = finish;
    begin(button);
    try {
      await player.play();
    } catch (error) {
      // Ended by a tap before it began, which is no failure.
      if (error.name === 'AbortError') return;
      finish();
      throw error;
    }
    return;
  }
  const voices = speechSynthesis.getVoices();
  const sections = [...element.shadowRoot.querySelectorAll('.mingbai > .section')];
  const first = sections.findIndex((section) => section.getBoundingClientRect().bottom > innerHeight / 4);
  const pieces = sections.slice(Math.max(first, 0)).flatMap(sentences);
  if (!pieces.length) return;
  for (const [at, piece] of pieces.entries()) {
    const words = new SpeechSynthesisUtterance(piece);
    words.lang = 'zh-CN';
    words.voice = voices.find(isChinese) ?? null;
    if (at === pieces.length - 1) words.onend = () => { if (speaking === button) finish(); };
    speechSynthesis.speak(words);
  }
  begin(button);
}

/** By the device's own dialogue; else the address goes to the clipboard, or is shown, with a code for the phone. */
export async function share(element, button, { complain }) {
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
  if (said.firstElementChild) {
    said.replaceChildren();
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = said.dataset.copied;
  } catch {
    // Pages without encryption have no clipboard.
    said.textContent = said.dataset.address + url;
  }
  // The words are of use without the code.
  try {
    const { encode } = await import('./qr.js');
    said.append(drawn(encode(url, { ecc: 'M', border: 4 }), said.dataset.code));
  } catch (error) {
    complain(error);
  }
}

/** A QR code as a drawing: black on white in any theme, as cameras want it. */
function drawn({ size, data }, name) {
  const draw = (tag, attributes) => {
    const node = document.createElementNS(SVG, tag);
    for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
    return node;
  };
  const d = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const drawing = draw('svg', { class: 'reader-code', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name });
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.append(draw('rect', { width: size, height: size, fill: '#fff' }), draw('path', { d, fill: '#000' }));
  return drawing;
}

/** The infographic as a picture: from the lines beside the page, or from those that the module made of the Markdown. */
export async function picture(button, src, lines, { load, text }) {
  const name = button.dataset.picture;
  const { href } = new URL(name, new URL(src, document.baseURI));
  const said = button.nextElementSibling;
  try {
    const [module, words] = await Promise.all([load('picture'), lines?.(name) ?? text(href)]);
    module.save(button, words);
  } catch (error) {
    said.textContent = said.dataset.failed;
    throw error;
  }
}
