import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export const GECKO_ID = 'fields-lab@example.invalid';

/** Builds an extension that is the lab's content script in every frame, and gives its directory. */
export async function buildLabExtension(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('test/fields-lab/lab-script.ts'), formats: ['iife'], name: 'lab' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the lab was not built');
  const dir = await mkdtemp(join(tmpdir(), 'fields-lab-'));
  const manifest = {
    manifest_version: 3,
    name: 'Fields lab',
    version: '1',
    content_scripts: [
      {
        matches: ['http://localhost/*'],
        js: ['lab.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_end',
      },
    ],
    browser_specific_settings: {
      gecko: { id: GECKO_ID, data_collection_permissions: { required: ['none'] } },
    },
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'lab.js'), output.output[0].code);
  return dir;
}
