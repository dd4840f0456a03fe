import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/plugins/lists';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { htmlOf, type Line } from '../note.ts';
import type { PageEditor } from '../page-editor.ts';
import { linesOfHtml } from './lines-of-html.ts';
import { TEXT_STYLE } from './start.ts';

/** TinyMCE in a frame of its own, or inline. */
export async function mountTinymce(
  place: HTMLElement,
  note: readonly Line[],
  inline: boolean,
): Promise<PageEditor> {
  const target = document.createElement('div');
  target.innerHTML = htmlOf(note);
  place.append(target);
  const [editor] = await tinymce.init({
    target,
    inline,
    license_key: 'gpl',
    promotion: false,
    branding: false,
    height: 420,
    indent: false, // else it saves line breaks between blocks
    plugins: 'lists',
    toolbar: 'bold bullist',
    menubar: false,
    content_style: `body{${TEXT_STYLE}}body *{margin:0;font:inherit}`,
  });
  if (!editor) throw new Error('TinyMCE did not start');
  return {
    text: () => linesOfHtml(editor.getContent()),
    saved: () => editor.getContent(),
    element: () => editor.getBody(),
    render() {
      editor.setContent(editor.getContent());
    },
  };
}
