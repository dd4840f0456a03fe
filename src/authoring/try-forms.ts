import { isSaidIn } from '#src/note/said-words.ts';
import { markedText, withMarks } from '#src/packs/marked-text.ts';
import { plainWords } from '#src/text/plain-words.ts';
import type { Span } from '#src/text/span.ts';
import { type Grammar, type WordForm, wordForms } from './word-forms.ts';

/** The wordings of a rule as they are being written: the texts with what they ask about in [brackets], and its phrases. */
export interface RuleWordings {
  readonly asks: readonly string[];
  readonly quiet: readonly string[];
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
  readonly statement: readonly string[];
}

/** A text that a rule could have among its own: with marks where it asks. */
export interface ExampleText {
  readonly field: 'asks' | 'quiet';
  readonly text: string;
}

/** A form of a wording, and what becomes of it. */
export interface TriedForm extends WordForm {
  /** Whether it is taken for the wording: the rule asks about it, or it counts as the phrase. Null while the rule cannot run. */
  readonly isTaken: boolean | null;
  /** A text with it, and what the rule does there; null while the rule cannot run. */
  readonly example: ExampleText | null;
}

/** A wording of a rule with its forms. */
export interface TriedWording {
  readonly of: 'asks' | 'said' | 'unsaid' | 'statement';
  readonly wording: string;
  readonly forms: readonly TriedForm[];
}

/** Where the rule asks in a text; null while it cannot run. */
export type AskedIn = (text: string) => readonly Span[] | null;

/** As many wordings are tried: a rule has few, and a list of many has a shape of its own. */
const MOST = 30;
const PHRASES = ['said', 'unsaid', 'statement'] as const;

/** For each wording of a rule the forms that it would take and those that it would not, each with a text to try it. */
export function tryForms(rule: RuleWordings, askedIn: AskedIn, grammar: Grammar): TriedWording[] {
  const texts = rule.asks.flatMap((text) => markedText(text) ?? []);
  const marked = new Map(
    texts.toReversed().flatMap(({ text, spans }) =>
      // Of one wording the first text counts.
      spans.map((span) => [plainWords(text.slice(span.start, span.end)), { text, span }] as const),
    ),
  );
  const plain = [...texts.map(({ text }) => text), ...rule.quiet];
  const ofAsks = [...marked.values()].toReversed().map(({ text, span }): TriedWording => {
    const wording = text.slice(span.start, span.end);
    const forms = wordForms(wording, grammar).map((form): TriedForm => {
      const example = exampleOf(replaced(text, span, form.text), askedIn);
      return { ...form, isTaken: example === null ? null : example.field === 'asks', example };
    });
    return { of: 'asks', wording, forms };
  });
  const ofPhrases = PHRASES.flatMap((of) =>
    rule[of].map((wording): TriedWording => {
      const forms = wordForms(wording, grammar).map((form): TriedForm => ({
        ...form,
        isTaken: isSaidIn(rule[of], form.text),
        example: exampleOf(withPhrase(plain, wording, form.text), askedIn),
      }));
      return { of, wording, forms };
    }),
  );
  return [...ofAsks, ...ofPhrases].filter(({ forms }) => forms.length > 0).slice(0, MOST);
}

/** A text of the rule that has the phrase, with the form in its place; else the first with the form behind it. */
function withPhrase(texts: readonly string[], phrase: string, form: string): string {
  for (const text of texts) {
    const start = text.toLowerCase().indexOf(phrase.toLowerCase());
    if (start >= 0) return replaced(text, { start, end: start + phrase.length }, form);
  }
  return `${texts[0] ?? ''} ${form.charAt(0).toUpperCase()}${form.slice(1)}.`.trim();
}

/** With a capital where the words before had one. */
function replaced(text: string, { start, end }: Span, form: string): string {
  const first = text.charAt(start);
  const isCapital = first !== first.toLowerCase();
  const written = isCapital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  return text.slice(0, start) + written + text.slice(end);
}

function exampleOf(text: string, askedIn: AskedIn): ExampleText | null {
  const spans = askedIn(text);
  if (spans === null) return null;
  return spans.length === 0 ? { field: 'quiet', text } : { field: 'asks', text: withMarks({ text, spans }) };
}
