import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { Facts } from '../../intake/document.ts';
import { type Chart, type ChartNote, noteName } from '../../worklist/chart.ts';
import { isSameFile } from '../../worklist/same-note.ts';
import { type Stretch, stretchesOf } from '../../worklist/marked-text.ts';
import { NoteFacts } from './note-facts.tsx';
import { say } from '../../ui/say.ts';

interface Props {
  readonly chart: Chart;
  readonly prompts: readonly Prompt[];
  /** The key of the question that is looked at. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** The note of which somebody is saying what it is, counted from 0. */
  readonly described: number | null;
  readonly onDescribed: (part: number | null) => void;
  readonly onFacts: (note: ChartNote, facts: Facts) => void;
}

/** The notes of a chart, the oldest first, with every word that is asked about marked. */
export function ChartNotes(props: Props) {
  const { chart, prompts, chosen, onChoose, described, onDescribed, onFacts } = props;
  const notes = useRef<HTMLDivElement>(null);
  const marked = useMemo(
    () => chart.notes.map(({ text }, part) => stretchesOf(text, part, prompts)),
    [chart.notes, prompts],
  );
  const hints = useMemo(
    () => new Set(prompts.filter(({ level }) => level === 'hint').map(({ key }) => key)),
    [prompts],
  );
  useLayoutEffect(() => {
    notes.current?.querySelector('mark.chosen')?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const left = useRef<ChartNote | null>(null);
  useLayoutEffect(() => {
    if (left.current === null) return;
    const at = chart.notes.findIndex((note) => isSameFile(note, left.current!));
    left.current = null;
    document.getElementById(`note-${at}-facts`)?.focus(); // the form took the focus with it
  });
  const close = (note: ChartNote): void => {
    left.current = note;
    onDescribed(null);
  };
  return (
    <div class="notes" ref={notes}>
      {chart.notes.map((note, part) => (
        // By its file: a note that comes in before it leaves its form as it is.
        <article key={`${note.file}\n${note.place}\n${note.text.length}`} aria-labelledby={`note-${part}`}>
          <h3 id={`note-${part}`}>{noteName(note)}</h3>
          <p class="soft">
            {note.author} {note.date === null && say('noteUndated')}{' '}
            <button
              type="button"
              class="plain"
              id={`note-${part}-facts`}
              aria-label={say('noteFactsOf', noteName(note))}
              aria-expanded={described === part}
              onClick={() => onDescribed(described === part ? null : part)}
            >
              {say('noteFacts')}
            </button>
          </p>
          {described === part && (
            <NoteFacts
              {...{ chart, note }}
              onCancel={() => close(note)}
              onDone={(facts) => {
                close(note);
                onFacts(note, facts);
              }}
            />
          )}
          <div class="note-text" data-part={part}>
            {marked[part]!.map((stretch, index) => (
              <Marked key={index} stretch={stretch} hints={hints} chosen={chosen} onChoose={onChoose} />
            ))}
          </div>
        </article>
      ))}
    </div>
  );
}

function Marked(props: {
  stretch: Stretch;
  hints: ReadonlySet<string>;
  chosen: string | null;
  onChoose: (key: string) => void;
}) {
  const { stretch, hints, chosen, onChoose } = props;
  const { text, asked, evidence } = stretch;
  const isEvidence = chosen !== null && evidence.includes(chosen);
  if (asked.length === 0) return isEvidence ? <mark class="evidence">{text}</mark> : <>{text}</>;
  const looks = [
    asked.every((key) => hints.has(key)) ? 'asked hint' : 'asked',
    chosen !== null && asked.includes(chosen) ? 'chosen' : isEvidence ? 'evidence' : '',
  ];
  // The questions beside the note can be reached by keyboard; a mark is a second way to them, for the mouse.
  return (
    <mark class={looks.join(' ').trim()} onClick={() => onChoose(asked[0]!)}>
      {text}
    </mark>
  );
}
