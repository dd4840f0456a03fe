import { expect, type Page } from '@playwright/test';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { QueryPage } from '../fixtures/query-page.ts';
import { VaultPage } from '../fixtures/vault-page.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

/** Something that the workbench has told its user is done: it may never be lost. */
export interface Acknowledged {
  readonly patient: string;
  readonly what: 'kept' | 'issued' | 'answered' | 'retracted';
}

/** A specialist's day, patient by patient, until the page is taken away. What was acknowledged is written down outside it. */
export class WorkingDay {
  readonly acknowledged: Acknowledged[] = [];
  #patients = 0;
  #told: () => void = () => {};

  /** Resolved in the moment in which so many more were acknowledged. */
  acknowledgedMore(count: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    return new Promise((resolve) => {
      this.#told = () => {
        if (this.acknowledged.length >= wanted) resolve();
      };
    });
  }

  /** Goes on with the day in a page whose vault is open. Rejects when the page goes. */
  async workIn(page: Page): Promise<never> {
    const bench = await WorkbenchPage.here(page);
    for (;;) {
      this.#patients += 1;
      // oxlint-disable-next-line no-await-in-loop -- one patient after the other
      await this.#review(bench, `No-${String(this.#patients).padStart(4, '0')}`);
    }
  }

  async #review(bench: WorkbenchPage, patient: string): Promise<void> {
    const { page } = bench;
    await bench.choose([noteOf(patient)]);
    await page.getByRole('searchbox', { name: 'Find charts' }).fill(patient);
    // What is kept is said of the charts that are shown: before this one is, it is said of those before it.
    await expect(bench.row(patient)).toBeVisible();
    await new VaultPage(page).isKept();
    this.#write(patient, 'kept');
    await bench.row(patient).click();
    await expect(bench.questions).toContainText('question');
    const queries = new QueryPage(page);
    await queries.issueFirst('Record as asked aloud');
    const card = queries.card(/./);
    await expect(card.locator('.tag')).toHaveText('open');
    this.#write(patient, 'issued');
    if (this.#patients % 3 === 0) {
      await card.getByRole('button', { name: 'Retract' }).click();
      await card.getByLabel('Why').fill('Asked of the wrong patient.');
      await card.getByRole('button', { name: 'Write it down' }).click();
      await expect(card).toContainText('retracted: removed');
      this.#write(patient, 'retracted');
    } else {
      await queries.answer(card, 'left');
      this.#write(patient, 'answered');
    }
    await page.keyboard.press('Escape');
  }

  #write(patient: string, what: Acknowledged['what']): void {
    this.acknowledged.push({ patient, what });
    this.#told();
  }
}

function noteOf(patient: string): GivenFile {
  return fhirNote(`${patient}.json`, {
    kind: 'Progress',
    date: '2026-11-23',
    author: 'Dr. Sam Reed',
    patient: { id: patient, name: patient },
    encounter: patient,
    text: `Assessment: Knee osteoarthritis. ${'Seen and examined, no other complaint. '.repeat(40)}`,
  });
}
