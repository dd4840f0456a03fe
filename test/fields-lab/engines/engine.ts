import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LabPage } from '../lab.ts';

/** A running browser with the lab's extension in it. */
export interface Engine {
  newPage(): Promise<LabPage>;
  /** Pauses ChartCue, the first of the extensions, or ends that. Absent where a driver reaches no extension's pages. */
  pause?(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Whether an extension, given as its directory, opens a page when it is installed: ChartCue does, the lab's does not. */
export function opensWelcome(extension: string): boolean {
  return existsSync(join(extension, 'welcome.html'));
}
