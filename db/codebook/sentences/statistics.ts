/** What stands under every table, and why a table cannot be made or may not leave. Sources: statistics/RULES.md; iom-2011 §5.4. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const STATISTICS_SENTENCES = [
  sentence(
    'stat-unit-instances',
    'Instances of assistance are counted: one for each case and each office that helped in it during the period. A person helped by two offices is two instances.',
    'Le tableau compte des prises en charge : une par dossier et par bureau qui a apporté de l’aide pendant la période. Une personne aidée par deux bureaux compte deux fois.',
    'Se cuentan asistencias: una por cada caso y cada oficina que ayudó en él durante el período. Una persona ayudada por dos oficinas cuenta dos veces.',
  ),
  sentence(
    'stat-unit-cases',
    'Cases are counted: each once, with the answers of the office that opened it or, where that office did not help, of the one that helped first.',
    'Le tableau compte des dossiers : chacun une fois, avec les réponses du bureau qui l’a ouvert ou, si ce bureau n’a pas apporté d’aide, de celui qui a aidé en premier.',
    'Se cuentan casos: cada uno una vez, con las respuestas de la oficina que lo abrió o, si esa oficina no ayudó, de la primera que ayudó.',
  ),
  sentence(
    'stat-unit-persons',
    'Persons are counted: each once, as at the first help of the period.',
    'Le tableau compte des personnes : chacune une fois, telle qu’à la première aide de la période.',
    'Se cuentan personas: cada una una vez, como en la primera ayuda del período.',
  ),
  sentence(
    'stat-persons-exact',
    'All persons could be compared: {most}.',
    'Toutes les personnes ont pu être comparées : {most}.',
    'Se pudo comparar a todas las personas: {most}.',
  ),
  sentence(
    'stat-persons-range',
    'There are at least {least} and at most {most} persons. {notCompared} could not be compared with the others, because different offices know them or their file names no person; so each number is a range, without a percentage.',
    'Nombre de personnes : au moins {least}, au plus {most}. Non comparées aux autres : {notCompared}, parce que des bureaux différents les connaissent ou que leur dossier ne désigne personne ; chaque nombre est donc une fourchette, sans pourcentage.',
    'Son al menos {least} y como máximo {most} personas. Sin comparar con las demás: {notCompared}, porque las conocen oficinas distintas o su caso no lleva persona; por eso cada número es un intervalo, sin porcentaje.',
  ),
  sentence(
    'stat-persons-range-protected',
    'There are at least {least} and at most {most} persons; some could not be compared with the others. So each number is a range, without a percentage.',
    'Nombre de personnes : au moins {least}, au plus {most} ; certaines n’ont pas pu être comparées aux autres. Chaque nombre est donc une fourchette, sans pourcentage.',
    'Son al menos {least} y como máximo {most} personas; a algunas no se las pudo comparar con las demás. Por eso cada número es un intervalo, sin porcentaje.',
  ),
  sentence(
    'stat-by-first-help',
    'What decides the period is the first help at the office: the first dated service, stay or completed follow-up.',
    'C’est la première aide du bureau qui décide de la période : le premier service daté, le premier séjour ou le premier suivi effectué.',
    'El período lo decide la primera ayuda de la oficina: el primer servicio con fecha, la primera estancia o el primer seguimiento hecho.',
  ),
  sentence(
    'stat-period-edge',
    'Some first help is known only to the month or the year and may lie on either side of the period’s end; it is not counted.',
    'Certaines premières aides ne sont connues qu’au mois ou à l’année près et peuvent se situer d’un côté ou de l’autre d’une limite de la période ; elles ne sont pas comptées.',
    'De algunas primeras ayudas solo se conoce el mes o el año y pueden caer a uno u otro lado de un límite del período; no se cuentan.',
  ),
  sentence(
    'stat-assisted-only',
    'Only people assisted by these offices are shown. This is not the picture of trafficking in any country: it also depends on where offices work, on funds and on who comes for help.',
    'Seules les personnes aidées par ces bureaux y figurent. Ce n’est l’image de la traite dans aucun pays : cela dépend aussi des lieux où travaillent les bureaux, des financements et des personnes qui demandent de l’aide.',
    'Solo aparecen personas asistidas por estas oficinas. No es la imagen de la trata en ningún país: depende también de dónde trabajan las oficinas, de los fondos y de quién pide ayuda.',
  ),
  sentence(
    'stat-valid',
    'Percentages are of the cases with an answer; the missing ones stand beside. Where several answers are possible, they are of all cases, and the rows overlap.',
    'Les pourcentages portent sur les dossiers avec réponse ; les dossiers sans réponse figurent à côté. Quand plusieurs réponses sont possibles, ils portent sur tous les dossiers, et les lignes se recoupent.',
    'Los porcentajes son de los casos con respuesta; los que faltan figuran al lado. Cuando caben varias respuestas, son de todos los casos, y las filas se solapan.',
  ),
  sentence(
    'stat-all',
    'Percentages are of all cases, those without an answer included. Where several answers are possible, the rows overlap.',
    'Les pourcentages portent sur tous les dossiers, y compris ceux sans réponse. Quand plusieurs réponses sont possibles, les lignes se recoupent.',
    'Los porcentajes son de todos los casos, incluidos los que no tienen respuesta. Cuando caben varias respuestas, las filas se solapan.',
  ),
  sentence(
    'stat-age-at-identification',
    'Age is the age at identification; an authority’s decision on age comes before what was said.',
    'L’âge est celui au moment de l’identification ; une décision de l’autorité sur l’âge prime sur ce qui a été dit.',
    'La edad es la del momento de la identificación; una decisión de la autoridad sobre la edad prevalece sobre lo dicho.',
  ),
  sentence(
    'stat-destination',
    'Destination is the country of last exploitation; if the person was stopped before it, the intended one; else the country of identification. Regions: {mapping} ({version}).',
    'La destination est le pays de la dernière exploitation ; si la personne a été interceptée avant, le pays prévu ; sinon, le pays d’identification. Régions : {mapping} ({version}).',
    'El destino es el país de la última explotación; si se interceptó a la persona antes, el previsto; si no, el país de identificación. Regiones: {mapping} ({version}).',
  ),
  sentence(
    'stat-ctm-exploitation',
    'Rows of exploitation ({version}): work to pay off a debt, servitude in a household and child labour count as forced labour; begging, marriage, organs and all else as other.',
    'Lignes de l’exploitation ({version}) : le travail pour rembourser une dette, la servitude domestique et le travail des enfants comptent comme travail forcé ; la mendicité, le mariage, les organes et tout le reste comme autre.',
    'Filas de explotación ({version}): el trabajo para pagar una deuda, la servidumbre doméstica y el trabajo infantil cuentan como trabajo forzoso; la mendicidad, el matrimonio, los órganos y todo lo demás, como otra.',
  ),
  sentence(
    'stat-held-back',
    '{n} of those counted did not agree that headquarters learns of them; headquarters’ table is without them.',
    'Dossiers comptés sans accord pour informer le siège : {n} ; le tableau du siège ne les contient pas.',
    'No aceptaron que la sede lo sepa: {n}. La tabla de la sede no los cuenta.',
  ),
  sentence(
    'stat-held-back-out',
    '{n} more were left out, because they did not agree that headquarters learns of them.',
    'Autres dossiers laissés de côté, faute d’accord pour informer le siège : {n}.',
    'Fuera de la tabla porque no aceptaron que la sede lo sepa: {n}.',
  ),
  sentence(
    'stat-not-reported',
    'Nothing has come yet from: {offices}.',
    'Rien n’est encore parvenu de : {offices}.',
    'Todavía no ha llegado nada de: {offices}.',
  ),
  sentence(
    'stat-erased',
    'Cases erased since, of any period: {n}. They are not counted.',
    'Dossiers effacés depuis, toutes périodes confondues : {n}. Ils ne sont pas comptés.',
    'Casos borrados desde entonces, de cualquier período: {n}. No se cuentan.',
  ),
  sentence(
    'stat-unclassified',
    '{n} records hold something this version cannot read; a newer Waymark may count it elsewhere.',
    'Fiches dont un élément n’est pas lisible par cette version : {n} ; une version plus récente de Waymark pourrait les compter autrement.',
    'Fichas con algo que esta versión no sabe leer: {n}; un Waymark más nuevo podría contarlo de otro modo.',
  ),
  sentence(
    'stat-protected',
    'Numbers that would show fewer than {k} persons are hidden, and others from which they could be worked out. Hidden is not zero.',
    'Les nombres qui feraient apparaître moins de {k} personnes sont masqués, ainsi que ceux dont on pourrait les déduire. Masqué ne veut pas dire zéro.',
    'Se ocultan los números que mostrarían a menos de {k} personas, y también otros de los que podrían deducirse. Oculto no es cero.',
  ),
  sentence(
    'stat-unprotected',
    'Not protected: small numbers are shown and can identify people. Not for passing on.',
    'Non protégé : les petits nombres sont visibles et peuvent permettre de reconnaître des personnes. À ne pas diffuser.',
    'Sin protección: se muestran números pequeños que pueden identificar a personas. No se debe difundir.',
  ),
  sentence(
    'report-period-reversed',
    'The period ends before it begins. Check the two dates.',
    'La période se termine avant de commencer. Vérifiez les deux dates.',
    'El período termina antes de empezar. Compruebe las dos fechas.',
  ),
  sentence(
    'report-no-such-country',
    'There is no country with this code. Use three letters, for example KGZ.',
    'Aucun pays ne porte ce code. Utilisez trois lettres, par exemple KGZ.',
    'Ningún país tiene este código. Use tres letras, por ejemplo KGZ.',
  ),
  sentence(
    'release-reveals',
    'Together with table {number}, released on {date}, this one would show fewer than {k} persons by subtraction. Use the same period and filters as before, or wait until more has changed.',
    'Avec le tableau {number}, diffusé le {date}, celui-ci ferait apparaître moins de {k} personnes par soustraction. Reprenez la même période et les mêmes filtres, ou attendez que davantage ait changé.',
    'Junto con la tabla {number}, difundida el {date}, esta mostraría a menos de {k} personas por resta. Use el mismo período y los mismos filtros que antes, o espere a que cambie más.',
  ),
  sentence(
    'release-needs-reason',
    'A table whose numbers may show fewer than {k} persons leaves only with a reason, and stays inside the organisation. Give the reason, or protect it.',
    'Un tableau dont les nombres peuvent montrer moins de {k} personnes ne sort qu’avec un motif et reste dans l’organisation. Indiquez le motif, ou protégez-le.',
    'Una tabla cuyos números pueden mostrar a menos de {k} personas solo sale con un motivo y se queda dentro de la organización. Indique el motivo, o protéjala.',
  ),
  sentence(
    'release-too-few',
    'In a table for partners or the public no number shows fewer than {k} persons. Set {k} or more, or keep the table inside the organisation.',
    'Dans un tableau pour les partenaires ou le public, aucun nombre ne montre moins de {k} personnes. Indiquez {k} ou plus, ou gardez le tableau dans l’organisation.',
    'En una tabla para organizaciones asociadas o el público ningún número muestra a menos de {k} personas. Ponga {k} o más, o deje la tabla dentro de la organización.',
  ),
] as const satisfies readonly Sentence[];
