import shipped from '#rules/worklist/query-policy.json' with { type: 'json' };
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptSettings } from '#extension/storage/kept-settings.ts';
import { mergeSettings, overruledBy } from '#extension/storage/merge-settings.ts';
import { readSettings } from '#extension/storage/read-settings.ts';
import { DEFAULTS, type Settings } from '#extension/storage/settings.ts';

beforeEach(() => fakeBrowser.reset());

const OTHER: Settings = {
  marks: 3,
  delay: 2_000,
  packsOff: ['ophthalmology'],
  levels: { orthopaedics: 'hint', 'orthopaedics/knee-osteoarthritis-side': 'ask' },
  rulesOff: { 'https://ehr.example/*': ['classified/laterality'] },
  presenceMark: false,
  toolbarCount: false,
  appearance: 'dark',
  signingLine: true,
  pausedUntil: 1_795_000_000_000,
  baseline: { from: '2026-11-01', to: '2026-11-14' },
  overlayOnly: true,
  vaultIdle: 5,
  vaultDays: 30,
  queryMeasures: { agreement: 'of-decided' },
  queryPolicies: [shipped],
  specialty: 'orthopaedics',
  encounter: 'inpatient',
  group: 'west-campus',
  payer: 'acme',
};

describe('what is read of settings', () => {
  it('is all of them, where each is sound', () => {
    expect(readSettings(OTHER)).toEqual({ chosen: OTHER, refused: [] });
    expect(readSettings(DEFAULTS)).toEqual({ chosen: DEFAULTS, refused: [] });
  });

  it.each([
    ['marks', 21],
    ['marks', 2.5],
    ['delay', -1],
    ['delay', '300'],
    ['packsOff', 'all'],
    ['packsOff', ['']],
    ['levels', { a: 'loud' }],
    ['levels', []],
    ['rulesOff', { 'https://ehr.example/*': 'all' }],
    ['presenceMark', 1],
    ['appearance', 'sepia'],
    ['pausedUntil', Number.NaN],
    ['queryMeasures', ['of-decided']],
    ['queryMeasures', { agreement: 7 }],
    ['queryPolicies', shipped],
    ['queryPolicies', Array.from({ length: 51 }, () => shipped)],
    ['vaultIdle', 0],
    ['specialty', ''],
    ['group', ['west-campus']],
    ['vaultIdle', 241],
    ['vaultDays', 1.5],
    ['baseline', { from: '2026-11-14', to: '2026-11-01' }],
    ['baseline', { from: '2026-13-41', to: '2026-13-41' }],
    ['baseline', { from: '2026-11-01', to: '2026-11-14', more: 1 }],
    ['constructor', true],
    ['unknown', true],
  ])('leaves out an unsound %s and names it', (name, value) => {
    expect(readSettings({ toolbarCount: false, [name]: value })).toEqual({
      chosen: { toolbarCount: false },
      refused: [name],
    });
  });

  it.each([null, 7, 'all', [OTHER]])('is nothing where there are none: %j', (value) => {
    expect(readSettings(value).chosen).toEqual({});
  });
});

describe('whose word counts', () => {
  it("is the policy's, then the admin's, then the clinician's, then the default", () => {
    const { settings, origins } = mergeSettings({
      policy: { marks: 2 },
      admin: { marks: 4, delay: 1_000 },
      user: { marks: 9, delay: 0, appearance: 'dark' },
    });
    expect(settings).toEqual({ ...DEFAULTS, marks: 2, delay: 1_000, appearance: 'dark' });
    expect(origins).toMatchObject({
      marks: 'policy',
      delay: 'admin',
      appearance: 'user',
      signingLine: 'default',
    });
  });

  it('is said beside what does not count, the strongest first', () => {
    const choices = { policy: { marks: 2 }, admin: { marks: 4 }, user: { marks: 9, delay: 0 } };
    expect(overruledBy('marks', choices)).toEqual([
      ['admin', 4],
      ['user', 9],
    ]);
    expect(overruledBy('delay', choices)).toEqual([]);
  });

  it('is said of every setting', () => {
    expect(Object.keys(mergeSettings({}).origins)).toEqual(Object.keys(DEFAULTS));
  });
});

async function now(): Promise<unknown> {
  const { settings, origins } = await keptSettings.current();
  return [settings.marks, origins.marks, settings.delay, origins.delay, settings.pausedUntil];
}

describe('kept settings', () => {
  it('are the defaults at first', async () => {
    expect((await keptSettings.current()).settings).toEqual(DEFAULTS);
    expect(await keptSettings.chosen()).toEqual({});
  });

  it('keep what was chosen and nothing else: a default may change with a version', async () => {
    await keptSettings.choose((chosen) => ({ ...chosen, marks: 3 }));
    expect(await fakeBrowser.storage.local.get()).toEqual({
      settings: { version: 1, chosen: { marks: 3 } },
    });
  });

  it('lose nothing where two pages choose at once', async () => {
    await Promise.all([
      keptSettings.choose((chosen) => ({ ...chosen, marks: 3 })),
      keptSettings.choose((chosen) => ({ ...chosen, delay: 900 })),
    ]);
    expect(await keptSettings.chosen()).toEqual({ marks: 3, delay: 900 });
  });

  it('are those of the policy, then of the admin of this browser, then the clinician’s, and come back to each', async () => {
    await keptSettings.choose(() => ({ marks: 9, delay: 900, pausedUntil: 7 }));
    await keptSettings.decide({ marks: 4, delay: 0, pausedUntil: 8 });
    await fakeBrowser.storage.managed.set({ settings: { marks: 2 } });
    expect(await now()).toEqual([2, 'policy', 0, 'admin', 7]);
    await fakeBrowser.storage.managed.set({ settings: {} });
    expect(await now()).toEqual([4, 'admin', 0, 'admin', 7]);
    await keptSettings.decide({});
    expect(await now()).toEqual([9, 'user', 900, 'user', 7]);
    expect(await keptSettings.chosen()).toEqual({ marks: 9, delay: 900, pausedUntil: 7 });
  });

  it('keep nothing unsound', async () => {
    await keptSettings.choose(() => ({ delay: 900 }));
    await expect(keptSettings.choose(() => ({ marks: 900, delay: 300 }))).rejects.toThrow('marks');
    expect(await keptSettings.chosen()).toEqual({ delay: 900 });
  });

  it('tell those who watch, until they have seen enough', async () => {
    const seen: number[] = [];
    const end = keptSettings.watch(({ settings }) => seen.push(settings.marks));
    await keptSettings.choose(() => ({ marks: 1 }));
    end();
    await keptSettings.choose(() => ({ marks: 2 }));
    expect(seen).toEqual([1]);
  });

  it('say so when the browser keeps no more, and stay as they were', async () => {
    await keptSettings.choose(() => ({ marks: 1 }));
    const full = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QuotaExceededError'));
    await expect(keptSettings.choose(() => ({ marks: 2 }))).rejects.toThrow('QuotaExceededError');
    full.mockRestore();
    expect(await keptSettings.chosen()).toEqual({ marks: 1 });
  });
});

describe('what another version kept', () => {
  test('before there were settings leaves all at their defaults', async () => {
    await fakeBrowser.storage.local.set({ pausedHosts: ['https://ehr.example/*'] });
    expect((await keptSettings.current()).settings).toEqual(DEFAULTS);
  });

  test('later is read as far as it is understood', async () => {
    const chosen = { marks: 3, delay: { slow: true }, later: 1 };
    await fakeBrowser.storage.local.set({ settings: { version: 9, chosen } });
    expect(await keptSettings.chosen()).toEqual({ marks: 3 });
  });

  test('that is no such thing at all is passed over', async () => {
    await fakeBrowser.storage.local.set({ settings: 'all' });
    expect((await keptSettings.current()).settings).toEqual(DEFAULTS);
  });
});

describe('policies of due times', () => {
  test('are taken one by one: what cannot be gone by is passed over, and of two of one day the last counts', () => {
    const [late, hasty] = [
      { ...shipped, since: '2026-12-01' },
      { ...shipped, since: '2026-12-01', dueAfter: 8 },
    ];
    const unsound = { ...shipped, since: '2026-12-02', remindAfter: 0 };
    expect(readSettings({ queryPolicies: [late, unsound, hasty] })).toEqual({
      chosen: { queryPolicies: [hasty] },
      refused: [],
    });
    expect(readSettings({ queryPolicies: [unsound] }).chosen).toEqual({ queryPolicies: [] });
  });

  test('that are too many are refused, and those that were kept stay', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
    const days = Array.from({ length: 51 }, (_day, number) => ({ ...shipped, since: dayAfter(number) }));
    await keptSettings.choose(() => ({ queryPolicies: days.slice(1) }));
    const more = keptSettings.choose((chosen) => ({ ...chosen, queryPolicies: days }));
    await expect(more).rejects.toThrow('queryPolicies');
    expect((await keptSettings.chosen()).queryPolicies).toHaveLength(50);
  });
});

function dayAfter(number: number): string {
  return new Date(Date.UTC(2026, 11, 1 + number)).toISOString().slice(0, 10);
}
