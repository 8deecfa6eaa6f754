/** One thing has one word: what people read on the screen, on paper, in sentences, in help and in dialogs. */
import { expect, test } from 'vitest';
import { FLAG_LABELS } from '../../../db/codebook/flag-labels.ts';
import { FORMS, questionsOf } from '../../../db/codebook/forms/index.ts';
import { LISTS } from '../../../db/codebook/lists/index.ts';
import { CASE_LIST } from '../../../db/codebook/papers/case-list.ts';
import { DAY_SHEET } from '../../../db/codebook/papers/day-sheet.ts';
import { HOUSE_SHEET } from '../../../db/codebook/papers/house-sheet.ts';
import { POST_SHEET } from '../../../db/codebook/papers/post-sheet.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { STAGE_LABELS } from '../../../db/codebook/stage-labels.ts';
import { TABLE_WORDS } from '../../../db/codebook/table-words.ts';
import { TODAY_RULES } from '../../../db/codebook/today-rules.ts';
import { LANGUAGES, type Language, type Text } from '../../../db/codebook/types.ts';
import { CTM_PROFILE } from '../../../db/statistics/tables/ctm-profile.ts';
import { titleFor } from '../../../main/dialog-words.ts';
import { PURPOSES } from '../../../preload/contract.ts';
import { FIRST_DAY } from '../../../renderer/help/first-day.ts';
import { SCREEN_HELP } from '../../../renderer/help/screens.ts';
import { WORDS } from '../../../renderer/help/words.ts';
import type { Texts } from '../../../renderer/locales/texts.ts';
import { texts } from '../../../renderer/locales/words.ts';

const TEXTS: readonly Text[] = [
  ...Object.values(texts).flatMap((words: Texts) => Object.values(words)),
  ...[...SENTENCES.values()].map(({ text }) => text),
  ...[...FORMS.values()].flatMap((form) => [form.label, ...questionsOf(form).map(({ label }) => label)]),
  ...[...LISTS.values()].flatMap(({ codes }) => codes.flatMap(({ label, help }) => (help ? [label, help] : [label]))),
  ...Object.values(HOUSE_SHEET),
  ...Object.values(DAY_SHEET),
  ...Object.values(POST_SHEET),
  ...Object.values(CASE_LIST),
  ...Object.values(STAGE_LABELS),
  ...Object.values(FLAG_LABELS),
  ...Object.values(TABLE_WORDS),
  ...CTM_PROFILE.dimensions.flatMap(({ rows }) => rows.map(({ label }) => label)),
  ...TODAY_RULES.flatMap(({ comes, goes }) => [comes, goes]),
  ...Object.values(SCREEN_HELP).flatMap(({ isFor, steps }) => [isFor, ...steps]),
  ...WORDS.flatMap(({ word, means }) => [word, means]),
  ...FIRST_DAY,
];

function textsIn(language: Language): readonly string[] {
  return [...TEXTS.map((text) => text[language]), ...PURPOSES.map((purpose) => titleFor(purpose, language))];
}

test.each<[Language, string, RegExp]>([
  ['en', 'part refused, nothing is “in part” alone', /^in part$/i],
  ['en', 'a child?', /under 18\?/i],
  ['en', 'decides later', /^later$/i],
  ['en', 'happened again', /^once more$/i],
  ['en', 'waiting for our answer', /^to accept$/i],
  ['en', 'the papers and files sent out', /\bwhat left\b/i],
  ['en', 'how it was counted', /rests on/i],
  ['en', 'all dates', /whole time/i],
  ['en', 'a record, not the case itself', /the case itself/i],
  ['en', 'result, not where it led', /where it led/i],
  ['en', 'going on all the same: who decided', /\boverrid(e|es|den|ing)\b|although a gate is closed/i],
  ['en', 'the request that this answers', /answers the request/i],
  ['en', 'what comes after says what it is', /^afterwards$/i],
  ['en', 'a sentence says who is not to interpret', /^not this interpreter$/i],
  ['en', 'a sentence says what was explained', /^said what/i],
  ['en', 'held by love, belief or dependence', /dependence used/i],
  ['en', 'nobody is used', /not yet used/i],
  ['en', 'a branch of industry, and not the name of a standard', /^isic/i],
  ['en', 'do not read aloud: you choose', /your coding/i],
  ['en', 'keep apart from these rooms', /\(room codes\)/i],
  ['en', 'given back when asked', /on demand/i],
  ['en', 'is part of every reference; if the disk breaks', /stands in every case|dead disk/i],
  ['en', 'answered, never settled', /\bsettled\b/i],
  ['en', 'we could not reach the person', /\blost contact\b/i],
  ['en', 'we cannot take this person', /\bnot ours\b/i],
  ['en', 'no longer trusted', /\bcompromised\b|trust lost/i],
  ['en', 'only counted, nothing about me', /counted only|^only to be counted/i],
  ['en', 'not found to be a victim', /^not a victim$/i],
  ['en', 'rescue what is readable', /\bsalvage/i],
  ['en', 'more is a button that says so', /^and \{\w+\} more$/i],
  ['en', 'may self-harm', /harm (self|themselves|herself|himself)/i],
  ['fr', 'peut se faire du mal', /soi-même|^risque de se faire/i],
  ['es', 'puede hacerse daño', /autolesi|^riesgo de hacerse/i],
  ['en', 'a person was told', /somebody was told$/i],
  ['fr', 'le code de récupération', /codes? de secours/i],
  ['fr', 'Aujourd’hui, comme en anglais et en espagnol', /(?<!\p{L})l’accueil(?!\p{L})/iu],
  ['fr', 'tant que la touche est enfoncée', /en maintenant/i],
  ['fr', 'poursuivre malgré tout : qui décide', /dérogation/i],
  ['fr', 'ce qui se passe, sans accorder la personne', /^est (surveillée|suivie|détenue)/i],
  ['es', 'de qué debemos informar, que no es denunciar', /(hay que|debe|debemos) denunci/i],
  ['es', 'la pantalla del alojamiento, que no se confunde con los casos', /pantalla Casa|en Casa(?!\p{L})/u],
  ['es', 'seguir de todos modos: quién decide', /^una excepción|no hay excepción/i],
  ['es', 'lo que ocurre, sin concordar con la persona', /(?<!\p{L})(la vigilan|la siguen|está detenida)/iu],
  ['es', 'entregar el cargo, que el puesto es el del equipo', /entreg(a|ar) (del|el) puesto/i],
  ['es', 'la retroalimentación, que devolver es expulsar', /devolución/i],
  ['es', 'las marcas', /^señales$/i],
  ['es', 'sin respuesta, que nadie falta', /^faltan$|faltan \{missing\}/i],
  ['es', 'sin asignar, que un caso no es de nadie', /(^|casos )de nadie/i],
  ['es', 'completar', /(?<!\p{L})rellen/iu],
  ['es', 'asignar a otra persona', /^pasado a|^pasar (todo|los|el)|tarea pasada/i],
  ['es', 'menor de 18, que menor no es un nombre', /^¿menor\?$|^menor no/i],
  ['es', 'se espera su decisión', /^usted debe/i],
  ['es', 'intersex', /intersexual/i],
  ['fr', 'le répertoire des bureaux', /annuaire/i],
  ['fr', 'une clé USB, à côté des clés de la base', /disque,? (ou )?(la|une|cette|une autre) clé(?! USB)/i],
  ['fr', 'n’est plus digne de confiance, qui ne se lit pas à l’envers', /(?<!n’est )plus (digne )?de confiance/i],
  ['fr', 'la passation de service, le poste étant celui de l’ordinateur', /passation du poste/i],
  ['fr', 'les suites données, le retour étant celui d’une personne', /^retour(…| à un bureau)/i],
  ['fr', 'les points d’attention, un signalement allant à la justice', /^signalements$/i],
  ['fr', 'sans réponse, et personne ne manque', /^manquants$|^sur .*manquants : \{missing\}/i],
  ['fr', 'décidera plus tard, la décision n’étant pas remise', /décision remise/i],
  ['fr', 'non attribué, où personne ne se lit de deux façons', /(^|dossiers? )sans personne/i],
  ['fr', 'le nom formé sur celui du père, un patronyme étant le nom de famille', /patronyme/i],
  ['fr', 'a peut-être pris part aux faits, « a pu » disant aussi y être parvenu', /a pu prendre part/i],
  ['fr', 'l’accompagnement, que nul n’est escorté', /(?<!\p{L})escorte/iu],
  ['es', 'la organización asociada', /entidad(es)? colaboradora/i],
  ['es', 'el acompañamiento, que nadie va con escolta', /(?<!\p{L})escolta/iu],
  ['fr', 'une police de caractères, qui n’est pas la police', /(aucune|la) police fournie/i],
  ['fr', 'une réponse à donner, et on répond à quelqu’un', /^à répondre|demande .*répondue/i],
  ['fr', 'sans nouvelles', /^introuvable$/i],
  ['fr', 'une absence, sans accorder la personne', /attendu et pas arrivé|attendue,? (et )?pas eu lieu/i],
  ['fr', 'le bureau destinataire, qui n’est pas un guichet', /bureau d’accueil/i],
  ['fr', 'a peut-être moins de 18 ans, peut avoir étant un droit', /peut avoir moins/i],
  ['fr', 'pas encore attribué', /^personne encore$/i],
  [
    'fr',
    'l’emplacement d’un fichier, le dossier étant celui d’une personne',
    /choisir un dossier( et|…)|(un|ce) dossier (vide|n’est pas vide)|dossier (choisi|synchronisé|de ce poste)/i,
  ],
  ['fr', 'intégrer le répertoire, créer la carte', /pren(dre|ez) le (dernier )?répertoire|écrire la carte/i],
  ['es', 'incorporar el directorio', /tom(ar|e) el directorio|recib(ir|a) el directorio/i],
  [
    'fr',
    'un compte est retiré, personne n’est supprimé',
    /personne supprimée|supprimer( {name}|…)|{name} est supprimé/i,
  ],
  ['es', 'una cuenta se quita, nadie se elimina', /persona eliminada|eliminar( a {name}|…)|se elimina a/i],
  ['fr', 'une fiche, que l’on enregistre', /^enregistrement (révisé|retiré|écrit)|enregistrement d’un autre/i],
  ['es', 'una ficha', /^registro (revisado|retirado|escrito)$/i],
  ['fr', 'prendre la suite, poursuivre étant de la justice', /à vous de le poursuivre/i],
  ['fr', 'rentrer dans son pays', /ne veut pas retourner/i],
  ['fr', 'réservé à des personnes désignées, jamais fermé à elles', /ferm\S+ (à des|aux) personnes désignées/i],
  [
    'fr',
    'l’accusé de réception, jamais l’accusé',
    /accusé(?!s? de réception)|(?<!\p{L})(ce|le|un|nouveau) reçu(?!\p{L})/iu,
  ],
  ['fr', 'la permanence, où quelqu’un répond à toute heure', /(?<!\p{L})(de|la) garde(?!\p{L})/iu],
  ['fr', 'la fiche de séjour et la feuille du jour', /fiche (de maison|du jour)/i],
  ['fr', 'le journal', /piste d’audit/i],
  ['fr', 'les arrivées', /boîte (d’arrivée|de réception)/i],
  ['fr', 'le contact sans danger', /contact sûr/i],
  ['fr', 'consulter une personne, que personne n’interroge', /interrog(?!atoire)/i],
  [
    'fr',
    'intégrer ce qui arrive',
    /(été|être) repris(?!\p{L})|(fiches|dossiers) (seraient )?repris|pris\S* en compte/iu,
  ],
  ['es', 'el acuse de recibo', /acuse(?!s? de recibo)|(?<!acuses? de )(?<!\p{L})(el |este |un )?recibo(?!\p{L})/iu],
  ['es', 'la hoja de estancia, las hojas de papel', /hoja de casa|ficha de (la casa|primer contacto)/i],
  ['es', 'el registro de actividad', /registro de auditoría|en el registro(?! de actividad)/i],
  ['es', 'las entradas', /bandeja/i],
  ['es', 'los medicamentos', /medicinas(?!\p{L})/iu],
  ['es', 'mantener a distancia', /(mantener|estar) aparte/i],
  ['es', 'el equipo', /\bordenador|\b(el|este|su|otro|ese) PC\b/i],
  ['es', 'una memoria USB, que no es la memoria del equipo', /disco,? (o |u )?(la |una |otra )?memoria(?! USB)/i],
  ['es', 'conocer a la persona', /se reunió con la persona|vio a la persona/i],
  ['es', 'reservado a personas designadas, nunca cerrado a ellas', /cerr\S+ a (las )?personas designadas/i],
  ['es', 'iniciar sesión', /vuelva a entrar/i],
  ['fr', 'l’entretien, et personne n’est évalué', /^évalué$/i],
  ['fr', 'délinquance forcée, qui n’accuse pas la personne', /petite délinquance|^délits$/i],
  [
    'fr',
    'l’emplacement des fichiers, le dossier étant celui d’une personne',
    /dans (le|un) dossier (du|d’un|que)|(copiez|remettez|cherchez|cherché) le dossier|ce dossier est (en|introuvable|plus ancien)|choisissez un dossier ;|sous-dossier/i,
  ],
  ['fr', 'au plus tard, le jour dit étant encore bon', /(à détruire|répondre|à envoyer) avant/i],
  ['es', 'a más tardar, que el día indicado todavía vale', /(destruir|responder) antes de/i],
  ['fr', 'des dossiers inventés', /cas inventés/i],
  ['fr', 'votre rôle, la fonction étant celle d’un emploi', /votre fonction|cette fonction/i],
  ['fr', 'les comptes', /^utilisateurs$|(, |sous )utilisateurs/i],
  ['fr', 'la phase, l’étape étant la prochaine', /^étape$|(choisissez l’|quelle |et )étape suivante/i],
  ['fr', 'le centre d’hébergement, un foyer étant aussi un ménage', /^foyer(?! pour enfants)|en foyer|un foyer/i],
  ['fr', 'la représentation légale, que des parents exercent aussi', /(?<!\p{L})la tutelle/iu],
  ['fr', 'restaurer une copie', /rétabli(r un|r la copie|ssez| d’une copie)/i],
  ['fr', 'les prises en charge', /^assistances?$/i],
  ['fr', 'la phrase secrète', /phrase de passe/i],
  ['fr', 's’inscrire au siège', /rejoi(ndre|gnez) le siège|relié au siège/i],
  ['fr', 'gestionnaire de cas', /(responsables?|gestionnaires?) de dossiers/i],
  ['fr', 'l’ordinateur', /(?<!\p{L})PC(?!\p{L})/u],
  ['fr', 'la clé racine', /(?<!clé )racine(?!\p{L})/iu],
  ['es', 'el caso, que el expediente es de papel', /expediente/i],
  ['es', 'lo ocurrido, en pasado simple', /(?<!(aún|todavía) )no se han? /i],
  ['es', 'las organizaciones asociadas', /(?<!\p{L})socios(?!\p{L})/iu],
  ['es', 'el albergue, la casa siendo la del papel', /[Cc]asa de acogida|^Casa$/u],
  ['es', 'la frase secreta', /frase de (contraseña|paso)/i],
  ['es', 'la base de datos', /(?<!\p{L})la base(?! de datos)(?!\p{L})/iu],
  ['es', 'las doce palabras', /huella/i],
  ['es', 'inscribirse en la sede', /(unirse|únase) a la sede|sin unirse/i],
  ['es', 'menor de 18, también en plural', /(?<!\p{L})(un|los|el|\{count\}|para) menor(es)?(?! de)(?!\p{L})/iu],
  ['es', 'la clave raíz', /(?<!clave )raíz(?!\p{L})/iu],
  ['es', 'restaurar una copia', /recuper(ar un puesto|ar la copia|e la|e esa|ado de una copia)/i],
])('%s: %s', (language, _, otherWords) => {
  expect(textsIn(language).filter((text) => otherWords.test(text))).toEqual([]);
});

test('the screens that were taken for others have names of their own', () => {
  expect([texts.frame.today.fr, texts.today.title.fr]).toEqual(['Aujourd’hui', 'Aujourd’hui']);
  expect([texts.frame.house.es, texts.house.title.es]).toEqual(['Alojamiento', 'Alojamiento']);
});

test('there are texts to look at in every language', () => {
  for (const language of LANGUAGES) expect(textsIn(language).length).toBeGreaterThan(600);
});
