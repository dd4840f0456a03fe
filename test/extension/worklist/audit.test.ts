import { createHash } from 'node:crypto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';
import { AuditDesk, auditedRules, type AuditVerdict } from '#extension/worklist/audit-desk.ts';
import { auditItems } from '#extension/worklist/audit-items.ts';
import { sampleOf } from '#extension/worklist/audit-sample.ts';
import type { Chart } from '#extension/worklist/chart.ts';
import { keptVerdicts, mergedVerdicts } from '#extension/worklist/kept-verdicts.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { patient, weighedChart } from './made-charts.ts';

const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));
const CHARTS = ['1', '2', '3'].map((id) =>
  weighedChart(Number(id), { patient: patient(id), encounter: id }, { gaps: 2, conflicts: 1, hints: 4 }),
);
const READ = (chart: Chart): Promise<readonly Prompt[]> =>
  Promise.resolve(
    ['ask', 'hint', 'ask', 'ask'].map(
      (level, at) => ({ key: `${chart.encounter} ${at}`, rule: 'ear/side', level }) as Prompt,
    ),
  );
const SAID = {
  kind: 'prompt',
  rules: ['ear/side'],
  verdict: 'apt',
  by: 'A',
  reason: 'b',
  seed: 's',
} as const;

const broken = (): Promise<never> => Promise.reject(new Error('broken'));

function record(desk: AuditDesk, more: Partial<AuditVerdict> = {}): Promise<void> {
  return desk.record({ ...SAID, subject: 'x', on: '2026-11-27', ...more });
}

describe('a sample', () => {
  test('is drawn of what is asked, hints not among it, and each is shown as its chart was read', async () => {
    const draw = { seed: 'a', count: 9, kind: 'any' } as const;
    const sample = await sampleOf(draw, { charts: CHARTS, queries: [] }, READ, hash);
    expect(auditItems(CHARTS, [])).toHaveLength(9);
    const keys = sample.map((item) => (item.kind === 'prompt' ? item.prompt?.key : ''));
    expect(new Set(keys)).toEqual(new Set(['1 0', '1 2', '1 3', '2 0', '2 2', '2 3', '3 0', '3 2', '3 3']));
  });

  test('is the same of the same charts that were brought in anew, in another order', async () => {
    const anew = CHARTS.toReversed().map((chart, at) => ({ ...chart, id: 90 + at, key: `other ${at}` }));
    const draw = { seed: 'a', count: 4, kind: 'prompt' } as const;
    const subjects = async (charts: readonly Chart[]): Promise<string[]> =>
      (await sampleOf(draw, { charts, queries: [] }, READ, hash)).map(({ subject }) => subject);
    expect(await subjects(anew)).toEqual(await subjects(CHARTS));
  });

  test('has a place for a chart that breaks down as it is read', async () => {
    const draw = { seed: 'a', count: 1, kind: 'any' } as const;
    const sample = await sampleOf(draw, { charts: CHARTS, queries: [] }, broken, hash);
    expect(sample).toMatchObject([{ kind: 'prompt', prompt: null }]);
  });
});

describe('verdicts', () => {
  beforeEach(() => Dexie.delete(VAULT_DATABASE));

  test('take the place of the one before on the same, and stand in a file by rule', async () => {
    const desk = new AuditDesk();
    await record(desk);
    await record(desk, { verdict: 'wrong', rules: ['ear/side', 'ear/type', 'ear/side'] });
    await record(desk, { subject: 'y', kind: 'query', rules: [] });
    const rows = auditedRules(desk.state.values()).map(({ rule, verdict }) => `${rule} ${verdict}`);
    expect(rows).toEqual(['ear/side wrong', 'ear/type wrong', ' apt']);
  });

  test('are in memory until a vault is open, which then keeps them, each once, and gives them back', async () => {
    const desk = new AuditDesk();
    await record(desk);
    const vault = await OpenVault.create('a heron in the reeds');
    const first = await keptVerdicts(vault, desk.state.values(), '2026-01-01');
    desk.open(first.verdicts, first.keep, desk.state);
    await record(desk, { verdict: 'wording' });
    await record(desk, { subject: 'y', on: '2025-12-31' });
    await vault.close();
    desk.forget();
    expect(desk.state.size).toBe(0);

    const again = await OpenVault.unlock('a heron in the reeds');
    const kept = await keptVerdicts(again, [], '2025-01-01');
    const found = new Map(kept.verdicts.map(({ subject, verdict }) => [subject, verdict]));
    expect(Object.fromEntries(found)).toEqual({ x: 'wording', y: 'apt' });
    expect((await keptVerdicts(again, [], '2026-01-01')).verdicts).toHaveLength(1);
    expect((await again.read('verdict')).records).toHaveLength(1);
    await again.close();
  });

  test('that could not be kept are not recorded', async () => {
    const desk = new AuditDesk();
    desk.open([], () => Promise.reject(new Error('full')), desk.state);
    await expect(record(desk)).rejects.toThrow('full');
    expect(desk.state.size).toBe(0);
  });

  test('of a backup come in where they are not yet', () => {
    const [one, other] = ['a', 'b'].map((id) => ({ id, kind: 'verdict' as const, value: {} }));
    expect(mergedVerdicts([one!], [one!, other!])).toEqual([other]);
  });
});
