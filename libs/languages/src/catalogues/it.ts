/** The sentences in Italian, sorted by their English. Whoever is spoken to is Lei. */
/* eslint-disable max-lines -- One table a language; test/translations.spec.ts finds what is missing in it. */
import type { Catalogue } from './catalogue';

export const it: Catalogue = {
  '(erased with the person)': '(cancellato con la persona)',
  'A baseline of the plan was removed.': 'Una versione di riferimento del piano è stata rimossa.',
  'A bearer token is needed.': 'È necessario un token bearer.',
  'A birth date is a day, a month (2009-05) or a year (2009).':
    'Una data di nascita è un giorno, un mese (2009-05) o un anno (2009).',
  'A birth date is not in the future.': 'Una data di nascita non è nel futuro.',
  'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.':
    'Un caso può essere riaperto fino a 1, 2, 3, 4, 5, 6, 9 o 12 mesi dopo la data di chiusura, oppure sempre.',
  'A case has at least one of the steps intake, clarification, service provision and closing, each once and in this order.':
    'Un caso ha almeno una delle fasi accoglienza, chiarimento, erogazione dei servizi e chiusura, ciascuna una volta e in quest’ordine.',
  'A case has at most {most} help questions.': 'Un caso ha al massimo {most} richieste di aiuto.',
  'A case has at most {most} needs.': 'Un caso ha al massimo {most} esigenze.',
  'A case has at most {most} participants.': 'Un caso ha al massimo {most} partecipanti.',
  'A case has at most {most} plans.': 'Un caso ha al massimo {most} piani.',
  'A case has at most {most} tracks in one open period.':
    'Un caso ha al massimo {most} percorsi in un periodo di apertura.',
  'A case is closed on a day that is not after today, {today}.':
    'Un caso viene chiuso in un giorno non successivo a oggi, {today}.',
  'A case is open to 1 to {most} workers by name.': 'Un caso è aperto a un numero da 1 a {most} di operatori per nome.',
  'A case is opened for one client: a registered one, one registered with it, or that of a short contact.':
    'Un caso viene aperto per un solo cliente: uno registrato, uno che viene registrato insieme al caso, o quello di un contatto breve.',
  'A case of this type is reopened by an application administrator.':
    'Un caso di questo tipo viene riaperto da un amministratore dell’applicazione.',
  'A case starts on a day that is not after today, {today}.':
    'Un caso inizia in un giorno non successivo a oggi, {today}.',
  'A caseworker is assigned to an open case.': 'Un operatore viene assegnato a un caso aperto.',
  'A checklist has at most {most} lines.': 'Una lista di controllo ha al massimo {most} righe.',
  'A closing date is a day since 1900, such as 2026-03-31.':
    'Una data di chiusura è un giorno dal 1900 in poi, come 2026-03-31.',
  'A closing date is a day such as 2026-03-31.': 'Una data di chiusura è un giorno, come 2026-03-31.',
  'A closing date is given where the short contact is closed: say close.':
    'La data di chiusura si indica quando il contatto breve viene chiuso: indichi close.',
  'A closing has at most {most} products.': 'Una chiusura ha al massimo {most} prodotti.',
  'A code has 1 to 32 capital letters, digits or underscores and starts with a letter.':
    'Un codice ha da 1 a 32 lettere maiuscole, cifre o trattini bassi e inizia con una lettera.',
  'A contact lasts 1 to {most} minutes.': 'Un contatto dura da 1 a {most} minuti.',
  'A contact moment can be deleted in the first {days} days of 24 hours; its content can still be changed.':
    'Un contatto può essere eliminato nei primi {days} giorni di 24 ore; il suo contenuto può ancora essere modificato.',
  'A contact moment is named where the client was reached in it.':
    'Si indica un contatto quando in esso il cliente è stato raggiunto.',
  'A contact moment is recorded when it has begun, and not before.':
    'Un contatto si registra quando è iniziato, e non prima.',
  'A contact moment of {date} in aftercare was recorded ({channel}).':
    'È stato registrato un contatto del {date} nell’assistenza successiva ({channel}).',
  'A contact moment of {date} in the step {step} was recorded ({channel}).':
    'È stato registrato un contatto del {date} nella fase {step} ({channel}).',
  'A contact was on a day since 1900 that is not after today, {today}.':
    'Un contatto è avvenuto in un giorno dal 1900 in poi non successivo a oggi, {today}.',
  'A country is two capital letters of ISO 3166-1, such as NL.':
    'Un paese è indicato da due lettere maiuscole di ISO 3166-1, come NL.',
  'A delivery of {quantity} units on {deliveredOn} was taken back.':
    'Un’erogazione di {quantity} unità del {deliveredOn} è stata ritirata.',
  'A draft is submitted; this plan is submitted already, or beyond that.':
    'Si presenta una bozza; questo piano è già presentato o più avanti.',
  'A given name or a family name is needed.': 'È necessario un nome o un cognome.',
  'A help question on {category} was raised on {raisedOn}.':
    'Il {raisedOn} è stata posta una richiesta di aiuto ({category}).',
  'A help question that had been answered returned on {returnedOn}.':
    'Il {returnedOn} è tornata una richiesta di aiuto a cui era stata data risposta.',
  'A help question was answered on {answeredOn}.': 'Il {answeredOn} è stata data risposta a una richiesta di aiuto.',
  'A label has 1 to 200 characters.': 'Un’etichetta ha da 1 a 200 caratteri.',
  'A level is a whole number from {least} to {most}.': 'Un livello è un numero intero da {least} a {most}.',
  'A list can have at most {most} codes.': 'Un elenco può avere al massimo {most} codici.',
  'A measurement of aftercare is taken in aftercare.':
    'Una misurazione dell’assistenza successiva si effettua nell’assistenza successiva.',
  'A measurement with {code} is mandatory for closing cases.':
    'Una misurazione con {code} è obbligatoria per chiudere i casi.',
  'A measurement with {instrument} was taken on {takenOn} ({phase}).':
    'Il {takenOn} è stata effettuata una misurazione con {instrument} ({phase}).',
  'A measurement with {instrument} was withdrawn.': 'È stata ritirata una misurazione con {instrument}.',
  'A milestone was added: {name}.': 'È stata aggiunta una tappa: {name}.',
  'A milestone was removed.': 'Una tappa è stata rimossa.',
  'A milestone was written anew: {name}.': 'Una tappa è stata riscritta: {name}.',
  'A name has 1 to {most} characters.': 'Un nome ha da 1 a {most} caratteri.',
  'A need in {domain} was identified on {identifiedOn} (severity: {severity}; source: {source}).':
    'Il {identifiedOn} è stata individuata un’esigenza nell’ambito {domain} (gravità: {severity}; fonte: {source}).',
  'A need was concluded on {resolvedOn} (outcome: {outcome}).':
    'Il {resolvedOn} è stata conclusa un’esigenza (esito: {outcome}).',
  'A need was revised on {revisedOn} (severity: {severity}).':
    'Il {revisedOn} è stata rivista un’esigenza (gravità: {severity}).',
  'A note explains a choice; make the choice as well, or leave the note out.':
    'Una nota spiega una scelta; faccia anche la scelta, o ometta la nota.',
  'A part of the program cannot be reached now. Try the same again in a moment.':
    'Una parte del programma non è raggiungibile in questo momento. Riprovi fra un attimo.',
  'A party can have at most {most} identifiers.': 'Una persona può avere al massimo {most} identificativi.',
  'A party can have at most {most} relationships.': 'Una persona può avere al massimo {most} relazioni.',
  'A party can have at most {most} resources.': 'Una persona può avere al massimo {most} risorse.',
  'A party has no relationship to itself.': 'Una persona non ha relazioni con se stessa.',
  'A party is merged into another one.': 'Una persona viene unita a un’altra.',
  'A person is not merged into a prospect: merge the other way round, or register the prospect fully first.':
    'Una persona non confluisce in un candidato: unisca nel senso opposto, o registri prima il candidato per intero.',
  'A person is registered with a family name; without one, register a prospect.':
    'Una persona si registra con un cognome; senza, registri un candidato.',
  'A plan does not start before its case, on {opened}.': 'Un piano non inizia prima del suo caso, il {opened}.',
  'A plan group was added: {name}.': 'È stato aggiunto un gruppo del piano: {name}.',
  'A plan group was removed; its sub-goals stay.':
    'Un gruppo del piano è stato rimosso; i suoi sotto-obiettivi restano.',
  'A plan group was renamed: {name}.': 'Un gruppo del piano è stato rinominato: {name}.',
  'A plan has at most {most} baselines: remove one first.':
    'Un piano ha al massimo {most} versioni di riferimento: prima ne rimuova una.',
  'A plan has at most {most} groups.': 'Un piano ha al massimo {most} gruppi.',
  'A plan has at most {most} items.': 'Un piano ha al massimo {most} elementi.',
  'A plan has at most {most} milestones.': 'Un piano ha al massimo {most} tappe.',
  'A plan has at most {most} participants.': 'Un piano ha al massimo {most} partecipanti.',
  'A plan has at most {most} sub-goals.': 'Un piano ha al massimo {most} sotto-obiettivi.',
  'A plan is approved by somebody else than the one who submitted it.':
    'Un piano è approvato da una persona diversa da chi lo ha presentato.',
  'A plan item is tracked by its dates, or by units as well.':
    'Un elemento del piano si segue in base alle date, o anche alle unità.',
  'A plan item was added, whose name was erased with the person.':
    'È stato aggiunto un elemento del piano, il cui nome è stato cancellato con la persona.',
  'A plan item was added: {planItem}.': 'È stato aggiunto un elemento del piano: {planItem}.',
  'A plan item was assigned.': 'Un elemento del piano è stato assegnato.',
  'A plan item was put under another sub-goal.': 'Un elemento del piano è stato posto sotto un altro sotto-obiettivo.',
  'A plan item was taken out of the plan.': 'Un elemento è stato tolto dal piano.',
  'A plan template has 1 to {most} sub-goals.': 'Un modello di piano ha da 1 a {most} sotto-obiettivi.',
  'A plan template has at most {most} items.': 'Un modello di piano ha al massimo {most} elementi.',
  'A plan that is approved becomes active.': 'Un piano diventa attivo quando è approvato.',
  'A plan that was never active can only be cancelled.': 'Un piano mai stato attivo può solo essere annullato.',
  'A relationship does not end before it starts.': 'Una relazione non termina prima di iniziare.',
  'A relationship ends on a day that is not in the future.': 'Una relazione termina in un giorno che non è nel futuro.',
  'A relationship starts on a day, in a month or a year that is not in the future.':
    'Una relazione inizia in un giorno, in un mese o in un anno che non è nel futuro.',
  'A scale goes up, in whole numbers from {least} to {most}.':
    'Una scala è crescente, in numeri interi da {least} a {most}.',
  'A score of {label} is a whole number from {min} to {max}.':
    'Un punteggio di {label} è un numero intero da {min} a {max}.',
  'A service plan was begun ({planType}), starting on {startDate}; it mainly serves {party}.':
    'È stato avviato un piano di servizi ({planType}), che inizia il {startDate}; serve soprattutto a {party}.',
  'A service plan was begun: {planType}.': 'È stato avviato un piano di servizi: {planType}.',
  'A short contact is closed on a day that is not after today, {today}.':
    'Un contatto breve viene chiuso in un giorno non successivo a oggi, {today}.',
  'A short contact is with one client: a registered one, or one registered with it.':
    'Un contatto breve è con un solo cliente: uno registrato, o uno che viene registrato insieme al contatto.',
  'A short contact of {contactedOn} was recorded ({channel}; {route}).':
    'È stato registrato un contatto breve del {contactedOn} ({channel}; {route}).',
  'A step is expected to end on a day from {startDate} to {latest}.':
    'La fine di una fase è prevista in un giorno dal {startDate} al {latest}.',
  'A sub-goal was added: {name}.': 'È stato aggiunto un sotto-obiettivo: {name}.',
  'A sub-goal was given a scale, on which it stands at {baseline} (importance: {importance}; difficulty: {difficulty}).':
    'A un sotto-obiettivo è stata assegnata una scala, su cui si trova a {baseline} (importanza: {importance}; difficoltà: {difficulty}).',
  'A sub-goal was given a scale, on which it stands at {baseline}.':
    'A un sotto-obiettivo è stata assegnata una scala, su cui si trova a {baseline}.',
  'A sub-goal was given to another owner.': 'Un sotto-obiettivo ha un altro titolare.',
  'A sub-goal was put into another plan group.': 'Un sotto-obiettivo è stato posto in un altro gruppo del piano.',
  'A sub-goal was rated {level} on {ratedOn}.': 'Il {ratedOn} un sotto-obiettivo è stato valutato {level}.',
  'A sub-goal was removed.': 'Un sotto-obiettivo è stato rimosso.',
  'A sub-goal was taken out of its plan group.': 'Un sotto-obiettivo è stato tolto dal suo gruppo del piano.',
  'A sub-goal was written anew: {name}.': 'Un sotto-obiettivo è stato riscritto: {name}.',
  'A team is named for what is open to a team.': 'Si indica un team per ciò che è aperto a un team.',
  'A track ended on {endDate}.': 'Il {endDate} è terminato un percorso.',
  'A worker is in at most {most} teams.': 'Un operatore fa parte di {most} team al massimo.',
  'A worker is named with 1 to 255 characters.': 'Un operatore è indicato con 1-255 caratteri.',
  'Aftercare ended on {endedOn}.': 'Il {endedOn} è terminata l’assistenza successiva.',
  'An agreement is answered on a plan that is approved or active.':
    'A un accordo si risponde su un piano approvato o attivo.',
  'An agreement is issued on a plan that is approved or active.':
    'Un accordo si sottopone su un piano approvato o attivo.',
  'An agreement on this plan is not answered yet: cancel it first.':
    'Un accordo su questo piano non ha ancora risposta: prima lo annulli.',
  'An attribute can change at most {most} times.': 'Un attributo può cambiare al massimo {most} volte.',
  'An attribute can have at most {most} codes.': 'Un attributo può avere al massimo {most} codici.',
  'An attribute is a code, a text, a date or a flag.':
    'Un attributo è un codice, un testo, una data o un valore sì/no.',
  'An attribute of the kind code has a list of codes, and only such an attribute.':
    'Un attributo della specie codice ha un elenco di codici, e solo un attributo di quella specie.',
  'An identifier has 1 to {most} characters, a letter or a digit among them.':
    'Un identificativo ha da 1 a {most} caratteri, tra cui una lettera o una cifra.',
  'An instrument has 1 to {most} domains.': 'Uno strumento ha da 1 a {most} ambiti.',
  'An instrument is a measurement or a questionnaire.': 'Uno strumento è una misurazione o un questionario.',
  'An item of your own needs a name and a purpose.': 'Un elemento proprio ha bisogno di un nome e di uno scopo.',
  'An item weighs 1 to {most}, in whole numbers.': 'Un elemento pesa da 1 a {most}, in numeri interi.',
  'An item with units costs what its units cost: say what one unit costs.':
    'Un elemento con unità costa quanto costano le sue unità: dica quanto costa un’unità.',
  'At most {most} deliveries of a plan are taken back.': 'Di un piano si ritirano al massimo {most} erogazioni.',
  'At most {most} items can be mandatory for closing.':
    'Al massimo {most} elementi possono essere obbligatori per la chiusura.',
  'At most {most} parties can be merged into one.': 'Al massimo {most} persone possono essere unite in una.',
  'Between two contacts there are 1 to {most} days.': 'Tra due contatti passano da 1 a {most} giorni.',
  'Case {reference} ({caseType}) was opened for {client}, starting on {startDate}.':
    'Il caso {reference} ({caseType}) è stato aperto per {client}, con inizio il {startDate}.',
  'Cases of the type {label} do not take over {part}.': 'I casi del tipo {label} non riprendono {part}.',
  'Cases of this type do not have this step.': 'I casi di questo tipo non hanno questa fase.',
  'Cases of this type have no aftercare.': 'I casi di questo tipo non hanno assistenza successiva.',
  'Cases of this type have no field "{name}" in their closing step.':
    'I casi di questo tipo non hanno il campo "{name}" nella fase di chiusura.',
  'Cases of this type have no fields in their closing step.':
    'I casi di questo tipo non hanno campi nella fase di chiusura.',
  'Client data hold from a day that is not in the future.':
    'I dati del cliente valgono da un giorno che non è nel futuro.',
  'Clients of the type {label} are registered at intake.':
    'I clienti del tipo {label} vengono registrati in fase di accoglienza.',
  'Comment: {comment}': 'Commento: {comment}',
  'Contact was sought in aftercare on {soughtOn}, and the client was not reached.':
    'Il {soughtOn} è stato cercato un contatto nell’assistenza successiva, e il cliente non è stato raggiunto.',
  'Contact was sought in aftercare on {soughtOn}, and the client was reached.':
    'Il {soughtOn} è stato cercato un contatto nell’assistenza successiva, e il cliente è stato raggiunto.',
  'Contact, or the start or end of a step, was recorded for {latest}; the case is not closed before that.':
    'Per il {latest} è stato registrato un contatto, o l’inizio o la fine di una fase; il caso non viene chiuso prima.',
  'Days between two contacts, at most: {contactIntervalDays}.':
    'Giorni tra due contatti, al massimo: {contactIntervalDays}.',
  'Days by which what is due is due later: {days}.':
    '{days, plural, one {Le scadenze sono rinviate di un giorno.} other {Le scadenze sono rinviate di {days} giorni.}}',
  'From {least} to {most} contact moments can be mandatory.':
    'Da {least} a {most} contatti possono essere obbligatori.',
  'Give a day from {earliest} to {latest}, such as 2026-03-31.':
    'Indichi un giorno dal {earliest} al {latest}, come 2026-03-31.',
  'Give a day since {earliest}, such as 2026-03-31.': 'Indichi un giorno dal {earliest} in poi, come 2026-03-31.',
  'Give a number with at most two decimals, from {least} to {most}.':
    'Indichi un numero con al massimo due decimali, da {least} a {most}.',
  'Give a whole number of minor units, such as cents, from 0 to {most}.':
    'Indichi un numero intero di unità minime, come centesimi, da 0 a {most}.',
  'Give both importance and difficulty, or neither.':
    'Indichi sia l’importanza sia la difficoltà, o nessuna delle due.',
  'Give how much longer as days, weeks, months or years, such as P14D or P1M.':
    'Indichi quanto più a lungo, in giorni, settimane, mesi o anni, come P14D o P1M.',
  'Give the score of at least one domain.': 'Indichi il punteggio di almeno un ambito.',
  'Help is expected to go on on a day that is not before {from}.':
    'Si prevede che l’aiuto riprenda in un giorno non precedente al {from}.',
  'Importance and difficulty are whole numbers from 0 to {most}.':
    'L’importanza e la difficoltà sono numeri interi da 0 a {most}.',
  'In aftercare a contact moment is entered in no step and no track.':
    'Nell’assistenza successiva un contatto non si inserisce in alcuna fase né percorso.',
  'In aftercare a measurement is one of aftercare.':
    'Nell’assistenza successiva una misurazione è dell’assistenza successiva.',
  'In cases of this type nothing like this is attached to contact moments.':
    'Nei casi di questo tipo nulla di simile viene allegato ai contatti.',
  'It cannot end before it starts, on {start}.': 'Non può finire prima di iniziare, il {start}.',
  'It cost {amount}.': 'È costato {amount}.',
  'It ended on {actualEnd} (outcome: {outcome}).': 'È finito il {actualEnd} (esito: {outcome}).',
  'It ended on {actualEnd}: take back its end first where that was wrong.':
    'È finito il {actualEnd}: ritiri prima la fine, se era sbagliata.',
  'It followed from a short contact.': 'È nato da un contatto breve.',
  'It has begun: record that it was cancelled, and when, instead.':
    'È iniziato: registri invece che è stato annullato, e quando.',
  'It is expected to end on {expectedEnd}.': 'La fine è prevista il {expectedEnd}.',
  'It is expected to go on on {expectedUntil}.': 'Si prevede che riprenda il {expectedUntil}.',
  'It is to be reached by {targetDate}.': 'Va raggiunto entro il {targetDate}.',
  'It is to be sought again on {nextDue}.': 'Va cercato di nuovo il {nextDue}.',
  'It is to end on {expectedEnd}.': 'Deve finire il {expectedEnd}.',
  'It is to start on {expectedStart}.': 'Deve iniziare il {expectedStart}.',
  'It started on {actualStart}.': 'È iniziato il {actualStart}.',
  'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.':
    'È passato troppo tempo per dire se questo è stato fatto; può ancora essere fatto. Lo invii di nuovo con lo stesso commandId: viene fatto una volta sola, e riceverà l’esito.',
  'It took too long. Ask again later, or for less.': 'È passato troppo tempo. Riprovi più tardi, o chieda di meno.',
  'It took {durationMinutes} min.': 'È durato {durationMinutes} min.',
  'It was changed in the meantime; look at it again and decide anew.':
    'Nel frattempo è stato modificato; lo riveda e decida di nuovo.',
  'It was made from the template {template}.': 'È stato creato dal modello {template}.',
  'It was open to {openTo} alone.': 'Accesso riservato a: {openTo}.',
  'It was reached on {actualEnd}.': 'È stata raggiunta il {actualEnd}.',
  'It was started from another case.': 'È stato avviato a partire da un altro caso.',
  'Items stand under this sub-goal: move or remove them first.':
    'Sotto questo sotto-obiettivo ci sono elementi: li sposti o li rimuova prima.',
  'Its goal is to be reached by {targetDate}.': 'Il suo obiettivo va raggiunto entro il {targetDate}.',
  'Its items came to another outcome: {outcome}.': 'I suoi elementi sono giunti a un altro esito: {outcome}.',
  'Name at least one participant who is to agree.': 'Indichi almeno un partecipante che debba dare il proprio accordo.',
  'Name one: yourself, a worker, a participant of the plan or the owner of the sub-goal.':
    'Ne indichi uno: Lei, un operatore, un partecipante al piano o il titolare del sotto-obiettivo.',
  'No case is worked by the model {label} any more.': 'Nessun caso è più seguito secondo il modello {label}.',
  'No case of this type is closed without: {name}. Give another value.':
    'Nessun caso di questo tipo viene chiuso senza: {name}. Indichi un altro valore.',
  'No new case can be of the type {label}.': 'Nessun nuovo caso può essere del tipo {label}.',
  'No new item is made from {label}.': 'Da {label} non si crea più alcun elemento nuovo.',
  'No new plan is made from {label}.': 'Da {label} non si crea più alcun piano nuovo.',
  'Of a scale either higher or lower is better.': 'Su una scala è meglio o più alto o più basso.',
  'One assessment finds at most {most} needs.': 'Una valutazione individua al massimo {most} esigenze.',
  'One item has at most {most} of these.': 'Un elemento ne ha al massimo {most}.',
  'One item has at most {most} units delivered.': 'Di un elemento si erogano al massimo {most} unità.',
  'One unit of a plan item costs {amount} from {from} on.':
    'Un’unità di un elemento del piano costa {amount} dal {from}.',
  'Only a closed case can be reopened.': 'Solo un caso chiuso può essere riaperto.',
  'Only a contact moment of service provision is entered in a track.':
    'Solo un contatto dell’erogazione dei servizi si inserisce in un percorso.',
  'Only a help question that was answered returns.':
    'Solo una richiesta di aiuto a cui è stata data risposta può tornare.',
  'Only a participant of the plan can have this: add them to the plan first.':
    'Solo un partecipante al piano può averlo: lo aggiunga prima al piano.',
  'Only a plan that is closed can be reopened.': 'Solo un piano chiuso può essere riaperto.',
  'Only a plan that is submitted can be approved or rejected.':
    'Solo un piano presentato può essere approvato o respinto.',
  'Only a plan that is submitted or approved can be withdrawn.':
    'Solo un piano presentato o approvato può essere ritirato.',
  'Only a step that runs and has an expected end is extended; {step} is not.':
    'Si proroga solo una fase in corso con una fine prevista; {step} non lo è.',
  'Only an application administrator can pass over this rule.':
    'Solo un amministratore dell’applicazione può derogare a questa regola.',
  'Only an open case can be closed.': 'Solo un caso aperto può essere chiuso.',
  'Only participants of the case take part in its plans.': 'Solo i partecipanti al caso prendono parte ai suoi piani.',
  'Only participants of the case take part in its plans: add them to it first.':
    'Solo i partecipanti al caso partecipano ai suoi piani: prima li aggiunga al caso.',
  'Only the client and the participants of the case take part; add them first.':
    'Prendono parte solo il cliente e i partecipanti del caso; li aggiunga prima.',
  'Only the name of a worker who has left the organisation is erased.':
    'Si cancella solo il nome di un operatore che ha lasciato l’organizzazione.',
  'Others were merged into this party: merge the other way round, or undo those merges first.':
    'Altre persone sono confluite in questa: unisca nel senso opposto, o annulli prima quelle unioni.',
  'Owner: {owner}.': 'Titolare: {owner}.',
  'Participants are added to an open case.': 'I partecipanti si aggiungono a un caso aperto.',
  'Participants are removed from an open case.': 'I partecipanti si rimuovono da un caso aperto.',
  'Plan templates have the item {code}: take it out of them first.':
    'Ci sono modelli di piano con l’elemento {code}: prima toglierlo da lì.',
  'Reason: {reason}': 'Motivo: {reason}',
  'Responsible for carrying it out: {responsible}.': 'Responsabile dell’esecuzione: {responsible}.',
  'Revision {planRevision} of the plan became a baseline, whose name was erased with the person.':
    'La revisione {planRevision} del piano è diventata una versione di riferimento, il cui nome è stato cancellato con la persona.',
  'Revision {planRevision} of the plan became the baseline “{name}”.':
    'La revisione {planRevision} del piano è diventata la versione di riferimento «{name}».',
  'Say in what its units are counted.': 'Dica in che cosa si contano le sue unità.',
  'Say in which step of the case the contact moment is entered.':
    'Indichi in quale fase del caso si inserisce il contatto.',
  'Say of which type the plan is, or from which template it is made.':
    'Indichi di che tipo è il piano o da quale modello è fatto.',
  'Say to which team the case is open.': 'Indichi a quale team è aperto il caso.',
  'Say what each of the {count} levels means, from the least on.':
    'Dica che cosa significa ciascuno dei {count} livelli, a partire dal più basso.',
  'Say when it started, before what it cost.': 'Dica prima quando è iniziato e poi quanto è costato.',
  'Say who owns it, or who carries it out.': 'Dica chi ne è titolare o chi lo esegue.',
  'Say why what was recorded is changed or taken back.':
    'Dica perché ciò che era stato registrato viene cambiato o ritirato.',
  'Service provision ended on {endDate}; its tracks have ended by then.':
    'L’erogazione dei servizi è terminata il {endDate}; i suoi percorsi sono terminati per allora.',
  'Some of its items have not ended: end them, or say the outcome and why.':
    'Alcuni elementi non sono terminati: li termini, o indichi l’esito e il perché.',
  'Something went wrong here; it was recorded under {correlationId}.':
    'Qui qualcosa è andato storto; è stato registrato con {correlationId}.',
  'Start the closing step first; then its fields can be filled in.':
    'Avvii prima la fase di chiusura; poi i suoi campi possono essere compilati.',
  'The access record cannot be written now, and nothing is answered without it.':
    'Il registro degli accessi non può essere scritto ora, e senza di esso non si risponde a nulla.',
  'The aftercare of this case has no contact moment with this id.':
    'L’assistenza successiva di questo caso non ha alcun contatto con questo id.',
  'The agreement on the plan was cancelled.': 'L’accordo sul piano è stato annullato.',
  'The bearer token has expired.': 'Il token bearer è scaduto.',
  'The bearer token is not valid.': 'Il token bearer non è valido.',
  'The case cannot be closed yet; this is missing: {missing}.':
    'Il caso non può ancora essere chiuso; manca questo: {missing}.',
  'The case has an active plan of this type already: close that one first.':
    'Il caso ha già un piano attivo di questo tipo: lo chiuda prima.',
  'The case has been closed already, by {by} on {day}.': 'Il caso è già stato chiuso, da {by} il {day}.',
  'The case has been open since {periodStart}; it is not closed before that.':
    'Il caso è aperto dal {periodStart}; non viene chiuso prima.',
  'The case has been suspended since {from}; resume it before it is closed.':
    'Il caso è sospeso dal {from}; lo riprenda prima di chiuderlo.',
  'The case has no contact moment with this id.': 'Il caso non ha alcun contatto con questo id.',
  'The case has no help question with this id.': 'Il caso non ha alcuna richiesta di aiuto con questo id.',
  'The case has no measurement with this id.': 'Il caso non ha alcuna misurazione con questo id.',
  'The case has no need with this id.': 'Il caso non ha alcuna esigenza con questo id.',
  'The case has no such need, or what came of it is recorded already.':
    'Il caso non ha un tale bisogno, o il suo esito è già registrato.',
  'The case has no track with this id in this period.':
    'Il caso non ha in questo periodo alcun percorso con questo id.',
  'The case is about its primary client, who stays.': 'Il caso riguarda il cliente principale, che resta.',
  'The case is marked as opened in error already.': 'Il caso è già contrassegnato come aperto per errore.',
  'The case is not closed.': 'Il caso non è chiuso.',
  'The case is not open.': 'Il caso non è aperto.',
  'The case is not suspended.': 'Il caso non è sospeso.',
  'The case is not worked by the model {model}.': 'Il caso non è seguito secondo il modello {model}.',
  'The case is open already: {by} opened it on {day}.': 'Il caso è già aperto: {by} lo ha aperto il {day}.',
  'The case is suspended already, since {from}.': 'Il caso è già sospeso, dal {from}.',
  'The case is worked by the model {model} from {from}, as its primary one.':
    'Dal {from} il caso è seguito secondo il modello {model}, come modello principale.',
  'The case is worked by the model {model} from {from}.': 'Dal {from} il caso è seguito secondo il modello {model}.',
  'The case is worked by the model {model} no longer, from {on}.':
    'Dal {on} il caso non è più seguito secondo il modello {model}.',
  'The case was closed as of {closingDate}, with aftercare.':
    'Il caso è stato chiuso in data {closingDate}, con assistenza successiva.',
  'The case was closed as of {closingDate}.': 'Il caso è stato chiuso in data {closingDate}.',
  'The case was closed on {closingDate} and could be reopened until {last}.':
    'Il caso è stato chiuso il {closingDate} e poteva essere riaperto fino al {last}.',
  'The case was closed or reopened on {end}; this contact was not after that.':
    'Il caso è stato chiuso o riaperto il {end}; questo contatto non è avvenuto dopo.',
  'The case was given to {caseworker}.': 'Il caso è stato assegnato a {caseworker}.',
  'The case was handed over from {previous} to {caseworker}.': 'Il caso è passato da {previous} a {caseworker}.',
  'The case was marked as opened in error, by {by} on {day}.':
    'Il caso è stato contrassegnato come aperto per errore, da {by} il {day}.',
  'The case was marked as opened in error.': 'Il caso è stato contrassegnato come aperto per errore.',
  'The case was opened to the whole organisation.': 'Il caso è stato aperto a tutta l’organizzazione.',
  'The case was opened to {openTo} alone.': 'L’accesso al caso è stato limitato a: {openTo}.',
  'The case was resumed on {on}.': 'Il caso è ripreso il {on}.',
  'The case was suspended from {from}.': 'Il caso è stato sospeso dal {from}.',
  'The case was worked by {model}.': 'Il caso era seguito secondo {model}.',
  'The case, closed as of {closedOn}, was reopened on {reopeningDate}.':
    'Il caso, chiuso in data {closedOn}, è stato riaperto il {reopeningDate}.',
  'The client has no strength or source of support with this id.':
    'Il cliente non ha alcuna risorsa o fonte di sostegno con questo id.',
  'The closing has no product {product}.': 'La chiusura non ha il prodotto {product}.',
  'The code {code} is there twice.': 'Il codice {code} compare due volte.',
  'The code {code} of the list {list} is not used for anything new.':
    'Il codice {code} dell’elenco {list} non si usa più per nulla di nuovo.',
  'The code {code} stands for no model at all.': 'Il codice {code} non indica alcun modello.',
  'The comment was erased with the person.': 'Il commento è stato cancellato con la persona.',
  'The contact moment of {before} was changed; it is of {date} now ({channel}).':
    'Il contatto del {before} è stato modificato; ora è del {date} ({channel}).',
  'The contact moment of {date} was deleted.': 'Il contatto del {date} è stato eliminato.',
  'The contact was on {contactedOn}; it is not closed before that.':
    'Il contatto è avvenuto il {contactedOn}; non viene chiuso prima.',
  'The contact was on {date}; it started at a time of that day.':
    'Il contatto è avvenuto il {date}; è iniziato a un’ora di quel giorno.',
  'The dates of a track were corrected: it ran from {startDate} to {endDate}.':
    'Le date di un percorso sono state corrette: è durato dal {startDate} al {endDate}.',
  'The dates of a track were corrected: it runs from {startDate}.':
    'Le date di un percorso sono state corrette: è in corso dal {startDate}.',
  'The dates of the step {step} were corrected: it ran from {startDate} to {endDate}.':
    'Le date della fase {step} sono state corrette: è durata dal {startDate} al {endDate}.',
  'The dates of the step {step} were corrected: it runs from {startDate}.':
    'Le date della fase {step} sono state corrette: è in corso dal {startDate}.',
  'The definition of this item says that.': 'Questo lo dice la definizione di questo elemento.',
  'The domain {domain} is scored twice.': 'L’ambito {domain} ha due punteggi.',
  'The duration of a contact moment stays as it is after its first days.':
    'La durata di un contatto resta com’è dopo i primi giorni.',
  'The fields of a closing are corrected in a closed case.': 'I campi di una chiusura si correggono in un caso chiuso.',
  'The fields of the closed case were corrected.': 'I campi del caso chiuso sono stati corretti.',
  'The fields of the closing were recorded.': 'I campi della chiusura sono stati registrati.',
  'The goal cannot be reached before the plan starts, on {start}.':
    'L’obiettivo non può essere raggiunto prima che il piano inizi, il {start}.',
  'The goal of the plan was written anew.': 'L’obiettivo del piano è stato riscritto.',
  'The instrument {code} is retired.': 'Lo strumento {code} non è più in uso.',
  'The instrument {label} is not used any more.': 'Lo strumento {label} non si usa più.',
  'The item {item} has no {member}.': 'L’elemento {item} non ha {member}.',
  'The item {item} is there twice.': 'L’elemento {item} compare due volte.',
  'The item {item} needs its {member}.': 'L’elemento {item} richiede {member}.',
  'The items of the plan do not come to this outcome: say why it is so.':
    'Gli elementi del piano non danno questo esito: indichi perché è così.',
  'The last signature of its agreement made it active.': 'L’ultima firma del suo accordo lo ha reso attivo.',
  'The list {list} has a code {code} already.': 'L’elenco {list} ha già un codice {code}.',
  'The list {list} has no code {code}.': 'L’elenco {list} non ha il codice {code}.',
  'The mandatory item {item} asks for a step or a field that cases do not have.':
    'L’elemento obbligatorio {item} richiede una fase o un campo che i casi non hanno.',
  'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.':
    'L’elemento obbligatorio {item} richiede una fase o un campo che i casi del tipo {label} non hanno.',
  'The model {code} is in the rules of cases: choose another one there first.':
    'Il modello {code} è nelle regole dei casi: ne scelga prima un altro lì.',
  'The model {code} is retired.': 'Il modello {code} non è più in uso.',
  'The name and purpose of this item are those of its definition.':
    'Il nome e lo scopo di questo elemento sono quelli della sua definizione.',
  'The name of a team has 1 to 200 characters.': 'Il nome di un team ha da 1 a 200 caratteri.',
  'The name of an organisation has 1 to 200 characters.': 'Il nome di un’organizzazione ha da 1 a 200 caratteri.',
  'The name of this worker was erased; none is recorded again.':
    'Il nome di questo operatore è stato cancellato; non se ne registra un altro.',
  'The needs of the client were assessed on {assessedOn}.':
    'Il {assessedOn} sono state valutate le esigenze del cliente.',
  'The other party is not registered.': 'L’altra persona non è registrata.',
  'The plan became active on {activatedOn}.': 'Il piano è diventato attivo il {activatedOn}.',
  'The plan has no baseline with this id.': 'Il piano non ha alcuna versione di riferimento con questo id.',
  'The plan has no delivery with this id.': 'Il piano non ha alcuna erogazione con questo id.',
  'The plan has no group with this id.': 'Il piano non ha un gruppo con questo id.',
  'The plan has no item with this id.': 'Il piano non ha alcun elemento con questo id.',
  'The plan has no milestone with this id.': 'Il piano non ha una tappa con questo id.',
  'The plan has no sub-goal with this id.': 'Il piano non ha alcun sotto-obiettivo con questo id.',
  'The plan has no such moment: no such revision or baseline, or it was not there yet.':
    'Il piano non ha un tale momento: né quella revisione né quella versione di riferimento, oppure non esisteva ancora.',
  'The plan has the revisions 0 to {last}.': 'Il piano ha le revisioni da 0 a {last}.',
  'The plan is closed; reopen it or draw up a new one.': 'Il piano è chiuso; lo riapra o ne rediga uno nuovo.',
  'The plan is in {currency}; {other} is another currency.': 'Il piano è in {currency}; {other} è un’altra valuta.',
  'The plan is not complete yet; this is missing: {missing}.': 'Il piano non è ancora completo; manca: {missing}.',
  'The plan is submitted or approved: withdraw it before you change it.':
    'Il piano è presentato o approvato: lo ritiri prima di cambiarlo.',
  'The plan mainly serves this participant: make another one the primary participant first.':
    'Il piano serve soprattutto questo partecipante: prima faccia di un altro il partecipante principale.',
  'The plan mainly serves {party}, and no longer {previous}.':
    'Il piano serve soprattutto {party}, e non più {previous}.',
  'The plan was approved.': 'Il piano è stato approvato.',
  'The plan was closed as of {closedOn} (outcome: {outcome}).':
    'Il piano è stato chiuso alla data del {closedOn} (esito: {outcome}).',
  'The plan was not approved; it is a draft again.': 'Il piano non è stato approvato; è di nuovo una bozza.',
  'The plan was reopened on {reopenedOn}; it is active again.':
    'Il piano è stato riaperto il {reopenedOn}; è di nuovo attivo.',
  'The plan was submitted for approval.': 'Il piano è stato presentato per l’approvazione.',
  'The plan was withdrawn; it is a draft again.': 'Il piano è stato ritirato; è di nuovo una bozza.',
  'The primary client of the case is always a participant of the plan.':
    'Il cliente principale del caso partecipa sempre al piano.',
  'The primary client takes part in the case already.': 'Il cliente principale partecipa già al caso.',
  'The primary participant is one of the participants of the plan.':
    'Il partecipante principale è uno dei partecipanti al piano.',
  'The primary participant of the plan takes no part in the case any more: choose another one.':
    'Il partecipante principale del piano non prende più parte al caso: ne scelga un altro.',
  'The product {product} was added to the closing.': 'Il prodotto {product} è stato aggiunto alla chiusura.',
  'The product {product} was removed from the closing.': 'Il prodotto {product} è stato rimosso dalla chiusura.',
  'The rate of one item changes at most {most} times.': 'La tariffa di un elemento cambia al massimo {most} volte.',
  'The reason was erased with the person.': 'Il motivo è stato cancellato con la persona.',
  'The setting {setting} is there twice: a type has it or inherits it.':
    'L’impostazione {setting} compare due volte: un tipo la ha o la eredita.',
  'The short contact became a case.': 'Il contatto breve è diventato un caso.',
  'The short contact was closed as of {closingDate}.': 'Il contatto breve è stato chiuso in data {closingDate}.',
  'The short contact was corrected; it is recorded like this now ({channel}; {route}).':
    'Il contatto breve è stato corretto; ora risulta così ({channel}; {route}).',
  'The step {earlier} comes before {step}; end it first.': 'La fase {earlier} precede {step}; la termini prima.',
  'The step {earlier} ended on {endDate}; {step} starts no earlier.':
    'La fase {earlier} è terminata il {endDate}; {step} non inizia prima.',
  'The step {later} started on {startDate}; {step} has ended by then.':
    'La fase {later} è iniziata il {startDate}; {step} è terminata per allora.',
  'The step {step} ended on {endDate}.': 'La fase {step} è terminata il {endDate}.',
  'The step {step} ended on {endDate}; correct its dates if that is wrong.':
    'La fase {step} è terminata il {endDate}; ne corregga le date se non è così.',
  'The step {step} has not started; start it first.': 'La fase {step} non è iniziata; la avvii prima.',
  'The step {step} ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'La fase {step} è durata dal {startDate} al {endDate}; ne corregga le date se non è così.',
  'The step {step} started on {startDate}.': 'La fase {step} è iniziata il {startDate}.',
  'The step {step} started on {startDate}; correct its dates if it goes on.':
    'La fase {step} è iniziata il {startDate}; ne corregga le date se continua.',
  'The step {step} started on {startDate}; correct its dates if that is wrong.':
    'La fase {step} è iniziata il {startDate}; ne corregga le date se non è così.',
  'The step {step} was extended to {expectedEnd}.': 'La fase {step} è stata prorogata al {expectedEnd}.',
  'The sub-goal has no scale to be rated on: give it one first.':
    'Il sotto-obiettivo non ha una scala su cui valutarlo: prima gliene dia una.',
  'The sub-goal was rated on the scale that it has: say why it gets another one.':
    'Il sotto-obiettivo è stato valutato sulla scala che ha: dica perché ne riceve un’altra.',
  'The track ended on {endDate}; correct its dates if that is wrong.':
    'Il percorso è terminato il {endDate}; ne corregga le date se non è così.',
  'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'Il percorso è durato dal {startDate} al {endDate}; ne corregga le date se non è così.',
  'The track started on {startDate}; correct its dates if that is wrong.':
    'Il percorso è iniziato il {startDate}; ne corregga le date se non è così.',
  'The track {track} started on {startDate}.': 'Il percorso {track} è iniziato il {startDate}.',
  'The two are related to each other, so they are two; end the relationship first if they are one.':
    'Le due persone sono in relazione tra loro, quindi sono due; termini prima la relazione se sono una sola.',
  'There are {left} units left: have more authorised first.':
    'Restano {left} unità: ne faccia prima autorizzare altre.',
  'There are {left} units left: say why more are delivered.': 'Restano {left} unità: dica perché se ne erogano di più.',
  'There can be at most {most} attributes.': 'Ci possono essere al massimo {most} attributi.',
  'There can be at most {most} case types.': 'Ci possono essere al massimo {most} tipi di caso.',
  'There can be at most {most} models.': 'Ci possono essere al massimo {most} modelli.',
  'There can be at most {most} plan templates.': 'Ci possono essere al massimo {most} modelli di piano.',
  'There can be at most {most} versions of instruments.': 'Ci possono essere al massimo {most} versioni di strumenti.',
  'There can be at most {most} versions of plan items.':
    'Ci possono essere al massimo {most} versioni di elementi del piano.',
  'There is a case type {code} already.': 'Esiste già un tipo di caso {code}.',
  'There is a model {code} already.': 'Esiste già un modello {code}.',
  'There is a plan item {code} already.': 'C’è già un elemento del piano {code}.',
  'There is a plan template {code} already.': 'C’è già un modello di piano {code}.',
  'There is a tenant {tenant} already.': 'Esiste già un’organizzazione {tenant}.',
  'There is an attribute {code} already.': 'Esiste già un attributo {code}.',
  'There is no attribute {attribute}.': 'Non esiste alcun attributo {attribute}.',
  'There is no attribute {code}.': 'Non esiste alcun attributo {code}.',
  'There is no case to open to anybody.': 'Non c’è alcun caso da aprire a qualcuno.',
  'There is no case type {caseType} any more.': 'Non esiste più alcun tipo di caso {caseType}.',
  'There is no case type {code}.': 'Non esiste alcun tipo di caso {code}.',
  'There is no case with this id.': 'Non esiste alcun caso con questo id.',
  'There is no code list {list}.': 'Non esiste alcun elenco di codici {list}.',
  'There is no currency {currency}.': 'Non esiste la valuta {currency}.',
  'There is no instrument {code}.': 'Non esiste alcuno strumento {code}.',
  'There is no model {code}.': 'Non esiste alcun modello {code}.',
  'There is no person or prospect with this id.': 'Non esiste alcuna persona né candidato con questo id.',
  'There is no plan item {code}.': 'Non c’è alcun elemento del piano {code}.',
  'There is no plan template {code}.': 'Non esiste il modello di piano {code}.',
  'There is no plan with this id.': 'Non c’è alcun piano con questo id.',
  'There is no short contact with this id.': 'Non esiste alcun contatto breve con questo id.',
  'There is no sub-goal whose owner could have this.': 'Non c’è alcun sotto-obiettivo il cui titolare possa averlo.',
  'There is no such case.': 'Non esiste un caso simile.',
  'There is no team with this id.': 'Non esiste alcun team con questo id.',
  'There is no tenant {tenant}.': 'Non esiste alcuna organizzazione {tenant}.',
  'There is nothing with this id.': 'Non c’è nulla con questo id.',
  'They take no part in the case any more; nothing new is given to them.':
    'Non partecipano più al caso; non si affida loro nulla di nuovo.',
  'This agreement waits for no more answers: issue a new one.':
    'Questo accordo non attende più risposte: ne sottoponga uno nuovo.',
  'This agreement was rejected: nothing of it is left to cancel.':
    'Questo accordo è stato rifiutato: non resta nulla da annullare.',
  'This cannot have been before {earliest}.': 'Questo non può essere avvenuto prima del {earliest}.',
  'This case has been opened already.': 'Questo caso è già stato aperto.',
  'This case was opened in error; a new case is not started from it.':
    'Questo caso è stato aperto per errore; da esso non si avvia un nuovo caso.',
  'This contact moment was deleted; record it anew where that was wrong.':
    'Questo contatto è stato eliminato; lo registri di nuovo se è stato un errore.',
  'This delivery was taken back; record it anew where that was wrong.':
    'Questa erogazione è stata ritirata; la registri di nuovo se era un errore.',
  'This has 1 to {most} characters, or is left out.': 'Questo ha da 1 a {most} caratteri, oppure si omette.',
  'This has 1 to {most} characters.': 'Questo ha da 1 a {most} caratteri.',
  'This help question is answered already.': 'A questa richiesta di aiuto è già stata data risposta.',
  'This is a person already.': 'Questa persona è già registrata per intero.',
  'This is no {member}.': 'Questo non è {member}.',
  'This is not the latest agreement on the plan.': 'Questo non è l’ultimo accordo sul piano.',
  'This is possible while the case is in aftercare.': 'Questo è possibile finché il caso è in assistenza successiva.',
  'This is possible while the case is open; reopen it or start a new case.':
    'Questo è possibile finché il caso è aperto; lo riapra o avvii un nuovo caso.',
  'This is possible while the case of the plan is open; reopen it first.':
    'È possibile finché il caso del piano è aperto; prima lo riapra.',
  'This is recorded for a day that is not after today, {today}.':
    'Questo si registra per un giorno non successivo a oggi, {today}.',
  'This is recorded while the plan is active: activate it first.':
    'Si registra finché il piano è attivo: prima lo attivi.',
  'This item is tracked by its dates, not by units.': 'Questo elemento si segue con le sue date, non con le unità.',
  'This month of the access record is to be kept.': 'Questo mese del registro degli accessi deve essere conservato.',
  'This participant has answered; cancel the agreement where that was an error.':
    'Questo partecipante ha già risposto; annulli l’accordo se si è trattato di un errore.',
  'This participant is to sign the agreement that is issued: have it answered or cancel it first.':
    'Questo partecipante deve firmare l’accordo sottoposto: prima faccia rispondere o lo annulli.',
  'This participant owns, carries out or helps with what has not ended ({count} of it): give that to others first.':
    'Questo partecipante guida o svolge qualcosa che non è terminato, o vi collabora ({count}): prima lo affidi ad altri.',
  'This participant was not asked to agree.': 'A questo partecipante non è stato chiesto l’accordo.',
  'This party has no such identifier.': 'Questa persona non ha un simile identificativo.',
  'This party has no such relationship; it may be recorded with the other party.':
    'Questa persona non ha una simile relazione; forse è registrata presso l’altra persona.',
  'This party is registered already.': 'Questa persona è già registrata.',
  'This party takes no part in the case.': 'Questa persona non partecipa al caso.',
  'This party takes no part in the plan.': 'Questa parte non partecipa al piano.',
  'This party was merged into another one, {mergedInto}, which stands for both.':
    'Questa persona è confluita in un’altra, {mergedInto}, che vale per entrambe.',
  'This party was not merged into another one.': 'Questa persona non è confluita in un’altra.',
  'This passed over the rule {rules}.': 'Si è derogato così alla regola {rules}.',
  'This person has been erased.': 'Questa persona è stata cancellata.',
  'This person has been erased; nothing can be recorded about them.':
    'Questa persona è stata cancellata; non si può registrare nulla su di essa.',
  'This plan has been drawn up already.': 'Questo piano è già stato redatto.',
  'This plan was cancelled before it was active: draw up a new one.':
    'Questo piano è stato annullato prima di essere attivo: ne rediga uno nuovo.',
  'This record was merged into another one of the same person: take that one.':
    'Questa registrazione è confluita in un’altra della stessa persona: usi quella.',
  'This relationship ended on {until}.': 'Questa relazione è terminata il {until}.',
  'This relationship is recorded already.': 'Questa relazione è già registrata.',
  'This setting is a whole number from {least} to {most}.':
    'Questa impostazione è un numero intero da {least} a {most}.',
  'This short contact has become a case already.': 'Questo contatto breve è già diventato un caso.',
  'This short contact is closed already.': 'Questo contatto breve è già chiuso.',
  'This short contact is registered already.': 'Questo contatto breve è già registrato.',
  'This team has been dissolved.': 'Questo team è stato sciolto.',
  'This text has 1 to {most} characters.': 'Questo testo ha da 1 a {most} caratteri.',
  'This worker has left the organisation.': 'Questo operatore ha lasciato l’organizzazione.',
  'This worker is not in this team.': 'Questo operatore non fa parte di questo team.',
  'Too much was asked in a short time. Ask again in {retryAfterSeconds} s.':
    'È stato chiesto troppo in poco tempo. Riprovi fra {retryAfterSeconds} s.',
  'Tracks ended after that; correct their dates first: {tracks}.':
    'Alcuni percorsi sono terminati dopo; ne corregga prima le date: {tracks}.',
  'Tracks of service provision still run; end them first: {tracks}.':
    'Ci sono ancora percorsi dell’erogazione dei servizi in corso; li termini prima: {tracks}.',
  'Tracks started before that; correct their dates first: {tracks}.':
    'Alcuni percorsi sono iniziati prima; ne corregga prima le date: {tracks}.',
  'What became of a plan item was recorded.': 'È stato registrato l’andamento di un elemento del piano.',
  'What came of this need is recorded; record a new one where it is there again.':
    'L’esito di questa esigenza è registrato; ne registri una nuova se si ripresenta.',
  'What follows from it was opened in the same act.': 'Ciò che ne segue è stato aperto nello stesso atto.',
  'What has an outcome has ended: say when.': 'Ciò che ha un esito è finito: dica quando.',
  'What has ended has an outcome: say what came of it.': 'Ciò che è finito ha un esito: dica che cosa ne è stato.',
  'What is cleared is not given another value in the same change.':
    'Ciò che viene svuotato non riceve un altro valore nella stessa modifica.',
  'What is only now created has no revision that could be expected.':
    'Ciò che viene creato solo ora non ha una revisione che si possa attendere.',
  'What is planned of a plan item was changed (weight: {weight}).':
    'È stato cambiato quanto pianificato di un elemento del piano (peso: {weight}).',
  'What it was called has been erased: give it a name.': 'Il suo nome è stato cancellato: gliene dia uno.',
  'What you have just done cannot be seen yet; ask again in a moment.':
    'Ciò che ha appena fatto non si vede ancora; riprovi fra un attimo.',
  'Whether this was done is not known. Send it again with the same commandId: it is done once.':
    'Non si sa se questo è stato fatto. Lo invii di nuovo con lo stesso commandId: viene fatto una volta sola.',
  'With these, {beyond} units are beyond what is authorised.':
    'Con queste, {beyond} unità superano quanto autorizzato.',
  'Workers are named for what is open to workers.': 'Si indicano operatori per ciò che è aperto a operatori.',
  'You see this case already; there is no glass to break.':
    'Lei vede già questo caso; non serve alcun accesso di emergenza.',
  'You would not see the case any more; say evenWithoutMe where that is meant.':
    'Lei non vedrebbe più il caso; indichi evenWithoutMe se è ciò che intende.',
  'Your roles do not allow this.': 'I Suoi ruoli non lo consentono.',
  'Your roles do not allow to change a contact moment after its first days.':
    'I Suoi ruoli non consentono di modificare un contatto dopo i primi giorni.',
  'Your sign-in cannot be checked right now. Try again in a moment.':
    'Il Suo accesso non può essere verificato in questo momento. Riprovi fra un attimo.',
  'a field of the closing step': 'un campo della fase di chiusura',
  'a goal': 'un obiettivo',
  'a help question': 'una richiesta di aiuto',
  'a measurement with {instrument}': 'una misurazione con {instrument}',
  'a plan item': 'un elemento del piano',
  'a plan of approach': 'un piano di intervento',
  'a referral': 'un invio ad altri servizi',
  'a sub-goal': 'un sotto-obiettivo',
  'absent with notice': 'assente con preavviso',
  'absent without notice': 'assente senza preavviso',
  acute: 'acuta',
  'an erased person': 'una persona cancellata',
  application: 'domanda',
  'at the closing': 'alla chiusura',
  'at the office': 'in ufficio',
  'at the start': 'all’inizio',
  attained: 'raggiunto',
  'by letter': 'per lettera',
  'by message': 'per messaggio',
  'by telephone': 'per telefono',
  'by video': 'in video',
  cancelled: 'annullato',
  carer: 'chi si prende cura',
  caseworker: 'operatore del caso',
  child: 'figlio',
  clarification: 'chiarimento',
  client: 'cliente',
  'client data on the closing date: {attribute}': 'dati del cliente alla data di chiusura: {attribute}',
  closing: 'chiusura',
  'contact moments (at least {count})': 'contatti (almeno {count})',
  'contact moments in the step {step} (at least {count})': 'contatti nella fase {step} (almeno {count})',
  'contact moments in the step {step}: {channel} (at least {count})':
    'contatti nella fase {step}: {channel} (almeno {count})',
  'contact moments: {channel} (at least {count})': 'contatti: {channel} (almeno {count})',
  elsewhere: 'altrove',
  family: 'famiglia',
  friend: 'amico',
  guardian: 'tutore',
  high: 'alta',
  'home visit': 'visita domiciliare',
  'in aftercare': 'nell’assistenza successiva',
  'in between': 'intermedia',
  'in the closing step: {field}': 'nella fase di chiusura: {field}',
  intake: 'accoglienza',
  investigation: 'indagine',
  low: 'bassa',
  measurement: 'misurazione',
  met: 'soddisfatta',
  moderate: 'moderata',
  'not attained': 'non raggiunto',
  'not met': 'non soddisfatta',
  other: 'altro',
  parent: 'genitore',
  'partly met': 'soddisfatta in parte',
  partner: 'partner',
  present: 'presente',
  products: 'prodotti',
  professional: 'professionista',
  'reason for closing': 'motivo della chiusura',
  'referred by others': 'inviato da altri',
  'referred to': 'inviato a',
  relative: 'familiare',
  result: 'risultato',
  screening: 'valutazione iniziale',
  'service provision': 'erogazione dei servizi',
  'somebody who is not known': 'qualcuno che non è noto',
  'that a case is closed when its deliveries have ended':
    'che un caso viene chiuso quando le sue erogazioni sono terminate',
  'that a case is closed with all that its type asks for':
    'che un caso viene chiuso con tutto ciò che il suo tipo richiede',
  'that a case is not closed before it starts': 'che un caso non viene chiuso prima di iniziare',
  'that a case is not closed before its latest entry':
    'che un caso non viene chiuso prima della sua ultima annotazione',
  'that a case is reopened within its time': 'che un caso viene riaperto entro il suo termine',
  'the end of every delivery': 'la fine di ogni erogazione',
  'the team {team}': 'il team {team}',
  'the whole organisation': 'tutta l’organizzazione',
  'walk-in': 'senza appuntamento',
  withdrawn: 'ritirata',
  '{answer} is no answer to an agreement.': '{answer} non è una risposta a un accordo.',
  '{attendance} is no attendance.': '{attendance} non è una forma di presenza.',
  '{authorised} units of a plan item were authorised in all, instead of {previous}.':
    'Di un elemento del piano sono state autorizzate in tutto {authorised} unità, invece di {previous}.',
  '{caseworker} has left the organisation; nothing is assigned to them.':
    '{caseworker} ha lasciato l’organizzazione; non gli si assegna nulla.',
  '{channel} is no channel of a contact.': '{channel} non è un canale di contatto.',
  '{code} is nothing that can be mandatory for closing.':
    '{code} non è nulla che possa essere obbligatorio per la chiusura.',
  '{currency} is no currency of ISO 4217; one is EUR.': '{currency} non è una valuta di ISO 4217; EUR lo è.',
  '{deliveredBy} is nobody who delivers.': '{deliveredBy} non è nessuno che eroghi servizi.',
  '{delivered} units are delivered already: authorise at least these.':
    '{delivered} unità sono già erogate: autorizzi almeno queste.',
  '{field} is not valid.': '{field} non è valido.',
  '{field} must be at least {count}.': '{field} deve essere almeno {count}.',
  '{field} must have at least {count} characters.': '{field} deve avere almeno {count} caratteri.',
  '{field} must have at most {count} characters.': '{field} deve avere al massimo {count} caratteri.',
  '{field} must have at most {count} elements.': '{field} deve avere al massimo {count} elementi.',
  '{firstContactRoute} is no route of a first contact.': '{firstContactRoute} non è una via di primo contatto.',
  '{gender} is no gender that can be recorded.': '{gender} non è un genere che si possa registrare.',
  '{ground} is no ground for an erasure.': '{ground} non è un motivo di cancellazione.',
  '{kind} is no kind of identifier.': '{kind} non è un tipo di identificativo.',
  '{kind} is no kind of relationship.': '{kind} non è un tipo di relazione.',
  '{kind} is no kind of resource.': '{kind} non è un tipo di risorsa.',
  '{label} has no domain {domain}.': '{label} non ha l’ambito {domain}.',
  '{label} is a day, a month (2009-05) or a year (2009).': '{label} è un giorno, un mese (2009-05) o un anno (2009).',
  '{label} is one of {listed}.': '{label} è uno tra {listed}.',
  '{label} is true or false.': '{label} è true o false.',
  '{locale} is no language tag; one is nl-NL.': '{locale} non è un codice di lingua; nl-NL lo è.',
  '{outcome} is no outcome of a need.': '{outcome} non è un esito di un’esigenza.',
  '{outcome} is no outcome of a plan item.': '{outcome} non è un esito di un elemento del piano.',
  '{outcome} is no outcome.': '{outcome} non è un esito.',
  '{party} agreed with the plan on {answeredOn}.': '{party} ha accettato il piano il {answeredOn}.',
  '{party} did not agree with the plan, on {answeredOn}.': '{party} non ha accettato il piano il {answeredOn}.',
  '{party} takes no part in the case any more.': '{party} non partecipa più al caso.',
  '{party} takes no part in the plan any more.': '{party} non partecipa più al piano.',
  '{party} takes part in the case as {role}.': '{party} partecipa al caso ({role}).',
  '{party} takes part in the plan.': '{party} partecipa al piano.',
  '{party} was asked to agree with revision {planRevision} of the plan.':
    'A {party} è stato chiesto di accettare la revisione {planRevision} del piano.',
  '{party} was enlisted for a plan item.': '{party} è stato coinvolto in un elemento del piano.',
  '{party} was released from a plan item.': '{party} è stato sollevato da un elemento del piano.',
  '{phase} is no phase of a measurement.': '{phase} non è una fase di una misurazione.',
  '{quantity} units of a plan item were delivered on {deliveredOn} ({attendance}; cost: {amount}).':
    'Di un elemento del piano sono state erogate {quantity} unità il {deliveredOn} ({attendance}; costo: {amount}).',
  '{role} is no role of a participant.': '{role} non è un ruolo di un partecipante.',
  '{route} is no route of a first contact.': '{route} non è una via di primo contatto.',
  '{severity} is no severity of a need.': '{severity} non è una gravità di un’esigenza.',
  '{source} is no source of a need.': '{source} non è una fonte di un’esigenza.',
  "{tenant} is the name of the program's own streams.": '{tenant} è il nome dei flussi propri del programma.',
  '{timeZone} is no time zone; one is Europe/Amsterdam.': '{timeZone} non è un fuso orario; Europe/Amsterdam lo è.',
  '{word} is no choice here, or it is there twice.': '{word} non è una scelta possibile qui, o compare due volte.',
  '{worker} broke the glass of the case, and sees it until {until}.':
    '{worker} ha aperto il caso con un accesso di emergenza e lo vede fino a {until}.',
  'Every step of the case has started.': 'Ogni fase del caso è iniziata.',
  'No step of the case is running.': 'Nessuna fase del caso è in corso.',
  'Start a step of the case first; contact moments are entered in steps.':
    'Avvii prima una fase del caso; i contatti si registrano nelle fasi.',
};
