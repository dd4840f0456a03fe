import { expect, it } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { fileKnowledge } from '#src/match/file-knowledge.ts';
import { withoutWordings } from '#src/match/filed-knowledge.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { rulesModule } from '#tools/rules-plugin.ts';
import { loadRules } from '#src/packs/load.ts';

const files = readRulesFiles('.');

const shipped: Promise<{ compiledRules: () => CompiledRules }> = import(
  `data:text/javascript,${encodeURIComponent(rulesModule(files))}`
);
const { knowledge, packs } = loadRules(files).rules!;

it('makes a module of the packs that the loader compiles, with the wordings filed and no others', async () => {
  const rules = (await shipped).compiledRules();
  expect(Object.keys(rules).toSorted()).toEqual(['filed', 'knowledge', 'packs']);
  expect(rules.packs).toEqual(packs);
  expect(rules.filed).toEqual(fileKnowledge(knowledge));
  expect(rules.knowledge).toEqual(JSON.parse(JSON.stringify(withoutWordings(knowledge))));
});

it('makes an engine that asks as the one of all wordings does, of every text of the rules', async () => {
  const [full, lean] = [createEngine({ knowledge, packs }), createEngine((await shipped).compiledRules())];
  const { tests } = loadRules(files);
  const texts = tests.flatMap(({ asks, quiet }) => [...asks.map(({ text }) => text), ...quiet]);
  expect(texts.length).toBeGreaterThan(500);
  for (const text of texts)
    expect(promptsFor(analyse(noteOf(text), lean), lean), text).toEqual(
      promptsFor(analyse(noteOf(text), full), full),
    );
});

it('writes rules in ASCII, whatever they hold: a string with one other sign takes two bytes a letter', () => {
  expect(files.some(({ text }) => /[\u0100-\uffff]/u.test(text))).toBe(true);
  expect(rulesModule(files)).not.toMatch(/[\u0080-\uffff]/u);
});

it('fails the build on a fault, and names file, line, field and a way to mend it', () => {
  const broken = files.map((file) =>
    file.path.endsWith('/pack.yaml')
      ? { ...file, text: file.text.replace(/^version:.*$/m, 'version: [1]') }
      : file,
  );
  expect(() => rulesModule(broken)).toThrow(/rules\/packs\/[a-z-]+\/pack\.yaml:\d+ version: .+\..+\./);
});

it('fails the build when there are no rules', () => {
  expect(() => rulesModule([])).toThrow('conditions.yaml');
});
