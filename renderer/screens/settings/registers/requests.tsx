import { Button, Table } from '@mantine/core';
import { IconMailQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeRequest } from '../../../../preload/contract.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListTable } from '../../../components/list-table.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import classes from '../settings.module.css';
import { EntryActions } from './entry-actions.tsx';
import { NamedCases } from './named-cases.tsx';
import { RequestForm } from './request-form.tsx';

interface RequestsProps {
  readonly requests: readonly OfficeRequest[];
  readonly mayTakeOut: readonly string[];
  readonly onChanged: () => void;
}

/** Who asked for something, those without an answer first; one is written or answered below the list. */
export function Requests({ requests, mayTakeOut, onChanged }: RequestsProps) {
  const say = useText('registers');
  const formats = useFormats();
  const [open, setOpen] = useState<OfficeRequest | 'new'>();
  const done = () => {
    setOpen(undefined);
    onChanged();
  };
  return (
    <section aria-labelledby="requests" className={classes.wide}>
      <h2 className={classes.heading} id="requests">
        {say('requests')}
      </h2>
      {requests.length === 0 && open === undefined && (
        <div className="panel">
          <EmptyState icon={IconMailQuestion} title={say('noRequest')} text={say('noRequestText')} />
        </div>
      )}
      {requests.length > 0 && (
        <ListTable
          label={say('requests')}
          columns={[say('came'), say('asker'), say('askedFor'), say('requestTold'), say('about'), say('answer'), '']}
        >
          {requests.map((request) => (
            <Table.Tr key={request.id}>
              <Table.Td>{formats.day(request.came)}</Table.Td>
              <Table.Td>{say(`asker-${request.asker}`)}</Table.Td>
              <Table.Td>{say(`asked-${request.what}`)}</Table.Td>
              <Table.Td>{request.told}</Table.Td>
              <Table.Td>
                <NamedCases cases={request.about === null ? [] : [request.about]} />
              </Table.Td>
              <Table.Td>
                <AnswerWords request={request} />
              </Table.Td>
              <Table.Td>
                <EntryActions
                  id={request.id}
                  what={request.told}
                  mayTakeOut={mayTakeOut.includes(request.id)}
                  onChange={() => setOpen(request)}
                  onTakenOut={done}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {open === undefined ? (
        <Button variant="default" justify="flex-start" w="max-content" onClick={() => setOpen('new')}>
          {say('addRequest')}
        </Button>
      ) : (
        <RequestForm
          key={open === 'new' ? 'new' : open.id}
          request={open === 'new' ? undefined : open}
          onDone={done}
          onLeave={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** What was answered and when; else by when it is to be. */
function AnswerWords({ request: { answer, answeredOn, answerBy } }: { readonly request: OfficeRequest }) {
  const say = useText('registers');
  const formats = useFormats();
  if (answer !== null) {
    const said = say(`answer-${answer}`);
    return answeredOn === null ? said : say('answered', { answer: said, day: formats.day(answeredOn) });
  }
  return answerBy === null ? say('waits') : say('waitsUntil', { day: formats.day(answerBy) });
}
