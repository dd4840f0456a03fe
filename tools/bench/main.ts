import { parseArgs } from 'node:util';
import { bench } from './bench.ts';
import { table } from './report.ts';

// `npm run bench`: a table; `-- --json`: the same as JSON (keys in report.ts); `-- --no-harper`: in seconds.
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, harper: { type: 'boolean', default: true } },
  allowNegative: true,
});
const report = await bench(process.cwd(), values.harper);
console.log(values.json === true ? JSON.stringify(report, null, 2) : table(report));
