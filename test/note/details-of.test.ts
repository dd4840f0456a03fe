import { describe, expect, test } from 'vitest';
import type { Note } from '#src/note/note.ts';
import { noteOfParts, problem } from '../fixtures/reading.ts';

/** The details of a condition's problem as "value via", in the order they came to it. */
function details(note: string | Note, condition: string): string[] {
  return problem(note, condition).details.map(({ axis, value, via }) =>
    axis === 'laterality' || axis === 'site' ? `${value} ${via}` : value,
  );
}

/** The sides that settle where an otitis media is. */
function settled(note: string): string[] {
  return problem(note, 'otitis-media')
    .details.filter(({ axis, settles }) => axis === 'laterality' && settles)
    .map(({ value }) => value);
}

describe('details of a problem', () => {
  test('are those of all its mentions', () => {
    expect(details('Knee OA is stable. Left knee OA.', 'knee-osteoarthritis')).toEqual(['left own']);
  });

  test('are those of its body site anywhere in the note', () => {
    expect(details('Knee pain.\nExam: left knee is swollen.', 'knee-pain')).toEqual(['left site']);
    expect(details(noteOfParts({ HPI: 'Knee pain', Exam: 'Left knee: effusion' }), 'knee-pain')).toEqual([
      'left site',
    ]);
  });

  test('are those of a part of its site, of what its site lies in, and of a site near it', () => {
    expect(details('Knee pain. Left patella is tender.', 'knee-pain')).toEqual(['patella site', 'left site']);
    expect(details('Knee pain. Left leg is swollen.', 'knee-pain')).toEqual(['left site']);
    expect(details('Distal radius fracture. Right wrist is tender.', 'distal-radius-fracture')).toEqual([
      'right site',
    ]);
    expect(details('Knee pain. Left hip is tender.', 'knee-pain')).toEqual([]);
  });

  test('are, of the sides told of its site, those told in its own sentence', () => {
    expect(settled('The right ear is well. Otitis media, seen in the left ear.\nOtitis media')).toEqual([
      'left',
    ]);
    expect(settled('The right ear aches. The left ear aches.\nOtitis media')).toEqual([]);
  });

  test('are those of another condition of its site', () => {
    expect(details('Right OA of the knee. Knee pain.', 'knee-pain')).toEqual(['right site']);
    expect(details('Right otitis media. Knee pain.', 'knee-pain')).toEqual([]);
  });

  test('are those of a broader word for it', () => {
    expect(
      details('Distal radius fracture. The left fracture was reduced.', 'distal-radius-fracture'),
    ).toEqual(['left own']);
    expect(details('Ankle sprain. The sprain is on the right.', 'ankle-sprain')).toEqual(['right own']);
    expect(details('Knee pain. The left fracture was reduced.', 'knee-pain')).toEqual([]);
  });

  test('come from context and from other parts', () => {
    expect(
      details(noteOfParts({ Assessment: 'Knee OA' }, ['Left knee osteoarthritis']), 'knee-osteoarthritis'),
    ).toEqual(['left own']);
    expect(
      details(noteOfParts({ HPI: 'Left knee hurts', Assessment: 'Knee OA' }), 'knee-osteoarthritis'),
    ).toEqual(['left site']);
  });

  test('are not those of someone else, of the past, or of what may come', () => {
    for (const other of [
      'Mother has left knee OA.',
      'Prior left knee surgery.',
      'Return if left knee is red.',
    ]) {
      expect(details(`Knee OA. ${other}`, 'knee-osteoarthritis'), other).toEqual([]);
    }
    for (const section of ['PMH', 'Family history']) {
      expect(details(`HPI: knee OA\n${section}: left knee injury`, 'knee-osteoarthritis'), section).toEqual(
        [],
      );
    }
  });

  test('are those of a body site under a heading that is taken for case alone', () => {
    expect(details('HPI: knee OA\nReturn precautions: left knee injury', 'knee-osteoarthritis')).toEqual([
      'left site',
    ]);
  });

  test('are those of the past where nothing newer is said', () => {
    expect(details('PMH: left knee OA', 'knee-osteoarthritis')).toEqual(['left own']);
  });

  test('are told once, where they are said of the condition and of its site', () => {
    expect(details('Left knee OA', 'knee-osteoarthritis')).toEqual(['left own']);
  });

  test('have their place', () => {
    const text = 'Knee pain.\nExam: left knee is swollen.';
    const [detail] = problem(text, 'knee-pain').details;
    expect(text.slice(detail!.start, detail!.end)).toBe('left');
  });
});

describe('the site of a problem', () => {
  test('in a region is settled by its parts, from anywhere in the note', () => {
    expect(details('Abdominal pain. Tender in the RUQ.', 'abdominal-pain')).toEqual([
      'right-upper-quadrant site',
    ]);
    expect(details('Finger laceration. Ring finger was sutured.', 'finger-laceration')).toEqual([
      'ring-finger site',
    ]);
  });

  test('in a region is not settled by what is denied there', () => {
    expect(details('Abdominal pain. No RUQ tenderness.', 'abdominal-pain')).toEqual([]);
  });

  test('of a condition without a region is settled in its own sentence, and not from afar', () => {
    expect(details('Cellulitis of the left leg.', 'cellulitis')).toContain('lower-limb site');
    expect(details('Cellulitis. Seen today. Knee pain. Finger is well.', 'cellulitis')).toEqual([]);
  });

  test('is the option that holds the site named', () => {
    expect(details('Cellulitis of the index finger.', 'cellulitis')).toEqual(['finger site']);
    expect(details('Cellulitis of the eye.', 'cellulitis')).toEqual([]);
  });
});
