import { expect, test } from 'vitest';
import { hostPatterns } from '#tools/build-for/granted-hosts.ts';

test('hosts are granted by name, by all names below one, and by https unless http is said', () => {
  expect(hostPatterns(['EHR.example', '*.hospital.example', 'http://localhost/', 'ehr.example'])).toEqual([
    'http://localhost/*',
    'https://*.hospital.example/*',
    'https://ehr.example/*',
  ]);
});

test.each(['*', 'https://*/*', 'ehr.example/path', 'ehr example', '<all_urls>', ''])(
  'what is no host is refused: %j',
  (name) => expect(() => hostPatterns([name])).toThrow('is no host'),
);
