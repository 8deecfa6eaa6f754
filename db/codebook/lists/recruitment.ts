import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const RECRUITMENT_METHOD = {
  id: 'recruitment-method',
  source: 'HTCDS 2.0 vic_MethodOfRecruitment; iom-2011 §2.5 L1001-1002, L2671-2673; norad-2010 §2.4 L1243',
  codes: [
    code('family', 'Through family', 'Par la famille', 'A través de la familia', {
      htcds: 'ThroughFamilyOrFamilyEvents',
    }),
    code(
      'friends',
      'Through friends or neighbours',
      'Par des amis, des amies ou le voisinage',
      'A través de amistades o del vecindario',
      {
        htcds: 'ThroughFriendsOrSocialEvents',
      },
    ),
    code('online-network', 'Online, by messages', 'En ligne, par messages', 'En línea, por mensajes', {
      htcds: 'ThroughOnlineSocialNetworks',
    }),
    code('online-advert', 'Advertisement online', 'Annonce en ligne', 'Anuncio en línea', {
      htcds: 'ThroughAnOnlineAdvertisement',
    }),
    code(
      'broadcast-advert',
      'Advertisement on television or radio',
      'Annonce télévisée ou radio',
      'Anuncio en televisión o radio',
      {
        htcds: 'ThroughATelevisionAdvert',
      },
    ),
    code('printed-advert', 'Advertisement on paper', 'Annonce sur papier', 'Anuncio en papel', {
      htcds: 'ThroughANewspaperAdvert',
    }),
    code(
      'agency',
      'Agency for work, travel or marriage',
      'Agence d’emploi, de voyage ou matrimoniale',
      'Agencia de empleo, viajes o matrimonio',
      {
        htcds: 'AtAPlaceOfBusiness',
      },
    ),
    code('at-work', 'At work', 'Au travail', 'En el trabajo', { htcds: 'AtWork' }),
    code(
      'at-school',
      'At school or a place of study',
      'À l’école ou dans un lieu d’études',
      'En la escuela o un centro de estudios',
      {
        htcds: 'AtAnEducationalInstitution',
      },
    ),
    code(
      'public-place',
      'Station, street or other public place',
      'Gare, rue ou autre lieu public',
      'Estación, calle u otro lugar público',
      {
        htcds: 'Other',
      },
    ),
    code(
      'shelter-or-camp',
      'Shelter, camp or reception centre',
      'Centre d’hébergement, camp ou centre d’accueil',
      'Albergue, campamento o centro de acogida',
      {
        htcds: 'Other',
      },
    ),
    code(
      'religious-place',
      'Religious place or school',
      'Lieu de culte ou école religieuse',
      'Lugar de culto o escuela religiosa',
      {
        htcds: 'Other',
      },
    ),
    code('own-search', 'The person looked for it', 'La personne a cherché elle-même', 'La propia persona lo buscó', {
      htcds: 'Other',
    }),
    code('other', 'Other', 'Autre', 'Otra', { htcds: 'Other' }),
  ],
} as const satisfies CodeList;

const brand = <const C extends string>(id: C, name: string, htcds: string) => code(id, name, name, name, { htcds });

const ONLINE_PLACE = {
  id: 'online-place',
  source: 'HTCDS 2.0 vic_RecruitmentWebsitesAndApps; FORMS.md (recruitment: online)',
  codes: [
    brand('facebook', 'Facebook', 'Facebook'),
    brand('instagram', 'Instagram', 'Instagram'),
    brand('whatsapp', 'WhatsApp', 'WhatsApp'),
    brand('telegram', 'Telegram', 'Telegram'),
    brand('facebook-messenger', 'Facebook Messenger', 'FacebookMessenger'),
    brand('viber', 'Viber', 'Viber'),
    brand('snapchat', 'Snapchat', 'SnapChat'),
    brand('line', 'Line', 'Line'),
    brand('4sale', '4Sale', '4Sale'),
    brand('wechat', 'WeChat', 'WeChat'),
    brand('qq', 'QQ', 'QQ'),
    brand('qzone', 'QZone', 'QZone'),
    brand('tiktok', 'TikTok', 'TikTok'),
    brand('twitter', 'X (Twitter)', 'Twitter'),
    code('dating', 'A dating site or app', 'Site ou application de rencontres', 'Sitio o aplicación de citas', {
      htcds: 'Other',
    }),
    code('game', 'Chat of a game', 'Messagerie d’un jeu', 'Chat de un juego', { htcds: 'Other' }),
    code('jobs', 'A site for jobs', 'Site d’offres d’emploi', 'Sitio de empleo', { htcds: 'Other' }),
    code('other', 'Other', 'Autre', 'Otro', { htcds: 'Other' }),
  ],
} as const satisfies CodeList;

const PROMISE = {
  id: 'promise',
  source:
    'iom-2011 §2.5 L1001-1004, L1022, L1789, L1956, L1978-1980, L2250-2251; norad-2010 §8 L3012; sida-2003 §2.3 L434-435, L1108, L1283, L1948',
  codes: [
    code(
      'catering',
      'Work in a bar, restaurant or hotel',
      'Travail dans un bar, un restaurant ou un hôtel',
      'Trabajo en un bar, restaurante u hotel',
    ),
    code('household', 'Work in a household', 'Travail chez des particuliers', 'Trabajo en casa de otra familia'),
    code(
      'factory-or-site',
      'Work in a factory, on a site, a farm or a boat',
      'Travail en usine, sur un chantier, à la ferme ou en mer',
      'Trabajo en fábrica, obra, campo o barco',
    ),
    code(
      'salon',
      'Work in a shop or a salon',
      'Travail dans un commerce ou un salon',
      'Trabajo en una tienda o un salón',
    ),
    code(
      'dance',
      'Work as a dancer or in entertainment',
      'Travail de danse ou de spectacle',
      'Trabajo de baile o espectáculo',
    ),
    code(
      'sex-work',
      'Sex work on other terms',
      'Travail du sexe, à d’autres conditions',
      'Trabajo sexual en otras condiciones',
    ),
    code('other-work', 'Other work', 'Autre travail', 'Otro trabajo'),
    code('business', 'A business or trade', 'Un commerce ou une affaire', 'Un negocio o comercio'),
    code('study', 'School, studies or training', 'École, études ou formation', 'Escuela, estudios o formación'),
    code('marriage', 'Marriage or a life together', 'Mariage ou vie de couple', 'Matrimonio o vida en pareja'),
    code('care', 'To be raised or cared for', 'Être élevé ou pris en charge', 'Crianza o cuidados'),
    code(
      'trip',
      'A trip, conference or sports event',
      'Voyage, conférence ou rencontre sportive',
      'Viaje, conferencia o encuentro deportivo',
    ),
    code('refuge', 'Safety, papers or asylum', 'Sécurité, papiers ou asile', 'Seguridad, papeles o asilo'),
    code('money-home', 'Money to send home', 'De l’argent à envoyer chez soi', 'Dinero para enviar a casa'),
    code('better-life', 'A better life', 'Une vie meilleure', 'Una vida mejor'),
    code('nothing', 'Nothing was promised', 'Rien n’a été promis', 'Nada se prometió'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const RECRUITMENT_TACTIC = {
  id: 'recruitment-tactic',
  source:
    'iom-2011 §2.5 L917, L997-1003, L1033-1034, L1931, L2009; norad-2010 §2.4 L1591-1592, L3400-3402; sida-2003 §2.3 L434-435',
  codes: [
    code('deceived', 'Deceived about what it was', 'Tromperie sur la nature de l’offre', 'Engaño sobre lo que era'),
    code(
      'deceived-on-terms',
      'Deceived about pay or conditions',
      'Tromperie sur le salaire ou les conditions',
      'Engaño sobre el salario o las condiciones',
    ),
    code('induced', 'Gifts, money or favours', 'Cadeaux, argent ou faveurs', 'Regalos, dinero o favores'),
    code('closeness', 'Love or friendship feigned', 'Amour ou amitié feints', 'Amor o amistad fingidos'),
    code('oath', 'Oath or belief', 'Serment ou croyance', 'Juramento o creencia'),
    code('sold', 'Sold or handed over by family', 'Vente ou remise par la famille', 'Venta o entrega por la familia'),
    code('for-debt', 'Given for a debt', 'Remise contre une dette', 'Entrega por una deuda'),
    code('forced-marriage', 'Forced into marriage', 'Mariage forcé', 'Matrimonio forzado'),
    code(
      'fostering',
      'Sent to others to be raised, by custom',
      'Enfant confié selon la coutume',
      'Niñez confiada a otros por costumbre',
    ),
    code(
      'after-disaster',
      'Sought out after a disaster or in flight',
      'Approche après une catastrophe ou pendant la fuite',
      'Captación tras un desastre o en la huida',
    ),
    code('threats', 'Threats', 'Menaces', 'Amenazas'),
    code('force', 'Force or abduction', 'Force ou enlèvement', 'Fuerza o secuestro'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const REASON_FOR_LEAVING = {
  id: 'reason-for-leaving',
  source: 'iom-2011 §2.4 L841-842, L887-890, L913-917, L955; sida-2003 §2.3 L249-251, L497; oig-2004 §2.3 L223-225',
  codes: [
    code('work', 'To find work', 'Pour trouver du travail', 'Para encontrar trabajo'),
    code('poverty', 'Poverty', 'Pauvreté', 'Pobreza'),
    code('debts', 'Debts', 'Dettes', 'Deudas'),
    code('study', 'School or studies', 'École ou études', 'Escuela o estudios'),
    code('marriage', 'Marriage or a partner', 'Mariage ou vie de couple', 'Matrimonio o pareja'),
    code('join-family', 'To join family', 'Pour rejoindre la famille', 'Para reunirse con la familia'),
    code(
      'violence-at-home',
      'Violence or abuse at home',
      'Violences ou abus à la maison',
      'Violencia o abusos en casa',
    ),
    code(
      'family-breakdown',
      'Family breakdown or loss of parents',
      'Rupture familiale ou perte des parents',
      'Ruptura familiar o pérdida de la madre o el padre',
    ),
    code('discrimination', 'Discrimination', 'Discrimination', 'Discriminación'),
    code(
      'conflict',
      'War, gangs or armed violence',
      'Guerre, bandes ou violences armées',
      'Guerra, pandillas o violencia armada',
    ),
    code('persecution', 'Persecution', 'Persécution', 'Persecución'),
    code('disaster', 'Disaster, drought or hunger', 'Catastrophe, sécheresse ou faim', 'Desastre, sequía o hambre'),
    code('better-life', 'A better life', 'Une vie meilleure', 'Una vida mejor'),
    code('made-to', 'Sent, taken or forced', 'Envoi, enlèvement ou contrainte', 'Envío, secuestro u obligación'),
    code('did-not-leave', 'Did not leave', 'Aucun départ', 'No se fue'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const DECIDED_BY = {
  id: 'departure-decided-by',
  source: 'iom-2011 §2.5 L979-995',
  codes: [
    code('self', 'The person', 'La personne', 'La propia persona'),
    code('parents', 'Parents or guardian', 'Parents ou représentation légale', 'Madre, padre o tutela'),
    code('other-family', 'Other family', 'Autre famille', 'Otros familiares'),
    code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge'),
    code('friends', 'Friends or neighbours', 'Amis, amies ou voisinage', 'Amistades o vecindario'),
    code('recruiter', 'Those who recruited', 'Les personnes qui ont recruté', 'Quienes captaron'),
    code('other', 'Other', 'Autre', 'Otra persona'),
  ],
} as const satisfies CodeList;

const COSTS_FROM = {
  id: 'costs-from',
  source: 'iom-2011 §2.5 L1996-1998, L2010; FORMS.md (recruitment: costs and debt)',
  codes: [
    code('savings', 'Own savings', 'Économies propres', 'Ahorros propios'),
    code(
      'sold',
      'House, land or animals sold',
      'Vente d’une maison, de terres ou de bétail',
      'Venta de casa, tierras o animales',
    ),
    code('family', 'Family', 'Famille', 'Familia'),
    code('loan', 'Loan of a bank or lender', 'Prêt d’une banque ou d’un prêteur', 'Préstamo de un banco o prestamista'),
    code(
      'recruiter',
      'Advanced by those who recruited',
      'Avance des personnes qui ont recruté',
      'Adelanto de quienes captaron',
    ),
    code('employer', 'Paid by the employer', 'Payés par l’employeur', 'Los pagó quien empleaba'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const OWED_TO = {
  id: 'owed-to',
  source: 'iom-2011 §2.5 L1996-1998, L2010; oig-2004 §2.3 L216; FORMS.md (recruitment: costs and debt)',
  codes: [
    code(
      'recruiter',
      'Those who recruited or moved',
      'Les personnes qui ont recruté ou transporté',
      'Quienes captaron o trasladaron',
    ),
    code('exploiter', 'Those who exploited', 'Les personnes responsables de l’exploitation', 'Quienes explotaron'),
    code('lender', 'A lender', 'Un prêteur privé', 'Un prestamista'),
    code('bank', 'A bank', 'Une banque', 'Un banco'),
    code('family-or-friends', 'Family or friends', 'Famille ou proches', 'Familia o amistades'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

export const RECRUITMENT_LISTS = [
  RECRUITMENT_METHOD,
  ONLINE_PLACE,
  PROMISE,
  RECRUITMENT_TACTIC,
  REASON_FOR_LEAVING,
  DECIDED_BY,
  COSTS_FROM,
  OWED_TO,
] as const satisfies readonly CodeList[];
