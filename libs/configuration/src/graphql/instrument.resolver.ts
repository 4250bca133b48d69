/** Instruments over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, Commands, FromCaller, Queries } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { instruments } from '../configuration.queries';
import { defineInstrument } from '../domain/commands/define-instrument';
import { retireInstrument } from '../domain/commands/retire-instrument';
import { DefineInstrumentInput, Instrument, InstrumentPayload, RetireInstrumentInput } from './instrument.types';
import { Retired } from './retired-argument';

@Resolver()
export class InstrumentResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Query(() => [Instrument], { description: 'The instruments that clients are measured with, ordered by code.' })
  instruments(@Retired() retired: boolean | null, @FromCaller() asking: Asking) {
    return this.queries.ask(instruments({ retired: retired ?? false }), asking);
  }

  @Mutation(() => InstrumentPayload, { description: 'Adds an instrument, or the next version of one.' })
  defineInstrument(
    @Args('input', { description: 'The instrument.' }) input: DefineInstrumentInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(defineInstrument(withoutNulls(input)), input.code, asking);
  }

  @Mutation(() => InstrumentPayload, { description: 'Lets nothing new be measured with an instrument.' })
  retireInstrument(
    @Args('input', { description: 'Which.' }) input: RetireInstrumentInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(retireInstrument(withoutNulls(input)), input.code, asking);
  }

  private async give(command: Command, code: string, asking: Asking): Promise<InstrumentPayload> {
    return new InstrumentPayload(await this.commands.give(command, asking), code);
  }
}

@Resolver(() => InstrumentPayload)
export class InstrumentPayloadResolver {
  constructor(private readonly queries: Queries) {}

  @ResolveField(() => Instrument, { nullable: true, description: 'The instrument after the command.' })
  async instrument(@Parent() { code }: InstrumentPayload, @FromCaller() asking: Asking) {
    const all = await this.queries.ask(instruments({ retired: true }), asking);
    return all.find((instrument) => instrument.code === code);
  }
}
