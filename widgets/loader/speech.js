/** Offers to read aloud where there is a recording, or the browser has a Chinese voice. */
export function offerSpeech(element) {
  const button = element.shadowRoot?.querySelector('[data-reader="speak"]');
  if (!button) return;
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  button.hidden = !button.dataset.recording && !voices.some(isChinese);
}

export const isChinese = ({ lang }) => /^(zh|cmn)/i.test(lang);
