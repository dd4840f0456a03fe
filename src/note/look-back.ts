import { TICKED } from '#src/text/tokens.ts';
import { type DetailMatch, REACH, type Surroundings, UNKNOWN_WORDS } from './surroundings.ts';

/** What stands before a detail that opens no phrase: "pain in the knee, left", "fracture on the right". */
export function lookBack(detail: DetailMatch, around: Surroundings): readonly number[] {
  let unknown = around.isLast(detail) ? -UNKNOWN_WORDS : 0; // what ends a clause may be said of its head
  for (let token = detail.from - 1; token >= 0 && detail.from - token <= REACH; token -= 1) {
    const here = around.fittingAt(token, detail);
    if (here.length > 0) return here;
    if (around.kindAt(token) === TICKED || around.isUnticked(token)) continue; // "knee pain: [ ] right [x] left"
    if (around.isBarrier(token) || endsClause(token, around)) return [];
    if (around.detailAt(token) !== undefined || around.groupAt(token) !== 0 || around.isPunctuation(token))
      continue;
    unknown += 1;
    if (unknown > UNKNOWN_WORDS) return [];
  }
  return [];
}

function endsClause(token: number, around: Surroundings): boolean {
  const unit = around.unitAt(token);
  return around.isPunctuation(token) && (unit === 59 || unit === 46);
}
