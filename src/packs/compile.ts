import type { Condition, Knowledge, Site } from '#src/match/knowledge.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import type { KnowledgeFiles, PackFiles, RuleSource } from './sources.ts';
import { allSpelledOut, type WordLists } from './word-lists.ts';

/** The knowledge of files that were checked. */
export function compileKnowledge(files: KnowledgeFiles): Knowledge {
  const sites = files.sites.value.sites;
  const { release, inForceFrom } = files.release.value;
  const { lists } = files.conditions.value;
  const codes = new Map(files.procedures?.value.services.map((one) => [one.condition, one.codes]));
  return {
    release,
    inForceFrom,
    abbreviations: files.abbreviations.value.abbreviations,
    words: files.words.value.words,
    forms: Object.fromEntries(
      Object.entries(files.forms.value.forms).flatMap(([word, forms]) => forms.map((form) => [form, word])),
    ),
    numbers: files.numbers.value.numbers,
    minutes: files.numbers.value.minutes,
    clocks: files.numbers.value.clocks,
    oldestYear: files.numbers.value.oldestYear,
    sections: files.sections.value.sections.map((section) => ({
      ...section,
      // Small letters are made known in half the time, and capitals do not count.
      headings: allSpelledOut(section.headings, files.sections.value.lists).map((heading) =>
        heading.toLowerCase(),
      ),
    })),
    cues: files.cues.value.cues.map((cue) => ({
      ...cue,
      terms: allSpelledOut(cue.terms, files.cues.value.lists),
    })),
    sites,
    details: files.details.value.details,
    conditions: files.conditions.value.conditions.map((condition) =>
      withCodes(compileCondition(condition, sites, lists), codes),
    ),
  };
}

type CuratedCondition = KnowledgeFiles['conditions']['value']['conditions'][number];

/** Heads are joined with the words of the site, so that "osteoarthritis" in the knee reads as "osteoarthritis knee". */
export function compileCondition(
  curated: CuratedCondition,
  sites: readonly Site[],
  lists: WordLists = {},
): Condition {
  const { heads, within, except, terms, ...condition } = curated;
  const places = curated.site === null ? [] : siteTerms(curated.site, within, except, sites);
  const joined = heads.flatMap((head) => places.map((place) => `${head} ${place}`));
  return {
    ...condition,
    terms: [...new Set([...joined, ...allSpelledOut(terms, lists)])],
  };
}

/** The codes of a service name it as its words do. */
function withCodes(condition: Condition, codes: ReadonlyMap<string, readonly string[]>): Condition {
  return { ...condition, terms: [...condition.terms, ...(codes.get(condition.id) ?? [])] };
}

/** The words of a site and, when `within`, of all its parts but `except` and what is in them. */
function siteTerms(id: string, within: boolean, except: readonly string[], sites: readonly Site[]): string[] {
  const inside = within ? withParts(new Set([id]), sites) : new Set([id]);
  const outside = withParts(new Set(except), sites);
  return sites.filter((site) => inside.has(site.id) && !outside.has(site.id)).flatMap((site) => site.terms);
}

/** Parts may stand before what they are part of, so the list is walked until nothing is added. */
function withParts(inside: Set<string>, sites: readonly Site[]): Set<string> {
  for (let size = -1; size !== inside.size;) {
    size = inside.size;
    for (const site of sites) if (site.parent !== null && inside.has(site.parent)) inside.add(site.id);
  }
  return inside;
}

/** The pack of files that were checked; its rules in the order of their ids. */
export function compilePack(files: PackFiles): Pack {
  const { id, title, version, from, until, specialties, encounters, payers, hosts, groups } =
    files.pack.value;
  const rules = files.rules.map((rule) => compileRule(id, rule)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { id, title, version, from, until, specialties, encounters, payers, hosts, groups, rules };
}

function compileRule(pack: string, { value }: RuleSource): Rule {
  const { title, section, release, link } = value.source;
  return {
    id: `${pack}/${value.id}`,
    version: value.version,
    check: value.check,
    condition: value.condition ?? '',
    ...(value.families === undefined ? {} : { families: value.families }),
    ...(value.except === undefined ? {} : { except: value.except }),
    ...(value.name === undefined ? {} : { name: value.name }),
    ...(value.when === undefined ? {} : { when: value.when }),
    ...(value.beside === undefined ? {} : { beside: value.beside }),
    axis: value.axis,
    ...(value.times === undefined ? {} : { times: value.times }),
    ...(value.statement === undefined ? {} : { statement: value.statement }),
    level: value.level,
    ...(value.options === undefined ? {} : { options: value.options }),
    question: value.question,
    why: value.why,
    source: link === undefined ? { title, section, release } : { title, section, release, link },
    labels: value.labels,
  };
}
