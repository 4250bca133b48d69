/** The sentences in Dutch, sorted by their English. Whoever is spoken to is u. */
/* eslint-disable max-lines -- One table a language; test/translations.spec.ts finds what is missing in it. */
import type { Catalogue } from './catalogue';

export const nl: Catalogue = {
  '(erased with the person)': '(met de persoon gewist)',
  'A baseline of the plan was removed.': 'Een ijkpunt van het plan is verwijderd.',
  'A bearer token is needed.': 'Er is een bearer-token nodig.',
  'A birth date is a day, a month (2009-05) or a year (2009).':
    'Een geboortedatum is een dag, een maand (2009-05) of een jaar (2009).',
  'A birth date is not in the future.': 'Een geboortedatum ligt niet in de toekomst.',
  'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.':
    'Een casus kan tot 1, 2, 3, 4, 5, 6, 9 of 12 maanden na de afsluitdatum worden heropend, of altijd.',
  'A case has at least one of the steps intake, clarification, service provision and closing, each once and in this order.':
    'Een casus heeft ten minste een van de stappen aanmelding, verheldering, dienstverlening en afsluiting, elk één keer en in deze volgorde.',
  'A case has at most {most} help questions.': 'Een casus heeft ten hoogste {most} hulpvragen.',
  'A case has at most {most} needs.': 'Een casus heeft ten hoogste {most} behoeften.',
  'A case has at most {most} participants.': 'Een casus heeft ten hoogste {most} deelnemers.',
  'A case has at most {most} plans.': 'Een casus heeft hoogstens {most} plannen.',
  'A case has at most {most} tracks in one open period.':
    'Een casus heeft ten hoogste {most} trajecten in één open periode.',
  'A case is closed on a day that is not after today, {today}.':
    'Een casus wordt afgesloten op een dag die niet na vandaag ligt, {today}.',
  'A case is open to 1 to {most} workers by name.': 'Een casus staat open voor 1 tot {most} medewerkers bij naam.',
  'A case is opened for one client: a registered one, one registered with it, or that of a short contact.':
    'Een casus wordt geopend voor één cliënt: een die geregistreerd is, een die daarbij wordt geregistreerd, of die van een kort contact.',
  'A case of this type is reopened by an application administrator.':
    'Een casus van deze soort wordt heropend door een applicatiebeheerder.',
  'A case starts on a day that is not after today, {today}.':
    'Een casus begint op een dag die niet na vandaag ligt, {today}.',
  'A caseworker is assigned to an open case.': 'Een consulent wordt toegewezen aan een open casus.',
  'A checklist has at most {most} lines.': 'Een checklist heeft ten hoogste {most} regels.',
  'A closing date is a day since 1900, such as 2026-03-31.':
    'Een afsluitdatum is een dag vanaf 1900, zoals 2026-03-31.',
  'A closing date is a day such as 2026-03-31.': 'Een afsluitdatum is een dag zoals 2026-03-31.',
  'A closing date is given where the short contact is closed: say close.':
    'Een afsluitdatum wordt gegeven als het korte contact wordt afgesloten: geef close op.',
  'A closing has at most {most} products.': 'Een afsluiting heeft ten hoogste {most} producten.',
  'A code has 1 to 32 capital letters, digits or underscores and starts with a letter.':
    'Een code heeft 1 tot 32 hoofdletters, cijfers of onderstrepingstekens en begint met een letter.',
  'A contact lasts 1 to {most} minutes.': 'Een contact duurt 1 tot {most} minuten.',
  'A contact moment can be deleted in the first {days} days of 24 hours; its content can still be changed.':
    'Een contactmoment kan in de eerste {days} dagen van 24 uur worden verwijderd; de inhoud kan nog worden gewijzigd.',
  'A contact moment is named where the client was reached in it.':
    'Een contactmoment wordt genoemd als de cliënt daarin is bereikt.',
  'A contact moment is recorded when it has begun, and not before.':
    'Een contactmoment wordt vastgelegd als het is begonnen, en niet eerder.',
  'A contact moment of {date} in aftercare was recorded ({channel}).':
    'Er is een contactmoment van {date} in de nazorg vastgelegd ({channel}).',
  'A contact moment of {date} in the step {step} was recorded ({channel}).':
    'Er is een contactmoment van {date} in de stap {step} vastgelegd ({channel}).',
  'A contact was on a day since 1900 that is not after today, {today}.':
    'Een contact was op een dag vanaf 1900 die niet na vandaag ligt, {today}.',
  'A country is two capital letters of ISO 3166-1, such as NL.':
    'Een land is twee hoofdletters van ISO 3166-1, zoals NL.',
  'A delivery of {quantity} units on {deliveredOn} was taken back.':
    'Een levering van {quantity} eenheden op {deliveredOn} is teruggenomen.',
  'A draft is submitted; this plan is submitted already, or beyond that.':
    'Een concept wordt ingediend; dit plan is al ingediend, of verder.',
  'A given name or a family name is needed.': 'Er is een voornaam of een achternaam nodig.',
  'A help question on {category} was raised on {raisedOn}.': 'Op {raisedOn} is een hulpvraag gesteld ({category}).',
  'A help question that had been answered returned on {returnedOn}.':
    'Op {returnedOn} is een hulpvraag die beantwoord was, teruggekomen.',
  'A help question was answered on {answeredOn}.': 'Op {answeredOn} is een hulpvraag beantwoord.',
  'A label has 1 to 200 characters.': 'Een omschrijving heeft 1 tot 200 tekens.',
  'A level is a whole number from {least} to {most}.': 'Een niveau is een geheel getal van {least} tot {most}.',
  'A list can have at most {most} codes.': 'Een lijst kan ten hoogste {most} codes hebben.',
  'A measurement of aftercare is taken in aftercare.': 'Een meting van de nazorg wordt in de nazorg afgenomen.',
  'A measurement with {code} is mandatory for closing cases.':
    'Een meting met {code} is verplicht om casussen af te sluiten.',
  'A measurement with {instrument} was taken on {takenOn} ({phase}).':
    'Op {takenOn} is een meting met {instrument} afgenomen ({phase}).',
  'A measurement with {instrument} was withdrawn.': 'Een meting met {instrument} is ingetrokken.',
  'A milestone was added: {name}.': 'Er is een mijlpaal toegevoegd: {name}.',
  'A milestone was removed.': 'Een mijlpaal is verwijderd.',
  'A milestone was written anew: {name}.': 'Een mijlpaal is opnieuw geschreven: {name}.',
  'A name has 1 to {most} characters.': 'Een naam heeft 1 tot {most} tekens.',
  'A need in {domain} was identified on {identifiedOn} (severity: {severity}; source: {source}).':
    'Op {identifiedOn} is een behoefte vastgesteld op het gebied {domain} (ernst: {severity}; bron: {source}).',
  'A need was concluded on {resolvedOn} (outcome: {outcome}).':
    'Op {resolvedOn} is een behoefte afgerond (uitkomst: {outcome}).',
  'A need was revised on {revisedOn} (severity: {severity}).':
    'Op {revisedOn} is een behoefte herzien (ernst: {severity}).',
  'A note explains a choice; make the choice as well, or leave the note out.':
    'Een toelichting verklaart een keuze; maak ook de keuze, of laat de toelichting weg.',
  'A part of the program cannot be reached now. Try the same again in a moment.':
    'Een deel van het programma is nu niet bereikbaar. Probeer hetzelfde over een ogenblik opnieuw.',
  'A party can have at most {most} identifiers.': 'Een persoon kan ten hoogste {most} kenmerken hebben.',
  'A party can have at most {most} relationships.': 'Een persoon kan ten hoogste {most} relaties hebben.',
  'A party can have at most {most} resources.': 'Een persoon kan ten hoogste {most} hulpbronnen hebben.',
  'A party has no relationship to itself.': 'Een persoon heeft geen relatie met zichzelf.',
  'A party is merged into another one.': 'Een persoon wordt samengevoegd met een andere.',
  'A person is not merged into a prospect: merge the other way round, or register the prospect fully first.':
    'Een persoon wordt niet in een prospect opgenomen: voeg andersom samen, of registreer de prospect eerst volledig.',
  'A person is registered with a family name; without one, register a prospect.':
    'Een persoon wordt met een achternaam geregistreerd; registreer zonder achternaam een prospect.',
  'A plan does not start before its case, on {opened}.': 'Een plan begint niet vóór de casus, op {opened}.',
  'A plan group was added: {name}.': 'Er is een plangroep toegevoegd: {name}.',
  'A plan group was removed; its sub-goals stay.': 'Een plangroep is verwijderd; de subdoelen ervan blijven.',
  'A plan group was renamed: {name}.': 'Een plangroep heeft een andere naam: {name}.',
  'A plan has at most {most} baselines: remove one first.':
    'Een plan heeft ten hoogste {most} ijkpunten: verwijder er eerst een.',
  'A plan has at most {most} groups.': 'Een plan heeft ten hoogste {most} groepen.',
  'A plan has at most {most} items.': 'Een plan heeft ten hoogste {most} onderdelen.',
  'A plan has at most {most} milestones.': 'Een plan heeft ten hoogste {most} mijlpalen.',
  'A plan has at most {most} participants.': 'Een plan heeft ten hoogste {most} deelnemers.',
  'A plan has at most {most} sub-goals.': 'Een plan heeft ten hoogste {most} subdoelen.',
  'A plan is approved by somebody else than the one who submitted it.':
    'Een plan wordt goedgekeurd door iemand anders dan wie het heeft ingediend.',
  'A plan item is tracked by its dates, or by units as well.':
    'Een planonderdeel wordt gevolgd op data, of ook op eenheden.',
  'A plan item was added, whose name was erased with the person.':
    'Er is een planonderdeel toegevoegd, waarvan de naam met de persoon is gewist.',
  'A plan item was added: {planItem}.': 'Er is een planonderdeel toegevoegd: {planItem}.',
  'A plan item was assigned.': 'Een planonderdeel is toegewezen.',
  'A plan item was put under another sub-goal.': 'Een planonderdeel is onder een ander subdoel gezet.',
  'A plan item was taken out of the plan.': 'Een planonderdeel is uit het plan gehaald.',
  'A plan template has 1 to {most} sub-goals.': 'Een plansjabloon heeft 1 tot {most} subdoelen.',
  'A plan template has at most {most} items.': 'Een plansjabloon heeft ten hoogste {most} onderdelen.',
  'A plan that is approved becomes active.': 'Een plan wordt actief als het is goedgekeurd.',
  'A plan that was never active can only be cancelled.':
    'Een plan dat nooit actief was, kan alleen worden geannuleerd.',
  'A relationship does not end before it starts.': 'Een relatie eindigt niet voordat zij begint.',
  'A relationship ends on a day that is not in the future.':
    'Een relatie eindigt op een dag die niet in de toekomst ligt.',
  'A relationship starts on a day, in a month or a year that is not in the future.':
    'Een relatie begint op een dag, in een maand of in een jaar dat niet in de toekomst ligt.',
  'A scale goes up, in whole numbers from {least} to {most}.':
    'Een schaal loopt op, in gehele getallen van {least} tot en met {most}.',
  'A score of {label} is a whole number from {min} to {max}.':
    'Een score van {label} is een geheel getal van {min} tot en met {max}.',
  'A service plan was begun ({planType}), starting on {startDate}; it mainly serves {party}.':
    'Er is een plan begonnen ({planType}), dat start op {startDate}; het dient vooral {party}.',
  'A service plan was begun: {planType}.': 'Er is een plan begonnen: {planType}.',
  'A short contact is closed on a day that is not after today, {today}.':
    'Een kort contact wordt afgesloten op een dag die niet na vandaag ligt, {today}.',
  'A short contact is with one client: a registered one, or one registered with it.':
    'Een kort contact is met één cliënt: een die geregistreerd is, of een die daarbij wordt geregistreerd.',
  'A short contact of {contactedOn} was recorded ({channel}; {route}).':
    'Er is een kort contact van {contactedOn} vastgelegd ({channel}; {route}).',
  'A step is expected to end on a day from {startDate} to {latest}.':
    'Een stap eindigt naar verwachting op een dag van {startDate} tot en met {latest}.',
  'A sub-goal was added: {name}.': 'Er is een subdoel toegevoegd: {name}.',
  'A sub-goal was given a scale, on which it stands at {baseline} (importance: {importance}; difficulty: {difficulty}).':
    'Een subdoel heeft een schaal gekregen, waarop het op {baseline} staat (belang: {importance}; moeilijkheid: {difficulty}).',
  'A sub-goal was given a scale, on which it stands at {baseline}.':
    'Een subdoel heeft een schaal gekregen, waarop het op {baseline} staat.',
  'A sub-goal was given to another owner.': 'Een subdoel heeft een andere eigenaar gekregen.',
  'A sub-goal was put into another plan group.': 'Een subdoel is in een andere plangroep gezet.',
  'A sub-goal was rated {level} on {ratedOn}.': 'Een subdoel is op {ratedOn} beoordeeld met {level}.',
  'A sub-goal was removed.': 'Een subdoel is verwijderd.',
  'A sub-goal was taken out of its plan group.': 'Een subdoel is uit zijn plangroep gehaald.',
  'A sub-goal was written anew: {name}.': 'Een subdoel is opnieuw geschreven: {name}.',
  'A team is named for what is open to a team.': 'Een team wordt genoemd bij wat voor een team openstaat.',
  'A track ended on {endDate}.': 'Op {endDate} is een traject geëindigd.',
  'A worker is in at most {most} teams.': 'Een medewerker zit in ten hoogste {most} teams.',
  'A worker is named with 1 to 255 characters.': 'Een medewerker wordt met 1 tot 255 tekens aangeduid.',
  'Aftercare ended on {endedOn}.': 'Op {endedOn} is de nazorg geëindigd.',
  'An agreement is answered on a plan that is approved or active.':
    'Een overeenkomst wordt beantwoord bij een plan dat goedgekeurd of actief is.',
  'An agreement is issued on a plan that is approved or active.':
    'Een overeenkomst wordt voorgelegd bij een plan dat goedgekeurd of actief is.',
  'An agreement on this plan is not answered yet: cancel it first.':
    'Een overeenkomst over dit plan is nog niet beantwoord: annuleer die eerst.',
  'An attribute can change at most {most} times.': 'Een kenmerk kan ten hoogste {most} keer veranderen.',
  'An attribute can have at most {most} codes.': 'Een kenmerk kan ten hoogste {most} codes hebben.',
  'An attribute is a code, a text, a date or a flag.':
    'Een kenmerk is een code, een tekst, een datum of een ja/nee-waarde.',
  'An attribute of the kind code has a list of codes, and only such an attribute.':
    'Een kenmerk van het soort code heeft een lijst met codes, en alleen zo’n kenmerk.',
  'An identifier has 1 to {most} characters, a letter or a digit among them.':
    'Een kenmerk van een persoon heeft 1 tot {most} tekens, waaronder een letter of een cijfer.',
  'An instrument has 1 to {most} domains.': 'Een instrument heeft 1 tot {most} domeinen.',
  'An instrument is a measurement or a questionnaire.': 'Een instrument is een meting of een vragenlijst.',
  'An item of your own needs a name and a purpose.': 'Een eigen onderdeel heeft een naam en een doel nodig.',
  'An item weighs 1 to {most}, in whole numbers.': 'Een onderdeel weegt 1 tot {most}, in hele getallen.',
  'An item with units costs what its units cost: say what one unit costs.':
    'Een onderdeel met eenheden kost wat zijn eenheden kosten: zeg wat één eenheid kost.',
  'At most {most} deliveries of a plan are taken back.':
    'Van een plan worden ten hoogste {most} leveringen teruggenomen.',
  'At most {most} items can be mandatory for closing.':
    'Ten hoogste {most} onderdelen kunnen verplicht zijn voor het afsluiten.',
  'At most {most} parties can be merged into one.': 'Ten hoogste {most} personen kunnen tot één worden samengevoegd.',
  'Between two contacts there are 1 to {most} days.': 'Tussen twee contacten liggen 1 tot {most} dagen.',
  'Case {reference} ({caseType}) was opened for {client}, starting on {startDate}.':
    'Casus {reference} ({caseType}) is geopend voor {client}, met ingang van {startDate}.',
  'Cases of the type {label} do not take over {part}.': 'Casussen van de soort {label} nemen {part} niet over.',
  'Cases of this type do not have this step.': 'Casussen van deze soort hebben deze stap niet.',
  'Cases of this type have no aftercare.': 'Casussen van deze soort hebben geen nazorg.',
  'Cases of this type have no field "{name}" in their closing step.':
    'Casussen van deze soort hebben geen veld "{name}" in de stap afsluiting.',
  'Cases of this type have no fields in their closing step.':
    'Casussen van deze soort hebben geen velden in de stap afsluiting.',
  'Client data hold from a day that is not in the future.':
    'Cliëntgegevens gelden vanaf een dag die niet in de toekomst ligt.',
  'Clients of the type {label} are registered at intake.':
    'Cliënten van de soort {label} worden bij de aanmelding geregistreerd.',
  'Comment: {comment}': 'Opmerking: {comment}',
  'Contact was sought in aftercare on {soughtOn}, and the client was not reached.':
    'Op {soughtOn} is in de nazorg contact gezocht, en de cliënt is niet bereikt.',
  'Contact was sought in aftercare on {soughtOn}, and the client was reached.':
    'Op {soughtOn} is in de nazorg contact gezocht, en de cliënt is bereikt.',
  'Contact, or the start or end of a step, was recorded for {latest}; the case is not closed before that.':
    'Er is contact, of het begin of einde van een stap, vastgelegd voor {latest}; de casus wordt niet eerder afgesloten.',
  'Days between two contacts, at most: {contactIntervalDays}.':
    'Dagen tussen twee contacten, ten hoogste: {contactIntervalDays}.',
  'Days by which what is due is due later: {days}.':
    '{days, plural, one {Termijnen zijn één dag opgeschoven.} other {Termijnen zijn {days} dagen opgeschoven.}}',
  'From {least} to {most} contact moments can be mandatory.':
    'Van {least} tot en met {most} contactmomenten kunnen verplicht zijn.',
  'Give a day from {earliest} to {latest}, such as 2026-03-31.':
    'Geef een dag van {earliest} tot en met {latest}, zoals 2026-03-31.',
  'Give a day since {earliest}, such as 2026-03-31.': 'Geef een dag vanaf {earliest}, zoals 2026-03-31.',
  'Give a number with at most two decimals, from {least} to {most}.':
    'Geef een getal met ten hoogste twee decimalen, van {least} tot en met {most}.',
  'Give a whole number of minor units, such as cents, from 0 to {most}.':
    'Geef een heel aantal kleinste eenheden, zoals centen, van 0 tot en met {most}.',
  'Give both importance and difficulty, or neither.': 'Geef belang en moeilijkheid allebei, of geen van beide.',
  'Give how much longer as days, weeks, months or years, such as P14D or P1M.':
    'Geef hoeveel langer in dagen, weken, maanden of jaren, zoals P14D of P1M.',
  'Give the score of at least one domain.': 'Geef de score van ten minste één domein.',
  'Help is expected to go on on a day that is not before {from}.':
    'De hulp gaat naar verwachting verder op een dag die niet vóór {from} ligt.',
  'Importance and difficulty are whole numbers from 0 to {most}.':
    'Belang en moeilijkheid zijn gehele getallen van 0 tot {most}.',
  'In aftercare a contact moment is entered in no step and no track.':
    'In de nazorg wordt een contactmoment in geen stap en geen traject ingevoerd.',
  'In aftercare a measurement is one of aftercare.': 'In de nazorg is een meting er een van de nazorg.',
  'In cases of this type nothing like this is attached to contact moments.':
    'In casussen van deze soort wordt zoiets niet aan contactmomenten toegevoegd.',
  'It cannot end before it starts, on {start}.': 'Het kan niet eindigen voordat het begint, op {start}.',
  'It cost {amount}.': 'Het heeft {amount} gekost.',
  'It ended on {actualEnd} (outcome: {outcome}).': 'Het eindigde op {actualEnd} (uitkomst: {outcome}).',
  'It ended on {actualEnd}: take back its end first where that was wrong.':
    'Het is op {actualEnd} geëindigd: neem het einde eerst terug als dat niet klopte.',
  'It followed from a short contact.': 'Hij kwam voort uit een kort contact.',
  'It has begun: record that it was cancelled, and when, instead.':
    'Het is begonnen: leg in plaats daarvan vast dat het is afgebroken, en wanneer.',
  'It is expected to end on {expectedEnd}.': 'Het einde wordt verwacht op {expectedEnd}.',
  'It is expected to go on on {expectedUntil}.': 'Hij gaat naar verwachting verder op {expectedUntil}.',
  'It is to be reached by {targetDate}.': 'Het moet bereikt zijn op {targetDate}.',
  'It is to be sought again on {nextDue}.': 'Op {nextDue} moet het opnieuw worden gezocht.',
  'It is to end on {expectedEnd}.': 'Het moet op {expectedEnd} eindigen.',
  'It is to start on {expectedStart}.': 'Het moet op {expectedStart} beginnen.',
  'It started on {actualStart}.': 'Het begon op {actualStart}.',
  'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.':
    'Het duurde te lang om te zeggen of dit gedaan is; het kan nog worden gedaan. Stuur het opnieuw met dezelfde commandId: het wordt één keer gedaan, en u krijgt te horen wat ervan kwam.',
  'It took too long. Ask again later, or for less.': 'Het duurde te lang. Vraag het later opnieuw, of vraag minder.',
  'It took {durationMinutes} min.': 'Het duurde {durationMinutes} min.',
  'It was changed in the meantime; look at it again and decide anew.':
    'Het is intussen veranderd; bekijk het opnieuw en beslis opnieuw.',
  'It was made from the template {template}.': 'Het is gemaakt met het sjabloon {template}.',
  'It was open to {openTo} alone.': 'Alleen toegankelijk voor: {openTo}.',
  'It was reached on {actualEnd}.': 'Hij is bereikt op {actualEnd}.',
  'It was started from another case.': 'Hij is vanuit een andere casus gestart.',
  'Items stand under this sub-goal: move or remove them first.':
    'Onder dit subdoel staan onderdelen: verplaats of verwijder die eerst.',
  'Its goal is to be reached by {targetDate}.': 'Het doel moet bereikt zijn op {targetDate}.',
  'Its items came to another outcome: {outcome}.': 'De onderdelen kwamen op een andere uitkomst: {outcome}.',
  'Name at least one participant who is to agree.': 'Noem ten minste één deelnemer die akkoord moet gaan.',
  'Name one: yourself, a worker, a participant of the plan or the owner of the sub-goal.':
    'Noem er één: uzelf, een medewerker, een deelnemer van het plan of de eigenaar van het subdoel.',
  'No case is worked by the model {label} any more.': 'In geen casus wordt nog volgens het model {label} gewerkt.',
  'No case of this type is closed without: {name}. Give another value.':
    'Geen casus van deze soort wordt afgesloten zonder: {name}. Geef een andere waarde.',
  'No new case can be of the type {label}.': 'Een nieuwe casus kan niet van de soort {label} zijn.',
  'No new item is made from {label}.': 'Van {label} wordt geen nieuw onderdeel meer gemaakt.',
  'No new plan is made from {label}.': 'Van {label} wordt geen nieuw plan meer gemaakt.',
  'Of a scale either higher or lower is better.': 'Op een schaal is hoger of lager beter.',
  'One assessment finds at most {most} needs.': 'Eén beoordeling stelt ten hoogste {most} behoeften vast.',
  'One item has at most {most} of these.': 'Eén onderdeel heeft hiervan ten hoogste {most}.',
  'One item has at most {most} units delivered.': 'Van één onderdeel worden ten hoogste {most} eenheden geleverd.',
  'One unit of a plan item costs {amount} from {from} on.':
    'Eén eenheid van een planonderdeel kost {amount} vanaf {from}.',
  'Only a closed case can be reopened.': 'Alleen een afgesloten casus kan worden heropend.',
  'Only a contact moment of service provision is entered in a track.':
    'Alleen een contactmoment van de dienstverlening wordt in een traject ingevoerd.',
  'Only a help question that was answered returns.': 'Alleen een hulpvraag die beantwoord is, komt terug.',
  'Only a participant of the plan can have this: add them to the plan first.':
    'Alleen een deelnemer van het plan kan dit krijgen: voeg hen eerst aan het plan toe.',
  'Only a plan that is closed can be reopened.': 'Alleen een afgesloten plan kan worden heropend.',
  'Only a plan that is submitted can be approved or rejected.':
    'Alleen een ingediend plan kan worden goedgekeurd of afgewezen.',
  'Only a plan that is submitted or approved can be withdrawn.':
    'Alleen een ingediend of goedgekeurd plan kan worden ingetrokken.',
  'Only a step that runs and has an expected end is extended; {step} is not.':
    'Alleen een stap die loopt en een verwacht einde heeft, wordt verlengd; {step} is dat niet.',
  'Only an application administrator can pass over this rule.':
    'Alleen een applicatiebeheerder kan van deze regel afwijken.',
  'Only an open case can be closed.': 'Alleen een open casus kan worden afgesloten.',
  'Only participants of the case take part in its plans.':
    'Alleen deelnemers aan de casus nemen deel aan de plannen ervan.',
  'Only participants of the case take part in its plans: add them to it first.':
    'Alleen deelnemers van de casus nemen deel aan de plannen ervan: voeg hen er eerst aan toe.',
  'Only the client and the participants of the case take part; add them first.':
    'Alleen de cliënt en de deelnemers van de casus nemen deel; voeg hen eerst toe.',
  'Only the name of a worker who has left the organisation is erased.':
    'Alleen de naam van een medewerker die de organisatie heeft verlaten, wordt gewist.',
  'Others were merged into this party: merge the other way round, or undo those merges first.':
    'Anderen zijn in deze persoon opgenomen: voeg andersom samen, of maak die samenvoegingen eerst ongedaan.',
  'Owner: {owner}.': 'Eigenaar: {owner}.',
  'Participants are added to an open case.': 'Deelnemers worden aan een open casus toegevoegd.',
  'Participants are removed from an open case.': 'Deelnemers worden uit een open casus verwijderd.',
  'Plan templates have the item {code}: take it out of them first.':
    'Plansjablonen hebben het onderdeel {code}: haal het daar eerst uit.',
  'Reason: {reason}': 'Reden: {reason}',
  'Responsible for carrying it out: {responsible}.': 'Verantwoordelijk voor de uitvoering: {responsible}.',
  'Revision {planRevision} of the plan became a baseline, whose name was erased with the person.':
    'Revisie {planRevision} van het plan is een ijkpunt geworden, waarvan de naam met de persoon is gewist.',
  'Revision {planRevision} of the plan became the baseline “{name}”.':
    'Revisie {planRevision} van het plan is het ijkpunt “{name}” geworden.',
  'Say in what its units are counted.': 'Zeg waarin de eenheden worden geteld.',
  'Say in which step of the case the contact moment is entered.':
    'Geef aan in welke stap van de casus het contactmoment wordt ingevoerd.',
  'Say of which type the plan is, or from which template it is made.':
    'Zeg van welk type het plan is, of van welk sjabloon het wordt gemaakt.',
  'Say to which team the case is open.': 'Geef aan voor welk team de casus openstaat.',
  'Say what each of the {count} levels means, from the least on.':
    'Zeg van elk van de {count} niveaus wat het betekent, vanaf het laagste.',
  'Say when it started, before what it cost.': 'Zeg eerst wanneer het begon, en dan wat het kostte.',
  'Say who owns it, or who carries it out.': 'Zeg van wie het is, of wie het uitvoert.',
  'Say why what was recorded is changed or taken back.':
    'Zeg waarom wat was vastgelegd wordt gewijzigd of teruggenomen.',
  'Service provision ended on {endDate}; its tracks have ended by then.':
    'De dienstverlening is geëindigd op {endDate}; de trajecten ervan zijn dan geëindigd.',
  'Some of its items have not ended: end them, or say the outcome and why.':
    'Sommige onderdelen zijn niet afgerond: rond ze af, of zeg de uitkomst en waarom.',
  'Something went wrong here; it was recorded under {correlationId}.':
    'Hier ging iets mis; het is vastgelegd onder {correlationId}.',
  'Start the closing step first; then its fields can be filled in.':
    'Begin eerst de stap afsluiting; dan kunnen de velden worden ingevuld.',
  'The access record cannot be written now, and nothing is answered without it.':
    'Het toegangsregister kan nu niet worden geschreven, en zonder dat wordt niets beantwoord.',
  'The aftercare of this case has no contact moment with this id.':
    'De nazorg van deze casus heeft geen contactmoment met deze id.',
  'The agreement on the plan was cancelled.': 'De overeenkomst over het plan is geannuleerd.',
  'The bearer token has expired.': 'Het bearer-token is verlopen.',
  'The bearer token is not valid.': 'Het bearer-token is niet geldig.',
  'The case cannot be closed yet; this is missing: {missing}.':
    'De casus kan nog niet worden afgesloten; dit ontbreekt: {missing}.',
  'The case has an active plan of this type already: close that one first.':
    'De casus heeft al een actief plan van dit type: sluit dat eerst af.',
  'The case has been closed already, by {by} on {day}.': 'De casus is al afgesloten, door {by} op {day}.',
  'The case has been open since {periodStart}; it is not closed before that.':
    'De casus is open sinds {periodStart}; hij wordt niet eerder afgesloten.',
  'The case has been suspended since {from}; resume it before it is closed.':
    'De casus is sinds {from} opgeschort; hervat hem voordat hij wordt afgesloten.',
  'The case has no contact moment with this id.': 'De casus heeft geen contactmoment met deze id.',
  'The case has no help question with this id.': 'De casus heeft geen hulpvraag met deze id.',
  'The case has no measurement with this id.': 'De casus heeft geen meting met deze id.',
  'The case has no need with this id.': 'De casus heeft geen behoefte met deze id.',
  'The case has no such need, or what came of it is recorded already.':
    'De casus heeft zo’n behoefte niet, of wat ervan geworden is, is al vastgelegd.',
  'The case has no track with this id in this period.': 'De casus heeft in deze periode geen traject met deze id.',
  'The case is about its primary client, who stays.': 'De casus gaat over de hoofdcliënt, die blijft.',
  'The case is marked as opened in error already.': 'De casus is al gemarkeerd als ten onrechte geopend.',
  'The case is not closed.': 'De casus is niet afgesloten.',
  'The case is not open.': 'De casus is niet open.',
  'The case is not suspended.': 'De casus is niet opgeschort.',
  'The case is not worked by the model {model}.': 'In de casus wordt niet volgens het model {model} gewerkt.',
  'The case is open already: {by} opened it on {day}.': 'De casus is al open: {by} heeft hem geopend op {day}.',
  'The case is suspended already, since {from}.': 'De casus is al opgeschort, sinds {from}.',
  'The case is worked by the model {model} from {from}, as its primary one.':
    'Vanaf {from} wordt in de casus gewerkt volgens het model {model}, als hoofdmodel.',
  'The case is worked by the model {model} from {from}.':
    'Vanaf {from} wordt in de casus gewerkt volgens het model {model}.',
  'The case is worked by the model {model} no longer, from {on}.':
    'Vanaf {on} wordt in de casus niet meer volgens het model {model} gewerkt.',
  'The case was closed as of {closingDate}, with aftercare.': 'De casus is afgesloten per {closingDate}, met nazorg.',
  'The case was closed as of {closingDate}.': 'De casus is afgesloten per {closingDate}.',
  'The case was closed on {closingDate} and could be reopened until {last}.':
    'De casus is afgesloten op {closingDate} en kon tot en met {last} worden heropend.',
  'The case was closed or reopened on {end}; this contact was not after that.':
    'De casus is afgesloten of heropend op {end}; dit contact was niet daarna.',
  'The case was given to {caseworker}.': 'De casus is toegewezen aan {caseworker}.',
  'The case was handed over from {previous} to {caseworker}.':
    'De casus is overgedragen van {previous} aan {caseworker}.',
  'The case was marked as opened in error, by {by} on {day}.':
    'De casus is gemarkeerd als ten onrechte geopend, door {by} op {day}.',
  'The case was marked as opened in error.': 'De casus is gemarkeerd als ten onrechte geopend.',
  'The case was opened to the whole organisation.': 'De casus is opengesteld voor de hele organisatie.',
  'The case was opened to {openTo} alone.': 'De toegang tot de casus is beperkt tot: {openTo}.',
  'The case was resumed on {on}.': 'De casus is hervat op {on}.',
  'The case was suspended from {from}.': 'De casus is opgeschort vanaf {from}.',
  'The case was worked by {model}.': 'De casus werd gedaan volgens {model}.',
  'The case, closed as of {closedOn}, was reopened on {reopeningDate}.':
    'De casus, afgesloten per {closedOn}, is heropend op {reopeningDate}.',
  'The client has no strength or source of support with this id.':
    'De cliënt heeft geen kracht of steunbron met deze id.',
  'The closing has no product {product}.': 'Bij de afsluiting staat geen product {product}.',
  'The code {code} is there twice.': 'De code {code} staat er twee keer.',
  'The code {code} of the list {list} is not used for anything new.':
    'De code {code} van de lijst {list} wordt voor niets nieuws meer gebruikt.',
  'The code {code} stands for no model at all.': 'De code {code} staat voor helemaal geen model.',
  'The comment was erased with the person.': 'De opmerking is met de persoon gewist.',
  'The contact moment of {before} was changed; it is of {date} now ({channel}).':
    'Het contactmoment van {before} is gewijzigd; het is nu van {date} ({channel}).',
  'The contact moment of {date} was deleted.': 'Het contactmoment van {date} is verwijderd.',
  'The contact was on {contactedOn}; it is not closed before that.':
    'Het contact was op {contactedOn}; het wordt niet eerder afgesloten.',
  'The contact was on {date}; it started at a time of that day.':
    'Het contact was op {date}; het begon op een tijdstip van die dag.',
  'The dates of a track were corrected: it ran from {startDate} to {endDate}.':
    'De datums van een traject zijn gecorrigeerd: het liep van {startDate} tot {endDate}.',
  'The dates of a track were corrected: it runs from {startDate}.':
    'De datums van een traject zijn gecorrigeerd: het loopt vanaf {startDate}.',
  'The dates of the step {step} were corrected: it ran from {startDate} to {endDate}.':
    'De datums van de stap {step} zijn gecorrigeerd: hij liep van {startDate} tot {endDate}.',
  'The dates of the step {step} were corrected: it runs from {startDate}.':
    'De datums van de stap {step} zijn gecorrigeerd: hij loopt vanaf {startDate}.',
  'The definition of this item says that.': 'Dat zegt de definitie van dit onderdeel.',
  'The domain {domain} is scored twice.': 'Het domein {domain} heeft twee keer een score.',
  'The duration of a contact moment stays as it is after its first days.':
    'De duur van een contactmoment blijft na de eerste dagen zoals hij is.',
  'The fields of a closing are corrected in a closed case.':
    'De velden van een afsluiting worden in een afgesloten casus gecorrigeerd.',
  'The fields of the closed case were corrected.': 'De velden van de afgesloten casus zijn gecorrigeerd.',
  'The fields of the closing were recorded.': 'De velden van de afsluiting zijn vastgelegd.',
  'The goal cannot be reached before the plan starts, on {start}.':
    'Het doel kan niet worden bereikt voordat het plan begint, op {start}.',
  'The goal of the plan was written anew.': 'Het doel van het plan is opnieuw geschreven.',
  'The instrument {code} is retired.': 'Het instrument {code} is niet meer in gebruik.',
  'The instrument {label} is not used any more.': 'Het instrument {label} wordt niet meer gebruikt.',
  'The item {item} has no {member}.': 'Het onderdeel {item} heeft geen {member}.',
  'The item {item} is there twice.': 'Het onderdeel {item} staat er twee keer.',
  'The item {item} needs its {member}.': 'Het onderdeel {item} heeft een {member} nodig.',
  'The items of the plan do not come to this outcome: say why it is so.':
    'De onderdelen van het plan komen niet op deze uitkomst: zeg waarom het zo is.',
  'The last signature of its agreement made it active.':
    'De laatste handtekening onder de overeenkomst maakte het actief.',
  'The list {list} has a code {code} already.': 'De lijst {list} heeft al een code {code}.',
  'The list {list} has no code {code}.': 'De lijst {list} heeft geen code {code}.',
  'The mandatory item {item} asks for a step or a field that cases do not have.':
    'Het verplichte onderdeel {item} vraagt om een stap of een veld dat casussen niet hebben.',
  'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.':
    'Het verplichte onderdeel {item} vraagt om een stap of een veld dat casussen van de soort {label} niet hebben.',
  'The model {code} is in the rules of cases: choose another one there first.':
    'Het model {code} staat in de regels van casussen: kies daar eerst een ander.',
  'The model {code} is retired.': 'Het model {code} is niet meer in gebruik.',
  'The name and purpose of this item are those of its definition.':
    'De naam en het doel van dit onderdeel zijn die van zijn definitie.',
  'The name of a team has 1 to 200 characters.': 'De naam van een team heeft 1 tot 200 tekens.',
  'The name of an organisation has 1 to 200 characters.': 'De naam van een organisatie heeft 1 tot 200 tekens.',
  'The name of this worker was erased; none is recorded again.':
    'De naam van deze medewerker is gewist; er wordt er geen meer vastgelegd.',
  'The needs of the client were assessed on {assessedOn}.':
    'Op {assessedOn} zijn de behoeften van de cliënt beoordeeld.',
  'The other party is not registered.': 'De andere persoon is niet geregistreerd.',
  'The plan became active on {activatedOn}.': 'Het plan is actief sinds {activatedOn}.',
  'The plan has no baseline with this id.': 'Het plan heeft geen ijkpunt met deze id.',
  'The plan has no delivery with this id.': 'Het plan heeft geen levering met deze id.',
  'The plan has no group with this id.': 'Het plan heeft geen groep met dit id.',
  'The plan has no item with this id.': 'Het plan heeft geen onderdeel met deze id.',
  'The plan has no milestone with this id.': 'Het plan heeft geen mijlpaal met dit id.',
  'The plan has no sub-goal with this id.': 'Het plan heeft geen subdoel met deze id.',
  'The plan has no such moment: no such revision or baseline, or it was not there yet.':
    'Het plan heeft geen zodanig moment: geen zodanige revisie of ijkpunt, of het was er nog niet.',
  'The plan has the revisions 0 to {last}.': 'Het plan heeft de revisies 0 tot en met {last}.',
  'The plan is closed; reopen it or draw up a new one.': 'Het plan is gesloten; heropen het of stel een nieuw plan op.',
  'The plan is in {currency}; {other} is another currency.': 'Het plan is in {currency}; {other} is een andere valuta.',
  'The plan is not complete yet; this is missing: {missing}.':
    'Het plan is nog niet volledig; dit ontbreekt: {missing}.',
  'The plan is submitted or approved: withdraw it before you change it.':
    'Het plan is ingediend of goedgekeurd: trek het in voordat u het wijzigt.',
  'The plan mainly serves this participant: make another one the primary participant first.':
    'Het plan dient vooral deze deelnemer: maak eerst een ander hoofddeelnemer.',
  'The plan mainly serves {party}, and no longer {previous}.':
    'Het plan dient vooral {party}, en niet langer {previous}.',
  'The plan was approved.': 'Het plan is goedgekeurd.',
  'The plan was closed as of {closedOn} (outcome: {outcome}).':
    'Het plan is afgesloten per {closedOn} (uitkomst: {outcome}).',
  'The plan was not approved; it is a draft again.': 'Het plan is niet goedgekeurd; het is weer een concept.',
  'The plan was reopened on {reopenedOn}; it is active again.':
    'Het plan is heropend op {reopenedOn}; het is weer actief.',
  'The plan was submitted for approval.': 'Het plan is ter goedkeuring ingediend.',
  'The plan was withdrawn; it is a draft again.': 'Het plan is ingetrokken; het is weer een concept.',
  'The primary client of the case is always a participant of the plan.':
    'De hoofdcliënt van de casus is altijd deelnemer van het plan.',
  'The primary client takes part in the case already.': 'De hoofdcliënt neemt al deel aan de casus.',
  'The primary participant is one of the participants of the plan.':
    'De primaire deelnemer is een van de deelnemers aan het plan.',
  'The primary participant of the plan takes no part in the case any more: choose another one.':
    'De primaire deelnemer aan het plan neemt niet meer deel aan de casus: kies een andere.',
  'The product {product} was added to the closing.': 'Het product {product} is aan de afsluiting toegevoegd.',
  'The product {product} was removed from the closing.': 'Het product {product} is uit de afsluiting verwijderd.',
  'The rate of one item changes at most {most} times.':
    'Het tarief van één onderdeel verandert ten hoogste {most} keer.',
  'The reason was erased with the person.': 'De reden is met de persoon gewist.',
  'The setting {setting} is there twice: a type has it or inherits it.':
    'De instelling {setting} staat er twee keer: een soort heeft haar zelf of erft haar.',
  'The short contact became a case.': 'Het korte contact is een casus geworden.',
  'The short contact was closed as of {closingDate}.': 'Het korte contact is afgesloten per {closingDate}.',
  'The short contact was corrected; it is recorded like this now ({channel}; {route}).':
    'Het korte contact is gecorrigeerd; het staat nu zo vast ({channel}; {route}).',
  'The step {earlier} comes before {step}; end it first.': 'De stap {earlier} komt vóór {step}; beëindig die eerst.',
  'The step {earlier} ended on {endDate}; {step} starts no earlier.':
    'De stap {earlier} is geëindigd op {endDate}; {step} begint niet eerder.',
  'The step {later} started on {startDate}; {step} has ended by then.':
    'De stap {later} is begonnen op {startDate}; {step} is dan geëindigd.',
  'The step {step} ended on {endDate}.': 'De stap {step} is geëindigd op {endDate}.',
  'The step {step} ended on {endDate}; correct its dates if that is wrong.':
    'De stap {step} is geëindigd op {endDate}; corrigeer de datums als dat niet klopt.',
  'The step {step} has not started; start it first.': 'De stap {step} is niet begonnen; begin die eerst.',
  'The step {step} ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'De stap {step} liep van {startDate} tot {endDate}; corrigeer de datums als dat niet klopt.',
  'The step {step} started on {startDate}.': 'De stap {step} is begonnen op {startDate}.',
  'The step {step} started on {startDate}; correct its dates if it goes on.':
    'De stap {step} is begonnen op {startDate}; corrigeer de datums als die verdergaat.',
  'The step {step} started on {startDate}; correct its dates if that is wrong.':
    'De stap {step} is begonnen op {startDate}; corrigeer de datums als dat niet klopt.',
  'The step {step} was extended to {expectedEnd}.': 'De stap {step} is verlengd tot {expectedEnd}.',
  'The sub-goal has no scale to be rated on: give it one first.':
    'Het subdoel heeft geen schaal om op te beoordelen: geef het er eerst een.',
  'The sub-goal was rated on the scale that it has: say why it gets another one.':
    'Het subdoel is beoordeeld op de schaal die het heeft: zeg waarom het een andere krijgt.',
  'The track ended on {endDate}; correct its dates if that is wrong.':
    'Het traject is geëindigd op {endDate}; corrigeer de datums als dat niet klopt.',
  'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'Het traject liep van {startDate} tot {endDate}; corrigeer de datums als dat niet klopt.',
  'The track started on {startDate}; correct its dates if that is wrong.':
    'Het traject is begonnen op {startDate}; corrigeer de datums als dat niet klopt.',
  'The track {track} started on {startDate}.': 'Het traject {track} is begonnen op {startDate}.',
  'The two are related to each other, so they are two; end the relationship first if they are one.':
    'De twee hebben een relatie met elkaar, dus het zijn er twee; beëindig eerst de relatie als het er één is.',
  'There are {left} units left: have more authorised first.':
    'Er zijn nog {left} eenheden over: laat er eerst meer toekennen.',
  'There are {left} units left: say why more are delivered.':
    'Er zijn nog {left} eenheden over: zeg waarom er meer worden geleverd.',
  'There can be at most {most} attributes.': 'Er kunnen ten hoogste {most} kenmerken zijn.',
  'There can be at most {most} case types.': 'Er kunnen ten hoogste {most} casussoorten zijn.',
  'There can be at most {most} models.': 'Er kunnen ten hoogste {most} modellen zijn.',
  'There can be at most {most} plan templates.': 'Er kunnen ten hoogste {most} plansjablonen zijn.',
  'There can be at most {most} versions of instruments.': 'Er kunnen ten hoogste {most} versies van instrumenten zijn.',
  'There can be at most {most} versions of plan items.':
    'Er kunnen ten hoogste {most} versies van planonderdelen zijn.',
  'There is a case type {code} already.': 'Er is al een casussoort {code}.',
  'There is a model {code} already.': 'Er is al een model {code}.',
  'There is a plan item {code} already.': 'Er is al een planonderdeel {code}.',
  'There is a plan template {code} already.': 'Er is al een plansjabloon {code}.',
  'There is a tenant {tenant} already.': 'Er is al een organisatie {tenant}.',
  'There is an attribute {code} already.': 'Er is al een kenmerk {code}.',
  'There is no attribute {attribute}.': 'Er is geen kenmerk {attribute}.',
  'There is no attribute {code}.': 'Er is geen kenmerk {code}.',
  'There is no case to open to anybody.': 'Er is geen casus om voor iemand open te stellen.',
  'There is no case type {caseType} any more.': 'Er is geen casussoort {caseType} meer.',
  'There is no case type {code}.': 'Er is geen casussoort {code}.',
  'There is no case with this id.': 'Er is geen casus met deze id.',
  'There is no code list {list}.': 'Er is geen codelijst {list}.',
  'There is no currency {currency}.': 'Er is geen munteenheid {currency}.',
  'There is no instrument {code}.': 'Er is geen instrument {code}.',
  'There is no model {code}.': 'Er is geen model {code}.',
  'There is no person or prospect with this id.': 'Er is geen persoon of prospect met deze id.',
  'There is no plan item {code}.': 'Er is geen planonderdeel {code}.',
  'There is no plan template {code}.': 'Er is geen plansjabloon {code}.',
  'There is no plan with this id.': 'Er is geen plan met deze id.',
  'There is no short contact with this id.': 'Er is geen kort contact met deze id.',
  'There is no sub-goal whose owner could have this.': 'Er is geen subdoel waarvan de eigenaar dit kan krijgen.',
  'There is no such case.': 'Er is geen casus met dit id.',
  'There is no team with this id.': 'Er is geen team met deze id.',
  'There is no tenant {tenant}.': 'Er is geen organisatie {tenant}.',
  'There is nothing with this id.': 'Er is niets met deze id.',
  'They take no part in the case any more; nothing new is given to them.':
    'Zij nemen niet meer deel aan de casus; zij krijgen niets nieuws meer.',
  'This agreement waits for no more answers: issue a new one.':
    'Deze overeenkomst wacht niet meer op antwoorden: leg een nieuwe voor.',
  'This agreement was rejected: nothing of it is left to cancel.':
    'Deze overeenkomst is afgewezen: er is niets meer aan te annuleren.',
  'This cannot have been before {earliest}.': 'Dit kan niet vóór {earliest} zijn geweest.',
  'This case has been opened already.': 'Deze casus is al geopend.',
  'This case was opened in error; a new case is not started from it.':
    'Deze casus is ten onrechte geopend; er wordt geen nieuwe casus mee gestart.',
  'This contact moment was deleted; record it anew where that was wrong.':
    'Dit contactmoment is verwijderd; leg het opnieuw vast als dat niet klopte.',
  'This delivery was taken back; record it anew where that was wrong.':
    'Deze levering is teruggenomen; leg haar opnieuw vast als dat niet klopte.',
  'This has 1 to {most} characters, or is left out.': 'Dit heeft 1 tot {most} tekens, of wordt weggelaten.',
  'This has 1 to {most} characters.': 'Dit heeft 1 tot {most} tekens.',
  'This help question is answered already.': 'Deze hulpvraag is al beantwoord.',
  'This is a person already.': 'Dit is al een volledig geregistreerde persoon.',
  'This is no {member}.': 'Dit is geen {member}.',
  'This is not the latest agreement on the plan.': 'Dit is niet de laatste overeenkomst over het plan.',
  'This is possible while the case is in aftercare.': 'Dit kan zolang de casus in nazorg is.',
  'This is possible while the case is open; reopen it or start a new case.':
    'Dit kan zolang de casus open is; heropen hem of start een nieuwe casus.',
  'This is possible while the case of the plan is open; reopen it first.':
    'Dit kan zolang de casus van het plan open is; heropen die eerst.',
  'This is recorded for a day that is not after today, {today}.':
    'Dit wordt vastgelegd voor een dag die niet na vandaag ligt, {today}.',
  'This is recorded while the plan is active: activate it first.':
    'Dit wordt vastgelegd zolang het plan actief is: activeer het eerst.',
  'This item is tracked by its dates, not by units.': 'Dit onderdeel wordt gevolgd op data, niet op eenheden.',
  'This month of the access record is to be kept.': 'Deze maand van het toegangsregister moet worden bewaard.',
  'This participant has answered; cancel the agreement where that was an error.':
    'Deze deelnemer heeft geantwoord; annuleer de overeenkomst als dat een vergissing was.',
  'This participant is to sign the agreement that is issued: have it answered or cancel it first.':
    'Deze deelnemer moet de voorgelegde overeenkomst nog tekenen: laat haar eerst beantwoorden of annuleer haar.',
  'This participant owns, carries out or helps with what has not ended ({count} of it): give that to others first.':
    'Deze deelnemer is eigenaar of uitvoerder van, of helpt bij, wat nog niet is beëindigd ({count}): geef dat eerst aan anderen.',
  'This participant was not asked to agree.': 'Aan deze deelnemer is geen akkoord gevraagd.',
  'This party has no such identifier.': 'Deze persoon heeft dit kenmerk niet.',
  'This party has no such relationship; it may be recorded with the other party.':
    'Deze persoon heeft deze relatie niet; misschien is zij bij de andere persoon vastgelegd.',
  'This party is registered already.': 'Deze persoon is al geregistreerd.',
  'This party takes no part in the case.': 'Deze persoon neemt niet deel aan de casus.',
  'This party takes no part in the plan.': 'Deze partij neemt niet deel aan het plan.',
  'This party was merged into another one, {mergedInto}, which stands for both.':
    'Deze persoon is opgenomen in een andere, {mergedInto}, die voor beide staat.',
  'This party was not merged into another one.': 'Deze persoon is niet in een andere opgenomen.',
  'This passed over the rule {rules}.': 'Hierbij is afgeweken van de regel {rules}.',
  'This person has been erased.': 'Deze persoon is gewist.',
  'This person has been erased; nothing can be recorded about them.':
    'Deze persoon is gewist; er kan niets over hen worden vastgelegd.',
  'This plan has been drawn up already.': 'Dit plan is al opgesteld.',
  'This plan was cancelled before it was active: draw up a new one.':
    'Dit plan is geannuleerd voordat het actief was: stel een nieuw op.',
  'This record was merged into another one of the same person: take that one.':
    'Deze registratie is opgenomen in een andere van dezelfde persoon: neem die.',
  'This relationship ended on {until}.': 'Deze relatie is geëindigd op {until}.',
  'This relationship is recorded already.': 'Deze relatie is al vastgelegd.',
  'This setting is a whole number from {least} to {most}.':
    'Deze instelling is een geheel getal van {least} tot en met {most}.',
  'This short contact has become a case already.': 'Dit korte contact is al een casus geworden.',
  'This short contact is closed already.': 'Dit korte contact is al afgesloten.',
  'This short contact is registered already.': 'Dit korte contact is al geregistreerd.',
  'This team has been dissolved.': 'Dit team is opgeheven.',
  'This text has 1 to {most} characters.': 'Deze tekst heeft 1 tot {most} tekens.',
  'This worker has left the organisation.': 'Deze medewerker heeft de organisatie verlaten.',
  'This worker is not in this team.': 'Deze medewerker zit niet in dit team.',
  'Too much was asked in a short time. Ask again in {retryAfterSeconds} s.':
    'Er is in korte tijd te veel gevraagd. Vraag het over {retryAfterSeconds} s opnieuw.',
  'Tracks ended after that; correct their dates first: {tracks}.':
    'Trajecten zijn daarna geëindigd; corrigeer eerst hun datums: {tracks}.',
  'Tracks of service provision still run; end them first: {tracks}.':
    'Er lopen nog trajecten van de dienstverlening; beëindig die eerst: {tracks}.',
  'Tracks started before that; correct their dates first: {tracks}.':
    'Trajecten zijn daarvoor begonnen; corrigeer eerst hun datums: {tracks}.',
  'What became of a plan item was recorded.': 'Wat er van een planonderdeel is geworden, is vastgelegd.',
  'What came of this need is recorded; record a new one where it is there again.':
    'Wat er van deze behoefte kwam, is vastgelegd; leg een nieuwe vast als zij er weer is.',
  'What follows from it was opened in the same act.': 'Wat eruit volgt, is in dezelfde handeling geopend.',
  'What has an outcome has ended: say when.': 'Wat een uitkomst heeft, is geëindigd: zeg wanneer.',
  'What has ended has an outcome: say what came of it.':
    'Wat is geëindigd, heeft een uitkomst: zeg wat ervan is geworden.',
  'What is cleared is not given another value in the same change.':
    'Wat wordt leeggemaakt, krijgt in dezelfde wijziging geen andere waarde.',
  'What is only now created has no revision that could be expected.':
    'Wat nu pas ontstaat, heeft geen revisie die verwacht kan worden.',
  'What is planned of a plan item was changed (weight: {weight}).':
    'Wat er van een planonderdeel gepland is, is gewijzigd (gewicht: {weight}).',
  'What it was called has been erased: give it a name.': 'Hoe het heette is gewist: geef het een naam.',
  'What you have just done cannot be seen yet; ask again in a moment.':
    'Wat u zojuist hebt gedaan, is nog niet te zien; vraag het over een ogenblik opnieuw.',
  'Whether this was done is not known. Send it again with the same commandId: it is done once.':
    'Of dit is gedaan, is niet bekend. Stuur het opnieuw met dezelfde commandId: het wordt één keer gedaan.',
  'With these, {beyond} units are beyond what is authorised.': 'Hiermee gaan {beyond} eenheden boven wat is toegekend.',
  'Workers are named for what is open to workers.': 'Medewerkers worden genoemd bij wat voor medewerkers openstaat.',
  'You see this case already; there is no glass to break.': 'U ziet deze casus al; er is geen noodtoegang nodig.',
  'You would not see the case any more; say evenWithoutMe where that is meant.':
    'U zou de casus niet meer zien; geef evenWithoutMe op als dat de bedoeling is.',
  'Your roles do not allow this.': 'Uw rollen staan dit niet toe.',
  'Your roles do not allow to change a contact moment after its first days.':
    'Uw rollen staan niet toe een contactmoment na de eerste dagen te wijzigen.',
  'Your sign-in cannot be checked right now. Try again in a moment.':
    'Uw aanmelding kan nu niet worden gecontroleerd. Probeer het over een ogenblik opnieuw.',
  'a field of the closing step': 'een veld van de stap afsluiting',
  'a goal': 'een doel',
  'a help question': 'een hulpvraag',
  'a measurement with {instrument}': 'een meting met {instrument}',
  'a plan item': 'een onderdeel',
  'a plan of approach': 'een plan van aanpak',
  'a referral': 'een doorverwijzing',
  'a sub-goal': 'een subdoel',
  'absent with notice': 'afwezig met bericht',
  'absent without notice': 'afwezig zonder bericht',
  acute: 'acuut',
  'an erased person': 'een gewiste persoon',
  application: 'aanvraag',
  'at the closing': 'bij de afsluiting',
  'at the office': 'op kantoor',
  'at the start': 'bij het begin',
  attained: 'bereikt',
  'by letter': 'per brief',
  'by message': 'per bericht',
  'by telephone': 'per telefoon',
  'by video': 'per video',
  cancelled: 'afgebroken',
  carer: 'mantelzorger',
  caseworker: 'consulent',
  child: 'kind',
  clarification: 'verheldering',
  client: 'cliënt',
  'client data on the closing date: {attribute}': 'cliëntgegevens op de afsluitdatum: {attribute}',
  closing: 'afsluiting',
  'contact moments (at least {count})': 'contactmomenten (ten minste {count})',
  'contact moments in the step {step} (at least {count})': 'contactmomenten in de stap {step} (ten minste {count})',
  'contact moments in the step {step}: {channel} (at least {count})':
    'contactmomenten in de stap {step}: {channel} (ten minste {count})',
  'contact moments: {channel} (at least {count})': 'contactmomenten: {channel} (ten minste {count})',
  elsewhere: 'elders',
  family: 'familie',
  friend: 'vriend',
  guardian: 'voogd',
  high: 'hoog',
  'home visit': 'huisbezoek',
  'in aftercare': 'in de nazorg',
  'in between': 'tussentijds',
  'in the closing step: {field}': 'in de stap afsluiting: {field}',
  intake: 'aanmelding',
  investigation: 'onderzoek',
  low: 'laag',
  measurement: 'meting',
  met: 'vervuld',
  moderate: 'matig',
  'not attained': 'niet bereikt',
  'not met': 'niet vervuld',
  other: 'anders',
  parent: 'ouder',
  'partly met': 'deels vervuld',
  partner: 'partner',
  present: 'aanwezig',
  products: 'producten',
  professional: 'professional',
  'reason for closing': 'reden afsluiting',
  'referred by others': 'verwezen door anderen',
  'referred to': 'verwezen naar',
  relative: 'familielid',
  result: 'resultaat',
  screening: 'screening',
  'service provision': 'dienstverlening',
  'somebody who is not known': 'iemand die niet bekend is',
  'that a case is closed when its deliveries have ended':
    'dat een casus wordt afgesloten als zijn leveringen zijn geëindigd',
  'that a case is closed with all that its type asks for':
    'dat een casus wordt afgesloten met alles wat zijn soort vraagt',
  'that a case is not closed before it starts': 'dat een casus niet wordt afgesloten voordat hij begint',
  'that a case is not closed before its latest entry':
    'dat een casus niet wordt afgesloten vóór wat er het laatst in is vastgelegd',
  'that a case is reopened within its time': 'dat een casus binnen de termijn wordt heropend',
  'the end of every delivery': 'het einde van elke levering',
  'the team {team}': 'het team {team}',
  'the whole organisation': 'de hele organisatie',
  'walk-in': 'inloop',
  withdrawn: 'ingetrokken',
  '{answer} is no answer to an agreement.': '{answer} is geen antwoord op een overeenkomst.',
  '{attendance} is no attendance.': '{attendance} is geen vorm van aanwezigheid.',
  '{authorised} units of a plan item were authorised in all, instead of {previous}.':
    'Van een planonderdeel zijn in totaal {authorised} eenheden toegekend, in plaats van {previous}.',
  '{caseworker} has left the organisation; nothing is assigned to them.':
    '{caseworker} heeft de organisatie verlaten en krijgt niets meer toegewezen.',
  '{channel} is no channel of a contact.': '{channel} is geen kanaal van een contact.',
  '{code} is nothing that can be mandatory for closing.': '{code} is niets wat voor het afsluiten verplicht kan zijn.',
  '{currency} is no currency of ISO 4217; one is EUR.': '{currency} is geen valuta van ISO 4217; EUR is er wel een.',
  '{deliveredBy} is nobody who delivers.': '{deliveredBy} is niemand die levert.',
  '{delivered} units are delivered already: authorise at least these.':
    'Er zijn al {delivered} eenheden geleverd: ken er ten minste zoveel toe.',
  '{field} is not valid.': '{field} is niet geldig.',
  '{field} must be at least {count}.': '{field} moet minstens {count} zijn.',
  '{field} must have at least {count} characters.': '{field} moet minstens {count} tekens hebben.',
  '{field} must have at most {count} characters.': '{field} mag hoogstens {count} tekens hebben.',
  '{field} must have at most {count} elements.': '{field} mag hoogstens {count} elementen hebben.',
  '{firstContactRoute} is no route of a first contact.':
    '{firstContactRoute} is geen weg waarlangs een eerste contact ontstaat.',
  '{gender} is no gender that can be recorded.': '{gender} is geen geslacht dat kan worden vastgelegd.',
  '{ground} is no ground for an erasure.': '{ground} is geen grond om te wissen.',
  '{kind} is no kind of identifier.': '{kind} is geen soort kenmerk.',
  '{kind} is no kind of relationship.': '{kind} is geen soort relatie.',
  '{kind} is no kind of resource.': '{kind} is geen soort hulpbron.',
  '{label} has no domain {domain}.': '{label} heeft geen domein {domain}.',
  '{label} is a day, a month (2009-05) or a year (2009).':
    '{label} is een dag, een maand (2009-05) of een jaar (2009).',
  '{label} is one of {listed}.': '{label} is een van {listed}.',
  '{label} is true or false.': '{label} is true of false.',
  '{locale} is no language tag; one is nl-NL.': '{locale} is geen taalcode; nl-NL is er wel een.',
  '{outcome} is no outcome of a need.': '{outcome} is geen uitkomst van een behoefte.',
  '{outcome} is no outcome of a plan item.': '{outcome} is geen uitkomst van een planonderdeel.',
  '{outcome} is no outcome.': '{outcome} is geen uitkomst.',
  '{party} agreed with the plan on {answeredOn}.': '{party} is op {answeredOn} akkoord gegaan met het plan.',
  '{party} did not agree with the plan, on {answeredOn}.':
    '{party} is op {answeredOn} niet akkoord gegaan met het plan.',
  '{party} takes no part in the case any more.': '{party} neemt niet meer deel aan de casus.',
  '{party} takes no part in the plan any more.': '{party} neemt niet meer deel aan het plan.',
  '{party} takes part in the case as {role}.': '{party} neemt deel aan de casus als {role}.',
  '{party} takes part in the plan.': '{party} neemt deel aan het plan.',
  '{party} was asked to agree with revision {planRevision} of the plan.':
    'Aan {party} is gevraagd akkoord te gaan met revisie {planRevision} van het plan.',
  '{party} was enlisted for a plan item.': '{party} is ingeschakeld voor een planonderdeel.',
  '{party} was released from a plan item.': '{party} is niet meer ingeschakeld voor een planonderdeel.',
  '{phase} is no phase of a measurement.': '{phase} is geen fase van een meting.',
  '{quantity} units of a plan item were delivered on {deliveredOn} ({attendance}; cost: {amount}).':
    'Van een planonderdeel zijn op {deliveredOn} {quantity} eenheden geleverd ({attendance}; kosten: {amount}).',
  '{role} is no role of a participant.': '{role} is geen rol van een deelnemer.',
  '{route} is no route of a first contact.': '{route} is geen weg waarlangs een eerste contact ontstaat.',
  '{severity} is no severity of a need.': '{severity} is geen ernst van een behoefte.',
  '{source} is no source of a need.': '{source} is geen bron van een behoefte.',
  "{tenant} is the name of the program's own streams.": '{tenant} is de naam van de eigen stromen van het programma.',
  '{timeZone} is no time zone; one is Europe/Amsterdam.':
    '{timeZone} is geen tijdzone; Europe/Amsterdam is er wel een.',
  '{word} is no choice here, or it is there twice.': '{word} kan hier niet worden gekozen, of staat er twee keer.',
  '{worker} broke the glass of the case, and sees it until {until}.':
    '{worker} heeft noodtoegang tot de casus genomen en ziet hem tot {until}.',
  'Every step of the case has started.': 'Elke stap van de casus is begonnen.',
  'No step of the case is running.': 'Er loopt geen stap van de casus.',
  'Start a step of the case first; contact moments are entered in steps.':
    'Begin eerst een stap van de casus; contactmomenten worden in stappen ingevoerd.',
};
