export type Place = 'page' | 'frame' | 'shadow';

/** A field of the matrix: the editor whose page is `pages/<name>.ts`. */
export interface Editor {
  readonly name: string;
  readonly title: string;
  /** The package whose version the table names; null for what the browser brings. */
  readonly package: string | null;
  /** Takes a note of one line. */
  readonly oneLine?: true;
  /** Why it does not live in a shadow root, measured without ChartCue. */
  readonly notInShadow?: string;
  /** The keys of its own redo, where they are not Control+Shift+Z. */
  readonly redo?: string;
}

export const EDITORS: readonly Editor[] = [
  { name: 'textarea', title: 'textarea', package: null },
  { name: 'react-textarea', title: 'textarea controlled by React', package: 'react' },
  { name: 'input', title: 'input of one line', package: null, oneLine: true },
  { name: 'contenteditable', title: 'contenteditable', package: null },
  { name: 'prosemirror', title: 'ProseMirror', package: 'prosemirror-view' },
  { name: 'tiptap', title: 'TipTap', package: '@tiptap/core' },
  { name: 'lexical', title: 'Lexical', package: 'lexical' },
  { name: 'slate', title: 'Slate', package: 'slate-react' },
  { name: 'draft', title: 'Draft.js', package: 'draft-js' },
  { name: 'quill', title: 'Quill', package: 'quill' },
  { name: 'codemirror', title: 'CodeMirror 6', package: '@codemirror/view' },
  { name: 'ckeditor', title: 'CKEditor 5', package: 'ckeditor5' },
  { name: 'tinymce', title: 'TinyMCE in its frame', package: 'tinymce' },
  { name: 'tinymce-inline', title: 'TinyMCE inline', package: 'tinymce' },
];

export function placesOf({ notInShadow }: Editor): readonly Place[] {
  return notInShadow === undefined ? ['page', 'frame', 'shadow'] : ['page', 'frame'];
}
