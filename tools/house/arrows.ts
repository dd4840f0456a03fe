import type { Breach } from './breach.ts';
import type { Arrow } from './import-graph.ts';
import { entrypointOf, type Room, roomOf } from './rooms.ts';

/** What the wings around the product may import: what two of them need stands in `node`. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  node: ['src'],
  cli: ['node', 'src', 'rules'],
  tools: ['node', 'extension', 'src', 'rules'],
};

/** The imports that go against the house: upwards, between neighbours, or out of the product. */
export function arrowBreaches(arrows: readonly Arrow[]): Breach[] {
  return arrows.flatMap((arrow) => {
    const breach = judged(arrow);
    return breach === null ? [] : [{ ...breach, file: arrow.from, line: arrow.line }];
  });
}

/** Files that stand in no room, and code among the data. */
export function roomBreaches(paths: readonly string[]): Breach[] {
  return paths.flatMap((file) => {
    const room = roomOf(file);
    if (room === null) {
      return [
        { code: 'no-room', file, line: null, says: 'stands in no room that tools/house/rooms.ts knows' },
      ];
    }
    if (room.name === 'rules') {
      return [
        {
          code: 'code-in-rules',
          file,
          line: null,
          says: 'rules/ holds data only: move the code to src/ or tools/',
        },
      ];
    }
    return [];
  });
}

function judged({ from, file }: Arrow): Pick<Breach, 'code' | 'says'> | null {
  if (file === null) return null;
  const [here, there] = [roomOf(from), roomOf(file)];
  if (here === null || there === null) return null;
  if (here.name === there.name) return betweenEntrypoints(from, file);
  if (here.name === 'test' || here.name === 'settings') return null;
  const around = AROUND[here.name];
  if (around === undefined) return ofProduct(here, there, file);
  if (around.some((wing) => file.startsWith(`${wing}/`))) return null;
  return { code: 'around', says: `${here.name} may import ${around.join(', ')}, not ${file}` };
}

/** Pages and scripts start one by one: what one of them takes from another's folder belongs below both. */
function betweenEntrypoints(from: string, file: string): Pick<Breach, 'code' | 'says'> | null {
  const [here, there] = [entrypointOf(from), entrypointOf(file)];
  if (here === there) return null;
  return {
    code: 'entrypoints',
    says: `the entrypoint ${here} may not import ${there}'s ${file}: what both need goes below them`,
  };
}

function ofProduct(here: Room, there: Room, file: string): Pick<Breach, 'code' | 'says'> | null {
  if (there.name === 'rules') return null; // data
  if (there.level === null) {
    return { code: 'outward', says: `${here.name} is part of the product and may not import ${file}` };
  }
  if (there.level > here.level!) {
    return { code: 'upward', says: `${here.name} may not import ${there.name}, which stands above it` };
  }
  if (there.level === here.level && !here.neighbours) {
    return {
      code: 'neighbours',
      says: `${here.name} and ${there.name} stand side by side: what both need goes below them`,
    };
  }
  return null;
}
