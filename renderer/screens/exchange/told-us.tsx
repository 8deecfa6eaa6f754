import { Button, Group, Stack, Text } from '@mantine/core';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { ToldAnswers } from '../case/tellings.tsx';
import classes from './exchange.module.css';

/** What other offices told us without the person's consent; nothing where none did. It leaves Today when somebody says that it was read. */
export function ToldUs() {
  const say = useText('exchange');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const asked = useAsked('told-here', () => waymark.exchange.toldHere({}));
  const act = useAct();
  const told = asked.answer ?? [];
  if (told.length === 0) return <Refused refusal={asked.refusal} />;
  const read = (id: string) =>
    void act.run(async () => asked.setAnswer(await waymark.exchange.readTold({ package: id })));
  return (
    <section className={classes.section} aria-labelledby="told-us">
      <h2 className={classes.heading} id="told-us">
        {say('toldUs')}
      </h2>
      <p className="quiet">{say('toldUsText')}</p>
      <Stack gap="md">
        {told.map(({ package: id, office, at, readAt, caseId, reference, ground, answers, unreadable }) => (
          <div key={id} className="panel">
            <Text size="sm" fw="var(--wm-strong)">
              {[office, reference, codeLabel('told-ground', ground)?.[language] ?? ground, formats.moment(at)]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
            <ToldAnswers answers={answers} />
            {unreadable > 0 && <Text size="sm">{say('toldUnreadable', { count: unreadable })}</Text>}
            <Group gap="xs" mt="xs">
              {readAt === null && (
                <Button size="compact-sm" variant="default" loading={act.busy} onClick={() => read(id)}>
                  {say('toldRead')}
                </Button>
              )}
              {caseId !== null && (
                <Button size="compact-sm" variant="subtle" onClick={() => go({ screen: 'case', caseId })}>
                  {say('toldCase')}
                </Button>
              )}
            </Group>
          </div>
        ))}
      </Stack>
      <Refused refusal={act.refusal} />
    </section>
  );
}
