/**
 * Words that may tell what a house sheet must not say, and have an ordinary meaning too: a case, a court, the avocado that is *avocat* in
 * French. They do not stop the sheet; whoever prints says that they are meant otherwise. Written as in `forbidden-words.ts`.
 */
import { wordsListed } from './forbidden-words.ts';

const OTHER_MEANING = wordsListed({
  en: `case, cases, traffic, tbc, status, programme*, program, programs, project*, organisation*, organization*, suspect*, permit,
    permits, court, courts, judge*, trial, trials, hearing*, evidence, legal, aids, rape, abuse*, abusive, violen*, accused, depress*,
    psychiatr*, psychotherap*, diagnos*, blood test*, test result*, compensation*, refuge, red cross`,
  fr: `cas, dossier*, traite, traites, trafic*, statut*, projet*, soupconn*, permis, juge*, audience*, avocat, avocats, croix rouge, foyer*, prise de sang`,
  es: `caso, casos, trata, trafico*, explot*, estatus, programa*, proyecto*, organizacion*, sospech*, permiso*, audiencia*, fiscal*, refugio*, cruz roja,
    depresi*, psiquiatr*, analisis de sangre`,
  ru: `трафик*, программ*, проект*, организац*, статус*, подозр*, показани*, насили*, психиатр*, депресс*, наркотик*, диагноз*,
    красн* крест*`,
  more: 'gericht*',
});

/**
 * Medicines whose name is a diagnosis: HIV, tuberculosis, dependence, an ended pregnancy, hepatitis, psychosis. The house may have to give
 * them, so they stop nothing: whoever prints sees that the sheet tells it (*the morning tablets from the blue box* does not).
 */
const MEDICINES = wordsListed({
  names: `truvada, descovy, biktarvy, genvoya, triumeq, atripla, kaletra, tivicay, isentress, dolutegravir*, raltegravir*, bictegravir*,
    tenofovir*, emtricitabin*, lamivudin*, zidovudin*, abacavir*, efavirenz*, nevirapin*, lopinavir*, ritonavir*, darunavir*,
    isoniazid*, rifampi*, rifapentin*, pyrazinamid*, pirazinamid*, ethambutol*, etambutol*, bedaquilin*, methadon*, metadon*,
    buprenorphin*, buprenorfin*, suboxone, subutex, naltrexon*, disulfiram*, antabuse, mifepriston*, misoprostol*, cytotec, sofosbuvir*,
    clozapin*, haloperidol*, olanzapin*, risperidon*, PEP, PrEP`,
  ru: `трувада, трувады, трувду, трувадой, изониазид*, рифампицин*, пиразинамид*, этамбутол*, метадон*, бупренорфин*, мизопростол*,
    эфавиренз*, галоперидол*`,
});

export const LIKE_WORDS: readonly string[] = [...OTHER_MEANING, ...MEDICINES];

/** The same where whoever treats the person reads it. */
export const LIKE_WORDS_BESIDE_HEALTH: readonly string[] = OTHER_MEANING;

/** What is ordinary for certain: a word that stands in one of these is looked at no more. */
export const HARMLESS_PHRASES: readonly string[] = wordsListed({
  en: `in case, in any case, in either case, in that case, in this case, in which case, pillow case*, glasses case, pencil case*,
    walking aids, hearing aid*, mobility aids, visual aids, hard of hearing, hearing loss, bus shelter*, jehovah s witness*, jehova s witness*,
    test if, noise of traffic, traffic noise, traffic light*, tv programme*, television programme*, washing programme*, tennis court*,
    basketball court*, school project*, visa card*`,
  fr: `en cas, au cas, en tout cas, dans ce cas, dans tous les cas, le cas echeant, cas d urgence, cas de besoin, temoin* de jehovah,
    bruit du trafic, le permis de conduire, cheveux courts, court de tennis, dossier de la chaise, dossier de chaise, carte visa`,
  es: `en caso, en todo caso, en cualquier caso, en ese caso, en este caso, hacer caso, hace caso, en tal caso, se trata de, testigo* de jehova,
    muela* del juicio, pide permiso, pedir permiso, con permiso, sin permiso, dar permiso, ruido del trafico, programa* de television, tarjeta visa`,
  ru: 'свидетел* иеговы, противопоказани*, в любом случае',
});
