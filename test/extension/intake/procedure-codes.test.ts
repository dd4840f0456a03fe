import { expect, it } from 'vitest';
import { readFile } from '#extension/intake/read-file.ts';
import { bytesOf } from '#tools/intake-speed/made-files.ts';

async function codesOf(text: string): Promise<unknown> {
  return (await readFile(bytesOf(text))).documents.map(({ codes }) => codes);
}

/** Of a C-CDA whose service has these attributes and this status. */
async function codesOfService(attributes: string, status: string): Promise<unknown> {
  return codesOf(`<ClinicalDocument xmlns="urn:hl7-org:v3">
      <documentationOf><serviceEvent ${attributes}><code code="90837" codeSystem="2.16.840.1.113883.6.12"/>${status}</serviceEvent></documentationOf>
      <component><structuredBody><component><section><title>Note</title><text>Critical care.</text></section></component></structuredBody></component>
    </ClinicalDocument>`);
}

/** Of a message whose note has this segment beside it. */
async function codesBeside(segment: string): Promise<unknown> {
  const note = ['OBR|1|||N^Note', 'OBX|1|TX|N^Note||Critical care was provided.||||||F', segment];
  return codesOf(['MSH|^~\\&|A|B|C|D|20260914160000||ORU^R01|1|P|2.5', ...note].join('\r'));
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

it('nothing that was not done, entered in error or not to be billed is among them', async () => {
  const code = { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99291' }] };
  const encounter = { reference: 'Encounter/1' };
  const codesWith = async (type: string, status: string): Promise<unknown> => {
    const resources = [
      { resourceType: 'Encounter', id: '1' },
      { resourceType: type, status, code, encounter },
      { resourceType: 'DiagnosticReport', encounter, conclusion: 'Critical care was provided.' },
    ];
    return codesOf(resources.map((resource) => JSON.stringify(resource)).join('\n'));
  };
  for (const status of ['not-done', 'entered-in-error', 'preparation', 'stopped', 'aborted'])
    expect(await codesWith('Procedure', status), status).toEqual([[]]);
  for (const status of ['not-billable', 'aborted', 'entered-in-error', 'planned'])
    expect(await codesWith('ChargeItem', status), status).toEqual([[]]);
  expect(await codesWith('Procedure', 'completed')).toEqual([['99291']]);
  expect(await codesWith('ChargeItem', 'billable')).toEqual([['99291']]);
});

it('a thousand reports with nine thousand procedures are read in little time', async () => {
  const code = { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99291' }] };
  const resources = Array.from({ length: 11_000 }, (_, index) => {
    if (index < 1000) return { resourceType: 'Encounter', id: `${index}` };
    const encounter = { reference: `Encounter/${index % 1000}` };
    if (index < 2000) return { resourceType: 'DiagnosticReport', encounter, conclusion: 'A note.' };
    return { resourceType: 'Procedure', id: `p${index}`, code, encounter };
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

it('a message lists no code of a charge master, and none that is credited', async () => {
  const none = ['PR1|1||30233^Local^LOCALCDM', 'FT1|1|||||CG|30233^Local^LOCALCDM', 'FT1|1|||||CG|30233'];
  const credited = ['CR', 'CD', 'PY', 'AJ'].map((type) => `FT1|1|||||${type}|99291^Critical care^C4`);
  for (const segment of [...none, ...credited]) expect(await codesBeside(segment), segment).toEqual([[]]);
  for (const system of ['C4', 'CPT', 'CPT4', 'HCPCS', 'HPC'])
    expect(await codesBeside(`FT1|1|||||CG|99291^Critical care^${system}`), system).toEqual([['99291']]);
  expect(await codesBeside('PR1|1||30233^Local^LOCALCDM^99291^Critical care^C4')).toEqual([['99291']]);
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

it('a service that a C-CDA says was not done is not listed', async () => {
  expect(await codesOfService('negationInd="true"', '')).toEqual([[]]);
  expect(await codesOfService('', '<statusCode code="aborted"/>')).toEqual([[]]);
  expect(await codesOfService('', '<statusCode code="completed"/>')).toEqual([['90837']]);
});
