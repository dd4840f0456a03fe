import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** The values of an organisation's policy, whatever they are. */
export type ManagedValues = Readonly<Record<string, unknown>>;

/**
 * How long an answer is waited for, in ms. Chromium answers nobody before it has read its policies, and takes seconds for
 * that after a start: 5 to 25 were seen in every fourth new profile on a busy machine. It answers in 2 ms afterwards.
 */
const PATIENCE = 300;
/** After how long it is asked again, in ms. */
const AGAIN = 1_000;

/** What decides on what is shown and where: the packs of a policy and its keys are kept elsewhere, once they are checked. */
const TO_KEEP = ['forbiddenHosts', 'preselectedHosts', 'settings', 'users'];

/** What the browser said when it last answered. */
const seen = storage.defineItem<ManagedValues | null>('local:policySeen', { fallback: null });

const listeners = new Set<() => void>();
let isLate = false;

/** The policy as the browser has it, however long that takes; empty where there is none. */
export async function managedValues(): Promise<ManagedValues> {
  const values = await answered();
  void keep(values);
  return values;
}

/** A question that was put too early may never be answered, while the next one is at once: it is put again until one is. */
async function answered(): Promise<ManagedValues> {
  const asked: Promise<ManagedValues>[] = [];
  for (;;) {
    // Firefox rejects where no policy is set.
    asked.push(browser.storage.managed.get().catch(() => ({})));
    // oxlint-disable-next-line no-await-in-loop -- the next is put when none was answered
    const values = await Promise.race([...asked, noneAfter(AGAIN)]);
    if (values !== null) return values;
  }
}

/** The policy for those who cannot wait: as it was last seen while the browser has not read it. Whoever watches is told of the answer. */
export async function managedValuesSoon(): Promise<ManagedValues> {
  if (isLate) return (await seen.getValue()) ?? {};
  const answer = managedValues();
  const inTime = await Promise.race([answer, noneAfter(PATIENCE)]);
  if (inTime !== null) return inTime;
  const given = (await seen.getValue()) ?? {};
  isLate = true;
  void takeLate(answer, given);
  return given;
}

async function takeLate(answer: Promise<ManagedValues>, given: ManagedValues): Promise<void> {
  const values = await answer;
  isLate = false;
  if (textOf(values) !== textOf(given)) listeners.forEach((listener) => listener());
}

/** Calls back whenever the policy changes, or is known at last and another than was taken. Gives what ends the watch. */
export function watchManagedValues(changed: () => void): () => void {
  const listen = (_: unknown, area: string): void => {
    if (area === 'managed') changed();
  };
  const own = (): void => changed();
  listeners.add(own);
  browser.storage.onChanged.addListener(listen);
  return () => {
    listeners.delete(own);
    browser.storage.onChanged.removeListener(listen);
  };
}

/** A disk that is full keeps what was seen before. */
async function keep(values: ManagedValues): Promise<void> {
  try {
    const before = await seen.getValue();
    if (before === null || textOf(values) !== textOf(before)) await seen.setValue(kept(values));
  } catch {
    return;
  }
}

function kept(values: ManagedValues): ManagedValues {
  return Object.fromEntries(
    TO_KEEP.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

function textOf(values: ManagedValues): string {
  return JSON.stringify(kept(values));
}

function noneAfter(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
