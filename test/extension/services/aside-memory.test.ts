import { beforeEach, describe, expect, it } from 'vitest';
import { AsideMemory } from '#extension/services/aside-memory.ts';
import { dropOldAsides } from '#extension/storage/asides.ts';
import { Database } from '#extension/storage/database.ts';
import type { AsideReason } from '#src/measures/day-count.ts';

const PAGE = 'https://ehr.example/note/17';
const KEY = 'orthopaedics/knee-osteoarthritis-side';
const OTHER = 'orthopaedics/hip-pain-side';
const FIRST = 'Seen for pain of the knee.\nWorse on stairs.\n';
const SECOND = 'Assessment: knee osteoarthritis.\nPlan: rest and return in May.\n';
const DAY = '2026-11-21';

let db: Database;
beforeEach(async () => {
  db = new Database();
  await db.delete({ disableAutoOpen: false });
});

/** The memory of a background that was just started. */
const started = (): AsideMemory => new AsideMemory(() => db);
const aside = (reason: AsideReason = 'not-relevant', key = KEY): Map<string, AsideReason> =>
  new Map([[key, reason]]);

async function recalled(text: string, address = PAGE): Promise<[string, AsideReason][]> {
  return [...(await started().recall({ address, texts: [text] }, [KEY, OTHER]))];
}

describe('what was set aside in a note', () => {
  beforeEach(() => started().keep({ address: PAGE, texts: [FIRST + SECOND] }, aside(), DAY));

  it('is set aside after the page was loaded again, for the same reason', async () => {
    expect(await recalled(FIRST + SECOND)).toEqual([[KEY, 'not-relevant']]);
  });

  it('is when its paragraph has moved', async () => {
    expect(await recalled(SECOND + FIRST)).toEqual([[KEY, 'not-relevant']]);
  });

  it('is when its sentence was written over, and others were added', async () => {
    const text = `${FIRST}${SECOND.replace('knee osteoarthritis', 'OA of the knee')}Labs: pending.\n`;
    expect(await recalled(text)).toEqual([[KEY, 'not-relevant']]);
  });

  it('is while the same note is typed anew, from its first lines on', async () => {
    expect(await recalled(FIRST)).toEqual([[KEY, 'not-relevant']]);
  });

  it('is not in the note of another patient on the same page', async () => {
    expect(await recalled('Seen for a cough.\nAssessment: knee osteoarthritis.\nPlan: x-ray.\n')).toEqual([]);
  });

  it('is not on another page, though the note be the same', async () => {
    expect(await recalled(FIRST + SECOND, `${PAGE}8`)).toEqual([]);
  });

  it('is asked again when it is taken up', async () => {
    await started().drop(PAGE, KEY);
    expect(await recalled(FIRST + SECOND)).toEqual([]);
  });

  it('follows the note as that grows', async () => {
    const more = Array.from({ length: 40 }, (_, line) => `Line ${line} of the story.\n`).join('');
    const memory = started();
    for (const part of [more.slice(0, 100), more.slice(0, 400), more]) {
      await memory.keep({ address: PAGE, texts: [FIRST + SECOND + part] }, aside(), DAY);
    }
    expect(await recalled(FIRST + SECOND + more)).toEqual([[KEY, 'not-relevant']]);
    expect(await db.notes.count()).toBe(1);
  });

  it('is forgotten when nobody saw the note for a quarter of a year', async () => {
    await dropOldAsides(db, '2027-02-19', 90);
    expect(await recalled(FIRST + SECOND)).toHaveLength(1);
    await dropOldAsides(db, '2027-02-20', 90);
    expect(await recalled(FIRST + SECOND)).toEqual([]);
    expect([await db.notes.count(), await db.asides.count()]).toEqual([0, 0]);
  });

  it('leaves no word of it, of its page or of the question on disk', async () => {
    const tables = await Promise.all(db.tables.map((table) => table.toArray()));
    const written = JSON.stringify(tables).toLowerCase();
    for (const word of ['knee', 'stairs', 'ehr', 'side', 'orthopaedics']) expect(written).not.toContain(word);
    expect(written).toContain('not-relevant');
  });
});

describe('the key of the hashes', () => {
  it('is made once and cannot be read out', async () => {
    await started().keep({ address: PAGE, texts: [FIRST] }, aside(), DAY);
    await started().keep({ address: PAGE, texts: [FIRST] }, aside('wrong', OTHER), DAY);
    const keys = await db.keys.toArray();
    expect(keys).toHaveLength(1);
    await expect(crypto.subtle.exportKey('raw', keys[0]!)).rejects.toThrow();
    expect(await recalled(FIRST)).toEqual([
      [KEY, 'not-relevant'],
      [OTHER, 'wrong'],
    ]);
  });
});
