import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

const fields = {
  History: `<label for="history">History</label>${textarea('history')}`,
  Assessment: `<label for="assessment">Assessment</label>${textarea('assessment')}`,
};

/** Each tab makes its field when it is pressed, and throws away the one before. */
export const tabs: HostPage = {
  what: 'a tabbed form whose fields are created on demand',
  documents: {
    chart: pageOf(`<div role="tablist"></div><form></form>
      <script>
        const fields = ${JSON.stringify(fields)};
        const kept = {};
        for (const name of Object.keys(fields)) {
          const tab = document.createElement('button');
          tab.id = 'tab-' + name;
          tab.textContent = name;
          tab.onclick = () => {
            const form = document.querySelector('form');
            for (const field of form.querySelectorAll('textarea')) kept[field.id] = field.value;
            form.innerHTML = fields[name];
            const field = form.querySelector('textarea');
            field.value = kept[field.id] ?? '';
          };
          document.querySelector('[role=tablist]').append(tab);
        }
      </script>`),
  },
  way: ['#tab-History', '#tab-Assessment'],
  field: '#assessment',
};
