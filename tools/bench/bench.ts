import { cpus } from 'node:os';
import { shippedRules } from '../rules-plugin.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { loadRules } from '#src/packs/load.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import {
  clocked,
  MEASURED,
  measure,
  medianOf,
  type Subject,
  timeOf,
  type Times,
  WARM_UP,
} from './measure.ts';
import { benchNotes, longNote } from './notes.ts';
import { firstReading, keystroke, wholeNote } from './ours.ts';
import { compromiseOne, harper, loadedHarper, wordScan } from './peers.ts';
import type { BenchReport } from './report.ts';
import { changedShare, withEverySentenceChanged } from './vary.ts';

const LONG_RUNS = 9;
const LOAD_RUNS = 20;

/** Measures the library and its peers in this process. Harper takes half a minute more. */
export async function bench(root: string, withHarper: boolean): Promise<BenchReport> {
  const { rules, load } = await loading(root);
  const engine = createEngine(rules);
  const { source, notes } = benchNotes(root);
  const whole = clocked(wholeNote(engine, notes));
  const key = clocked(keystroke(engine, notes));
  const scan = clocked(wordScan(notes));
  const compromise = clocked(compromiseOne(notes));
  await measure([whole, key, scan, compromise]);
  const long = {
    hundredThousand: await medianOf(firstReading(engine, longNote(notes, 100_000)), LONG_RUNS),
    million: await medianOf(firstReading(engine, longNote(notes, 1_000_000)), LONG_RUNS),
  };
  const varied = notes.map((note) => withEverySentenceChanged(note, 1));
  return {
    node: process.versions.node,
    cpu: cpus()[0]?.model ?? 'unknown',
    warmUp: WARM_UP,
    measured: MEASURED,
    notes: {
      source,
      count: notes.length,
      characters: Math.round(varied.reduce((sum, note) => sum + note.length, 0) / notes.length),
      changed: changedShare(notes.join('\n')),
    },
    load,
    whole: whole.times(),
    keystroke: key.times(),
    wordScan: scan.times(),
    compromiseOne: compromise.times(),
    harper: withHarper ? await harperTimes(notes) : null,
    ratios: {
      wholeToCompromiseOne: whole.times().median / compromise.times().median,
      keystrokeToWhole: key.times().median / whole.times().median,
    },
    long: { ...long, growth: long.million / long.hundredThousand },
  };
}

async function loading(root: string): Promise<{ rules: CompiledRules; load: BenchReport['load'] }> {
  const start = performance.now();
  const { rules, faults } = loadRules(readRulesFiles(root));
  const loaded = performance.now();
  if (rules === null) throw new Error(`rules/ has ${faults.length} faults: "npm run unit" names them`);
  const shipped = shippedRules(rules);
  const text = JSON.stringify(shipped);
  const engine: Subject<CompiledRules> = { before: () => shipped, run: (compiled) => createEngine(compiled) };
  return {
    rules,
    load: {
      rules: loaded - start,
      parse: await medianOf({ before: () => text, run: (json) => JSON.parse(json) }, LOAD_RUNS),
      engineFirst: await timeOf(engine, 0),
      engine: await medianOf(engine, LOAD_RUNS),
    },
  };
}

async function harperTimes(notes: readonly string[]): Promise<Times> {
  const subject = clocked(harper(notes, await loadedHarper()));
  await measure([subject]);
  return subject.times();
}
