import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { CaseFilter, Post, PostColleague } from '../../../../preload/contract.ts';
import { ListTable } from '../../../components/list-table.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import { showOnly } from '../../../state/case-list.ts';
import { go } from '../../../state/route.ts';
import { useSession } from '../../../state/session.ts';
import { GiveOn } from './give-on.tsx';

interface ColleaguesProps {
  readonly post: Post;
  readonly onGiven: () => void;
}

/** Who logs in here with what they have; and the cases that nobody has. Each count opens its list, each row gives its work on. */
export function Colleagues({ post, onGiven }: ColleaguesProps) {
  const say = useText('post');
  const settings = useText('settings');
  const [giving, setGiving] = useState<number | 'nobody'>();
  const from = post.colleagues.find(({ number }) => number === giving);
  return (
    <>
      <ListTable
        label={say('whoHasWhat')}
        columns={[settings('name'), settings('role'), say('lastLogIn'), say('cases'), say('tasks'), say('drafts'), '']}
      >
        {post.colleagues.map((colleague) => (
          <Row key={colleague.number} colleague={colleague} onGive={() => setGiving(colleague.number)} />
        ))}
        {post.nobodys.length > 0 && <NobodysRow cases={post.nobodys.length} onGive={() => setGiving('nobody')} />}
      </ListTable>
      {(from !== undefined || giving === 'nobody') && (
        <GiveOn
          key={giving}
          from={from}
          cases={from?.cases ?? post.nobodys}
          colleagues={post.colleagues}
          onGiven={onGiven}
          onClose={() => setGiving(undefined)}
        />
      )}
    </>
  );
}

function Row({ colleague, onGive }: { readonly colleague: PostColleague; readonly onGive: () => void }) {
  const say = useText('post');
  const settings = useText('settings');
  const marks = useText('marks');
  const formats = useFormats();
  const { user } = useSession();
  const { number, name, role, lastLogIn, cases, tasks, drafts } = colleague;
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {number === user.number && <span className="quiet"> ({settings('you')})</span>}
      </Table.Td>
      <Table.Td>{marks(`role-${role}`)}</Table.Td>
      <Table.Td>{lastLogIn === null ? '–' : formats.day(lastLogIn)}</Table.Td>
      <Table.Td>
        <CaseCount n={cases.length} says={say('casesOf', { name, n: cases.length })} filter={{ workedOnBy: number }} />
      </Table.Td>
      <Table.Td>{formats.number(tasks.length)}</Table.Td>
      <Table.Td>{formats.number(drafts.length)}</Table.Td>
      <Table.Td ta="right">
        {cases.length + tasks.length + drafts.length > 0 && (
          <Button size="compact-sm" variant="subtle" aria-label={say('giveOnOf', { name })} onClick={onGive}>
            {say('giveOn')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function NobodysRow({ cases, onGive }: { readonly cases: number; readonly onGive: () => void }) {
  const say = useText('post');
  return (
    <Table.Tr>
      <Table.Td colSpan={3}>
        {say('nobody')} <span className="quiet">({say('nobodyHelp')})</span>
      </Table.Td>
      <Table.Td>
        <CaseCount n={cases} says={say('nobodysCases', { n: cases })} filter={{ nobodys: true }} />
      </Table.Td>
      <Table.Td />
      <Table.Td />
      <Table.Td ta="right">
        <Button size="compact-sm" variant="subtle" aria-label={say('giveNobodys')} onClick={onGive}>
          {say('giveOn')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** A count that opens the cases it counts. */
function CaseCount({ n, says, filter }: { readonly n: number; readonly says: string; readonly filter: CaseFilter }) {
  const formats = useFormats();
  if (n === 0) return <>{formats.number(n)}</>;
  return (
    <Button
      size="compact-sm"
      variant="transparent"
      px={0}
      td="underline"
      aria-label={says}
      onClick={() => {
        showOnly(filter);
        go({ screen: 'cases' });
      }}
    >
      {formats.number(n)}
    </Button>
  );
}
