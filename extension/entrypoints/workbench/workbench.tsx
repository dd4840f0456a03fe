import { useState } from 'preact/hooks';
import { BenchPage, type WorkbenchParts } from './bench-page.tsx';
import { useVault } from './use-vault.ts';

/**
 * The whole page. It is drawn anew whenever what it shows was locked or forgotten: every word in a field, a filter or a
 * dialog goes with it, at once and whether or not anybody looks at the page.
 */
export function Workbench(props: WorkbenchParts) {
  const vault = useVault(props.vaultDesk);
  const [forgotten, setForgotten] = useState(0);
  const forget = (): void => {
    props.unfinished.forget();
    props.bench.forget();
    props.desk.forget();
    props.saved.forget();
    props.audit.forget();
    setForgotten((times) => times + 1);
  };
  return <BenchPage key={`${vault.locks} ${forgotten}`} {...props} {...{ vault }} onForget={forget} />;
}
