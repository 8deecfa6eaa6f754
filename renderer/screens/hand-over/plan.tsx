import { Button } from '@mantine/core';
import { IconHandStop, IconPackageExport } from '@tabler/icons-react';
import type { HandOverView } from '../../../preload/contract.ts';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import classes from './hand-over.module.css';

/** What of the case would go there under the consent in force, or why it stays. */
export function Plan({
  caseId,
  chosen,
  plan,
}: {
  readonly caseId: string;
  readonly chosen: boolean;
  readonly plan: HandOverView['plan'];
}) {
  const say = useText('hand-over');
  const exchange = useText('exchange');
  const sentence = useSentence();
  return (
    <div role="status" className={classes.plan}>
      <div className={classes.label}>{say('whatGoes')}</div>
      {!chosen && <p className="quiet">{say('chooseFirst')}</p>}
      {plan?.allowed && !plan.goes && (
        <p className={classes.goes}>
          <IconPackageExport size={16} stroke={1.75} aria-hidden />
          {say('goesAlone')}
        </p>
      )}
      {plan?.goes && (
        <>
          <p className={classes.goes}>
            <IconPackageExport size={16} stroke={1.75} aria-hidden />
            {say(plan.depth === 'full' ? 'goesWith' : 'goesWithout', {
              records: exchange('records', { count: plan.records }),
            })}
          </p>
          {plan.withheld > 0 && <p className="quiet">{say('withheld', { count: plan.withheld })}</p>}
          {plan.reason !== null && <p className="quiet">{sentence(plan.reason)}</p>}
        </>
      )}
      {plan !== null && !plan.allowed && (
        <>
          <p className={classes.stays}>
            <IconHandStop size={16} stroke={1.75} aria-hidden />
            {plan.reason === null ? say('staysHere') : sentence(plan.reason)}
          </p>
          <Button
            variant="default"
            size="xs"
            className={classes.start}
            onClick={() => go({ screen: 'case', caseId, form: 'consent' })}
          >
            {say('toConsent')}
          </Button>
        </>
      )}
    </div>
  );
}
