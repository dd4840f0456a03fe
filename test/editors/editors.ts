export type Engine = 'chromium' | 'firefox';
export type Place = 'page' | 'frame' | 'shadow';

/** A field of the matrix: the editor whose page is `pages/<name>.ts`. */
export interface Editor {
  readonly name: string;
  readonly title: string;
  /** The package whose version the table names; null for what the browser brings. */
  readonly package: string | null;
  /** Takes a note of one line. */
  readonly oneLine?: true;
  /** Browsers in which it does not live in a shadow root even without ChartCue, and what fails there. */
  readonly notInShadow?: Readonly<Partial<Record<Engine, string>>>;
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
  {
    name: 'draft',
    title: 'Draft.js',
    package: 'draft-js',
    notInShadow: { chromium: 'typing', firefox: 'typing' },
  },
  { name: 'quill', title: 'Quill', package: 'quill', notInShadow: { chromium: 'redo', firefox: 'redo' } },
  { name: 'codemirror', title: 'CodeMirror 6', package: '@codemirror/view' },
  { name: 'ckeditor', title: 'CKEditor 5', package: 'ckeditor5', notInShadow: { chromium: 'typing' } },
  { name: 'tinymce', title: 'TinyMCE in its frame', package: 'tinymce' },
  {
    name: 'tinymce-inline',
    title: 'TinyMCE inline',
    package: 'tinymce',
    notInShadow: { chromium: 'typing' },
  },
];

export const ENGINES: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** Where an editor lives in a browser. */
export function placesOf({ notInShadow }: Editor, engine: Engine): readonly Place[] {
  return notInShadow?.[engine] === undefined ? ['page', 'frame', 'shadow'] : ['page', 'frame'];
}

/** One editor at one place in one browser. */
export interface Cell {
  readonly editor: Editor;
  readonly place: Place;
  readonly engine: Engine;
  /** Whether it is the cell of its editor that `npm test` runs; the others are for `npm run matrix`. */
  readonly everyTime: boolean;
}

/** All cells, editor by editor. Those of every time change place and browser from editor to editor. */
export function cells(): Cell[] {
  return EDITORS.flatMap((editor, index) => {
    const own = Object.keys(ENGINES).flatMap((name) => {
      const engine = name as Engine;
      return placesOf(editor, engine).map((place) => ({ editor, place, engine }));
    });
    const ofBrowser = own.filter(({ engine }) => engine === (index % 2 === 0 ? 'chromium' : 'firefox'));
    const chosen = ofBrowser[index % ofBrowser.length];
    return own.map((cell) => ({ ...cell, everyTime: cell === chosen }));
  });
}

export function titleOf({ editor, place, engine }: Pick<Cell, 'editor' | 'place' | 'engine'>): string {
  return `${editor.name}, ${place}, in ${ENGINES[engine]}`;
}
