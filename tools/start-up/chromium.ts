import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { DevTools } from '../dev-tools.ts';

/** A Chromium with the extension that no driver is attached to: that would slow the start of its background. */
export interface Chromium {
  readonly tools: DevTools;
  close(): Promise<void>;
}

const STARTS_WITHIN_MS = 20_000;

/** Starts it without a window, on a profile of its own. Throws when it does not come up. */
export async function startChromium(path: string, extension: string): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const child = spawn(path, [...switches(profile, extension), 'about:blank'], { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await listening(child, join(profile, 'DevToolsActivePort'));
    const tools = await DevTools.connect(profile);
    await welcomed(tools);
    return {
      tools,
      async close() {
        tools.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw new Error(`the browser at ${path} did not start`, { cause: error });
  }
}

function switches(profile: string, extension: string): string[] {
  return [
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium has no sandbox for root
  ];
}

/** A page that the welcome page covers is not drawn: waits for that one, which tells that the extension is there, and closes it. */
async function welcomed(tools: DevTools): Promise<void> {
  const until = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < until) {
    // oxlint-disable no-await-in-loop -- waiting is what it is for
    const { targetInfos } = await tools.send<{ targetInfos: { targetId: string; url: string }[] }>(
      'Target.getTargets',
    );
    const welcome = targetInfos.find(({ url }) => url.endsWith('/welcome.html'));
    if (welcome !== undefined) {
      await tools.send('Target.closeTarget', { targetId: welcome.targetId });
      return;
    }
    await after(50);
    // oxlint-enable no-await-in-loop
  }
  throw new Error('the extension was not installed');
}

async function listening(child: ChildProcess, portFile: string): Promise<void> {
  const until = performance.now() + STARTS_WITHIN_MS;
  while (!existsSync(portFile)) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`no ${portFile}`);
    // oxlint-disable-next-line no-await-in-loop -- waiting is what it is for
    await after(50);
  }
  await after(200); // the file is there a moment before it is written
}
