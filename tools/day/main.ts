import { parseArgs } from 'node:util';
import { readRulesFiles } from '#node/rules-files.ts';
import { readerOf } from '#extension/services/reader.ts';
import { wholeRules } from '../whole-rules.ts';
import { charted } from './charted.ts';
import { notesIn } from './notes.ts';
import { linesOf, overLimits, tableOf } from './report.ts';

// `npm run day -- [notes.jsonl]`: how much a clinician is asked who drafts 500 notes a paragraph at a time. Exit status 1
// when a pack asks more than it may, or too much came and went.
const MOST = 500;
/** Of fewer notes a percentile says little. */
const LEAST = 100;
const { positionals } = parseArgs({ allowPositionals: true });
const root = process.cwd();
const { rules } = wholeRules(readRulesFiles(root));
const reader = readerOf(rules);
const notes = notesIn(root, positionals[0]).slice(0, MOST);
const lines = linesOf(notes.map((text) => charted(text, reader, rules.knowledge.inForceFrom)));
console.log(`${notes.length} notes, entered a paragraph at a time; questions a note before the cap\n`);
console.log(tableOf(lines));
const loud = overLimits(lines);
if (loud.length > 0 && notes.length >= LEAST) {
  console.error(`\nasks too much, or too early: ${loud.map(({ pack }) => pack).join(', ')}`);
  process.exitCode = 1;
}
