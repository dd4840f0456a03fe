import type { Prompt } from '#src/prompts/prompt.ts';

/** A prompt that asks for the side of the first `quote` in `text`, in all that these tests look at. */
export function promptOf(text: string, quote: string, more: Partial<Prompt> = {}): Prompt {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const part = more.part ?? 0;
  return {
    key: `side of ${quote}`,
    rule: 'orthopaedics/side',
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    problem: quote,
    condition: quote,
    family: 'M17',
    part,
    start,
    end,
    quote,
    question: 'Which side?',
    answers: [
      { label: 'right', kind: 'value', insert: { at: start, text: 'right ' } },
      { label: 'left', kind: 'value', insert: { at: start, text: 'left ' } },
      { label: 'other', kind: 'other', insert: null },
      { label: 'unable to determine', kind: 'undetermined', insert: null },
    ],
    input: 'none',
    typed: { at: end, before: ', ', after: '' },
    why: 'No side is named.',
    source: { title: 'A list', section: 'M17', release: 'FY2027' },
    looked: { parts: 1, words: [] },
    evidence: [{ part, start, end, quote, role: 'condition' }],
    ...more,
  };
}
