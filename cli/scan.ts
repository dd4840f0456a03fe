import type { Note } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { Answerer } from './ndjson.ts';
import { type GivenNote, givenNote, whereabouts } from './note-of.ts';

/** What `scan` needs of the library: the prompts of a note, those of level `off` left out. */
export type Asker = (note: Note) => readonly Prompt[];

/** `scan --ndjson`: what is missing in the note of each line, and how each can be answered. */
export function scanner(ask: Asker): Answerer {
  return (line) => {
    const given = givenNote(line);
    return { findings: ask(given.note).map((prompt) => findingJson(prompt, given)) };
  };
}

/** A finding to the letter of DESIGN.md's contract; `part` stands in it where the note came in parts. */
function findingJson(prompt: Prompt, given: GivenNote): Record<string, unknown> {
  return {
    rule: prompt.rule,
    kind: prompt.kind,
    axis: prompt.axis,
    level: prompt.level,
    condition: prompt.condition,
    family: prompt.family,
    ...whereabouts(given, prompt.part),
    start: prompt.start,
    end: prompt.end,
    quote: prompt.quote,
    question: prompt.question,
    options: prompt.answers.map((answer) => answer.label),
    answers: prompt.answers.map(({ label, insert }) => ({ label, insert })),
    input: prompt.input,
    why: prompt.why,
    source: prompt.source,
    evidence: prompt.evidence.map(({ part, start, end, quote, role }) => ({
      ...whereabouts(given, part),
      start,
      end,
      quote,
      role,
    })),
  };
}
