import type { SoundPack } from '#src/packs/read-pack.ts';
import { InputError } from '../input-error.ts';
import type { HouseRules } from '../rules.ts';
import { packCatalogue } from './catalogue.ts';
import { packCompare } from './compare.ts';
import { packFind } from './find.ts';
import { packImpact } from './impact.ts';
import { makeKeys, trustedKeysAt } from './keys.ts';
import { packLint } from './lint.ts';
import { packNew } from './new.ts';
import { notesAt } from './notes-at.ts';
import type { PackCommand, PackOptions } from './options.ts';
import { onSoundPacks, ownPacksAt, packToSend, soundPacksAt } from './own-packs.ts';
import type { Result } from './result.ts';
import { packSign } from './sign.ts';
import { packTest } from './test.ts';
import { packUnpack } from './unpack.ts';
import { packVerify } from './verify.ts';
import { packYearly } from './yearly.ts';
import { writeBundle } from './write-bundle.ts';

/** What the commands need beside their options. */
export interface PackHost {
  /** Reads the rules that ship; called once, and only where a command needs them. */
  readonly house: () => HouseRules;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Tells somebody who waits how far it has come. */
  readonly progress: (line: string) => void;
}

/** Runs one command of `chartcue pack`. Throws an InputError for arguments that cannot be used; packs with faults are what `lint`, `test` and `catalogue` find, and nothing that the others can use. */
export async function runPack(options: PackOptions, host: PackHost): Promise<Result> {
  const command: PackCommand | null = options.command;
  const { paths, out } = options;
  const [path = ''] = paths;
  const date = options.date ?? host.today;
  switch (command) {
    case 'new': {
      const beginning = { folder: path, title: options.title!, author: options.by!, from: date };
      return inHouse((house) => packNew(beginning, house));
    }
    case 'find':
      return inHouse((house) => packFind(paths.join(' '), house));
    case 'test':
      return inHouse((house) => onSoundPacks(paths, house.ground, (own) => packTest(own, house)));
    case 'lint':
      return inHouse((house) => packLint(ownPacksAt(paths, house.ground), house, date));
    case 'compare':
      return inHouse((house) => packCompare(oneAt(path, house), oneAt(paths[1] ?? '', house)));
    case 'impact':
      return inHouse((house) => impact(options, house, host));
    case 'catalogue':
      return inHouse((house) => onSoundPacks(paths, house.ground, (own) => packCatalogue(own, house, date)));
    case 'keygen': {
      const { key, files } = makeKeys(path);
      const text = `${files.join('\n')}\nKeep ${files[0]} to yourself; ${files[1]} is what others trust: ${key}`;
      return { status: 0, text, json: { key, files } };
    }
    case 'bundle':
      return inHouse((house) => writeBundle(packToSend(path, house.ground).bundle, out));
    case 'unpack':
      return packUnpack(path, out);
    case 'sign': {
      const signing = { keyFile: options.key!, by: options.by!, reason: options.reason!, on: date };
      return inHouse((house) => packSign(packToSend(path, house.ground), signing, house, out));
    }
    case 'verify':
      return inHouse((house) => packVerify(paths, trustedKeysAt(options.trust!), house));
    case 'yearly':
      return inHouse((house) =>
        packYearly(soundPacksAt(paths, house.ground), options.classification!, house),
      );
    case null:
      throw new InputError('no-command', 'Name a command. Try "pack --help".');
  }

  function inHouse<Of>(run: (house: HouseRules) => Of): Of {
    return run(host.house());
  }
}

function oneAt(path: string, { ground }: HouseRules): SoundPack {
  return packToSend(path, ground).own;
}

function impact(
  { paths, before, notes, context, date }: PackOptions,
  house: HouseRules,
  host: PackHost,
): Result {
  const { ground } = house;
  const given = notesAt(notes!);
  const [old, own] = [soundPacksAt(before, ground), soundPacksAt(paths, ground)];
  return packImpact(
    old,
    own,
    given,
    { date: date ?? firstDayOf([...old, ...own], ground), ...context },
    house,
    (done) => {
      if (done % 100 === 0) host.progress(`${done} of ${given.length} notes`);
    },
  );
}

/** The first day on which each of the packs counts, in the release that they are read by: the same on every day. */
function firstDayOf(packs: readonly SoundPack[], { knowledge }: HouseRules['ground']): string {
  return packs.reduce((day, { pack }) => (pack.from > day ? pack.from : day), knowledge.inForceFrom);
}
