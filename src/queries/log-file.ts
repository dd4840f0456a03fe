import type { LogEnd } from './log.ts';
import type { QueryLogEntry } from './replay.ts';

/** A log as a file, with what says where it ended: entries cut off later would not show by themselves. */
export interface LogFile {
  readonly chartcueQueryLog: 1;
  readonly entries: readonly QueryLogEntry[];
  /** The last entry; number 0 for a log without one. */
  readonly end: LogEnd;
}

export function logFile(entries: readonly QueryLogEntry[], end: LogEnd | null): LogFile {
  const { number, hash } = end ?? { number: 0, hash: '' };
  return { chartcueQueryLog: 1, entries, end: { number, hash } };
}

/** The log in a text from anywhere, or null where it is none. Whether it is whole is for `verified` to say. */
export function readLogFile(text: string): LogFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isLogFile(value) ? value : null;
}

function isLogFile(value: unknown): value is LogFile {
  return (
    isObject(value) &&
    value['chartcueQueryLog'] === 1 &&
    isObject(value['end']) &&
    typeof value['end']['number'] === 'number' &&
    typeof value['end']['hash'] === 'string' &&
    Array.isArray(value['entries']) &&
    value['entries'].every(isEntry)
  );
}

/** What the chain goes over is there; what an entry says is part of what is digested. */
function isEntry(value: unknown): boolean {
  if (!isObject(value) || typeof value['number'] !== 'number' || value['content'] === undefined) return false;
  return ['at', 'before', 'digest', 'hash', 'salt'].every((field) => typeof value[field] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
