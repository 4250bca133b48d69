/** The sentences in German, sorted by their English. Whoever is spoken to is Sie. */
/* eslint-disable max-lines -- One table a language; test/translations.spec.ts finds what is missing in it. */
import type { Catalogue } from './catalogue';

export const de: Catalogue = {
  '(erased with the person)': '(mit der Person gelöscht)',
  'A baseline of the plan was removed.': 'Ein Vergleichsstand des Plans wurde entfernt.',
  'A bearer token is needed.': 'Ein Bearer-Token wird benötigt.',
  'A birth date is a day, a month (2009-05) or a year (2009).':
    'Ein Geburtsdatum ist ein Tag, ein Monat (2009-05) oder ein Jahr (2009).',
  'A birth date is not in the future.': 'Ein Geburtsdatum liegt nicht in der Zukunft.',
  'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.':
    'Ein Fall kann bis 1, 2, 3, 4, 5, 6, 9 oder 12 Monate nach seinem Abschlussdatum wiedereröffnet werden, oder immer.',
  'A case has at least one of the steps intake, clarification, service provision and closing, each once and in this order.':
    'Ein Fall hat mindestens einen der Schritte Aufnahme, Klärung, Leistungserbringung und Abschluss, jeden einmal und in dieser Reihenfolge.',
  'A case has at most {most} help questions.': 'Ein Fall hat höchstens {most} Anliegen.',
  'A case has at most {most} needs.': 'Ein Fall hat höchstens {most} Bedürfnisse.',
  'A case has at most {most} participants.': 'Ein Fall hat höchstens {most} Beteiligte.',
  'A case has at most {most} plans.': 'Ein Fall hat höchstens {most} Hilfepläne.',
  'A case has at most {most} tracks in one open period.':
    'Ein Fall hat höchstens {most} Teilprozesse in einem offenen Zeitraum.',
  'A case is closed on a day that is not after today, {today}.':
    'Ein Fall wird an einem Tag abgeschlossen, der nicht nach heute liegt, {today}.',
  'A case is open to 1 to {most} workers by name.':
    'Ein Fall ist für 1 bis {most} namentlich genannte Mitarbeitende offen.',
  'A case is opened for one client: a registered one, one registered with it, or that of a short contact.':
    'Ein Fall wird für einen Kunden eröffnet: einen, der registriert ist, einen, der dabei registriert wird, oder den eines Kurzkontakts.',
  'A case of this type is reopened by an application administrator.':
    'Ein Fall dieser Art wird von der Anwendungsadministration wiedereröffnet.',
  'A case starts on a day that is not after today, {today}.':
    'Ein Fall beginnt an einem Tag, der nicht nach heute liegt, {today}.',
  'A caseworker is assigned to an open case.': 'Eine zuständige Fachkraft wird einem offenen Fall zugewiesen.',
  'A checklist has at most {most} lines.': 'Eine Checkliste hat höchstens {most} Zeilen.',
  'A closing date is a day since 1900, such as 2026-03-31.':
    'Ein Abschlussdatum ist ein Tag seit 1900, etwa 2026-03-31.',
  'A closing date is a day such as 2026-03-31.': 'Ein Abschlussdatum ist ein Tag, etwa 2026-03-31.',
  'A closing date is given where the short contact is closed: say close.':
    'Ein Abschlussdatum wird angegeben, wenn der Kurzkontakt abgeschlossen wird: geben Sie close an.',
  'A closing has at most {most} products.': 'Ein Abschluss hat höchstens {most} Produkte.',
  'A code has 1 to 32 capital letters, digits or underscores and starts with a letter.':
    'Ein Code hat 1 bis 32 Großbuchstaben, Ziffern oder Unterstriche und beginnt mit einem Buchstaben.',
  'A contact lasts 1 to {most} minutes.': 'Ein Kontakt dauert 1 bis {most} Minuten.',
  'A contact moment can be deleted in the first {days} days of 24 hours; its content can still be changed.':
    'Ein Kontakt kann in den ersten {days} Tagen von 24 Stunden gelöscht werden; sein Inhalt kann noch geändert werden.',
  'A contact moment is named where the client was reached in it.':
    'Ein Kontakt wird genannt, wenn der Kunde dabei erreicht wurde.',
  'A contact moment is recorded when it has begun, and not before.':
    'Ein Kontakt wird erfasst, wenn er begonnen hat, und nicht davor.',
  'A contact moment of {date} in aftercare was recorded ({channel}).':
    'Ein Kontakt vom {date} in der Nachsorge wurde erfasst ({channel}).',
  'A contact moment of {date} in the step {step} was recorded ({channel}).':
    'Ein Kontakt vom {date} im Schritt {step} wurde erfasst ({channel}).',
  'A contact was on a day since 1900 that is not after today, {today}.':
    'Ein Kontakt war an einem Tag seit 1900, der nicht nach heute liegt, {today}.',
  'A country is two capital letters of ISO 3166-1, such as NL.':
    'Ein Land sind zwei Großbuchstaben nach ISO 3166-1, etwa NL.',
  'A delivery of {quantity} units on {deliveredOn} was taken back.':
    'Eine Leistung von {quantity} Einheiten am {deliveredOn} wurde zurückgenommen.',
  'A draft is submitted; this plan is submitted already, or beyond that.':
    'Ein Entwurf wird eingereicht; dieser Plan ist schon eingereicht oder weiter.',
  'A given name or a family name is needed.': 'Ein Vorname oder ein Familienname wird benötigt.',
  'A help question on {category} was raised on {raisedOn}.':
    'Am {raisedOn} wurde ein Anliegen vorgebracht ({category}).',
  'A help question that had been answered returned on {returnedOn}.':
    'Am {returnedOn} kehrte ein Anliegen zurück, das beantwortet war.',
  'A help question was answered on {answeredOn}.': 'Am {answeredOn} wurde ein Anliegen beantwortet.',
  'A label has 1 to 200 characters.': 'Eine Bezeichnung hat 1 bis 200 Zeichen.',
  'A level is a whole number from {least} to {most}.': 'Eine Stufe ist eine ganze Zahl von {least} bis {most}.',
  'A list can have at most {most} codes.': 'Eine Liste kann höchstens {most} Codes haben.',
  'A measurement of aftercare is taken in aftercare.': 'Eine Messung der Nachsorge wird in der Nachsorge vorgenommen.',
  'A measurement with {code} is mandatory for closing cases.':
    'Eine Messung mit {code} ist Pflicht, um Fälle abzuschließen.',
  'A measurement with {instrument} was taken on {takenOn} ({phase}).':
    'Am {takenOn} wurde eine Messung mit {instrument} vorgenommen ({phase}).',
  'A measurement with {instrument} was withdrawn.': 'Eine Messung mit {instrument} wurde zurückgezogen.',
  'A milestone was added: {name}.': 'Ein Meilenstein wurde hinzugefügt: {name}.',
  'A milestone was removed.': 'Ein Meilenstein wurde entfernt.',
  'A milestone was written anew: {name}.': 'Ein Meilenstein wurde neu gefasst: {name}.',
  'A name has 1 to {most} characters.': 'Ein Name hat 1 bis {most} Zeichen.',
  'A need in {domain} was identified on {identifiedOn} (severity: {severity}; source: {source}).':
    'Am {identifiedOn} wurde ein Bedürfnis im Bereich {domain} festgestellt (Schwere: {severity}; Quelle: {source}).',
  'A need was concluded on {resolvedOn} (outcome: {outcome}).':
    'Am {resolvedOn} wurde ein Bedürfnis abgeschlossen (Ergebnis: {outcome}).',
  'A need was revised on {revisedOn} (severity: {severity}).':
    'Am {revisedOn} wurde ein Bedürfnis neu bewertet (Schwere: {severity}).',
  'A note explains a choice; make the choice as well, or leave the note out.':
    'Eine Anmerkung erläutert eine Wahl; treffen Sie auch die Wahl, oder lassen Sie die Anmerkung weg.',
  'A part of the program cannot be reached now. Try the same again in a moment.':
    'Ein Teil des Programms ist jetzt nicht erreichbar. Versuchen Sie dasselbe gleich noch einmal.',
  'A party can have at most {most} identifiers.': 'Eine Person kann höchstens {most} Kennungen haben.',
  'A party can have at most {most} relationships.': 'Eine Person kann höchstens {most} Beziehungen haben.',
  'A party can have at most {most} resources.': 'Eine Person kann höchstens {most} Ressourcen haben.',
  'A party has no relationship to itself.': 'Eine Person hat keine Beziehung zu sich selbst.',
  'A party is merged into another one.': 'Eine Person wird mit einer anderen zusammengeführt.',
  'A person is not merged into a prospect: merge the other way round, or register the prospect fully first.':
    'Eine Person geht nicht in einem Interessenten auf: führen Sie sie umgekehrt zusammen, oder registrieren Sie den Interessenten zuerst vollständig.',
  'A person is registered with a family name; without one, register a prospect.':
    'Eine Person wird mit einem Familiennamen registriert; registrieren Sie ohne ihn einen Interessenten.',
  'A plan does not start before its case, on {opened}.': 'Ein Plan beginnt nicht vor seinem Fall, am {opened}.',
  'A plan group was added: {name}.': 'Eine Plangruppe wurde hinzugefügt: {name}.',
  'A plan group was removed; its sub-goals stay.': 'Eine Plangruppe wurde entfernt; ihre Teilziele bleiben.',
  'A plan group was renamed: {name}.': 'Eine Plangruppe wurde umbenannt: {name}.',
  'A plan has at most {most} baselines: remove one first.':
    'Ein Plan hat höchstens {most} Vergleichsstände: Entfernen Sie zuerst einen.',
  'A plan has at most {most} groups.': 'Ein Plan hat höchstens {most} Gruppen.',
  'A plan has at most {most} items.': 'Ein Plan hat höchstens {most} Elemente.',
  'A plan has at most {most} milestones.': 'Ein Plan hat höchstens {most} Meilensteine.',
  'A plan has at most {most} participants.': 'Ein Plan hat höchstens {most} Beteiligte.',
  'A plan has at most {most} sub-goals.': 'Ein Plan hat höchstens {most} Teilziele.',
  'A plan is approved by somebody else than the one who submitted it.':
    'Ein Plan wird von jemand anderem genehmigt als von dem, der ihn eingereicht hat.',
  'A plan item is tracked by its dates, or by units as well.':
    'Ein Planelement wird anhand seiner Tage verfolgt, oder auch anhand von Einheiten.',
  'A plan item was added, whose name was erased with the person.':
    'Ein Planelement wurde hinzugefügt, dessen Name mit der Person gelöscht wurde.',
  'A plan item was added: {planItem}.': 'Ein Planelement wurde hinzugefügt: {planItem}.',
  'A plan item was assigned.': 'Ein Planelement wurde zugewiesen.',
  'A plan item was put under another sub-goal.': 'Ein Planelement wurde einem anderen Teilziel zugeordnet.',
  'A plan item was taken out of the plan.': 'Ein Planelement wurde aus dem Plan genommen.',
  'A plan template has 1 to {most} sub-goals.': 'Eine Planvorlage hat 1 bis {most} Teilziele.',
  'A plan template has at most {most} items.': 'Eine Planvorlage hat höchstens {most} Elemente.',
  'A plan that is approved becomes active.': 'Ein Plan wird aktiv, wenn er genehmigt ist.',
  'A plan that was never active can only be cancelled.': 'Ein Plan, der nie aktiv war, kann nur abgebrochen werden.',
  'A relationship does not end before it starts.': 'Eine Beziehung endet nicht, bevor sie beginnt.',
  'A relationship ends on a day that is not in the future.':
    'Eine Beziehung endet an einem Tag, der nicht in der Zukunft liegt.',
  'A relationship starts on a day, in a month or a year that is not in the future.':
    'Eine Beziehung beginnt an einem Tag, in einem Monat oder in einem Jahr, die nicht in der Zukunft liegen.',
  'A scale goes up, in whole numbers from {least} to {most}.':
    'Eine Skala steigt an, in ganzen Zahlen von {least} bis {most}.',
  'A score of {label} is a whole number from {min} to {max}.':
    'Ein Wert von {label} ist eine ganze Zahl von {min} bis {max}.',
  'A service plan was begun ({planType}), starting on {startDate}; it mainly serves {party}.':
    'Ein Hilfeplan wurde begonnen ({planType}), der am {startDate} beginnt; er dient vor allem {party}.',
  'A service plan was begun: {planType}.': 'Ein Hilfeplan wurde begonnen: {planType}.',
  'A short contact is closed on a day that is not after today, {today}.':
    'Ein Kurzkontakt wird an einem Tag abgeschlossen, der nicht nach heute liegt, {today}.',
  'A short contact is with one client: a registered one, or one registered with it.':
    'Ein Kurzkontakt ist mit einem Kunden: einem, der registriert ist, oder einem, der dabei registriert wird.',
  'A short contact of {contactedOn} was recorded ({channel}; {route}).':
    'Ein Kurzkontakt vom {contactedOn} wurde erfasst ({channel}; {route}).',
  'A step is expected to end on a day from {startDate} to {latest}.':
    'Ein Schritt endet voraussichtlich an einem Tag von {startDate} bis {latest}.',
  'A sub-goal was added: {name}.': 'Ein Teilziel wurde hinzugefügt: {name}.',
  'A sub-goal was given a scale, on which it stands at {baseline} (importance: {importance}; difficulty: {difficulty}).':
    'Ein Teilziel hat eine Skala erhalten, auf der es bei {baseline} steht (Wichtigkeit: {importance}; Schwierigkeit: {difficulty}).',
  'A sub-goal was given a scale, on which it stands at {baseline}.':
    'Ein Teilziel hat eine Skala erhalten, auf der es bei {baseline} steht.',
  'A sub-goal was given to another owner.': 'Für ein Teilziel ist jetzt jemand anderes zuständig.',
  'A sub-goal was put into another plan group.': 'Ein Teilziel wurde einer anderen Plangruppe zugeordnet.',
  'A sub-goal was rated {level} on {ratedOn}.': 'Ein Teilziel wurde am {ratedOn} mit {level} bewertet.',
  'A sub-goal was removed.': 'Ein Teilziel wurde entfernt.',
  'A sub-goal was taken out of its plan group.': 'Ein Teilziel wurde aus seiner Plangruppe genommen.',
  'A sub-goal was written anew: {name}.': 'Ein Teilziel wurde neu gefasst: {name}.',
  'A team is named for what is open to a team.': 'Ein Team wird für das genannt, was für ein Team offen ist.',
  'A track ended on {endDate}.': 'Am {endDate} endete ein Teilprozess.',
  'A worker is in at most {most} teams.': 'Mitarbeitende gehören höchstens {most} Teams an.',
  'A worker is named with 1 to 255 characters.': 'Mitarbeitende werden mit 1 bis 255 Zeichen bezeichnet.',
  'Aftercare ended on {endedOn}.': 'Am {endedOn} endete die Nachsorge.',
  'An agreement is answered on a plan that is approved or active.':
    'Eine Vereinbarung wird zu einem Plan beantwortet, der genehmigt oder aktiv ist.',
  'An agreement is issued on a plan that is approved or active.':
    'Eine Vereinbarung wird zu einem Plan vorgelegt, der genehmigt oder aktiv ist.',
  'An agreement on this plan is not answered yet: cancel it first.':
    'Eine Vereinbarung zu diesem Plan ist noch nicht beantwortet: Nehmen Sie sie zuerst zurück.',
  'An attribute can change at most {most} times.': 'Ein Merkmal kann sich höchstens {most} Mal ändern.',
  'An attribute can have at most {most} codes.': 'Ein Merkmal kann höchstens {most} Codes haben.',
  'An attribute is a code, a text, a date or a flag.':
    'Ein Merkmal ist ein Code, ein Text, ein Datum oder ein Ja/Nein-Wert.',
  'An attribute of the kind code has a list of codes, and only such an attribute.':
    'Ein Merkmal der Art Code hat eine Liste von Codes, und nur ein solches Merkmal.',
  'An identifier has 1 to {most} characters, a letter or a digit among them.':
    'Eine Kennung hat 1 bis {most} Zeichen, darunter ein Buchstabe oder eine Ziffer.',
  'An instrument has 1 to {most} domains.': 'Ein Instrument hat 1 bis {most} Bereiche.',
  'An instrument is a measurement or a questionnaire.': 'Ein Instrument ist eine Messung oder ein Fragebogen.',
  'An item of your own needs a name and a purpose.': 'Ein eigenes Element braucht einen Namen und einen Zweck.',
  'An item weighs 1 to {most}, in whole numbers.': 'Ein Element wiegt 1 bis {most}, in ganzen Zahlen.',
  'An item with units costs what its units cost: say what one unit costs.':
    'Ein Element mit Einheiten kostet, was seine Einheiten kosten: Sagen Sie, was eine Einheit kostet.',
  'At most {most} deliveries of a plan are taken back.':
    'Von einem Plan werden höchstens {most} Leistungen zurückgenommen.',
  'At most {most} items can be mandatory for closing.':
    'Höchstens {most} Punkte können für den Abschluss Pflicht sein.',
  'At most {most} parties can be merged into one.': 'Höchstens {most} Personen können zu einer zusammengeführt werden.',
  'Between two contacts there are 1 to {most} days.': 'Zwischen zwei Kontakten liegen 1 bis {most} Tage.',
  'Case {reference} ({caseType}) was opened for {client}, starting on {startDate}.':
    'Der Fall {reference} ({caseType}) wurde für {client} eröffnet, mit Beginn am {startDate}.',
  'Cases of the type {label} do not take over {part}.': 'Fälle der Art {label} übernehmen {part} nicht.',
  'Cases of this type do not have this step.': 'Fälle dieser Art haben diesen Schritt nicht.',
  'Cases of this type have no aftercare.': 'Fälle dieser Art haben keine Nachsorge.',
  'Cases of this type have no field "{name}" in their closing step.':
    'Fälle dieser Art haben im Schritt Abschluss kein Feld "{name}".',
  'Cases of this type have no fields in their closing step.':
    'Fälle dieser Art haben im Schritt Abschluss keine Felder.',
  'Client data hold from a day that is not in the future.':
    'Kundendaten gelten ab einem Tag, der nicht in der Zukunft liegt.',
  'Clients of the type {label} are registered at intake.':
    'Kunden der Fallart {label} werden bei der Aufnahme registriert.',
  'Comment: {comment}': 'Bemerkung: {comment}',
  'Contact was sought in aftercare on {soughtOn}, and the client was not reached.':
    'Am {soughtOn} wurde in der Nachsorge Kontakt gesucht, und der Kunde wurde nicht erreicht.',
  'Contact was sought in aftercare on {soughtOn}, and the client was reached.':
    'Am {soughtOn} wurde in der Nachsorge Kontakt gesucht, und der Kunde wurde erreicht.',
  'Contact, or the start or end of a step, was recorded for {latest}; the case is not closed before that.':
    'Für {latest} wurde ein Kontakt oder der Beginn oder das Ende eines Schritts erfasst; der Fall wird nicht davor abgeschlossen.',
  'Days between two contacts, at most: {contactIntervalDays}.':
    'Tage zwischen zwei Kontakten, höchstens: {contactIntervalDays}.',
  'Days by which what is due is due later: {days}.':
    '{days, plural, one {Fristen haben sich um einen Tag verschoben.} other {Fristen haben sich um {days} Tage verschoben.}}',
  'From {least} to {most} contact moments can be mandatory.': 'Von {least} bis {most} Kontakte können Pflicht sein.',
  'Give a day from {earliest} to {latest}, such as 2026-03-31.':
    'Geben Sie einen Tag von {earliest} bis {latest} an, etwa 2026-03-31.',
  'Give a day since {earliest}, such as 2026-03-31.': 'Geben Sie einen Tag seit {earliest} an, etwa 2026-03-31.',
  'Give a number with at most two decimals, from {least} to {most}.':
    'Geben Sie eine Zahl mit höchstens zwei Dezimalstellen an, von {least} bis {most}.',
  'Give a whole number of minor units, such as cents, from 0 to {most}.':
    'Geben Sie eine ganze Zahl kleinster Einheiten an, etwa Cent, von 0 bis {most}.',
  'Give both importance and difficulty, or neither.':
    'Geben Sie Wichtigkeit und Schwierigkeit beide an oder keine von beiden.',
  'Give how much longer as days, weeks, months or years, such as P14D or P1M.':
    'Geben Sie an, wie viel länger, in Tagen, Wochen, Monaten oder Jahren, etwa P14D oder P1M.',
  'Give the score of at least one domain.': 'Geben Sie den Wert von mindestens einem Bereich an.',
  'Help is expected to go on on a day that is not before {from}.':
    'Die Hilfe wird voraussichtlich an einem Tag fortgesetzt, der nicht vor {from} liegt.',
  'Importance and difficulty are whole numbers from 0 to {most}.':
    'Wichtigkeit und Schwierigkeit sind ganze Zahlen von 0 bis {most}.',
  'In aftercare a contact moment is entered in no step and no track.':
    'In der Nachsorge wird ein Kontakt in keinem Schritt und keinem Teilprozess erfasst.',
  'In aftercare a measurement is one of aftercare.': 'In der Nachsorge ist eine Messung eine der Nachsorge.',
  'In cases of this type nothing like this is attached to contact moments.':
    'In Fällen dieser Art wird so etwas Kontakten nicht beigefügt.',
  'It cannot end before it starts, on {start}.': 'Es kann nicht enden, bevor es am {start} beginnt.',
  'It cost {amount}.': 'Es hat {amount} gekostet.',
  'It ended on {actualEnd} (outcome: {outcome}).': 'Es endete am {actualEnd} (Ergebnis: {outcome}).',
  'It ended on {actualEnd}: take back its end first where that was wrong.':
    'Es endete am {actualEnd}: Nehmen Sie zuerst das Ende zurück, wenn das falsch war.',
  'It followed from a short contact.': 'Er ging aus einem Kurzkontakt hervor.',
  'It has begun: record that it was cancelled, and when, instead.':
    'Es hat begonnen: Halten Sie stattdessen fest, dass und wann es abgebrochen wurde.',
  'It is expected to end on {expectedEnd}.': 'Das Ende wird am {expectedEnd} erwartet.',
  'It is expected to go on on {expectedUntil}.': 'Er wird voraussichtlich am {expectedUntil} fortgesetzt.',
  'It is to be reached by {targetDate}.': 'Es soll bis {targetDate} erreicht sein.',
  'It is to be sought again on {nextDue}.': 'Am {nextDue} ist er erneut zu suchen.',
  'It is to end on {expectedEnd}.': 'Es soll am {expectedEnd} enden.',
  'It is to start on {expectedStart}.': 'Es soll am {expectedStart} beginnen.',
  'It started on {actualStart}.': 'Es begann am {actualStart}.',
  'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.':
    'Es hat zu lange gedauert zu sagen, ob dies getan ist; es kann noch getan werden. Senden Sie es erneut mit derselben commandId: es wird einmal getan, und Sie erfahren, was daraus wurde.',
  'It took too long. Ask again later, or for less.':
    'Es hat zu lange gedauert. Fragen Sie später noch einmal, oder nach weniger.',
  'It took {durationMinutes} min.': 'Er dauerte {durationMinutes} Min.',
  'It was changed in the meantime; look at it again and decide anew.':
    'Es wurde inzwischen geändert; sehen Sie es sich noch einmal an und entscheiden Sie neu.',
  'It was made from the template {template}.': 'Er wurde nach der Vorlage {template} erstellt.',
  'It was open to {openTo} alone.': 'Nur zugänglich für: {openTo}.',
  'It was reached on {actualEnd}.': 'Er wurde am {actualEnd} erreicht.',
  'It was started from another case.': 'Er wurde aus einem anderen Fall heraus begonnen.',
  'Items stand under this sub-goal: move or remove them first.':
    'Unter diesem Teilziel stehen Maßnahmen: verschieben oder entfernen Sie diese zuerst.',
  'Its goal is to be reached by {targetDate}.': 'Sein Ziel soll bis {targetDate} erreicht sein.',
  'Its items came to another outcome: {outcome}.': 'Seine Elemente kamen zu einem anderen Ergebnis: {outcome}.',
  'Name at least one participant who is to agree.': 'Nennen Sie mindestens eine beteiligte Person, die zustimmen soll.',
  'Name one: yourself, a worker, a participant of the plan or the owner of the sub-goal.':
    'Nennen Sie einen: sich selbst, eine Fachkraft, eine beteiligte Person des Plans oder die zuständige Person des Teilziels.',
  'No case is worked by the model {label} any more.': 'Kein Fall wird mehr nach dem Modell {label} bearbeitet.',
  'No case of this type is closed without: {name}. Give another value.':
    'Kein Fall dieser Art wird abgeschlossen ohne: {name}. Geben Sie einen anderen Wert an.',
  'No new case can be of the type {label}.': 'Kein neuer Fall kann von der Art {label} sein.',
  'No new item is made from {label}.': 'Aus {label} wird kein neues Element mehr gemacht.',
  'No new plan is made from {label}.': 'Aus {label} wird kein neuer Plan mehr erstellt.',
  'Of a scale either higher or lower is better.': 'Auf einer Skala ist entweder höher oder niedriger besser.',
  'One assessment finds at most {most} needs.': 'Eine Bewertung stellt höchstens {most} Bedürfnisse fest.',
  'One item has at most {most} of these.': 'Ein Element hat davon höchstens {most}.',
  'One item has at most {most} units delivered.': 'Von einem Element werden höchstens {most} Einheiten geleistet.',
  'One unit of a plan item costs {amount} from {from} on.':
    'Eine Einheit eines Planelements kostet ab {from} {amount}.',
  'Only a closed case can be reopened.': 'Nur ein abgeschlossener Fall kann wiedereröffnet werden.',
  'Only a contact moment of service provision is entered in a track.':
    'Nur ein Kontakt der Leistungserbringung wird in einem Teilprozess erfasst.',
  'Only a help question that was answered returns.': 'Nur ein Anliegen, das beantwortet ist, kehrt zurück.',
  'Only a participant of the plan can have this: add them to the plan first.':
    'Nur eine beteiligte Person des Plans kann dies erhalten: Fügen Sie sie zuerst dem Plan hinzu.',
  'Only a plan that is closed can be reopened.': 'Nur ein abgeschlossener Plan kann wieder eröffnet werden.',
  'Only a plan that is submitted can be approved or rejected.':
    'Nur ein eingereichter Plan kann genehmigt oder abgelehnt werden.',
  'Only a plan that is submitted or approved can be withdrawn.':
    'Nur ein eingereichter oder genehmigter Plan kann zurückgezogen werden.',
  'Only a step that runs and has an expected end is extended; {step} is not.':
    'Nur ein Schritt, der läuft und ein erwartetes Ende hat, wird verlängert; {step} ist keiner.',
  'Only an application administrator can pass over this rule.':
    'Nur die Anwendungsadministration kann sich über diese Regel hinwegsetzen.',
  'Only an open case can be closed.': 'Nur ein offener Fall kann abgeschlossen werden.',
  'Only participants of the case take part in its plans.': 'Nur Beteiligte des Falls nehmen an seinen Plänen teil.',
  'Only participants of the case take part in its plans: add them to it first.':
    'Nur Beteiligte des Falls sind an seinen Plänen beteiligt: Fügen Sie sie ihm zuerst hinzu.',
  'Only the client and the participants of the case take part; add them first.':
    'Nur der Kunde und die Beteiligten des Falls nehmen teil; fügen Sie sie zuerst hinzu.',
  'Only the name of a worker who has left the organisation is erased.':
    'Nur der Name von Mitarbeitenden, die die Organisation verlassen haben, wird gelöscht.',
  'Others were merged into this party: merge the other way round, or undo those merges first.':
    'Andere sind in dieser Person aufgegangen: führen Sie sie umgekehrt zusammen, oder machen Sie jene Zusammenführungen zuerst rückgängig.',
  'Owner: {owner}.': 'Zuständig: {owner}.',
  'Participants are added to an open case.': 'Beteiligte werden einem offenen Fall hinzugefügt.',
  'Participants are removed from an open case.': 'Beteiligte werden aus einem offenen Fall entfernt.',
  'Plan templates have the item {code}: take it out of them first.':
    'Planvorlagen enthalten das Element {code}: Entfernen Sie es dort zuerst.',
  'Reason: {reason}': 'Grund: {reason}',
  'Responsible for carrying it out: {responsible}.': 'Verantwortlich für die Durchführung: {responsible}.',
  'Revision {planRevision} of the plan became a baseline, whose name was erased with the person.':
    'Revision {planRevision} des Plans wurde ein Vergleichsstand, dessen Name mit der Person gelöscht wurde.',
  'Revision {planRevision} of the plan became the baseline “{name}”.':
    'Revision {planRevision} des Plans wurde der Vergleichsstand „{name}“.',
  'Say in what its units are counted.': 'Sagen Sie, worin die Einheiten gezählt werden.',
  'Say in which step of the case the contact moment is entered.':
    'Geben Sie an, in welchem Schritt des Falls der Kontakt erfasst wird.',
  'Say of which type the plan is, or from which template it is made.':
    'Sagen Sie, von welcher Art der Plan ist oder aus welcher Vorlage er entsteht.',
  'Say to which team the case is open.': 'Geben Sie an, für welches Team der Fall offen ist.',
  'Say what each of the {count} levels means, from the least on.':
    'Sagen Sie, was jede der {count} Stufen bedeutet, von der niedrigsten an.',
  'Say when it started, before what it cost.': 'Sagen Sie zuerst, wann es begann, und dann, was es gekostet hat.',
  'Say who owns it, or who carries it out.': 'Sagen Sie, wer zuständig ist oder wer es durchführt.',
  'Say why what was recorded is changed or taken back.':
    'Sagen Sie, warum das Festgehaltene geändert oder zurückgenommen wird.',
  'Service provision ended on {endDate}; its tracks have ended by then.':
    'Die Leistungserbringung endete am {endDate}; ihre Teilprozesse sind bis dahin beendet.',
  'Some of its items have not ended: end them, or say the outcome and why.':
    'Einige Maßnahmen sind nicht beendet: beenden Sie sie, oder sagen Sie das Ergebnis und warum.',
  'Something went wrong here; it was recorded under {correlationId}.':
    'Hier ist etwas schiefgegangen; es wurde unter {correlationId} festgehalten.',
  'Start the closing step first; then its fields can be filled in.':
    'Beginnen Sie zuerst den Schritt Abschluss; dann können seine Felder ausgefüllt werden.',
  'The access record cannot be written now, and nothing is answered without it.':
    'Das Zugriffsprotokoll kann jetzt nicht geschrieben werden, und ohne es wird nichts beantwortet.',
  'The aftercare of this case has no contact moment with this id.':
    'Die Nachsorge dieses Falls hat keinen Kontakt mit dieser ID.',
  'The agreement on the plan was cancelled.': 'Die Vereinbarung zum Plan wurde zurückgenommen.',
  'The bearer token has expired.': 'Das Bearer-Token ist abgelaufen.',
  'The bearer token is not valid.': 'Das Bearer-Token ist nicht gültig.',
  'The case cannot be closed yet; this is missing: {missing}.':
    'Der Fall kann noch nicht abgeschlossen werden; dies fehlt: {missing}.',
  'The case has an active plan of this type already: close that one first.':
    'Der Fall hat schon einen aktiven Plan dieser Art: schließen Sie diesen zuerst ab.',
  'The case has been closed already, by {by} on {day}.': 'Der Fall ist schon abgeschlossen, von {by} am {day}.',
  'The case has been open since {periodStart}; it is not closed before that.':
    'Der Fall ist seit {periodStart} offen; er wird nicht davor abgeschlossen.',
  'The case has been suspended since {from}; resume it before it is closed.':
    'Der Fall ist seit {from} ausgesetzt; nehmen Sie ihn wieder auf, bevor er abgeschlossen wird.',
  'The case has no contact moment with this id.': 'Der Fall hat keinen Kontakt mit dieser ID.',
  'The case has no help question with this id.': 'Der Fall hat kein Anliegen mit dieser ID.',
  'The case has no measurement with this id.': 'Der Fall hat keine Messung mit dieser ID.',
  'The case has no need with this id.': 'Der Fall hat kein Bedürfnis mit dieser ID.',
  'The case has no such need, or what came of it is recorded already.':
    'Der Fall hat keinen solchen Bedarf, oder was daraus wurde, ist bereits festgehalten.',
  'The case has no track with this id in this period.':
    'Der Fall hat in diesem Zeitraum keinen Teilprozess mit dieser ID.',
  'The case is about its primary client, who stays.': 'Der Fall betrifft den Hauptkunden, der bleibt.',
  'The case is marked as opened in error already.': 'Der Fall ist schon als irrtümlich eröffnet gekennzeichnet.',
  'The case is not closed.': 'Der Fall ist nicht abgeschlossen.',
  'The case is not open.': 'Der Fall ist nicht offen.',
  'The case is not suspended.': 'Der Fall ist nicht ausgesetzt.',
  'The case is not worked by the model {model}.': 'Der Fall wird nicht nach dem Modell {model} bearbeitet.',
  'The case is open already: {by} opened it on {day}.': 'Der Fall ist schon offen: {by} hat ihn am {day} geöffnet.',
  'The case is suspended already, since {from}.': 'Der Fall ist schon ausgesetzt, seit {from}.',
  'The case is worked by the model {model} from {from}, as its primary one.':
    'Ab {from} wird der Fall nach dem Modell {model} bearbeitet, als Hauptmodell.',
  'The case is worked by the model {model} from {from}.': 'Ab {from} wird der Fall nach dem Modell {model} bearbeitet.',
  'The case is worked by the model {model} no longer, from {on}.':
    'Ab {on} wird der Fall nicht mehr nach dem Modell {model} bearbeitet.',
  'The case was closed as of {closingDate}, with aftercare.':
    'Der Fall wurde zum {closingDate} abgeschlossen, mit Nachsorge.',
  'The case was closed as of {closingDate}.': 'Der Fall wurde zum {closingDate} abgeschlossen.',
  'The case was closed on {closingDate} and could be reopened until {last}.':
    'Der Fall wurde am {closingDate} abgeschlossen und konnte bis {last} wiedereröffnet werden.',
  'The case was closed or reopened on {end}; this contact was not after that.':
    'Der Fall wurde am {end} abgeschlossen oder wiedereröffnet; dieser Kontakt war nicht danach.',
  'The case was given to {caseworker}.': 'Der Fall wurde {caseworker} übergeben.',
  'The case was handed over from {previous} to {caseworker}.':
    'Der Fall wurde von {previous} an {caseworker} übergeben.',
  'The case was marked as opened in error, by {by} on {day}.':
    'Der Fall wurde als irrtümlich eröffnet gekennzeichnet, von {by} am {day}.',
  'The case was marked as opened in error.': 'Der Fall wurde als irrtümlich eröffnet gekennzeichnet.',
  'The case was opened to the whole organisation.': 'Der Fall wurde für die ganze Organisation geöffnet.',
  'The case was opened to {openTo} alone.': 'Der Zugang zum Fall wurde beschränkt auf: {openTo}.',
  'The case was resumed on {on}.': 'Der Fall wurde am {on} wieder aufgenommen.',
  'The case was suspended from {from}.': 'Der Fall wurde ab {from} ausgesetzt.',
  'The case was worked by {model}.': 'Der Fall wurde nach {model} bearbeitet.',
  'The case, closed as of {closedOn}, was reopened on {reopeningDate}.':
    'Der zum {closedOn} abgeschlossene Fall wurde am {reopeningDate} wiedereröffnet.',
  'The client has no strength or source of support with this id.':
    'Die Klientin oder der Klient hat keine Stärke oder Unterstützung mit dieser ID.',
  'The closing has no product {product}.': 'Der Abschluss hat kein Produkt {product}.',
  'The code {code} is there twice.': 'Der Code {code} ist zweimal da.',
  'The code {code} of the list {list} is not used for anything new.':
    'Der Code {code} der Liste {list} wird für nichts Neues mehr verwendet.',
  'The code {code} stands for no model at all.': 'Der Code {code} steht für gar kein Modell.',
  'The comment was erased with the person.': 'Die Bemerkung wurde mit der Person gelöscht.',
  'The contact moment of {before} was changed; it is of {date} now ({channel}).':
    'Der Kontakt vom {before} wurde geändert; er ist jetzt vom {date} ({channel}).',
  'The contact moment of {date} was deleted.': 'Der Kontakt vom {date} wurde gelöscht.',
  'The contact was on {contactedOn}; it is not closed before that.':
    'Der Kontakt war am {contactedOn}; er wird nicht davor abgeschlossen.',
  'The contact was on {date}; it started at a time of that day.':
    'Der Kontakt war am {date}; er begann zu einer Zeit dieses Tages.',
  'The dates of a track were corrected: it ran from {startDate} to {endDate}.':
    'Die Daten eines Teilprozesses wurden berichtigt: er lief von {startDate} bis {endDate}.',
  'The dates of a track were corrected: it runs from {startDate}.':
    'Die Daten eines Teilprozesses wurden berichtigt: er läuft seit {startDate}.',
  'The dates of the step {step} were corrected: it ran from {startDate} to {endDate}.':
    'Die Daten des Schritts {step} wurden berichtigt: er lief von {startDate} bis {endDate}.',
  'The dates of the step {step} were corrected: it runs from {startDate}.':
    'Die Daten des Schritts {step} wurden berichtigt: er läuft seit {startDate}.',
  'The definition of this item says that.': 'Das sagt die Definition dieses Elements.',
  'The domain {domain} is scored twice.': 'Der Bereich {domain} ist zweimal bewertet.',
  'The duration of a contact moment stays as it is after its first days.':
    'Die Dauer eines Kontakts bleibt nach den ersten Tagen, wie sie ist.',
  'The fields of a closing are corrected in a closed case.':
    'Die Felder eines Abschlusses werden in einem abgeschlossenen Fall berichtigt.',
  'The fields of the closed case were corrected.': 'Die Felder des abgeschlossenen Falls wurden berichtigt.',
  'The fields of the closing were recorded.': 'Die Felder des Abschlusses wurden erfasst.',
  'The goal cannot be reached before the plan starts, on {start}.':
    'Das Ziel kann nicht erreicht werden, bevor der Plan beginnt, am {start}.',
  'The goal of the plan was written anew.': 'Das Ziel des Plans wurde neu gefasst.',
  'The instrument {code} is retired.': 'Das Instrument {code} ist nicht mehr in Gebrauch.',
  'The instrument {label} is not used any more.': 'Das Instrument {label} wird nicht mehr verwendet.',
  'The item {item} has no {member}.': 'Der Punkt {item} hat kein {member}.',
  'The item {item} is there twice.': 'Der Punkt {item} ist zweimal da.',
  'The item {item} needs its {member}.': 'Der Punkt {item} braucht {member}.',
  'The items of the plan do not come to this outcome: say why it is so.':
    'Die Maßnahmen des Plans ergeben dieses Ergebnis nicht: sagen Sie, warum es so ist.',
  'The last signature of its agreement made it active.':
    'Die letzte Unterschrift unter der Vereinbarung hat ihn aktiv gemacht.',
  'The list {list} has a code {code} already.': 'Die Liste {list} hat schon einen Code {code}.',
  'The list {list} has no code {code}.': 'Die Liste {list} hat keinen Code {code}.',
  'The mandatory item {item} asks for a step or a field that cases do not have.':
    'Der Pflichtpunkt {item} verlangt einen Schritt oder ein Feld, die Fälle nicht haben.',
  'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.':
    'Der Pflichtpunkt {item} verlangt einen Schritt oder ein Feld, die Fälle der Art {label} nicht haben.',
  'The model {code} is in the rules of cases: choose another one there first.':
    'Das Modell {code} steht in den Regeln von Fällen: wählen Sie dort zuerst ein anderes.',
  'The model {code} is retired.': 'Das Modell {code} ist nicht mehr in Gebrauch.',
  'The name and purpose of this item are those of its definition.':
    'Name und Zweck dieses Elements sind die seiner Definition.',
  'The name of a team has 1 to 200 characters.': 'Der Name eines Teams hat 1 bis 200 Zeichen.',
  'The name of an organisation has 1 to 200 characters.': 'Der Name einer Organisation hat 1 bis 200 Zeichen.',
  'The name of this worker was erased; none is recorded again.':
    'Der Name dieser Person wurde gelöscht; es wird keiner mehr erfasst.',
  'The needs of the client were assessed on {assessedOn}.':
    'Am {assessedOn} wurden die Bedürfnisse des Kunden bewertet.',
  'The other party is not registered.': 'Die andere Person ist nicht registriert.',
  'The plan became active on {activatedOn}.': 'Der Plan wurde am {activatedOn} aktiv.',
  'The plan has no baseline with this id.': 'Der Plan hat keinen Vergleichsstand mit dieser ID.',
  'The plan has no delivery with this id.': 'Der Plan hat keine Leistung mit dieser ID.',
  'The plan has no group with this id.': 'Der Plan hat keine Gruppe mit dieser Id.',
  'The plan has no item with this id.': 'Der Plan hat kein Element mit dieser ID.',
  'The plan has no milestone with this id.': 'Der Plan hat keinen Meilenstein mit dieser Id.',
  'The plan has no sub-goal with this id.': 'Der Plan hat kein Teilziel mit dieser ID.',
  'The plan has no such moment: no such revision or baseline, or it was not there yet.':
    'Der Plan hat keinen solchen Zeitpunkt: keine solche Revision, keinen solchen Vergleichsstand, oder es gab ihn noch nicht.',
  'The plan has the revisions 0 to {last}.': 'Der Plan hat die Revisionen 0 bis {last}.',
  'The plan is closed; reopen it or draw up a new one.':
    'Der Plan ist abgeschlossen; öffnen Sie ihn wieder oder erstellen Sie einen neuen.',
  'The plan is in {currency}; {other} is another currency.':
    'Der Plan ist in {currency}; {other} ist eine andere Währung.',
  'The plan is not complete yet; this is missing: {missing}.':
    'Der Plan ist noch nicht vollständig; es fehlt: {missing}.',
  'The plan is submitted or approved: withdraw it before you change it.':
    'Der Plan ist eingereicht oder genehmigt: Ziehen Sie ihn zurück, bevor Sie ihn ändern.',
  'The plan mainly serves this participant: make another one the primary participant first.':
    'Der Plan dient vor allem dieser beteiligten Person: Machen Sie zuerst eine andere zur hauptsächlich beteiligten Person.',
  'The plan mainly serves {party}, and no longer {previous}.':
    'Der Plan dient vor allem {party} und nicht mehr {previous}.',
  'The plan was approved.': 'Der Plan wurde genehmigt.',
  'The plan was closed as of {closedOn} (outcome: {outcome}).':
    'Der Plan wurde zum {closedOn} abgeschlossen (Ergebnis: {outcome}).',
  'The plan was not approved; it is a draft again.': 'Der Plan wurde nicht genehmigt; er ist wieder ein Entwurf.',
  'The plan was reopened on {reopenedOn}; it is active again.':
    'Der Plan wurde am {reopenedOn} wiedereröffnet; er ist wieder aktiv.',
  'The plan was submitted for approval.': 'Der Plan wurde zur Genehmigung eingereicht.',
  'The plan was withdrawn; it is a draft again.': 'Der Plan wurde zurückgezogen; er ist wieder ein Entwurf.',
  'The primary client of the case is always a participant of the plan.':
    'Der Hauptkunde des Falls ist immer am Plan beteiligt.',
  'The primary client takes part in the case already.': 'Der Hauptkunde ist am Fall schon beteiligt.',
  'The primary participant is one of the participants of the plan.':
    'Die Hauptperson ist eine der am Plan Beteiligten.',
  'The primary participant of the plan takes no part in the case any more: choose another one.':
    'Die Hauptperson des Plans ist nicht mehr am Fall beteiligt: wählen Sie eine andere.',
  'The product {product} was added to the closing.': 'Das Produkt {product} wurde dem Abschluss hinzugefügt.',
  'The product {product} was removed from the closing.': 'Das Produkt {product} wurde aus dem Abschluss entfernt.',
  'The rate of one item changes at most {most} times.': 'Der Satz eines Elements ändert sich höchstens {most}-mal.',
  'The reason was erased with the person.': 'Der Grund wurde mit der Person gelöscht.',
  'The setting {setting} is there twice: a type has it or inherits it.':
    'Die Einstellung {setting} ist zweimal da: eine Art hat sie selbst oder erbt sie.',
  'The short contact became a case.': 'Aus dem Kurzkontakt wurde ein Fall.',
  'The short contact was closed as of {closingDate}.': 'Der Kurzkontakt wurde zum {closingDate} abgeschlossen.',
  'The short contact was corrected; it is recorded like this now ({channel}; {route}).':
    'Der Kurzkontakt wurde berichtigt; er ist jetzt so erfasst ({channel}; {route}).',
  'The step {earlier} comes before {step}; end it first.':
    'Der Schritt {earlier} kommt vor {step}; beenden Sie ihn zuerst.',
  'The step {earlier} ended on {endDate}; {step} starts no earlier.':
    'Der Schritt {earlier} endete am {endDate}; {step} beginnt nicht früher.',
  'The step {later} started on {startDate}; {step} has ended by then.':
    'Der Schritt {later} begann am {startDate}; {step} ist bis dahin beendet.',
  'The step {step} ended on {endDate}.': 'Der Schritt {step} endete am {endDate}.',
  'The step {step} ended on {endDate}; correct its dates if that is wrong.':
    'Der Schritt {step} endete am {endDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The step {step} has not started; start it first.': 'Der Schritt {step} hat nicht begonnen; beginnen Sie ihn zuerst.',
  'The step {step} ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'Der Schritt {step} lief von {startDate} bis {endDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The step {step} started on {startDate}.': 'Der Schritt {step} begann am {startDate}.',
  'The step {step} started on {startDate}; correct its dates if it goes on.':
    'Der Schritt {step} begann am {startDate}; berichtigen Sie seine Daten, wenn er weitergeht.',
  'The step {step} started on {startDate}; correct its dates if that is wrong.':
    'Der Schritt {step} begann am {startDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The step {step} was extended to {expectedEnd}.': 'Der Schritt {step} wurde bis {expectedEnd} verlängert.',
  'The sub-goal has no scale to be rated on: give it one first.':
    'Das Teilziel hat keine Skala zum Bewerten: Geben Sie ihm zuerst eine.',
  'The sub-goal was rated on the scale that it has: say why it gets another one.':
    'Das Teilziel wurde auf der Skala bewertet, die es hat: Sagen Sie, warum es eine andere erhält.',
  'The track ended on {endDate}; correct its dates if that is wrong.':
    'Der Teilprozess endete am {endDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'Der Teilprozess lief von {startDate} bis {endDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The track started on {startDate}; correct its dates if that is wrong.':
    'Der Teilprozess begann am {startDate}; berichtigen Sie seine Daten, wenn das falsch ist.',
  'The track {track} started on {startDate}.': 'Der Teilprozess {track} begann am {startDate}.',
  'The two are related to each other, so they are two; end the relationship first if they are one.':
    'Die beiden stehen in Beziehung zueinander, also sind es zwei; beenden Sie zuerst die Beziehung, wenn es eine Person ist.',
  'There are {left} units left: have more authorised first.':
    'Es sind noch {left} Einheiten übrig: Lassen Sie zuerst mehr bewilligen.',
  'There are {left} units left: say why more are delivered.':
    'Es sind noch {left} Einheiten übrig: Sagen Sie, warum mehr geleistet werden.',
  'There can be at most {most} attributes.': 'Es kann höchstens {most} Merkmale geben.',
  'There can be at most {most} case types.': 'Es kann höchstens {most} Fallarten geben.',
  'There can be at most {most} models.': 'Es kann höchstens {most} Modelle geben.',
  'There can be at most {most} plan templates.': 'Es kann höchstens {most} Planvorlagen geben.',
  'There can be at most {most} versions of instruments.': 'Es kann höchstens {most} Versionen von Instrumenten geben.',
  'There can be at most {most} versions of plan items.': 'Es kann höchstens {most} Versionen von Planelementen geben.',
  'There is a case type {code} already.': 'Es gibt schon eine Fallart {code}.',
  'There is a model {code} already.': 'Es gibt schon ein Modell {code}.',
  'There is a plan item {code} already.': 'Es gibt bereits ein Planelement {code}.',
  'There is a plan template {code} already.': 'Es gibt bereits eine Planvorlage {code}.',
  'There is a tenant {tenant} already.': 'Es gibt schon eine Organisation {tenant}.',
  'There is an attribute {code} already.': 'Es gibt schon ein Merkmal {code}.',
  'There is no attribute {attribute}.': 'Es gibt kein Merkmal {attribute}.',
  'There is no attribute {code}.': 'Es gibt kein Merkmal {code}.',
  'There is no case to open to anybody.': 'Es gibt keinen Fall, der für jemanden zu öffnen wäre.',
  'There is no case type {caseType} any more.': 'Es gibt keine Fallart {caseType} mehr.',
  'There is no case type {code}.': 'Es gibt keine Fallart {code}.',
  'There is no case with this id.': 'Es gibt keinen Fall mit dieser ID.',
  'There is no code list {list}.': 'Es gibt keine Codeliste {list}.',
  'There is no currency {currency}.': 'Es gibt keine Währung {currency}.',
  'There is no instrument {code}.': 'Es gibt kein Instrument {code}.',
  'There is no model {code}.': 'Es gibt kein Modell {code}.',
  'There is no person or prospect with this id.': 'Es gibt keine Person und keinen Interessenten mit dieser ID.',
  'There is no plan item {code}.': 'Es gibt kein Planelement {code}.',
  'There is no plan template {code}.': 'Es gibt keine Planvorlage {code}.',
  'There is no plan with this id.': 'Es gibt keinen Plan mit dieser ID.',
  'There is no short contact with this id.': 'Es gibt keinen Kurzkontakt mit dieser ID.',
  'There is no sub-goal whose owner could have this.':
    'Es gibt kein Teilziel, dessen zuständige Person dies erhalten könnte.',
  'There is no such case.': 'Es gibt keinen solchen Fall.',
  'There is no team with this id.': 'Es gibt kein Team mit dieser ID.',
  'There is no tenant {tenant}.': 'Es gibt keine Organisation {tenant}.',
  'There is nothing with this id.': 'Es gibt nichts mit dieser ID.',
  'They take no part in the case any more; nothing new is given to them.':
    'Sie sind am Fall nicht mehr beteiligt; ihnen wird nichts Neues mehr übertragen.',
  'This agreement waits for no more answers: issue a new one.':
    'Diese Vereinbarung wartet auf keine Antworten mehr: Legen Sie eine neue vor.',
  'This agreement was rejected: nothing of it is left to cancel.':
    'Diese Vereinbarung wurde abgelehnt: Es gibt nichts mehr zurückzunehmen.',
  'This cannot have been before {earliest}.': 'Dies kann nicht vor {earliest} gewesen sein.',
  'This case has been opened already.': 'Dieser Fall ist schon eröffnet.',
  'This case was opened in error; a new case is not started from it.':
    'Dieser Fall wurde irrtümlich eröffnet; aus ihm wird kein neuer Fall begonnen.',
  'This contact moment was deleted; record it anew where that was wrong.':
    'Dieser Kontakt wurde gelöscht; erfassen Sie ihn neu, wenn das falsch war.',
  'This delivery was taken back; record it anew where that was wrong.':
    'Diese Leistung wurde zurückgenommen; halten Sie sie neu fest, wenn das falsch war.',
  'This has 1 to {most} characters, or is left out.': 'Dies hat 1 bis {most} Zeichen oder wird weggelassen.',
  'This has 1 to {most} characters.': 'Dies hat 1 bis {most} Zeichen.',
  'This help question is answered already.': 'Dieses Anliegen ist schon beantwortet.',
  'This is a person already.': 'Diese Person ist schon vollständig registriert.',
  'This is no {member}.': 'Dies ist kein {member}.',
  'This is not the latest agreement on the plan.': 'Dies ist nicht die letzte Vereinbarung zum Plan.',
  'This is possible while the case is in aftercare.': 'Dies ist möglich, solange der Fall in der Nachsorge ist.',
  'This is possible while the case is open; reopen it or start a new case.':
    'Dies ist möglich, solange der Fall offen ist; eröffnen Sie ihn wieder oder beginnen Sie einen neuen Fall.',
  'This is possible while the case of the plan is open; reopen it first.':
    'Das ist möglich, solange der Fall des Plans offen ist; öffnen Sie ihn zuerst wieder.',
  'This is recorded for a day that is not after today, {today}.':
    'Dies wird für einen Tag erfasst, der nicht nach heute liegt, {today}.',
  'This is recorded while the plan is active: activate it first.':
    'Das wird festgehalten, solange der Plan aktiv ist: Aktivieren Sie ihn zuerst.',
  'This item is tracked by its dates, not by units.': 'Dieses Element wird nach Daten verfolgt, nicht nach Einheiten.',
  'This month of the access record is to be kept.': 'Dieser Monat des Zugriffsprotokolls ist aufzubewahren.',
  'This participant has answered; cancel the agreement where that was an error.':
    'Diese beteiligte Person hat geantwortet; nehmen Sie die Vereinbarung zurück, wenn das ein Irrtum war.',
  'This participant is to sign the agreement that is issued: have it answered or cancel it first.':
    'Diese beteiligte Person soll die vorgelegte Vereinbarung unterschreiben: Lassen Sie sie zuerst beantworten oder nehmen Sie sie zurück.',
  'This participant owns, carries out or helps with what has not ended ({count} of it): give that to others first.':
    'Diese beteiligte Person verantwortet oder führt durch, was noch nicht beendet ist, oder hilft dabei ({count}): Geben Sie das zuerst anderen.',
  'This participant was not asked to agree.': 'Diese beteiligte Person wurde nicht um Zustimmung gebeten.',
  'This party has no such identifier.': 'Diese Person hat keine solche Kennung.',
  'This party has no such relationship; it may be recorded with the other party.':
    'Diese Person hat keine solche Beziehung; vielleicht ist sie bei der anderen Person erfasst.',
  'This party is registered already.': 'Diese Person ist schon registriert.',
  'This party takes no part in the case.': 'Diese Person ist am Fall nicht beteiligt.',
  'This party takes no part in the plan.': 'Diese Person ist am Plan nicht beteiligt.',
  'This party was merged into another one, {mergedInto}, which stands for both.':
    'Diese Person ist in einer anderen aufgegangen, {mergedInto}, die für beide steht.',
  'This party was not merged into another one.': 'Diese Person ist nicht in einer anderen aufgegangen.',
  'This passed over the rule {rules}.': 'Dabei wurde von der Regel abgewichen, {rules}.',
  'This person has been erased.': 'Diese Person wurde gelöscht.',
  'This person has been erased; nothing can be recorded about them.':
    'Diese Person wurde gelöscht; über sie kann nichts erfasst werden.',
  'This plan has been drawn up already.': 'Dieser Plan ist schon aufgestellt.',
  'This plan was cancelled before it was active: draw up a new one.':
    'Dieser Plan wurde abgebrochen, bevor er aktiv war: stellen Sie einen neuen auf.',
  'This record was merged into another one of the same person: take that one.':
    'Dieser Datensatz ist in einem anderen derselben Person aufgegangen: nehmen Sie jenen.',
  'This relationship ended on {until}.': 'Diese Beziehung endete am {until}.',
  'This relationship is recorded already.': 'Diese Beziehung ist schon erfasst.',
  'This setting is a whole number from {least} to {most}.':
    'Diese Einstellung ist eine ganze Zahl von {least} bis {most}.',
  'This short contact has become a case already.': 'Dieser Kurzkontakt ist schon ein Fall geworden.',
  'This short contact is closed already.': 'Dieser Kurzkontakt ist schon abgeschlossen.',
  'This short contact is registered already.': 'Dieser Kurzkontakt ist schon registriert.',
  'This team has been dissolved.': 'Dieses Team ist aufgelöst.',
  'This text has 1 to {most} characters.': 'Dieser Text hat 1 bis {most} Zeichen.',
  'This worker has left the organisation.': 'Diese Person hat die Organisation verlassen.',
  'This worker is not in this team.': 'Diese Person gehört diesem Team nicht an.',
  'Too much was asked in a short time. Ask again in {retryAfterSeconds} s.':
    'In kurzer Zeit wurde zu viel gefragt. Fragen Sie in {retryAfterSeconds} s noch einmal.',
  'Tracks ended after that; correct their dates first: {tracks}.':
    'Teilprozesse endeten danach; berichtigen Sie zuerst ihre Daten: {tracks}.',
  'Tracks of service provision still run; end them first: {tracks}.':
    'Teilprozesse der Leistungserbringung laufen noch; beenden Sie sie zuerst: {tracks}.',
  'Tracks started before that; correct their dates first: {tracks}.':
    'Teilprozesse begannen davor; berichtigen Sie zuerst ihre Daten: {tracks}.',
  'What became of a plan item was recorded.': 'Was aus einem Planelement wurde, wurde festgehalten.',
  'What came of this need is recorded; record a new one where it is there again.':
    'Was aus diesem Bedürfnis wurde, ist erfasst; erfassen Sie ein neues, wenn es wieder da ist.',
  'What follows from it was opened in the same act.': 'Was daraus folgt, wurde im selben Vorgang eröffnet.',
  'What has an outcome has ended: say when.': 'Was ein Ergebnis hat, ist beendet: Sagen Sie, wann.',
  'What has ended has an outcome: say what came of it.':
    'Was beendet ist, hat ein Ergebnis: Sagen Sie, was daraus wurde.',
  'What is cleared is not given another value in the same change.':
    'Was geleert wird, bekommt in derselben Änderung keinen anderen Wert.',
  'What is only now created has no revision that could be expected.':
    'Was erst jetzt entsteht, hat keine Revision, die erwartet werden könnte.',
  'What is planned of a plan item was changed (weight: {weight}).':
    'Was für ein Planelement geplant ist, wurde geändert (Gewicht: {weight}).',
  'What it was called has been erased: give it a name.': 'Wie es hieß, wurde gelöscht: geben Sie ihm einen Namen.',
  'What you have just done cannot be seen yet; ask again in a moment.':
    'Was Sie gerade getan haben, ist noch nicht zu sehen; fragen Sie gleich noch einmal.',
  'Whether this was done is not known. Send it again with the same commandId: it is done once.':
    'Ob dies getan ist, ist nicht bekannt. Senden Sie es erneut mit derselben commandId: es wird einmal getan.',
  'With these, {beyond} units are beyond what is authorised.':
    'Damit gehen {beyond} Einheiten über das Bewilligte hinaus.',
  'Workers are named for what is open to workers.':
    'Mitarbeitende werden für das genannt, was für Mitarbeitende offen ist.',
  'You see this case already; there is no glass to break.':
    'Sie sehen diesen Fall schon; ein Notzugriff ist nicht nötig.',
  'You would not see the case any more; say evenWithoutMe where that is meant.':
    'Sie würden den Fall nicht mehr sehen; geben Sie evenWithoutMe an, wenn das gemeint ist.',
  'Your roles do not allow this.': 'Ihre Rollen erlauben dies nicht.',
  'Your roles do not allow to change a contact moment after its first days.':
    'Ihre Rollen erlauben nicht, einen Kontakt nach den ersten Tagen zu ändern.',
  'Your sign-in cannot be checked right now. Try again in a moment.':
    'Ihre Anmeldung kann gerade nicht geprüft werden. Versuchen Sie es gleich noch einmal.',
  'a field of the closing step': 'ein Feld des Schritts Abschluss',
  'a goal': 'ein Ziel',
  'a help question': 'ein Anliegen',
  'a measurement with {instrument}': 'eine Messung mit {instrument}',
  'a plan item': 'eine Maßnahme',
  'a plan of approach': 'ein Hilfeplan',
  'a referral': 'eine Überweisung',
  'a sub-goal': 'ein Teilziel',
  'absent with notice': 'entschuldigt abwesend',
  'absent without notice': 'unentschuldigt abwesend',
  acute: 'akut',
  'an erased person': 'eine gelöschte Person',
  application: 'Antrag',
  'at the closing': 'beim Abschluss',
  'at the office': 'in der Dienststelle',
  'at the start': 'am Anfang',
  attained: 'erreicht',
  'by letter': 'per Brief',
  'by message': 'per Nachricht',
  'by telephone': 'per Telefon',
  'by video': 'per Video',
  cancelled: 'abgebrochen',
  carer: 'pflegende Person',
  caseworker: 'Fachkraft',
  child: 'Kind',
  clarification: 'Klärung',
  client: 'Kunde',
  'client data on the closing date: {attribute}': 'Kundendaten am Abschlussdatum: {attribute}',
  closing: 'Abschluss',
  'contact moments (at least {count})': 'Kontakte (mindestens {count})',
  'contact moments in the step {step} (at least {count})': 'Kontakte im Schritt {step} (mindestens {count})',
  'contact moments in the step {step}: {channel} (at least {count})':
    'Kontakte im Schritt {step}: {channel} (mindestens {count})',
  'contact moments: {channel} (at least {count})': 'Kontakte: {channel} (mindestens {count})',
  elsewhere: 'anderswo',
  family: 'Familie',
  friend: 'befreundete Person',
  guardian: 'Vormund',
  high: 'hoch',
  'home visit': 'Hausbesuch',
  'in aftercare': 'in der Nachsorge',
  'in between': 'zwischendurch',
  'in the closing step: {field}': 'im Schritt Abschluss: {field}',
  intake: 'Aufnahme',
  investigation: 'Abklärung',
  low: 'niedrig',
  measurement: 'Messung',
  met: 'erfüllt',
  moderate: 'mittel',
  'not attained': 'nicht erreicht',
  'not met': 'nicht erfüllt',
  other: 'sonstige',
  parent: 'Elternteil',
  'partly met': 'teilweise erfüllt',
  partner: 'Partner',
  present: 'anwesend',
  products: 'Produkte',
  professional: 'Fachperson',
  'reason for closing': 'Abschlussgrund',
  'referred by others': 'von anderen überwiesen',
  'referred to': 'verwiesen an',
  relative: 'Angehöriger',
  result: 'Ergebnis',
  screening: 'Erstprüfung',
  'service provision': 'Leistungserbringung',
  'somebody who is not known': 'jemand, der nicht bekannt ist',
  'that a case is closed when its deliveries have ended':
    'dass ein Fall abgeschlossen wird, wenn seine Leistungen beendet sind',
  'that a case is closed with all that its type asks for':
    'dass ein Fall mit allem abgeschlossen wird, was seine Art verlangt',
  'that a case is not closed before it starts': 'dass ein Fall nicht abgeschlossen wird, bevor er beginnt',
  'that a case is not closed before its latest entry':
    'dass ein Fall nicht vor seinem letzten Eintrag abgeschlossen wird',
  'that a case is reopened within its time': 'dass ein Fall innerhalb seiner Frist wiedereröffnet wird',
  'the end of every delivery': 'das Ende jeder Leistung',
  'the team {team}': 'das Team {team}',
  'the whole organisation': 'die ganze Organisation',
  'walk-in': 'ohne Termin',
  withdrawn: 'zurückgezogen',
  '{answer} is no answer to an agreement.': '{answer} ist keine Antwort auf eine Vereinbarung.',
  '{attendance} is no attendance.': '{attendance} ist keine Form der Anwesenheit.',
  '{authorised} units of a plan item were authorised in all, instead of {previous}.':
    'Von einem Planelement wurden insgesamt {authorised} Einheiten bewilligt, statt {previous}.',
  '{caseworker} has left the organisation; nothing is assigned to them.':
    '{caseworker} hat die Organisation verlassen und bekommt nichts mehr zugewiesen.',
  '{channel} is no channel of a contact.': '{channel} ist kein Kanal eines Kontakts.',
  '{code} is nothing that can be mandatory for closing.': '{code} ist nichts, was für den Abschluss Pflicht sein kann.',
  '{currency} is no currency of ISO 4217; one is EUR.': '{currency} ist keine Währung nach ISO 4217; EUR ist eine.',
  '{deliveredBy} is nobody who delivers.': '{deliveredBy} ist niemand, der Leistungen erbringt.',
  '{delivered} units are delivered already: authorise at least these.':
    '{delivered} Einheiten sind bereits geleistet: Bewilligen Sie mindestens diese.',
  '{field} is not valid.': '{field} ist nicht gültig.',
  '{field} must be at least {count}.': '{field} muss mindestens {count} sein.',
  '{field} must have at least {count} characters.': '{field} muss mindestens {count} Zeichen haben.',
  '{field} must have at most {count} characters.': '{field} darf höchstens {count} Zeichen haben.',
  '{field} must have at most {count} elements.': '{field} darf höchstens {count} Elemente haben.',
  '{firstContactRoute} is no route of a first contact.': '{firstContactRoute} ist kein Weg eines Erstkontakts.',
  '{gender} is no gender that can be recorded.': '{gender} ist kein Geschlecht, das erfasst werden kann.',
  '{ground} is no ground for an erasure.': '{ground} ist kein Grund für eine Löschung.',
  '{kind} is no kind of identifier.': '{kind} ist keine Art von Kennung.',
  '{kind} is no kind of relationship.': '{kind} ist keine Art von Beziehung.',
  '{kind} is no kind of resource.': '{kind} ist keine Art von Ressource.',
  '{label} has no domain {domain}.': '{label} hat keinen Bereich {domain}.',
  '{label} is a day, a month (2009-05) or a year (2009).':
    '{label} ist ein Tag, ein Monat (2009-05) oder ein Jahr (2009).',
  '{label} is one of {listed}.': '{label} ist eines von {listed}.',
  '{label} is true or false.': '{label} ist true oder false.',
  '{locale} is no language tag; one is nl-NL.': '{locale} ist kein Sprachkürzel; nl-NL ist eines.',
  '{outcome} is no outcome of a need.': '{outcome} ist kein Ergebnis eines Bedürfnisses.',
  '{outcome} is no outcome of a plan item.': '{outcome} ist kein Ergebnis eines Planelements.',
  '{outcome} is no outcome.': '{outcome} ist kein Ergebnis.',
  '{party} agreed with the plan on {answeredOn}.': '{party} hat dem Plan am {answeredOn} zugestimmt.',
  '{party} did not agree with the plan, on {answeredOn}.': '{party} hat dem Plan am {answeredOn} nicht zugestimmt.',
  '{party} takes no part in the case any more.': '{party} ist am Fall nicht mehr beteiligt.',
  '{party} takes no part in the plan any more.': '{party} ist am Plan nicht mehr beteiligt.',
  '{party} takes part in the case as {role}.': '{party} ist am Fall beteiligt ({role}).',
  '{party} takes part in the plan.': '{party} ist am Plan beteiligt.',
  '{party} was asked to agree with revision {planRevision} of the plan.':
    '{party} wurde gebeten, Revision {planRevision} des Plans zuzustimmen.',
  '{party} was enlisted for a plan item.': '{party} wurde für ein Planelement hinzugezogen.',
  '{party} was released from a plan item.': '{party} wurde von einem Planelement entbunden.',
  '{phase} is no phase of a measurement.': '{phase} ist keine Phase einer Messung.',
  '{quantity} units of a plan item were delivered on {deliveredOn} ({attendance}; cost: {amount}).':
    'Von einem Planelement wurden am {deliveredOn} {quantity} Einheiten geleistet ({attendance}; Kosten: {amount}).',
  '{role} is no role of a participant.': '{role} ist keine Rolle von Beteiligten.',
  '{route} is no route of a first contact.': '{route} ist kein Weg eines Erstkontakts.',
  '{severity} is no severity of a need.': '{severity} ist keine Schwere eines Bedürfnisses.',
  '{source} is no source of a need.': '{source} ist keine Quelle eines Bedürfnisses.',
  "{tenant} is the name of the program's own streams.": '{tenant} ist der Name der programmeigenen Ströme.',
  '{timeZone} is no time zone; one is Europe/Amsterdam.': '{timeZone} ist keine Zeitzone; Europe/Amsterdam ist eine.',
  '{word} is no choice here, or it is there twice.': '{word} steht hier nicht zur Wahl oder ist zweimal da.',
  '{worker} broke the glass of the case, and sees it until {until}.':
    '{worker} hat sich Notzugriff auf den Fall verschafft und sieht ihn bis {until}.',
  'Every step of the case has started.': 'Jeder Schritt des Falls hat begonnen.',
  'No step of the case is running.': 'Kein Schritt des Falls läuft.',
  'Start a step of the case first; contact moments are entered in steps.':
    'Beginnen Sie zuerst einen Schritt des Falls; Kontakte werden in Schritten eingetragen.',
};
