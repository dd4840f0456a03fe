import { describe, expect, test } from 'vitest';
import { isInForce } from '#src/engine/in-force.ts';
import { knowledge, pack } from '../fixtures/rules.ts';

const forAll = pack({ id: 'all', rules: [] });

describe('a pack is in force', () => {
  const release = pack({ id: 'fy2027', rules: [], from: '2026-10-01', until: '2027-09-30' });

  test('from its first day to its last', () => {
    expect(isInForce(release, { date: '2026-09-30' }, knowledge)).toBe(false);
    expect(isInForce(release, { date: '2026-10-01' }, knowledge)).toBe(true);
    expect(isInForce(release, { date: '2027-09-30' }, knowledge)).toBe(true);
    expect(isInForce(release, { date: '2027-10-01' }, knowledge)).toBe(false);
  });

  test('without end, when it has none', () => {
    expect(isInForce(forAll, { date: '2099-01-01' }, knowledge)).toBe(true);
  });

  test('on the first day of the release, when no day is given', () => {
    expect(isInForce(release, {}, knowledge)).toBe(true);
    expect(isInForce({ ...release, from: '2026-10-02' }, {}, knowledge)).toBe(false);
  });
});

describe('a pack speaks for', () => {
  test('everyone, when it names no one', () => {
    expect(isInForce(forAll, { payer: 'a', encounter: 'b', specialty: 'c' }, knowledge)).toBe(true);
    expect(isInForce(forAll, {}, knowledge)).toBe(true);
  });

  test('its specialties and encounters, and for those that are not known', () => {
    const ortho = pack({
      id: 'ortho',
      rules: [],
      specialties: ['orthopaedics'],
      encounters: ['outpatient', 'emergency'],
    });
    expect(isInForce(ortho, { specialty: 'orthopaedics', encounter: 'emergency' }, knowledge)).toBe(true);
    expect(isInForce(ortho, { specialty: 'ophthalmology' }, knowledge)).toBe(false);
    expect(isInForce(ortho, { specialty: 'orthopaedics', encounter: 'inpatient' }, knowledge)).toBe(false);
    expect(isInForce(ortho, {}, knowledge)).toBe(true);
  });

  test('its payers alone: where payers differ and none is known, nothing is said', () => {
    const medicare = pack({ id: 'medicare', rules: [], payers: ['medicare'] });
    expect(isInForce(medicare, { payer: 'medicare' }, knowledge)).toBe(true);
    expect(isInForce(medicare, { payer: 'other' }, knowledge)).toBe(false);
    expect(isInForce(medicare, {}, knowledge)).toBe(false);
  });

  test('its groups alone: a trial in one group reaches nobody else', () => {
    const trial = pack({ id: 'trial', rules: [], groups: ['hospitalists'] });
    expect(isInForce(trial, { group: 'hospitalists' }, knowledge)).toBe(true);
    expect(isInForce(trial, { group: 'surgeons' }, knowledge)).toBe(false);
    expect(isInForce(trial, {}, knowledge)).toBe(false);
  });

  test('its hosts and all below them, and where no host is known', () => {
    const hosted = pack({ id: 'hosted', rules: [], hosts: ['example.org'] });
    expect(isInForce(hosted, { host: 'example.org' }, knowledge)).toBe(true);
    expect(isInForce(hosted, { host: 'ehr.example.org' }, knowledge)).toBe(true);
    expect(isInForce(hosted, { host: 'badexample.org' }, knowledge)).toBe(false);
    expect(isInForce(hosted, {}, knowledge)).toBe(true);
  });
});
