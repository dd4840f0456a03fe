import { builtSizes, sizeFaults } from './sizes/built-sizes.ts';

// `npm run sizes`: what each built script weighs after gzip; fails when one is over its budget.
let faults = 0;
for (const folder of ['dist/chrome-mv3', 'dist/firefox-mv3']) {
  const sizes = builtSizes(folder);
  console.log(folder);
  for (const { file, gzip, budget } of sizes) {
    console.log(`${String(gzip).padStart(9)}  ${file}${budget === null ? '' : ` (at most ${budget})`}`);
  }
  for (const fault of sizeFaults(sizes)) {
    console.error(`${folder}: ${fault}`);
    faults += 1;
  }
}
process.exitCode = faults > 0 ? 1 : 0;
