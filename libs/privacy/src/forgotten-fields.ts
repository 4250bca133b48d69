/** Which personal fields of an event were those of erased persons; only their boxes knew, and those stay closed. */
import { type EventDeclaration, type Field, FORGOTTEN, type JsonObject, type StoredEvent } from '@caseledger/kernel';

/**
 * FORGOTTEN for each personal field of the declaration that was, or may have been, an erased person's.
 * `opened` holds the values of the boxes that could be opened.
 */
export function forgottenFields(
  event: StoredEvent,
  declaration: EventDeclaration,
  opened: JsonObject,
  erased: ReadonlySet<string>,
): JsonObject {
  if (erased.size === 0) return {};
  const fields = personalFields(declaration);
  // The subject is one person: where one of their fields was opened they are not erased, and the others were never there.
  const subjectMayBeErased = !fields.some(([name, { of }]) => of === undefined && name in opened);
  const mayBeErased = ({ of }: Field<unknown>): boolean => {
    if (of === undefined) return subjectMayBeErased;
    const person = event.data[of];
    // An older version may have named the person under another field, so that nobody can tell any more.
    return typeof person === 'string' ? erased.has(person) : event.schemaVersion < declaration.version;
  };
  return Object.fromEntries(
    fields.filter(([name, field]) => !(name in opened) && mayBeErased(field)).map(([name]) => [name, FORGOTTEN]),
  );
}

/** The first personal field that the event must have by its declaration and has not; older versions may lack any. */
export function missingField(
  event: StoredEvent,
  declaration: EventDeclaration,
  personal: JsonObject,
): string | undefined {
  if (event.schemaVersion !== declaration.version) return undefined;
  return personalFields(declaration).find(([name, { optional }]) => !optional && !(name in personal))?.[0];
}

function personalFields(declaration: EventDeclaration): readonly [string, Field<unknown>][] {
  return Object.entries(declaration.fields).filter(([, { personal }]) => personal);
}
