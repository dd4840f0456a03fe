import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChartNotes } from '#extension/entrypoints/workbench/chart-notes.tsx';
import { useDescribed } from '#extension/entrypoints/workbench/use-described.ts';
import { type Chart, type ChartNote, chartOf } from '#extension/worklist/chart.ts';
import { noteOf } from '../worklist/made-charts.ts';

const { window, document } = parseHTML('<main></main>');
const root = document.querySelector('main')!;
const gone = vi.fn<() => void>();
const saved = vi.fn<(file: string, kind: string | null) => void>();
const NOTE = noteOf('Knee pain.', { date: '2026-11-23' });

const onFacts = (note: ChartNote, { kind }: { kind: string | null }): void => saved(note.file, kind);

function Notes({ chart }: { chart: Chart }) {
  const [described, describe] = useDescribed(chart, gone);
  return (
    <ChartNotes
      {...{ chart, described, onFacts }}
      prompts={[]}
      chosen={null}
      onChoose={() => {}}
      onDescribed={describe}
    />
  );
}

function show(...notes: readonly ChartNote[]): Promise<void> {
  return act(() => render(<Notes chart={chartOf({ id: 1, key: 'a' }, notes)} />, root));
}

beforeEach(async () => {
  vi.stubGlobal('document', document);
  await show(NOTE);
  await act(() => void root.querySelector('button')!.dispatchEvent(new window.Event('click')));
  const name = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === 'Kind of note')!;
  const kind = root.querySelector<HTMLInputElement>(`#${name.getAttribute('for')}`)!;
  kind.value = 'Progress note';
  await act(() => void kind.dispatchEvent(new window.Event('input')));
});

afterEach(() => {
  render(null, root);
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

async function submit(): Promise<void> {
  await act(() => void root.querySelector('form')!.dispatchEvent(new window.Event('submit')));
}

it('what is said of a note is said of that note, though an older one and codes come in meanwhile', async () => {
  const older = noteOf('Hip pain.', { date: '2026-11-22', file: 'older.txt' });
  await show(older, { ...NOTE, codes: ['99291'] });
  await submit();
  expect(saved.mock.calls).toEqual([['note.txt', 'Progress note']]);
  expect(gone).not.toHaveBeenCalled();
});

it('the form goes, and that is told, when another version of the note takes its place', async () => {
  await show({ ...NOTE, text: 'Left knee pain.' });
  expect(root.querySelector('form')).toBeNull();
  expect(gone).toHaveBeenCalledTimes(1);
});
