import {
  autocompletion,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers, type Tooltip } from '@codemirror/view';
import type { Fault } from '#src/packs/fault.ts';
import { hintsAt, type Schema, schemaAt } from './schema-hints.ts';
import { COLOURS, THEME } from './yaml-looks.ts';
import { placeAt } from './yaml-path.ts';

export interface EditorSettings {
  /** A root of its own: CodeMirror's styles are made in the program, and the page's policy takes those of a root alone. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly schema: Schema;
  /** Called when somebody changed the text in the editor. */
  readonly onChange: (text: string) => void;
}

/** A file of YAML in an editor that knows its schema. Tab leaves it, as on any page. */
export class YamlEditor {
  readonly #view: EditorView;
  readonly #onChange: (text: string) => void;
  #isTaking = false;

  constructor({ root, text, label, schema, onChange }: EditorSettings) {
    this.#onChange = onChange;
    const parent = root.ownerDocument.createElement('div');
    root.append(parent);
    this.#view = new EditorView({
      root,
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          yaml(),
          syntaxHighlighting(COLOURS),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true' }),
          EditorView.theme(THEME),
          autocompletion({ override: [(context) => completions(context, schema)] }),
          hoverTooltip((view, at) => described(view, at, schema)),
          keymap.of([
            { key: 'Ctrl-i', run: startCompletion },
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged && !this.#isTaking) this.#onChange(state.doc.toString());
          }),
        ],
      }),
    });
  }

  /** Takes a text from elsewhere: from the form beside it. */
  take(text: string): void {
    const { doc } = this.#view.state;
    if (doc.toString() === text) return;
    this.#isTaking = true;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    this.#isTaking = false;
  }

  /** Shows what is wrong at its line. */
  show(faults: readonly Fault[]): void {
    const { doc } = this.#view.state;
    const diagnostics = faults.map(({ line, problem, mend }): Diagnostic => {
      const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
      return { from, to, severity: 'error', message: `${problem} ${mend}` };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  end(): void {
    this.#view.destroy();
  }
}

function completions(context: CompletionContext, schema: Schema): CompletionResult | null {
  const text = context.state.doc.toString();
  const { path, isValue, word, from } = placeAt(text, context.pos);
  if (!context.explicit && word === '') return null;
  const hints = hintsAt(schema, path, isValue, path.length === 0 ? fieldsOf(text) : []);
  if (hints.length === 0) return null;
  return {
    from,
    options: hints.map(({ label, insert, says }) => ({
      label,
      apply: insert,
      info: says,
      type: isValue ? 'enum' : 'property',
    })),
    validFor: /^[\w-]*$/,
  };
}

/** The fields that stand in the file already, at its outermost. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/^([\w-]+):/gmu)].map(([, name = '']) => name);
}

function described(view: EditorView, at: number, schema: Schema): Tooltip | null {
  const text = view.state.doc.toString();
  const word = view.state.wordAt(at);
  if (word === null) return null;
  const { path, isValue } = placeAt(text, word.to);
  const name = text.slice(word.from, word.to);
  const says = schemaAt(schema, isValue ? path : [...path, name])?.description;
  if (says === undefined) return null;
  return {
    pos: word.from,
    end: word.to,
    create: () => {
      const dom = document.createElement('div');
      dom.textContent = says;
      return { dom };
    },
  };
}
