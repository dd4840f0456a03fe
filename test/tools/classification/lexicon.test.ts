import { describe, expect, test } from 'vitest';
import type { Bag } from '#tools/classification/bags.ts';
import { fileWordings, preorder, type Wordings } from '#tools/classification/lexicon.ts';
import { tree } from './small-sources.ts';

const roots = tree(
  'H92: Otalgia and effusion of ear',
  'H920: Otalgia',
  'H9201: Otalgia, right ear',
  'H9202: Otalgia, left ear',
  'I50: Heart failure',
  'I508: Other heart failure',
  'I5081: Right heart failure',
  'I509: Heart failure, unspecified',
  'M10: Gout',
  'M100: Idiopathic gout',
  'M1000: Idiopathic gout, unspecified site',
  'M1006: Idiopathic gout, knee',
  'M10061: Idiopathic gout, right knee',
  'M10062: Idiopathic gout, left knee',
  'M109: Gout, unspecified',
);
const codes = preorder(roots).map(({ code }) => code);

function bag(words: string, code: string, rank = 0, isTitle = false): Bag {
  return { words: words.split(' '), code, rank, isTitle };
}

function filed(...bags: readonly Bag[]): Wordings {
  return fileWordings(bags, roots);
}

/** All wordings by their code, as "words = code". */
function shown({ byCode }: Wordings): string[] {
  return byCode.flatMap((wordings, at) => wordings.map((words) => `${words.join(' ')} = ${codes[at]}`));
}

describe('a wording', () => {
  test('is filed under its code, once, in whatever order its words come', () => {
    expect(shown(filed(bag('gout idiopathic', 'M10.0'), bag('idiopathic gout', 'M10.0')))).toEqual([
      'gout idiopathic = M10.0',
    ]);
  });

  test('of an unspecified code is that of all it stands for', () => {
    expect(shown(filed(bag('gout', 'M10.9')))).toEqual(['gout = M10']);
    expect(shown(filed(bag('podagra', 'M10.00')))).toEqual(['podagra = M10.0']);
  });

  test('of a code with encounter characters is that of the code', () => {
    expect(shown(filed(bag('gonagra', 'M10.06XA')))).toEqual(['gonagra = M10.06']);
  });

  test('of one side is that of both: the side is a detail', () => {
    expect(shown(filed(bag('right gonagra', 'M10.061')))).toEqual(['gonagra = M10.06']);
    expect(shown(filed(bag('left', 'M10.062')))).toEqual([]);
  });

  test('that two sources read differently is what the more trusted one says', () => {
    expect(shown(filed(bag('gout', 'M10.0', 2), bag('gout', 'M10.06', 0), bag('gout', 'M10', 1)))).toEqual([
      'gout = M10.06',
    ]);
  });

  test('of several codes is that of the code they lie under', () => {
    expect(shown(filed(bag('ache', 'H92.0'), bag('ache', 'H92')))).toEqual(['ache = H92']);
    expect(shown(filed(bag('tophus', 'M10.06'), bag('tophus', 'M10.0')))).toEqual(['tophus = M10.0']);
  });

  test('of codes that only a chapter joins, or nothing, is left out and counted', () => {
    const wordings = filed(bag('swelling', 'H92.0'), bag('swelling', 'I50'), bag('gout', 'M10'));
    expect(shown(wordings)).toEqual(['gout = M10']);
    expect(wordings.ambiguous).toBe(1);
  });

  test('that is the very title of a code under what the Index files under "other" is the title’s', () => {
    const other = bag('right-sided failure', 'I50.81', 0);
    expect(shown(filed(other, bag('right-sided failure', 'I50.8', 1, true)))).toEqual([
      'right-sided failure = I50.8',
    ]);
    expect(shown(filed(bag('gout', 'M10.0', 0), bag('gout', 'I50', 1, true)))).toEqual(['gout = M10.0']);
  });
});

describe('a code that there is none of', () => {
  test('is told, each once and in order', () => {
    const wordings = filed(bag('a', 'M99.1'), bag('b', 'H93.2'), bag('c', 'M99.1'));
    expect(wordings.unknown).toEqual(['H93.2', 'M99.1']);
    expect(shown(wordings)).toEqual([]);
  });

  test('is no matter where its chapter was left out', () => {
    expect(filed(bag('fall', 'W19')).unknown).toEqual([]);
  });
});
