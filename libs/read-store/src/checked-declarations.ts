/** What a collection may declare, in every engine. */
import { canonicalJson } from '@caseledger/kernel';
import type { CollectionDeclaration } from './declarations';
import { listedMembers } from './index-values';
import { checkMember } from './requests';

/** Checks a declaration. Throws a RangeError for what no engine can keep. */
export function checkDeclaration({ view, version, indexes, searches = [] }: CollectionDeclaration): void {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(view)) throw new RangeError(`${view} cannot be the name of a view.`);
  if (!Number.isSafeInteger(version) || version < 1)
    throw new RangeError(`The version of the view ${view} is a whole number from 1.`);
  const listed = listedMembers({ indexes });
  for (const { name, equals, orderedBy, eachOf, grouped } of indexes) {
    const members = [...equals, orderedBy];
    members.forEach(checkMember);
    if (new Set(members).size !== members.length)
      throw new RangeError(`The index ${name} of ${view} names a member twice.`);
    [...(grouped?.by ?? []), ...(grouped?.measures ?? [])].forEach(checkMember);
    if (eachOf !== undefined && grouped !== undefined)
      throw new RangeError(
        `The index ${name} of ${view} has several entries for a document: no groups are made of it.`,
      );
    if (eachOf !== undefined && !equals.includes(eachOf))
      throw new RangeError(`The index ${name} of ${view} has no member ${eachOf}.`);
    const both = members.find((member) => member !== eachOf && listed.has(member));
    if (both !== undefined) throw new RangeError(`The member ${both} of ${view} holds a list in one index alone.`);
  }
  searches.forEach(({ members }) => {
    members.forEach(checkMember);
  });
  for (const names of [indexes, searches].map((declared) => declared.map(({ name }) => name)))
    if (new Set(names).size !== names.length) throw new RangeError(`The view ${view} declares one name twice.`);
}

/** Whether documents stored under one declaration can be found as the other says. */
export function sameDeclaration(left: CollectionDeclaration, right: CollectionDeclaration): boolean {
  return wayOfFinding(left) === wayOfFinding(right);
}

function wayOfFinding({ view, version, indexes, searches = [] }: CollectionDeclaration): string {
  return canonicalJson({ view, version, indexes, searches });
}
