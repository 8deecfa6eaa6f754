import { ask, type EditionInUse, NAMED, NAMED_OR_COUNTED, SURE, TAKEN_BACK, YES_NO } from '../../edition.ts';

const LIMIT =
  'Nous ne parlons de vous à personne sans votre accord, avec une exception. Si votre vie ou celle de quelqu’un d’autre est en danger, s’il faut protéger un enfant, ou si la loi l’ordonne, nous devrons peut-être en parler à quelqu’un sans vous demander votre accord. Nous ne dirons alors que le nécessaire, et nous vous le ferons savoir, avant si possible.';
const COMPLAIN =
  'Si nous vous traitons mal, vous pouvez le dire à quelqu’un qui ne fait pas partie de cette équipe. Il ne vous arrivera rien de mal à cause de cela. L’adresse est plus bas.';
const CARD =
  'Vous pouvez emporter la petite carte. Elle ne dit rien de vous ni de nous. Si la garder sur vous est dangereux, laissez-la ici.';
const LATER = 'Pouvons-nous vous contacter plus tard, seulement de la façon que vous nous indiquez ?';
const CHILD =
  'Si vous avez moins de 18 ans : votre réponse compte. Nous demandons aussi l’accord d’un adulte qui est responsable de vous et avec qui vous ne courez aucun danger, ou d’un service qui protège les enfants.';

export const FR_2026_11_28: EditionInUse = {
  language: 'fr',
  version: '2026-11-28',
  boxes: {
    yes: 'Oui',
    no: 'Non',
    'with-name': 'Oui, avec mon nom',
    'without-name': 'Oui, sans mon nom',
    'counted-only': 'Me compter, rien de plus',
    'not-sure': 'Je ne sais pas',
    'taken-back': 'Je retire mon accord',
  },
  words: {
    know: 'Bon à savoir',
    decide: 'C’est vous qui décidez',
    further: 'Seulement si la question se pose',
    day: 'Date',
    place: 'Lieu',
    again: 'Nous nous revoyons le',
    complaints: 'Pour vous plaindre',
    signature: 'Signature',
    thumb: 'Empreinte du pouce',
    witness: 'Témoin : nom, signature',
    interpreter: 'Interprète : nom, signature',
    guardian: 'Responsable de l’enfant : nom, signature',
    reader: 'Lu par : nom, signature',
  },
  texts: {
    agreement: {
      title: 'Votre accord',
      says: [
        'Nous voulons vous aider. Avant, nous vous posons quelques questions. Pour chacune, c’est vous qui décidez. Prenez votre temps et demandez tout ce que vous voulez.',
        'L’aide ne dépend pas de vos réponses. Si vous dites non à une chose, nous continuons à vous aider pour les autres.',
        'Nous notons seulement ce qu’il faut pour vous aider, et nous le gardons sous clé. Seules les personnes qui vous aident le voient, et seulement comme vous le permettez plus bas.',
        LIMIT,
        'Vous pouvez changer d’avis à tout moment, sans dire pourquoi. Vous pouvez voir ce que nous avons noté, et nous demander de le corriger ou de l’effacer.',
        'Si vous avez moins de 18 ans : votre réponse compte. Nous demandons aussi l’accord d’un adulte qui est responsable de vous et avec qui vous ne courez aucun danger. S’il n’y a personne, un service qui protège les enfants décide avec vous.',
        COMPLAIN,
        'Ce qui n’est pas coché n’est pas encore décidé. D’ici là, nous faisons comme si vous aviez dit non.',
      ],
      asks: [
        ask('help', YES_NO, 'Voulez-vous que nous vous aidions ?'),
        ask('keep', NAMED, 'Pouvons-nous noter ce que vous nous dites, et le garder ?'),
        ask(
          'share-receiving',
          NAMED,
          'Si un autre bureau continue à vous aider, peut-il recevoir ce qu’il a besoin de savoir ?',
        ),
        ask('contact', YES_NO, LATER),
      ],
      further: [
        ask('shelter', YES_NO, 'Voulez-vous loger dans la maison que nous vous proposons ?'),
        ask(
          'health-examination',
          YES_NO,
          'Voulez-vous qu’un médecin vous examine ? Vous pouvez arrêter l’examen à tout moment.',
        ),
        ask('share-headquarters', NAMED_OR_COUNTED, 'Notre bureau central peut-il être informé à votre sujet ?'),
        ask(
          'share-partners',
          NAMED,
          'D’autres qui peuvent vous aider, par exemple un avocat ou une école, peuvent-ils recevoir ce qu’ils ont besoin de savoir ? Nous vous disons d’abord qui ils sont.',
        ),
        ask(
          'count-once',
          YES_NO,
          'Si plusieurs bureaux vous aident, peuvent-ils vérifier qu’ils ne vous comptent qu’une fois ?',
        ),
      ],
    },
    declined: {
      title: 'Vous ne voulez pas d’aide maintenant',
      says: [
        'Vous ne voulez pas de notre aide maintenant. C’est votre droit, et vous n’avez pas à dire pourquoi.',
        'Personne ne vous en voudra.',
        'Vous pouvez revenir quand vous voulez, même après longtemps. Nous vous aiderons alors comme aujourd’hui.',
        LIMIT,
        CARD,
        'Si vous avez moins de 18 ans : nous vous demandons ce que vous voulez à la place. L’aide urgente, par exemple un médecin, vous l’aurez dans tous les cas.',
        COMPLAIN,
      ],
      asks: [ask('help', YES_NO, 'Voulez-vous notre aide maintenant ?'), ask('contact', YES_NO, LATER)],
    },
    deferred: {
      title: 'Vous voulez du temps pour réfléchir',
      says: [
        'Vous voulez du temps pour réfléchir. Vous n’avez pas à décider aujourd’hui.',
        'Tant que vous n’avez pas décidé, nous n’organisons rien en votre nom et nous ne parlons de vous à personne.',
        LIMIT,
        'S’il vous faut quelque chose tout de suite, par exemple un médecin, à manger ou un endroit où dormir, dites-le-nous. Vous n’avez rien à décider d’abord.',
        'Vous pouvez nous demander tout ce que vous voulez, aussi souvent que vous voulez. Vous pouvez aussi parler à une personne de confiance ou à un avocat.',
        'Ensuite, vous pouvez dire oui, dire non, ou demander encore du temps.',
        CARD,
        COMPLAIN,
      ],
      asks: [
        ask('keep', NAMED, 'Pouvons-nous garder jusque-là ce que vous nous avez dit ?'),
        ask(
          'contact',
          YES_NO,
          'Pouvons-nous vous contacter pendant ce temps, seulement de la façon que vous nous indiquez ?',
        ),
      ],
    },
    withdrawn: {
      title: 'Vous retirez votre accord',
      says: [
        'Vous aviez donné votre accord. Maintenant vous le retirez, en entier ou en partie. C’est votre droit, et vous n’avez pas à dire pourquoi.',
        'À partir de maintenant, nous arrêtons tout ce que vous n’acceptez plus ici. Tout le reste continue comme avant.',
        'Ce que d’autres ont déjà reçu ne peut pas toujours être repris. Demandez-nous : nous vous dirons qui a quoi.',
        LIMIT,
        'Vous pouvez de nouveau donner votre accord à tout moment.',
        'Si vous avez moins de 18 ans : votre réponse compte. L’aide urgente, par exemple un médecin, vous l’aurez dans tous les cas.',
        COMPLAIN,
      ],
      asks: [
        ask('help', TAKEN_BACK, 'Pour que vous m’aidiez'),
        ask('shelter', TAKEN_BACK, 'Pour que je loge dans la maison que vous me proposez'),
        ask('health-examination', TAKEN_BACK, 'Pour qu’un médecin m’examine'),
        ask('keep', TAKEN_BACK, 'Pour que vous gardiez ce que je vous ai dit'),
        ask('share-receiving', TAKEN_BACK, 'Pour qu’un autre bureau qui m’aide soit informé à mon sujet'),
        ask('share-headquarters', TAKEN_BACK, 'Pour que votre bureau central soit informé à mon sujet'),
        ask('share-partners', TAKEN_BACK, 'Pour que d’autres qui peuvent m’aider soient informés à mon sujet'),
        ask('count-once', TAKEN_BACK, 'Pour que les bureaux vérifient qu’ils ne me comptent qu’une fois'),
        ask('contact', TAKEN_BACK, 'Pour que vous me contactiez plus tard'),
        ask('return', TAKEN_BACK, 'Pour que je rentre dans mon pays'),
        ask('police', TAKEN_BACK, 'Pour que vous contactiez la police à mon sujet'),
        ask('authorities-of-origin', TAKEN_BACK, 'Pour que les autorités de mon pays soient contactées'),
        ask('family', TAKEN_BACK, 'Pour que vous contactiez ma famille'),
        ask('media', TAKEN_BACK, 'Pour que mon histoire soit racontée en public'),
        ask('research', TAKEN_BACK, 'Pour que ce que je vous ai dit serve à une étude'),
      ],
    },
    return: {
      title: 'Rentrer dans votre pays',
      says: [
        'La décision de rentrer ou non est à vous, à personne d’autre. Nous ne ramenons personne contre sa volonté.',
        'Si vous restez, nous continuons à vous aider autant que nous pouvons.',
        'Vous pouvez changer d’avis jusqu’au dernier moment, même à l’aéroport ou à la gare.',
        'Si vous avez peur de rentrer, dites-le-nous avant de décider. Vous pouvez peut-être demander une protection ici (l’asile). Un avocat peut vous l’expliquer, et nous vous aidons à en trouver un.',
        'Avant que vous décidiez, nous vous disons ce que nous savons : si c’est sûr, quelle aide il y a là-bas, et quelle aide il n’y a pas. Nous ne pouvons pas promettre que tout ira bien.',
        'Nous ne disons à personne là-bas pourquoi vous revenez, sauf si vous le voulez : ni à votre famille, ni à vos voisins, ni à personne d’autre.',
        'Si vous avez moins de 18 ans : personne ne repart avant qu’il soit clair que c’est le mieux pour vous, que c’est sûr, et qui s’occupera de vous. Votre réponse compte.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('return', YES_NO, 'Voulez-vous rentrer dans votre pays, et voulez-vous notre aide pour cela ?'),
        ask(
          'share-receiving',
          NAMED,
          'Le bureau qui vous aidera là-bas peut-il recevoir ce qu’il a besoin de savoir ?',
        ),
        ask(
          'contact',
          YES_NO,
          'Pouvons-nous vous demander ensuite comment vous allez, seulement de la façon que vous nous indiquez ?',
        ),
      ],
    },
    authorities: {
      title: 'Les autorités de votre pays',
      says: [
        'Certains papiers, par exemple un passeport, ne peuvent venir que des autorités de votre pays : une ambassade, un consulat ou un bureau là-bas.',
        'Qui s’adresse à elles leur apprend quelque chose sur vous. Elles peuvent découvrir où vous êtes.',
        'Si vous voulez demander une protection ici (l’asile), un tel contact peut vous nuire. Parlez-en avec nous ou avec un avocat avant de décider.',
        'Nous vous posons cette question quand il n’y a personne d’autre avec nous. Si vous avez peur d’elles, dites-le-nous : nous ne les contacterons pas.',
        'Nous leur disons seulement ce qu’il faut pour les papiers. Nous ne leur disons pas ce qui vous est arrivé.',
        'L’aide n’en dépend pas. Si vous dites non, nous cherchons un autre chemin avec vous. Cela peut prendre plus de temps.',
        'Vous pouvez changer d’avis. Ce qu’elles savent déjà, personne ne peut le reprendre.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('fears-authorities', SURE, 'Avez-vous peur des autorités de votre pays ?'),
        ask(
          'authorities-of-origin',
          YES_NO,
          'Les autorités de votre pays peuvent-elles être contactées pour les papiers dont vous avez besoin ?',
        ),
      ],
    },
    family: {
      title: 'Contact avec votre famille',
      says: [
        'C’est vous qui décidez si nous contactons votre famille, et quelles personnes. L’aide n’en dépend pas.',
        'Nous vous posons cette question quand il n’y a personne d’autre avec nous. Si vous avez peur de quelqu’un dans votre famille, ou si vous avez un doute, dites-le-nous : nous ne dirons rien à cette personne.',
        'Avant d’appeler ou d’écrire, nous décidons avec vous à qui nous nous adressons et ce que nous disons.',
        'Nous ne leur disons ni ce qui vous est arrivé, ni où vous êtes, ni qui vous aide, sauf si vous le voulez.',
        'Qui apprend quelque chose par nous peut le répéter. Ce que votre famille sait, personne ne peut le reprendre.',
        'Vous pouvez aussi leur parler vous-même. Nous cherchons avec vous comment le faire sans danger.',
        'Vous pouvez dire non maintenant et oui plus tard, et changer d’avis à tout moment.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('family', YES_NO, 'Pouvons-nous contacter votre famille, seulement comme nous l’avons décidé avec vous ?'),
      ],
    },
    police: {
      title: 'Contact avec la police',
      says: [
        'C’est vous qui décidez si nous contactons la police à votre sujet. L’aide n’en dépend pas.',
        'La police peut faire des choses que nous ne pouvons pas faire : par exemple vous protéger, vous ou une personne proche, ou récupérer ce qui est à vous.',
        'Vous pouvez changer d’avis. Mais ce que la police sait déjà, personne ne peut le reprendre, et elle devra peut-être continuer.',
        'Elle vous posera peut-être beaucoup de questions, et plusieurs fois. Avant de répondre, vous pouvez demander un avocat et un interprète. Nous vous aidons pour cela.',
        'Si vous n’avez pas de papiers pour ce pays, la police peut aussi vous interroger là-dessus. Parlez-en avec nous ou avec un avocat avant de décider.',
        'Nous vous posons cette question quand il n’y a personne d’autre avec nous. Si vous avez peur de la police, ou de quelqu’un là-bas, dites-le-nous : nous cherchons un autre chemin avec vous.',
        'Avant de la contacter, nous décidons avec vous de ce que nous disons.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask(
          'police',
          YES_NO,
          'Pouvons-nous contacter la police à votre sujet, seulement comme nous l’avons décidé avec vous ?',
        ),
      ],
    },
    media: {
      title: 'Journal, radio, télévision, internet',
      says: [
        'Quelqu’un aimerait raconter votre histoire en public. C’est vous qui décidez. L’aide n’en dépend pas.',
        'Ce qui a été publié ne peut plus être retiré. Tout le monde peut le voir : votre famille, vos voisins, des gens dont vous avez peur.',
        'Vous pouvez le faire sans votre nom, sans votre visage et sans votre voix. Même ainsi, quelqu’un qui vous connaît peut vous reconnaître.',
        'Vous pouvez ne pas répondre à une question, arrêter à tout moment, et avoir avec vous une personne de confiance.',
        'Nous ne sommes d’accord que si vous pouvez le voir ou l’entendre avant la publication, et encore dire non.',
        'Nous ne le faisons jamais avec une personne de moins de 18 ans.',
        COMPLAIN,
      ],
      asks: [ask('media', YES_NO, 'Voulez-vous raconter votre histoire en public ?')],
    },
  },
};
