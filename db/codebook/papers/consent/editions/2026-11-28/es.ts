import { ask, type EditionInUse, NAMED, NAMED_OR_COUNTED, SURE, TAKEN_BACK, YES_NO } from '../../edition.ts';

const LIMIT =
  'Solo hablamos de usted con otros si usted lo permite, con una excepción. Si su vida o la de otra persona corre peligro, si hay que proteger a una niña o un niño, o si la ley lo ordena, puede que tengamos que avisar a alguien sin pedirle permiso. En ese caso diremos solo lo necesario y se lo haremos saber, antes si es posible.';
const COMPLAIN =
  'Si le tratamos mal, puede decírselo a alguien que no es de este equipo. No le pasará nada malo por hacerlo. La dirección está más abajo.';
const CARD =
  'Puede llevarse la tarjeta pequeña. No dice nada de usted ni de nosotros. Si llevarla encima es peligroso, déjela aquí.';
const LATER = '¿Podemos ponernos en contacto con usted más adelante, solo de la manera que usted nos diga?';
const CHILD =
  'Si tiene menos de 18 años: su propia respuesta cuenta. Preguntamos también a una persona adulta que es responsable de usted y con quien no corre peligro, o a un servicio que protege a la infancia.';

export const ES_2026_11_28: EditionInUse = {
  language: 'es',
  version: '2026-11-28',
  boxes: {
    yes: 'Sí',
    no: 'No',
    'with-name': 'Sí, con mi nombre',
    'without-name': 'Sí, sin mi nombre',
    'counted-only': 'Solo en el recuento',
    'not-sure': 'No lo sé',
    'taken-back': 'Retiro mi acuerdo',
  },
  words: {
    know: 'Lo que conviene saber',
    decide: 'Usted decide',
    further: 'Solo cuando llegue el momento',
    day: 'Fecha',
    place: 'Lugar',
    again: 'Nos volvemos a ver el',
    complaints: 'Para quejarse',
    signature: 'Firma',
    thumb: 'Huella del pulgar',
    witness: 'Testigo: nombre, firma',
    interpreter: 'Intérprete: nombre, firma',
    guardian: 'Responsable de la niña o del niño: nombre, firma',
    reader: 'Leído por: nombre, firma',
  },
  texts: {
    agreement: {
      title: 'Su acuerdo',
      says: [
        'Queremos ayudarle. Antes le preguntamos algunas cosas. Sobre cada una decide usted. Tómese su tiempo y pregunte todo lo que quiera.',
        'La ayuda no depende de sus respuestas. Si dice que no a una cosa, le seguimos ayudando con las demás.',
        'Anotamos solo lo que hace falta para ayudarle, y lo guardamos bajo llave. Solo lo ven las personas que le ayudan, y solo como usted lo permita más abajo.',
        LIMIT,
        'Puede cambiar de opinión en cualquier momento, sin decir por qué. Puede ver lo que anotamos y pedirnos que lo corrijamos o lo borremos.',
        'Si tiene menos de 18 años: su propia respuesta cuenta. Preguntamos también a una persona adulta que es responsable de usted y con quien no corre peligro. Si no hay nadie así, un servicio que protege a la infancia decide junto con usted.',
        COMPLAIN,
        'Lo que no está marcado aún no está decidido. Hasta entonces hacemos como si hubiera dicho que no.',
      ],
      asks: [
        ask('help', YES_NO, '¿Quiere que le ayudemos?'),
        ask('keep', NAMED, '¿Podemos anotar lo que nos diga, y guardarlo?'),
        ask('share-receiving', NAMED, 'Si otra oficina le sigue ayudando, ¿puede recibir lo que necesita saber?'),
        ask('contact', YES_NO, LATER),
      ],
      further: [
        ask('shelter', YES_NO, '¿Quiere alojarse en la casa que le ofrecemos?'),
        ask(
          'health-examination',
          YES_NO,
          '¿Quiere que le examine una médica o un médico? Puede parar el examen en cualquier momento.',
        ),
        ask('share-headquarters', NAMED_OR_COUNTED, '¿Puede nuestra oficina central saber de usted?'),
        ask(
          'share-partners',
          NAMED,
          '¿Pueden otros que le pueden ayudar, como una abogada o una escuela, recibir lo que necesitan saber? Antes le decimos quiénes son.',
        ),
        ask(
          'count-once',
          YES_NO,
          'Si le ayudan varias oficinas, ¿pueden comprobar que usted figure una sola vez en el recuento?',
        ),
      ],
    },
    declined: {
      title: 'Ahora no quiere ayuda',
      says: [
        'Ahora no quiere nuestra ayuda. Está en su derecho, y no tiene que decir por qué.',
        'Nadie se lo tomará a mal.',
        'Puede volver cuando quiera, aunque pase mucho tiempo. Entonces le ayudaremos igual que hoy.',
        LIMIT,
        CARD,
        'Si tiene menos de 18 años: le preguntamos qué quiere en su lugar. La ayuda urgente, como la atención médica, la tendrá en cualquier caso.',
        COMPLAIN,
      ],
      asks: [ask('help', YES_NO, '¿Quiere nuestra ayuda ahora?'), ask('contact', YES_NO, LATER)],
    },
    deferred: {
      title: 'Quiere tiempo para pensar',
      says: [
        'Quiere tiempo para pensar. No tiene que decidir hoy.',
        'Mientras no decida, no organizamos nada en su nombre y no hablamos de usted con nadie.',
        LIMIT,
        'Si necesita algo enseguida, como atención médica, comida o un lugar donde dormir, díganoslo. No tiene que decidir nada antes.',
        'Puede preguntarnos todo lo que quiera, las veces que quiera. También puede hablar con alguien de confianza o con una abogada o un abogado.',
        'Después puede decir que sí, decir que no o pedir más tiempo.',
        CARD,
        COMPLAIN,
      ],
      asks: [
        ask('keep', NAMED, '¿Podemos guardar hasta entonces lo que nos ha dicho?'),
        ask(
          'contact',
          YES_NO,
          '¿Podemos ponernos en contacto con usted durante este tiempo, solo de la manera que usted nos diga?',
        ),
      ],
    },
    withdrawn: {
      title: 'Retira su acuerdo',
      says: [
        'Antes dio su acuerdo para algo. Ahora lo retira, todo o una parte. Está en su derecho, y no tiene que decir por qué.',
        'Desde ahora dejamos de hacer lo que usted ya no acepta aquí. Todo lo demás sigue como antes.',
        'Lo que otros ya tienen no siempre se puede recuperar. Pregúntenos y le diremos quién tiene qué.',
        LIMIT,
        'Puede volver a dar su acuerdo en cualquier momento.',
        'Si tiene menos de 18 años: su propia respuesta cuenta. La ayuda urgente, como la atención médica, la tendrá en cualquier caso.',
        COMPLAIN,
      ],
      asks: [
        ask('help', TAKEN_BACK, 'Para que me ayuden'),
        ask('shelter', TAKEN_BACK, 'Para que me aloje en la casa que me ofrecen'),
        ask('health-examination', TAKEN_BACK, 'Para que me examine una médica o un médico'),
        ask('keep', TAKEN_BACK, 'Para que guarden lo que les dije'),
        ask('share-receiving', TAKEN_BACK, 'Para que otra oficina que me ayuda sepa de mí'),
        ask('share-headquarters', TAKEN_BACK, 'Para que su oficina central sepa de mí'),
        ask('share-partners', TAKEN_BACK, 'Para que otros que me pueden ayudar sepan de mí'),
        ask('count-once', TAKEN_BACK, 'Para que las oficinas comprueben que figuro una sola vez en el recuento'),
        ask('contact', TAKEN_BACK, 'Para que se pongan en contacto conmigo más adelante'),
        ask('return', TAKEN_BACK, 'Para que yo regrese a mi país'),
        ask('police', TAKEN_BACK, 'Para que hablen de mí con la policía'),
        ask('authorities-of-origin', TAKEN_BACK, 'Para que se contacte con las autoridades de mi país'),
        ask('family', TAKEN_BACK, 'Para que se pongan en contacto con mi familia'),
        ask('media', TAKEN_BACK, 'Para que se cuente mi historia en público'),
        ask('research', TAKEN_BACK, 'Para que se use en un estudio lo que les dije'),
      ],
    },
    return: {
      title: 'Regresar a su país',
      says: [
        'Solo usted decide si regresa. No llevamos a nadie de vuelta contra su voluntad.',
        'Si se queda, le seguimos ayudando en lo que podamos.',
        'Puede cambiar de opinión hasta el último momento, también en el aeropuerto o en la estación.',
        'Si tiene miedo de regresar, díganoslo antes de decidir. Quizá pueda pedir protección aquí (asilo). Una abogada o un abogado se lo puede explicar, y le ayudamos en la búsqueda.',
        'Antes de que decida, le decimos lo que sabemos: si es seguro, qué ayuda hay allí y cuál no hay. No podemos prometer que todo irá bien.',
        'No decimos a nadie allí por qué regresa, salvo que usted lo quiera: ni a su familia, ni a sus vecinos, ni a nadie más.',
        'Si tiene menos de 18 años: nadie regresa antes de que esté claro que es lo mejor para usted, que es seguro y quién le cuidará. Su propia respuesta cuenta.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('return', YES_NO, '¿Quiere regresar a su país, y quiere que le ayudemos a hacerlo?'),
        ask('share-receiving', NAMED, '¿Puede la oficina que le ayudará allí recibir lo que necesita saber?'),
        ask('contact', YES_NO, '¿Podemos preguntarle después cómo está, solo de la manera que usted nos diga?'),
      ],
    },
    authorities: {
      title: 'Las autoridades de su país',
      says: [
        'Algunos papeles, como un pasaporte, solo los dan las autoridades de su país: una embajada, un consulado o una oficina de allí.',
        'Quien se dirige a ellas les cuenta algo de usted. Pueden llegar a saber dónde está.',
        'Si quiere pedir protección aquí (asilo), ese contacto puede perjudicarle. Hable con nosotros o con una abogada o un abogado antes de decidir.',
        'Se lo preguntamos a solas. Si les tiene miedo, díganoslo: entonces no nos dirigimos a ellas.',
        'Les decimos solo lo necesario para los papeles. No les decimos lo que le pasó.',
        'La ayuda no depende de esto. Si dice que no, buscamos con usted otro camino. Puede tardar más.',
        'Puede cambiar de opinión. Lo que ya saben, nadie lo puede recuperar.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('fears-authorities', SURE, '¿Tiene miedo de las autoridades de su país?'),
        ask(
          'authorities-of-origin',
          YES_NO,
          '¿Se puede contactar con las autoridades de su país por los papeles que usted necesita?',
        ),
      ],
    },
    family: {
      title: 'Contacto con su familia',
      says: [
        'Usted decide si nos ponemos en contacto con su familia, y con quién. La ayuda no depende de esto.',
        'Se lo preguntamos a solas. Si tiene miedo de alguien de su familia, o si tiene dudas, díganoslo: a esa persona no le decimos nada.',
        'Antes de llamar o escribir, acordamos con usted a quién nos dirigimos y qué decimos.',
        'No les decimos lo que le pasó, ni dónde está, ni quién le ayuda, salvo que usted lo quiera.',
        'Quien sabe algo por nosotros puede contarlo a otros. Lo que su familia ya sabe, nadie lo puede recuperar.',
        'También puede hablar usted directamente con su familia. Buscamos con usted cómo hacerlo sin peligro.',
        'Puede decir que no ahora y que sí más adelante, y cambiar de opinión en cualquier momento.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [ask('family', YES_NO, '¿Podemos ponernos en contacto con su familia, solo como lo acordamos con usted?')],
    },
    police: {
      title: 'Contacto con la policía',
      says: [
        'Usted decide si hablamos de usted con la policía. La ayuda no depende de esto.',
        'La policía puede hacer cosas que nosotros no podemos: por ejemplo, protegerle a usted o a alguien cercano, o recuperar lo que es suyo.',
        'Puede cambiar de opinión. Pero lo que la policía ya sabe, nadie lo puede recuperar, y puede que tenga que seguir adelante.',
        'Quizá le haga muchas preguntas, y más de una vez. Antes de responder, puede pedir una abogada o un abogado, y alguien que interprete. Le ayudamos con eso.',
        'Si no tiene papeles para este país, la policía puede preguntar también por eso. Hable con nosotros o con una abogada o un abogado antes de decidir.',
        'Se lo preguntamos a solas. Si tiene miedo de la policía, o de alguien de allí, díganoslo: buscamos con usted otro camino.',
        'Antes de hablar con la policía, acordamos con usted lo que decimos.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [ask('police', YES_NO, '¿Podemos hablar de usted con la policía, solo como lo acordamos con usted?')],
    },
    media: {
      title: 'Prensa, radio, televisión, internet',
      says: [
        'Alguien quisiera contar su historia en público. Usted decide. La ayuda no depende de esto.',
        'Lo que se ha publicado no se puede recuperar. Lo puede ver cualquiera: su familia, sus vecinos, personas a las que teme.',
        'Puede hacerlo sin su nombre, sin su cara y sin su voz. Aun así, alguien que le conoce puede reconocerle.',
        'Puede dejar cualquier pregunta sin responder, parar en cualquier momento y tener a su lado a alguien de confianza.',
        'Solo aceptamos si usted puede verlo u oírlo antes de que se publique, y todavía puede decir que no.',
        'Nunca lo hacemos con nadie menor de 18 años.',
        COMPLAIN,
      ],
      asks: [ask('media', YES_NO, '¿Quiere contar su historia en público?')],
    },
  },
};
