import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

const PARTS = [
  'Chief complaint',
  'History of present illness',
  'Past history',
  'Medications',
  'Allergies',
  'Social history',
  'Review of systems',
  'Vital signs',
  'Exam',
  'Results',
  'Assessment',
  'Plan',
];

/** A note that exists only as twelve small fields. */
export const twelveFields: HostPage = {
  what: 'a note composed of twelve small fields',
  documents: {
    chart: pageOf(
      PARTS.map((name, at) => `<label for="part${at}">${name}</label>${textarea(`part${at}`)}`).join(''),
    ),
  },
  field: '#part10',
};
