import { AskDesk, type Question, type Reply, type StartDesk } from '#extension/studio/ask-desk.ts';
import { Desk } from '#extension/studio/desk.ts';
import { House } from '#extension/studio/house.ts';
import type { Studio } from '#extension/studio/studio.ts';
import { bundleText, newBundle } from '#src/packs/bundle/bundle.ts';
import { signedBundle } from '#src/packs/bundle/sign.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { readOwnPacks } from '#src/packs/read-pack.ts';
import { earFiles, ground, rules } from '../../authoring/small-packs.ts';
import { newKey } from '../../packs/bundle/ed25519.ts';

/** A desk as the studio's worker has it, over the small rules, in this thread. */
const house = new House({ ...rules, packFiles: earFiles() });
const desk = new Desk(() => house);

/** Asks that desk as the page does: what goes over the line is copied, as between threads. */
export const startDesk: StartDesk = (onReply) => ({
  ask: (question) => void answered(question).then(onReply),
  end() {},
});

async function answered({ number, name, words }: Question): Promise<Reply> {
  const method = Reflect.get(Desk.prototype, name) as (...words: readonly unknown[]) => unknown;
  try {
    return { number, value: structuredClone(await Reflect.apply(method, desk, structuredClone(words))) };
  } catch {
    return { number, failed: true };
  }
}

export const asked = new AskDesk(startDesk);

/** A key of an office that signs packs, made for this run. */
export const office = newKey();

/** A pack in one file, signed by a key. */
export async function signedFile(files: readonly RulesFile[], key = office): Promise<string> {
  const own = readOwnPacks(files, ground).packs[0]!;
  const signOff = { by: 'Dr. Example', key: key.key, on: '2026-11-27', reason: 'Tried on our notes.' };
  return bundleText(await signedBundle(newBundle(own.content), signOff, key.sign));
}

/** Gives a studio a file that it takes, and says which version it is there. */
export async function broughtIn(studio: Studio, text: string): Promise<number> {
  const taken = await studio.bringIn(new Blob([text]), 'ear.chartcue-pack');
  if ('refused' in taken) throw new Error(JSON.stringify(taken.refused));
  return taken.version.id!;
}
