/** The words of the annual report (iom-2011 §3.1, §5.4), what stands on it besides the words of its tables. */
import { text } from '../text.ts';

export const ANNUAL_REPORT = {
  title: text('Annual report {year}', 'Rapport annuel {year}', 'Informe anual {year}'),
  forInside: text(
    'Exact numbers, for use inside the organisation alone. Do not publish or pass on.',
    'Chiffres exacts, réservés à l’organisation. Ne pas publier ni transmettre.',
    'Números exactos, solo para uso interno. No publicar ni transmitir.',
  ),
  forOutside: text(
    'Rounded numbers that may be read by everybody. They are the same each time they are given out.',
    'Chiffres arrondis, que tout le monde peut lire. Ce sont les mêmes à chaque diffusion.',
    'Números redondeados que cualquiera puede leer. Son los mismos cada vez que se difunden.',
  ),
  allOffices: text('All offices', 'Tous les bureaux', 'Todas las oficinas'),
  made: text('Made on {day}', 'Établi le {day}', 'Hecho el {day}'),
  register: text('register number {number}', 'n° de registre {number}', 'n.º de registro {number}'),
  edition: text('Edition {edition}', 'Édition {edition}', 'Edición {edition}'),
  instances: text('instances of assistance', 'prises en charge', 'asistencias'),
  persons: text('persons assisted', 'personnes aidées', 'personas asistidas'),
  offices: text('offices that helped', 'bureaux qui ont aidé', 'oficinas que ayudaron'),
  tooFew: text('fewer than {least}', 'moins de {least}', 'menos de {least}'),
  contents: text('Contents', 'Sommaire', 'Índice'),
  method: text('How it was counted', 'Comment c’est compté', 'Cómo se contó'),
  coverage: text('What it covers', 'Ce que le rapport couvre', 'Qué abarca'),
  until: text('Reported until', 'A rendu compte jusqu’au', 'Informó hasta el'),
  nothingYet: text('nothing yet', 'rien encore', 'nada aún'),
  step: text('Step', 'Étape', 'Paso'),
  everywhere: text('All offices together', 'Tous les bureaux ensemble', 'Todas las oficinas juntas'),
  ofOneOffice: text('Tables', 'Tableaux', 'Tablas'),
  returns: text('Voluntary return', 'Retour volontaire', 'Retorno voluntario'),
  returned: text('voluntary return', 'retour volontaire', 'retorno voluntario'),
  largest: text(
    'Most frequent: {row}, {n} of {base} ({percent}).',
    'Le plus fréquent : {row}, {n} sur {base} ({percent}).',
    'Lo más frecuente: {row}, {n} de {base} ({percent}).',
  ),
  before: text('In {year}: {n}.', 'En {year} : {n}.', 'En {year}: {n}.'),
  beforeWith: text('In {year}: {n} ({percent}).', 'En {year} : {n} ({percent}).', 'En {year}: {n} ({percent}).'),
  noLargest: text(
    'No row is certainly the largest.',
    'Aucune ligne n’est à coup sûr la plus grande.',
    'Ninguna fila es con certeza la mayor.',
  ),
  /** Outside: of printed numbers. */
  printed: text(
    'Largest number printed: {n} ({what}).',
    'Plus grand nombre publié : {n} ({what}).',
    'Mayor número publicado: {n} ({what}).',
  ),
  allSmall: text(
    'Every number here is too small to be shown.',
    'Tous les nombres sont trop petits ici pour être montrés.',
    'Aquí todos los números son demasiado pequeños para mostrarse.',
  ),
  noTables: text(
    'So few people were assisted that no table can be shown.',
    'Trop peu de personnes ont été aidées pour qu’un tableau puisse être montré.',
    'Se ayudó a tan pocas personas que no se puede mostrar ninguna tabla.',
  ),
  nobody: text('No answer is noted here.', 'Aucune réponse n’est notée ici.', 'Aquí no consta ninguna respuesta.'),
  oneRegion: text(
    'All assistance was given in one region, so there is no chapter for each region.',
    'Toute l’aide a été apportée dans une seule région ; il n’y a donc pas de chapitre par région.',
    'Toda la ayuda se dio en una sola región, por lo que no hay un capítulo por región.',
  ),
  noReturns: text(
    'No voluntary return is recorded of those counted, so there is no table of returns.',
    'Aucun retour volontaire n’est noté pour les personnes comptées ; il n’y a donc pas de tableau des retours.',
    'No consta ningún retorno voluntario de las personas contadas, por lo que no hay tabla de retornos.',
  ),
  caveats: text('How to read these numbers', 'Comment lire ces chiffres', 'Cómo leer estos números'),
  /** On every page. */
  caveat: text(
    'Assisted people only: not the picture of trafficking in any country.',
    'Personnes aidées seulement : ce n’est l’image de la traite dans aucun pays.',
    'Solo personas asistidas: no es la imagen de la trata en ningún país.',
  ),
  readings: [
    // L3010
    text(
      'Read by itself, no number here is a picture of trafficking in a country or a region.',
      'Pris isolément, aucun chiffre de ce rapport ne décrit la traite dans un pays ou une région.',
      'Por sí solo, ningún número de este informe describe la trata en un país o una región.',
    ),
    // L3012-3016
    text(
      'Who comes to an office is not who is trafficked: men, people exploited for their labour and those who never crossed a border are found less often.',
      'Les personnes qui viennent dans un bureau ne sont pas l’ensemble des victimes de la traite : les hommes, les personnes exploitées au travail et celles qui n’ont franchi aucune frontière sont moins souvent repérés.',
      'Quien llega a una oficina no es lo mismo que quien sufre trata: los hombres, las personas explotadas en el trabajo y las que no cruzaron ninguna frontera se detectan menos.',
    ),
    // L577-580, L2457-2459, L2467-2470
    text(
      'Numbers of a region or country show where offices and funds are. A country without an office or a programme shows nobody.',
      'Les chiffres d’une région ou d’un pays montrent où se trouvent les bureaux et les financements. Un pays sans bureau ni programme n’apparaît pas.',
      'Los números de una región o de un país muestran dónde hay oficinas y fondos. Un país sin oficina ni programa no aparece.',
    ),
    // L2377-2380, L2428-2432
    text(
      'More people assisted than in another year does not say that trafficking grew: attention, programmes and reporting change too.',
      'Davantage de personnes aidées qu’une autre année ne signifie pas que la traite a augmenté : l’attention, les programmes et les comptes rendus changent aussi.',
      'Que haya más personas asistidas que en otro año no significa que la trata haya aumentado: también cambian la atención, los programas y los informes.',
    ),
  ],
  unanswered: text(
    'A high number without an answer makes the shares beside it weak.',
    'Un grand nombre de réponses manquantes fragilise les parts indiquées à côté.',
    'Un número alto de respuestas que faltan debilita los porcentajes que lo acompañan.',
  ),
} as const;
