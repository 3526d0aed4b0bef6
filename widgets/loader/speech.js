/**
 * Offers to read aloud where there is a recording, or the browser has a Chinese voice.
 * @param {Element} element
 */
export function offerSpeech(element) {
  /** @type {HTMLElement | null | undefined} */
  const button = element.shadowRoot?.querySelector('[data-reader="speak"]');
  if (!button) return;
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  button.hidden = !button.dataset.recording && !voices.some(isChinese);
}

/**
 * By its language tag: `zh-CN`, or `cmn-Hans` as some systems have it.
 * @param {{ lang: string }} voice
 */
export const isChinese = ({ lang }) => /^(zh|cmn)/i.test(lang);

/**
 * An element that goes falls silent.
 * @param {Element} element
 */
export function hush(element) {
  if (element.shadowRoot?.querySelector('[data-reader="speak"][aria-pressed="true"]')) speechSynthesis.cancel();
}
