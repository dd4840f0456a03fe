import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from './input-error.ts';

/**
 * The text of a file, or of standard input for "-". UTF-8, or UTF-16 where a byte order mark says so; the mark is no
 * part of it. Throws an InputError that names the file and what to do.
 */
export async function textOfFile(path: string, standardInput: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = path === '-' ? await gathered(standardInput) : await fileBytes(path);
  return decoded(bytes, path);
}

/** The text of a file's bytes, as `textOfFile` reads them. Throws an InputError that names the file and what to do. */
export function decoded(bytes: Uint8Array, path: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not-utf-8', `${nameOf(path)} is no UTF-8 text. Convert it to UTF-8.`);
  }
}

/** How a file is called in what people read. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** Where a path leads. npm runs us in the project's root, wherever it was called: paths are meant from there. */
export function meant(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

async function gathered(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder: name the files in it',
  EACCES: 'may not be read by you',
};

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(meant(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new InputError('unreadable-file', `${path} ${WHY[code] ?? `could not be read (${code})`}.`);
  }
}
