/** A field of the sample page and what is charted in it. The patient is invented. */
export interface SampleField {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/**
 * A visit as it would be dictated. Some of what the assessment leaves open is said elsewhere (the knee's side, the place
 * of the abdominal pain) and is not asked about; some is said nowhere.
 */
export const SAMPLE_NOTE: readonly SampleField[] = [
  {
    id: 'hpi',
    label: 'History of present illness',
    text: `67-year-old retired mail carrier who slipped on her porch steps two days ago and landed on her outstretched hand. Pain and swelling at the wrist since. She also cut her palm on a broken flower pot; her daughter closed it with strips. The knee has been aching for months, worse on stairs. Abdominal pain after meals, on and off for a week. Her eye has been red and crusted since yesterday. No fever, no vomiting, no head strike. Denies ear pain.
`,
  },
  {
    id: 'exam',
    label: 'Physical exam',
    text: `BP 134/78, HR 72, T 36.7. Alert, comfortable.
Wrist: swollen, tender over the distal radius, neurovascularly intact.
Hand: 2 cm laceration over the palm, edges clean, tendons intact.
Right knee: small effusion, crepitus, medial joint line tenderness.
Abdomen: soft, mild epigastric tenderness, no guarding.
`,
  },
  {
    id: 'plan',
    label: 'Assessment and plan',
    text: `1. Distal radius fracture, closed, non-displaced. Volar splint, orthopaedics in one week.
2. Laceration of hand. Irrigated, four 4-0 nylon sutures, tetanus booster given.
3. Knee osteoarthritis. Topical diclofenac, home exercises.
4. Abdominal pain. Trial of omeprazole for two weeks.
5. Conjunctivitis, viral. Lid hygiene, return if painful.
`,
  },
];
