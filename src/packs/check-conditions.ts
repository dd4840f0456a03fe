import { compileCondition } from './compile.ts';
import type { Path } from './cross-faults.ts';
import { bag, repeated, unknownId } from './cross-faults.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { KnowledgeFiles } from './sources.ts';
import { faultAt } from './yaml-file.ts';

type Curated = KnowledgeFiles['conditions']['value']['conditions'][number];

/** The most phrases one condition may come to: four times the fullest we have. */
const MOST_PHRASES = 4000;

/** Whether each condition has wordings of its own, in places and with options that there are. */
export function checkConditions(files: KnowledgeFiles): Fault[] {
  const read = files.conditions;
  const all = read.value.conditions;
  const ids = all.map((condition, i): [string, Path] => [condition.id, ['conditions', i, 'id']]);
  const phrases: [string, Path][] = [];
  const faults = all.flatMap((condition, i) => {
    const terms = compileCondition(condition, files.sites.value.sites, read.value.lists).terms;
    // A phrase repeated inside one condition does no harm; in two it would name both.
    for (const phrase of new Set(terms.map(bag))) phrases.push([phrase, ['conditions', i]]);
    return [
      ...checkPlace(files, condition, i),
      ...checkCount(files, terms.length, i),
      ...checkAxes(files, condition, i),
    ];
  });
  return [
    ...repeated(read, 'id-twice', ids),
    ...faults,
    ...repeated(read, 'term-twice', phrases),
    ...checkProcedures(files),
  ];
}

/** Whether the codes of procedures are those of services there are, each of one. */
function checkProcedures({ procedures: read, conditions }: KnowledgeFiles): Fault[] {
  if (read === null) return [];
  const services = new Set(
    conditions.value.conditions.filter(({ kind }) => kind === 'service').map(({ id }) => id),
  );
  const codes = read.value.services.flatMap((service, i) =>
    service.codes.map((code, j): [string, Path] => [code, ['services', i, 'codes', j]]),
  );
  return [
    ...read.value.services.flatMap(({ condition }, i) =>
      services.has(condition)
        ? []
        : [unknownId(read, ['services', i, 'condition'], condition, 'timed service')],
    ),
    ...repeated(read, 'term-twice', codes),
  ];
}

function checkPlace({ conditions: read, sites }: KnowledgeFiles, condition: Curated, i: number): Fault[] {
  const known = new Set(sites.value.sites.map((site) => site.id));
  const faults: Fault[] = [];
  if (condition.site !== null && !known.has(condition.site)) {
    faults.push(unknownId(read, ['conditions', i, 'site'], condition.site, 'site'));
  }
  condition.except.forEach((site, j) => {
    if (!known.has(site)) faults.push(unknownId(read, ['conditions', i, 'except', j], site, 'site'));
  });
  if (condition.heads.length > 0 && condition.site === null) {
    const path = ['conditions', i, 'heads'];
    const problem = 'Heads need a site to be joined with.';
    faults.push(faultAt(read.file, 'field-missing', path, problem, 'Add the site, or use terms.'));
  }
  return faults;
}

function checkCount({ conditions: read }: KnowledgeFiles, count: number, i: number): Fault[] {
  if (count > 0 && count <= MOST_PHRASES) return [];
  const problem = `The condition comes to ${count} phrases.`;
  const mend = `Give heads with a site, or terms; at most ${MOST_PHRASES} phrases in all.`;
  return [faultAt(read.file, count === 0 ? 'too-few' : 'too-many', ['conditions', i], problem, mend)];
}

function checkAxes(files: KnowledgeFiles, { axes, kind, terms }: Curated, i: number): Fault[] {
  const read = files.conditions;
  const at = (code: FaultCode, path: Path, problem: string, mend: string): Fault =>
    faultAt(read.file, code, ['conditions', i, 'axes', ...path], problem, mend);
  const named = axes.map((split, j): [string, Path] => [split.axis, ['conditions', i, 'axes', j, 'axis']]);
  return [
    ...repeated(read, 'id-twice', named),
    ...axes.flatMap(({ axis, options }, j) => {
      if (axis === 'time' && options.length === 0) {
        const isBlank = terms.length > 0 && terms.every((term) => term.includes('***'));
        const problem = 'Only a timed service, or a blank, has an axis of time without options.';
        return kind === 'service' || isBlank
          ? []
          : [at('axis', [j], problem, 'Set its kind to service, or name options.')];
      }
      // What a service's note has to state is told in words: nothing is listed.
      if (kind === 'service' && options.length === 0) return [];
      if (options.length < 2) {
        const problem = `The axis ${axis} has fewer than two options.`;
        return [
          at('too-few', [j, 'options'], problem, 'Name the values that the classification tells apart.'),
        ];
      }
      const what = axis === 'site' ? 'site' : `detail on the axis ${axis}`;
      return options.flatMap((option, k) =>
        isValue(files, axis, option)
          ? []
          : [unknownId(read, ['conditions', i, 'axes', j, 'options', k], option, what)],
      );
    }),
  ];
}

/** Whether an option is a site, or a value that a detail says; "none" and "other-side" are what wordings say that look like one. */
function isValue({ sites, details }: KnowledgeFiles, axis: string, option: string): boolean {
  if (axis === 'site') return sites.value.sites.some((site) => site.id === option);
  return (
    option !== 'none' &&
    option !== 'other-side' &&
    details.value.details.some((one) => one.axis === axis && one.value === option)
  );
}
