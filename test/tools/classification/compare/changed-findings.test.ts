import { expect, test } from 'vitest';
import { changedFindings } from '#tools/classification/compare/changed-findings.ts';
import { ownRules } from '../../../rules/read-rules.ts';

const rules = ownRules().rules!;
/** The same without its packs: what they alone ask is gone. */
const bare = { ...rules, packs: [] };
const notes = [
  { name: 'time.txt', text: 'Critical care was provided to this patient.' },
  { name: 'quiet.txt', text: 'Feels well.' },
];

test('a note is told with what comes and what goes, and one that is asked the same is not', () => {
  expect(changedFindings(notes, rules, rules)).toEqual([]);
  const [changed, ...others] = changedFindings(notes, rules, bare);
  expect(others).toEqual([]);
  expect(changed).toMatchObject({ note: 'time.txt', added: [] });
  expect(changed!.removed[0]).toMatch(/^gap time /);
  expect(changedFindings(notes, bare, rules)[0]).toMatchObject({ added: changed!.removed, removed: [] });
});
