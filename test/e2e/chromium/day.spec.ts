import { BLANK_NOTE } from '#tools/day/draft-tab.ts';
import { drafted } from '#tools/day/drafted.ts';
import { expect, test } from '../fixtures/chromium.ts';

const KNEE = 'orthopaedics/knee-osteoarthritis-side';

test('a note drafted through the extension is told as it went: what stays open, and what came and went again', async ({
  tools,
  site,
  background,
}) => {
  await background.registered();
  const address = site.granted + site.put('draft', BLANK_NOTE);
  const notes = [
    'Assessment:\nKnee osteoarthritis.\nPlan: rest.\n',
    'Knee osteoarthritis.\nExam: left knee swollen.\n',
    'HPI: knee osteoarthritis for years.\nThe pain is in the left knee.\n',
  ];
  const [stays, went, never] = await drafted(tools, address, notes, notes.length, () => {});
  expect(stays).toEqual({ asked: [KNEE], shown: [KNEE], went: [] });
  expect(went).toEqual({ asked: [], shown: [KNEE], went: [KNEE] });
  expect(never).toEqual({ asked: [], shown: [], went: [] }); // in a section that was still being written
});
