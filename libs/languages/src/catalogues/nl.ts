/** The sentences in Dutch, sorted by their English. Whoever is spoken to is u. */
/* eslint-disable max-lines -- One table a language; test/translations.spec.ts finds what is missing in it. */
import type { Catalogue } from './catalogue';

export const nl: Catalogue = {
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
  'A given name or a family name is needed.': 'Er is een voornaam of een achternaam nodig.',
  'A help question on {category} was raised on {raisedOn}.': 'Op {raisedOn} is een hulpvraag gesteld ({category}).',
  'A help question that had been answered returned on {returnedOn}.':
    'Op {returnedOn} is een hulpvraag die beantwoord was, teruggekomen.',
  'A help question was answered on {answeredOn}.': 'Op {answeredOn} is een hulpvraag beantwoord.',
  'A label has 1 to 200 characters.': 'Een omschrijving heeft 1 tot 200 tekens.',
  'A list can have at most {most} codes.': 'Een lijst kan ten hoogste {most} codes hebben.',
  'A measurement of aftercare is taken in aftercare.': 'Een meting van de nazorg wordt in de nazorg afgenomen.',
  'A measurement with {code} is mandatory for closing cases.':
    'Een meting met {code} is verplicht om casussen af te sluiten.',
  'A measurement with {instrument} was taken on {takenOn} ({phase}).':
    'Op {takenOn} is een meting met {instrument} afgenomen ({phase}).',
  'A measurement with {instrument} was withdrawn.': 'Een meting met {instrument} is ingetrokken.',
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
  'A relationship does not end before it starts.': 'Een relatie eindigt niet voordat zij begint.',
  'A relationship ends on a day that is not in the future.':
    'Een relatie eindigt op een dag die niet in de toekomst ligt.',
  'A relationship starts on a day, in a month or a year that is not in the future.':
    'Een relatie begint op een dag, in een maand of in een jaar dat niet in de toekomst ligt.',
  'A scale goes up, in whole numbers from {least} to {most}.':
    'Een schaal loopt op, in gehele getallen van {least} tot en met {most}.',
  'A score of {label} is a whole number from {min} to {max}.':
    'Een score van {label} is een geheel getal van {min} tot en met {max}.',
  'A service plan was begun: {planType}.': 'Er is een plan begonnen: {planType}.',
  'A short contact is closed on a day that is not after today, {today}.':
    'Een kort contact wordt afgesloten op een dag die niet na vandaag ligt, {today}.',
  'A short contact is with one client: a registered one, or one registered with it.':
    'Een kort contact is met één cliënt: een die geregistreerd is, of een die daarbij wordt geregistreerd.',
  'A short contact of {contactedOn} was recorded ({channel}; {route}).':
    'Er is een kort contact van {contactedOn} vastgelegd ({channel}; {route}).',
  'A step is expected to end on a day from {startDate} to {latest}.':
    'Een stap eindigt naar verwachting op een dag van {startDate} tot en met {latest}.',
  'A team is named for what is open to a team.': 'Een team wordt genoemd bij wat voor een team openstaat.',
  'A track ended on {endDate}.': 'Op {endDate} is een traject geëindigd.',
  'A worker is in at most {most} teams.': 'Een medewerker zit in ten hoogste {most} teams.',
  'A worker is named with 1 to 255 characters.': 'Een medewerker wordt met 1 tot 255 tekens aangeduid.',
  'Aftercare ended on {endedOn}.': 'Op {endedOn} is de nazorg geëindigd.',
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
  'Give a day since {earliest}, such as 2026-03-31.': 'Geef een dag vanaf {earliest}, zoals 2026-03-31.',
  'Give how much longer as days, weeks, months or years, such as P14D or P1M.':
    'Geef hoeveel langer in dagen, weken, maanden of jaren, zoals P14D of P1M.',
  'Give the score of at least one domain.': 'Geef de score van ten minste één domein.',
  'Help is expected to go on on a day that is not before {from}.':
    'De hulp gaat naar verwachting verder op een dag die niet vóór {from} ligt.',
  'In aftercare a contact moment is entered in no step and no track.':
    'In de nazorg wordt een contactmoment in geen stap en geen traject ingevoerd.',
  'In aftercare a measurement is one of aftercare.': 'In de nazorg is een meting er een van de nazorg.',
  'In cases of this type nothing like this is attached to contact moments.':
    'In casussen van deze soort wordt zoiets niet aan contactmomenten toegevoegd.',
  'It followed from a short contact.': 'Hij kwam voort uit een kort contact.',
  'It is expected to end on {expectedEnd}.': 'Het einde wordt verwacht op {expectedEnd}.',
  'It is expected to go on on {expectedUntil}.': 'Hij gaat naar verwachting verder op {expectedUntil}.',
  'It is to be sought again on {nextDue}.': 'Op {nextDue} moet het opnieuw worden gezocht.',
  'It took too long to say whether this was done; it may be done yet. Send it again under the same commandId: it is done once, and answered with what came of it.':
    'Het duurde te lang om te zeggen of dit gedaan is; het kan nog worden gedaan. Stuur het opnieuw met dezelfde commandId: het wordt één keer gedaan, en u krijgt te horen wat ervan kwam.',
  'It took too long. Ask again later, or for less.': 'Het duurde te lang. Vraag het later opnieuw, of vraag minder.',
  'It took {durationMinutes} min.': 'Het duurde {durationMinutes} min.',
  'It was changed in the meantime; look at it again and decide anew.':
    'Het is intussen veranderd; bekijk het opnieuw en beslis opnieuw.',
  'It was open to {openTo} alone.': 'Alleen toegankelijk voor: {openTo}.',
  'It was started from another case.': 'Hij is vanuit een andere casus gestart.',
  'No case is worked by the model {label} any more.': 'In geen casus wordt nog volgens het model {label} gewerkt.',
  'No case of this type is closed without: {name}. Give another value.':
    'Geen casus van deze soort wordt afgesloten zonder: {name}. Geef een andere waarde.',
  'No new case can be of the type {label}.': 'Een nieuwe casus kan niet van de soort {label} zijn.',
  'Of a scale either higher or lower is better.': 'Op een schaal is hoger of lager beter.',
  'One assessment finds at most {most} needs.': 'Eén beoordeling stelt ten hoogste {most} behoeften vast.',
  'Only a closed case can be reopened.': 'Alleen een afgesloten casus kan worden heropend.',
  'Only a contact moment of service provision is entered in a track.':
    'Alleen een contactmoment van de dienstverlening wordt in een traject ingevoerd.',
  'Only a help question that was answered returns.': 'Alleen een hulpvraag die beantwoord is, komt terug.',
  'Only a step that runs and has an expected end is extended; {step} is not.':
    'Alleen een stap die loopt en een verwacht einde heeft, wordt verlengd; {step} is dat niet.',
  'Only an application administrator can pass over this rule.':
    'Alleen een applicatiebeheerder kan van deze regel afwijken.',
  'Only an open case can be closed.': 'Alleen een open casus kan worden afgesloten.',
  'Only the client and the participants of the case take part; add them first.':
    'Alleen de cliënt en de deelnemers van de casus nemen deel; voeg hen eerst toe.',
  'Only the name of a worker who has left the organisation is erased.':
    'Alleen de naam van een medewerker die de organisatie heeft verlaten, wordt gewist.',
  'Others were merged into this party: merge the other way round, or undo those merges first.':
    'Anderen zijn in deze persoon opgenomen: voeg andersom samen, of maak die samenvoegingen eerst ongedaan.',
  'Participants are added to an open case.': 'Deelnemers worden aan een open casus toegevoegd.',
  'Participants are removed from an open case.': 'Deelnemers worden uit een open casus verwijderd.',
  'Reason: {reason}': 'Reden: {reason}',
  'Say in which step of the case the contact moment is entered.':
    'Geef aan in welke stap van de casus het contactmoment wordt ingevoerd.',
  'Say to which team the case is open.': 'Geef aan voor welk team de casus openstaat.',
  'Service provision ended on {endDate}; its tracks have ended by then.':
    'De dienstverlening is geëindigd op {endDate}; de trajecten ervan zijn dan geëindigd.',
  'Something went wrong here; it was recorded under {correlationId}.':
    'Hier ging iets mis; het is vastgelegd onder {correlationId}.',
  'Start the closing step first; then its fields can be filled in.':
    'Begin eerst de stap afsluiting; dan kunnen de velden worden ingevuld.',
  'The access record cannot be written now, and nothing is answered without it.':
    'Het toegangsregister kan nu niet worden geschreven, en zonder dat wordt niets beantwoord.',
  'The aftercare of this case has no contact moment with this id.':
    'De nazorg van deze casus heeft geen contactmoment met deze id.',
  'The bearer token has expired.': 'Het bearer-token is verlopen.',
  'The bearer token is not valid.': 'Het bearer-token is niet geldig.',
  'The case cannot be closed yet; this is missing: {missing}.':
    'De casus kan nog niet worden afgesloten; dit ontbreekt: {missing}.',
  'The case has been closed already, by {by} on {day}.': 'De casus is al afgesloten, door {by} op {day}.',
  'The case has been open since {periodStart}; it is not closed before that.':
    'De casus is open sinds {periodStart}; hij wordt niet eerder afgesloten.',
  'The case has been suspended since {from}; resume it before it is closed.':
    'De casus is sinds {from} opgeschort; hervat hem voordat hij wordt afgesloten.',
  'The case has no contact moment with this id.': 'De casus heeft geen contactmoment met deze id.',
  'The case has no help question with this id.': 'De casus heeft geen hulpvraag met deze id.',
  'The case has no measurement with this id.': 'De casus heeft geen meting met deze id.',
  'The case has no need with this id.': 'De casus heeft geen behoefte met deze id.',
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
  'The case, closed as of {closedOn}, was reopened on {reopeningDate}.':
    'De casus, afgesloten per {closedOn}, is heropend op {reopeningDate}.',
  'The closing has no product {product}.': 'Bij de afsluiting staat geen product {product}.',
  'The code {code} is there twice.': 'De code {code} staat er twee keer.',
  'The code {code} of the list {list} is not used for anything new.':
    'De code {code} van de lijst {list} wordt voor niets nieuws meer gebruikt.',
  'The code {code} stands for no model at all.': 'De code {code} staat voor helemaal geen model.',
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
  'The domain {domain} is scored twice.': 'Het domein {domain} heeft twee keer een score.',
  'The duration of a contact moment stays as it is after its first days.':
    'De duur van een contactmoment blijft na de eerste dagen zoals hij is.',
  'The fields of a closing are corrected in a closed case.':
    'De velden van een afsluiting worden in een afgesloten casus gecorrigeerd.',
  'The fields of the closed case were corrected.': 'De velden van de afgesloten casus zijn gecorrigeerd.',
  'The fields of the closing were recorded.': 'De velden van de afsluiting zijn vastgelegd.',
  'The instrument {code} is retired.': 'Het instrument {code} is niet meer in gebruik.',
  'The instrument {label} is not used any more.': 'Het instrument {label} wordt niet meer gebruikt.',
  'The item {item} has no {member}.': 'Het onderdeel {item} heeft geen {member}.',
  'The item {item} is there twice.': 'Het onderdeel {item} staat er twee keer.',
  'The item {item} needs its {member}.': 'Het onderdeel {item} heeft een {member} nodig.',
  'The list {list} has a code {code} already.': 'De lijst {list} heeft al een code {code}.',
  'The list {list} has no code {code}.': 'De lijst {list} heeft geen code {code}.',
  'The mandatory item {item} asks for a step or a field that cases do not have.':
    'Het verplichte onderdeel {item} vraagt om een stap of een veld dat casussen niet hebben.',
  'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.':
    'Het verplichte onderdeel {item} vraagt om een stap of een veld dat casussen van de soort {label} niet hebben.',
  'The model {code} is in the rules of cases: choose another one there first.':
    'Het model {code} staat in de regels van casussen: kies daar eerst een ander.',
  'The model {code} is retired.': 'Het model {code} is niet meer in gebruik.',
  'The name of a team has 1 to 200 characters.': 'De naam van een team heeft 1 tot 200 tekens.',
  'The name of an organisation has 1 to 200 characters.': 'De naam van een organisatie heeft 1 tot 200 tekens.',
  'The name of this worker was erased; none is recorded again.':
    'De naam van deze medewerker is gewist; er wordt er geen meer vastgelegd.',
  'The needs of the client were assessed on {assessedOn}.':
    'Op {assessedOn} zijn de behoeften van de cliënt beoordeeld.',
  'The other party is not registered.': 'De andere persoon is niet geregistreerd.',
  'The primary client takes part in the case already.': 'De hoofdcliënt neemt al deel aan de casus.',
  'The product {product} was added to the closing.': 'Het product {product} is aan de afsluiting toegevoegd.',
  'The product {product} was removed from the closing.': 'Het product {product} is uit de afsluiting verwijderd.',
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
  'The track ended on {endDate}; correct its dates if that is wrong.':
    'Het traject is geëindigd op {endDate}; corrigeer de datums als dat niet klopt.',
  'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.':
    'Het traject liep van {startDate} tot {endDate}; corrigeer de datums als dat niet klopt.',
  'The track started on {startDate}; correct its dates if that is wrong.':
    'Het traject is begonnen op {startDate}; corrigeer de datums als dat niet klopt.',
  'The track {track} started on {startDate}.': 'Het traject {track} is begonnen op {startDate}.',
  'The two are related to each other, so they are two; end the relationship first if they are one.':
    'De twee hebben een relatie met elkaar, dus het zijn er twee; beëindig eerst de relatie als het er één is.',
  'There can be at most {most} attributes.': 'Er kunnen ten hoogste {most} kenmerken zijn.',
  'There can be at most {most} case types.': 'Er kunnen ten hoogste {most} casussoorten zijn.',
  'There can be at most {most} models.': 'Er kunnen ten hoogste {most} modellen zijn.',
  'There can be at most {most} versions of instruments.': 'Er kunnen ten hoogste {most} versies van instrumenten zijn.',
  'There is a case type {code} already.': 'Er is al een casussoort {code}.',
  'There is a model {code} already.': 'Er is al een model {code}.',
  'There is a tenant {tenant} already.': 'Er is al een organisatie {tenant}.',
  'There is an attribute {code} already.': 'Er is al een kenmerk {code}.',
  'There is no attribute {attribute}.': 'Er is geen kenmerk {attribute}.',
  'There is no attribute {code}.': 'Er is geen kenmerk {code}.',
  'There is no case to open to anybody.': 'Er is geen casus om voor iemand open te stellen.',
  'There is no case type {caseType} any more.': 'Er is geen casussoort {caseType} meer.',
  'There is no case type {code}.': 'Er is geen casussoort {code}.',
  'There is no case with this id.': 'Er is geen casus met deze id.',
  'There is no code list {list}.': 'Er is geen codelijst {list}.',
  'There is no instrument {code}.': 'Er is geen instrument {code}.',
  'There is no model {code}.': 'Er is geen model {code}.',
  'There is no person or prospect with this id.': 'Er is geen persoon of prospect met deze id.',
  'There is no short contact with this id.': 'Er is geen kort contact met deze id.',
  'There is no team with this id.': 'Er is geen team met deze id.',
  'There is no tenant {tenant}.': 'Er is geen organisatie {tenant}.',
  'There is nothing with this id.': 'Er is niets met deze id.',
  'This cannot have been before {earliest}.': 'Dit kan niet vóór {earliest} zijn geweest.',
  'This case has been opened already.': 'Deze casus is al geopend.',
  'This case was opened in error; a new case is not started from it.':
    'Deze casus is ten onrechte geopend; er wordt geen nieuwe casus mee gestart.',
  'This contact moment was deleted; record it anew where that was wrong.':
    'Dit contactmoment is verwijderd; leg het opnieuw vast als dat niet klopte.',
  'This has 1 to {most} characters, or is left out.': 'Dit heeft 1 tot {most} tekens, of wordt weggelaten.',
  'This has 1 to {most} characters.': 'Dit heeft 1 tot {most} tekens.',
  'This help question is answered already.': 'Deze hulpvraag is al beantwoord.',
  'This is a person already.': 'Dit is al een volledig geregistreerde persoon.',
  'This is no {member}.': 'Dit is geen {member}.',
  'This is possible while the case is in aftercare.': 'Dit kan zolang de casus in nazorg is.',
  'This is possible while the case is open; reopen it or start a new case.':
    'Dit kan zolang de casus open is; heropen hem of start een nieuwe casus.',
  'This is recorded for a day that is not after today, {today}.':
    'Dit wordt vastgelegd voor een dag die niet na vandaag ligt, {today}.',
  'This month of the access record is to be kept.': 'Deze maand van het toegangsregister moet worden bewaard.',
  'This party has no such identifier.': 'Deze persoon heeft dit kenmerk niet.',
  'This party has no such relationship; it may be recorded with the other party.':
    'Deze persoon heeft deze relatie niet; misschien is zij bij de andere persoon vastgelegd.',
  'This party is registered already.': 'Deze persoon is al geregistreerd.',
  'This party takes no part in the case.': 'Deze persoon neemt niet deel aan de casus.',
  'This party was merged into another one, {mergedInto}, which stands for both.':
    'Deze persoon is opgenomen in een andere, {mergedInto}, die voor beide staat.',
  'This party was not merged into another one.': 'Deze persoon is niet in een andere opgenomen.',
  'This passed over the rule {rules}.': 'Hierbij is afgeweken van de regel {rules}.',
  'This person has been erased.': 'Deze persoon is gewist.',
  'This person has been erased; nothing can be recorded about them.':
    'Deze persoon is gewist; er kan niets over hen worden vastgelegd.',
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
  'What came of this need is recorded; record a new one where it is there again.':
    'Wat er van deze behoefte kwam, is vastgelegd; leg een nieuwe vast als zij er weer is.',
  'What follows from it was opened in the same act.': 'Wat eruit volgt, is in dezelfde handeling geopend.',
  'What is cleared is not given another value in the same change.':
    'Wat wordt leeggemaakt, krijgt in dezelfde wijziging geen andere waarde.',
  'What is only now created has no revision that could be expected.':
    'Wat nu pas ontstaat, heeft geen revisie die verwacht kan worden.',
  'What you have just done cannot be seen yet; ask again in a moment.':
    'Wat u zojuist hebt gedaan, is nog niet te zien; vraag het over een ogenblik opnieuw.',
  'Whether this was done is not known. Send it again with the same commandId: it is done once.':
    'Of dit is gedaan, is niet bekend. Stuur het opnieuw met dezelfde commandId: het wordt één keer gedaan.',
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
  'a help question': 'een hulpvraag',
  'a measurement with {instrument}': 'een meting met {instrument}',
  'a plan of approach': 'een plan van aanpak',
  'a referral': 'een doorverwijzing',
  acute: 'acuut',
  'an erased person': 'een gewiste persoon',
  application: 'aanvraag',
  'at the closing': 'bij de afsluiting',
  'at the office': 'op kantoor',
  'at the start': 'bij het begin',
  'by letter': 'per brief',
  'by message': 'per bericht',
  'by telephone': 'per telefoon',
  'by video': 'per video',
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
  'not met': 'niet vervuld',
  other: 'anders',
  parent: 'ouder',
  'partly met': 'deels vervuld',
  partner: 'partner',
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
  '{caseworker} has left the organisation; nothing is assigned to them.':
    '{caseworker} heeft de organisatie verlaten en krijgt niets meer toegewezen.',
  '{channel} is no channel of a contact.': '{channel} is geen kanaal van een contact.',
  '{code} is nothing that can be mandatory for closing.': '{code} is niets wat voor het afsluiten verplicht kan zijn.',
  '{currency} is no currency of ISO 4217; one is EUR.': '{currency} is geen valuta van ISO 4217; EUR is er wel een.',
  '{deliveredBy} is nobody who delivers.': '{deliveredBy} is niemand die levert.',
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
  '{party} takes no part in the case any more.': '{party} neemt niet meer deel aan de casus.',
  '{party} takes part in the case as {role}.': '{party} neemt deel aan de casus als {role}.',
  '{phase} is no phase of a measurement.': '{phase} is geen fase van een meting.',
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
