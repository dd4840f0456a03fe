import type { Lexicon } from '#src/match/lexicon.ts';
import type { Problem } from '#src/note/problem.ts';
import { askTimesOnce, type TimeAsked } from './ask-times-once.ts';
import type { Finding } from './finding.ts';

/** A finding with the problem it is about. */
export interface Raised {
  readonly finding: Finding;
  readonly problem: Problem;
  /** Of the gap of a timed service: where its times are looked for. */
  readonly timed: TimeAsked | null;
}

/**
 * Asks the same thing once: the side of an aching ankle is that of its sprain, and a pregnancy has one gestational age.
 * Of several the one on the diagnosis stays, else the first.
 */
export function askOnce(
  raised: readonly Raised[],
  problems: readonly Problem[],
  lexicon: Lexicon,
): Finding[] {
  const timed = raised.flatMap((one) => (one.timed === null ? [] : [{ ...one.timed, one }]));
  const asked = new Set(askTimesOnce(timed).map(({ one }) => one));
  const kept = raised.filter(
    (one) =>
      (one.timed === null || asked.has(one)) &&
      !raised.some(
        (other) =>
          other !== one &&
          (answersToo(other, one, lexicon) ||
            isSameUlcer(other, one, lexicon) ||
            isOfSameTimes(other.finding, one.finding)),
      ) &&
      !problems.some((problem) => isSaidOf(problem, one, lexicon)),
  );
  const ages = kept.filter(
    ({ finding, problem }) =>
      finding.axis === 'time' && lexicon.families.isOfPregnancy(problem.condition.family),
  );
  const first = ages.find(({ problem }) => problem.condition.family.startsWith('Z')) ?? ages[0];
  return kept.filter((one) => !ages.includes(one) || one === first).map(({ finding }) => finding);
}

/** Whether the side that a complaint is asked for is said of a disease of the same part of the body. */
function isSaidOf(disease: Problem, complaint: Raised, { relations, families }: Lexicon): boolean {
  const { finding, problem } = complaint;
  if (finding.axis !== 'laterality' || finding.kind !== 'gap' || !disease.isPresent) return false;
  if (!families.isComplaint(problem.condition.family) || families.isComplaint(disease.condition.family))
    return false;
  return (
    disease.details.some(({ axis, settles }) => axis === 'laterality' && settles) &&
    isInOnePlace(disease, problem, relations)
  );
}

/** Whether the answer to one finding is that to the other, which is about a complaint of the same part of the body. */
function answersToo(one: Raised, complaint: Raised, { relations, families }: Lexicon): boolean {
  if (one.finding.axis !== complaint.finding.axis || one.finding.kind !== complaint.finding.kind)
    return false;
  // The side of a hip that hurts is worth a question, and that of what is in doubt behind it only a hint.
  if (one.problem.isUncertain && one.finding.level === 'hint' && complaint.finding.level === 'ask')
    return false;
  if (one.finding.axis !== 'laterality' && one.finding.axis !== 'site') return false;
  const isOf = ({ problem }: Raised): boolean => families.isComplaint(problem.condition.family);
  if (!isOf(complaint) || (isOf(one) && one.finding.start >= complaint.finding.start)) return false;
  return isInOnePlace(one.problem, complaint.problem, relations);
}

/** Whether two findings ask the same of one ulcer, the foot's and the diabetic's; the one further down stays. */
function isSameUlcer(one: Raised, other: Raised, { relations, families }: Lexicon): boolean {
  if (!families.isOneUlcer(one.problem.condition.family, other.problem.condition.family)) return false;
  const [kept, left] = [one.finding, other.finding];
  if (kept.axis !== left.axis || kept.kind !== left.kind || kept.level !== left.level) return false;
  if (!standsBefore(left, kept)) return false;
  return isInOnePlace(one.problem, other.problem, relations);
}

/** Whether two conflicts are between the same times, a service's and the visit's; the one that is named first stays. */
function isOfSameTimes(one: Finding, other: Finding): boolean {
  if (one.kind !== 'conflict' || other.kind !== 'conflict') return false;
  if (one.axis !== 'time' || other.axis !== 'time') return false;
  if (!standsBefore(one, other)) return false;
  const times = timesOf(other);
  return times.length > 0 && String(timesOf(one)) === String(times);
}

/** Whether one finding stands further up in the note than another. */
function standsBefore(one: Finding, other: Finding): boolean {
  return one.part < other.part || (one.part === other.part && one.start < other.start);
}

/** The places of the times that a finding rests on. */
function timesOf({ evidence }: Finding): string[] {
  return evidence
    .filter(({ role }) => role === 'time')
    .map(({ part, start, end }) => `${part}:${start}-${end}`);
}

/** Whether two problems are of one part of the body, as far as the note tells. */
function isInOnePlace(one: Problem, other: Problem, relations: Lexicon['relations']): boolean {
  return one.sites.some((site) => other.sites.some((place) => relations.isRelated(site, place)));
}
