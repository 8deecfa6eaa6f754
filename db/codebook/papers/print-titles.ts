/** What the print queue, which a whole house may read, and the properties of a PDF say of a paper: no matter, no project, nobody (papers/README.md, Never on it). */
import { text } from '../text.ts';

export const PRINT_TITLES = {
  sheet: text('Sheet', 'Feuille', 'Hoja'),
  letter: text('Letter', 'Lettre', 'Carta'),
  list: text('List', 'Liste', 'Lista'),
  report: text('Report', 'Rapport', 'Informe'),
  copy: text('Copy', 'Copie', 'Copia'),
} as const;
