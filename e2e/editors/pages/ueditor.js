/**
 * UEditor as its package has it, without its server. That is 1.4.3; 1.4.3.3 and UEditorPlus also filter by a list of tags, `whitList`:
 * with that setting the same is done here, by the filters that plugins have, with the setting's names beside those of the list.
 */
export const place = 'textarea';
const home = 'ueditor/example/public/ueditor/';
export const scripts = [`${home}ueditor.config.js`, `${home}ueditor.all.js`, `${home}lang/zh-cn/zh-cn.js`];

/** The names in the default list of 1.4.3.3. */
const LISTED =
  'a abbr address area article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details div dl dt em font footer h1 h2 h3 h4 h5 h6 header hr i img ins li mark nav ol p pre s section small source span strike strong sub sup table tbody td tfoot th thead tr tt u ul video'.split(
    ' ',
  );

export async function start(place, { whitList, ...settings }, modules) {
  const editor = UE.getEditor(place.id, {
    UEDITOR_HOME_URL: modules + home,
    serverUrl: '',
    autoHeightEnabled: false,
    ...settings,
  });
  await new Promise((ready) => editor.ready(ready));
  if (whitList) {
    const known = new Set([...LISTED, ...Object.keys(whitList)]);
    // What is in no list goes with its words.
    const filter = (root) =>
      root.traversal((node) => {
        if (node.type === 'element' && !known.has(node.tagName)) node.parentNode.removeChild(node);
      });
    editor.addInputRule(filter);
    editor.addOutputRule(filter);
  }
  return {
    set: (html) => editor.setContent(html),
    get: () => editor.getContent(),
    focus: () => editor.focus(),
  };
}
