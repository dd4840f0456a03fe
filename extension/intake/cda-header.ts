import { dateOf, dayOf } from './dates.ts';
import type { Facts, Patient } from './document.ts';
import { isOfProcedures, procedureCodes } from './procedure-codes.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childrenOf, find, lineOf } from './xml-path.ts';

/** What the header of a clinical document says. */
export function cdaFacts(document: XmlElement): Facts {
  const encounter = find(document, 'componentOf', 'encompassingEncounter');
  return {
    patient: patientOf(find(document, 'recordTarget', 'patientRole')),
    encounter: encounter && idOf(encounter),
    author: authorOf(document),
    service:
      nameOfCode(encounter && find(encounter, 'location', 'healthCareFacility', 'code')) ??
      nameOfCode(find(document, 'author', 'assignedAuthor', 'code')),
    date: dateOf(attribute(find(document, 'effectiveTime'), 'value')),
    kind: lineOf(find(document, 'title')) ?? nameOfCode(find(document, 'code')),
    codes: codesOf([
      ...(encounter === null ? [] : [encounter]),
      ...childrenOf(document, 'documentationOf').flatMap((each) =>
        isVoid(each) ? [] : childrenOf(each, 'serviceEvent'),
      ),
    ]),
  };
}

/** What the header of the release before CDA R2 says, in the words it had. */
export function levelOneFacts(document: XmlElement): Facts {
  const header = find(document, 'clinical_document_header');
  const visit = header && find(header, 'patient_encounter');
  const signer = header && find(header, 'legal_authenticator', 'person', 'person_name', 'nm');
  const patient = header && find(header, 'patient');
  const person = patient && find(patient, 'person');
  return {
    patient: patient && {
      id: attribute(person && find(person, 'id'), 'EX'),
      name: givenAndFamily(person && find(person, 'person_name', 'nm')),
      born: dayOf(attribute(find(patient, 'birth_dttm'), 'V')),
    },
    encounter: attribute(visit && find(visit, 'id'), 'EX'),
    author: givenAndFamily(signer),
    service: attribute(visit && find(visit, 'practice_setting_cd'), 'DN'),
    date: dateOf(attribute(header && find(header, 'origination_dttm'), 'V')),
    kind: attribute(header && find(header, 'document_type_cd'), 'DN'),
  };
}

function patientOf(role: XmlElement | null): Patient | null {
  if (role === null) return null;
  return {
    id: idOf(role),
    name: personName(find(role, 'patient', 'name')),
    born: dayOf(attribute(find(role, 'patient', 'birthTime'), 'value')),
  };
}

/** The number an element's first identifier gives, or where it gives none, the root that is the number itself. */
function idOf(element: XmlElement): string | null {
  const ids = childrenOf(element, 'id');
  return (
    ids.map((id) => attribute(id, 'extension')).find((id) => id !== null) ?? attribute(ids[0] ?? null, 'root')
  );
}

/** The first author who is a person, else the first organization or device. */
function authorOf(document: XmlElement): string | null {
  const authors = childrenOf(document, 'author').flatMap((author) => childrenOf(author, 'assignedAuthor'));
  const names = [
    ...authors.map((author) => personName(find(author, 'assignedPerson', 'name'))),
    ...authors.map((author) => lineOf(find(author, 'representedOrganization', 'name'))),
  ];
  return names.find((name) => name !== null) ?? null;
}

function personName(name: XmlElement | null): string | null {
  if (name === null) return null;
  const parts = ['prefix', 'given', 'family', 'suffix'].flatMap((part) => childrenOf(name, part)).map(lineOf);
  const spoken = parts.filter((part) => part !== null).join(' ');
  return spoken === '' ? lineOf(name) : spoken;
}

function givenAndFamily(name: XmlElement | null): string | null {
  if (name === null) return null;
  const parts = ['GIV', 'FAM', 'SFX'].map((part) => attribute(find(name, part), 'V'));
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** Whether it says of itself that it was not done, or not to its end. */
function isVoid(act: XmlElement): boolean {
  const status = attribute(find(act, 'statusCode'), 'code') ?? '';
  return (
    attribute(act, 'negationInd') === 'true' ||
    ['aborted', 'cancelled', 'nullified', 'obsolete', 'held', 'suspended'].includes(status)
  );
}

/** Codes of procedures among those of an encounter and of the services it came to. */
function codesOf(elements: readonly XmlElement[]): string[] {
  const codes = elements
    .filter((element) => !isVoid(element))
    .flatMap((element) => childrenOf(element, 'code'))
    .flatMap((code) => [code, ...childrenOf(code, 'translation')])
    .filter((code) => isOfProcedures(attribute(code, 'codeSystem')));
  return procedureCodes(codes.map((code) => attribute(code, 'code')));
}

function nameOfCode(code: XmlElement | null): string | null {
  return attribute(code, 'displayName') ?? lineOf(code && find(code, 'originalText'));
}
