import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cells, titleOf } from '../editors/editors.ts';
import { type Outcome, SAME } from '../editors/soak/kept.ts';
import { type Matrix, tableOf, versionsOf, withTable } from '../editors/matrix/table.ts';

const kept: Matrix = JSON.parse(readFileSync('docs/editors.json', 'utf8'));

test('the last run of the matrix saw every cell, with the editors that are installed now', () => {
  expect(Object.keys(kept.results)).toEqual(cells().map(titleOf));
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(kept.versions).toEqual(versionsOf({ ...dependencies, ...devDependencies }));
});

test('every cell does all that the kit asks', () => {
  expect(Object.entries(kept.results).filter(([, result]) => result !== 'all')).toEqual([]);
});

test('every cell of the soak that was kept held the same note with ChartCue and without, after 2,000 edits', () => {
  const soaked: Record<string, Outcome> = JSON.parse(readFileSync('docs/soak.json', 'utf8'));
  expect(Object.keys(soaked)).not.toEqual([]);
  const others = Object.entries(soaked).filter(([, { result, edits }]) => result !== SAME || edits < 2_000);
  expect(others).toEqual([]);
});

test('README shows what that run saw', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withTable(readme, tableOf(kept))).toBe(readme);
});

test('every editor has one cell that is run every time, and these are spread over places and browsers', () => {
  const often = cells().filter(({ everyTime }) => everyTime);
  expect(new Set(often.map(({ editor }) => editor.name)).size).toBe(often.length);
  expect(new Set(often.map(({ place, engine }) => `${place} ${engine}`)).size).toBe(6);
});
