import { z } from 'zod';
import { policySchema } from '#extension/storage/policy-schema.ts';

/** All that Chromium reads of a schema for policies; it refuses an extension whose schema holds what it does not know. */
const KNOWN = new Set([
  'type',
  'title',
  'description',
  'properties',
  'items',
  'enum',
  'minimum',
  'maximum',
  'additionalProperties',
]);

/** The schema of `storage.managed`, for Chrome and Edge, as JSON text. */
export function managedSchema(): string {
  return `${JSON.stringify(withKnown(z.toJSONSchema(policySchema, { io: 'input' })), null, 2)}\n`;
}

/** A schema without what Chromium does not know, down to its leaves; names of properties are no keywords. */
function withKnown(schema: object): object {
  const kept = Object.entries(schema).filter(([key, value]) => KNOWN.has(key) && value !== false);
  return Object.fromEntries(
    kept.map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [key, value];
      if (key !== 'properties') return [key, withKnown(value)];
      const properties = Object.entries(value).map(([name, of]: [string, object]) => [name, withKnown(of)]);
      return [key, Object.fromEntries(properties)];
    }),
  );
}
