import type { Breach } from './breach.ts';
import type { Arrow } from './import-graph.ts';

/**
 * Too heavy for every frame of every page, and not needed there: a content script reads, draws and inserts, and asks the
 * background for the rest. (zod 24 kB gzip, dexie 31 kB, compromise 30 to 120 kB, measured with Vite 8.)
 */
const TOO_HEAVY = new Set([
  'zod',
  'yaml',
  'dexie',
  'compromise',
  'harper.js',
  'pdfjs-dist',
  'htmlparser2',
  'fflate',
]);

/** Whether a path is the file a content script starts from: ours, or one by WXT's names. */
export function isContentEntry(path: string): boolean {
  if (/^extension\/entrypoints\/(?:note|sentry)\.ts$/.test(path)) return true;
  return /^extension\/entrypoints\/(?:[\w-]+\.)?content(?:\.tsx?|\/index\.tsx?)$/.test(path);
}

/** The heavy packages that a content script would load, each with the way by which it comes in. Types weigh nothing. */
export function contentScriptBreaches(arrows: readonly Arrow[]): Breach[] {
  const loaded = arrows.filter((arrow) => !arrow.typeOnly);
  const entries = new Set(arrows.map((arrow) => arrow.from).filter(isContentEntry));
  return [...entries].flatMap((entry) => heavyFrom(entry, loaded));
}

function heavyFrom(entry: string, arrows: readonly Arrow[]): Breach[] {
  const ways = new Map<string, string>([[entry, entry]]);
  const breaches: Breach[] = [];
  for (const [file, way] of ways) {
    for (const arrow of arrows.filter((each) => each.from === file)) {
      if (arrow.file !== null && !ways.has(arrow.file)) ways.set(arrow.file, `${way} -> ${arrow.file}`);
      if (arrow.package !== null && TOO_HEAVY.has(arrow.package)) {
        const says = `a content script may not load ${arrow.package}: ${way}`;
        breaches.push({ code: 'heavy', file, line: arrow.line, says });
      }
    }
  }
  return breaches;
}
