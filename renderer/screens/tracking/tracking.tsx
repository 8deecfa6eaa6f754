import { Button, NativeSelect } from '@mantine/core';
import { IconCoins, IconPrinter } from '@tabler/icons-react';
import { TRACKING_SHEET } from '../../../db/codebook/papers/tracking-sheet.ts';
import type { TrackingSheet } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { fill } from '../../formats.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go, replaceRoute } from '../../state/route.ts';
import { MonthChoice, PaymentsOfMonth } from './payments-of-month.tsx';
import { ReferMany } from './refer-many.tsx';
import classes from './tracking.module.css';
import { PartsTables, SumsTable, TrackingTable } from './tracking-table.tsx';

interface TrackingProps extends Narrowed {
  readonly line: string | undefined;
}

/** The tracking sheet of a project line: by reference what may be spent, what was, and what is left. */
export function Tracking({ line, month, partner }: TrackingProps) {
  const say = useText('projects');
  const projects = useAsked('projects', () => waymark.projects.list({}));
  const shown = line ?? projects.answer?.[0]?.line;
  return (
    <>
      <ScreenTitle title={say('tracking')} below={say('trackingText')}>
        {shown !== undefined && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onClick={() =>
              go({
                screen: 'print',
                paper: 'tracking-sheet',
                caseId: null,
                line: shown,
                ...narrowed({ month, partner }),
              })
            }
          >
            {say('printSheet')}
          </Button>
        )}
      </ScreenTitle>
      <Refused refusal={projects.refusal} />
      {projects.answer !== undefined && shown === undefined && (
        <EmptyState icon={IconCoins} title={say('none')} text={say('noneText')}>
          <Button variant="default" onClick={() => go({ screen: 'settings', part: 'projects' })}>
            {say('add')}
          </Button>
        </EmptyState>
      )}
      {projects.answer !== undefined && shown !== undefined && (
        <div className={classes.sheet}>
          <NativeSelect
            label={say('line')}
            w="max-content"
            data={projects.answer.map((one) => ({ value: one.line, label: `${one.line} · ${one.name}` }))}
            value={shown}
            onChange={(event) => replaceRoute({ screen: 'tracking', line: event.currentTarget.value })}
          />
          <Sheet key={shown} line={shown} month={month} partner={partner} />
        </div>
      )}
    </>
  );
}

/** To a month, and of it to what went through or to one partner. */
interface Narrowed {
  readonly month: string | undefined;
  readonly partner: string | undefined;
}

function narrowed({ month, partner }: Narrowed): { readonly month?: string; readonly partner?: string } {
  if (month === undefined) return {};
  return partner === undefined ? { month } : { month, partner };
}

function Sheet({ line, month, partner }: Narrowed & { readonly line: string }) {
  const say = useText('projects');
  const { answer, refusal, asking, reload } = useAsked(`tracking ${line}`, () => waymark.projects.tracking({ line }));
  if (answer === undefined) {
    return asking ? <ProgressBar doing={say('counting')} done={0} total={0} /> : <Refused refusal={refusal} />;
  }
  return (
    <>
      <MonthChoice
        months={answer.months}
        month={month}
        onChoose={(chosen) =>
          replaceRoute({ screen: 'tracking', line, ...narrowed({ month: chosen, partner: undefined }) })
        }
      />
      {month === undefined ? (
        <ByPerson sheet={answer} onChanged={reload} />
      ) : (
        <PaymentsOfMonth
          {...{ line, month, partner }}
          onPartner={(chosen) => replaceRoute({ screen: 'tracking', line, ...narrowed({ month, partner: chosen }) })}
        />
      )}
    </>
  );
}

interface ByPersonProps {
  readonly sheet: TrackingSheet;
  readonly onChanged: () => void;
}

function ByPerson({ sheet: answer, onChanged }: ByPersonProps) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  return (
    <>
      {answer.rows.length === 0 ? (
        <EmptyState icon={IconCoins} title={say('noRows')} text={say('noRowsText')} />
      ) : (
        <>
          <TrackingTable sheet={answer} />
          <SumsTable sheet={answer} />
          <ReferMany cases={answer.ended} onChanged={onChanged} />
          <PartsTables sheet={answer} />
        </>
      )}
      {answer.sums.elsewhere.length > 0 && <p className="quiet">{TRACKING_SHEET.apart[language]}</p>}
      {answer.notOnSheet > 0 && (
        <p className="quiet">{fill(TRACKING_SHEET.notOnSheet[language], { n: answer.notOnSheet }, language)}</p>
      )}
    </>
  );
}
