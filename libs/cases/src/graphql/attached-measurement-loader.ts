/** Loads the measurements on the contact moments that one answer shows, those of each case at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ContactMomentDocument } from '../views/contact-moments.view';
import { measurementsOnContacts } from '../views/measurements.queries';
import type { MeasurementDocument } from '../views/measurements.view';

type Contact = Pick<ContactMomentDocument, 'id' | 'caseId'>;

@Injectable()
export class AttachedMeasurementLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<Contact, readonly MeasurementDocument[]>>();

  constructor(private readonly queries: Queries) {}

  /** The measurements on a contact moment; asked together with those of the others of the same request. */
  load(contact: Contact, asking: Asking): Promise<readonly MeasurementDocument[]> {
    const loader =
      this.loaders.get(asking) ??
      new DataLoader<Contact, readonly MeasurementDocument[]>((contacts) => this.loadAll(contacts, asking), {
        cache: false,
      });
    this.loaders.set(asking, loader);
    return loader.load(contact);
  }

  private async loadAll(contacts: readonly Contact[], asking: Asking): Promise<(readonly MeasurementDocument[])[]> {
    const cases = [...new Set(contacts.map(({ caseId }) => caseId))];
    const found = await Promise.all(
      cases.map((caseId) => {
        const contactMomentIds = contacts.filter((contact) => contact.caseId === caseId).map(({ id }) => id);
        return this.queries.ask(measurementsOnContacts({ caseId, contactMomentIds }), asking);
      }),
    );
    const all = found.flat();
    return contacts.map(({ id }) => all.filter(({ contactMomentId }) => contactMomentId === id));
  }
}
