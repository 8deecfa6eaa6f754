import { text } from '../text.ts';
import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** The parts of a life that needs and follow-up look at; each has a question `domain-<code>` and `need-<code>`. */
export const DOMAIN = {
  id: 'domain',
  source: 'FORMS.md (Code lists: domains); sida-2003 §2.9-2.10; norad-2010 §2.8-2.9; iom-2011 §2.9, §2.11',
  codes: [
    code('safety', 'Safety', 'Sécurité', 'Seguridad'),
    code('housing', 'Housing', 'Logement', 'Vivienda'),
    code('health', 'Health', 'Santé', 'Salud'),
    code('mind', 'How they feel', 'Bien-être psychologique', 'Estado de ánimo'),
    code('papers', 'Papers and stay', 'Papiers et séjour', 'Documentos y residencia'),
    code('legal', 'Legal case', 'Démarches en justice', 'Asunto judicial'),
    code('family', 'Family and children', 'Famille et enfants', 'Familia, hijas e hijos'),
    code('learning', 'Learning', 'Études et formation', 'Estudios y formación'),
    code('work', 'Work and income', 'Travail et revenus', 'Trabajo e ingresos'),
    code('debts', 'Debts', 'Dettes', 'Deudas'),
    code('people', 'People around', 'Entourage', 'Personas cercanas'),
  ],
} as const satisfies CodeList;

/** Four steps, the same words for every domain, so that two visits can be laid side by side. */
const STEP = {
  id: 'step',
  source: 'FORMS.md (Code lists: domains: four steps)',
  codes: [
    code('crisis', 'In danger or crisis', 'En danger ou en crise', 'En peligro o crisis', {
      help: text('Something must be done now.', 'Il faut agir maintenant.', 'Hay que actuar ya.'),
    }),
    code('weak', 'Weak', 'Fragile', 'Frágil', {
      help: text('It holds only with help.', 'Ne tient qu’avec de l’aide.', 'Solo se sostiene con ayuda.'),
    }),
    code('coping', 'Coping', 'S’en sort', 'Se las arregla', {
      help: text('It holds, with effort.', 'Tient, avec des efforts.', 'Se sostiene, con esfuerzo.'),
    }),
    code('steady', 'Steady', 'Stable', 'Estable', {
      help: text('It holds by itself.', 'Tient sans aide.', 'Se sostiene sin ayuda.'),
    }),
  ],
} as const satisfies CodeList;

export const DOMAIN_LISTS = [DOMAIN, STEP] as const satisfies readonly CodeList[];
