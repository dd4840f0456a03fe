import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { ChartMinutes } from '#extension/entrypoints/workbench/chart-minutes.tsx';
import { Bench } from '#extension/worklist/bench.ts';
import { type Chart, chartOf } from '#extension/worklist/chart.ts';
import { noteOf } from './made-charts.ts';

const { document, Event } = parseHTML('<main></main>');
const bench = new Bench({ startWorker: vi.fn(), workers: 1, today: () => '2026-11-28', clock: () => 0 });

beforeAll(() => {
  vi.stubGlobal('document', document);
});

it('the codes of a chart are in the field as they come in, until somebody types in it', async () => {
  const page = document.querySelector('main')!;
  const show = async (codes: string[]): Promise<string> => {
    const chart: Chart = chartOf({ id: 1, key: 'chart' }, [noteOf('Knee pain.', { codes })]);
    await act(() => render(<ChartMinutes {...{ bench, chart }} />, page));
    return page.querySelector('input')!.value;
  };
  expect(await show([])).toBe('');
  expect(await show(['99291'])).toBe('99291');
  await act(() => {
    page.querySelector('input')!.value = '99292';
    page.querySelector('input')!.dispatchEvent(new Event('input'));
  });
  expect(await show(['99291', '90837'])).toBe('99292');
});
