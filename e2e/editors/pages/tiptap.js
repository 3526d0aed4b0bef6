/** Tiptap with its starter kit and tables. It comes as modules of modules, so this script is bundled: `npm run bundle`. */
import { Editor } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

export async function start(place, settings) {
  const editor = new Editor({ element: place, extensions: [StarterKit, TableKit], ...settings });
  return {
    set: (html) => editor.commands.setContent(html),
    get: () => editor.getHTML(),
    focus: () => editor.view.focus(),
  };
}
