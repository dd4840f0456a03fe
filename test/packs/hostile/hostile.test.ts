import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine } from '#src/engine/engine.ts';
import { analyse } from '#src/engine/analyse.ts';
import { noteOf } from '#src/note/note.ts';
import { admitPack } from '#src/packs/bundle/admit.ts';
import { type Fault, faultLine } from '#src/packs/fault.ts';
import { readOwnPacks } from '#src/packs/read-pack.ts';
import { utf8Of } from '#node/utf8.ts';
import { verifyText } from '../../../cli/pack/keys.ts';
import { ownRules } from '../../rules/read-rules.ts';
import { hostileBundles, type Loot, lootOf } from './hostile-bundles.ts';
import { hostileFolders } from './hostile-folders.ts';
import { Random } from './random.ts';
import { soundFiles } from './sound-pack.ts';

/* 2,000 packs made to harm, the same ones in every run, against all rules that ship. */

const SEED = 20_261_127;
const PACKS = 2000;
/** Milliseconds of the processor, so that what else runs on the machine does not count. */
const PATIENCE = 50;
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const { rules, ground } = ownRules();
const engine = createEngine(rules!);
let loot: Loot;
beforeAll(async () => {
  loot = await lootOf(readOwnPacks(soundFiles, ground!).packs[0]!.content);
});

function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function refusalOfBytes(bytes: Uint8Array): Promise<string> {
  const text = utf8Of(bytes);
  if (text === null) return 'no UTF-8';
  const gate = { trusted: [{ name: 'office', key: loot.trusted }], verify: verifyText, ground: ground! };
  const admission = await admitPack(text, 'x.chartcue-pack', gate);
  if (admission.isAdmitted) return '';
  expect(admission.problem).not.toBe('');
  expect(admission.mend).not.toBe('');
  return told(admission.faults) || `${admission.code}: ${admission.problem}`;
}

function told(faults: readonly Fault[]): string {
  for (const { mend, problem, line } of faults) {
    expect(mend).not.toBe('');
    expect(problem).not.toBe('');
    expect(line).toBeGreaterThan(0);
  }
  return faults.map(faultLine).join('\n');
}

/** Tries to get a pack in; gives the reason for which it is refused (none: it got in), and the milliseconds it took. */
async function tried(
  make: () => Promise<string> | string,
): Promise<{ reason: string; milliseconds: number }> {
  const start = spent();
  const reason = await make();
  return { reason, milliseconds: spent() - start };
}

type Attempt = () => Promise<string> | string;

/** The attempts, each of one kind, in turns. */
function attempts(): { readonly kind: string; readonly attempt: Attempt }[] {
  const random = new Random(SEED);
  const folders = Object.entries(hostileFolders);
  const bundles = Object.entries(hostileBundles);
  return Array.from({ length: PACKS }, (_, i) => {
    if (i % 2 === 0) {
      const [kind, make] = folders[(i / 2) % folders.length]!;
      const files = make(random);
      return { kind: `folder: ${kind}`, attempt: () => told(readOwnPacks(files, ground!).faults) };
    }
    const [kind, make] = bundles[((i - 1) / 2) % bundles.length]!;
    const made = make(random, loot);
    const bytes = typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
    return { kind: `file: ${kind}`, attempt: () => refusalOfBytes(bytes) };
  });
}

/** What the engine that ships says of a note: a pack that is refused must not touch it. */
function said(): string {
  const note = noteOf('Assessment: Bunion. Knee osteoarthritis. Heart failure.');
  return JSON.stringify(analyse(note, engine).findings);
}

test('the pack that hostile hands change is sound, as a folder and signed', async () => {
  expect(readOwnPacks(soundFiles, ground!).faults).toEqual([]);
  expect(await refusalOfBytes(Buffer.from(loot.signed, 'utf8'))).toBe('');
});

describe(`${PACKS} packs made to harm`, () => {
  test('are each refused with a reason, in less than 50 ms of the processor, and touch nothing', async () => {
    const before = { said: said(), names: Object.getOwnPropertyNames(Object.prototype).join() };
    const admitted: string[] = [];
    const slow: string[] = [];
    for (const { kind, attempt } of attempts()) {
      let { reason, milliseconds } = await tried(attempt);
      // What takes long once may have met a collection of garbage; what takes long always is slow.
      for (let again = 0; again < 2 && milliseconds >= PATIENCE; again += 1)
        milliseconds = Math.min(milliseconds, (await tried(attempt)).milliseconds);
      if (reason === '') admitted.push(kind);
      if (milliseconds >= PATIENCE) slow.push(`${kind}: ${milliseconds.toFixed(0)} ms`);
      for (const line of reason.split('\n')) {
        expect(line.length, kind).toBeLessThan(2000);
        expect(line, kind).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E]/u);
      }
    }
    expect(admitted).toEqual([]);
    expect(slow).toEqual([]);
    expect(said()).toBe(before.said);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before.names);
    expect(({} as { level?: unknown }).level).toBeUndefined();
    expect(readOwnPacks(soundFiles, ground!).faults).toEqual([]);
  });
});
