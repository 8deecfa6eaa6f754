import { Button, Table } from '@mantine/core';
import { waymark } from '../../calls.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import classes from './exchange.module.css';
import { PackageNumber } from './package-number.tsx';
import { ToldUs } from './told-us.tsx';

const KINDS = ['cases', 'receipt', 'directory', 'told'] as const;
const OUTCOME_WORDS: Readonly<Record<string, 'accepted' | 'alreadyOpened' | 'refused'>> = {
  accepted: 'accepted',
  'already-opened': 'alreadyOpened',
  refused: 'refused',
};

/** Every package sealed and opened here, newest first. */
export function PackagesPart() {
  const say = useText('exchange');
  const formats = useFormats();
  const asked = useAsked('packages', () => waymark.exchange.packages({ limit: 200 }));
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const { sent, received } = asked.answer;
  const kind = (code: string) => {
    const known = KINDS.find((candidate) => candidate === code);
    return known ? say(`kind-${known}`) : code;
  };
  const outcome = (code: string) => {
    const words = OUTCOME_WORDS[code];
    return words ? say(words) : code;
  };
  return (
    <div className={classes.wide}>
      <ToldUs />
      <section className={classes.section} aria-labelledby="sent">
        <h2 className={classes.heading} id="sent">
          {say('sent')}
        </h2>
        {sent.length === 0 ? (
          <p className="quiet">{say('noneSent')}</p>
        ) : (
          <ListTable
            label={say('sent')}
            columns={[say('at'), say('office'), say('kind'), say('number'), say('file'), say('receipt'), '']}
          >
            {sent.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{formats.moment(row.at)}</Table.Td>
                <Table.Td>{row.office}</Table.Td>
                <Table.Td>{kind(row.kind)}</Table.Td>
                <Table.Td>
                  <PackageNumber of={row} />
                </Table.Td>
                <Table.Td>{row.file}</Table.Td>
                <Table.Td>
                  {row.kind !== 'cases' ? '–' : row.acknowledged ? say('receiptHere') : say('notYet')}
                </Table.Td>
                <Table.Td>
                  {row.again && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={say('sealAgainWhich', { number: row.number, office: row.office })}
                      onClick={() =>
                        go({
                          screen: 'exchange',
                          part: 'seal',
                          to: row.office,
                          again: { number: row.number, file: row.file },
                        })
                      }
                    >
                      {say('sealAgain')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
        )}
      </section>
      <section className={classes.section} aria-labelledby="received">
        <h2 className={classes.heading} id="received">
          {say('received')}
        </h2>
        {received.length === 0 ? (
          <p className="quiet">{say('noneReceived')}</p>
        ) : (
          <ListTable
            label={say('received')}
            columns={[say('at'), say('office'), say('kind'), say('number'), say('outcome')]}
          >
            {received.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{formats.moment(row.at)}</Table.Td>
                <Table.Td>{row.office}</Table.Td>
                <Table.Td>{kind(row.kind)}</Table.Td>
                <Table.Td>{row.number}</Table.Td>
                <Table.Td>{outcome(row.outcome)}</Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
        )}
      </section>
    </div>
  );
}
