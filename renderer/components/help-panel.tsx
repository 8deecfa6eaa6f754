import { Drawer, Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../db/codebook/types.ts';
import { FIRST_DAY } from '../help/first-day.ts';
import { type HelpPlace, SCREEN_HELP } from '../help/screens.ts';
import { WORDS } from '../help/words.ts';
import { useKeys } from '../keys.ts';
import { useText } from '../locales/index.ts';
import { knownQuestion } from '../state/questions.ts';
import { fold } from './answers/option-search.ts';
import { useWords } from './answers/words.ts';
import styles from './help-panel.module.css';

interface HelpInHand {
  readonly open: () => void;
  readonly panel: React.ReactNode;
}

/** F1 wherever one stands: what the screen is for, what the question with the focus means, the words, a first day. Nothing of it is fetched. */
export function useHelp(place: HelpPlace, layer: 'screen' | 'frame' = 'screen'): HelpInHand {
  const [asked, setAsked] = useState<{ readonly question: Question | undefined }>();
  const open = () => setAsked({ question: questionWithFocus() });
  useKeys({ help: open }, layer);
  return {
    open,
    panel: (
      <HelpPanel
        place={place}
        question={asked?.question}
        shown={asked !== undefined}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}

/** By the attributes that moving by keyboard goes by; on the page of a first contact a question is named with its form. */
function questionWithFocus(): Question | undefined {
  const focused = document.activeElement;
  const named = focused?.closest<HTMLElement>('[data-field]')?.dataset.field;
  const id = named ?? focused?.closest<HTMLElement>('[data-question]')?.dataset.question ?? '';
  const form = focused?.closest<HTMLElement>('[data-form]')?.dataset.form ?? '';
  const [kind = '', question = ''] = id.includes('.') ? id.split('.') : [form, id];
  return knownQuestion(kind, question);
}

interface HelpPanelProps {
  readonly place: HelpPlace;
  readonly question: Question | undefined;
  readonly shown: boolean;
  readonly onClose: () => void;
}

function HelpPanel({ place, question, shown, onClose }: HelpPanelProps) {
  const say = useText('help');
  const common = useText('common');
  return (
    <Drawer
      opened={shown}
      onClose={onClose}
      title={say('title')}
      position="right"
      size="28rem"
      lockScroll={false}
      attributes={{ header: { role: 'presentation' } }}
      overlayProps={{ backgroundOpacity: 0.15 }}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Tabs defaultValue="here" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="here" data-autofocus>
            {say('here')}
          </Tabs.Tab>
          <Tabs.Tab value="words">{say('words')}</Tabs.Tab>
          <Tabs.Tab value="first-day">{say('firstDay')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="here" className={styles.part}>
          {question !== undefined && <AboutQuestion question={question} />}
          <AboutScreen place={place} />
        </Tabs.Panel>
        <Tabs.Panel value="words" className={styles.part}>
          <Glossary />
        </Tabs.Panel>
        <Tabs.Panel value="first-day" className={styles.part}>
          <FirstDay />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  );
}

function AboutQuestion({ question }: { readonly question: Question }) {
  const say = useText('help');
  const words = useWords();
  return (
    <section className={styles.question}>
      <h3>{words(question.label)}</h3>
      <p>{question.help === undefined ? say('questionPlain') : words(question.help)}</p>
      {question.coded && <p>{say('questionCoded')}</p>}
      <p className="quiet">{say('questionMissing')}</p>
    </section>
  );
}

function AboutScreen({ place }: { readonly place: HelpPlace }) {
  const say = useText('help');
  const words = useWords();
  const { isFor, steps } = SCREEN_HELP[place];
  return (
    <section>
      <h3>{say('screen')}</h3>
      <p>{words(isFor)}</p>
      <ul>
        {steps.map((step) => (
          <li key={words(step)}>{words(step)}</li>
        ))}
      </ul>
      <p className="quiet">{say('keysLine')}</p>
    </section>
  );
}

function Glossary() {
  const say = useText('help');
  const words = useWords();
  const [typed, setTyped] = useState('');
  const found = WORDS.filter(({ word, means }) =>
    fold(`${words(word)} ${words(means)}`).includes(fold(typed)),
  ).toSorted((a, b) => words(a.word).localeCompare(words(b.word)));
  return (
    <>
      <TextInput
        size="sm"
        aria-label={say('find')}
        placeholder={say('find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <dl className={styles.words}>
        {found.map(({ word, means }) => (
          <div key={words(word)}>
            <dt>{words(word)}</dt>
            <dd>{words(means)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function FirstDay() {
  const say = useText('help');
  const words = useWords();
  return (
    <section>
      <p>{say('firstDayText')}</p>
      <ol>
        {FIRST_DAY.map((step) => (
          <li key={words(step)}>{words(step)}</li>
        ))}
      </ol>
    </section>
  );
}
