import type { Cue } from '#src/match/knowledge.ts';
import { checkSites } from './check-sites.ts';
import type { Path } from './cross-faults.ts';
import { folded, repeated, unknownId } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles } from './sources.ts';
import { spelledOut, type WordLists } from './word-lists.ts';
import { faultAt } from './yaml-file.ts';

/** What no single entry of the vocabulary can tell: ids and phrases used twice, names of nothing, trees with loops. */
export function checkVocabulary(files: KnowledgeFiles): Fault[] {
  return [
    ...checkSections(files),
    ...checkCues(files),
    ...checkSites(files),
    ...checkDetails(files),
    ...checkForms(files),
  ];
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
      all.flatMap(({ headings }, i) => foldedAt(headings, read.value.lists, ['sections', i, 'headings'])),
    ),
  ];
}

/** All that phrases with lists stand for, folded, each with its place; they stand at `path`. */
function foldedAt(phrases: readonly string[], lists: WordLists, path: Path): [string, Path][] {
  return phrases.flatMap((phrase, at) =>
    spelledOut(phrase, lists).map((one): [string, Path] => [folded(one), [...path, at]]),
  );
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
        foldedAt(cue.terms, read.value.lists, ['cues', i, 'terms']).map(([phrase, path]): [string, Path] => [
          `${phrase}${cueRole(cue)}`,
          path,
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
  return direction === 'backward' || direction === 'answer' ? ` ${direction}` : '';
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
      if (!known.has(site)) faults.push(unknownId(read, ['details', i, 'sites', j], site, 'site'));
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
