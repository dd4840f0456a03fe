import type { Engine } from '#src/engine/engine.ts';
import type { EncounterContext, Finding } from '#src/engine/finding.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import type { RuleTests } from '#src/packs/rule-tests.ts';
import type { Span } from '#src/text/span.ts';
import { differences } from './differences.ts';
import { encounterFor, Trial } from './trial.ts';

/** What was asked of a text: by which rule, and where. */
export interface Asked extends Span {
  readonly rule: string;
  readonly axis: string;
  readonly level: string;
}

/** How one of a rule's own texts came out. */
export interface TextResult {
  readonly expects: 'asks' | 'quiet';
  /** The text without its marks. */
  readonly text: string;
  readonly passed: boolean;
  /** The words that the rule is to ask about; none of a text that stays quiet. */
  readonly expected: readonly Span[];
  /** All that was asked, by this rule and by others. */
  readonly found: readonly Asked[];
}

/** How a rule came out. */
export interface RuleResult {
  /** "spine/disc-level" */
  readonly rule: string;
  readonly texts: readonly TextResult[];
  /** Whether the rule changes what is said of one of its own texts, against all that is said without it. */
  readonly changes: boolean;
  readonly passed: boolean;
}

/**
 * Runs the texts of packs of one's own, among the packs they will run among, each pack for an encounter it is for.
 * `engine` brings language and classification. Yields rule by rule, in their order.
 */
export function* testRules(
  own: readonly Pack[],
  tests: readonly RuleTests[],
  others: readonly Pack[],
  engine: Engine,
): Generator<RuleResult> {
  const packs = [...own, ...others];
  const trial = new Trial(engine);
  const whole = trial.with(packs);
  for (const pack of own) {
    const context = encounterFor(pack, engine.lexicon.knowledge);
    for (const rule of pack.rules) {
      const texts = tests.find((one) => one.rule === rule.id);
      if (texts === undefined) continue;
      yield resultOf(rule, texts, trial, whole, without(rule, packs, trial), context);
    }
  }
}

function without(rule: Rule, packs: readonly Pack[], trial: Trial): Engine {
  return trial.with(packs.map((pack) => ({ ...pack, rules: pack.rules.filter((one) => one !== rule) })));
}

function resultOf(
  rule: Rule,
  { asks, quiet }: RuleTests,
  trial: Trial,
  whole: Engine,
  others: Engine,
  context: EncounterContext,
): RuleResult {
  let changes = false;
  const result = (expects: TextResult['expects'], text: string, expected: readonly Span[]): TextResult => {
    const findings = trial.findings(text, whole, context);
    changes ||= differences(trial.findings(text, others, context), findings).length > 0;
    const asked = findings.filter((finding) => isAnswerFor(rule, finding, whole));
    const isSame = asked.map(placed).join() === expected.map(placed).join();
    return { expects, text, passed: isSame, expected, found: findings.map(askedBy) };
  };
  const texts = [
    ...asks.map(({ text, spans }) => result('asks', text, spans)),
    ...quiet.map((text) => result('quiet', text, [])),
  ];
  return { rule: rule.id, texts, changes, passed: changes && texts.every(({ passed }) => passed) };
}

/** What a rule answers for: its own findings; what is to be left alone has to be left alone by all. */
function isAnswerFor(rule: Rule, finding: Finding, { lexicon }: Engine): boolean {
  if (rule.level !== 'off') return finding.rule === rule.id;
  if (finding.axis !== rule.axis) return false;
  if (rule.families === undefined) return finding.condition === rule.condition;
  const family = lexicon.conditions.ofId(finding.condition)?.family ?? '';
  return rule.families.some((one) => family.startsWith(one));
}

function placed({ start, end }: Span): string {
  return `${start}-${end}`;
}

function askedBy({ rule, axis, level, start, end }: Finding): Asked {
  return { rule, axis, level, start, end };
}
