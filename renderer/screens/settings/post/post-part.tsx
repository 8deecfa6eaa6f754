import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Post } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { Refused } from '../../../components/refused.tsx';
import { useText } from '../../../locales/index.ts';
import { useAsked } from '../../../state/asked.ts';
import { useDanger } from '../../../state/danger.ts';
import { go } from '../../../state/route.ts';
import { useTaskChanges } from '../../../state/tasks.ts';
import { TodayGroup } from '../../today/today-group.tsx';
import classes from '../settings.module.css';
import { Colleagues } from './colleagues.tsx';
import { Covers, LastStep, Sheets, WhatToSay } from './last-lines.tsx';
import { PostKeys } from './post-keys.tsx';

/** Handing over the post: one page for whoever leaves and whoever comes, from who has what to the access that ends. */
export function PostPart() {
  const say = useText('post');
  const [given, setGiven] = useState(0);
  const answered = useDanger((state) => state.answered);
  const { changes } = useTaskChanges();
  const { answer, refusal } = useAsked(`post ${given} ${answered} ${changes}`, () => waymark.post.view({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('text')}</p>
      <Colleagues post={answer} onGiven={() => setGiven((before) => before + 1)} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
          onClick={() => go({ screen: 'print', paper: 'post-sheet', caseId: null })}
        >
          {say('print')}
        </Button>
        <span className="quiet">{say('printHelp')}</span>
      </Group>
      <OpenLines groups={answer.groups} version={given + answered + changes} />
      <PostKeys post={answer} />
      {answer.covers.length > 0 && <Covers covers={answer.covers} />}
      {answer.sheets.length > 0 && <Sheets sheets={answer.sheets} />}
      <WhatToSay />
      <LastStep />
    </div>
  );
}

/** What is open, in the lines of Today: each opens where it is answered. */
function OpenLines({ groups, version }: { readonly groups: Post['groups']; readonly version: number }) {
  const say = useText('post');
  const isCalm = !groups.some(({ group }) => group === 'danger' || group === 'waiting');
  return (
    <>
      {isCalm && <p className="quiet">{say('nothingOpen')}</p>}
      {groups.map((group) => (
        <TodayGroup key={group.group} group={group} version={version} />
      ))}
    </>
  );
}
