import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '#extension/intake/answer.ts';
import type { StartWorker } from '#extension/intake/hand.ts';
import type { IntakeRequest, Numbered } from '#extension/intake/protocol.ts';
import { Bench, type BenchState } from '#extension/worklist/bench.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';
import { readKeptCharts } from '#extension/worklist/chart-keeper.ts';
import { Charts } from '#extension/worklist/charts.ts';
import type { NamedFile } from '#extension/worklist/import-files.ts';
import { rules } from '../../fixtures/rules.ts';

/** What a worker keeps to itself, and whether it does. */
interface Held {
  isHeld: boolean;
  readonly what: IntakeRequest['type'];
}

/** The worker's own program, run beside the test. `isHeld` keeps it from answering. */
function inProcess(held: Held = { isHeld: false, what: 'read-file' }, by = rules): StartWorker {
  return (reply) => {
    const answer = createAnswerer(() => by, { steps: [], codes: [] });
    let isEnded = false;
    const work = async ({ number, message }: Numbered<IntakeRequest>): Promise<void> => {
      const answered = await answer(message);
      if (!isEnded && !(held.isHeld && message.type === held.what)) reply({ number, message: answered });
    };
    let last = Promise.resolve();
    return {
      ask: (request) => {
        last = last.then(() => work(request));
      },
      end: () => {
        isEnded = true;
      },
    };
  };
}

function benchOf(startWorker = inProcess()): Bench {
  let now = 0;
  return new Bench({ startWorker, workers: 2, today: () => '2026-11-01', clock: () => (now += 1_000) });
}

const file = (name: string, text: string): NamedFile => ({ name, content: new Blob([text]) });

/** A note in FHIR, of one patient's one encounter. */
function fhirNote(name: string, text: string, date: string): NamedFile {
  return file(
    name,
    JSON.stringify({
      resourceType: 'DocumentReference',
      subject: { reference: 'Patient/7' },
      context: { encounter: [{ reference: 'Encounter/1' }] },
      type: { text: name },
      date,
      content: [{ attachment: { contentType: 'text/plain', data: btoa(text) } }],
    }),
  );
}

describe('files that are brought in', () => {
  it('become charts with what is open in them, and the bad ones are listed while the rest goes on', async () => {
    const bench = benchOf();
    await bench.bringIn([
      file('a.txt', 'Assessment: Knee osteoarthritis. Hip osteoarthritis.'),
      file('cut.xml', '<ClinicalDocument><component>'),
      file('b.txt', 'Assessment: Left knee osteoarthritis.'),
      file('empty.txt', ''),
    ]);
    expect(bench.state.charts.map(({ notes, weight }) => [notes[0]!.file, weight?.gaps])).toEqual([
      ['a.txt', 2],
      ['b.txt', 0],
    ]);
    expect(bench.state.refusals.map(({ file: name, code }) => [name, code])).toEqual([
      ['cut.xml', 'cut'],
      ['empty.txt', 'empty'],
    ]);
    expect(bench.state.progress).toBeNull();
  });

  it('tell how far they are, files first and charts then', async () => {
    const bench = benchOf();
    const seen: BenchState['progress'][] = [];
    bench.subscribe(() => seen.push(bench.state.progress));
    await bench.bringIn([file('a.txt', 'Knee pain.'), file('b.txt', 'Hip pain.')]);
    const steps = seen.flatMap((progress) =>
      progress === null ? [] : [[progress.stage, progress.pace.done, progress.pace.total]],
    );
    expect(steps).toEqual([
      ['files', 0, 2],
      ['files', 1, 2],
      ['files', 2, 2],
      ['charts', 0, 2],
      ['charts', 1, 2],
      ['charts', 2, 2],
    ]);
  });

  it('settle what they say of one encounter together, and contradict each other with both places', async () => {
    const bench = benchOf();
    await bench.bringIn([fhirNote('Progress', 'Assessment: Knee osteoarthritis.', '2026-10-02')]);
    expect(bench.state.charts.map(({ weight }) => weight?.gaps)).toEqual([1]);
    await bench.bringIn([
      fhirNote('Admission', 'HPI: pain from osteoarthritis of the left knee.', '2026-10-01'),
    ]);
    expect(bench.state.charts.map(({ weight }) => weight?.gaps)).toEqual([0]);
    await bench.bringIn([fhirNote('Discharge', 'Assessment: Right knee osteoarthritis.', '2026-10-03')]);
    const [chart] = bench.state.charts;
    expect(chart!.notes.map(({ kind }) => kind)).toEqual(['Admission', 'Progress', 'Discharge']);
    expect(chart!.weight).toMatchObject({ gaps: 0, conflicts: 1 });
    const [prompt] = await bench.read(chart!);
    expect(prompt!.kind).toBe('conflict');
    const details = prompt!.evidence.filter(({ role }) => role === 'detail');
    const places = details.map(({ part, quote }) => `${quote.toLowerCase()} in ${chart!.notes[part]!.kind}`);
    expect(places.toSorted()).toEqual(['left in Admission', 'right in Discharge']);
  });
});

describe('other packs that are live', () => {
  it('read a chart anew, which is listed by what they ask', async () => {
    let { packs } = rules;
    const bench = benchOf((reply) => inProcess(undefined, { ...rules, packs })(reply, () => {}));
    await bench.bringIn([file('a.txt', 'Assessment: Knee osteoarthritis.')]);
    const [chart] = bench.state.charts;
    expect(chart!.weight).toMatchObject({ gaps: 1 });
    packs = [];
    expect(await bench.read(chart!)).toHaveLength(1);
    bench.takePacks();
    expect(await bench.read(chart!)).toHaveLength(0);
    expect(bench.state.charts).toMatchObject([{ weight: { gaps: 0 } }]);
  });
});

describe('an import that is cancelled', () => {
  it('leaves what is there, and what was left is read with the next', async () => {
    const held: Held = { isHeld: true, what: 'read-file' };
    const bench = benchOf(inProcess(held));
    const run = bench.bringIn([file('a.txt', 'Knee osteoarthritis.')]);
    await Promise.resolve();
    bench.cancel();
    await run;
    expect(bench.state).toMatchObject({ progress: null, charts: [] });
    held.isHeld = false;
    await bench.bringIn([file('b.txt', 'Knee osteoarthritis.')]);
    expect(bench.state.charts).toMatchObject([{ weight: { gaps: 1 } }]);
  });
});

describe('what is forgotten', () => {
  const LONG = JSON.stringify({
    resourceType: 'Bundle',
    entry: Array.from({ length: 1_200 }, (_, at) => ({
      resource: {
        resourceType: 'DocumentReference',
        content: [{ attachment: { contentType: 'text/plain', data: btoa(`Visit ${at}.`) } }],
      },
    })),
  });
  const EMPTY = { charts: [], refusals: [], progress: null, keeping: null };

  it.each(['forget', 'leaveVault'] as const)(
    'does not come in any more, not the rest of a file (%s)',
    async (how) => {
      const bench = benchOf();
      // oxlint-disable-next-line typescript/unbound-method -- called on the charts they came for, below
      const { add } = Charts.prototype;
      const spy = vi.spyOn(Charts.prototype, 'add').mockImplementation(function (this: Charts, ...given) {
        // Before the next part of the file is put in.
        if (spy.mock.calls.length === 300) queueMicrotask(() => bench[how]());
        return add.apply(this, given);
      });
      await Promise.all([
        bench.bringIn([file('long.json', LONG)]),
        bench.bringIn([file('waits.txt', 'Hip osteoarthritis.')]),
      ]);
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
      await bench.bringIn([]);
      expect(spy.mock.calls.length).toBeLessThan(1_000);
      spy.mockRestore();
      expect(bench.state).toEqual(EMPTY);
    },
  );

  it('does not come in when the answer of a worker is on its way already', async () => {
    const replies: (() => void)[] = [];
    const bench = benchOf((reply) => ({
      ask: ({ number }) => {
        const value = { documents: [], refusals: [{ place: '', code: 'empty' as const }] };
        replies.push(() => reply({ number, message: { type: 'read-file', value } }));
      },
      end: () => {},
    }));
    const run = bench.bringIn([file('a.txt', 'Knee pain.')]);
    await vi.waitUntil(() => replies.length > 0);
    replies[0]!();
    bench.forget();
    await run;
    await bench.bringIn([]);
    expect(bench.state).toEqual(EMPTY);
  });

  it('does not come in when its files were still being gathered', async () => {
    const bench = benchOf();
    const gathered = Promise.withResolvers<readonly NamedFile[]>();
    const run = bench.bringIn(gathered.promise);
    bench.forget();
    gathered.resolve([file('a.txt', 'Knee pain.')]);
    await run;
    expect(bench.state).toEqual(EMPTY);
  });

  it('leaves no worker behind that has read it, and says so to whoever was given some of it', async () => {
    let workers = 0;
    const start = inProcess();
    const bench = benchOf((...told) => {
      const worker = start(...told);
      workers += 1;
      return {
        ask: (request) => worker.ask(request),
        end: () => {
          workers -= 1;
          worker.end();
        },
      };
    });
    await bench.bringIn([file('a.txt', 'Knee osteoarthritis.')]);
    const { here } = bench;
    bench.forget();
    expect([workers, here.aborted, bench.here.aborted]).toEqual([0, true, false]);
  });
});

it('charts that a cancelled import left unread are read when asked for', async () => {
  const held: Held = { isHeld: true, what: 'weigh-chart' };
  const bench = benchOf(inProcess(held));
  const listed = new Promise<void>((resolve) => {
    bench.subscribe(() => bench.state.progress?.stage === 'charts' && resolve());
  });
  const run = bench.bringIn([file('a.txt', 'Knee osteoarthritis.')]);
  await listed;
  bench.cancel();
  await run;
  expect(bench.state.charts).toMatchObject([{ weight: null, isUnread: false }]);
  held.isHeld = false;
  await bench.bringIn([]);
  expect(bench.state.charts).toMatchObject([{ weight: { gaps: 1 } }]);
});

/** A workbench in which something happens after a chart went to be weighed for the first time. */
function benchIn(happens: (bench: Bench) => void): Bench {
  let isFirst = true;
  const start = inProcess();
  const bench: Bench = benchOf((...told) => {
    const worker = start(...told);
    return {
      ask: (request) => {
        worker.ask(request);
        if (request.message.type !== 'weigh-chart' || !isFirst) return;
        isFirst = false;
        happens(bench);
      },
      end: () => worker.end(),
    };
  });
  return bench;
}

describe('a chart that changes while it is weighed', () => {
  it('is weighed again with a note that comes in with a vault', async () => {
    await Dexie.delete(VAULT_DATABASE);
    const vault = await OpenVault.create('a heron in the reeds');
    const text = 'HPI: pain from osteoarthritis of the left knee.';
    const first = benchOf();
    await first.bringIn([fhirNote('Admission', text, '2026-10-01')]);
    const kept = { ...first.state.charts[0]!, day: '2026-11-01' };
    const bench = benchIn((each) => each.keepIn(vault, { charts: [kept], damaged: 0 }, () => false));
    await bench.bringIn([fhirNote('Progress', 'Assessment: Knee osteoarthritis.', '2026-10-02')]);
    expect(bench.state.charts.map(({ notes, weight }) => [notes.length, weight?.gaps])).toEqual([[2, 0]]);
  });

  it('is weighed by its words, whatever is said of its note meanwhile', async () => {
    const bench = benchIn((each) => {
      const [chart] = each.state.charts;
      each.describe(chart!, chart!.notes[0]!, { ...chart!.notes[0]!, kind: 'Progress note' });
    });
    await bench.bringIn([file('a.txt', 'Knee osteoarthritis.')]);
    expect(bench.state.charts).toMatchObject([{ kind: 'Progress note', weight: { gaps: 1 } }]);
  });
});

it('everything is forgotten at a word', async () => {
  const bench = benchOf();
  await bench.bringIn([file('a.txt', 'Knee osteoarthritis.'), file('empty.txt', '')]);
  bench.forget();
  expect(bench.state).toEqual({ charts: [], refusals: [], progress: null, keeping: null });
});

it('a chart whose time in the vault is over does not come back, and is there no more', async () => {
  await Dexie.delete(VAULT_DATABASE);
  const vault = await OpenVault.create('a heron in the reeds');
  const first = benchOf();
  first.keepIn(vault, await readKeptCharts(vault), () => false);
  await first.bringIn([file('a.txt', 'Knee osteoarthritis.'), file('b.txt', 'Hip osteoarthritis.')]);
  await first.writeAgain();
  const second = benchOf();
  second.keepIn(
    vault,
    await readKeptCharts(vault),
    ({ notes, day }) => notes[0]!.file === 'a.txt' && day < '2026-11-02',
  );
  await second.writeAgain();
  const names = second.state.charts.map(({ notes }) => notes[0]!.file);
  expect(names).toEqual(['b.txt']);
  expect((await readKeptCharts(vault)).charts).toHaveLength(1);
  expect(second.state.keeping).toEqual({ unwritten: 0, fault: null, damaged: 0 });
});
