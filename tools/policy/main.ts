import { writeFileSync } from 'node:fs';
import { written } from './written.ts';

// `npm run policy`: writes the schema of the policy that browsers read, and the sample policy files.
for (const [path, text] of Object.entries(written())) {
  writeFileSync(path, text);
  console.log(path);
}
