/** TinyMCE with the plugins that its own first example has, under its GPL key. */
export const place = 'textarea';
export const scripts = ['tinymce/tinymce.min.js'];

export async function start(place, settings) {
  const [editor] = await tinymce.init({ target: place, license_key: 'gpl', plugins: 'lists link image table code media', ...settings });
  return {
    set: (html) => editor.setContent(html),
    get: () => editor.getContent(),
    focus: () => editor.focus(),
  };
}
