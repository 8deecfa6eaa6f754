import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenParts } from '../../components/screen-parts.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';
import { AnnualReport } from './annual-report.tsx';
import { ask, chosenTable, requestOf, useAskedReport } from './asked-report.ts';
import { count } from './count.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { ProjectInside } from './project-inside.tsx';
import { TakeOut } from './release-actions.tsx';
import { ReleaseRegister } from './release-register.tsx';
import { ReportCharts } from './report-charts.tsx';
import { ReportChoices } from './report-choices.tsx';
import { ReportMeaning, ReportRests } from './report-meaning.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './statistics.module.css';

/** A right number, ready to be quoted: what is counted at the left; charts, table and what they rest on in the middle. */
export function Statistics() {
  const say = useText('statistics');
  const asked = useAskedReport();
  const [offices, setOffices] = useState<readonly string[]>([]);
  const takesOut = useMay('report-unprotected');
  /** How many tables left since the screen was opened: with each the list of them is asked for anew. */
  const [left, setLeft] = useState(0);
  const request = requestOf(asked, takesOut);
  const isProject = chosenTable(asked, takesOut).isExact && asked.isProject;
  const { answer, refusal, asking } = useAsked(isProject ? 'a project' : JSON.stringify(request), async () => {
    if (isProject) return undefined;
    const report = await count(request);
    if (report === undefined) return undefined;
    setOffices((known) => [...new Set([...known, ...report.coverage.offices.map(({ office }) => office)])].toSorted());
    return report;
  });
  return (
    <>
      <ScreenTitle title={say('title')} />
      <div className={styles.columns}>
        <ReportChoices offices={offices} />
        <div className={styles.report} aria-busy={asking}>
          {isProject && <ProjectInside onLeft={() => setLeft((n) => n + 1)} />}
          {!isProject && <Refused refusal={refusal} />}
          {!isProject && asking && answer === undefined && <ProgressBar doing={say('counting')} done={0} total={0} />}
          {!isProject && answer !== undefined && refusal === undefined && (
            <>
              <ReportMeaning report={answer} />
              {answer.n === 0 && <NothingCounted unit={answer.unit} />}
              {answer.n === null && <TooFew k={answer.protection.k} />}
              {answer.n !== null && answer.n > 0 && (
                <>
                  {takesOut && <TakeOut report={answer} request={request} onLeft={() => setLeft((n) => n + 1)} />}
                  <ScreenParts
                    label={say('shown')}
                    parts={(['charts', 'table'] as const).map((part) => ({ part, label: say(part) }))}
                    part={asked.shown}
                    onPart={(shown) => ask({ shown })}
                  >
                    {asked.shown === 'charts' ? <ReportCharts report={answer} /> : <ReportTable report={answer} />}
                  </ScreenParts>
                  <ReportRests report={answer} />
                </>
              )}
            </>
          )}
          {takesOut && <AnnualReport onLeft={() => setLeft((n) => n + 1)} />}
          {takesOut && <ReleaseRegister left={left} />}
        </div>
      </div>
    </>
  );
}

/** All of it is hidden: that is said once, with what can be done, in the place of a wall of hidden numbers. */
function TooFew({ k }: { readonly k: number | null }) {
  const say = useText('statistics');
  const choosesProtection = useMay('report-unprotected');
  return (
    <EmptyState icon={IconChartBar} title={say('tooFew')} text={say('tooFewDo', { k: k ?? 0 })}>
      {choosesProtection && (
        <Button variant="default" onClick={() => ask({ protect: false })}>
          {say('showSmall')}
        </Button>
      )}
    </EmptyState>
  );
}
