import { describe, expect, test } from 'vitest';
import { createMemory } from '#src/note/memory.ts';
import type { SentenceReading } from '#src/note/sentence-reading.ts';
import { read } from '../fixtures/reading.ts';

const knee: SentenceReading = read('left knee pain');
const hip: SentenceReading = read('hip pain');

describe('a memory', () => {
  test('gives back what it was given', () => {
    const { sentences } = createMemory();
    expect(sentences.recall('knee')).toBeUndefined();
    expect(sentences.keep('knee', knee)).toBe(knee);
    expect(sentences.recall('knee')).toBe(knee);
    expect(sentences.recall('hip')).toBeUndefined();
  });

  test('keeps for one turn more what was not used in the last', () => {
    const memory = createMemory();
    memory.sentences.keep('knee', knee);
    memory.turn();
    expect(memory.sentences.recall('knee')).toBe(knee);
  });

  test('keeps what is used in every turn, and forgets what is not', () => {
    const memory = createMemory();
    memory.sentences.keep('knee', knee);
    memory.sentences.keep('hip', hip);
    for (let turn = 0; turn < 5; turn += 1) {
      memory.turn();
      expect(memory.sentences.recall('knee')).toBe(knee);
    }
    expect(memory.sentences.recall('hip')).toBeUndefined();
  });

  test('forgets no sentence while none is asked for: their blocks are known', () => {
    const memory = createMemory();
    memory.sentences.keep('knee', knee);
    memory.blocks.keep('block', { sentences: [], words: '' });
    for (let turn = 0; turn < 5; turn += 1) {
      memory.turn();
      expect(memory.blocks.recall('block')).toBeDefined();
    }
    expect(memory.sentences.recall('knee')).toBe(knee);
  });

  test('forgets blocks that two turns did not use', () => {
    const memory = createMemory();
    memory.blocks.keep('block', { sentences: [], words: '' });
    memory.turn();
    memory.turn();
    expect(memory.blocks.recall('block')).toBeUndefined();
  });
});
