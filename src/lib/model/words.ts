/** A text in both languages; Vietnamese is the one that counts. */
export interface Words {
	vi: string;
	en: string;
}
