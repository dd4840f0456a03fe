/** Rows as CSV (RFC 4180), the first of them the names of the columns. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A value as a cell. Text that a spreadsheet would take for a formula (a rule's id comes from a pack, and a pack from
 * anywhere) begins with an apostrophe, as OWASP advises.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = isReckoned(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether a spreadsheet would take a text for a formula. */
export function isReckoned(text: string): boolean {
  return /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text);
}
