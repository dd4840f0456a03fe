import { expect, test } from 'vitest';
import { chartcue, jsonLines } from './fake-library.ts';

test('scan writes a finding with every key of the contract and no other', async () => {
  const [line] = jsonLines(await chartcue(['scan', '--ndjson'], '{"id":"a","text":"Pain in knee."}'));
  expect(line).toEqual({
    id: 'a',
    findings: [
      {
        rule: 'orthopaedics/knee-pain-side',
        kind: 'gap',
        axis: 'laterality',
        level: 'ask',
        condition: 'pain in knee',
        family: 'M25.56',
        start: 8,
        end: 12,
        quote: 'knee',
        question: 'Which knee is meant?',
        options: ['right', 'unable to determine'],
        answers: [
          { label: 'right', insert: { at: 8, text: 'right ' } },
          { label: 'unable to determine', insert: null },
        ],
        input: 'none',
        why: 'The classification splits pain in the knee by side.',
        source: { title: 'ICD-10-CM', section: 'M25.56', release: 'FY2027' },
        evidence: [{ start: 8, end: 12, quote: 'knee', role: 'condition' }],
      },
    ],
  });
});

test('in a note of parts, findings and evidence say which part they stand in', async () => {
  const parts = [
    { name: 'HPI', text: 'Well.' },
    { name: 'Plan', text: 'Ice the knee.' },
  ];
  const [line] = jsonLines(
    await chartcue(['scan', '--ndjson'], JSON.stringify({ id: 1, parts, context: ['x'] })),
  );
  expect(line.findings[0]).toMatchObject({ part: 'Plan', start: 8, evidence: [{ part: 'Plan', start: 8 }] });
});

test('read writes problems with the words at their places', async () => {
  const [line] = jsonLines(await chartcue(['read', '--ndjson'], '{"id":1,"text":"Pain in knee."}'));
  expect(line).toEqual({
    id: 1,
    problems: [
      {
        condition: 'pain in knee',
        family: 'M25.56',
        mentions: [
          {
            start: 8,
            end: 12,
            quote: 'knee',
            section: null,
            assertion: {
              negated: true,
              uncertain: false,
              historical: false,
              hypothetical: false,
              experiencer: 'patient',
            },
          },
        ],
        details: [{ axis: 'laterality', value: 'left', start: 8, end: 9, quote: 'k' }],
      },
    ],
  });
});

test('assert writes how the target is meant', async () => {
  const line = { id: 1, text: 'There is no fever.', target: 'fever' };
  expect(jsonLines(await chartcue(['assert', '--ndjson'], JSON.stringify(line)))).toEqual([
    {
      id: 1,
      assertion: {
        found: true,
        negated: true,
        uncertain: false,
        historical: false,
        hypothetical: false,
        experiencer: 'patient',
      },
    },
  ]);
});

test.each([
  ['{"text":"a"}', '"target" must be a string.'],
  ['{"text":"a","target":" "}', '"target" is empty. Give the words to look for.'],
  ['{"target":"a"}', '"text" must be a string.'],
])('assert answers %s with: %s', async (line, message) => {
  expect(jsonLines(await chartcue(['assert', '--ndjson'], line))[0].error.message).toBe(message);
});

test('in a note of parts, read says which part or piece of context a place is in', async () => {
  const note = { id: 1, parts: [{ name: 'HPI', text: 'Sore knee.' }], context: ['Problem list: knee.'] };
  const [line] = jsonLines(await chartcue(['read', '--ndjson'], JSON.stringify(note)));
  expect(line.problems.map((problem: any) => problem.mentions[0])).toMatchObject([
    { part: 'HPI', start: 5, quote: 'knee' },
    { context: 0, start: 14, quote: 'knee' },
  ]);
});
