import { ActionIcon, Loader, TextInput } from '@mantine/core';
import { IconFileSearch, IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, memo, type RefObject } from 'react';
import { waymark } from '../../calls.ts';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import type { Act } from '../../state/asked.ts';
import { putTold, useToldSearch } from '../../state/told-search.ts';
import classes from './cases.module.css';

/** Where words of what was told are typed. It asks on Enter and not while somebody types: each search stands in the trail. */
export const ToldSearch = memo(function ToldSearch({
  field,
  act,
  onPutAway,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly act: Act;
  readonly onPutAway: () => void;
}) {
  const say = useText('cases');
  const { words, found } = useToldSearch();
  const find = (event: FormEvent) => {
    event.preventDefault();
    const typed = words.trim();
    if (typed === '' || act.busy) return;
    // The button that was pressed is not there while it looks.
    field.current?.focus();
    void act.run(async () => putTold(typed, await waymark.cases.findTold({ words: typed })));
  };
  return (
    <form className={classes.search} onSubmit={find} aria-busy={act.busy}>
      <TextInput
        ref={field}
        aria-label={say('told')}
        placeholder={say('told')}
        value={words}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconFileSearch size={16} stroke={1.75} aria-hidden />}
        rightSection={
          act.busy ? (
            <Loader size={15} aria-label={say('toldFinding')} />
          ) : found !== undefined ? (
            <ActionIcon size="sm" aria-label={say('toldPutAway')} onClick={onPutAway}>
              <IconX size={16} stroke={1.75} />
            </ActionIcon>
          ) : words.trim() === '' ? null : (
            <ActionIcon size="sm" type="submit" aria-label={say('toldFind')}>
              <IconSearch size={16} stroke={1.75} />
            </ActionIcon>
          )
        }
        onChange={(event) => useToldSearch.setState({ words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (pressedKey(event) === 'Escape' && words !== '' && found === undefined) {
            event.preventDefault();
            onPutAway();
          }
        }}
      />
    </form>
  );
});
