import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

/**
 * Forty parts and three fields: whichever parts are in view are put into the same three fields, each moved to where its
 * part belongs, and taken out and put in again on the way.
 */
export const virtualList: HostPage = {
  what: 'a virtualised page that recycles its fields',
  documents: {
    chart: pageOf(`<div id="list" style="position: relative; height: 700px; overflow: auto; width: 900px">
        <div style="height: 12000px">${[0, 1, 2].map((slot) => `<section style="position: absolute"><label for="slot${slot}"></label>${textarea(`slot${slot}`, 220)}</section>`).join('')}</div>
      </div>
      <script>
        const list = document.querySelector('#list');
        const sections = [...document.querySelectorAll('section')];
        const texts = Array.from({ length: 40 }, () => '');
        const shown = new Map();
        const lay = () => {
          const first = Math.min(37, Math.floor(list.scrollTop / 300));
          for (let part = first; part < first + 3; part += 1) {
            const section = sections[part % 3];
            if (shown.get(section) === part) continue;
            const field = section.querySelector('textarea');
            if (shown.has(section)) texts[shown.get(section)] = field.value;
            shown.set(section, part);
            const home = section.parentNode;
            section.remove();
            field.value = texts[part];
            section.style.top = part * 300 + 'px';
            section.querySelector('label').textContent = 'Part ' + (part + 1);
            home.append(section);
          }
        };
        list.addEventListener('scroll', lay);
        lay();
      </script>`),
  },
  field: '#slot0',
};
