import { describe, expect, test } from 'vitest';
import { type IndexTerm, indexTerms } from '#tools/classification/index-file.ts';
import { wholeIndex } from './small-sources.ts';

/** The last main term of an Index with this line. */
function read(line: object): IndexTerm {
  return indexTerms(wholeIndex(line), 'index.jsonl').at(-1)!;
}

describe('a main term', () => {
  test('has its code, and what stands under it', () => {
    expect(read({ t: 'Gout, gouty', c: 'M10.9', k: [{ t: 'drug-induced', c: 'M10.20', k: [] }] })).toEqual({
      title: 'Gout, gouty',
      code: 'M10.9',
      see: '',
      children: [{ title: 'drug-induced', code: 'M10.20', see: '', children: [] }],
    });
  });

  test.each([
    ['S52.50-', 'S52.50'],
    ['S52.-', 'S52'],
    ['M10.9', 'M10.9'],
  ])('has of the code %s what stands for all of it', (given, code) => {
    expect(read({ t: 'x', c: given }).code).toBe(code);
  });

  test('leads elsewhere by "see", and by "see also" where it has no code of its own', () => {
    expect(read({ t: 'Renal', see: 'condition' }).see).toBe('condition');
    expect(read({ t: 'Pain', also: 'Ache' }).see).toBe('Ache');
    expect(read({ t: 'Pain', c: 'R52', also: 'Ache' }).see).toBe('');
  });
});

describe('an Index is refused', () => {
  test.each([
    ['no JSON', '{"t": "Gout'],
    ['no term', '{"title": "Gout"}'],
    ['no object', 'null'],
  ])('with its line where a line is %s', (_what, line) => {
    expect(() => indexTerms(`{"t":"a"}\n${line}`, 'index.jsonl')).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringMatching(/^index\.jsonl:2: /) }),
    );
  });

  test('as cut when it has few terms', () => {
    expect(() => indexTerms('{"t":"Gout"}\n', 'index.jsonl')).toThrow(
      expect.objectContaining({ code: 'cut' }),
    );
  });
});
