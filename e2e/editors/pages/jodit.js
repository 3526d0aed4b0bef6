/** Jodit as it comes. */
export const place = 'textarea';
export const scripts = ['jodit/es2021/jodit.min.js'];
export const styles = ['jodit/es2021/jodit.min.css'];

export async function start(place, settings) {
  const editor = Jodit.make(place, settings);
  await editor.waitForReady();
  return {
    set: (html) => { editor.value = html; },
    get: () => editor.value,
    focus: () => editor.focus(),
    // It asks what of the paste to keep: its first answer is all.
    answer: () => document.querySelector('.jodit-ui-button_keep')?.click(),
  };
}
