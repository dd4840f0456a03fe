import type { PackContent } from '../content.ts';
import type { Fault, FaultCode } from '../fault.ts';
import { fieldName } from '../fault.ts';
import { bundleFile } from '../schema/bundle.ts';
import type { PackFiles, RuleSource } from '../sources.ts';
import { validate } from '../validate.ts';
import type { YamlFile } from '../yaml-file.ts';
import { type Bundle, BUNDLE_ENDING, bundleText, FORMAT } from './bundle.ts';
import { isList, type Json } from './canonical-text.ts';
import { overDepth, overLimits } from './over-limits.ts';

/** The longest file taken, in UTF-16 units: ten times our longest pack. */
const LONGEST = 400_000;
/** A stranger's file that is wrong in one way is wrong in many. */
const MOST_FAULTS = 10;

/**
 * Reads the file of a pack: size, JSON, bounds, shape, and that it is written in the one way that ChartCue writes it, so
 * that nothing in it is passed over. It says nothing yet of signatures (`verdictOn`), nor whether the rules fit what they
 * stand on (`checkedPack`). `path` is what faults name. Never throws.
 */
export function readBundle(text: string, path: string): Bundle | readonly Fault[] {
  const fault = (code: FaultCode, problem: string, mend: string, field = ''): readonly Fault[] => [
    { code, file: path, line: 1, field, problem, mend },
  ];
  const ask = 'Ask whoever made the pack for another copy.';
  if (text.length > LONGEST)
    return fault(
      'file-too-long',
      `The file is longer than ${LONGEST} characters.`,
      'Part it into two packs.',
    );
  const deep = overDepth(text);
  if (deep !== null) return fault('too-many', deep.problem, deep.mend);
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('bundle', `This is no ${BUNDLE_ENDING} file: it is not JSON.`, ask);
  }
  const format = fieldOf(value, 'chartcuePack');
  if (typeof format !== 'number')
    return fault('bundle', `This is no ${BUNDLE_ENDING} file: it has no number "chartcuePack".`, ask);
  if (format > FORMAT)
    return fault('bundle', 'The file is of a newer kind than this ChartCue reads.', 'Update ChartCue.');
  const over = overLimits(value);
  if (over !== null) return fault('too-many', over.problem, over.mend, fieldName(over.path));
  const read = validate(asFile(path, value), bundleFile);
  if (read.faults !== null) return read.faults.slice(0, MOST_FAULTS);
  const { content, signatures } = read.data;
  const bundle = { content, body: fieldOf(value, 'content') ?? null, signatures };
  if (bundleText(bundle).trimEnd() !== text.trimEnd())
    return fault(
      'bundle',
      'The file was changed by other means than ChartCue: it is written in another way.',
      ask,
    );
  return bundle;
}

function fieldOf(value: Json, name: string): Json | undefined {
  const isRecord = typeof value === 'object' && value !== null && !isList(value);
  return isRecord && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The files that a bundle's content would stand in, for the checks that a folder's files go through. */
export function filesOf({ pack, rules }: PackContent, path: string): PackFiles {
  const sources = rules.map((value): RuleSource => ({
    file: asFile(`${path}/${value.id}.yaml`, value),
    value,
  }));
  return { folder: pack.id, pack: { file: asFile(path, pack), value: pack }, rules: sources };
}

function asFile(path: string, value: unknown): YamlFile {
  return { path, value, lineOf: () => 1 };
}
