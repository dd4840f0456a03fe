import type { Prompt } from '#src/prompts/prompt.ts';
import { type Chart, noteName } from '../../worklist/chart.ts';

/** The words that a question rests on, with the notes that they stand in. */
export function Places({ prompt, chart }: { prompt: Prompt; chart: Chart }) {
  return (
    <ul class="places">
      {placesOf(prompt, chart).map(({ quotes, name }) => (
        <li key={name}>
          {quotes.map((quote, index) => (
            <>
              {index > 0 && ', '}
              <q>{quote}</q>
            </>
          ))}{' '}
          <span class="soft">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a question rests on, by the notes it stands in, the oldest first. */
function placesOf(prompt: Prompt, { notes }: Chart): { quotes: string[]; name: string }[] {
  const places = prompt.evidence.length > 0 ? prompt.evidence : [prompt];
  return notes.flatMap((note, part) => {
    const here = places.filter((place) => place.part === part).toSorted((a, b) => a.start - b.start);
    return here.length === 0 ? [] : [{ quotes: here.map(({ quote }) => quote), name: noteName(note) }];
  });
}
