import { expect, test } from 'vitest';
import { rulesBroken } from './own-edition.ts';

const Q = 'What diagnosis, if any, was treated with HFNC?';

const NEUTRAL = [
  'Please provide the diagnosis, if any, that was treated with HFNC.',
  'In your professional opinion, what condition required HFNC at 40 L?',
  'Could you please clarify the diagnosis being treated with HFNC, if one applies?',
  'HFNC was started on 3/3. Kindly document the associated diagnosis, or state that there is none.',
  'After study, which of the following best reflects the condition treated with HFNC?',
  'Please exercise your independent judgment. The fact that a question is asked does not imply that any particular answer is desired. ' +
    Q,
  'Is there a diagnosis that would explain the need for HFNC?',
  'Would you be able to document the reason for HFNC?',
  'If clinically appropriate, please document the condition for which HFNC was ordered.',
  'The record shows HFNC without a corresponding diagnosis. Please advise.',
  Q + ' Please respond in the record; this form is not a part of it.',
  Q + ' If none of these apply, please choose "other" and write your own words.',
  'Please check the box that corresponds to your clinical judgment regarding the condition treated with HFNC.',
  Q + ' You may also document your answer in the next progress note instead of on this form.',
  Q + ' Call 555-0100 with questions.',
  "Can the patient's respiratory status on arrival be further specified?",
  'Dr. Lee, please see the indicators below and clarify the respiratory diagnosis.',
  Q + ' Thank you for your partnership in accurate documentation.',
  Q + ' This query does not require agreement with any of the options.',
  Q + ' Do not feel obliged to pick any of the options listed.',
  Q + ' Nothing is entered in the chart until you choose an answer and sign it.',
  Q + ' Your selected answer will be filed to the progress note when you sign.',
  Q + ' Unanswered queries are re-sent after 48 hours.',
  'Based on the indicators, please clarify whether the patient had respiratory failure, and if so its acuity and type, or whether another diagnosis applies.',
  'Please indicate which diagnosis, in your view, is most consistent with these findings.',
  'What is the clinical significance of the SpO2 of 84 % and the need for HFNC?',
  'Which condition, after study, was chiefly responsible for the need for HFNC?',
];
const BROKEN: readonly (readonly [string, readonly string[]])[] = [
  ["Don't you think the HFNC means respiratory failure? ", ['Q-08']],
  ['Surely this was respiratory failure. ' + Q, ['Q-08']],
  ['With an SpO2 of 84 % this can only be acute respiratory failure. ' + Q, ['Q-08']],
  ['Any pulmonologist would call this acute respiratory failure. ' + Q, ['Q-08']],
  ['We need acute respiratory failure documented. ' + Q, ['Q-08']],
  ['Acute respiratory failure would be the expected term here. ' + Q, ['Q-08']],
  ['Please be sure to include acute respiratory failure in your discharge summary.', ['Q-08']],
  ['It looks like you forgot respiratory failure. ' + Q, ['Q-08']],
  ['The indicators strongly support acute respiratory failure. ' + Q, ['Q-08']],
  ['Can we say acute hypoxic respiratory failure?', ['Q-08']],
  ['Kindly consider adding acute respiratory failure as a diagnosis.', ['Q-08']],
  ['Would it be reasonable to document acute respiratory failure?', ['Q-08']],
  ['Given the HFNC, I assume the patient was in acute respiratory failure, right?', ['Q-08']],
  ['The patient had acute hypoxic respiratory failure on arrival. Please specify the cause.', ['Q-08']],
  ['Please confirm acute respiratory failure.', ['Q-08']],
  ['Please document acute respiratory failure if you agree.', ['Q-08']],
  ['HFNC = acute respiratory failure; please document.', ['Q-08']],
  ['Just need a quick addendum for acute respiratory failure.', ['Q-08']],
  ['Is acute respiratory failure an accurate description?', ['Q-08']],
  [Q + ' Acute respiratory failure adds an MCC.', ['Q-09']],
  [Q + ' The case will be denied otherwise.', ['Q-09']],
  [Q + ' The DRG shifts from 194 to 193.', ['Q-09']],
  [Q + ' A specific answer supports appropriate payment.', ['Q-09']],
  [Q + ' The RAC is reviewing these.', ['Q-09']],
  [Q + " It affects the hospital's bottom line.", ['Q-09']],
  [Q + ' This has an impact on your quality scores.', ['Q-10']],
  [Q + ' We are trying to lower our O/E ratio.', ['Q-10']],
  [Q + ' Your mortality index looks bad without it.', ['Q-10']],
  [Q + ' It would raise the SOI from 2 to 3.', ['Q-10']],
  [Q + ' Your Leapfrog and star ratings depend on it.', ['Q-10']],
  [Q + ' (The first option is what most of your partners choose.)', ['Q-12']],
  [Q + ' We suggest the first option.', ['Q-12']],
  [Q + ' The recommended answer is shown in bold.', ['Q-12']],
  [Q + ' This message is a clinical reminder and therefore does not fall under the query policy.', ['Q-16']],
  [Q + ' As this is just an FYI rather than a query, no compliance review applies.', ['Q-16']],
  [Q + ' Compliance rules do not apply to this chat.', ['Q-16']],
  [Q + ' Absent a response by noon, the first option will be recorded in the summary.', ['Q-23']],
  [Q + ' Your signature on the note counts as acceptance of the first option.', ['Q-23']],
  [Q + ' We have already updated the problem list with acute respiratory failure.', ['Q-23']],
  [Q + ' No reply will be taken as agreement.', ['Q-23']],
  ['Dear CDI colleague, ' + Q.toLowerCase(), ['Q-20']],
  ['Dear Dr. Roe, you did not see this patient, but please answer for Dr. Lee. ' + Q, ['Q-20']],
  [Q + ' What organism caused the pneumonia?', ['Q-21']],
  ['HFNC was used on 3/3.', ['Q-21']],
];

const option = (label: string, ...supportedBy: number[]) => ({ label, supportedBy });

/** One query that breaks no rule, with another question. */
function brokenBy(question: string): string[] {
  return rulesBroken({
    title: 'Respiratory status',
    question,
    options: [
      option('Acute hypoxic respiratory failure', 0),
      option('Pneumonia without respiratory failure', 1),
      option('Other (please specify)'),
      option('Unable to determine'),
    ],
    indicators: [
      { quote: 'SpO2 84 % RA, RR 32, HFNC 40 L', source: 'ED note', date: '2026-03-03' },
      { quote: 'pneumonia, ceftriaxone', source: 'H&P', date: '2026-03-03' },
    ],
    type: 'choice',
    reason: 'indicators without diagnosis',
  });
}

test.each(NEUTRAL)('neutral: %s', (question) => {
  expect(brokenBy(question)).toEqual([]);
});

test.each(BROKEN)('broken: %s', (question, rules) => {
  expect(brokenBy(question)).toEqual(rules);
});
