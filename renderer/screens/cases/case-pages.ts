import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseFilter, CaseSort, ElsewhereCase, ListedCase, Refusal } from '../../../preload/contract.ts';
import { refusalIn, waymark } from '../../calls.ts';
import { useOpenQuestion } from '../../state/asked.ts';
import { useCaseList } from '../../state/case-list.ts';
import { AskedPages, nearest } from './asked-pages.ts';

const PAGE = 50;
/** So many are kept, those nearest to the one that was read last: whoever goes through all of a long list holds no more of it. */
const KEPT = 20;
/** So many rows before and behind those that are shown are read with them, so that whoever scrolls finds them there. */
const AHEAD = 25;
/** A list of which nothing could be read asks again by itself: the database may only have been busy. */
const ASKED_AGAIN_MS = 3000;

/** Rows of the list as far as they have been looked at; a row not read yet is undefined. */
export interface CasePages {
  /** undefined until the first answer. */
  readonly total: number | undefined;
  /** Nothing here is still of the question before. */
  readonly isAnswered: boolean;
  /** Of them those that are no case. */
  readonly others: number;
  readonly refusal: Refusal | undefined;
  /** A colleague's case, where its whole reference was typed. */
  readonly elsewhere: ElsewhereCase | null;
  readonly row: (index: number) => ListedCase | undefined;
  /** Reads what is missing of these rows. */
  readonly show: (first: number, last: number) => void;
}

interface Read {
  readonly key: string;
  readonly total: number | undefined;
  readonly others: number;
  readonly pages: ReadonlyMap<number, readonly ListedCase[]>;
  readonly elsewhere: ElsewhereCase | null;
  readonly refusal: Refusal | undefined;
}

const NOTHING = {
  total: undefined,
  others: 0,
  pages: new Map<number, readonly ListedCase[]>(),
  elsewhere: null,
  refusal: undefined,
} as const;

/** The list in pages of fifty, read as they come into view. The rows of the question before stay until the first answer. */
export function useCasePages(filter: CaseFilter, sort: CaseSort, descending: boolean): CasePages {
  const changes = useCaseList((state) => state.changes);
  const behind = useCaseList((state) => state.behind?.number);
  const key = JSON.stringify([filter, behind, sort, descending, changes]);
  const [read, setRead] = useState<Read>({ key, ...NOTHING });
  const [fault, setFault] = useState<unknown>();
  const { current: asked } = useRef(new AskedPages());
  if (fault !== undefined) throw fault;

  const ask = useCallback(
    (page: number) => {
      if (!asked.begin(key, page)) return;
      waymark.cases
        .list({
          filter,
          ...(behind === undefined ? {} : { behind }),
          sort,
          descending,
          offset: page * PAGE,
          limit: PAGE,
        })
        .then(
          ({ rows, total, others, elsewhere }) => {
            if (!asked.isAbout(key)) return;
            setRead((before) => {
              const known = before.key === key ? before.pages : NOTHING.pages;
              const pages = nearest(new Map([...known, [page, rows]]), page, KEPT);
              for (const one of known.keys()) if (!pages.has(one)) asked.forget(one);
              return { key, total, others, pages, elsewhere, refusal: undefined };
            });
          },
          (thrown: unknown) => {
            try {
              const refusal = refusalIn(thrown);
              if (!asked.isAbout(key)) return;
              asked.forget(page);
              setRead((before) => (before.key === key ? { ...before, refusal } : { ...NOTHING, key, refusal }));
            } catch (unexpected) {
              setFault(() => unexpected);
            }
          },
        );
    },
    [asked, key, filter, behind, sort, descending],
  );

  useEffect(() => ask(0), [ask]);
  useOpenQuestion(read.key !== key || (read.total === undefined && read.refusal === undefined));
  const isWithout = read.refusal !== undefined && read.total === undefined;
  useEffect(() => {
    if (!isWithout) return undefined;
    const again = setInterval(() => ask(0), ASKED_AGAIN_MS);
    return () => clearInterval(again);
  }, [ask, isWithout]);

  return useMemo(
    () => ({
      total: read.total,
      isAnswered: read.key === key && read.total !== undefined,
      others: read.others,
      refusal: read.refusal,
      elsewhere: read.elsewhere,
      row: (index) => read.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
      show: (first, last) => {
        const end = Math.min(last + AHEAD, (read.total ?? 1) - 1);
        for (let page = Math.floor(Math.max(0, first - AHEAD) / PAGE); page <= Math.floor(end / PAGE); page++)
          ask(page);
      },
    }),
    [read, key, ask],
  );
}
