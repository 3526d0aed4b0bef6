/** wangEditor 5 as it comes. */
export const scripts = ['@wangeditor/editor/dist/index.js'];
export const styles = ['@wangeditor/editor/dist/css/style.css'];

export async function start(place, settings) {
  const editor = wangEditor.createEditor({ selector: place, html: '', config: settings, mode: 'default' });
  return {
    set: (html) => editor.setHtml(html),
    get: () => editor.getHtml(),
    focus: () => editor.focus(),
  };
}
