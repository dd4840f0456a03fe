import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { editable, textarea } from './host-page.ts';

/** A page that puts its field elsewhere (`moved`), or another one in its place with the same text (`replaced`). */
export const CHANGING_PAGE =
  pageOf(`<section id="left"><h2>Left</h2>${editable('note')}</section><section id="right"><h2>Right</h2></section>
  <script>
    window.moved = () => document.querySelector('#right').append(document.querySelector('#note'));
    window.replaced = () => {
      const old = document.querySelector('#note');
      const field = old.cloneNode(true);
      old.replaceWith(field);
    };
  </script>`);

/** An application of one page: each patient has an address of its own, and fields that are made when it is shown. */
export const ONE_PAGE_APPLICATION = pageOf(`<nav><button id="next">Next patient</button></nav><main></main>
  <script>
    const kept = {};
    let patient = 1;
    const show = () => {
      const main = document.querySelector('main');
      const before = main.querySelector('textarea');
      if (before) kept[main.dataset.patient] = before.value;
      main.dataset.patient = patient;
      main.innerHTML = '<h1>Patient ' + patient + '</h1>' + ${JSON.stringify(textarea('note'))};
      main.querySelector('textarea').value = kept[patient] ?? '';
    };
    document.querySelector('#next').onclick = () => {
      patient += 1;
      history.pushState({ patient }, '', '/patient/' + patient);
      show();
    };
    addEventListener('popstate', ({ state }) => {
      patient = state?.patient ?? 1;
      show();
    });
    show();
  </script>`);
