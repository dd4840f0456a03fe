import { createHash } from 'node:crypto';
import { array, assert, asyncProperty, integer, nat, string, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import denials from '#rules/measures/denial-reasons.json' with { type: 'json' };
import verdicts from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import { AUDIT_MAPPING, auditCsv, type AuditedRule, isAuditCsv } from '#src/measures/audit-csv.ts';
import { drawn } from '#src/measures/audit-sample.ts';
import { isFault } from '#src/measures/outcome-fault.ts';
import { openCsv } from '#src/measures/read-csv.ts';
import { judgedIn, NONE_UNREAD } from '#src/measures/read-judged.ts';
import { ruleFinder } from '#src/measures/rule-names.ts';

const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));
const items = (count: number): { id: string }[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}` }));

it('the same seed draws the same of the same items, in whatever order they come, and another seed others', async () => {
  const all = items(200);
  const first = await drawn(all, 'November', 20, hash);
  expect(new Set(first.map(({ id }) => id)).size).toBe(20);
  expect(await drawn(all.toReversed(), 'November', 20, hash)).toEqual(first);
  expect(await drawn(all, 'December', 20, hash)).not.toEqual(first);
});

it('a larger sample of a seed begins with the smaller, and none is larger than what there is', async () => {
  await assert(
    asyncProperty(uniqueArray(string()), string(), nat(30), async (ids, seed, count) => {
      const all = ids.map((id) => ({ id }));
      const [some, more] = [await drawn(all, seed, count, hash), await drawn(all, seed, count + 5, hash)];
      expect(some).toHaveLength(Math.min(count, ids.length));
      expect(more.slice(0, count)).toEqual(some);
    }),
  );
});

it('each item is as likely as any other', async () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1)
    for (const { id } of await drawn(items(20), `${seed}`, 5, hash)) times.set(id, (times.get(id) ?? 0) + 1);
  // 100 each are expected, with a standard deviation of 8.7.
  for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
  expect(times.size).toBe(20);
});

it('verdicts come back out of their CSV as counts by rule, without names and reasons', async () => {
  const said = array(integer({ min: 0, max: verdicts.verdicts.length - 1 }), { minLength: 1, maxLength: 20 });
  await assert(
    asyncProperty(said, string(), (chosen, reason) => {
      const rows = chosen.map((at): AuditedRule => ({
        kind: 'prompt',
        rule: 'ent/ear-side',
        verdict: verdicts.verdicts[at]!.id,
        on: '2026-11-27',
        by: 'A. Auditor',
        reason,
        seed: 'November',
      }));
      const csv = openCsv(auditCsv(rows));
      if (isFault(csv)) throw new Error(csv.fault);
      expect(isAuditCsv(csv)).toBe(true);
      const judged = judgedIn(csv, 'audits', AUDIT_MAPPING, {
        rulesBy: ruleFinder([{ id: 'ent/ear-side' }]),
        verdicts: verdicts.verdicts,
        denials,
      });
      if (isFault(judged)) throw new Error(judged.fault);
      expect(judged).toMatchObject({ lines: rows.length, unread: NONE_UNREAD });
      expect(JSON.stringify(judged)).not.toMatch(/Auditor|November/);
      const counts = judged.facts.facts.map((fact) => ('count' in fact ? fact.count : 0));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      return Promise.resolve();
    }),
  );
});
