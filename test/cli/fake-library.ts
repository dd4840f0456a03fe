import { Writable } from 'node:stream';
import type { Library } from '../../cli/run.ts';
import { run } from '../../cli/run.ts';
import { NEGATED } from '#src/note/assertion.ts';
import type { Problem } from '#src/note/problem.ts';
import type { HeldCode } from '#src/measures/hold-minutes.ts';
import type { Note } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';

/** Every "knee" in the note and its context. */
function knees({ parts, context }: Note): { part: number; start: number; end: number }[] {
  return [...parts.map((part) => part.text), ...context].flatMap((text, part) =>
    [...text.matchAll(/knee/g)].map(({ index }) => ({ part, start: index, end: index + 4 })),
  );
}

/** A prompt at the "knee" that starts at this offset of a part. */
export function kneePrompt(part: number, start: number): Prompt {
  const span = { start, end: start + 4 };
  return {
    ...span,
    key: `knee/${part}/${start}`,
    rule: 'orthopaedics/knee-pain-side',
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    problem: 'knee osteoarthritis',
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
    looked: { parts: 1, words: [] },
    evidence: [{ ...span, part, quote: 'knee', role: 'condition' }],
  };
}

/** Pain in the left knee, negated, in no section. */
function kneeProblem(part: number, start: number, end: number): Problem {
  const reading = {
    heading: null,
    isUnknownHeading: false,
    item: null,
    leads: 0,
    side: null,
    conditions: [],
    sites: [],
    broader: [],
    times: [],
    answers: [],
    topics: 0,
  };
  const sentence = { part, opensLine: true, start: 0, end, section: -1, implied: 0, reading };
  return {
    condition: {
      id: 'knee-pain',
      name: 'pain in knee',
      family: 'M25.56',
      covers: [],
      kind: 'symptom',
      site: null,
      terms: [],
      broader: [],
      axes: [],
    },
    mentions: [{ start, end, sentence, at: 0, site: null, assertion: NEGATED, isBroader: false }],
    details: [
      { axis: 'laterality', value: 'left', start, end: start + 1, part, via: 'own', settles: true, sentence },
    ],
    index: 0,
    sites: [],
    isPresent: false,
    hasCause: false,
    isUncertain: false,
  };
}

/** A code held against each knee as if it were so many minutes. */
function heldKnee(code: string, stated: readonly { part: number; start: number; end: number }[]): HeldCode {
  return {
    code,
    step: 'knee',
    unit: 1,
    verdict: 'within',
    stated: stated.map((at) => ({ ...at, at: 0, minutes: 30, clock: null, said: 0, isInexact: false })),
    limit: { least: 16, most: null, source: { title: 'Knees', section: '1', release: '2026' } },
  };
}

/** A library that knows knees, denials ("no knee") and the word "explode". */
export const fakeLibrary: Library = {
  hold: (note, codes) => codes.map((code) => heldKnee(code, knees(note))),
  ask: (note) => {
    if (note.parts.some((part) => part.text.includes('explode')))
      throw new RangeError(`no: ${note.parts[0]!.text}`);
    return knees(note)
      .filter(({ part }) => part < note.parts.length)
      .map(({ part, start }) => kneePrompt(part, start));
  },
  read: {
    analyse: (note) => ({
      problems: knees(note).map(({ part, start, end }) => kneeProblem(part, start, end)),
    }),
    knowledge: { sections: [], sites: [] },
  },
  assertOf: (text, target) => ({
    found: text.includes(target),
    negated: text.includes(`no ${target}`),
    uncertain: false,
    historical: false,
    hypothetical: false,
    experiencer: 'patient',
  }),
  linter: {
    lint: ({ question, form }, channel) =>
      question.includes('agree')
        ? [
            {
              rule: 'Q-08',
              fault: 'agreement',
              severity: 'error',
              quote: 'agree',
              why: `${form} ${channel}`,
              mend: 'Ask.',
            },
          ]
        : [],
    queryIn: (text) => ({
      title: '',
      question: text,
      options: [],
      indicators: [],
      type: 'open',
      reason: null,
      beside: [],
      form: 'text',
    }),
  },
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
