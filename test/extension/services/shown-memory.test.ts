import { beforeEach, describe, expect, it } from 'vitest';
import { ShownMemory } from '#extension/services/shown-memory.ts';
import { Database } from '#extension/storage/database.ts';
import { dropOldShown } from '#extension/storage/shown-notes.ts';

const PAGE = 'https://ehr.example/note/17';
const KNEE = 'orthopaedics/knee-osteoarthritis-side';
const HIP = 'orthopaedics/hip-pain-side';
const NOTE = 'Seen for pain of the knee.\nWorse on stairs.\nAssessment: knee osteoarthritis.\n';
const MORE = Array.from({ length: 30 }, (_, at) => `Seen again on day ${at}.\n`);
const DAY = '2026-11-27';

let db: Database;
beforeEach(async () => {
  db = new Database();
  await db.delete({ disableAutoOpen: false });
});

/** The memory of a background that was just started. */
const started = (): ShownMemory => new ShownMemory(() => db);
const first = async (text: string, names = [KNEE], address = PAGE, memory = started()): Promise<string[]> => [
  ...(await memory.first({ address, texts: [text] }, names, DAY)),
];

describe('what was shown in a note', () => {
  it('was shown for the first time once, also by a background that was started anew', async () => {
    expect(await first(NOTE)).toEqual([KNEE]);
    expect(await first(NOTE, [KNEE, HIP])).toEqual([HIP]);
  });

  it('is shown for the first time in another note of the page, and in the same note of another page', async () => {
    await first(NOTE);
    expect(await first('Seen for a cough.\nKnee osteoarthritis.\nChest clear.\n')).toEqual([KNEE]);
    expect(await first(NOTE, [KNEE], `${PAGE}8`)).toEqual([KNEE]);
  });

  it('is known in a note that has grown to many times its length since, pause by pause', async () => {
    const memory = started();
    await first(NOTE, [KNEE], PAGE, memory);
    let text = NOTE;
    for (const line of MORE) {
      text += line;
      await memory.follow({ address: PAGE, texts: [text] }, DAY);
    }
    expect(await first(text)).toEqual([]);
  });

  it('is kept as hashes, without a word, and for a week', async () => {
    await first(NOTE);
    expect(JSON.stringify(await db.shown.toArray())).not.toMatch(/knee|stairs|ehr/i);
    await dropOldShown(db, '2026-12-04');
    expect(await db.shown.count()).toBe(1);
    await dropOldShown(db, '2026-12-05');
    expect(await db.shown.count()).toBe(0);
  });
});
