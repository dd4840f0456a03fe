import { useEffect, useState } from 'preact/hooks';
import { auditCsv } from '#src/measures/audit-csv.ts';
import { LOG_TOOLS } from '../../queries/log-tools.ts';
import type { DeskState } from '../../queries/query-desk.ts';
import { type AuditDesk, auditedRules } from '../../worklist/audit-desk.ts';
import { type Draw, type Sampled, sampleOf } from '../../worklist/audit-sample.ts';
import type { Bench } from '../../worklist/bench.ts';
import type { Chart } from '../../worklist/chart.ts';
import { save } from '../../ui/save-file.ts';
import { say, sayCount } from '../../ui/say.ts';
import { AuditCard } from './audit-card.tsx';
import { DrawForm } from './draw-form.tsx';
import { useVerdicts } from './use-verdicts.ts';

interface Props {
  readonly audit: AuditDesk;
  readonly bench: Bench;
  readonly charts: readonly Chart[];
  readonly lives: DeskState;
  /** What was drawn last; null before. */
  readonly draw: Draw | null;
  readonly onDraw: (draw: Draw) => void;
  readonly onOpen: (chart: number) => void;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A sample of prompts and queries, drawn by a seed, each with its verdict. */
export function AuditView({ audit, bench, charts, lives, draw, onDraw, onOpen, today }: Props) {
  const verdicts = useVerdicts(audit);
  const [by, setBy] = useState('');
  const [sample, setSample] = useState<readonly Sampled[] | null>(null);
  useEffect(() => {
    if (draw === null) return undefined;
    const page = { isLeft: false };
    setSample(null);
    const from = { charts, queries: lives.values() };
    const take = async (): Promise<void> => {
      const found = await sampleOf(draw, from, (chart) => bench.read(chart), LOG_TOOLS.hash);
      if (!page.isLeft) setSample(found);
    };
    void take();
    return () => {
      page.isLeft = true;
    };
  }, [draw]);
  const done = sample?.filter(({ subject }) => verdicts.has(subject)).length ?? 0;
  return (
    <section class="measures audit" aria-labelledby="audit-title">
      <div class="bar">
        <h2 id="audit-title">{say('auditTitle')}</h2>
        <button
          type="button"
          disabled={verdicts.size === 0}
          onClick={() => save(`chartcue-audit-${today}.csv`, auditCsv(auditedRules(verdicts.values())))}
        >
          {say('auditCsv')}
        </button>
      </div>
      <p class="soft">{say('auditText')}</p>
      <DrawForm draw={draw} today={today} onDraw={onDraw} />
      <p role="status">
        {sample === null && draw !== null && say('auditDrawing')}
        {sample !== null && `${sayCount('auditDrawn', sample.length)} ${sayCount('auditDone', done)}`}
      </p>
      {sample !== null && sample.length > 0 && (
        <p class="row">
          <label for="audit-by">{say('auditBy')}</label>
          <input
            id="audit-by"
            maxLength={80}
            value={by}
            onInput={(event) => setBy(event.currentTarget.value)}
          />
        </p>
      )}
      <ol class="audited">
        {sample?.map((item, at) => (
          <AuditCard
            key={`${draw?.seed} ${item.id}`}
            item={item}
            number={at + 1}
            by={by.trim()}
            verdict={verdicts.get(item.subject)}
            onOpen={onOpen}
            onRecord={(said) =>
              audit.record({
                ...said,
                by: by.trim(),
                on: today,
                seed: draw?.seed ?? '',
                subject: item.subject,
              })
            }
          />
        ))}
      </ol>
    </section>
  );
}
