/** Reports that left for the donors of projects, as desks of their offices told of them (`contract-line.ts`). Reads only. */
import { type ContractLine, readContractLine } from './contract-line.ts';
import type { Database } from './database.ts';
import { readLine } from './line.ts';
import { linesTold } from './lines-told.ts';

export interface ContractTold extends ContractLine {
  readonly office: string;
}

/** Every word that is of the shape, what was said last at the end. */
export function contractsTold(db: Database): readonly ContractTold[] {
  return linesTold(db, 'contract').flatMap(({ office, line }) => {
    const told = readContractLine(readLine(line));
    return told === undefined ? [] : [{ ...told, office }];
  });
}
