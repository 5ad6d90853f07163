import type { BilingualText } from './bilingual-text.ts';

/** Language of the site. It is always an argument; nothing in this folder detects it. */
export type Locale = keyof BilingualText;
