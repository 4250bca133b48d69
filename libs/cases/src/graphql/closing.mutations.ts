/** The mutations on the closing step, on aftercare and on starting anew: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller } from '@caseledger/graphql';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { endAftercare } from '../domain/aftercare/commands/end-aftercare';
import { seekAftercareContact } from '../domain/aftercare/commands/seek-aftercare-contact';
import { addClosingProduct } from '../domain/closing/commands/add-closing-product';
import { correctClosedCase } from '../domain/closing/commands/correct-closed-case';
import { recordClosingFields } from '../domain/closing/commands/record-closing-fields';
import { removeClosingProduct } from '../domain/closing/commands/remove-closing-product';
import { startCaseFrom } from '../domain/commands/start-case-from';
import { CasePayload } from './case.types';
import {
  AddClosingProductInput,
  CorrectClosedCaseInput,
  EndAftercareInput,
  RecordClosingFieldsInput,
  RemoveClosingProductInput,
  SeekAftercareContactInput,
} from './closing.inputs';
import { giveOnCase } from './giving';
import { StartCaseFromInput } from './start-case-from.input';

@Resolver()
export class ClosingMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => CasePayload, {
    description: 'Records the fields of the closing step, while it runs or when it has ended. The case stays open.',
  })
  recordClosingFields(
    @Args('input', { description: 'The fields, whole.' }) input: RecordClosingFieldsInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, recordClosingFields(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Adds a product to the closing step.' })
  addClosingProduct(
    @Args('input', { description: 'Which.' }) input: AddClosingProductInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, addClosingProduct(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Removes a product from the closing step.' })
  removeClosingProduct(
    @Args('input', { description: 'Which.' }) input: RemoveClosingProductInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, removeClosingProduct(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Corrects the fields and products of a closed case, with a reason on the record. The case stays closed.',
  })
  correctClosedCase(
    @Args('input', { description: 'The fields and products, whole, and why.' }) input: CorrectClosedCaseInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, correctClosedCase(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Records an attempt to learn how a client in aftercare is. The next one is due so many months after it as the type of the ' +
      'case says, whether or not the client was reached; none is due after the aftercare.',
  })
  seekAftercareContact(
    @Args('input', { description: 'When, and whether the client was reached.' }) input: SeekAftercareContactInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, seekAftercareContact(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, { description: 'Ends the aftercare of a case before it has taken its time.' })
  endAftercare(
    @Args('input', { description: 'Which case, and why.' }) input: EndAftercareInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, endAftercare(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Starts a new case of the same client from an earlier one, with a part of what that says.',
  })
  startCaseFrom(
    @Args('input', { description: 'From which case, and what is taken over.' }) input: StartCaseFromInput,
    @FromCaller() asking: Asking,
  ) {
    return giveOnCase(this.commands, startCaseFrom(withoutNulls(input)), asking);
  }
}
