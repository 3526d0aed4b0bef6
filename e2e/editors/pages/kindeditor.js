/** KindEditor as it comes. */
export const place = 'textarea';
export const scripts = ['kindeditor/kindeditor-all.js', 'kindeditor/lang/zh-CN.js'];
export const styles = ['kindeditor/themes/default/default.css'];

export async function start(place, settings, modules) {
  const editor = await new Promise((ready) => {
    KindEditor.create(place, { basePath: `${modules}kindeditor/`, ...settings, afterCreate() { ready(this); } });
  });
  return {
    set: (html) => editor.html(html),
    get: () => editor.html(),
    focus: () => editor.focus(),
  };
}
