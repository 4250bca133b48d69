/** The argument that lists of the configuration have in common, described once. */
import { Args } from '@nestjs/graphql';

/** `retired`: whether what is retired is listed too. `which` is what the list has: `words`. */
export function Retired(which = 'ones'): ParameterDecorator {
  const description = `Whether the retired ${which} are wanted too. Default: no.`;
  return Args('retired', { type: () => Boolean, nullable: true, description });
}
