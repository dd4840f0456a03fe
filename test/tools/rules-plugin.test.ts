import { expect, it } from 'vitest';
import type { CompiledRules } from '#src/match/rules.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { rulesModule } from '#tools/rules-plugin.ts';
import { loadRules } from '#src/packs/load.ts';

const files = readRulesFiles('.');

it('makes a module whose knowledge and packs are those that the loader compiles, without the words on queries', async () => {
  const module: { compiledRules: () => CompiledRules } = await import(
    `data:text/javascript,${encodeURIComponent(rulesModule(files))}`
  );
  const { knowledge, packs } = loadRules(files).rules!;
  expect(module.compiledRules()).toEqual({ knowledge, packs });
});

it('writes rules in Latin-1, whatever they hold: a string with one other sign takes two bytes a letter', () => {
  expect(files.some(({ text }) => /[\u0100-\uffff]/u.test(text))).toBe(true);
  expect(rulesModule(files)).not.toMatch(/[\u0100-\uffff]/u);
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
