// A little more than 150 lines, because what the parts of the page share meets here and nowhere else.
import { useMemo, useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import type { AuditDesk } from '../../worklist/audit-desk.ts';
import type { Draw } from '../../worklist/audit-sample.ts';
import type { Bench } from '../../worklist/bench.ts';
import { isUnweighed, recordsOf } from '../../worklist/chart.ts';
import { filtered, namesIn, NO_FILTER } from '../../worklist/filter.ts';
import { ordered, RANKED } from '../../worklist/order.ts';
import type { SavedViews, WorklistLook } from '../../worklist/saved-views.ts';
import { AuditView } from './audit-view.tsx';
import { ArmedBar } from './armed-bar.tsx';
import { BringIn } from './bring-in.tsx';
import { FIRST_COLUMNS } from './columns.tsx';
import { ChartView } from './chart-view.tsx';
import { filesOfDrop } from '../../ui/chosen-files.ts';
import { ForgetAll } from './forget-all.tsx';
import { ImportProgress, LeftUnread, Refusals } from './import-status.tsx';
import { MeasuresView } from './measures-view.tsx';
import { Start } from './start.tsx';
import { useSettings } from '../../ui/use-settings.ts';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';
import { useBench } from './use-bench.ts';
import { useDesk } from './use-desk.ts';
import { useFocusBehindDoor, useIdleLock } from './use-vault.ts';
import { useFacts } from './use-facts.ts';
import { useSettling } from './use-settling.ts';
import { VaultBar } from './vault-bar.tsx';
import { VaultDoor } from './vault-door.tsx';
import { type View, Views } from './views.tsx';
import { withQueries } from './with-queries.ts';
import { WorklistView } from './worklist-view.tsx';
import { say } from '../../ui/say.ts';

/** What a workbench holds. */
export interface WorkbenchParts {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly armed: ArmedQuery;
  readonly unfinished: Unfinished;
  readonly saved: SavedViews;
  readonly audit: AuditDesk;
  readonly vaultDesk: VaultDesk;
}

interface Props extends WorkbenchParts {
  readonly vault: VaultState;
  readonly onForget: () => void;
}

/** How the worklist looks before anybody chooses: ranked. */
const FIRST_LOOK: WorklistLook = {
  filter: NO_FILTER,
  order: RANKED,
  columns: FIRST_COLUMNS,
};

/** What is brought in, the worklist, and the chart that is open. */
export function BenchPage(props: Props) {
  const { bench, desk, armed, unfinished, saved, audit, vaultDesk, vault, onForget } = props;
  const { charts: read, refusals, progress, keeping } = useBench(bench);
  const { lives, at: time } = useDesk(desk);
  const all = useMemo(() => withQueries(read, desk, lives), [read, desk, lives, time]);
  useSettling(bench, desk, read, progress !== null);
  const [name, setName] = useState('');
  const hands = useSettings();
  useIdleLock(vaultDesk, vault.stage === 'open', hands?.settings.vaultIdle ?? 1);
  useFocusBehindDoor(vault.stage === 'open', all.length > 0);
  const [look, setLook] = useState(FIRST_LOOK);
  const [active, setActive] = useState<number | null>(null);
  // The list as it was when a chart was opened from it: what is done in a chart may take it out of the list, or elsewhere in it.
  const [tour, setTour] = useState<readonly number[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const [view, setView] = useState<View>('charts');
  const [draw, setDraw] = useState<Draw | null>(null);
  const facts = useFacts(all, lives, desk.policies, view === 'measures');
  const charts = useMemo(() => filtered(ordered(all, look.order), look.filter), [all, look]);
  const left = useMemo(() => all.filter(isUnweighed).length, [all]);
  const today = dayOf(new Date());
  useAskBeforeLeaving(() => unfinished.isAny || (keeping === null ? all.length > 0 : keeping.unwritten > 0));
  const at = active === null ? -1 : tour.indexOf(active);
  const chart = isOpen ? all.find(({ id }) => id === active) : undefined;
  const open = (id: number): void => {
    setActive(id);
    setTour(charts.map((each) => each.id));
    setIsOpen(true);
  };
  const move = (by: 1 | -1): boolean => {
    const ahead = by > 0 ? tour.slice(at + 1) : tour.slice(0, Math.max(0, at)).toReversed();
    const next = ahead.find((id) => all.some((each) => each.id === id));
    if (next !== undefined) setActive(next);
    return next !== undefined;
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer !== null) void bench.bringIn(filesOfDrop(event.dataTransfer));
  };
  return (
    <div
      class={isOver ? 'bench over' : 'bench'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setIsOver(false);
      }}
      onDrop={onDrop}
    >
      <header>
        <h1>
          <img src="/icon/32.png" alt="" width="24" height="24" /> {say('benchTitle')}
        </h1>
        {all.length > 0 && (
          <>
            <Views view={view} onView={setView} />
            <BringIn isFirst={false} onFiles={(files) => void bench.bringIn(files)} />
          </>
        )}
        <div class="kept soft">
          <VaultBar {...{ bench, desk, unfinished, keeping, vaultDesk, vault, hands }} />
          {(all.length > 0 || progress !== null) && keeping === null && (
            <ForgetAll charts={all.length} queries={lives.size} {...{ onForget }} />
          )}
        </div>
      </header>
      <main>
        <ArmedBar armed={armed} place={`${view} ${chart?.id ?? ''}`} />
        {progress !== null && <ImportProgress progress={progress} onCancel={() => bench.cancel()} />}
        {progress === null && <LeftUnread count={left} onRead={() => void bench.bringIn([])} />}
        {chart === undefined && <Refusals refusals={refusals} onDone={() => bench.forgetRefusals()} />}
        {all.length === 0 && progress === null && (
          <>
            {vault.stage !== 'none' && <VaultDoor desk={vaultDesk} state={vault} />}
            {vault.stage === 'none' && vault.lockedBy === 'erased' && (
              <p role="status">{say('vaultErased')}</p>
            )}
            <Start bench={bench} />
          </>
        )}
        {facts !== null && hands !== null && <MeasuresView {...{ facts, hands, today }} />}
        {all.length > 0 && view === 'audit' && (
          <AuditView
            {...{ audit, bench, lives, draw, today }}
            charts={all}
            onDraw={setDraw}
            onOpen={(id) => {
              open(id);
              setView('charts');
            }}
          />
        )}
        {all.length > 0 && view === 'charts' && chart === undefined && (
          <WorklistView
            {...{ bench, all, charts, desk, hands, saved, today, active }}
            isKept={keeping !== null}
            view={look}
            onView={({ filter, order, columns }) => setLook({ filter, order, columns })}
            onActive={setActive}
            onOpen={open}
          />
        )}
        {view === 'charts' && chart !== undefined && (
          <ChartView
            {...{ bench, desk, armed, unfinished, chart, name }}
            queries={recordsOf(chart).flatMap((record) => desk.ofChart(record))}
            assignees={namesIn(all, 'assignee')}
            onName={setName}
            position={at < 0 ? '' : say('chartPosition', at + 1, tour.length)}
            onMove={move}
            onClose={() => setIsOpen(false)}
          />
        )}
      </main>
    </div>
  );
}
