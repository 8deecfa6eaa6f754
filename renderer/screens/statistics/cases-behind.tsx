import type { ReactNode } from 'react';
import type { BehindNumber } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import { showBehind } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { requestOf, useAskedReport } from './asked-report.ts';
import styles from './statistics.module.css';

interface CasesBehindProps {
  readonly of: BehindNumber['of'];
  /** What the number is, in words. */
  readonly called: string;
  readonly children: ReactNode;
}

/** A number of an exact table that opens the list of its cases, for whoever may open cases; for all others the number. */
export function CasesBehind({ of, called, children }: CasesBehindProps) {
  const say = useText('statistics');
  const asked = useAskedReport();
  const seesExact = useMay('report-unprotected');
  const opensCases = useMay('open-case');
  if (!seesExact || !opensCases) return children;
  const { protect: _protect, ...request } = requestOf(asked, seesExact);
  const open = () => {
    showBehind({ request, of }, called);
    go({ screen: 'cases' });
  };
  return (
    <button type="button" className={styles.behind} title={say('behind', { number: called })} onClick={open}>
      {children}
    </button>
  );
}
