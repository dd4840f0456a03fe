import { Writable } from 'node:stream';
import type { Library } from '../../cli/run.ts';
import { run } from '../../cli/run.ts';
import type { Note } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';

/** Asks which side at every "knee", in any part. */
export function kneePrompts(note: Note): Prompt[] {
  return note.parts.flatMap(({ text }, part) =>
    [...text.matchAll(/knee/g)].map((match) => kneePrompt(part, match.index)),
  );
}

function kneePrompt(part: number, start: number): Prompt {
  const span = { start, end: start + 4 };
  return {
    ...span,
    key: `knee/${part}/${start}`,
    rule: 'orthopaedics/knee-pain-side',
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    condition: 'pain in knee',
    family: 'M25.56',
    part,
    quote: 'knee',
    question: 'Which knee is meant?',
    answers: [
      { label: 'right', kind: 'value', insert: { at: start, text: 'right ' } },
      { label: 'unable to determine', kind: 'undetermined', insert: null },
    ],
    input: 'none',
    typed: { at: start, before: '', after: ' ' },
    why: 'The classification splits pain in the knee by side.',
    source: { title: 'ICD-10-CM', section: 'M25.56', release: 'FY2027' },
    evidence: [{ ...span, part, quote: 'knee', role: 'condition' }],
  };
}

/** A library that knows knees, denials ("no knee") and the word "explode". */
export const fakeLibrary: Library = {
  ask: (note) => {
    if (note.parts.some((part) => part.text.includes('explode')))
      throw new RangeError(`no: ${note.parts[0]!.text}`);
    return kneePrompts(note);
  },
  read: (note) =>
    kneePrompts(note).map(({ condition, family, part, start, end }) => ({
      condition,
      family,
      mentions: [{ part, start, end, section: 'assessment', assertion: 'affirmed' }],
      details: [],
    })),
  assertOf: (text, target) => ({
    found: text.includes(target),
    negated: text.includes(`no ${target}`),
    uncertain: false,
    historical: false,
    hypothetical: false,
    experiencer: 'patient',
  }),
};

/** What a run of `chartcue` wrote, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `chartcue` in this process with these bytes on standard input, cut into chunks of `chunk` bytes. */
export async function chartcue(
  words: readonly string[],
  input: string | Uint8Array,
  chunk = Infinity,
): Promise<Ran> {
  const output = new Gathering();
  const errors = new Gathering();
  const status = await run(words, () => fakeLibrary, {
    input: chunks(Buffer.from(input), chunk),
    output,
    errors,
    width: 80,
  });
  return { status, output: output.text, errors: errors.text };
}

/** The lines of JSON that a run wrote. */
export function jsonLines(ran: Ran): any[] {
  return ran.output
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

class Gathering extends Writable {
  text = '';
  override _write(data: Buffer, _encoding: string, done: () => void): void {
    this.text += data.toString();
    done();
  }
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
