/** A text in both languages; Vietnamese is the one that counts. */
export interface BilingualText {
	vi: string;
	en: string;
}
