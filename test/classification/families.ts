import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Axis } from '#src/classification/axis.ts';

/** A family that is asked about on an axis, in words of our own. */
export interface AskedFamily {
  readonly family: string;
  readonly codes: readonly string[];
  readonly asks: Axis;
  readonly bare: string;
  readonly documented: string;
}

/** A family that is asked nothing, and why. */
export interface QuietFamily {
  readonly family: string;
  readonly codes: readonly string[];
  readonly off: string;
  readonly bare: string;
}

const path = fileURLToPath(new URL('families.yaml', import.meta.url));
const { families } = parse(readFileSync(path, 'utf8')) as {
  readonly families: readonly (AskedFamily | QuietFamily)[];
};

export const askedFamilies = families.filter((one): one is AskedFamily => 'asks' in one);
export const quietFamilies = families.filter((one): one is QuietFamily => 'off' in one);

/** Whether a family of a finding or a problem is one of these or lies under one. */
export function isOneOf(codes: readonly string[], family: string): boolean {
  return codes.some((code) => family.startsWith(code));
}
