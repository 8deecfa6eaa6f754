import { useEffect, useRef, useState } from 'react';
import { MOST_PAGES } from '../../../../db/codebook/bounds.ts';
import type { Picture } from '../../../../preload/contract.ts';
import { refusal, waymark } from '../../../calls.ts';
import type { Act } from '../../../state/asked.ts';
import { bytesOf, drawAnew, drawPage } from './draw-anew.ts';
import { PdfReader } from './pdf-reader.ts';

interface ScanPage {
  /** In its file, counted from 1. */
  readonly number: number;
  /** As it will be kept; undefined where it could not be drawn. */
  readonly picture?: Picture;
  /** As it is recognised among others; a page that is alone is shown whole. */
  readonly small?: Picture;
}

/** A file that was chosen, drawn anew. */
export interface ChosenScan {
  readonly pages: readonly ScanPage[];
  /** How many the file has: of more than can be added at once only some are drawn. */
  readonly total: number;
}

interface Choosing {
  readonly scan: ChosenScan | undefined;
  /** The page of a PDF that is being drawn, and the last that will be. */
  readonly drawing: { readonly page: number; readonly last: number } | undefined;
  /** Asks for a file, and draws it. */
  readonly choose: () => void;
  /** Opens the PDF that wanted a password. */
  readonly unlock: (password: string) => void;
  /** Draws as many pages as can be added at once, from that one on. */
  readonly drawFrom: (page: number) => void;
}

/** Choosing a file and drawing it anew, whatever kind it is; `act` says that it is under way, and why it failed. */
export function useChosenScan(act: Act): Choosing {
  const [scan, setScan] = useState<ChosenScan>();
  const [drawing, setDrawing] = useState<Choosing['drawing']>();
  const pdf = useRef<{ readonly reader: PdfReader; readonly bytes: Uint8Array }>(undefined);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      pdf.current?.reader.close();
    };
  }, []);

  const draw = async (reader: PdfReader, total: number, first: number) => {
    const last = Math.min(total, first + MOST_PAGES - 1);
    const pages: ScanPage[] = [];
    try {
      for (let number = first; number <= last; number += 1) {
        setDrawing({ page: number, last });
        const drawn = await reader.draw(number);
        pages.push({ number, ...(drawn === undefined ? {} : await drawPage(drawn)) });
      }
    } finally {
      setDrawing(undefined);
    }
    if (pages.every(({ picture }) => picture === undefined)) throw refusal('pdf-unreadable');
    setScan({ pages, total });
  };
  const open = async (password: string) => {
    if (pdf.current === undefined) return;
    const { reader, bytes } = pdf.current;
    await draw(reader, await reader.open(bytes, password), 1);
  };
  const choose = async () => {
    const [file] = await waymark.desk.chooseFiles({ purpose: 'attachment', several: false });
    if (file === undefined) return;
    pdf.current?.reader.close();
    pdf.current = undefined;
    setScan(undefined);
    const { media, data } = await waymark.records.choosePicture({ file: file.token });
    if (isGone.current) return;
    if (media !== 'pdf') return setScan({ pages: [{ number: 1, picture: await drawAnew({ media, data }) }], total: 1 });
    pdf.current = { reader: new PdfReader(), bytes: bytesOf(data) };
    await open('');
  };
  return {
    scan,
    drawing,
    choose: () => void act.run(choose),
    unlock: (password) => void act.run(() => open(password)),
    drawFrom: (page) =>
      void act.run(async () => {
        if (pdf.current !== undefined && scan !== undefined) await draw(pdf.current.reader, scan.total, page);
      }),
  };
}
