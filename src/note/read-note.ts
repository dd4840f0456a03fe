import type { Lexicon } from '#src/match/lexicon.ts';
import { blocksOf, sentencesOf } from '#src/text/sentences.ts';
import { plainWords } from '#src/text/plain-words.ts';
import type { Span } from '#src/text/span.ts';
import { bitsOf } from './assertion.ts';
import type { BlockReading } from './block-reading.ts';
import type { Memory } from './memory.ts';
import type { Note } from './note.ts';
import { LedList } from './led-list.ts';
import { readSentence } from './read-sentence.ts';
import { saying } from './said-words.ts';
import { type SentencesBy, sentencesBy } from './sentences-by.ts';
import type { DetailMention, SentenceReading } from './sentence-reading.ts';
import { sectionOf } from './title-section.ts';
import { topicsOf } from './topics-of.ts';

/** A sentence with its place in the note. */
export interface PlacedSentence extends Span {
  /** Index of the part; at and beyond the number of the note's parts, it is context. */
  readonly part: number;
  /** Index into the knowledge's sections, or -1 before any heading and after one that is not known. */
  readonly section: number;
  /** Bits that the section, and the line that opens a list, add to what is said under it. */
  readonly implied: number;
  /** Whether a line ends before it. */
  readonly opensLine: boolean;
  readonly reading: SentenceReading;
}

export interface NoteReading {
  readonly note: Note;
  readonly sentences: readonly PlacedSentence[];
  /** Indexes of the sentences by the body sites they name, by the broader words, and by the curated answers: a problem looks at its own. */
  readonly bySite: SentencesBy;
  readonly byBroader: SentencesBy;
  readonly byAnswers: SentencesBy;
  /** The text of a part or, beyond the parts, of the context. */
  readonly textOf: (part: number) => string;
  isContext(part: number): boolean;
  /** Whether one of the phrases stands in a part of the note, case and marks aside. */
  readonly says: (phrases: readonly string[]) => boolean;
  /** Bits of what the note speaks of, by the indexes of topics. */
  readonly topics: number;
  /** The side that a line by itself says for the whole note, once for each such line; none where they differ. */
  readonly sides: readonly { readonly detail: DetailMention; readonly sentence: PlacedSentence }[];
}

/** Reads all parts of a note and its context; sentences that `memory` knows are not read again. */
export function readNote(note: Note, lexicon: Lexicon, memory: Memory): NoteReading {
  const { parts, context } = note;
  const textOf = (part: number): string => parts[part]?.text ?? context[part - parts.length] ?? '';
  const sentences: PlacedSentence[] = [];
  const blocks: (readonly BlockReading[])[] = [];
  for (let part = 0; part < parts.length + context.length; part += 1) {
    const title = parts[part]?.name ?? '';
    blocks.push(readPart(textOf(part), part, sectionOf(title, lexicon, memory), lexicon, memory, sentences));
  }
  memory.turn();
  return {
    note,
    sentences,
    bySite: sentencesBy(sentences, ({ sites }) => sites.map(({ site }) => site)),
    byBroader: sentencesBy(sentences, ({ broader }) => broader.map((mention) => mention.broader)),
    byAnswers: sentencesBy(sentences, ({ answers }) => answers.map((mention) => mention.answers)),
    textOf,
    isContext: (part) => part >= parts.length,
    says: saying(blocks.slice(0, parts.length), memory),
    topics: topicsOf(sentences, lexicon),
    sides: sidesOf(sentences),
  };
}

/** An empty line, looked for between two sentences alone. */
const BLANK_LINE = /\n\s*\n/;

function readPart(
  text: string,
  part: number,
  opening: number,
  lexicon: Lexicon,
  memory: Memory,
  into: PlacedSentence[],
): BlockReading[] {
  let section = opening;
  let implied = impliedBy(section, lexicon);
  /** The section to go back to where a heading under an item opened another: "- Patient education:". */
  let outer: number | null = null;
  const list = new LedList();
  let last = 0;
  const blocks: BlockReading[] = [];
  for (const block of blocksOf(text)) {
    const read = readBlock(text.slice(block.start, block.end), lexicon, memory);
    blocks.push(read);
    for (const { start, end, opensLine, reading } of read.sentences) {
      if (reading.heading !== null || reading.isUnknownHeading) {
        outer = reading.item === 'under' ? (outer ?? section) : null;
        section = reading.heading?.section ?? -1;
        implied = impliedBy(section, lexicon);
      } else if (outer !== null && opensLine && reading.item !== 'under') {
        section = outer;
        outer = null;
        implied = impliedBy(section, lexicon);
      }
      if (list.isOpen && opensLine && BLANK_LINE.test(text.slice(last, block.start + start))) list.end();
      last = block.start + end;
      const led = list.next(reading, opensLine);
      into.push({
        part,
        start: block.start + start,
        end: block.start + end,
        section,
        implied: implied | led,
        opensLine,
        reading,
      });
    }
  }
  return blocks;
}

function readBlock(block: string, lexicon: Lexicon, memory: Memory): BlockReading {
  const known = memory.blocks.recall(block);
  if (known !== undefined) return known;
  const cut = sentencesOf(block, lexicon.abbreviations);
  const sentences = cut.map((sentence) => {
    const { start, end, opensLine } = sentence;
    const read = (): SentenceReading => readSentence(block, sentence, opensLine, lexicon, memory.scratch);
    const key = (opensLine ? '^' : ' ') + block.slice(start, end);
    // One that is a block by itself is remembered as that.
    const reading = cut.length === 1 ? read() : memory.sentences.recallOr(key, read);
    return { start, end, opensLine, reading };
  });
  return memory.blocks.keep(block, { sentences, words: plainWords(block).trim() });
}

function impliedBy(section: number, lexicon: Lexicon): number {
  return section < 0 ? 0 : bitsOf(lexicon.knowledge.sections[section]!.implies);
}

function sidesOf(sentences: readonly PlacedSentence[]): NoteReading['sides'] {
  const sides = sentences.flatMap((sentence) =>
    sentence.reading.side === null ? [] : [{ detail: sentence.reading.side, sentence }],
  );
  return new Set(sides.map(({ detail }) => detail.value)).size === 1 ? sides : [];
}
