import { expect, it } from 'vitest';
import { readFile } from '#extension/intake/read-file.ts';
import { bytesOf } from '#tools/intake-speed/made-files.ts';

async function codesOf(text: string): Promise<unknown> {
  return (await readFile(bytesOf(text))).documents.map(({ codes }) => codes);
}

it('a FHIR encounter lists its own codes, and those of procedures and charges that name it', async () => {
  const cpt = 'http://www.ama-assn.org/go/cpt';
  const coded = (code: string, system = cpt): object => ({ coding: [{ system, code }] });
  const encounter = { reference: 'Encounter/1' };
  const resources = [
    { resourceType: 'Encounter', id: '1', type: [coded('99291'), coded('12345', 'http://snomed.info/sct')] },
    { resourceType: 'Encounter', id: '2', type: [coded('99292')] },
    { resourceType: 'Procedure', id: 'p', code: coded('90837'), encounter },
    { resourceType: 'Procedure', id: 'q', code: coded('90839'), encounter: { reference: 'Encounter/2' } },
    {
      resourceType: 'ChargeItem',
      id: 'c',
      code: coded('G0318', 'urn:oid:2.16.840.1.113883.6.285'),
      context: encounter,
    },
    { resourceType: 'DiagnosticReport', id: 'r', encounter, conclusion: 'Critical care was provided.' },
  ];
  const bundle = { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) };
  expect(await codesOf(JSON.stringify(bundle))).toEqual([['99291', '90837', 'G0318']]);
});

it('a thousand reports with nine thousand procedures are read in little time', async () => {
  const code = { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99291' }] };
  const of = (index: number): object => ({ reference: `Encounter/${index % 1000}` });
  const resources = Array.from({ length: 11_000 }, (_, index) => {
    if (index < 1000) return { resourceType: 'Encounter', id: `${index}` };
    if (index < 2000) return { resourceType: 'DiagnosticReport', encounter: of(index), conclusion: 'A note.' };
    return { resourceType: 'Procedure', id: `p${index}`, code, encounter: of(index) };
  });
  const text = resources.map((resource) => JSON.stringify(resource)).join('\n');
  const start = performance.now();
  expect(await codesOf(text)).toEqual(Array.from({ length: 1000 }, () => ['99291']));
  expect(performance.now() - start).toBeLessThan(3000); // 10 s where every report looks through all of them
});

it('a message of HL7 v2 lists those of its procedures, charges and order', async () => {
  const message = [
    'MSH|^~\\&|A|B|C|D|20260914160000||ORU^R01|1|P|2.5',
    `OBR|1|||N^Note${'|'.repeat(40)}99291`,
    'OBX|1|TX|N^Note||Critical care was provided.||||||F',
    'PR1|1||90837^Psychotherapy^CPT4',
    `FT1|1||||||X1${'|'.repeat(18)}99292`,
  ];
  expect(await codesOf(message.join('\r'))).toEqual([['99291', '90837', '99292']]);
});

it('a C-CDA lists those of its encounter and of the service it documents', async () => {
  const document = `<ClinicalDocument xmlns="urn:hl7-org:v3">
    <documentationOf><serviceEvent><code code="90837" codeSystem="2.16.840.1.113883.6.12"/></serviceEvent></documentationOf>
    <componentOf><encompassingEncounter>
      <code code="AMB" codeSystem="2.16.840.1.113883.5.4"><translation code="99291" codeSystem="2.16.840.1.113883.6.12"/></code>
    </encompassingEncounter></componentOf>
    <component><structuredBody><component><section><title>Note</title><text>Critical care.</text></section></component></structuredBody></component>
  </ClinicalDocument>`;
  expect(await codesOf(document)).toEqual([['99291', '90837']]);
});
