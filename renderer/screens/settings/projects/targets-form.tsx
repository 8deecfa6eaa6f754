import { Button } from '@mantine/core';
import { useState } from 'react';
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
  // A number of its own each, so that what is typed stays with its target when one before it is taken away.
  const [own, setOwn] = useState(() => targets.map((_, at) => at));
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.heading}>{say('targets')}</legend>
      <p className="quiet">{say('targetsText')}</p>
      {targets.map((target, at) => (
        <TargetForm
          key={own[at]}
          number={at + 1}
          target={target}
          onTarget={(changed) => onTargets(targets.with(at, changed))}
          onTakeAway={() => {
            onUnread(`target ${own[at] ?? at}`, false);
            setOwn(own.toSpliced(at, 1));
            onTargets(targets.toSpliced(at, 1));
          }}
          onUnread={(isUnread) => onUnread(`target ${own[at] ?? at}`, isUnread)}
        />
      ))}
      {targets.length < MOST_TARGETS && (
        <Button
          variant="default"
          w="max-content"
          onClick={() => {
            setOwn([...own, Math.max(-1, ...own) + 1]);
            onTargets([...targets, NEW_TARGET]);
          }}
        >
          {say('addTarget')}
        </Button>
      )}
    </fieldset>
  );
}
