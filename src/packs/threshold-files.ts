import type { Thresholds } from '#src/match/thresholds.ts';
import { type Path, repeated, unknownId } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import { thresholdsFile } from './schema/thresholds.ts';
import type { Shelf } from './shelf.ts';
import type { KnowledgeFiles, ThresholdsSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

const THRESHOLDS = /^thresholds\/[^/]+\.ya?ml$/u;

/** Whether a path is that of minutes by payer. */
export function isThresholds(path: string): boolean {
  return THRESHOLDS.test(path);
}

/**
 * How many minutes codes take, by payer and day. The files may be left out; with a fault in one of them all are, and the
 * rest of the rules stay.
 */
export function takeThresholds(shelf: Shelf, knowledge: KnowledgeFiles): Thresholds {
  const paths = shelf.paths().filter(isThresholds);
  const files = paths.map((path) => shelf.read(path, thresholdsFile)).filter((read) => read !== null);
  const isWhole = files.length === paths.length;
  const faults = isWhole && files.length > 0 ? checkThresholds(files, knowledge) : [];
  shelf.faults.push(...faults);
  return isWhole && faults.length === 0 ? compileThresholds(files, knowledge) : { steps: [], codes: [] };
}

/** Whether they name services there are, each step once, with limits that do not cross; and codes the steps there are. */
function checkThresholds(
  all: readonly ThresholdsSource[],
  { conditions, procedures }: KnowledgeFiles,
): Fault[] {
  const services = new Set(conditions.value.conditions.map(({ id }) => id));
  const steps = new Set(all.flatMap(({ value }) => value.steps.map(({ id }) => id)));
  const seen = new Set<string>();
  const faults = all.flatMap((read) => {
    const named = read.value.steps.map(({ id }, i): [string, Path] => [id, ['steps', i, 'id']]);
    const elsewhere = named.filter(([id]) => seen.has(id));
    for (const [id] of named) seen.add(id);
    return [
      ...checkName(read),
      ...read.value.conditions.flatMap((id, i) =>
        services.has(id) ? [] : [unknownId(read, ['conditions', i], id, 'condition')],
      ),
      ...repeated(read, 'id-twice', named),
      ...elsewhere.map(([id, path]) =>
        faultAt(read.file, 'id-twice', path, `Another file has the step "${id}".`, 'Keep one of the two.'),
      ),
      ...read.value.steps.flatMap((step, i) => checkLimits(read, step.limits, i)),
    ];
  });
  if (procedures === null) return faults;
  return [
    ...faults,
    ...procedures.value.steps.flatMap(({ step }, i) =>
      steps.has(step) ? [] : [unknownId(procedures, ['steps', i, 'step'], step, 'step of a service')],
    ),
  ];
}

function checkName({ file, value }: ThresholdsSource): Fault[] {
  const named = file.path
    .split('/')
    .at(-1)
    ?.replace(/\.ya?ml$/u, '');
  if (value.id === named) return [];
  const problem = `The id "${value.id}" is not the name of the file.`;
  return [faultAt(file, 'id-not-file', ['id'], problem, 'Make them the same.')];
}

type Limits = ThresholdsSource['value']['steps'][number]['limits'];

function checkLimits({ file }: ThresholdsSource, limits: Limits, step: number): Fault[] {
  return limits.flatMap((limit, i) => {
    const at = (field: string): Path => ['steps', step, 'limits', i, field];
    const faults: Fault[] = [];
    if (limit.until !== null && limit.until < limit.from) {
      const mend = 'Set until to a later day, or leave it out for no end.';
      faults.push(faultAt(file, 'dates', at('until'), 'The last day comes before the first.', mend));
    }
    if (limit.most !== null && limit.most < limit.least) {
      const problem = 'The most is less than the least.';
      faults.push(faultAt(file, 'field-value', at('most'), problem, 'Set most to least or more.'));
    }
    if (limits.slice(0, i).some((other) => isOfSameDay(limit, other) && isOfSamePayer(limit, other))) {
      const problem = 'Another limit of this step counts for the same payer on the same day.';
      faults.push(faultAt(file, 'dates', at('from'), problem, 'End the one before the other begins.'));
    }
    return faults;
  });
}

function isOfSameDay(one: Limits[number], other: Limits[number]): boolean {
  return (other.until === null || one.from <= other.until) && (one.until === null || other.from <= one.until);
}

function isOfSamePayer({ payers }: Limits[number], other: Limits[number]): boolean {
  if (payers.length === 0 || other.payers.length === 0) return payers.length === other.payers.length;
  return payers.some((payer) => other.payers.includes(payer));
}

/** The thresholds of files that were checked. */
function compileThresholds(
  all: readonly ThresholdsSource[],
  { procedures }: Pick<KnowledgeFiles, 'procedures'>,
): Thresholds {
  return {
    steps: all.flatMap(({ value }) =>
      value.steps.map(({ id, limits }) => ({
        id,
        conditions: value.conditions,
        limits: limits.map((limit) => ({ ...limit, source: sourceOf(limit.source ?? value.source) })),
      })),
    ),
    codes: procedures?.value.steps ?? [],
  };
}

function sourceOf({ title, section, release, link }: ThresholdsSource['value']['source']) {
  return link === undefined ? { title, section, release } : { title, section, release, link };
}
