import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_NOTE } from '#tools/start/sample/note.ts';
import { type SampleSite, serveSample } from '#tools/start/serve.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

function get(address: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject).end();
  });
}

test('the page has a field for every part of the note, empty or drafted', async () => {
  const [blank, drafted] = [await get(site.blank), await get(site.drafted)];
  expect([blank.status, drafted.status]).toEqual([200, 200]);
  for (const { id, label, text } of SAMPLE_NOTE) {
    expect(blank.body).toContain(`id="${id}"`);
    expect(blank.body).toContain(label);
    expect(blank.body).not.toContain(text);
    expect(blank.body).toMatch(new RegExp(`id="${id}"[^>]*></`)); // not even a space is in it
    expect(drafted.body).toContain(`>${text.replaceAll('<', '&lt;')}</`);
  }
  expect(drafted.body).not.toContain('<!--');
});

test('it is served to this machine alone, and asks for nothing from another', async () => {
  expect(new URL(site.blank).hostname).toBe('localhost');
  const { body } = await get(site.blank);
  expect(body).not.toMatch(/https?:|\/\/[a-z]/);
});

test('any other path is not found', async () => {
  expect((await get(`${site.blank}../package.json`)).status).toBe(404);
});
