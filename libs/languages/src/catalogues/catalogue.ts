/** The sentences of the sources in another language. */

/** Translations by their English template, as messages of ICU: `{name}` stands for the same value. */
export type Catalogue = Readonly<Record<string, string>>;
