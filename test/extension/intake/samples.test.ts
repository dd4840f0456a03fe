import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#extension/intake/read-file.ts';
import type { Reading } from '#extension/intake/reading.ts';

const OWN = join(import.meta.dirname, 'samples');
/** Files made by others, which stand beside the project and never in it; a clone without them has its own. */
const OTHERS = process.env['CHARTCUE_SAMPLES'] ?? '../shared/samples';

const readSample = (name: string): Promise<Reading> =>
  readFile(new Uint8Array(readFileSync(join(OWN, name))));

describe('the project’s own samples', () => {
  it('gives of a C-CDA its sections as text and its header as facts', async () => {
    expect(await readSample('discharge.cda.xml')).toEqual({
      refusals: [],
      documents: [
        {
          format: 'cda',
          place: '',
          kind: 'Discharge Summary',
          codes: [],
          patient: { id: 'MRN-5501', name: 'Ruth A. Quill', born: '1948-02-03' },
          encounter: 'ENC-31',
          author: 'Noor Haddad MD',
          service: 'Internal Medicine',
          date: '2026-09-14T15:30',
          text: [
            'Hospital Course:',
            'Admitted with worsening heart failure & treated with IV diuretics.',
            '',
            'Weight fell by 4 kg.',
            '',
            '- Creatinine 1.4, at baseline',
            '- No chest pain',
            '',
            'Discharge Diagnoses:',
            'Diagnosis | Side',
            'Pleural effusion | left; small',
            'Follow up:',
            'Clinic in',
            'one week',
          ].join('\n'),
        },
      ],
    });
  });

  it('gives of an RTF its words and none of what is hidden, deleted or about the file', async () => {
    const { documents } = await readSample('progress.rtf');
    expect(documents.map(({ text }) => text)).toEqual([
      [
        'PROGRESS NOTE',
        'Pain in the knee – worse on stairs.',
        'The patient’s sister had ≥3 falls.',
        'Plan of care',
        'Temp 38°',
        'Site | Size |',
        'heel | 2 cm |',
        '{braces} and a back\\slash',
        'End of note.',
      ].join('\n'),
    ]);
  });

  it('gives of an MDM one note, each part under its name, without what was withdrawn', async () => {
    const { documents } = await readSample('progress.mdm.hl7');
    expect(documents).toEqual([
      {
        format: 'hl7v2',
        place: '',
        kind: 'Progress note',
        codes: [],
        patient: { id: 'MRN-5501', name: 'Ruth Quill', born: '1948-02-03' },
        encounter: 'ENC-31',
        author: 'Noor Haddad',
        service: 'CARD',
        date: '2026-09-14T15:55',
        text: 'Subjective:\nShort of breath at night.\nLeg swelling & weight gain.\n\nAssessment:\n1. Heart failure\n2. Knee osteoarthritis',
      },
    ]);
  });

  it('gives of an ORU the reports and not the measured values, nor comments about the patient', async () => {
    const { documents, refusals } = await readSample('xray.oru.hl7');
    expect(refusals).toEqual([]);
    expect(documents.map(({ kind, date, text }) => ({ kind, date, text }))).toEqual([
      {
        kind: 'Chest X-ray',
        date: '2026-09-14T16:30',
        text: 'Findings:\nSmall effusion.\n\nImpression:\nPleural effusion, small.',
      },
    ]);
  });

  it('gives of a FHIR Bundle every note, resolves what stands in it, and says of the rest why not', async () => {
    const { documents, refusals } = await readSample('notes.fhir.json');
    expect(documents.map(({ place, format, kind, text }) => [place, format, kind, text])).toEqual([
      ['entry 4', 'html', 'Nursing note', 'Stage 2 pressure injury of heel'],
      ['entry 5', 'text', null, 'Knee pain.'],
      ['entry 8', 'fhir', 'CT of head', 'No bleeding.'],
      ['entry 9', 'fhir', 'Consultation', 'Impression:\nKnee osteoarthritis\nAdvice:\nExercise'],
    ]);
    expect(documents[0]).toMatchObject({
      patient: { id: 'MRN-5501', name: 'Ruth A. Quill', born: '1948-02-03' },
      encounter: 'ENC-31',
      author: 'Jo Bell RN',
      service: 'Wound care',
      date: '2026-09-14T09:00',
    });
    expect(refusals.map(({ place, code }) => [place, code])).toEqual([
      ['entry 6', 'elsewhere'],
      ['entry 7', 'withdrawn'],
    ]);
  });

  it('goes on after a line of NDJSON that is cut', async () => {
    const { documents, refusals } = await readSample('notes.ndjson');
    expect(documents.map(({ place, patient, text }) => [place, patient?.name, text])).toEqual([
      ['line 2', 'Lee Park', 'Ankle fracture.'],
    ]);
    expect(refusals.map(({ place, code }) => [place, code])).toEqual([['line 3', 'cut']]);
  });
});

/** What each file made by others comes to: documents, then refusals by code. */
const EXPECTED: Readonly<Record<string, readonly [documents: number, ...refusals: string[]]>> = {
  'ccda/Consultation_Note.xml': [1],
  'ccda/Diagnostic_Imaging_Report.xml': [1],
  'ccda/Discharge_Summary.xml': [1],
  'ccda/Embedded_Text_Plain_Surgical_Consult.xml': [1],
  'ccda/History_and_Physical.xml': [1],
  'ccda/No_Information_Problems.fragment.xml': [0, 'no-text'],
  'ccda/PROBLEMS_in_Empty_C-CDA_2.1.xml': [1],
  'ccda/Progress_Note.xml': [1],
  'ccda/RTF_Note.fragment.xml': [1],
  'ccda/Referral_Note_no_namespace.xml': [1],
  'ccda/Single_Consultation_Note.fragment.xml': [1],
  'ccda/Transfer_Summary.xml': [1],
  'ccda/Unstructured_Document_embed_pdf.xml': [1],
  'ccda/Unstructured_Document_reference.xml': [0, 'elsewhere'],
  'ccda/nonXMLBody_compressed.fragment.xml': [0, 'bad-attachment'],
  'ccda/testpatient_cn_1_levelone.xml': [1],
  'fhir-json/Bundle-101.json': [1],
  'fhir-json/Bundle-father.json': [1],
  'fhir-json/Bundle-lri-example.json': [0, 'no-note'],
  'fhir-json/Bundle-xds.json': [1],
  'fhir-json/Composition-example-mixed.json': [1],
  'fhir-json/Composition-example.json': [1],
  'fhir-json/DiagnosticReport-102.json': [1],
  'fhir-json/DiagnosticReport-example-pgx.json': [0, 'bad-attachment'],
  'fhir-json/DiagnosticReport-ultrasound.json': [1],
  'fhir-json/DocumentReference-example.json': [0, 'elsewhere'],
  'fhir-json/us-core-DiagnosticReport-bone-density-report.json': [1],
  'fhir-json/us-core-DiagnosticReport-chest-xray-report.json': [1],
  'fhir-json/us-core-bundle-docref-example2.json': [0, 'elsewhere', 'elsewhere', 'elsewhere'],
  'fhir-json/us-core-documentreference-discharge-summary.json': [1],
  'fhir-json/us-core-documentreference-episode-summary.json': [1],
  'fhir-ndjson/minimal-DiagnosticReport.ndjson': [2],
  'fhir-ndjson/minimal-DocumentReference.ndjson': [2],
  'fhir-ndjson/not-fhir-log.ndjson': [0, 'no-note'],
  'fhir-ndjson/one-line-DocumentReference.ndjson': [1],
  'fhir-ndjson/synthea-docref.ndjson': [4],
  'fhir-ndjson/synthea-docref.ndjson.gz': [4],
  'fhir-ndjson/synthea-dxreport.ndjson': [4],
  'hl7v2/LAB-ORU-1.hl7': [0, 'no-note'],
  'hl7v2/MDM-T02-01.hl7': [0, 'bad-attachment'],
  'hl7v2/MDM-T02-03.hl7': [1],
  'hl7v2/ORU-R01-01.hl7': [0, 'bad-attachment', 'elsewhere'],
  'hl7v2/custom-msh-delimiters.hl7': [0, 'no-note'],
  'hl7v2/escape-formatting.hl7': [1],
  'hl7v2/formatting-note.hl7': [1],
  'hl7v2/hex-and-delimiters.hl7': [1],
  'hl7v2/mdm-t02.hl7': [1],
  'hl7v2/mixed-line-endings.hl7': [0, 'no-note'],
  'hl7v2/mllp-framed.hl7': [0, 'no-note'],
  'hl7v2/multi-batch-file.hl7': [0, 'no-note'],
  'hl7v2/obx-result-notes.hl7': [1],
  'hl7v2/sample-mdm-t02.hl7': [1, 'bad-attachment'],
  'hl7v2/sample_win.hl7': [1],
  'hl7v2/unicode-names.hl7': [0, 'no-note'],
  'pdf/McBee_advance_directive.pdf': [1],
  'pdf/UD_sample.pdf': [1],
  'rtf/GenSurg_UmbilicalHernia_1.rtf': [1],
  'rtf/OBGYN_Gen_Abscess_1.rtf': [1],
  'rtf/OBGYN_LaborProgressNote_1.rtf': [1],
  'rtf/Peds_Dysphagia_1.rtf': [1],
};

/** Signs that a text was decoded wrongly, or came with the marks of its format. */
const RUBBLE = /\ufffd|[^\P{Cc}\t\n]|[ÒÓ]|\\par\b|\\'[\da-f]{2}|<\/|&[a-z]+;|\\\.br\\/u;

describe('files made by others', () => {
  const found = existsSync(OTHERS)
    ? readdirSync(OTHERS, { recursive: true, encoding: 'utf8' }).filter((name) => /^[\w-]+\/./.test(name))
    : [];

  it('are all known to this test, where they are there', () => {
    expect(found.toSorted()).toEqual(found.length === 0 ? [] : Object.keys(EXPECTED).toSorted());
  });

  for (const name of found) {
    it(`comes to what its README says: ${name}`, async () => {
      const { documents, refusals } = await readFile(new Uint8Array(readFileSync(join(OTHERS, name))));
      expect([documents.length, ...refusals.map(({ code }) => code)]).toEqual(EXPECTED[name]);
      for (const { text } of documents) expect(text).not.toMatch(RUBBLE);
    });
  }
});
