import { dateOf, dayOf } from './dates.ts';
import type { Facts, Patient } from './document.ts';
import { encounterCodes } from './fhir-codes.ts';
import type { FhirShelf } from './fhir-shelf.ts';
import { at, listAt, stringAt } from './json-path.ts';

/** What a DocumentReference, Composition or DiagnosticReport of R4 says about itself. */
export function fhirFacts(resource: unknown, shelf: FhirShelf): Facts {
  const named = (reference: unknown): string | null => nameOf(reference, resource, shelf);
  const authors = [
    ...listAt(resource, 'author'),
    ...listAt(resource, 'resultsInterpreter'),
    ...listAt(resource, 'performer'),
  ];
  const visit = at(resource, 'encounter') ?? at(resource, 'context', 'encounter', 0);
  return {
    patient: patientOf(at(resource, 'subject'), resource, shelf),
    encounter: visit === undefined ? null : identifierOf(visit, resource, shelf),
    author: authors.map(named).find((name) => name !== null) ?? null,
    service: conceptOf(at(resource, 'context', 'practiceSetting')) ?? sectionOf(resource),
    date: firstOf(
      [
        ['date'],
        ['effectiveDateTime'],
        ['effectivePeriod', 'start'],
        ['issued'],
        ['context', 'period', 'start'],
      ],
      resource,
    ),
    kind: conceptOf(at(resource, 'type')) ?? conceptOf(at(resource, 'code')) ?? stringAt(resource, 'title'),
    codes: encounterCodes(visit, resource, shelf),
  };
}

/** A concept in words: its text, else the display of its first coding that has one. */
function conceptOf(concept: unknown): string | null {
  const displays = listAt(concept, 'coding').map((coding) => stringAt(coding, 'display'));
  return stringAt(concept, 'text') ?? displays.find((display) => display !== null) ?? null;
}

/** The diagnostic service of a report, among categories that also say what kind of document it is. */
function sectionOf(resource: unknown): string | null {
  if (stringAt(resource, 'resourceType') !== 'DiagnosticReport') return null;
  return conceptOf(listAt(resource, 'category').find((concept) => listAt(concept, 'coding').some(isService)));
}

function isService(coding: unknown): boolean {
  const system = stringAt(coding, 'system') ?? '';
  return system.endsWith('/v2-0074') || /^LP\d/.test(stringAt(coding, 'code') ?? '');
}

function patientOf(reference: unknown, from: unknown, shelf: FhirShelf): Patient | null {
  if (reference === undefined) return null;
  const patient = shelf.find(stringAt(reference, 'reference'), from);
  return {
    id: identifierOf(reference, from, shelf),
    name: nameOf(reference, from, shelf),
    born: dayOf(stringAt(patient, 'birthDate')),
  };
}

/** The business number of what is referred to, else the end of the reference: "Encounter/23" is 23. */
function identifierOf(reference: unknown, from: unknown, shelf: FhirShelf): string | null {
  const address = stringAt(reference, 'reference');
  const target = shelf.find(address, from);
  return (
    stringAt(target, 'identifier', 0, 'value') ??
    stringAt(reference, 'identifier', 'value') ??
    address?.replace(/\/_history\/.*$/, '').replace(/^.*[/#]/, '') ??
    null
  );
}

function nameOf(reference: unknown, from: unknown, shelf: FhirShelf): string | null {
  const target = shelf.find(stringAt(reference, 'reference'), from);
  return personName(target) ?? stringAt(target, 'name') ?? stringAt(reference, 'display');
}

function personName(person: unknown): string | null {
  const name = at(person, 'name', 0);
  if (name === undefined || typeof name === 'string') return null;
  const given = listAt(name, 'given').filter((part) => typeof part === 'string');
  const spoken = [...given, stringAt(name, 'family')].filter((part) => part !== null).join(' ');
  return stringAt(name, 'text') ?? (spoken === '' ? null : spoken);
}

function firstOf(paths: readonly (readonly string[])[], resource: unknown): string | null {
  return paths.map((path) => dateOf(stringAt(resource, ...path))).find((date) => date !== null) ?? null;
}
