import { Button } from '@mantine/core';
import { MOST_TARGETS, type Target } from '../../../../preload/contract.ts';
import { useText } from '../../../locales/index.ts';
import classes from '../settings.module.css';
import { TargetForm } from './target-form.tsx';

const NEW_TARGET: Target = { what: '', count: 0, counts: 'persons', service: null, by: null, why: null };

/** What the project is to reach, the most important first: each target a line. */
export function TargetsForm({
  targets,
  onTargets,
  onUnread,
}: {
  readonly targets: readonly Target[];
  readonly onTargets: (targets: readonly Target[]) => void;
  /** The day of one of them was typed and cannot be read, or can again. */
  readonly onUnread: (field: `target ${number}`, isUnread: boolean) => void;
}) {
  const say = useText('projects');
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.heading}>{say('targets')}</legend>
      <p className="quiet">{say('targetsText')}</p>
      {targets.map((target, at) => (
        <TargetForm
          // biome-ignore lint/suspicious/noArrayIndexKey: targets have no other name, and are added at the end
          key={at}
          number={at + 1}
          target={target}
          onTarget={(changed) => onTargets(targets.with(at, changed))}
          onTakeAway={() => {
            onUnread(`target ${at}`, false);
            onTargets(targets.toSpliced(at, 1));
          }}
          onUnread={(isUnread) => onUnread(`target ${at}`, isUnread)}
        />
      ))}
      {targets.length < MOST_TARGETS && (
        <Button variant="default" w="max-content" onClick={() => onTargets([...targets, NEW_TARGET])}>
          {say('addTarget')}
        </Button>
      )}
    </fieldset>
  );
}
