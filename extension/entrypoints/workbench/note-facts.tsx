import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Facts } from '../../intake/document.ts';
import { type Chart, type ChartNote, noteName } from '../../worklist/chart.ts';
import { DayField, TextField } from './field.tsx';
import { say } from '../../ui/say.ts';

interface Props {
  readonly chart: Chart;
  readonly note: ChartNote;
  readonly onDone: (facts: Facts) => void;
  readonly onCancel: () => void;
}

const TIME = /T(\d\d:\d\d)/;

/** What a note is, said by a person: most files of text, and every pasted one, say nothing of it themselves. */
export function NoteFacts({ chart, note, onDone, onCancel }: Props) {
  const patient = note.patient ?? chart.patient;
  const [said, setSaid] = useState({
    kind: note.kind ?? '',
    day: note.date?.slice(0, 10) ?? '',
    time: TIME.exec(note.date ?? '')?.[1] ?? '',
    author: note.author ?? '',
    service: note.service ?? '',
    name: patient?.name ?? '',
    number: patient?.id ?? '',
    born: patient?.born ?? '',
    encounter: note.encounter ?? chart.encounter ?? '',
  });
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = (change: Partial<typeof said>): void => setSaid({ ...said, ...change });
  // Its queries know a chart by these two.
  const isFixed = chart.queries !== null;
  const done = (event: Event): void => {
    event.preventDefault();
    const { day, time, name, number, born } = said;
    const isAnybody = [name, number, born].some((one) => one.trim() !== '');
    onDone({
      kind: given(said.kind),
      date: day === '' ? null : time === '' ? day : `${day}T${time}`,
      author: given(said.author),
      service: given(said.service),
      encounter: given(said.encounter),
      patient: isAnybody ? { name: given(name), id: given(number), born: given(born) } : null,
    });
  };
  return (
    <form
      class="act-form note-facts"
      ref={form}
      aria-label={say('noteFactsOf', noteName(note))}
      onSubmit={done}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div class="fields">
        <DayField name="noteDay" value={said.day} onValue={(day) => set({ day })} />
        <DayField name="noteTime" type="time" value={said.time} onValue={(time) => set({ time })} />
        <TextField name="noteKind" value={said.kind} onValue={(kind) => set({ kind })} />
        <TextField name="columnAuthor" value={said.author} onValue={(author) => set({ author })} />
        <TextField name="columnService" value={said.service} onValue={(service) => set({ service })} />
        <TextField name="notePatient" value={said.name} onValue={(name) => set({ name })} />
        <DayField name="noteBorn" value={said.born} onValue={(born) => set({ born })} />
        <TextField
          name="noteNumber"
          value={said.number}
          isFixed={isFixed}
          onValue={(number) => set({ number })}
        />
        <TextField
          name="noteEncounter"
          value={said.encounter}
          isFixed={isFixed}
          onValue={(encounter) => set({ encounter })}
        />
      </div>
      <p class="soft">{say(isFixed ? 'noteFactsFixed' : 'noteFactsSays')}</p>
      <div class="row">
        <button type="submit" class="strong">
          {say('noteFactsSave')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('benchCancel')}
        </button>
      </div>
    </form>
  );
}

function given(words: string): string | null {
  return words.trim() || null;
}
