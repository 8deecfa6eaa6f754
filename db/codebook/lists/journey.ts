import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const HOW_MOVED = {
  id: 'how-moved',
  source: 'norad-2010 §2.5 L1250-1258; oig-2004 §2.3 L123-125; iom-2011 §2.6 L1023-1024, L1099',
  codes: [
    code('own-way', 'Travelled by themselves', 'Voyage par ses propres moyens', 'Viaje por cuenta propia'),
    code(
      'arranged',
      'Arranged by those who recruited',
      'Voyage organisé par les personnes qui ont recruté',
      'Viaje organizado por quienes captaron',
    ),
    code('taken', 'Taken or forced', 'Déplacement sous contrainte', 'Traslado a la fuerza'),
    code('smuggled', 'Smuggled for money', 'Passage payé à des passeurs', 'Paso pagado a traficantes de migrantes'),
    code('passed-on', 'Sold or passed on', 'Vente ou remise à d’autres', 'Venta o entrega a otros'),
    code('fled', 'Fled', 'Fuite', 'Huida'),
    code('sent-back', 'Sent back by an authority', 'Renvoi par une autorité', 'Retorno forzado por una autoridad'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const TRANSPORT = {
  id: 'transport',
  source: 'iom-2011 §2.6 L45-47, L1364-1366, §2.10; norad-2010 §2.5 L1293; sida-2003 §2.7 L2291-2298',
  codes: [
    code('foot', 'On foot', 'À pied', 'A pie'),
    code('car', 'Car or taxi', 'Voiture ou taxi', 'Coche o taxi'),
    code('bus', 'Bus', 'Autocar', 'Autobús'),
    code('lorry', 'Lorry', 'Camion', 'Camión'),
    code('train', 'Train', 'Train', 'Tren'),
    code('boat', 'Small boat', 'Petit bateau', 'Barca'),
    code('ship', 'Ship or ferry', 'Navire ou ferry', 'Barco o transbordador'),
    code('aeroplane', 'Aeroplane', 'Avion', 'Avión'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const TRAVELLED_WITH = {
  id: 'travelled-with',
  source: 'iom-2011 §2.5 L950-951, L2673, §2.12 L2203-2204',
  codes: [
    code('alone', 'Alone', 'Sans compagnie', 'Sin compañía'),
    code('parents', 'Parents or guardian', 'Parents ou représentation légale', 'Madre, padre o tutela'),
    code('other-family', 'Other family', 'Autre famille', 'Otros familiares'),
    code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge'),
    code('own-children', 'Own children', 'Ses enfants', 'Sus hijas o hijos'),
    code('friends', 'Friends', 'Amis ou amies', 'Amistades'),
    code(
      'others-recruited',
      'Others in the same situation',
      'D’autres dans la même situation',
      'Otras personas en la misma situación',
    ),
    code(
      'recruiter',
      'Somebody who recruited or brought them',
      'Quelqu’un qui recrutait ou convoyait',
      'Alguien que captaba o trasladaba',
    ),
    code('smuggler', 'Smuggler', 'Passeur', 'Traficante de migrantes'),
    code('other', 'Other', 'Autre', 'Otra compañía'),
  ],
} as const satisfies CodeList;

const BORDER_CROSSING = {
  id: 'border-crossing',
  source: 'norad-2010 §2.5 L1293-1303; sida-2003 §2.2 L724-726, §2.7 L2003; iom-2011 §2.6 L849-850',
  codes: [
    code('none', 'No border crossed', 'Aucune frontière franchie', 'No cruzó ninguna frontera'),
    code(
      'post-checked',
      'At a border post, checked',
      'À un poste-frontière, avec contrôle',
      'En un puesto fronterizo, con control',
    ),
    code(
      'post-unchecked',
      'At a border post, not checked',
      'À un poste-frontière, sans contrôle',
      'En un puesto fronterizo, sin control',
    ),
    code('away-from-post', 'Away from any post', 'Hors de tout poste', 'Fuera de todo puesto'),
    code(
      'hidden',
      'Hidden in a vehicle or boat',
      'Dans une cachette, véhicule ou bateau',
      'En un escondite, vehículo o barco',
    ),
    code('turned-back', 'Turned back', 'Refoulement', 'Rechazo en la frontera'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const PAPERS_USED = {
  id: 'papers-used',
  source: 'norad-2010 §2.5 L1251-1254, L1293; sida-2003 §2.2 L179, L1042-1043; oig-2004 §2.3 L225-227',
  codes: [
    code('none', 'None', 'Aucun', 'Ninguno'),
    code('passport', 'Own passport', 'Passeport de la personne', 'Pasaporte propio'),
    code('identity-card', 'Own identity card', 'Carte d’identité de la personne', 'Documento de identidad propio'),
    code(
      'travel-document',
      'Travel document of a consulate',
      'Laissez-passer d’un consulat',
      'Salvoconducto de un consulado',
    ),
    code('of-another', 'Papers of somebody else', 'Papiers d’une autre personne', 'Documentos de otra persona'),
    code('forged', 'False or altered papers', 'Papiers faux ou falsifiés', 'Documentos falsos o alterados'),
    code('other', 'Other', 'Autre', 'Otros'),
  ],
} as const satisfies CodeList;

const ENTRY_VISA = {
  id: 'entry-visa',
  source: 'iom-2011 §2.3 L849-850; norad-2010 §2.5 L1251-1254',
  codes: [
    code('not-needed', 'None was needed', 'Aucun n’était nécessaire', 'No hacía falta'),
    code('without', 'Needed, and had none', 'Nécessaire, mais absent', 'Hacía falta y no lo tenía'),
    code('visitor', 'Visitor or tourist', 'Visite ou tourisme', 'Visita o turismo'),
    code('work', 'Work', 'Travail', 'Trabajo'),
    code('entertainer', 'Entertainer', 'Artiste de spectacle', 'Artista de espectáculos'),
    code('study', 'Studies', 'Études', 'Estudios'),
    code('spouse', 'Spouse or family', 'Conjoint ou famille', 'Cónyuge o familia'),
    code('transit', 'Transit', 'Transit', 'Tránsito'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

export const JOURNEY_LISTS = [
  HOW_MOVED,
  TRANSPORT,
  TRAVELLED_WITH,
  BORDER_CROSSING,
  PAPERS_USED,
  ENTRY_VISA,
] as const satisfies readonly CodeList[];
