/** What class-validator finds, as the client is told. */
import 'reflect-metadata';
import { Type } from 'class-transformer';
import { plainToInstance } from 'class-transformer';
import { IsEmail, IsOptional, MaxLength, MinLength, validateSync, ValidateNested } from 'class-validator';
import { inputFault } from './input-faults';

class Participant {
  @MaxLength(5)
  name!: string;
}

class Input {
  @MinLength(3)
  title!: string;

  @IsOptional()
  @IsEmail({}, { message: 'Give an e-mail address.' })
  mail?: string;

  @ValidateNested({ each: true })
  @Type(() => Participant)
  participants!: Participant[];

  @ValidateNested()
  @Type(() => Participant)
  contact!: Participant;
}

const GOOD = { title: 'A title', participants: [], contact: { name: 'Anna' } };
const faultOf = (input: object, prefix?: string) =>
  inputFault(validateSync(plainToInstance(Input, { ...GOOD, ...input })), prefix);

describe('an input that breaks its declaration', () => {
  it('is told by the path as sent, the rule, and a sentence', () => {
    expect(faultOf({ title: 'x' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'input.title must have at least 3 characters.',
      field: 'input.title',
      rule: 'minLength',
    });
  });

  it('is told in our own words where the declaration has some', () => {
    expect(faultOf({ mail: 'nobody' })).toMatchObject({ field: 'input.mail', message: 'Give an e-mail address.' });
  });

  it('is told with every field, inside objects and lists too', () => {
    const { details } = faultOf({
      title: 'x',
      participants: [{ name: 'Anna' }, { name: 'Wilhelmina' }],
      contact: { name: 'Wilhelmina' },
    });
    expect((details?.['fields'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'input.title',
      'input.participants[1].name',
      'input.contact.name',
    ]);
  });

  it('is told under the name of its argument', () => {
    expect(faultOf({ title: 'x' }, 'filter').field).toBe('filter.title');
  });

  it('with very many faults is told some of them', () => {
    const { details } = faultOf({ participants: Array.from({ length: 200 }, () => ({ name: 'Wilhelmina' })) });
    expect(details?.['fields']).toHaveLength(50);
  });
});
