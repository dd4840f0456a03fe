import { readFileSync, statSync } from 'node:fs';
import { type Bundle, BUNDLE_ENDING, newBundle } from '#src/packs/bundle/bundle.ts';
import { filesOf, readBundle } from '#src/packs/bundle/read-bundle.ts';
import { type Fault, faultLine } from '#src/packs/fault.ts';
import type { Ground } from '#src/packs/ground.ts';
import { checkedPack, type OwnPacks, readOwnPacks, type SoundPack } from '#src/packs/read-pack.ts';
import { InputError } from '../input-error.ts';
import { meant } from '../text-file.ts';
import { utf8Of } from '#node/utf8.ts';
import { readPackFolders } from './read-folder.ts';
import type { Result } from './result.ts';

/** The packs at paths, be they folders of YAML or packs in one file. Throws an InputError for a path with neither. */
export function ownPacksAt(paths: readonly string[], ground: Ground): OwnPacks {
  const read = paths.flatMap((path): OwnPacks[] =>
    path.endsWith(BUNDLE_ENDING) ? [inBundle(path, ground)] : inFolders(path, ground),
  );
  return { packs: read.flatMap(({ packs }) => packs), faults: read.flatMap(({ faults }) => faults) };
}

/** The packs at paths, all of them fit to run, and no two of one id. Throws an InputError that tells every fault. */
export function soundPacksAt(paths: readonly string[], ground: Ground): SoundPack[] {
  const own = ownPacksAt(paths, ground);
  if (!isSound(own))
    throw new InputError('bad-pack', `\n${own.faults.map(faultLine).join('\n')}\nMend what is named`);
  return onceEach(own.packs);
}

/** What `run` makes of the packs at paths; where one has a fault, that is what the check found: every fault, and 1. */
export function onSoundPacks(
  paths: readonly string[],
  ground: Ground,
  run: (own: readonly SoundPack[]) => Result,
): Result {
  const own = ownPacksAt(paths, ground);
  if (isSound(own)) return run(onceEach(own.packs));
  const { faults } = own;
  const lines = faults.map((fault) => `fault: ${faultLine(fault)}`);
  return { status: 1, text: [...lines, 'Mend what is named.'].join('\n'), json: { faults } };
}

function isSound(own: OwnPacks): own is OwnPacks & { readonly packs: readonly SoundPack[] } {
  return own.faults.length === 0 && own.packs.every(({ pack }) => pack !== null);
}

function onceEach(sound: readonly SoundPack[]): SoundPack[] {
  const ids = sound.map(({ pack }) => pack.id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined)
    throw new InputError('pack-twice', `The pack "${twice}" is given twice: name one version.`);
  return [...sound];
}

function inFolders(path: string, ground: Ground): OwnPacks[] {
  return readPackFolders(meant(path), path).map(({ shown, files, faults }) => {
    const own = readOwnPacks(files, ground);
    return { packs: own.packs, faults: [...faults, ...own.faults.map((fault) => placedIn(shown, fault))] };
  });
}

/** A fault by the file's own place: the library knows it as "packs/spine/pack.yaml". */
function placedIn(folder: string, fault: Fault): Fault {
  return { ...fault, file: fault.file.replace(/^(?:rules\/)?packs\/[^/]+/u, () => folder) };
}

function inBundle(path: string, ground: Ground): OwnPacks {
  const bundle = bundleAt(path);
  if (!('content' in bundle)) return { packs: [], faults: bundle };
  const pack = checkedPack(filesOf(bundle.content, path), ground);
  return { packs: [pack], faults: pack.faults };
}

/** The pack in one file at a path, or its faults. Throws an InputError where no file can be read. */
export function bundleAt(path: string): Bundle | readonly Fault[] {
  const text = bundleTextAt(path);
  return typeof text === 'string' ? readBundle(text, path) : text;
}

/** The text of a file, or what is wrong with its bytes. Throws an InputError where no file can be read. */
export function bundleTextAt(path: string): string | readonly Fault[] {
  const problem = 'The file is no text in UTF-8.';
  const mend = 'Ask whoever made the pack for another copy.';
  return utf8Of(bytesAt(path)) ?? [{ code: 'encoding', file: path, line: 1, field: '', problem, mend }];
}

/** The one pack at a path, to be put into a file or signed: with the signatures that it has. Throws an InputError. */
export function packToSend(
  path: string,
  ground: Ground,
): { readonly own: SoundPack; readonly bundle: Bundle } {
  const [own, more] = soundPacksAt([path], ground);
  if (own === undefined || more !== undefined)
    throw new InputError('bad-paths', `Name one pack: ${path} holds several.`);
  const bundle = path.endsWith(BUNDLE_ENDING) ? bundleAt(path) : newBundle(own.content);
  if (!('content' in bundle)) throw new InputError('bad-pack', bundle.map(faultLine).join('\n'));
  return { own, bundle };
}

/** More than this is no pack, whatever it holds. */
const MOST_BYTES = 2_000_000;

function bytesAt(path: string): Uint8Array {
  const stat = statSync(meant(path), { throwIfNoEntry: false });
  // What is no plain file, a device or a pipe, may never end.
  if (stat?.isFile() !== true)
    throw new InputError('unreadable-file', `${path} is not there, or is no file.`);
  if (stat.size > MOST_BYTES) throw new InputError('too-long', `${path} is too long to be a pack.`);
  return readFileSync(meant(path));
}
