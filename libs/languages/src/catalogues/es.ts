/** The sentences in Spanish, sorted by their English. Whoever is spoken to is usted. */
/* eslint-disable max-lines -- One table a language; test/translations.spec.ts finds what is missing in it. */
import type { Catalogue } from './catalogue';

export const es: Catalogue = {
  '(erased with the person)': '(borrado con la persona)',
  'A baseline of the plan was removed.': 'Se eliminó una línea de base del plan.',
  'A bearer token is needed.': 'Se necesita un token de portador.',
  'A birth date is a day, a month (2009-05) or a year (2009).':
    'Una fecha de nacimiento es un día, un mes (2009-05) o un año (2009).',
  'A birth date is not in the future.': 'Una fecha de nacimiento no está en el futuro.',
  'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.':
    'Un caso se puede reabrir hasta 1, 2, 3, 4, 5, 6, 9 o 12 meses después de su fecha de cierre, o siempre.',
  'A case has at least one of the steps intake, clarification, service provision and closing, each once and in this order.':
    'Un caso tiene al menos uno de los pasos admisión, aclaración, prestación de servicios y cierre, cada uno una vez y en este orden.',
  'A case has at most {most} help questions.': 'Un caso tiene como máximo {most} demandas de ayuda.',
  'A case has at most {most} needs.': 'Un caso tiene como máximo {most} necesidades.',
  'A case has at most {most} participants.': 'Un caso tiene como máximo {most} participantes.',
  'A case has at most {most} plans.': 'Un caso tiene como máximo {most} planes.',
  'A case has at most {most} tracks in one open period.':
    'Un caso tiene como máximo {most} itinerarios en un período abierto.',
  'A case is closed on a day that is not after today, {today}.':
    'Un caso se cierra en un día que no es posterior a hoy, {today}.',
  'A case is open to 1 to {most} workers by name.':
    'Un caso está abierto a entre 1 y {most} trabajadores por su nombre.',
  'A case is opened for one client: a registered one, one registered with it, or that of a short contact.':
    'Un caso se abre para un solo cliente: uno registrado, uno que se registra con él, o el de un contacto breve.',
  'A case of this type is reopened by an application administrator.':
    'Un caso de este tipo lo reabre un administrador de la aplicación.',
  'A case starts on a day that is not after today, {today}.':
    'Un caso empieza en un día que no es posterior a hoy, {today}.',
  'A caseworker is assigned to an open case.': 'Un asistente social se asigna a un caso abierto.',
  'A checklist has at most {most} lines.': 'Una lista de comprobación tiene {most} líneas como máximo.',
  'A closing date is a day since 1900, such as 2026-03-31.':
    'Una fecha de cierre es un día desde 1900, como 2026-03-31.',
  'A closing date is a day such as 2026-03-31.': 'Una fecha de cierre es un día, como 2026-03-31.',
  'A closing date is given where the short contact is closed: say close.':
    'La fecha de cierre se da cuando el contacto breve se cierra: indique close.',
  'A closing has at most {most} products.': 'Un cierre tiene {most} productos como máximo.',
  'A code has 1 to 32 capital letters, digits or underscores and starts with a letter.':
    'Un código tiene de 1 a 32 letras mayúsculas, cifras o guiones bajos y empieza por una letra.',
  'A contact lasts 1 to {most} minutes.': 'Un contacto dura de 1 a {most} minutos.',
  'A contact moment can be deleted in the first {days} days of 24 hours; its content can still be changed.':
    'Un contacto se puede eliminar en los primeros {days} días de 24 horas; su contenido todavía se puede cambiar.',
  'A contact moment is named where the client was reached in it.':
    'Se nombra un contacto cuando en él se localizó al cliente.',
  'A contact moment is recorded when it has begun, and not before.':
    'Un contacto se registra cuando ha empezado, y no antes.',
  'A contact moment of {date} in aftercare was recorded ({channel}).':
    'Se registró un contacto del {date} en el seguimiento posterior ({channel}).',
  'A contact moment of {date} in the step {step} was recorded ({channel}).':
    'Se registró un contacto del {date} en el paso {step} ({channel}).',
  'A contact was on a day since 1900 that is not after today, {today}.':
    'Un contacto fue en un día desde 1900 que no es posterior a hoy, {today}.',
  'A country is two capital letters of ISO 3166-1, such as NL.':
    'Un país son dos letras mayúsculas de ISO 3166-1, como NL.',
  'A delivery of {quantity} units on {deliveredOn} was taken back.':
    'Se retiró una prestación de {quantity} unidades del {deliveredOn}.',
  'A draft is submitted; this plan is submitted already, or beyond that.':
    'Se presenta un borrador; este plan ya está presentado o más avanzado.',
  'A given name or a family name is needed.': 'Se necesita un nombre o un apellido.',
  'A help question on {category} was raised on {raisedOn}.':
    'El {raisedOn} se planteó una demanda de ayuda ({category}).',
  'A help question that had been answered returned on {returnedOn}.':
    'El {returnedOn} volvió una demanda de ayuda que se había respondido.',
  'A help question was answered on {answeredOn}.': 'El {answeredOn} se respondió a una demanda de ayuda.',
  'A label has 1 to 200 characters.': 'Una etiqueta tiene de 1 a 200 caracteres.',
  'A level is a whole number from {least} to {most}.': 'Un nivel es un número entero de {least} a {most}.',
  'A list can have at most {most} codes.': 'Una lista puede tener {most} códigos como máximo.',
  'A measurement of aftercare is taken in aftercare.':
    'Una medición del seguimiento posterior se realiza en el seguimiento posterior.',
  'A measurement with {code} is mandatory for closing cases.':
    'Una medición con {code} es obligatoria para cerrar casos.',
  'A measurement with {instrument} was taken on {takenOn} ({phase}).':
    'El {takenOn} se realizó una medición con {instrument} ({phase}).',
  'A measurement with {instrument} was withdrawn.': 'Se retiró una medición con {instrument}.',
  'A milestone was added: {name}.': 'Se añadió un hito: {name}.',
  'A milestone was removed.': 'Se quitó un hito.',
  'A milestone was written anew: {name}.': 'Un hito se escribió de nuevo: {name}.',
  'A name has 1 to {most} characters.': 'Un nombre tiene de 1 a {most} caracteres.',
  'A need in {domain} was identified on {identifiedOn} (severity: {severity}; source: {source}).':
    'El {identifiedOn} se identificó una necesidad en el ámbito {domain} (gravedad: {severity}; fuente: {source}).',
  'A need was concluded on {resolvedOn} (outcome: {outcome}).':
    'El {resolvedOn} se concluyó una necesidad (resultado: {outcome}).',
  'A need was revised on {revisedOn} (severity: {severity}).':
    'El {revisedOn} se revisó una necesidad (gravedad: {severity}).',
  'A note explains a choice; make the choice as well, or leave the note out.':
    'Una nota explica una elección; haga también la elección, u omita la nota.',
  'A part of the program cannot be reached now. Try the same again in a moment.':
    'Una parte del programa no está accesible ahora. Vuelva a intentar lo mismo dentro de un momento.',
  'A party can have at most {most} identifiers.': 'Una persona puede tener como máximo {most} identificadores.',
  'A party can have at most {most} relationships.': 'Una persona puede tener como máximo {most} relaciones.',
  'A party can have at most {most} resources.': 'Una persona puede tener como máximo {most} recursos.',
  'A party has no relationship to itself.': 'Una persona no tiene ninguna relación consigo misma.',
  'A party is merged into another one.': 'Una persona se fusiona con otra.',
  'A person is not merged into a prospect: merge the other way round, or register the prospect fully first.':
    'Una persona no se fusiona en un candidato: fusione al revés, o registre primero por completo al candidato.',
  'A person is registered with a family name; without one, register a prospect.':
    'Una persona se registra con un apellido; sin él, registre a un candidato.',
  'A plan does not start before its case, on {opened}.': 'Un plan no empieza antes que su caso, el {opened}.',
  'A plan group was added: {name}.': 'Se añadió un grupo del plan: {name}.',
  'A plan group was removed; its sub-goals stay.': 'Se quitó un grupo del plan; sus subobjetivos quedan.',
  'A plan group was renamed: {name}.': 'Un grupo del plan recibió otro nombre: {name}.',
  'A plan has at most {most} baselines: remove one first.':
    'Un plan tiene como máximo {most} líneas de base: elimine primero una.',
  'A plan has at most {most} groups.': 'Un plan tiene como máximo {most} grupos.',
  'A plan has at most {most} items.': 'Un plan tiene como máximo {most} elementos.',
  'A plan has at most {most} milestones.': 'Un plan tiene como máximo {most} hitos.',
  'A plan has at most {most} participants.': 'Un plan tiene como máximo {most} participantes.',
  'A plan has at most {most} sub-goals.': 'Un plan tiene como máximo {most} subobjetivos.',
  'A plan is approved by somebody else than the one who submitted it.':
    'Un plan lo aprueba alguien distinto de quien lo presentó.',
  'A plan item is tracked by its dates, or by units as well.':
    'Un elemento del plan se sigue por sus fechas, o también por unidades.',
  'A plan item was added, whose name was erased with the person.':
    'Se añadió un elemento del plan, cuyo nombre se borró con la persona.',
  'A plan item was added: {planItem}.': 'Se añadió un elemento del plan: {planItem}.',
  'A plan item was assigned.': 'Se asignó un elemento del plan.',
  'A plan item was put under another sub-goal.': 'Un elemento del plan se puso bajo otro subobjetivo.',
  'A plan item was taken out of the plan.': 'Se quitó un elemento del plan.',
  'A plan template has 1 to {most} sub-goals.': 'Una plantilla de plan tiene de 1 a {most} subobjetivos.',
  'A plan template has at most {most} items.': 'Una plantilla de plan tiene como máximo {most} elementos.',
  'A plan that is approved becomes active.': 'Un plan pasa a estar activo cuando está aprobado.',
  'A plan that was never active can only be cancelled.': 'Un plan que nunca estuvo activo solo puede cancelarse.',
  'A relationship does not end before it starts.': 'Una relación no termina antes de empezar.',
  'A relationship ends on a day that is not in the future.': 'Una relación termina en un día que no está en el futuro.',
  'A relationship starts on a day, in a month or a year that is not in the future.':
    'Una relación empieza en un día, un mes o un año que no está en el futuro.',
  'A scale goes up, in whole numbers from {least} to {most}.':
    'Una escala es ascendente, en números enteros de {least} a {most}.',
  'A score of {label} is a whole number from {min} to {max}.':
    'Una puntuación de {label} es un número entero de {min} a {max}.',
  'A service plan was begun ({planType}), starting on {startDate}; it mainly serves {party}.':
    'Se inició un plan de servicios ({planType}), que empieza el {startDate}; sirve sobre todo a {party}.',
  'A service plan was begun: {planType}.': 'Se inició un plan de servicios: {planType}.',
  'A short contact is closed on a day that is not after today, {today}.':
    'Un contacto breve se cierra en un día que no es posterior a hoy, {today}.',
  'A short contact is with one client: a registered one, or one registered with it.':
    'Un contacto breve es con un solo cliente: uno registrado, o uno que se registra con él.',
  'A short contact of {contactedOn} was recorded ({channel}; {route}).':
    'Se registró un contacto breve del {contactedOn} ({channel}; {route}).',
  'A step is expected to end on a day from {startDate} to {latest}.':
    'Se espera que un paso termine en un día del {startDate} al {latest}.',
  'A sub-goal was added: {name}.': 'Se añadió un subobjetivo: {name}.',
  'A sub-goal was given a scale, on which it stands at {baseline} (importance: {importance}; difficulty: {difficulty}).':
    'Un subobjetivo recibió una escala, en la que está en {baseline} (importancia: {importance}; dificultad: {difficulty}).',
  'A sub-goal was given a scale, on which it stands at {baseline}.':
    'Un subobjetivo recibió una escala, en la que está en {baseline}.',
  'A sub-goal was given to another owner.': 'Un subobjetivo recibió otro titular.',
  'A sub-goal was put into another plan group.': 'Un subobjetivo se puso en otro grupo del plan.',
  'A sub-goal was rated {level} on {ratedOn}.': 'Un subobjetivo se valoró con {level} el {ratedOn}.',
  'A sub-goal was removed.': 'Se quitó un subobjetivo.',
  'A sub-goal was taken out of its plan group.': 'Un subobjetivo se sacó de su grupo del plan.',
  'A sub-goal was written anew: {name}.': 'Un subobjetivo se escribió de nuevo: {name}.',
  'A team is named for what is open to a team.': 'Se nombra un equipo para lo que está abierto a un equipo.',
  'A track ended on {endDate}.': 'El {endDate} terminó un itinerario.',
  'A worker is in at most {most} teams.': 'Un trabajador está en {most} equipos como máximo.',
  'A worker is named with 1 to 255 characters.': 'A un trabajador se le nombra con entre 1 y 255 caracteres.',
  'Aftercare ended on {endedOn}.': 'El {endedOn} terminó el seguimiento posterior.',
  'An agreement is answered on a plan that is approved or active.':
    'Un acuerdo se responde sobre un plan que está aprobado o activo.',
  'An agreement is issued on a plan that is approved or active.':
    'Un acuerdo se presenta sobre un plan que está aprobado o activo.',
  'An agreement on this plan is not answered yet: cancel it first.':
    'Un acuerdo sobre este plan aún no tiene respuesta: anúlelo primero.',
  'An attribute can change at most {most} times.': 'Un atributo puede cambiar {most} veces como máximo.',
  'An attribute can have at most {most} codes.': 'Un atributo puede tener {most} códigos como máximo.',
  'An attribute is a code, a text, a date or a flag.':
    'Un atributo es un código, un texto, una fecha o un valor de sí o no.',
  'An attribute of the kind code has a list of codes, and only such an attribute.':
    'Un atributo de la clase código tiene una lista de códigos, y solo un atributo así.',
  'An identifier has 1 to {most} characters, a letter or a digit among them.':
    'Un identificador tiene de 1 a {most} caracteres, entre ellos una letra o una cifra.',
  'An instrument has 1 to {most} domains.': 'Un instrumento tiene de 1 a {most} ámbitos.',
  'An instrument is a measurement or a questionnaire.': 'Un instrumento es una medición o un cuestionario.',
  'An item of your own needs a name and a purpose.': 'Un elemento propio necesita un nombre y una finalidad.',
  'An item weighs 1 to {most}, in whole numbers.': 'Un elemento pesa de 1 a {most}, en números enteros.',
  'An item with units costs what its units cost: say what one unit costs.':
    'Un elemento con unidades cuesta lo que cuestan sus unidades: diga cuánto cuesta una unidad.',
  'At most {most} deliveries of a plan are taken back.': 'De un plan se retiran como máximo {most} prestaciones.',
  'At most {most} items can be mandatory for closing.':
    'Como máximo {most} elementos pueden ser obligatorios para el cierre.',
  'At most {most} parties can be merged into one.': 'Como máximo {most} personas se pueden fusionar en una.',
  'Between two contacts there are 1 to {most} days.': 'Entre dos contactos hay de 1 a {most} días.',
  'Case {reference} ({caseType}) was opened for {client}, starting on {startDate}.':
    'El caso {reference} ({caseType}) se abrió para {client}, con inicio el {startDate}.',
  'Cases of the type {label} do not take over {part}.': 'Los casos del tipo {label} no toman {part} de otro.',
  'Cases of this type do not have this step.': 'Los casos de este tipo no tienen este paso.',
  'Cases of this type have no aftercare.': 'Los casos de este tipo no tienen seguimiento posterior.',
  'Cases of this type have no field "{name}" in their closing step.':
    'Los casos de este tipo no tienen el campo "{name}" en su paso de cierre.',
  'Cases of this type have no fields in their closing step.':
    'Los casos de este tipo no tienen campos en su paso de cierre.',
  'Client data hold from a day that is not in the future.':
    'Los datos del cliente valen desde un día que no está en el futuro.',
  'Clients of the type {label} are registered at intake.': 'Los clientes del tipo {label} se registran en la admisión.',
  'Comment: {comment}': 'Comentario: {comment}',
  'Contact was sought in aftercare on {soughtOn}, and the client was not reached.':
    'El {soughtOn} se buscó contacto en el seguimiento posterior, y no se localizó al cliente.',
  'Contact was sought in aftercare on {soughtOn}, and the client was reached.':
    'El {soughtOn} se buscó contacto en el seguimiento posterior, y se localizó al cliente.',
  'Contact, or the start or end of a step, was recorded for {latest}; the case is not closed before that.':
    'Para el {latest} se registró un contacto, o el inicio o el fin de un paso; el caso no se cierra antes.',
  'Days between two contacts, at most: {contactIntervalDays}.':
    'Días entre dos contactos, como máximo: {contactIntervalDays}.',
  'Days by which what is due is due later: {days}.':
    '{days, plural, one {Los plazos se han aplazado un día.} other {Los plazos se han aplazado {days} días.}}',
  'From {least} to {most} contact moments can be mandatory.': 'De {least} a {most} contactos pueden ser obligatorios.',
  'Give a day from {earliest} to {latest}, such as 2026-03-31.':
    'Indique un día del {earliest} al {latest}, como 2026-03-31.',
  'Give a day since {earliest}, such as 2026-03-31.': 'Indique un día desde {earliest}, como 2026-03-31.',
  'Give a number with at most two decimals, from {least} to {most}.':
    'Indique un número con dos decimales como máximo, de {least} a {most}.',
  'Give a whole number of minor units, such as cents, from 0 to {most}.':
    'Indique un número entero de unidades menores, como céntimos, de 0 a {most}.',
  'Give both importance and difficulty, or neither.': 'Indique la importancia y la dificultad, o ninguna de las dos.',
  'Give how much longer as days, weeks, months or years, such as P14D or P1M.':
    'Indique cuánto más, en días, semanas, meses o años, como P14D o P1M.',
  'Give the score of at least one domain.': 'Indique la puntuación de al menos un ámbito.',
  'Help is expected to go on on a day that is not before {from}.':
    'Se espera que la ayuda continúe en un día que no es anterior al {from}.',
  'Importance and difficulty are whole numbers from 0 to {most}.':
    'La importancia y la dificultad son números enteros de 0 a {most}.',
  'In aftercare a contact moment is entered in no step and no track.':
    'En el seguimiento posterior un contacto no se introduce en ningún paso ni itinerario.',
  'In aftercare a measurement is one of aftercare.':
    'En el seguimiento posterior una medición es del seguimiento posterior.',
  'In cases of this type nothing like this is attached to contact moments.':
    'En los casos de este tipo no se adjunta nada así a los contactos.',
  'It cannot end before it starts, on {start}.': 'No puede terminar antes de empezar, el {start}.',
  'It cost {amount}.': 'Costó {amount}.',
  'It ended on {actualEnd} (outcome: {outcome}).': 'Terminó el {actualEnd} (resultado: {outcome}).',
  'It ended on {actualEnd}: take back its end first where that was wrong.':
    'Terminó el {actualEnd}: retire primero el final si era erróneo.',
  'It followed from a short contact.': 'Surgió de un contacto breve.',
  'It has begun: record that it was cancelled, and when, instead.':
    'Ya ha empezado: registre en su lugar que se canceló, y cuándo.',
  'It is expected to end on {expectedEnd}.': 'Se espera que termine el {expectedEnd}.',
  'It is expected to go on on {expectedUntil}.': 'Se espera que continúe el {expectedUntil}.',
  'It is to be reached by {targetDate}.': 'Debe alcanzarse a más tardar el {targetDate}.',
  'It is to be sought again on {nextDue}.': 'Debe buscarse de nuevo el {nextDue}.',
  'It is to end on {expectedEnd}.': 'Debe terminar el {expectedEnd}.',
  'It is to start on {expectedStart}.': 'Debe empezar el {expectedStart}.',
  'It started on {actualStart}.': 'Empezó el {actualStart}.',
  'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.':
    'Se tardó demasiado en saber si esto se hizo; todavía puede hacerse. Envíelo de nuevo con el mismo commandId: se hace una sola vez, y se responde con lo que resultó.',
  'It took too long. Ask again later, or for less.': 'Se tardó demasiado. Pregunte más tarde, o pida menos.',
  'It took {durationMinutes} min.': 'Duró {durationMinutes} min.',
  'It was changed in the meantime; look at it again and decide anew.':
    'Se ha cambiado entretanto; véalo de nuevo y decida otra vez.',
  'It was made from the template {template}.': 'Se hizo con la plantilla {template}.',
  'It was open to {openTo} alone.': 'Acceso reservado a: {openTo}.',
  'It was reached on {actualEnd}.': 'Se alcanzó el {actualEnd}.',
  'It was started from another case.': 'Se inició a partir de otro caso.',
  'Items stand under this sub-goal: move or remove them first.':
    'Este subobjetivo tiene elementos: muévalos o quítelos primero.',
  'Its goal is to be reached by {targetDate}.': 'Su objetivo debe alcanzarse a más tardar el {targetDate}.',
  'Its items came to another outcome: {outcome}.': 'Sus elementos llegaron a otro resultado: {outcome}.',
  'Name at least one participant who is to agree.': 'Indique al menos un participante que deba dar su acuerdo.',
  'Name one: yourself, a worker, a participant of the plan or the owner of the sub-goal.':
    'Nombre a uno: usted, un trabajador, un participante del plan o el responsable del subobjetivo.',
  'No case is worked by the model {label} any more.': 'Ya no se trabaja en ningún caso según el modelo {label}.',
  'No case of this type is closed without: {name}. Give another value.':
    'Ningún caso de este tipo se cierra sin: {name}. Indique otro valor.',
  'No new case can be of the type {label}.': 'Ningún caso nuevo puede ser del tipo {label}.',
  'No new item is made from {label}.': 'De {label} ya no se crea ningún elemento nuevo.',
  'No new plan is made from {label}.': 'Ya no se crea ningún plan nuevo a partir de {label}.',
  'Of a scale either higher or lower is better.': 'En una escala, o más alto o más bajo es mejor.',
  'One assessment finds at most {most} needs.': 'Una valoración encuentra como máximo {most} necesidades.',
  'One item has at most {most} of these.': 'Un elemento tiene como máximo {most} de estos.',
  'One item has at most {most} units delivered.': 'De un elemento se prestan como máximo {most} unidades.',
  'One unit of a plan item costs {amount} from {from} on.':
    'Una unidad de un elemento del plan cuesta {amount} a partir del {from}.',
  'Only a closed case can be reopened.': 'Solo se puede reabrir un caso cerrado.',
  'Only a contact moment of service provision is entered in a track.':
    'Solo un contacto de la prestación de servicios se introduce en un itinerario.',
  'Only a help question that was answered returns.': 'Solo vuelve una demanda de ayuda que se ha respondido.',
  'Only a participant of the plan can have this: add them to the plan first.':
    'Solo un participante del plan puede tener esto: añádalo primero al plan.',
  'Only a plan that is closed can be reopened.': 'Solo se puede reabrir un plan cerrado.',
  'Only a plan that is submitted can be approved or rejected.': 'Solo se puede aprobar o rechazar un plan presentado.',
  'Only a plan that is submitted or approved can be withdrawn.': 'Solo se puede retirar un plan presentado o aprobado.',
  'Only a step that runs and has an expected end is extended; {step} is not.':
    'Solo se prorroga un paso que está en curso y tiene un fin previsto; {step} no lo es.',
  'Only an application administrator can pass over this rule.':
    'Solo un administrador de la aplicación puede pasar por alto esta regla.',
  'Only an open case can be closed.': 'Solo se puede cerrar un caso abierto.',
  'Only participants of the case take part in its plans.': 'Solo los participantes del caso participan en sus planes.',
  'Only participants of the case take part in its plans: add them to it first.':
    'Solo los participantes del caso participan en sus planes: añádalos primero al caso.',
  'Only the client and the participants of the case take part; add them first.':
    'Solo participan el cliente y los participantes del caso; añádalos primero.',
  'Only the name of a worker who has left the organisation is erased.':
    'Solo se borra el nombre de un trabajador que ha dejado la organización.',
  'Others were merged into this party: merge the other way round, or undo those merges first.':
    'Otras personas se fusionaron en esta: fusione al revés, o deshaga primero esas fusiones.',
  'Owner: {owner}.': 'Titular: {owner}.',
  'Participants are added to an open case.': 'Los participantes se añaden a un caso abierto.',
  'Participants are removed from an open case.': 'Los participantes se quitan de un caso abierto.',
  'Plan templates have the item {code}: take it out of them first.':
    'Hay plantillas de plan que tienen el elemento {code}: quítelo antes de ellas.',
  'Reason: {reason}': 'Motivo: {reason}',
  'Responsible for carrying it out: {responsible}.': 'Responsable de llevarlo a cabo: {responsible}.',
  'Revision {planRevision} of the plan became a baseline, whose name was erased with the person.':
    'La revisión {planRevision} del plan pasó a ser una línea de base, cuyo nombre se borró con la persona.',
  'Revision {planRevision} of the plan became the baseline “{name}”.':
    'La revisión {planRevision} del plan pasó a ser la línea de base «{name}».',
  'Say in what its units are counted.': 'Diga en qué se cuentan sus unidades.',
  'Say in which step of the case the contact moment is entered.':
    'Indique en qué paso del caso se introduce el contacto.',
  'Say of which type the plan is, or from which template it is made.':
    'Diga de qué tipo es el plan o a partir de qué plantilla se hace.',
  'Say to which team the case is open.': 'Indique a qué equipo está abierto el caso.',
  'Say what each of the {count} levels means, from the least on.':
    'Diga qué significa cada uno de los {count} niveles, desde el más bajo.',
  'Say when it started, before what it cost.': 'Diga primero cuándo empezó y después cuánto costó.',
  'Say who owns it, or who carries it out.': 'Diga quién es su titular o quién lo lleva a cabo.',
  'Say why what was recorded is changed or taken back.': 'Diga por qué se cambia o se retira lo que se registró.',
  'Service provision ended on {endDate}; its tracks have ended by then.':
    'La prestación de servicios terminó el {endDate}; sus itinerarios han terminado para entonces.',
  'Some of its items have not ended: end them, or say the outcome and why.':
    'Algunos de sus elementos no han terminado: termínelos o diga el resultado y por qué.',
  'Something went wrong here; it was recorded under {correlationId}.':
    'Algo ha fallado aquí; ha quedado registrado con {correlationId}.',
  'Start the closing step first; then its fields can be filled in.':
    'Empiece primero el paso de cierre; después se pueden rellenar sus campos.',
  'The access record cannot be written now, and nothing is answered without it.':
    'El registro de accesos no se puede escribir ahora, y sin él no se responde nada.',
  'The aftercare of this case has no contact moment with this id.':
    'El seguimiento posterior de este caso no tiene ningún contacto con este id.',
  'The agreement on the plan was cancelled.': 'El acuerdo sobre el plan fue anulado.',
  'The bearer token has expired.': 'El token de portador ha caducado.',
  'The bearer token is not valid.': 'El token de portador no es válido.',
  'The case cannot be closed yet; this is missing: {missing}.':
    'El caso todavía no se puede cerrar; falta esto: {missing}.',
  'The case has an active plan of this type already: close that one first.':
    'El caso ya tiene un plan activo de este tipo: ciérrelo primero.',
  'The case has been closed already, by {by} on {day}.': 'El caso ya lo cerró {by} el {day}.',
  'The case has been open since {periodStart}; it is not closed before that.':
    'El caso está abierto desde el {periodStart}; no se cierra antes.',
  'The case has been suspended since {from}; resume it before it is closed.':
    'El caso está suspendido desde el {from}; reanúdelo antes de cerrarlo.',
  'The case has no contact moment with this id.': 'El caso no tiene ningún contacto con este id.',
  'The case has no help question with this id.': 'El caso no tiene ninguna demanda de ayuda con este id.',
  'The case has no measurement with this id.': 'El caso no tiene ninguna medición con este id.',
  'The case has no need with this id.': 'El caso no tiene ninguna necesidad con este id.',
  'The case has no such need, or what came of it is recorded already.':
    'El caso no tiene tal necesidad, o ya está registrado qué fue de ella.',
  'The case has no track with this id in this period.':
    'El caso no tiene en este período ningún itinerario con este id.',
  'The case is about its primary client, who stays.': 'El caso trata de su cliente principal, que permanece.',
  'The case is marked as opened in error already.': 'El caso ya está marcado como abierto por error.',
  'The case is not closed.': 'El caso no está cerrado.',
  'The case is not open.': 'El caso no está abierto.',
  'The case is not suspended.': 'El caso no está suspendido.',
  'The case is not worked by the model {model}.': 'En el caso no se trabaja según el modelo {model}.',
  'The case is open already: {by} opened it on {day}.': 'El caso ya está abierto: {by} lo abrió el {day}.',
  'The case is suspended already, since {from}.': 'El caso ya está suspendido, desde el {from}.',
  'The case is worked by the model {model} from {from}, as its primary one.':
    'Desde el {from} se trabaja en el caso según el modelo {model}, como modelo principal.',
  'The case is worked by the model {model} from {from}.':
    'Desde el {from} se trabaja en el caso según el modelo {model}.',
  'The case is worked by the model {model} no longer, from {on}.':
    'Desde el {on} ya no se trabaja en el caso según el modelo {model}.',
  'The case was closed as of {closingDate}, with aftercare.':
    'El caso se cerró con fecha {closingDate}, con seguimiento posterior.',
  'The case was closed as of {closingDate}.': 'El caso se cerró con fecha {closingDate}.',
  'The case was closed on {closingDate} and could be reopened until {last}.':
    'El caso se cerró el {closingDate} y se podía reabrir hasta el {last}.',
  'The case was closed or reopened on {end}; this contact was not after that.':
    'El caso se cerró o se reabrió el {end}; este contacto no fue después.',
  'The case was given to {caseworker}.': 'El caso se asignó a {caseworker}.',
  'The case was handed over from {previous} to {caseworker}.': 'El caso se traspasó de {previous} a {caseworker}.',
  'The case was marked as opened in error, by {by} on {day}.': '{by} marcó el caso como abierto por error el {day}.',
  'The case was marked as opened in error.': 'El caso se marcó como abierto por error.',
  'The case was opened to the whole organisation.': 'El caso se abrió a toda la organización.',
  'The case was opened to {openTo} alone.': 'El acceso al caso se limitó a: {openTo}.',
  'The case was resumed on {on}.': 'El caso se reanudó el {on}.',
  'The case was suspended from {from}.': 'El caso se suspendió desde el {from}.',
  'The case was worked by {model}.': 'El caso se trabajaba según {model}.',
  'The case, closed as of {closedOn}, was reopened on {reopeningDate}.':
    'El caso, cerrado con fecha {closedOn}, se reabrió el {reopeningDate}.',
  'The client has no strength or source of support with this id.':
    'El cliente no tiene ninguna fortaleza ni fuente de apoyo con este id.',
  'The closing has no product {product}.': 'El cierre no tiene el producto {product}.',
  'The code {code} is there twice.': 'El código {code} está dos veces.',
  'The code {code} of the list {list} is not used for anything new.':
    'El código {code} de la lista {list} ya no se usa para nada nuevo.',
  'The code {code} stands for no model at all.': 'El código {code} no representa ningún modelo.',
  'The comment was erased with the person.': 'El comentario se borró con la persona.',
  'The contact moment of {before} was changed; it is of {date} now ({channel}).':
    'Se modificó el contacto del {before}; ahora es del {date} ({channel}).',
  'The contact moment of {date} was deleted.': 'Se eliminó el contacto del {date}.',
  'The contact was on {contactedOn}; it is not closed before that.':
    'El contacto fue el {contactedOn}; no se cierra antes.',
  'The contact was on {date}; it started at a time of that day.':
    'El contacto fue el {date}; empezó a una hora de ese día.',
  'The dates of a track were corrected: it ran from {startDate} to {endDate}.':
    'Se corrigieron las fechas de un itinerario: fue del {startDate} al {endDate}.',
  'The dates of a track were corrected: it runs from {startDate}.':
    'Se corrigieron las fechas de un itinerario: corre desde el {startDate}.',
  'The dates of the step {step} were corrected: it ran from {startDate} to {endDate}.':
    'Se corrigieron las fechas del paso {step}: fue del {startDate} al {endDate}.',
  'The dates of the step {step} were corrected: it runs from {startDate}.':
    'Se corrigieron las fechas del paso {step}: corre desde el {startDate}.',
  'The definition of this item says that.': 'Eso lo dice la definición de este elemento.',
  'The domain {domain} is scored twice.': 'El ámbito {domain} está puntuado dos veces.',
  'The duration of a contact moment stays as it is after its first days.':
    'La duración de un contacto se queda como está después de sus primeros días.',
  'The fields of a closing are corrected in a closed case.': 'Los campos de un cierre se corrigen en un caso cerrado.',
  'The fields of the closed case were corrected.': 'Se corrigieron los campos del caso cerrado.',
  'The fields of the closing were recorded.': 'Se registraron los campos del cierre.',
  'The goal cannot be reached before the plan starts, on {start}.':
    'El objetivo no puede alcanzarse antes de que empiece el plan, el {start}.',
  'The goal of the plan was written anew.': 'El objetivo del plan se escribió de nuevo.',
  'The instrument {code} is retired.': 'El instrumento {code} está fuera de uso.',
  'The instrument {label} is not used any more.': 'El instrumento {label} ya no se usa.',
  'The item {item} has no {member}.': 'El elemento {item} no tiene {member}.',
  'The item {item} is there twice.': 'El elemento {item} está dos veces.',
  'The item {item} needs its {member}.': 'El elemento {item} necesita {member}.',
  'The items of the plan do not come to this outcome: say why it is so.':
    'Los elementos del plan no dan este resultado: diga por qué es así.',
  'The last signature of its agreement made it active.': 'La última firma de su acuerdo lo activó.',
  'The list {list} has a code {code} already.': 'La lista {list} ya tiene un código {code}.',
  'The list {list} has no code {code}.': 'La lista {list} no tiene el código {code}.',
  'The mandatory item {item} asks for a step or a field that cases do not have.':
    'El elemento obligatorio {item} pide un paso o un campo que los casos no tienen.',
  'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.':
    'El elemento obligatorio {item} pide un paso o un campo que los casos del tipo {label} no tienen.',
  'The model {code} is in the rules of cases: choose another one there first.':
    'El modelo {code} está en las reglas de los casos: elija antes otro allí.',
  'The model {code} is retired.': 'El modelo {code} está fuera de uso.',
  'The name and purpose of this item are those of its definition.':
    'El nombre y la finalidad de este elemento son los de su definición.',
  'The name of a team has 1 to 200 characters.': 'El nombre de un equipo tiene de 1 a 200 caracteres.',
  'The name of an organisation has 1 to 200 characters.': 'El nombre de una organización tiene de 1 a 200 caracteres.',
  'The name of this worker was erased; none is recorded again.':
    'El nombre de este trabajador se borró; no se vuelve a registrar ninguno.',
  'The needs of the client were assessed on {assessedOn}.': 'El {assessedOn} se valoraron las necesidades del cliente.',
  'The other party is not registered.': 'La otra persona no está registrada.',
  'The plan became active on {activatedOn}.': 'El plan pasó a estar activo el {activatedOn}.',
  'The plan has no baseline with this id.': 'El plan no tiene ninguna línea de base con este id.',
  'The plan has no delivery with this id.': 'El plan no tiene ninguna prestación con este id.',
  'The plan has no group with this id.': 'El plan no tiene ningún grupo con este id.',
  'The plan has no item with this id.': 'El plan no tiene ningún elemento con este id.',
  'The plan has no milestone with this id.': 'El plan no tiene ningún hito con este id.',
  'The plan has no sub-goal with this id.': 'El plan no tiene ningún subobjetivo con este id.',
  'The plan has no such moment: no such revision or baseline, or it was not there yet.':
    'El plan no tiene ese momento: ni esa revisión ni esa línea de base, o aún no existía.',
  'The plan has the revisions 0 to {last}.': 'El plan tiene las revisiones de 0 a {last}.',
  'The plan is closed; reopen it or draw up a new one.': 'El plan está cerrado; reábralo o elabore uno nuevo.',
  'The plan is in {currency}; {other} is another currency.': 'El plan está en {currency}; {other} es otra moneda.',
  'The plan is not complete yet; this is missing: {missing}.': 'El plan aún no está completo; falta: {missing}.',
  'The plan is submitted or approved: withdraw it before you change it.':
    'El plan está presentado o aprobado: retírelo antes de cambiarlo.',
  'The plan mainly serves this participant: make another one the primary participant first.':
    'El plan sirve sobre todo a este participante: haga primero de otro el participante principal.',
  'The plan mainly serves {party}, and no longer {previous}.':
    'El plan sirve sobre todo a {party}, y ya no a {previous}.',
  'The plan was approved.': 'El plan se aprobó.',
  'The plan was closed as of {closedOn} (outcome: {outcome}).':
    'El plan se cerró con fecha {closedOn} (resultado: {outcome}).',
  'The plan was not approved; it is a draft again.': 'El plan no se aprobó; vuelve a ser un borrador.',
  'The plan was reopened on {reopenedOn}; it is active again.':
    'El plan se reabrió el {reopenedOn}; vuelve a estar activo.',
  'The plan was submitted for approval.': 'El plan se presentó para su aprobación.',
  'The plan was withdrawn; it is a draft again.': 'El plan se retiró; vuelve a ser un borrador.',
  'The primary client of the case is always a participant of the plan.':
    'El cliente principal del caso es siempre participante del plan.',
  'The primary client takes part in the case already.': 'El cliente principal ya participa en el caso.',
  'The primary participant is one of the participants of the plan.':
    'El participante principal es uno de los participantes del plan.',
  'The primary participant of the plan takes no part in the case any more: choose another one.':
    'El participante principal del plan ya no participa en el caso: elija otro.',
  'The product {product} was added to the closing.': 'El producto {product} se añadió al cierre.',
  'The product {product} was removed from the closing.': 'El producto {product} se quitó del cierre.',
  'The rate of one item changes at most {most} times.': 'La tarifa de un elemento cambia como máximo {most} veces.',
  'The reason was erased with the person.': 'El motivo se borró con la persona.',
  'The setting {setting} is there twice: a type has it or inherits it.':
    'El ajuste {setting} está dos veces: un tipo lo tiene o lo hereda.',
  'The short contact became a case.': 'El contacto breve se convirtió en un caso.',
  'The short contact was closed as of {closingDate}.': 'El contacto breve se cerró con fecha {closingDate}.',
  'The short contact was corrected; it is recorded like this now ({channel}; {route}).':
    'El contacto breve se corrigió; ahora consta así ({channel}; {route}).',
  'The step {earlier} comes before {step}; end it first.': 'El paso {earlier} va antes de {step}; termínelo primero.',
  'The step {earlier} ended on {endDate}; {step} starts no earlier.':
    'El paso {earlier} terminó el {endDate}; {step} no empieza antes.',
  'The step {later} started on {startDate}; {step} has ended by then.':
    'El paso {later} empezó el {startDate}; {step} ha terminado para entonces.',
  'The step {step} ended on {endDate}.': 'El paso {step} terminó el {endDate}.',
  'The step {step} ended on {endDate}; correct its dates if that is wrong.':
    'El paso {step} terminó el {endDate}; corrija sus fechas si no es así.',
  'The step {step} has not started; start it first.': 'El paso {step} no ha empezado; empiécelo primero.',
  'The step {step} ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'El paso {step} fue del {startDate} al {endDate}; corrija sus fechas si no es así.',
  'The step {step} started on {startDate}.': 'El paso {step} empezó el {startDate}.',
  'The step {step} started on {startDate}; correct its dates if it goes on.':
    'El paso {step} empezó el {startDate}; corrija sus fechas si continúa.',
  'The step {step} started on {startDate}; correct its dates if that is wrong.':
    'El paso {step} empezó el {startDate}; corrija sus fechas si no es así.',
  'The step {step} was extended to {expectedEnd}.': 'El paso {step} se prorrogó hasta el {expectedEnd}.',
  'The sub-goal has no scale to be rated on: give it one first.':
    'El subobjetivo no tiene escala en la que valorarlo: dele primero una.',
  'The sub-goal was rated on the scale that it has: say why it gets another one.':
    'El subobjetivo se valoró en la escala que tiene: diga por qué recibe otra.',
  'The track ended on {endDate}; correct its dates if that is wrong.':
    'El itinerario terminó el {endDate}; corrija sus fechas si no es así.',
  'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'El itinerario fue del {startDate} al {endDate}; corrija sus fechas si no es así.',
  'The track started on {startDate}; correct its dates if that is wrong.':
    'El itinerario empezó el {startDate}; corrija sus fechas si no es así.',
  'The track {track} started on {startDate}.': 'El itinerario {track} empezó el {startDate}.',
  'The two are related to each other, so they are two; end the relationship first if they are one.':
    'Las dos están relacionadas entre sí, luego son dos; termine primero la relación si son una sola.',
  'There are {left} units left: have more authorised first.': 'Quedan {left} unidades: haga autorizar más primero.',
  'There are {left} units left: say why more are delivered.': 'Quedan {left} unidades: diga por qué se prestan más.',
  'There can be at most {most} attributes.': 'Puede haber como máximo {most} atributos.',
  'There can be at most {most} case types.': 'Puede haber como máximo {most} tipos de caso.',
  'There can be at most {most} models.': 'Puede haber como máximo {most} modelos.',
  'There can be at most {most} plan templates.': 'Puede haber como máximo {most} plantillas de plan.',
  'There can be at most {most} versions of instruments.': 'Puede haber como máximo {most} versiones de instrumentos.',
  'There can be at most {most} versions of plan items.':
    'Puede haber como máximo {most} versiones de elementos del plan.',
  'There is a case type {code} already.': 'Ya hay un tipo de caso {code}.',
  'There is a model {code} already.': 'Ya hay un modelo {code}.',
  'There is a plan item {code} already.': 'Ya hay un elemento del plan {code}.',
  'There is a plan template {code} already.': 'Ya hay una plantilla de plan {code}.',
  'There is a tenant {tenant} already.': 'Ya hay una organización {tenant}.',
  'There is an attribute {code} already.': 'Ya hay un atributo {code}.',
  'There is no attribute {attribute}.': 'No hay ningún atributo {attribute}.',
  'There is no attribute {code}.': 'No hay ningún atributo {code}.',
  'There is no case to open to anybody.': 'No hay ningún caso que abrir a nadie.',
  'There is no case type {caseType} any more.': 'Ya no hay ningún tipo de caso {caseType}.',
  'There is no case type {code}.': 'No hay ningún tipo de caso {code}.',
  'There is no case with this id.': 'No hay ningún caso con este id.',
  'There is no code list {list}.': 'No hay ninguna lista de códigos {list}.',
  'There is no currency {currency}.': 'No hay ninguna moneda {currency}.',
  'There is no instrument {code}.': 'No hay ningún instrumento {code}.',
  'There is no model {code}.': 'No hay ningún modelo {code}.',
  'There is no person or prospect with this id.': 'No hay ninguna persona ni candidato con este id.',
  'There is no plan item {code}.': 'No hay ningún elemento del plan {code}.',
  'There is no plan template {code}.': 'No hay ninguna plantilla de plan {code}.',
  'There is no plan with this id.': 'No hay ningún plan con este id.',
  'There is no short contact with this id.': 'No hay ningún contacto breve con este id.',
  'There is no sub-goal whose owner could have this.': 'No hay ningún subobjetivo cuyo titular pueda tener esto.',
  'There is no such case.': 'No existe ese caso.',
  'There is no team with this id.': 'No hay ningún equipo con este id.',
  'There is no tenant {tenant}.': 'No hay ninguna organización {tenant}.',
  'There is nothing with this id.': 'No hay nada con este id.',
  'They take no part in the case any more; nothing new is given to them.':
    'Ya no participan en el caso; no se les da nada nuevo.',
  'This agreement waits for no more answers: issue a new one.':
    'Este acuerdo ya no espera respuestas: presente uno nuevo.',
  'This agreement was rejected: nothing of it is left to cancel.':
    'Este acuerdo fue rechazado: no queda nada que anular.',
  'This cannot have been before {earliest}.': 'Esto no pudo ser antes del {earliest}.',
  'This case has been opened already.': 'Este caso ya se ha abierto.',
  'This case was opened in error; a new case is not started from it.':
    'Este caso se abrió por error; no se inicia un caso nuevo a partir de él.',
  'This contact moment was deleted; record it anew where that was wrong.':
    'Este contacto se eliminó; regístrelo de nuevo si fue un error.',
  'This delivery was taken back; record it anew where that was wrong.':
    'Esta prestación se retiró; regístrela de nuevo si fue un error.',
  'This has 1 to {most} characters, or is left out.': 'Esto tiene de 1 a {most} caracteres, o se omite.',
  'This has 1 to {most} characters.': 'Esto tiene de 1 a {most} caracteres.',
  'This help question is answered already.': 'Esta demanda de ayuda ya se ha respondido.',
  'This is a person already.': 'Esta persona ya está registrada por completo.',
  'This is no {member}.': 'Esto no es {member}.',
  'This is not the latest agreement on the plan.': 'Este no es el último acuerdo sobre el plan.',
  'This is possible while the case is in aftercare.': 'Esto es posible mientras el caso está en seguimiento posterior.',
  'This is possible while the case is open; reopen it or start a new case.':
    'Esto es posible mientras el caso está abierto; reábralo o inicie un caso nuevo.',
  'This is possible while the case of the plan is open; reopen it first.':
    'Esto es posible mientras el caso del plan esté abierto; reábralo primero.',
  'This is recorded for a day that is not after today, {today}.':
    'Esto se registra para un día que no es posterior a hoy, {today}.',
  'This is recorded while the plan is active: activate it first.':
    'Esto se registra mientras el plan está activo: actívelo primero.',
  'This item is tracked by its dates, not by units.': 'Este elemento se sigue por sus fechas, no por unidades.',
  'This month of the access record is to be kept.': 'Este mes del registro de accesos debe conservarse.',
  'This participant has answered; cancel the agreement where that was an error.':
    'Este participante ya ha respondido; anule el acuerdo si fue un error.',
  'This participant is to sign the agreement that is issued: have it answered or cancel it first.':
    'Este participante debe firmar el acuerdo presentado: haga que se responda o anúlelo primero.',
  'This participant owns, carries out or helps with what has not ended ({count} of it): give that to others first.':
    'Este participante dirige o lleva a cabo algo que no ha terminado, o ayuda en ello ({count}): encárguelo primero a otros.',
  'This participant was not asked to agree.': 'A este participante no se le pidió su acuerdo.',
  'This party has no such identifier.': 'Esta persona no tiene tal identificador.',
  'This party has no such relationship; it may be recorded with the other party.':
    'Esta persona no tiene tal relación; puede que esté registrada con la otra persona.',
  'This party is registered already.': 'Esta persona ya está registrada.',
  'This party takes no part in the case.': 'Esta persona no participa en el caso.',
  'This party takes no part in the plan.': 'Esta parte no participa en el plan.',
  'This party was merged into another one, {mergedInto}, which stands for both.':
    'Esta persona se fusionó en otra, {mergedInto}, que vale por las dos.',
  'This party was not merged into another one.': 'Esta persona no se fusionó en otra.',
  'This passed over the rule {rules}.': 'Con ello se pasó por alto la regla de {rules}.',
  'This person has been erased.': 'Esta persona ha sido borrada.',
  'This person has been erased; nothing can be recorded about them.':
    'Esta persona ha sido borrada; no se puede registrar nada sobre ella.',
  'This plan has been drawn up already.': 'Este plan ya se ha elaborado.',
  'This plan was cancelled before it was active: draw up a new one.':
    'Este plan se canceló antes de estar activo: elabore uno nuevo.',
  'This record was merged into another one of the same person: take that one.':
    'Este registro se fusionó en otro de la misma persona: tome ese.',
  'This relationship ended on {until}.': 'Esta relación terminó el {until}.',
  'This relationship is recorded already.': 'Esta relación ya está registrada.',
  'This setting is a whole number from {least} to {most}.': 'Este ajuste es un número entero de {least} a {most}.',
  'This short contact has become a case already.': 'Este contacto breve ya se ha convertido en un caso.',
  'This short contact is closed already.': 'Este contacto breve ya está cerrado.',
  'This short contact is registered already.': 'Este contacto breve ya está registrado.',
  'This team has been dissolved.': 'Este equipo se ha disuelto.',
  'This text has 1 to {most} characters.': 'Este texto tiene de 1 a {most} caracteres.',
  'This worker has left the organisation.': 'Este trabajador ha dejado la organización.',
  'This worker is not in this team.': 'Este trabajador no está en este equipo.',
  'Too much was asked in a short time. Ask again in {retryAfterSeconds} s.':
    'Se ha pedido demasiado en poco tiempo. Vuelva a pedirlo dentro de {retryAfterSeconds} s.',
  'Tracks ended after that; correct their dates first: {tracks}.':
    'Hay itinerarios que terminaron después; corrija primero sus fechas: {tracks}.',
  'Tracks of service provision still run; end them first: {tracks}.':
    'Todavía hay itinerarios de la prestación de servicios en curso; termínelos primero: {tracks}.',
  'Tracks started before that; correct their dates first: {tracks}.':
    'Hay itinerarios que empezaron antes; corrija primero sus fechas: {tracks}.',
  'What became of a plan item was recorded.': 'Se registró qué fue de un elemento del plan.',
  'What came of this need is recorded; record a new one where it is there again.':
    'Lo que resultó de esta necesidad ya está registrado; registre una nueva si vuelve a darse.',
  'What follows from it was opened in the same act.': 'Lo que se deriva de ello se abrió en el mismo acto.',
  'What has an outcome has ended: say when.': 'Lo que tiene un resultado ha terminado: diga cuándo.',
  'What has ended has an outcome: say what came of it.':
    'Lo que ha terminado tiene un resultado: diga qué fue de ello.',
  'What is cleared is not given another value in the same change.':
    'Lo que se vacía no recibe otro valor en el mismo cambio.',
  'What is only now created has no revision that could be expected.':
    'Lo que se crea justo ahora no tiene ninguna revisión que se pudiera esperar.',
  'What is planned of a plan item was changed (weight: {weight}).':
    'Se cambió lo planificado de un elemento del plan (peso: {weight}).',
  'What it was called has been erased: give it a name.': 'Su nombre se ha borrado: dele uno.',
  'What you have just done cannot be seen yet; ask again in a moment.':
    'Lo que acaba de hacer todavía no se ve; vuelva a preguntar dentro de un momento.',
  'Whether this was done is not known. Send it again with the same commandId: it is done once.':
    'No se sabe si esto se hizo. Envíelo de nuevo con el mismo commandId: se hace una sola vez.',
  'With these, {beyond} units are beyond what is authorised.': 'Con estas, {beyond} unidades exceden lo autorizado.',
  'Workers are named for what is open to workers.': 'Se nombra a trabajadores para lo que está abierto a trabajadores.',
  'You see this case already; there is no glass to break.':
    'Usted ya ve este caso; no hace falta ningún acceso de emergencia.',
  'You would not see the case any more; say evenWithoutMe where that is meant.':
    'Usted dejaría de ver el caso; indique evenWithoutMe si es lo que quiere.',
  'Your roles do not allow this.': 'Sus funciones no permiten esto.',
  'Your roles do not allow to change a contact moment after its first days.':
    'Sus funciones no permiten cambiar un contacto después de sus primeros días.',
  'Your sign-in cannot be checked right now. Try again in a moment.':
    'Su inicio de sesión no se puede comprobar ahora mismo. Inténtelo de nuevo dentro de un momento.',
  'a field of the closing step': 'un campo del paso de cierre',
  'a goal': 'un objetivo',
  'a help question': 'una demanda de ayuda',
  'a measurement with {instrument}': 'una medición con {instrument}',
  'a plan item': 'un elemento del plan',
  'a plan of approach': 'un plan de actuación',
  'a referral': 'una derivación',
  'a sub-goal': 'un subobjetivo',
  'absent with notice': 'ausente con aviso',
  'absent without notice': 'ausente sin aviso',
  acute: 'aguda',
  'an erased person': 'una persona borrada',
  application: 'solicitud',
  'at the closing': 'en el cierre',
  'at the office': 'en la oficina',
  'at the start': 'al inicio',
  attained: 'alcanzado',
  'by letter': 'por carta',
  'by message': 'por mensaje',
  'by telephone': 'por teléfono',
  'by video': 'por vídeo',
  cancelled: 'cancelado',
  carer: 'cuidador',
  caseworker: 'asistente social',
  child: 'hijo',
  clarification: 'aclaración',
  client: 'cliente',
  'client data on the closing date: {attribute}': 'datos del cliente en la fecha de cierre: {attribute}',
  closing: 'cierre',
  'contact moments (at least {count})': 'contactos (al menos {count})',
  'contact moments in the step {step} (at least {count})': 'contactos en el paso {step} (al menos {count})',
  'contact moments in the step {step}: {channel} (at least {count})':
    'contactos en el paso {step}: {channel} (al menos {count})',
  'contact moments: {channel} (at least {count})': 'contactos: {channel} (al menos {count})',
  elsewhere: 'en otro lugar',
  family: 'familia',
  friend: 'amigo',
  guardian: 'tutor',
  high: 'alta',
  'home visit': 'visita domiciliaria',
  'in aftercare': 'en el seguimiento posterior',
  'in between': 'intermedia',
  'in the closing step: {field}': 'en el paso de cierre: {field}',
  intake: 'admisión',
  investigation: 'investigación',
  low: 'baja',
  measurement: 'medición',
  met: 'satisfecha',
  moderate: 'moderada',
  'not attained': 'no alcanzado',
  'not met': 'no satisfecha',
  other: 'otro',
  parent: 'progenitor',
  'partly met': 'satisfecha en parte',
  partner: 'pareja',
  present: 'presente',
  products: 'productos',
  professional: 'profesional',
  'reason for closing': 'motivo del cierre',
  'referred by others': 'derivado por otros',
  'referred to': 'derivado a',
  relative: 'familiar',
  result: 'resultado',
  screening: 'evaluación inicial',
  'service provision': 'prestación de servicios',
  'somebody who is not known': 'alguien que no se conoce',
  'that a case is closed when its deliveries have ended': 'que un caso se cierra cuando sus entregas han terminado',
  'that a case is closed with all that its type asks for': 'que un caso se cierra con todo lo que su tipo exige',
  'that a case is not closed before it starts': 'que un caso no se cierra antes de empezar',
  'that a case is not closed before its latest entry': 'que un caso no se cierra antes de su última anotación',
  'that a case is reopened within its time': 'que un caso se reabre dentro de su plazo',
  'the end of every delivery': 'el fin de cada entrega',
  'the team {team}': 'el equipo {team}',
  'the whole organisation': 'toda la organización',
  'walk-in': 'sin cita',
  withdrawn: 'retirada',
  '{answer} is no answer to an agreement.': '{answer} no es una respuesta a un acuerdo.',
  '{attendance} is no attendance.': '{attendance} no es una forma de asistencia.',
  '{authorised} units of a plan item were authorised in all, instead of {previous}.':
    'De un elemento del plan se autorizaron en total {authorised} unidades, en lugar de {previous}.',
  '{caseworker} has left the organisation; nothing is assigned to them.':
    '{caseworker} ha dejado la organización; no se le asigna nada.',
  '{channel} is no channel of a contact.': '{channel} no es un canal de contacto.',
  '{code} is nothing that can be mandatory for closing.': '{code} no es nada que pueda ser obligatorio para el cierre.',
  '{currency} is no currency of ISO 4217; one is EUR.': '{currency} no es una moneda de ISO 4217; EUR sí lo es.',
  '{deliveredBy} is nobody who delivers.': '{deliveredBy} no es nadie que preste servicios.',
  '{delivered} units are delivered already: authorise at least these.':
    'Ya se han prestado {delivered} unidades: autorice al menos estas.',
  '{field} is not valid.': '{field} no es válido.',
  '{field} must be at least {count}.': '{field} debe ser como mínimo {count}.',
  '{field} must have at least {count} characters.': '{field} debe tener al menos {count} caracteres.',
  '{field} must have at most {count} characters.': '{field} debe tener como máximo {count} caracteres.',
  '{field} must have at most {count} elements.': '{field} debe tener como máximo {count} elementos.',
  '{firstContactRoute} is no route of a first contact.': '{firstContactRoute} no es una vía de primer contacto.',
  '{gender} is no gender that can be recorded.': '{gender} no es un género que se pueda registrar.',
  '{ground} is no ground for an erasure.': '{ground} no es un motivo para borrar.',
  '{kind} is no kind of identifier.': '{kind} no es una clase de identificador.',
  '{kind} is no kind of relationship.': '{kind} no es una clase de relación.',
  '{kind} is no kind of resource.': '{kind} no es una clase de recurso.',
  '{label} has no domain {domain}.': '{label} no tiene el ámbito {domain}.',
  '{label} is a day, a month (2009-05) or a year (2009).': '{label} es un día, un mes (2009-05) o un año (2009).',
  '{label} is one of {listed}.': '{label} es uno de {listed}.',
  '{label} is true or false.': '{label} es true o false.',
  '{locale} is no language tag; one is nl-NL.': '{locale} no es una etiqueta de idioma; nl-NL sí lo es.',
  '{outcome} is no outcome of a need.': '{outcome} no es un resultado de una necesidad.',
  '{outcome} is no outcome of a plan item.': '{outcome} no es un resultado de un elemento del plan.',
  '{outcome} is no outcome.': '{outcome} no es un resultado.',
  '{party} agreed with the plan on {answeredOn}.': '{party} dio su acuerdo al plan el {answeredOn}.',
  '{party} did not agree with the plan, on {answeredOn}.': '{party} no dio su acuerdo al plan el {answeredOn}.',
  '{party} takes no part in the case any more.': '{party} ya no participa en el caso.',
  '{party} takes no part in the plan any more.': '{party} ya no participa en el plan.',
  '{party} takes part in the case as {role}.': '{party} participa en el caso ({role}).',
  '{party} takes part in the plan.': '{party} participa en el plan.',
  '{party} was asked to agree with revision {planRevision} of the plan.':
    'Se pidió a {party} su acuerdo con la revisión {planRevision} del plan.',
  '{party} was enlisted for a plan item.': '{party} fue incorporado a un elemento del plan.',
  '{party} was released from a plan item.': '{party} fue liberado de un elemento del plan.',
  '{phase} is no phase of a measurement.': '{phase} no es una fase de una medición.',
  '{quantity} units of a plan item were delivered on {deliveredOn} ({attendance}; cost: {amount}).':
    'De un elemento del plan se prestaron {quantity} unidades el {deliveredOn} ({attendance}; coste: {amount}).',
  '{role} is no role of a participant.': '{role} no es una función de un participante.',
  '{route} is no route of a first contact.': '{route} no es una vía de primer contacto.',
  '{severity} is no severity of a need.': '{severity} no es una gravedad de una necesidad.',
  '{source} is no source of a need.': '{source} no es una fuente de una necesidad.',
  "{tenant} is the name of the program's own streams.": '{tenant} es el nombre de los flujos propios del programa.',
  '{timeZone} is no time zone; one is Europe/Amsterdam.':
    '{timeZone} no es una zona horaria; Europe/Amsterdam sí lo es.',
  '{word} is no choice here, or it is there twice.': '{word} no es una opción aquí, o está dos veces.',
  '{worker} broke the glass of the case, and sees it until {until}.':
    '{worker} abrió el caso por acceso de emergencia y lo ve hasta {until}.',
  'Every step of the case has started.': 'Todos los pasos del caso han comenzado.',
  'No step of the case is running.': 'Ningún paso del caso está en curso.',
  'Start a step of the case first; contact moments are entered in steps.':
    'Comience primero un paso del caso; los contactos se registran en los pasos.',
};
