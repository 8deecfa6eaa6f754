/** The detailed report (papers/README.md, Detailed report): for whom it can be made, its parts, and its words. */
import { text } from '../text.ts';
import { SECTIONS, type Section, type Text } from '../types.ts';

/** For whom a detailed report is made. It decides what stands on it. */
export const REPORT_READERS = ['own-office', 'other-office', 'outside', 'headquarters'] as const;
export type ReportReader = (typeof REPORT_READERS)[number];

/** By which agreement of the person something goes to somebody outside: questions of the form of consent. */
export const AGREED_OUTSIDE = ['share-partners', 'police'] as const;
export type AgreedOutside = (typeof AGREED_OUTSIDE)[number];

/** The parts of a detailed report in their order: how the case stands, the sections of the file, money, what left. */
export const REPORT_PARTS = ['standing', ...SECTIONS, 'money', 'left'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Over the sections of a file, on paper and on the screen. */
export const SECTION_LABELS: Readonly<Record<Section, Text>> = {
  arriving: text('Arriving', 'Arrivée', 'Llegada'),
  person: text('The person', 'La personne', 'La persona'),
  'what-happened': text('What happened', 'Ce qui s’est passé', 'Lo que ocurrió'),
  care: text('Care', 'Accompagnement', 'Atención'),
  movement: text('Movement', 'Déplacements', 'Viaje y retorno'),
  after: text('Follow-up and closing', 'Suivi et clôture', 'Seguimiento y cierre'),
  any: text('Notes', 'Notes', 'Notas'),
  'whole-case': text('Record', 'Fiche du dossier', 'Ficha del caso'),
};

export const PART_LABELS: Readonly<Record<ReportPart, Text>> = {
  standing: text('Where it stands', 'Où en est le dossier', 'Situación actual'),
  ...SECTION_LABELS,
  money: text('Money', 'Argent', 'Dinero'),
  left: text('Papers and files sent out', 'Documents et fichiers sortis', 'Papeles y archivos enviados'),
};

/** For whom, at the head of each side. */
export const READER_LABELS: Readonly<Record<Exclude<ReportReader, 'outside'>, Text>> = {
  'own-office': text(
    'for the focal point of {office}',
    'pour le point focal de {office}',
    'para el punto focal de {office}',
  ),
  'other-office': text('for {office}', 'pour {office}', 'para {office}'),
  headquarters: text('for headquarters, without a name', 'pour le siège, sans nom', 'para la sede, sin nombre'),
};

export const CASE_REPORT = {
  title: text('Detailed report', 'Rapport détaillé', 'Informe detallado'),
  whose: text('{reference} · {reader}', '{reference} · {reader}', '{reference} · {reader}'),
  person: text('for the person', 'pour la personne', 'para la persona'),
  outside: text('for {name}', 'pour {name}', 'para {name}'),
  agreed: text(
    'Only for the reader named above, as the person agreed. It is passed on to nobody else, and given back or destroyed by the day below.',
    'Pour le seul destinataire indiqué, comme la personne l’a accepté. À ne transmettre à personne d’autre, à rendre ou à détruire au plus tard le jour indiqué ci-dessous.',
    'Solo para el destinatario indicado, como aceptó la persona. No se pasa a nadie más y se devuelve o destruye a más tardar el día indicado abajo.',
  ),
  headquarters: text(
    'Without a name, for headquarters alone. It is passed on to nobody else, and destroyed by the day below.',
    'Sans nom, pour le siège uniquement. À ne transmettre à personne d’autre et à détruire au plus tard le jour indiqué ci-dessous.',
    'Sin nombre, solo para la sede. No se pasa a nadie más y se destruye a más tardar el día indicado abajo.',
  ),
  inside: text(
    'Everything that the focal point reads. It does not leave the office; lock it away, and destroy it by the day below.',
    'Tout ce que lit le point focal. Ne sort pas du bureau ; à garder sous clé et à détruire au plus tard le jour indiqué ci-dessous.',
    'Todo lo que lee el punto focal. No sale de la oficina; guárdelo bajo llave y destrúyalo a más tardar el día indicado abajo.',
  ),
  nothing: text('Nothing is noted.', 'Rien n’est noté.', 'No hay nada anotado.'),
  stage: text('Stage', 'Phase', 'Etapa'),
  flags: text('Flags', 'Points d’attention', 'Marcas'),
  danger: text('Danger', 'Danger', 'Peligro'),
  since: text('Since', 'Depuis', 'Desde'),
  became: text('What became of it', 'Ce qu’il en est', 'Qué fue de ello'),
  stillOpen: text('open', 'en cours', 'abierto'),
  overSince: text(
    'over: seen again, or helped, since',
    'terminé : revue ou aidée depuis',
    'terminado: se la vio o se la ayudó después',
  ),
  consent: text('What was agreed', 'Ce qui a été convenu', 'Lo que se acordó'),
  matter: text('Matter', 'Objet', 'Asunto'),
  answer: text('Answer', 'Réponse', 'Respuesta'),
  day: text('Day', 'Jour', 'Día'),
  office: text('Office', 'Bureau', 'Oficina'),
  gates: text('May we?', 'Peut-on ?', '¿Se puede?'),
  gateThen: text(
    'The gate when this was written',
    'Les conditions quand ceci a été écrit',
    'Las condiciones cuando se escribió esto',
  ),
  gateStood: text('{gate}, {day}: {state}', '{gate}, {day} : {state}', '{gate}, {day}: {state}'),
  wasThere: text('There: {conditions}', 'Réuni : {conditions}', 'Constaba: {conditions}'),
  wasMissing: text('It said: {sentence}', 'Il était dit : {sentence}', 'Decía: {sentence}'),
  wentOn: text('Decided: {decision}', 'Décidé : {decision}', 'Decidido: {decision}'),
  yes: text('Yes', 'Oui', 'Sí'),
  no: text('No', 'Non', 'No'),
  route: text('Route', 'Parcours', 'Recorrido'),
  events: text('In the order of time', 'Dans l’ordre du temps', 'En orden temporal'),
  when: text('When', 'Quand', 'Cuándo'),
  what: text('What', 'Quoi', 'Qué'),
  where: text('Where', 'Où', 'Dónde'),
  how: text('How', 'Comment', 'Cómo'),
  noPlace: text('place in time not known', 'moment inconnu', 'momento desconocido'),
  domains: text('How things went on', 'Évolution de la situation', 'Cómo fueron las cosas'),
  undated: text('no day', 'sans date', 'sin fecha'),
  whoPays: text('Who pays', 'Qui paie', 'Quién paga'),
  weAre: text('{office} (this office)', '{office} (ce bureau)', '{office} (esta oficina)'),
  otherIs: text('{office} (another office)', '{office} (un autre bureau)', '{office} (otra oficina)'),
  otherPays: text(
    '{office} (another office), which accounts for it and keeps the receipt',
    '{office} (un autre bureau), qui en rend compte et garde le reçu',
    '{office} (otra oficina), que rinde cuentas de ello y guarda el comprobante',
  ),
  state: text('State', 'État', 'Estado'),
  way: text('Given or lent', 'Versé ou prêté', 'Entregado o prestado'),
  payment: text('Payments', 'Paiements', 'Pagos'),
  sum: text('Sum', 'Total', 'Suma'),
  number: text('No.', 'N°', 'N.º'),
  toWhom: text('To', 'À', 'A'),
  copies: text('Copies', 'Exemplaires', 'Ejemplares'),
  lacking: text('Not here', 'Absent d’ici', 'No está aquí'),
  lackingWords: text(
    'the names and words of this were not sent to us',
    'les noms et les mots ne nous ont pas été envoyés',
    'no se nos enviaron los nombres ni las palabras',
  ),
  unreadable: text(
    'answers that only a newer Waymark can read: {n}',
    'réponses que seule une version plus récente de Waymark peut lire : {n}',
    'respuestas que solo puede leer un Waymark más nuevo: {n}',
  ),
  cited: text('{value} (as {office} wrote)', '{value} (d’après {office})', '{value} (según {office})'),
  citedGone: text('not on this paper', 'absent de ce document', 'no está en este papel'),
  row: text('• {cells}', '• {cells}', '• {cells}'),
  rows: text('rows: {n}', 'lignes : {n}', 'filas: {n}'),
  cell: text('{label}: {value}', '{label} : {value}', '{label}: {value}'),
  unknown: text('Unknown', 'Inconnu', 'Se desconoce'),
  declined: text('Does not want to say', 'Ne souhaite pas le dire', 'No desea decirlo'),
  'not-asked': text('Not asked', 'Non demandé', 'No se preguntó'),
} as const;

/** How a way is written, and an event between two days. */
export const WAY = ' → ';
export const BETWEEN = ' – ';

/** What left, by the words of its kind. */
export const LEFT_LABELS: Readonly<Record<string, Text>> = {
  package: text('Sealed file', 'Fichier scellé', 'Archivo sellado'),
  told: text(
    'Told without consent, sealed',
    'Transmis sans consentement, scellé',
    'Comunicado sin consentimiento, sellado',
  ),
  cases: text('Exported lines', 'Lignes exportées', 'Líneas exportadas'),
  'told-letter': text('Letter without consent', 'Lettre sans consentement', 'Carta sin consentimiento'),
  'house-sheet': text('House sheet', 'Fiche de séjour', 'Hoja de estancia'),
  'consent-text': text('Text to agree to', 'Texte de consentement', 'Texto de consentimiento'),
  'case-report': text('Detailed report', 'Rapport détaillé', 'Informe detallado'),
  'handover-summary': text('Handover summary', 'Résumé de transmission', 'Resumen de traspaso'),
  'own-copy': text('The person’s own copy', 'Copie pour la personne', 'Copia para la persona'),
};
