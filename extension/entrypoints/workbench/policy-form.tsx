import { useState } from 'preact/hooks';
import { isQueryPolicy, policyFaults } from '#src/queries/check-policy.ts';
import type { QueryPolicy } from '#src/queries/policy.ts';
import { momentOf } from '../../queries/moment.ts';
import { say } from '../../ui/say.ts';
import { PolicyWeek } from './policy-week.tsx';
import { examplesText, FAULT_WORDS } from './policy-words.ts';
import { policyIn } from './read-policy-form.ts';

const HOURS = [
  ['remindAfter', 'policyRemind'],
  ['dueAfter', 'policyDue'],
  ['escalateAfter', 'policyEscalate'],
  ['expireAfter', 'policyExpire'],
] as const;

/** A policy as a form: what is wrong with it, and what it comes to for a query of now, as it is written. */
export function PolicyForm(props: {
  policy: QueryPolicy;
  /** Days on which other policies begin. */
  days: readonly string[];
  /** YYYY-MM-DD */
  today: string;
  onSave: (policy: QueryPolicy) => void;
  onLeave: () => void;
}) {
  const { policy, days, today, onSave, onLeave } = props;
  const [value, setValue] = useState<unknown>(policy);
  const written = isQueryPolicy(value) ? value : null;
  const day = written === null ? null : dayFault(written.since, today, days);
  const faults = day === null ? policyFaults(value) : [day];
  const sound = faults.length === 0 ? written : null;
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (sound !== null) onSave(sound);
  };
  return (
    <form
      class="policy"
      aria-label={say('policyNew')}
      noValidate
      onSubmit={save}
      onInput={({ currentTarget }) => setValue(policyIn(new FormData(currentTarget)))}
    >
      <label>
        {say('policySince')} <input type="date" name="since" defaultValue={policy.since} ref={focused} />
      </label>
      <fieldset class="policy-hours">
        <legend>{say('policyHoursTitle')}</legend>
        {HOURS.map(([name, title]) => (
          <label key={name}>
            {say(title)}{' '}
            <input type="number" name={name} min={1} step={1} defaultValue={String(policy[name])} />
          </label>
        ))}
      </fieldset>
      <PolicyWeek week={policy.calendar.week} />
      <div class="policy-lists">
        <label>
          {say('policyLevels')}
          <textarea name="escalateTo" rows={4} defaultValue={policy.escalateTo.join('\n')} />
        </label>
        <label>
          {say('policyHolidays')}
          <textarea
            name="holidays"
            rows={4}
            placeholder="2026-12-25"
            defaultValue={policy.calendar.holidays.join('\n')}
          />
        </label>
      </div>
      <label>
        {say('policyZone')}{' '}
        <select name="zone">
          <option value="">{say('policyZoneHere')}</option>
          {zonesWith(policy.calendar.zone).map((zone) => (
            <option key={zone} selected={zone === policy.calendar.zone}>
              {zone}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {faults.map((fault) => (
          <p key={fault} class="wrong">
            {say(FAULT_WORDS[fault])}
          </p>
        ))}
        {sound !== null && <p class="soft">{examplesText(sound, momentOf(new Date()))}</p>}
      </div>
      <div class="row">
        <button type="submit" disabled={sound === null}>
          {say('policySave')}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          {say('policyLeave')}
        </button>
      </div>
    </form>
  );
}

function dayFault(since: string, today: string, days: readonly string[]): 'past' | 'day-taken' | null {
  if (since < today) return 'past';
  return days.includes(since) ? 'day-taken' : null;
}

/** The browser's list leaves out names that it knows all the same ("UTC"). */
function zonesWith(zone: string | undefined): string[] {
  return [
    ...new Set([...(zone === undefined ? [] : [zone]), ...Intl.supportedValuesOf('timeZone')]),
  ].toSorted();
}

function focused(input: HTMLInputElement | null): void {
  if (input !== null && !(input.form?.contains(document.activeElement) ?? false)) input.focus();
}
