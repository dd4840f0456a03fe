import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { JUDGED_KINDS, type JudgedKind } from '#src/measures/outcome-facts.ts';
import { isFault } from '#src/measures/outcome-fault.ts';
import { FIELDS_OF, type JudgedField, type Mapping } from '#src/measures/read-judged.ts';
import type { NamedRule } from '#src/measures/rule-names.ts';
import type { TakenOutcomes, UnmappedFile } from '../../studio/outcomes.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { FIELD_WORDS_OF, KIND_WORDS, outcomeFaultText } from './outcome-words.ts';
import { Said } from './said.tsx';

/** Which column of a file says what. Columns that nobody names are not read. */
export function MapColumns(props: {
  hands: Hands;
  file: UnmappedFile;
  known: readonly NamedRule[];
  onDone: (taken: TakenOutcomes) => void;
  onLeave: () => void;
}) {
  const { hands, file, known, onDone, onLeave } = props;
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [kind, setKind] = useState<JudgedKind>('audits');
  const [mapping, setMapping] = useState<Mapping>({});
  const [said, setSaid] = useState<readonly string[]>([]);
  useLayoutEffect(() => title.current?.focus(), []);
  useEffect(() => {
    void hands.outcomes.remembered(file.csv, kind).then(setMapping);
  }, [kind]);
  const { needs, takes } = FIELDS_OF[kind];
  const isReady = needs.every((field) => mapping[field] !== undefined);
  const bringIn = async (): Promise<void> => {
    const taken = await hands.outcomes.bringInMapped(file, kind, mapping, known);
    if (isFault(taken)) setSaid([outcomeFaultText(file.name, taken)]);
    else onDone(taken);
  };
  const choose = (field: JudgedField, value: string): void => {
    const { [field]: _before, ...others } = mapping;
    setMapping(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <form
      class="stacked mapping"
      aria-labelledby={`${id}title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void bringIn();
      }}
    >
      <h4 id={`${id}title`} ref={title} tabIndex={-1}>
        {say('mapTitle', file.name)}
      </h4>
      <p class="soft">{say('mapText')}</p>
      <label for={`${id}kind`}>{say('mapKind')}</label>
      <select
        id={`${id}kind`}
        value={kind}
        onChange={(event) => {
          const wanted = JUDGED_KINDS.find((one) => one === event.currentTarget.value);
          if (wanted !== undefined) setKind(wanted);
        }}
      >
        {JUDGED_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(KIND_WORDS[one])}
          </option>
        ))}
      </select>
      {[...needs, ...takes].map((field) => (
        <div key={field}>
          <label for={id + field}>
            {say(FIELD_WORDS_OF[field])}{' '}
            {needs.includes(field) && <span class="soft">{say('mapNeeded')}</span>}
          </label>
          <select
            id={id + field}
            required={needs.includes(field)}
            value={mapping[field] ?? ''}
            onChange={(event) => choose(field, event.currentTarget.value)}
          >
            <option value="">{say('mapNone')}</option>
            {file.csv.columns.map((name, at) => (
              <option key={at} value={at}>
                {name === '' ? say('mapUnnamed', at + 1) : name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="buttons">
        <button type="submit" aria-disabled={!isReady}>
          {say('mapDo')}
        </button>
        <button type="button" onClick={onLeave}>
          {say('mapLeave')}
        </button>
      </div>
      <Said lines={said} />
    </form>
  );
}
