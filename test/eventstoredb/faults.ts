/** Faults that a test plants into the stand-in. Each befalls the next calls of its kind, or lasts until it is switched off. */

export type CallKind = 'append' | 'appendCall' | 'read' | 'subscribe' | 'delete';

/** How a call is refused: as by a node that is starting, by one that is away, or by one that follows another. */
export type Refusal = 'notReady' | 'unavailable' | 'accessDenied' | { readonly leader: { host: string; port: number } };

export type Fault =
  | { readonly does: 'refuse'; readonly how: Refusal }
  | { readonly does: 'stall' }
  | { readonly does: 'drop'; readonly when: 'beforeStoring' | 'afterStoring' }
  | { readonly does: 'delay'; readonly what: 'storing' | 'answering'; readonly milliseconds: number };

/** Switches a fault off; where it has passed by itself, nothing happens. */
export type SwitchOff = () => void;

/** A fault as it was planted: called, it is switched off. */
export interface PlantedFault extends SwitchOff {
  /** Resolves when the fault has befallen as many calls as it was to befall. */
  readonly used: Promise<void>;
}

export interface Faults {
  /** Breaks the connection at the next appends (default one), before or after their events are stored; no answer is sent. */
  drop(when: 'beforeStoring' | 'afterStoring', times?: number): PlantedFault;
  /** Stores the next appends late, or stores them at once and answers late. */
  delay(what: 'storing' | 'answering', milliseconds: number, times?: number): PlantedFault;
  /** Refuses the next calls of one kind. */
  refuse(kind: CallKind, how: Refusal, times?: number): PlantedFault;
  /** Never answers the next calls of one kind; nothing is stored. */
  stall(kind: CallKind, times?: number): PlantedFault;
  /** Never answers the next call that carries appends (default one) nor anything that is put into it; nothing is stored. */
  silenceAppendCall(times?: number): PlantedFault;
  /** Has readings of $all answered as if no filter had been asked for, or never, where one was asked for. */
  mistreatFilters(how: 'ignored' | 'stalled'): SwitchOff;
  /** Throws all open subscriptions off, as slow consumers are. */
  throwSubscriptionsOff(): void;
  /** Ends all open subscriptions without an error. */
  endSubscriptions(): void;
  /** Has every subscription, open or new, say nothing more, and keeps them open. Switched off, they go on where they were. */
  silenceSubscriptions(): SwitchOff;
  /** Has those that are open now say nothing more, for good; later ones are served. */
  silenceOpenSubscriptions(): void;
}

interface Planted {
  readonly kind: CallKind;
  readonly fault: Fault;
  left: number;
  readonly use: () => void;
}

/** What the subscriptions offer to be disturbed. */
export interface Disturbable {
  throwOff(): void;
  end(): void;
  goOn(): void;
  /** Says nothing more, whatever comes. */
  silence(): void;
}

export type PlantedFaults = ReturnType<typeof createFaults>;

/** The switches, and what the calls ask of them. */
export function createFaults(subscriptions: ReadonlySet<Disturbable>) {
  const planted = new Set<Planted>();
  let silences = 0;
  let filters: 'ignored' | 'stalled' | undefined;

  const plant = (kind: CallKind, fault: Fault, times = 1): PlantedFault => {
    let use = (): void => undefined;
    const used = new Promise<void>((resolve) => (use = resolve));
    const one: Planted = { kind, fault, left: times, use };
    planted.add(one);
    return Object.assign(() => void planted.delete(one), { used });
  };

  const switches: Faults = {
    drop: (when, times) => plant('append', { does: 'drop', when }, times),
    delay: (what, milliseconds, times) => plant('append', { does: 'delay', what, milliseconds }, times),
    refuse: (kind, how, times) => plant(kind, { does: 'refuse', how }, times),
    stall: (kind, times) => plant(kind, { does: 'stall' }, times),
    silenceAppendCall: (times) => plant('appendCall', { does: 'stall' }, times),
    mistreatFilters: (how) => {
      filters = how;
      return () => void (filters = undefined);
    },
    throwSubscriptionsOff: () => {
      for (const subscription of [...subscriptions]) subscription.throwOff();
    },
    endSubscriptions: () => {
      for (const subscription of [...subscriptions]) subscription.end();
    },
    silenceOpenSubscriptions: () => {
      for (const subscription of [...subscriptions]) subscription.silence();
    },
    silenceSubscriptions: () => {
      silences += 1;
      let silent = true;
      return () => {
        if (!silent) return;
        silent = false;
        silences -= 1;
        for (const subscription of [...subscriptions]) subscription.goOn();
      };
    },
  };
  return {
    switches,
    /** The fault that befalls a call of this kind, which it uses up. */
    befalling: (kind: CallKind): Fault | undefined => {
      for (const one of planted) {
        if (one.kind !== kind) continue;
        one.left -= 1;
        if (one.left <= 0) {
          planted.delete(one);
          one.use();
        }
        return one.fault;
      }
      return undefined;
    },
    silenced: (): boolean => silences > 0,
    filters: () => filters,
  };
}
