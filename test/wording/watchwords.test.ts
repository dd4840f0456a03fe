import { describe, expect, test } from 'vitest';
import { nearPrompt, rulesBroken } from './own-edition.ts';

const money = [
  'Documenting this as an MCC would change the DRG.',
  'This is a CC.',
  'Adding the diagnosis provides a CC for this case.',
  'There is no CC/MCC on this account.',
  'Your response affects reimbursement.',
  'This will help us avoid a denial.',
  'The payer has denied this claim.',
  'To support the claim, please respond.',
  'This chart is being audited.',
  'Auditors look for this.',
  'This HCC has not been recaptured this year.',
  'HCC 85 gap',
  'RAF score',
  'Risk adjustment',
  'to capture the severity of illness',
  'To ensure we capture the appropriate diagnosis',
  'so the code can be captured',
  'We lose revenue when this is missing.',
  'wRVU',
  'This impacts case mix index.',
  'CMI',
  'Accurate coding increases payment.',
  'The relative weight would go from 0.9 to 1.8.',
  'higher-weighted DRG',
  '$4,500',
  'financial impact',
  'Medicare Advantage',
  'billing compliance',
  'Please respond prior to final billing.',
  'hospital reimbursement',
  'the insurance company',
  'Medicare payment',
  'cost of care for this hospital',
];
const quality = [
  'SOI/ROM',
  'severity of illness',
  'risk of mortality',
  'expected mortality',
  'observed-to-expected ratio',
  'O/E mortality',
  'PSI-90',
  'PSI 13',
  'This would be a PSI.',
  'patient safety indicator',
  'This counts as a HAC.',
  'hospital-acquired condition',
  'readmission penalty',
  '30-day readmission',
  'readmission rate',
  'star rating',
  'quality scores',
  'quality metrics',
  'quality measure',
  'your provider profile',
  'physician profile',
  'physician scorecard',
  'public reporting',
  'Hospital Compare',
  'Leapfrog',
  'Vizient',
  'Healthgrades',
  'core measure',
  'value-based purchasing',
  'your complication rate',
  'HEDIS',
  'MIPS',
  'mortality index',
  'benchmarking',
  'our rankings',
];
/** Words that look like money or quality and are clinical, or plain English. */
const clinical = [
  'HCC s/p resection of hepatocellular carcinoma',
  'MCC of the skin (Merkel cell carcinoma)',
  'CC: chest pain',
  'cc: Dr. Smith',
  '500 cc of saline',
  'The CC was dyspnea.',
  'PSI class IV pneumonia',
  'PSI score of 130 in this patient with pneumonia',
  'AUDIT-C score 9',
  'The patient denies chest pain.',
  'Patient denied dyspnea.',
  'Dose was adjusted for risk of bleeding.',
  'adjusting for renal function',
  'failure to capture on telemetry',
  'ventricular capture',
  'Loss of capture',
  'lipid profile',
  'side effect profile',
  'image quality',
  'quality of life',
  'range of motion (ROM) of the knee',
  'premature rupture of membranes (PROM)',
  'discharge summary',
  'charge nurse',
  'Patient claims he fell.',
  'The wound was billowing.',
  'in denial about his drinking',
  'He was readmitted on 3/4.',
  'Date of readmission 3/5',
  'Uncle Bill',
  'rank order',
  'The star-shaped scar',
  'nurse raised a quality concern',
  'hospital-acquired pneumonia',
  'hospital-acquired pressure injury',
  'catheter-associated urinary tract infection',
  'BRAF mutation; RAF inhibitor',
  'code blue was called',
  'DNR code status',
  'accountable',
  'Full code',
  'cost-effective',
  'costal margin',
  'severe illness',
  'illness severity',
  'mild severity',
  'case of pneumonia',
  'The mixed venous saturation',
  'weight 84 kg',
  'capture the rhythm strip',
  'screen capture',
  'payload',
  'Coding Clinic',
  'ICD-10-CM coding guidelines',
  'compensated cirrhosis',
  'decompensated heart failure',
  'incentive spirometry',
  'profile view of the nose',
  'biophysical profile',
  'metabolic profile',
];

const found = (text: string): string[] => [...new Set(nearPrompt(text).map(({ rule }) => rule))];

test.each(money)('money: %s', (text) => expect(found(text)).toContain('Q-09'));
test.each(quality)('quality: %s', (text) => expect(found(text)).toContain('Q-10'));
test.each(clinical)('neither: %s', (text) => expect(found(text)).toEqual([]));

describe('where words of money are looked for', () => {
  const indicators = [
    { quote: 'anemia; per payer denial of 3/4, DRG 812', source: 'Progress note', date: '2026-03-04' },
  ];

  test('not in indicators and not in quotations', () => {
    const question = 'Your note reads "payer denial". What type of anemia is meant?';
    expect(rulesBroken({ question, indicators })).toEqual([]);
  });

  test.each([
    ['the title', { title: 'DRG review' }],
    ['the question', { question: 'What type of anemia is it, for the DRG?' }],
    [
      'an option',
      {
        options: ['anemia (CC)', 'other', 'unable to determine'].map((label) => ({
          label,
          supportedBy: [0],
        })),
      },
    ],
    ['what stands beside', { beside: ['An unspecified type lowers the DRG.'] }],
  ])('in %s', (_where, changes) => {
    expect(rulesBroken({ indicators, ...changes })).toContain('Q-09');
  });

  test('a word is clinical by the company of the indicators too', () => {
    const liver = [{ quote: 'hepatic mass, AFP 800', source: 'CT', date: '2026-03-04' }];
    expect(rulesBroken({ title: 'HCC', question: 'What is the stage?', indicators: liver })).toEqual([]);
    expect(rulesBroken({ title: 'HCC', question: 'What is the stage?' })).toEqual(['Q-09']);
  });
});
