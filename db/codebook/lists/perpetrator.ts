import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const CHAIN_ROLE = {
  id: 'chain-role',
  source:
    'HTCDS 2.0 per_RoleInProcess; norad-2010 §2.4 L1283-1287, L1591-1592; sida-2003 §2.2 L4433-4434, §2.3 L800-817, L1249-1267; iom-2011 §2.5 L1033-1034, §2.12 L180-184, §2.13',
  codes: [
    code('recruiter', 'Recruited', 'Recrutement', 'Captación', { htcds: 'RecruiterOrIntermediary' }),
    code(
      'papers',
      'Provided papers or visas',
      'Fourniture de papiers ou de visas',
      'Provisión de documentos o visados',
      { htcds: 'BrokerTravelAgent' },
    ),
    code('organiser', 'Organised', 'Organisation', 'Organización', { htcds: 'Other' }),
    code('travel-companion', 'Travelled along', 'Accompagnement du voyage', 'Acompañamiento del viaje', {
      htcds: 'TravellingPartner',
    }),
    code('transporter', 'Drove or moved', 'Transport', 'Transporte', { htcds: 'Transporter' }),
    code('border', 'Brought across the border', 'Passage de la frontière', 'Paso de la frontera', {
      htcds: 'Smuggler',
    }),
    code('receiver', 'Received', 'Réception', 'Recepción', { htcds: 'ReceivedIndividual' }),
    code('passed-on', 'Passed on', 'Remise à d’autres', 'Entrega a otros', { htcds: 'TransferredIndividual' }),
    code('harbourer', 'Housed or hid', 'Hébergement ou cachette', 'Alojamiento o escondite', {
      htcds: 'HarbouredIndividual',
    }),
    code('seller', 'Sold', 'Vente', 'Venta', { htcds: 'SoldIndividual' }),
    code('buyer', 'Bought', 'Achat', 'Compra', { htcds: 'BoughtIndividual' }),
    code('guard', 'Guarded or controlled', 'Surveillance ou contrôle', 'Vigilancia o control', {
      htcds: 'ControlledIndividual',
    }),
    code('exploiter', 'Exploited', 'Exploitation', 'Explotación', { htcds: 'Exploiter' }),
    code('owner', 'Owned the place', 'Propriété du lieu', 'Propiedad del lugar', { htcds: 'Other' }),
    code('money', 'Took the money', 'Encaissement de l’argent', 'Cobro del dinero', { htcds: 'Other' }),
    code('kidnapper', 'Kidnapped', 'Enlèvement', 'Secuestro', { htcds: 'Kidnapper' }),
    code('abuser', 'Hurt or abused', 'Violences ou abus', 'Violencia o abuso', { htcds: 'Abuser' }),
    code('sent', 'Sent away, knowing', 'Envoi en connaissance de cause', 'Envío a sabiendas', { htcds: 'Other' }),
    code('knew', 'Knew and did nothing', 'Savait sans agir', 'Lo sabía y no actuó', { htcds: 'Other' }),
    code(
      'official',
      'An official who helped or looked away',
      'Agent public complice ou qui a fermé les yeux',
      'Funcionario cómplice o que miró a otro lado',
      { htcds: 'Other' },
    ),
    code('other', 'Other', 'Autre', 'Otro', { htcds: 'Other' }),
  ],
} as const satisfies CodeList;

const SUSPECT_KIND = {
  id: 'suspect-kind',
  source: 'iom-2011 §2.7 L2262, §2.13; norad-2010 §2.4 L1591; sida-2003 §2.3 L800-817, L1249-1267; mc-inf-270 §2 L21',
  codes: [
    code('one-person', 'One person', 'Une seule personne', 'Una sola persona'),
    code('family', 'A family', 'Une famille', 'Una familia'),
    code('network', 'A network', 'Un réseau', 'Una red'),
    code('gang', 'A gang', 'Une bande criminelle', 'Una banda'),
    code(
      'company',
      'A company, agency or vessel',
      'Une entreprise, une agence ou un navire',
      'Una empresa, una agencia o un barco',
    ),
    code('officials', 'Officials of a State', 'Des agents d’un État', 'Funcionarios de un Estado'),
    code('diplomats', 'A diplomat’s household', 'Le ménage d’un diplomate', 'Un hogar diplomático'),
    code('armed-group', 'An armed group', 'Un groupe armé', 'Un grupo armado'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const OTHER_TRADE = {
  id: 'other-trade',
  source: 'mc-inf-270 §2 L21; sida-2003 §2.3 L1249-1267',
  codes: [
    code('none', 'None', 'Aucune', 'Ninguna'),
    code('drugs', 'Drugs', 'Drogues', 'Drogas'),
    code('arms', 'Arms', 'Armes', 'Armas'),
    code('smuggling', 'Smuggling of migrants', 'Trafic de migrants', 'Tráfico ilícito de migrantes'),
    code('papers', 'False papers', 'Faux papiers', 'Documentos falsos'),
    code('theft', 'Theft or fraud', 'Vol ou fraude', 'Robo o fraude'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const SUSPECT_WHERE = {
  id: 'suspect-where',
  source: 'iom-2011 §2.13 L1025; norad-2010 §2.4 L1279-1281',
  codes: [
    code('same-place', 'Where the person is now', 'Là où se trouve la personne', 'Donde está ahora la persona'),
    code(
      'place-of-exploitation',
      'Where the person was exploited',
      'Sur le lieu d’exploitation',
      'En el lugar de explotación',
    ),
    code('home', 'Where the person comes from', 'Là d’où vient la personne', 'De donde viene la persona'),
    code('elsewhere', 'Elsewhere', 'Ailleurs', 'En otro lugar'),
    code('detained', 'Detained', 'En détention', 'En prisión'),
    code('disappeared', 'Disappeared', 'Disparition', 'Paradero desconocido'),
    code('dead', 'Dead', 'Décès', 'Fallecimiento'),
  ],
} as const satisfies CodeList;

const SUSPECT_PROCEEDINGS = {
  id: 'suspect-proceedings',
  source: 'norad-2010 §2.4 L1572-1573, L3392-3394; iom-2011 §2.13, §2.14',
  codes: [
    code('none', 'None', 'Aucune', 'Ninguna'),
    code('reported', 'Reported', 'Signalement', 'Denuncia'),
    code('investigated', 'Investigated', 'Enquête', 'Investigación'),
    code('charged', 'Charged', 'Mise en accusation', 'Acusación'),
    code('on-trial', 'On trial', 'Procès en cours', 'Juicio en curso'),
    code('convicted', 'Convicted', 'Condamnation', 'Condena'),
    code('acquitted', 'Acquitted', 'Acquittement', 'Absolución'),
    code('ended', 'Ended without judgment', 'Fin sans jugement', 'Fin sin sentencia'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

export const SUSPECT_NAME_REASON = {
  id: 'suspect-name-reason',
  source: 'FORMS.md (perpetrator: names only with a reason)',
  codes: [
    code(
      'safety',
      'So that nobody lets them near',
      'Pour que personne ne les laisse approcher',
      'Para que nadie les deje acercarse',
    ),
    code(
      'complaint',
      'For a complaint that the person wants',
      'Pour une plainte que la personne souhaite',
      'Para una denuncia que la persona quiere',
    ),
    code('court', 'For a court case', 'Pour une affaire en justice', 'Para un proceso judicial'),
    code(
      'others-in-danger',
      'Others are in danger',
      'D’autres personnes sont en danger',
      'Hay otras personas en peligro',
    ),
    code('law', 'The law demands it', 'La loi l’exige', 'La ley lo exige'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

export const PERPETRATOR_LISTS = [
  CHAIN_ROLE,
  SUSPECT_KIND,
  OTHER_TRADE,
  SUSPECT_WHERE,
  SUSPECT_PROCEEDINGS,
  SUSPECT_NAME_REASON,
] as const satisfies readonly CodeList[];
