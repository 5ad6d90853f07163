/**
 * Two sums that go by the same words, "giải quyết đúng hạn". For Quảng Ngãi in August 2025 they gave
 * 93.1 % and 99.1 %, so each is shown beside the other, with a link to why they differ.
 */
const DEFINITION_PAIRS: Record<string, string> = {
	'on-time-rate': 'on-time-rate-766',
	'on-time-rate-766': 'on-time-rate'
};

/** The indicator that people may mistake this one for; null for most. */
export const otherDefinitionOf = (indicator: string): string | null =>
	DEFINITION_PAIRS[indicator] ?? null;
