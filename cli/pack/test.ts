import type { SoundPack } from '#src/packs/read-pack.ts';
import { type RuleResult, type TextResult, testRules } from '#src/authoring/test-rules.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { Span } from '#src/text/span.ts';
import { printable } from '#node/table.ts';
import type { HouseRules } from '../rules.ts';
import type { Result } from './result.ts';

/** How the rules of packs come out on their own texts, among all that ships. */
export function resultsOf(own: readonly SoundPack[], { rules }: HouseRules): RuleResult[] {
  const packs = own.map(({ pack }) => pack);
  const tests = own.flatMap(({ tests: of }) => of);
  return [...testRules(packs, tests, rules.packs, createEngine(rules))];
}

/** `pack test`: 1 where a text is red, or a rule changes nothing. */
export function packTest(own: readonly SoundPack[], house: HouseRules): Result {
  const rules = resultsOf(own, house);
  const isPassed = rules.every(({ passed }) => passed);
  const texts = rules.reduce((sum, rule) => sum + rule.texts.length, 0);
  const bad = rules.filter(({ passed }) => !passed).length;
  const end = isPassed
    ? `All ${texts} texts of ${rules.length} rules are green.`
    : `${bad} of ${rules.length} rules are red.`;
  return {
    status: isPassed ? 0 : 1,
    text: [...rules.map(shown), end].join('\n'),
    json: { passed: isPassed, rules },
  };
}

function shown({ rule, texts, changes, passed }: RuleResult): string {
  const red = texts.filter((text) => !text.passed);
  const lines = red.map((text) => `  red: ${said(text)}`);
  if (!changes) lines.push('  red: without this rule the same would be said of each of its texts');
  return [`${passed ? 'green' : 'RED  '} ${rule}, ${texts.length} texts`, ...lines].join('\n');
}

function said({ expects, text, expected, found }: TextResult): string {
  const wanted = expects === 'quiet' ? 'should stay quiet' : `should ask about ${quoted(text, expected)}`;
  const others = found.map(({ rule, level, ...span }) => `${rule} (${level}) about ${quoted(text, [span])}`);
  return `${wanted}; asked: ${others.join(', ') || 'nothing'}\n       ${printable(text)}`;
}

function quoted(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `"${printable(text.slice(start, end))}"`).join(' and ');
}
