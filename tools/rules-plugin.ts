import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fileKnowledge } from '#src/match/file-knowledge.ts';
import { withoutWordings } from '#src/match/filed-knowledge.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import type { AllRules } from '#src/packs/all-rules.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { wholeRules } from './whole-rules.ts';

/** What each module that is made here holds. */
const MODULES: Readonly<Record<string, (files: readonly RulesFile[]) => string>> = {
  'virtual:rules': rulesModule,
  'virtual:packs': packsModule,
  'virtual:studio-rules': studioModule,
  'virtual:queries': queriesModule,
  'virtual:thresholds': thresholdsModule,
};

/**
 * Makes the module `virtual:rules` of the files under `rules/`, read, checked and compiled while the extension is built:
 * no YAML and no schema reaches a browser. Compiled rules stand in it as a string of JSON, which V8 reads
 * 1.7 times as fast as the same object written as a program (v8.dev, cost of JavaScript 2019). Any fault fails the build.
 */
export function rulesPlugin(root = process.cwd()): Plugin {
  return {
    name: 'chartcue-rules',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : null),
    load(id) {
      const written = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (written === undefined) return null;
      const files = readRulesFiles(root);
      for (const file of files) this.addWatchFile(join(root, file.path));
      return written(files);
    },
  };
}

/** The text of the module. Throws an error that names every fault: file, line, field, problem and mend. */
export function rulesModule(files: readonly RulesFile[]): string {
  return parsedOnCall('compiledRules', shippedRules(rulesIn(files)));
}

/** The text of a module that exports a function of this name, which parses a value when it is called and not before. */
function parsedOnCall(name: string, value: unknown): string {
  const text = inAscii(JSON.stringify(value));
  return `const text = ${JSON.stringify(text)};\nexport const ${name} = () => JSON.parse(text);\n`;
}

let read: { readonly texts: string; readonly rules: AllRules } | null = null;

/** The rules in these files, read once for all modules of a build: it takes 2 s. */
function rulesIn(files: readonly RulesFile[]): AllRules {
  const texts = files.map(({ path, text }) => `${path}\n${text}`).join('\n');
  if (read?.texts !== texts) read = { texts, rules: wholeRules(files).rules };
  return read.rules;
}

/** The text of the module that names the packs, for pages that need not know their rules. */
function packsModule(files: readonly RulesFile[]): string {
  const packs = rulesIn(files)
    .packs.filter(({ rules }) => rules.length > 0)
    .map(({ id, title, rules, specialties, encounters, groups, payers }) => ({
      id,
      title,
      rules: rules.length,
      specialties,
      encounters,
      groups,
      payers,
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return `export const packs = ${JSON.stringify(packs)};\n`;
}

/** The text of the module for the studio's worker: all that packs are checked and tried against, and the packs' own files. */
function studioModule(files: readonly RulesFile[]): string {
  const { knowledge, packs, wording } = rulesIn(files);
  const packFiles = files
    .map(({ path, text }) => ({ path: path.replace(/^rules\//, ''), text }))
    .filter(({ path }) => path.startsWith('packs/') && path.endsWith('.yaml'));
  return parsedOnCall('studioRules', { knowledge, packs, wording, packFiles });
}

/** The text of the module that queries are written with, for the workbench alone. */
function queriesModule(files: readonly RulesFile[]): string {
  const { wording, templates } = rulesIn(files);
  const given = inAscii(JSON.stringify(templates));
  return `${parsedOnCall('wordingData', wording)}export const templates = ${given};\n`;
}

/**
 * The text of the module that holds minutes against codes, for the workbench's worker alone: clinicians are shown no codes.
 * Sources go without their links, which nobody is shown there: a program names no address without need.
 */
function thresholdsModule(files: readonly RulesFile[]): string {
  const { thresholds } = rulesIn(files);
  const text = JSON.stringify(thresholds, (key, value: unknown) => (key === 'link' ? undefined : value));
  return `export const thresholds = ${inAscii(text)};\n`;
}

/** What the background takes: wordings as they were filed, and nothing of the words by which queries are judged. */
export function shippedRules({ knowledge, packs }: Pick<AllRules, 'knowledge' | 'packs'>): CompiledRules {
  return { knowledge: withoutWordings(knowledge), packs, filed: fileKnowledge(knowledge) };
}

/** JSON with what is beyond ASCII escaped: one sign beyond Latin-1, and V8 keeps and reads two bytes for every letter of all rules. */
function inAscii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uffff]/g, // by units: of a sign of two each
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
