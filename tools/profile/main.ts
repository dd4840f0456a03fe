import { parseArgs } from 'node:util';
import { analyse, createMemory } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { joinedNotes } from '../bench/notes.ts';
import { wholeRules } from '../whole-rules.ts';
import { cpuProfileOf } from './cpu-profile.ts';
import { type Share, sharesOf } from './shares.ts';

// `npm run profile`: where the time of reading notes goes, by room and by function. `-- --key`: after a keystroke instead.
const RUNS = 60;
const WARM = 20;
const SHOWN = 25;
const { values } = parseArgs({ options: { key: { type: 'boolean', default: false } } });
const root = process.cwd();
const { rules } = wholeRules(readRulesFiles(root));
const engine = createEngine(rules);
const notes = joinedNotes(root);
const memories = notes.map(() => createMemory());

function read(runs: number): void {
  for (let run = 0; run < runs; run += 1) {
    notes.forEach((note, at) => {
      const middle = note.length >> 1;
      const typed = `${note.slice(0, middle)}${'x'.repeat(run % 7)}${note.slice(middle)}`;
      const memory = values.key ? memories[at] : createMemory();
      promptsFor(analyse(noteOf(typed), engine, {}, memory), engine);
    });
  }
}

read(WARM);
const start = performance.now();
const profile = await cpuProfileOf(() => read(RUNS));
const each = (performance.now() - start) / (RUNS * notes.length);
const src = /\/(src\/[a-z]+)\/(?:.*\/)?([a-z-]+\.ts)$/;
const byRoom = sharesOf(profile, ({ function: name, url }) =>
  name === '(garbage collector)' ? 'garbage collector' : (src.exec(url)?.[1] ?? null),
);
const byFunction = sharesOf(profile, ({ function: name, url }) => {
  const file = src.exec(url)?.[2];
  return file === undefined ? null : `${name === '' ? '(no name)' : name} in ${file}`;
});
console.log(
  `${notes.length} notes read ${RUNS} times ${values.key ? 'after a keystroke' : 'anew'}: ${each.toFixed(2)} ms each under the profiler`,
);
console.log(`\n${table('room', byRoom)}\n\n${table('function', byFunction.slice(0, SHOWN))}`);

function table(title: string, shares: readonly Share[]): string {
  const rows = shares.map(({ name, self, total }) => `${name.padEnd(52)}${percent(self)}${percent(total)}`);
  return [`${title.padEnd(52)}${'self'.padStart(9)}${'total'.padStart(9)}`, ...rows].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(9);
}
