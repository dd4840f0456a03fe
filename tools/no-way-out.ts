import type { Plugin } from 'vite';

/**
 * Words by which a program reaches a network, starts another, or runs text, and what each becomes in a library that has
 * them for uses we have none of. The new names are defined nowhere: a way out that is taken after all ends in an error.
 * Whole words only, methods of the same name included, and the same in every file of the library, so that all still fits.
 */
const WAYS: readonly (readonly [way: RegExp, stead: string])[] = [
  [/\bfetch\b/g, 'fromOutside'],
  [/\bXMLHttpRequest\b/g, 'RequestOutside'],
  [/\bnew Worker\b/g, 'new WorkerOutside'],
  [/\bnew Image\b/g, 'new ImageOutside'],
  [/\bFontFace\b/g, 'FaceOutside'],
  [/\bimport\s*\(/g, 'importOutside('],
  [/\bFunction\s*\(/g, 'FunctionOutside('],
  [/\bF = Function\b/g, 'F = FunctionOutside'], // zod's, to see whether it may make its checks of text
];

/** The libraries that are mended so, by a piece of their files' paths. */
const LIBRARIES = /\/pdfjs-dist\/legacy\/build\/|\/zod\/v4\/core\//;

export function noWayOut(): Plugin {
  return {
    name: 'chartcue-no-way-out',
    enforce: 'pre',
    transform: (code, id) => (LIBRARIES.test(id) ? { code: withoutWays(code), map: null } : null),
  };
}

/** A program of a library without the words by which it would reach out. */
export function withoutWays(code: string): string {
  return WAYS.reduce((text, [way, stead]) => text.replaceAll(way, stead), code);
}
