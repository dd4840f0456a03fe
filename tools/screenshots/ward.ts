/** What a made-up note says, and of whom. `age` in days. */
interface WardNote {
  readonly patient: string;
  readonly number: string;
  readonly encounter: string;
  readonly kind: string;
  readonly service: string;
  readonly author: string;
  readonly age: number;
  readonly text: string;
}

const NOTES: readonly WardNote[] = [
  {
    patient: 'Ruth Quill',
    number: '40118',
    encounter: 'E-2201',
    kind: 'Admission note',
    service: 'Cardiology',
    author: 'Noor Haddad MD',
    age: 8,
    text: 'HPI: 78-year-old with dyspnea at rest and leg swelling for five days. Known heart failure and chronic kidney disease.\nExam: rales to mid lung, 2+ edema.\n\nAssessment:\n1. Acute on chronic heart failure\n2. Chronic kidney disease\n3. Left knee osteoarthritis\n',
  },
  {
    patient: 'Ruth Quill',
    number: '40118',
    encounter: 'E-2201',
    kind: 'Progress note',
    service: 'Cardiology',
    author: 'Sam Ortiz DO',
    age: 6,
    text: 'Subjective: breathing easier. Echocardiogram: ejection fraction 30 %.\n\nAssessment and plan:\n1. Heart failure, improving on IV furosemide.\n2. Chronic kidney disease, creatinine 1.9, at baseline.\n3. Knee osteoarthritis, acetaminophen.\n4. Anemia, follow iron studies.\n',
  },
  {
    patient: 'Ida Novak',
    number: '39954',
    encounter: 'E-2150',
    kind: 'Consultation',
    service: 'Wound care',
    author: 'Kim Reyes NP',
    age: 9,
    text: 'Assessment:\n1. Pressure injury of the heel, to be debrided.\n2. Diabetic foot ulcer.\n3. Malnutrition, dietitian to see.\n',
  },
  {
    patient: 'Lee Park',
    number: '41233',
    encounter: 'E-2240',
    kind: 'Emergency note',
    service: 'Emergency',
    author: 'Jo Bell PA',
    age: 2,
    text: 'Assessment: Distal radius fracture, closed, splinted. Laceration of hand, sutured. Otitis media, amoxicillin.\n',
  },
  {
    patient: 'Nia Brooks',
    number: '40391',
    encounter: 'E-2214',
    kind: 'Progress note',
    service: 'Medicine',
    author: 'Ana Lima MD',
    age: 6,
    text: 'Assessment and plan:\n1. Pneumonia, day 3 of antibiotics.\n2. Respiratory failure, on 4 L.\n',
  },
  {
    patient: 'Adam Bell',
    number: '38807',
    encounter: 'E-2188',
    kind: 'Discharge summary',
    service: 'Medicine',
    author: 'Ama Osei MD',
    age: 3,
    text: 'Discharge diagnoses: Encephalopathy, resolved. Type 2 diabetes mellitus without complications.\n',
  },
  {
    patient: 'Omar Said',
    number: '40777',
    encounter: 'E-2231',
    kind: 'Operative report',
    service: 'Orthopaedics',
    author: 'Pat Lund MD',
    age: 4,
    text: 'Postoperative diagnosis: Rotator cuff tear.\n',
  },
  {
    patient: 'June Hale',
    number: '41002',
    encounter: 'E-2236',
    kind: 'Progress note',
    service: 'Obstetrics',
    author: 'Mia Stone MD',
    age: 3,
    text: 'Assessment: Left ankle sprain at 32 weeks, wrapped.\n',
  },
];

/** The notes of a ward that never was, as FHIR a file each. */
export function wardFiles(): { readonly name: string; readonly text: string }[] {
  return NOTES.map(({ patient, number, encounter, kind, service, author, age, text }, at) => ({
    name: `${at}.json`,
    text: JSON.stringify({
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: kind },
      date: new Date(Date.now() - age * 86_400_000).toISOString().slice(0, 10),
      author: [{ display: author }],
      subject: { reference: `Patient/${number}`, display: patient },
      context: { encounter: [{ reference: `Encounter/${encounter}` }], practiceSetting: { text: service } },
      content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
    }),
  }));
}

/** How many charts they make: one for each encounter. */
export function wardCharts(): number {
  return new Set(NOTES.map(({ encounter }) => encounter)).size;
}
