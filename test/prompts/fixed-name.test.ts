import { expect, test } from 'vitest';
import { isFixedName } from '#src/prompts/fixed-name.ts';
import { createScratch } from '#src/note/scratch.ts';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { lexicon } from '../fixtures/reading.ts';
import { ownRules } from '../rules/read-rules.ts';

/** Whether a mention is a fixed name, the body site in it between slashes: "tennis /elbow/". */
function isFixed(marked: string): boolean {
  const [lead = '', site = '', rest = ''] = marked.split('/');
  const place = { start: lead.length, end: lead.length + site.length };
  return isFixedName(
    lead + site + rest,
    { start: 0, end: place.end, site: place },
    'N18',
    lexicon,
    createScratch(),
  );
}

test.each(['tennis /elbow/', 'frozen /shoulder/', "jumper's /knee/"])(
  '%s is a name that is not parted',
  (name) => {
    expect(isFixed(name)).toBe(true);
  },
);

test.each(['/knee/ OA', 'CKD /knee/', 'fracture of the /wrist/', 'old, /knee/', 'the /knee/'])(
  '%s is parted before its body site',
  (name) => {
    expect(isFixed(name)).toBe(false);
  },
);

test('a side stands before a fixed name, and inside of any other', () => {
  const engine = createEngine(ownRules().rules!);
  const placed = (text: string): string => {
    const [prompt] = promptsFor(analyse(noteOf(text), engine), engine);
    const { at, text: insert } = prompt!.answers[0]!.insert!;
    return text.slice(0, at) + insert + text.slice(at);
  };
  expect(placed('Has tennis elbow.')).toBe('Has right tennis elbow.');
  expect(placed('Has a fracture of the wrist.')).toBe('Has a fracture of the right wrist.');
});
