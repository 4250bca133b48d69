/** The catalogues of all languages but the one of the sources. */
import type { ENGLISH, Language } from '../language';
import type { Catalogue } from './catalogue';
import { de } from './de';
import { es } from './es';
import { it } from './it';
import { nl } from './nl';

export const CATALOGUES: Readonly<Record<Exclude<Language, typeof ENGLISH>, Catalogue>> = { nl, de, es, it };
