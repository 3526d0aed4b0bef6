/** No editor, but it needs a page. */
export const scripts = ['dompurify/dist/purify.js'];

export async function start(_place, settings) {
  let html = '';
  return {
    set: (text) => {
      html = DOMPurify.sanitize(text, settings);
    },
    get: () => html,
    focus() {},
  };
}
