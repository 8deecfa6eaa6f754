import { FIRST_CONTACT } from './first-contact.ts';
import type { Page } from './page.ts';

export type { Page, PageField, PageKey, PageStop, SaveKey } from './page.ts';

/** Every page by its id. The roster asks the stops of first contact as columns, one row a person. */
export const PAGES: ReadonlyMap<string, Page> = new Map([[FIRST_CONTACT.id, FIRST_CONTACT]]);
