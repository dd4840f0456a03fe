import type { Analysis } from '#src/engine/analyse.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import { facetsOf } from '#src/note/assertion.ts';
import type { Note } from '#src/note/note.ts';
import type { PlacedDetail, PlacedMention, Problem } from '#src/note/problem.ts';
import type { Span } from '#src/text/span.ts';
import type { Answerer } from './ndjson.ts';
import { givenNote, type Whereabouts, whereabouts } from './note-of.ts';

/** What `read` needs of the library: a note's problems, and the words that their ids stand for. */
export interface Reader {
  readonly analyse: (note: Note) => Pick<Analysis, 'problems'>;
  readonly knowledge: Pick<Knowledge, 'sections' | 'sites'>;
}

/** A stretch of the note with its words. */
interface Quoted extends Span, Whereabouts {
  readonly quote: string;
}
type Quoter = (span: Span, part: number) => Quoted;

/** `read --ndjson`: what was understood of the note of each line, negated, past and others' problems included. */
export function reader({ analyse, knowledge }: Reader): Answerer {
  return (line) => {
    const given = givenNote(line);
    const { parts, context } = given.note;
    const quoted: Quoter = ({ start, end }, part) => {
      const text = parts[part]?.text ?? context[part - parts.length]!;
      return { ...whereabouts(given, part), start, end, quote: text.slice(start, end) };
    };
    return {
      problems: analyse(given.note).problems.map((problem) => problemJson(problem, quoted, knowledge)),
    };
  };
}

function problemJson(
  { condition, mentions, details }: Problem,
  quoted: Quoter,
  knowledge: Reader['knowledge'],
) {
  const [first] = mentions;
  const words = first === undefined ? '' : quoted(first, first.sentence.part).quote.toLowerCase();
  return {
    // Of a condition that nobody named, the note's own words.
    condition: condition.name === '' ? words : condition.name,
    family: condition.family,
    mentions: mentions.map((mention) => mentionJson(mention, quoted, knowledge)),
    details: details.map((detail) => detailJson(detail, quoted, knowledge)),
  };
}

/** `section` is the id of a section, null outside of any; `assertion` has the facets that `assert` writes. */
function mentionJson(mention: PlacedMention, quoted: Quoter, { sections }: Reader['knowledge']) {
  const { part, section } = mention.sentence;
  return {
    ...quoted(mention, part),
    section: sections[section]?.id ?? null,
    assertion: facetsOf(mention.assertion),
  };
}

/** `value` in words: the name of a body site, not its id. */
function detailJson(detail: PlacedDetail, quoted: Quoter, { sites }: Reader['knowledge']) {
  const site = detail.axis === 'site' ? sites.find(({ id }) => id === detail.value) : undefined;
  return { axis: detail.axis, value: site?.name ?? detail.value, ...quoted(detail, detail.part) };
}
