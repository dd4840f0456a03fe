// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { expect, it } from 'vitest';
import { recordFor } from '#extension/queries/draft-of.ts';
import { queryFhir } from '#extension/queries/query-fhir.ts';
import { queryText } from '#extension/queries/query-text.ts';
import { chartOf } from '#extension/worklist/chart.ts';
import { DRAFT, lifeAfter } from '../../queries/lives.ts';
import { noteOf, patient } from '../worklist/made-charts.ts';

const RUTH = chartOf({ id: 1, key: 'k' }, [
  noteOf('', { patient: patient('7', 'Ruth Quill'), encounter: 'E1' }),
]);

it('a query says on which day it is asked, and of whom by name and number', () => {
  const lines = queryText({ ...DRAFT, record: recordFor(RUTH) }, '2026-11-28').split('\n');
  expect(lines).toContain('Patient and encounter: Ruth Quill / 7 / E1');
  expect(lines).toContain('Date: 2026-11-28');
});

it('a chart that has no number goes by its name, said once', () => {
  const named = chartOf({ id: 1, key: 'k' }, [
    noteOf('', { patient: { id: null, name: 'Ruth Quill', born: null } }),
  ]);
  expect(queryText({ ...DRAFT, record: recordFor(named) }, '')).toContain('encounter: Ruth Quill\n');
});

it('in FHIR the number stays the identifier, and the name stands beside it', () => {
  const life = { ...lifeAfter('drafted', 'issued'), draft: { ...DRAFT, record: recordFor(RUTH) } };
  expect(JSON.stringify(queryFhir(life, null))).toContain(
    '"for":{"identifier":{"value":"7"},"display":"Ruth Quill"}',
  );
  expect(JSON.stringify(queryFhir(lifeAfter('drafted', 'issued'), null))).toContain(
    '"for":{"identifier":{"value":"7"}}',
  );
});
