import type { LabPage } from '../lab.ts';

/** A running browser with the lab's extension in it. */
export interface Engine {
  newPage(): Promise<LabPage>;
  /** Pauses ChartCue, the first of the extensions, or ends that. Absent where a driver reaches no extension's pages. */
  pause?(on: boolean): Promise<void>;
  stop(): Promise<void>;
}
