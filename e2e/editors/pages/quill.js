/** Quill with its usual theme. */
export const scripts = ['quill/dist/quill.js'];
export const styles = ['quill/dist/quill.snow.css'];

export async function start(place, settings) {
  const editor = new Quill(place, { theme: 'snow', ...settings });
  return {
    set: (html) => editor.setContents(editor.clipboard.convert({ html })),
    get: () => editor.getSemanticHTML(),
    focus: () => editor.focus(),
  };
}
