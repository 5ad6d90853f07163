import type { Provenance } from '../../core/model/result.ts';
import type { Release } from '../../core/model/release.ts';
import { m } from '../../paraglide/messages.js';

/** Of which release an answer is; null before the first. */
export const releaseReferenceJson = (release: Release | null) =>
	release && { number: release.number, at: release.at, supersededBy: release.supersededBy };

/** Whether figures are made up, in words too, and what may be done with them. */
export function termsJson({ isDemo, installation }: Pick<Provenance, 'isDemo' | 'installation'>) {
	const { id, name, url } = installation.licence;
	return {
		sample: isDemo,
		sampleNotice: isDemo ? m.sample_notice({}, { locale: 'vi' }) : null,
		licence: { id, name: name.vi, url }
	};
}

/** The same with the sources of figures that were published with their counts. */
export const provenanceJson = (
	answer: Pick<Provenance, 'isDemo' | 'installation' | 'sources'>
) => ({
	...termsJson(answer),
	sources: answer.sources.map(({ unit, note, report }) => ({ unit, note, report }))
});
