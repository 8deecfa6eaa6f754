import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const HOW_OUT = {
  id: 'how-out',
  source: 'iom-2011 §2.8 L936, L1018, L1024-1029, L1897, L1910-1912, L2245-2265; sida-2003 §2.4 L768-769, L1004-1007',
  codes: [
    code('escaped', 'Got away alone', 'A pu partir sans aide', 'Logró irse sin ayuda'),
    code(
      'helped-out',
      'Got away with somebody’s help',
      'A pu partir avec l’aide de quelqu’un',
      'Logró irse con ayuda de alguien',
    ),
    code(
      'raid',
      'Police or another authority came',
      'Intervention de la police ou d’une autre autorité',
      'Intervención de la policía u otra autoridad',
    ),
    code(
      'stopped',
      'Stopped on the way or at a border',
      'Interception en route ou à une frontière',
      'Interceptación en el camino o la frontera',
    ),
    code('arrested', 'Arrested', 'Arrestation', 'Detención'),
    code(
      'found',
      'Found by a social or outreach worker',
      'Rencontre avec un service social ou de rue',
      'Encuentro con trabajo social',
    ),
    code(
      'organisation',
      'Brought out by an organisation',
      'Sortie grâce à une organisation',
      'Salida gracias a una organización',
    ),
    code('negotiated', 'By negotiation or a strike', 'Par négociation ou grève', 'Por negociación o huelga'),
    code('bought-out', 'Ransom or debt paid', 'Rançon ou dette payée', 'Rescate o deuda pagados'),
    code('let-go', 'Let go', 'Libération par ceux qui exploitaient', 'Quienes explotaban dejaron marchar'),
    code(
      'abandoned',
      'Abandoned by those who exploited',
      'Abandon par ceux qui exploitaient',
      'Abandono por quienes explotaban',
    ),
    code('not-yet', 'Not out yet', 'Pas encore', 'Aún no ha salido'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const LEFT_BEHIND = {
  id: 'left-behind',
  source: 'iom-2011 §2.3 L1017, L2246, §2.7 L2253-2256; sida-2003 §2.2 L2316; FORMS.md (way-out: what was left behind)',
  codes: [
    code('nothing', 'Nothing', 'Rien', 'Nada'),
    code('papers', 'Papers', 'Papiers', 'Documentos'),
    code('pay', 'Pay', 'Salaire', 'Salario'),
    code('belongings', 'Belongings', 'Affaires', 'Pertenencias'),
    code('children', 'Own children', 'Ses enfants', 'Sus hijas o hijos'),
    code('other', 'Other', 'Autre', 'Otra cosa'),
  ],
} as const satisfies CodeList;

export const WAY_OUT_LISTS = [HOW_OUT, LEFT_BEHIND] as const satisfies readonly CodeList[];
