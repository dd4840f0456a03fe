import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

const soap = ['Subjective', 'Objective', 'Assessment', 'Plan']
  .map((name) => `<label for="${name}">${name}</label>${textarea(name)}`)
  .join('');

/** As the older systems are built: frames all the way down, the four parts of the note in the innermost. */
export const frameset: HostPage = {
  what: 'four parts in a frameset of nested frames',
  documents: {
    chart:
      '<!doctype html><html lang="en"><title>Chart</title><frameset rows="40,*"><frame name="menu" src="menu"><frame id="visit" name="visit" src="visit"></frameset></html>',
    menu: pageOf('<p>Menu</p>'),
    visit:
      '<!doctype html><html lang="en"><title>Visit</title><frameset cols="120,*"><frame name="tree" src="menu"><frame id="note" name="note" src="soap"></frameset></html>',
    soap: pageOf(soap),
  },
  frames: ['#visit', '#note'],
  field: '#Assessment',
};
