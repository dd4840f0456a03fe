import { expect } from './fixture.ts';
import { type Ink, inkUnder } from './ink-count.ts';
import { type LabFrame, type LabPage, picture } from './lab.ts';
import { MONO, placeOnFirstLine } from './word-place.ts';

export const NOTE = 'Patient has knee osteoarthritis and a fracture.';
export const KNEE = { start: 12, end: 31 };
const FRACTURE = { start: 38, end: 46 };
export const MARKS = [
  { index: 0, ...KNEE, key: 'knee' },
  { index: 0, ...FRACTURE, key: 'fracture' },
];
export const FIELDS = {
  textarea: `${MONO}<textarea id="note" class="note">${NOTE}</textarea>`,
  contenteditable: `${MONO}<div id="note" class="note" contenteditable>Patient has <u style="text-decoration:none">knee osteo</u>arthritis and a fracture.</div>`,
};
/** No ink under the two marked words, and none elsewhere. */
export const NO_INK: Ink = { under: [0, 0], elsewhere: 0 };
/** Pixels under 19 letters of 12 px by a line of 3 px: a dot and a gap, or a line throughout. */
export const ENOUGH = { dotted: 150, solid: 400 };

export async function inkOn(
  page: LabPage,
  frame: LabFrame,
  inRoots: string[] = [],
  colour?: string,
): Promise<Ink> {
  const words = await Promise.all(
    [KNEE, FRACTURE].map((span) => frame.evaluate(placeOnFirstLine, { selector: '#note', ...span, inRoots })),
  );
  return inkUnder(await picture(page), words, colour);
}

/**
 * The ink once there is more of it under the first word than `least`. Firefox has been seen to take a picture before it had
 * painted a highlight that was set.
 */
export async function inkDrawn(look: () => Promise<Ink>, least = ENOUGH.dotted): Promise<Ink> {
  let ink: Ink = { under: [], elsewhere: 0 };
  await expect.poll(async () => (ink = await look()).under[0]).toBeGreaterThan(least);
  return ink;
}
