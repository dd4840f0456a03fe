import { type Query, type Reason, REASONS } from '../query.ts';

/** The reason of a query as one of the list, capitals and hyphens ignored; null when it is none of them. */
export function reasonOf({ reason }: Query): Reason | null {
  if (reason === null) return null;
  const written = reason.trim().toLowerCase().replaceAll(/[-_]/gu, ' ');
  return REASONS.find((one) => one === written) ?? null;
}
