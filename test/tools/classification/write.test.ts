import { describe, expect, test } from 'vitest';
import { CodedWordings } from '#src/classification/wordings.ts';
import { CodeTree } from '#src/classification/code-tree.ts';
import { fileWordings, preorder } from '#tools/classification/lexicon.ts';
import { compiledText } from '#tools/classification/write.ts';
import { tree } from './small-sources.ts';

const roots = tree(
  'H92: Otalgia and effusion of ear',
  'H920: Otalgia',
  'H9201: Otalgia, right ear',
  'H9202: Otalgia, left ear',
  'H9209: Otalgia, unspecified ear',
  'S06: Intracranial injury',
  'S060: Concussion',
  'S060X: Concussion',
  'S060X0: Concussion without loss of consciousness',
  'S060X1: Concussion with loss of consciousness',
  'S060X1A: Concussion with loss of consciousness, initial encounter',
);
const wordings = fileWordings(
  [
    { words: ['pain', 'ear'], code: 'H92.0', rank: 0 },
    { words: ['otalgia'], code: 'H92.0', rank: 0 },
    { words: ['injury', 'ear', 'pain', 'head'], code: 'S06', rank: 0 },
  ],
  roots,
);
const forms = new Map([
  ['ears', 'ear'],
  ['aural', 'ear'],
  ['pain', 'ear'],
  ['cats', 'cat'],
]);
const compiled = compiledText('FY2027', roots, wordings, forms);

describe('the compiled text', () => {
  test('holds the tree as it is read again', () => {
    const read = new CodeTree(compiled);
    const nodes = preorder(roots);
    expect(read.count).toBe(nodes.length);
    nodes.forEach((node, at) => {
      expect(read.nameOf(at)).toBe(node.code);
      expect(read.parentOf(at)).toBe(node.parent === null ? -1 : nodes.indexOf(node.parent));
      expect(read.factsOf(at)).toEqual({
        values: [...node.values],
        isUnspecified: node.isUnspecified,
        isOther: node.title.isOther,
        open: node.open,
        seventh: node.seventh,
      });
    });
    expect(read.nameOf(read.find('S06.0X1A'))).toBe('S06.0X1');
  });

  test('holds the wordings of each code, on the line of their rarest word', () => {
    const words = compiled.words.split(' ');
    const coded = new CodedWordings(compiled, words.length);
    const lines = words.map((word, number) => {
      const own: string[] = [];
      coded.eachOf(number, (numbers, code) =>
        own.push(`${preorder(roots)[code]!.code} ${numbers.map((one) => words[one]!).join(' ')}`),
      );
      return [word, ...own];
    });
    expect(lines).toEqual([
      ['ear'],
      ['pain', 'H92.0 pain ear'],
      ['head'],
      ['injury', 'S06 injury head pain ear'],
      ['otalgia', 'H92.0 otalgia'],
    ]);
  });

  test('has the most used words first, and those used as often by the alphabet', () => {
    expect(compiled.words).toBe('ear pain head injury otalgia');
  });

  test('has the forms of its own words, but none that is a word itself', () => {
    expect(compiled.forms).toBe('aural=ear ears=ear');
  });

  test('has each combination of facts once', () => {
    const lines = compiled.facts.split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('is the same for the same input, whatever the order of the wordings', () => {
    const again = fileWordings(
      [
        { words: ['head', 'pain', 'ear', 'injury'], code: 'S06', rank: 0 },
        { words: ['otalgia'], code: 'H92.0', rank: 0 },
        { words: ['ear', 'pain'], code: 'H92.0', rank: 0 },
      ],
      roots,
    );
    const reversed = new Map([...forms].toReversed());
    expect(compiledText('FY2027', roots, again, reversed)).toEqual(compiled);
  });
});
