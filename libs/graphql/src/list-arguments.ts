/** The arguments that queries have in common, described once. */
import { Args, Int } from '@nestjs/graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './connection';
import { BookmarkScalar } from './scalars';

/** `first`: the size of a page. `says` is what it counts: `How many cases the page has`. */
export function First(says: string): ParameterDecorator {
  const description = `${says}: 1 to ${String(MAX_PAGE)}. Default: ${String(DEFAULT_PAGE)}.`;
  return Args('first', { type: () => Int, nullable: true, description });
}

/** `after`: the cursor of the row before the page. */
export function After(): ParameterDecorator {
  return Args('after', { type: () => String, nullable: true, description: 'The cursor to go on after.' });
}

/** `bookmark`: the place in the log that the answer must have seen. */
export function AtBookmark(description = 'Wait until this can be seen.'): ParameterDecorator {
  return Args('bookmark', { type: () => BookmarkScalar, nullable: true, description });
}
