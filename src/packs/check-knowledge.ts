import type { Condition, Cue, Site } from '#src/match/knowledge.ts';
import { compileCondition } from './compile.ts';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles, Read } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** What no single file can tell: ids and phrases used twice, names of things that do not exist, trees with loops. */
export function checkKnowledge(files: KnowledgeFiles): Fault[] {
  return [
    ...checkSections(files),
    ...checkCues(files),
    ...checkSites(files),
    ...checkDetails(files),
    ...checkForms(files),
    ...checkConditions(files),
  ];
}

type Path = readonly PropertyKey[];

/** Says of each repeated key where it stands and where it stood first. */
function repeated(
  read: Read<unknown>,
  code: 'id-twice' | 'term-twice',
  entries: Iterable<[string, Path]>,
): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [key, path] of entries) {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, read.file.lineOf(path));
      continue;
    }
    const problem = `"${key}" stands already on line ${first}.`;
    faults.push(faultAt(read.file, code, path, problem, 'Keep one of the two.'));
  }
  return faults;
}

function unknown(read: Read<unknown>, path: Path, id: string, what: string): Fault {
  return faultAt(
    read.file,
    'reference',
    path,
    `There is no ${what} "${id}".`,
    `Add it, or use the id of one there is.`,
  );
}

/** Phrases that a note cannot tell apart are the same: capitals and hyphens do not count. */
function folded(term: string): string {
  return term
    .toLowerCase()
    .replaceAll(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function bag(term: string): string {
  return folded(term).split(' ').toSorted().join(' ');
}

function checkSections({ sections: read }: KnowledgeFiles): Fault[] {
  const all = read.value.sections;
  return [
    ...repeated(
      read,
      'id-twice',
      all.map((section, i) => [section.id, ['sections', i, 'id']]),
    ),
    ...repeated(
      read,
      'term-twice',
      all.flatMap((section, i) =>
        section.headings.map((heading, j): [string, Path] => [
          folded(heading),
          ['sections', i, 'headings', j],
        ]),
      ),
    ),
  ];
}

function checkCues({ cues: read }: KnowledgeFiles): Fault[] {
  const all = read.value.cues;
  const faults = [
    ...repeated(
      read,
      'id-twice',
      all.map((cue, i) => [cue.id, ['cues', i, 'id']]),
    ),
    ...repeated(
      read,
      'term-twice',
      all.flatMap((cue, i) =>
        cue.terms.map((term, j): [string, Path] => [
          `${folded(term)}${cueRole(cue)}`,
          ['cues', i, 'terms', j],
        ]),
      ),
    ),
  ];
  all.forEach((cue, i) => {
    const says = cue.direction !== 'terminate' && cue.direction !== 'pseudo';
    if (says !== cue.effects.length > 0 && cue.direction !== 'terminate') {
      const problem = says ? 'The cue has no effect.' : 'A pseudo cue has no effect.';
      const mend = says ? 'Name at least one effect.' : 'Remove the effects.';
      faults.push(faultAt(read.file, 'field-value', ['cues', i, 'effects'], problem, mend));
    }
  });
  return faults;
}

/** One phrase may end the reach of others and have a reach of its own, before it and after it; else it is one cue's. */
function cueRole({ direction, effects }: Cue): string {
  if (direction === 'terminate') return ` ending ${effects.join('+')}`;
  return direction === 'backward' ? ' backward' : '';
}

function checkSites({ sites: read }: KnowledgeFiles): Fault[] {
  const all: readonly Site[] = read.value.sites;
  const byId = new Map(all.map((site) => [site.id, site]));
  const faults = [
    ...repeated(
      read,
      'id-twice',
      all.map((site, i) => [site.id, ['sites', i, 'id']]),
    ),
    ...repeated(
      read,
      'term-twice',
      all.flatMap((site, i) =>
        site.terms.map((term, j): [string, Path] => [bag(term), ['sites', i, 'terms', j]]),
      ),
    ),
  ];
  all.forEach((site, i) => {
    if (site.parent !== null && !byId.has(site.parent)) {
      faults.push(unknown(read, ['sites', i, 'parent'], site.parent, 'site'));
    }
    site.near.forEach((near, j) => {
      if (!byId.has(near)) faults.push(unknown(read, ['sites', i, 'near', j], near, 'site'));
    });
    const above = new Set([site.id]);
    for (let up = site.parent; up !== null; up = byId.get(up)?.parent ?? null) {
      if (above.has(up)) {
        const problem = `The site "${site.id}" lies inside itself.`;
        faults.push(
          faultAt(read.file, 'tree', ['sites', i, 'parent'], problem, 'Name the larger part of the body.'),
        );
        break;
      }
      above.add(up);
    }
  });
  return faults;
}

function checkDetails({ details: read, sites }: KnowledgeFiles): Fault[] {
  const known = new Set(sites.value.sites.map((site) => site.id));
  const all = read.value.details;
  const faults: Fault[] = [];
  all.forEach((detail, i) => {
    if (detail.axis === 'site') {
      const problem = 'Body sites are no details.';
      faults.push(
        faultAt(read.file, 'axis', ['details', i, 'axis'], problem, 'Write it in vocabulary/sites.yaml.'),
      );
    }
    if (detail.terms.length + detail.exact.length === 0) {
      const problem = `Nothing says "${detail.value}".`;
      faults.push(
        faultAt(read.file, 'too-few', ['details', i], problem, 'Give at least one phrase in terms or exact.'),
      );
    }
    detail.sites.forEach((site, j) => {
      if (!known.has(site)) faults.push(unknown(read, ['details', i, 'sites', j], site, 'site'));
    });
  });
  const entries = all.flatMap((detail, i) => {
    const place = detail.sites.join('+');
    return [
      ...detail.terms.map((term, j): [string, Path] => [
        `${folded(term)} ${place}`.trim(),
        ['details', i, 'terms', j],
      ]),
      ...detail.exact.map((term, j): [string, Path] => [
        `${term} ${place}`.trim(),
        ['details', i, 'exact', j],
      ]),
    ];
  });
  return [...faults, ...repeated(read, 'term-twice', entries)];
}

function checkForms({ forms: read }: KnowledgeFiles): Fault[] {
  const entries = Object.entries(read.value.forms);
  const faults = repeated(
    read,
    'term-twice',
    entries.flatMap(([word, forms]) => forms.map((form, j): [string, Path] => [form, ['forms', word, j]])),
  );
  const standing = new Set(entries.map(([word]) => word));
  for (const [word, forms] of entries) {
    forms.forEach((form, j) => {
      if (!standing.has(form)) return;
      const problem = `"${form}" is a form of "${word}" and has forms of its own.`;
      const mend = 'Give all forms to the word that stands for all.';
      faults.push(faultAt(read.file, 'tree', ['forms', word, j], problem, mend));
    });
  }
  return faults;
}

function checkConditions({ conditions: read, sites, details }: KnowledgeFiles): Fault[] {
  const all = read.value.conditions;
  const known = new Set(sites.value.sites.map((site) => site.id));
  const faults = repeated(
    read,
    'id-twice',
    all.map((condition, i) => [condition.id, ['conditions', i, 'id']]),
  );
  const words: [string, Path][] = [];
  all.forEach((condition, i) => {
    const here: Path = ['conditions', i];
    if (condition.site !== null && !known.has(condition.site)) {
      faults.push(unknown(read, [...here, 'site'], condition.site, 'site'));
    }
    condition.except.forEach((site, j) => {
      if (!known.has(site)) faults.push(unknown(read, [...here, 'except', j], site, 'site'));
    });
    if (condition.heads.length > 0 && condition.site === null) {
      const problem = 'Heads need a site to be joined with.';
      faults.push(
        faultAt(read.file, 'field-missing', [...here, 'heads'], problem, 'Add the site, or use terms.'),
      );
    }
    const compiled: Condition = compileCondition(condition, sites.value.sites);
    if (compiled.terms.length === 0 || compiled.terms.length > 4000) {
      const problem = `The condition comes to ${compiled.terms.length} phrases.`;
      const mend = 'Give heads with a site, or terms; at most 4000 phrases in all.';
      faults.push(
        faultAt(read.file, compiled.terms.length === 0 ? 'too-few' : 'too-many', here, problem, mend),
      );
    }
    // A phrase repeated inside one condition does no harm; in two it would name both.
    for (const term of new Set(compiled.terms.map(bag))) words.push([term, here]);
    faults.push(...checkAxes(read, condition, here, known, details.value.details));
  });
  return [...faults, ...repeated(read, 'term-twice', words)];
}

function checkAxes(
  read: Read<unknown>,
  condition: Condition | KnowledgeFiles['conditions']['value']['conditions'][number],
  here: Path,
  sites: ReadonlySet<string>,
  details: KnowledgeFiles['details']['value']['details'],
): Fault[] {
  const faults = repeated(
    read,
    'id-twice',
    condition.axes.map((split, j): [string, Path] => [split.axis, [...here, 'axes', j, 'axis']]),
  );
  condition.axes.forEach((split, j) => {
    const path: Path = [...here, 'axes', j, 'options'];
    if (split.options.length < 2 && split.axis !== 'time') {
      const problem = `The axis ${split.axis} has fewer than two options.`;
      faults.push(
        faultAt(read.file, 'too-few', path, problem, 'Name the values that the classification tells apart.'),
      );
    }
    split.options.forEach((option, k) => {
      const there =
        split.axis === 'site'
          ? sites.has(option)
          : details.some((detail) => detail.axis === split.axis && detail.value === option);
      const what = split.axis === 'site' ? 'site' : `detail on the axis ${split.axis}`;
      if (!there) faults.push(unknown(read, [...path, k], option, what));
    });
    if (split.axis === 'time' && condition.kind !== 'service' && split.options.length === 0) {
      const problem = 'Only a timed service has an axis of time without options.';
      faults.push(
        faultAt(
          read.file,
          'axis',
          [...here, 'axes', j],
          problem,
          'Set its kind to service, or name options.',
        ),
      );
    }
  });
  return faults;
}
