import { expect, test } from 'vitest';
import { reportOf } from '#tools/classification/compare/report.ts';

test('the report counts each kind of change and lists it', () => {
  const text = reportOf({
    old: 'FY2026',
    now: 'FY2027',
    codes: { added: ['M67.A'], removed: ['M72.2'] },
    families: [
      { family: 'M67.A0', axis: 'laterality', kind: 'gained', added: ['right', 'left'], removed: [] },
      { family: 'F64', axis: 'type', kind: 'changed', added: ['F64.A'], removed: ['F64.1'] },
    ],
    lost: [{ place: 'rule orthopaedics/plantar-fasciitis-side', code: 'M72.2' }],
    notes: 6,
    findings: [{ note: 'a.txt', added: ['gap laterality'], removed: ['gap type'] }],
  });
  expect(text.split('\n')).toEqual([
    'From FY2026 to FY2027',
    '',
    'Codes that are new: 1',
    '  M67.A',
    '',
    'Codes that are gone: 1',
    '  M72.2',
    '',
    'Families that gained an axis: 1',
    '  M67.A0 laterality +right +left',
    '',
    'Families that lost an axis: 0',
    '',
    'Families whose options changed: 1',
    '  F64 type -F64.1 +F64.A',
    '',
    'Rules, curated entries and conditions that point at codes no longer there: 1',
    '  M72.2  rule orthopaedics/plantar-fasciitis-side',
    '',
    'Notes whose findings change, of 6: 1',
    '  a.txt',
    '    - gap type',
    '    + gap laterality',
  ]);
});
