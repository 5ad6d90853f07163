import { m } from '../paraglide/messages.js';
import type { Locale } from './locale.ts';

/** Why a page or endpoint of the offices does not answer from elsewhere. */
export const strangerText = (locale: Locale): { title: string; detail: string } => ({
	title: m.stranger({}, { locale }),
	detail: m.stranger_why({}, { locale })
});

/** Why something that a page of others sends is not taken. */
export const foreignPostText = (locale: Locale): { title: string; detail: string } => ({
	title: m.foreign_post({}, { locale }),
	detail: m.foreign_post_why({}, { locale })
});
