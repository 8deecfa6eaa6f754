import { Button } from '@mantine/core';
import { IconBed, IconMoodKid, IconPlaneArrival } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { shortReference } from '../../../db/codebook/short-reference.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import { ARRIVED_HOW, type ExpectedPerson } from '../../../preload/contract.ts';
import { focusQuestion } from '../../components/answers/focus.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { KeyedChoices } from '../first-contact/keyed-choices.tsx';
import styles from './arrivals.module.css';

export type How = (typeof ARRIVED_HOW)[number];

interface ExpectedRowProps {
  readonly person: ExpectedPerson;
  /** It takes the focus when the screen opens. */
  readonly isFirst: boolean;
  readonly namesShown: boolean;
  readonly how: How | undefined;
  readonly onTick: (how: How | undefined) => void;
}

/** Somebody who is expected, and how they arrived. What is otherwise is asked by the form. */
export function ExpectedRow({ person, isFirst, namesShown, how, onTick }: ExpectedRowProps) {
  const say = useText('arrivals');
  const words = useWords();
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFirst) focusQuestion(row.current);
  }, [isFirst]);
  const { caseId, reference, initials, nameUsed, day, from, knownBy, house, room, minor } = person;
  const choices = ARRIVED_HOW.map((code, at) => {
    const label = codeLabel('arrival-state', code);
    return { key: String(at + 1), code, label: label === undefined ? code : words(label) };
  });
  const name = namesShown ? nameUsed : null;
  return (
    <li ref={row} className={styles.row} data-question={caseId}>
      <span id={id} className={styles.who}>
        <b>{name ?? initials ?? '–'}</b> <span className="quiet">{shortReference(reference)}</span>
      </span>
      <span className={styles.where}>
        {day !== null && <span>{formats.shortDay(day)}</span>}
        {from !== null && (
          <span className={styles.mark}>
            <IconPlaneArrival size={16} stroke={1.75} aria-hidden />
            {say('from', { country: countryLabel(from, language) })}
          </span>
        )}
        {house !== null && (
          <span className={styles.mark}>
            <IconBed size={16} stroke={1.75} aria-hidden />
            {[house, room].filter((part) => part !== null).join(' · ')}
          </span>
        )}
        {minor && (
          <span className={styles.minor}>
            <IconMoodKid size={16} stroke={1.75} aria-hidden />
            {say('minor')}
          </span>
        )}
        {knownBy !== null && <span className="quiet">{say('knownBy', { sign: knownBy })}</span>}
      </span>
      <KeyedChoices
        choices={choices}
        many={false}
        main
        layout="line"
        labelledBy={id}
        chosen={how === undefined ? [] : [how]}
        onChoose={([chosen]) => onTick(ARRIVED_HOW.find((code) => code === chosen))}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => go({ screen: 'case', caseId, form: 'arrival' })}
        aria-describedby={id}
      >
        {say('otherwise')}
      </Button>
    </li>
  );
}
