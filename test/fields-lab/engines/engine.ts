import type { LabPage } from '../lab.ts';

/** A running browser with the lab's extension in it. */
export interface Engine {
  newPage(): Promise<LabPage>;
  stop(): Promise<void>;
}
