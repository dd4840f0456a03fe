import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notesIn } from '#tools/classification/compare/notes-in.ts';

test('the text files of a folder are its notes, by name; a folder without any is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartcue-notes-'));
  try {
    writeFileSync(join(folder, 'README.md'), 'no note');
    expect(() => notesIn(folder)).toThrow('No .txt file');
    writeFileSync(join(folder, 'b.txt'), 'Knee pain.');
    writeFileSync(join(folder, 'a.txt'), 'Ear pain.');
    expect(notesIn(folder)).toEqual([
      { name: 'a.txt', text: 'Ear pain.' },
      { name: 'b.txt', text: 'Knee pain.' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(() => notesIn(folder)).toThrow('No .txt file');
});
