/**
 * The words read aloud: a recording from its beginning, where there is one; else from the section in view to the end.
 */
import { sentences } from './sentences.js';
import { isChinese } from './speech.js';

/** What is seen and not said: sources, tools, pictures whose words stand beside them. */
const UNSPOKEN = '.citations, .permalink, .printed-number, .save, .to-calendar, .toolbar, svg, video, audio, [hidden]';
/** Text of neighbouring blocks must not run together. */
const BLOCKS = 'h2, h3, h4, p, li, tr, td, th, dt, dd, summary, div';

/**
 * The button whose words are being said.
 * @type {HTMLElement | undefined}
 */
let speaking;

/**
 * The recording of them.
 * @type {HTMLAudioElement | undefined}
 */
let player;

/** @param {Element} section */
function spokenOf(section) {
  const copy = /** @type {Element} */ (section.cloneNode(true));
  copy.querySelectorAll(UNSPOKEN).forEach((node) => node.remove());
  copy.querySelectorAll(BLOCKS).forEach((node) => node.append('\n'));
  return sentences(copy.textContent);
}

function finish() {
  speaking?.setAttribute('aria-pressed', 'false');
  speaking = undefined;
  player?.pause();
  player = undefined;
}

/** @param {HTMLElement} button */
function begin(button) {
  speaking = button;
  button.setAttribute('aria-pressed', 'true');
}

/**
 * A second tap ends it.
 * @param {HTMLElement} element
 * @param {HTMLElement} button
 */
export async function speak(element, button) {
  const wasSpeaking = speaking;
  globalThis.speechSynthesis?.cancel();
  finish();
  if (wasSpeaking === button) return;
  if (button.dataset.recording) {
    await play(button, button.dataset.recording);
    return;
  }
  const voices = speechSynthesis.getVoices();
  const sections = [...element.shadowRoot?.querySelectorAll('.mingbai > .section') ?? []];
  const first = sections.findIndex((section) => section.getBoundingClientRect().bottom > innerHeight / 4);
  const pieces = sections.slice(Math.max(first, 0)).flatMap(spokenOf);
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

/**
 * @param {HTMLElement} button
 * @param {string} recording its address
 */
async function play(button, recording) {
  player = new Audio(recording);
  player.onended = finish;
  begin(button);
  try {
    await player.play();
  } catch (error) {
    // Ended by a tap before it began, which is no failure.
    if (/** @type {Error} */ (error).name === 'AbortError') return;
    finish();
    throw error;
  }
}
