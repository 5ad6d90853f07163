import type { BilingualText } from './bilingual-text.ts';

/** A language of the site. Everything in this folder is told which one; nothing here guesses it. */
export type Locale = keyof BilingualText;
