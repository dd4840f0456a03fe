import { CLASSIFICATION_BUDGET, classificationFault, classificationSize } from './sizes/built-knowledge.ts';
import { builtSizes, sizeFaults } from './sizes/built-sizes.ts';

// `npm run sizes`: what each built script weighs after gzip, and the classification in it; fails when one is over its budget.
let faults = 0;
for (const folder of ['dist/chrome-mv3', 'dist/firefox-mv3']) {
  const sizes = builtSizes(folder);
  console.log(folder);
  for (const { file, gzip, budget } of sizes) {
    console.log(`${String(gzip).padStart(9)}  ${file}${budget === null ? '' : ` (at most ${budget})`}`);
  }
  const classification = classificationSize(folder);
  console.log(
    `${String(classification ?? 'none').padStart(9)}  of it lexicon, axes and curated layer (at most ${CLASSIFICATION_BUDGET})`,
  );
  for (const fault of [...sizeFaults(sizes), ...classificationFault(classification)]) {
    console.error(`${folder}: ${fault}`);
    faults += 1;
  }
}
process.exitCode = faults > 0 ? 1 : 0;
