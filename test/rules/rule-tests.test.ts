import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { faultLine } from '#src/packs/fault.ts';
import { ownRules } from './read-rules.ts';

const { rules, tests, faults } = ownRules();
if (rules === null) throw new Error(faults.map(faultLine).join('\n'));
const engine = createEngine(rules);
const byId = new Map(rules.packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));

/** What one rule asks of a text: the words it stands on. */
function askedBy(rule: string, text: string): string[] {
  const { findings } = analyse(noteOf(text), engine, {});
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ start, end }) => `${start}: ${text.slice(start, end)}`);
}

/** What is asked of some families on an axis, by whichever rule. */
function askedOf(families: readonly string[], axis: string, text: string): string[] {
  return analyse(noteOf(text), engine, {})
    .findings.filter((finding) => {
      const { family } = engine.lexicon.conditions.ofId(finding.condition)!;
      return finding.axis === axis && families.some((one) => family.startsWith(one));
    })
    .map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`);
}

test('the project’s own rules load without a fault', () => {
  expect(faults.map(faultLine)).toEqual([]);
});

describe.each(tests)('$rule', ({ rule, asks, quiet }) => {
  test.each(asks.map(({ text, spans }) => ({ text, spans })))('asks about $text', ({ text, spans }) => {
    expect(askedBy(rule, text)).toEqual(spans.map(({ start, end }) => `${start}: ${text.slice(start, end)}`));
  });
  test.each(quiet)('stays quiet on %s', (text) => {
    const { axis, level, families } = byId.get(rule)!;
    if (level !== 'off') expect(askedBy(rule, text)).toEqual([]);
    // What is left alone is left alone by all.
    else expect(askedOf(families!, axis, text)).toEqual([]);
  });
});
