import { z } from 'zod';
import { FAULTS, type RuleId } from '#src/wording/faults.ts';
import { id, line } from './text.ts';

const said = z.strictObject({ why: line(240), mend: line(240) });
const channels = z
  .array(z.enum(['query', 'inline']))
  .min(1, { error: 'Name at least one channel.' })
  .max(2);

/** How an edition weighs and words one rule: each fault that the rule's module can find has its sentences. */
function ruleOf(rule: RuleId) {
  const faults = Object.fromEntries(FAULTS[rule].map((fault) => [fault, said]));
  const severity = z.enum(['error', 'warning', 'info']);
  return z.strictObject({ severity, channels, faults: z.strictObject(faults) }).optional();
}

/** One edition of the brief; a rule that it leaves out is not tested. */
export const editionFile = z.strictObject({
  id,
  title: line(160),
  rules: z.strictObject({
    'Q-01': ruleOf('Q-01'),
    'Q-02': ruleOf('Q-02'),
    'Q-03': ruleOf('Q-03'),
    'Q-04': ruleOf('Q-04'),
    'Q-05': ruleOf('Q-05'),
    'Q-07': ruleOf('Q-07'),
    'Q-08': ruleOf('Q-08'),
    'Q-09': ruleOf('Q-09'),
    'Q-10': ruleOf('Q-10'),
    'Q-11': ruleOf('Q-11'),
    'Q-12': ruleOf('Q-12'),
    'Q-13': ruleOf('Q-13'),
    'Q-14': ruleOf('Q-14'),
    'Q-15': ruleOf('Q-15'),
    'Q-16': ruleOf('Q-16'),
    'Q-18': ruleOf('Q-18'),
    'Q-19': ruleOf('Q-19'),
    'Q-20': ruleOf('Q-20'),
    'Q-21': ruleOf('Q-21'),
    'Q-23': ruleOf('Q-23'),
  }),
});
