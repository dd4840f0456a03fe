import { describe, expect, test } from 'vitest';
import { createEngine } from '#src/engine/engine.ts';
import { ownRules, rulesFiles } from '../rules/read-rules.ts';
import { levelReasons } from './nodes/level-reasons.ts';
import { outcomeTable, shareAsked } from './nodes/outcome-table.ts';
import { REASONS } from './nodes/outcome.ts';
import { type WalkedAxis, WALKED } from './nodes/splitting-nodes.ts';
import { walkNodes } from './nodes/walk.ts';

/*
 * Every node of the classification that splits by side, acuity, severity or trimester is put into a note by its family's
 * own wording: bare it is asked about or silent for a reason, and with each value stated it is quiet on that axis.
 */

const walked = walkNodes(createEngine(ownRules().rules!, []));
console.log(outcomeTable(walked));

/** Of all nodes outside V to Y. Where few have an axis, those whose very name says it weigh much: "acute sinusitis". */
const LEAST_ASKED: Readonly<Record<WalkedAxis, number>> = {
  laterality: 0.98,
  acuity: 0.79,
  severity: 0.91,
  time: 0.98,
};
/** Of those of all axes but laterality together. */
const LEAST_OTHERS_ASKED = 0.92;

/** Texts that state a value and are asked for it all the same; only ever lowered. */
const MOST_STILL_ASKED: Readonly<Record<WalkedAxis, number>> = {
  laterality: 15,
  acuity: 3,
  severity: 0,
  time: 0,
};

describe.each(WALKED)('%s', (axis) => {
  const own = walked.filter((one) => one.axis === axis);

  test('is asked about or hinted at nearly everywhere where the classification splits by it', () => {
    expect(own.length).toBeGreaterThan(90);
    expect(shareAsked(own)).toBeGreaterThanOrEqual(LEAST_ASKED[axis]);
  });

  test('is silent for a reason everywhere else', () => {
    const asked = ['asks', 'hints'];
    const unexplained = own.filter(({ outcome }) => ![...asked, ...REASONS].includes(outcome));
    expect(unexplained.map(({ name, wording, outcome }) => `${name} ${wording}: ${outcome}`)).toEqual([]);
  });

  test('is asked about no more once it is stated', () => {
    const asked = own.flatMap(({ name, stillAsked }) => stillAsked.map((text) => `${name}: ${text}`));
    expect(own.flatMap(({ answers }) => answers).length).toBeGreaterThan(100);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_STILL_ASKED[axis]);
  });
});

test('the axes beside laterality are asked about or hinted at nearly everywhere, taken together', () => {
  const others = walked.filter(({ axis }) => axis !== 'laterality');
  expect(shareAsked(others)).toBeGreaterThanOrEqual(LEAST_OTHERS_ASKED);
});

test('a family that is never asked about has a reason in the curated layer', () => {
  const reasonOf = levelReasons(rulesFiles());
  const off = walked.filter(({ outcome }) => outcome === 'level off');
  expect(off.filter(({ name, axis }) => reasonOf(name, axis) === null).map(({ name }) => name)).toEqual([]);
});
