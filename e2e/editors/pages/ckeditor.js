/** CKEditor 5 with what an editor of articles needs, under its GPL key; General HTML Support where settings ask for it. */
import {
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  GeneralHtmlSupport,
  Heading,
  ImageBlock,
  ImageInline,
  Italic,
  Link,
  List,
  Paragraph,
  Strikethrough,
  Table,
} from 'ckeditor5';

export const styles = ['ckeditor5/dist/browser/ckeditor5.css'];

const PLUGINS = [Autoformat, BlockQuote, Bold, Essentials, Heading, ImageBlock, ImageInline, Italic, Link, List, Paragraph, Strikethrough, Table];

export async function start(place, settings) {
  const plugins = settings.htmlSupport ? [...PLUGINS, GeneralHtmlSupport] : PLUGINS;
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins, ...settings });
  return {
    set: (html) => editor.setData(html),
    get: () => editor.getData(),
    focus: () => editor.editing.view.focus(),
  };
}
