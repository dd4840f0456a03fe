import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import { unfinishedSection } from '#src/engine/unfinished-section.ts';
import { createMemory } from '#src/note/memory.ts';
import { readNote } from '#src/note/read-note.ts';
import { ownRules } from '../rules/read-rules.ts';

const HISTORY = 'HPI: knee pain for years.\nWorse on stairs.';
const TEXT = `Seen today.\n${HISTORY}\nAssessment: knee osteoarthritis.\nPlan: rest.`;

let engine: Engine;
beforeAll(() => {
  engine = createEngine(ownRules().rules!);
});

/** The text of the unfinished section when somebody writes behind these words; null when there is none. */
function unfinished(behind: string, text = TEXT, name = ''): string | null {
  const reading = readNote(
    { parts: [{ name, text, revision: 1 }], context: [] },
    engine.lexicon,
    createMemory(),
  );
  const at = text.indexOf(behind) + behind.length;
  const stretch = unfinishedSection(reading, { part: 0, at }, engine.lexicon);
  return stretch && text.slice(stretch.start, stretch.end);
}

describe('the section that is being written', () => {
  it('reaches from its heading to the next one, wherever in it somebody writes', () => {
    expect(unfinished('knee pain')).toBe(HISTORY);
    expect(unfinished('on stairs.')).toBe(HISTORY);
  });
  it('is none before any heading', () => expect(unfinished('Seen')).toBeNull());
  it('is none where it concludes', () => {
    expect(unfinished('osteoarthritis')).toBeNull();
    expect(unfinished('rest.')).toBeNull();
  });
  it('is the field where its name is a heading', () => {
    expect(unfinished('pain', 'Knee pain.', 'History of present illness')).toBe('Knee pain.');
  });
  it('is none in an empty note', () => expect(unfinished('', '')).toBeNull());
});
