import type { Campaign } from '../../core/model/campaign.ts';
import { formOf, indicatorOf, type Catalogue } from '../../core/model/catalogue.ts';
import { isDay } from '../../core/model/day.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { unknownFieldFaults } from './check-forms.ts';
import { campaignFile } from './file-paths.ts';

type FaultDetails = Omit<ReferenceFault, 'file'>;

/** Checks that a campaign ends after the day it starts, and that its count can be computed. */
export function checkCampaign(catalogue: Catalogue, campaign: Campaign): ReferenceFault[] {
	const faults = [
		...checkDays(campaign),
		...checkTerms(catalogue, campaign),
		...campaign.indicators.flatMap((id, at) =>
			indicatorOf(catalogue, id)
				? []
				: [{ place: `/indicators/${at}`, expected: 'the id of an indicator', found: id }]
		)
	];
	return faults.map((fault) => ({ file: campaignFile(campaign.id), ...fault }));
}

function checkDays({ start, end }: Campaign): FaultDetails[] {
	const unreal = (['start', 'end'] as const).filter((key) => !isDay({ start, end }[key]));
	if (unreal.length > 0)
		return unreal.map((key) => ({ place: `/${key}`, expected: 'a day that exists' }));
	if (start <= end) return [];
	return [{ place: '/end', expected: `a day not before ${start}`, found: end }];
}

function checkTerms(
	catalogue: Catalogue,
	{ form: id, level, count, goal }: Campaign
): FaultDetails[] {
	const form = formOf(catalogue, id);
	if (form?.content !== 'counts')
		return [{ place: '/form', expected: 'the id of a form of counts', found: id }];
	const reports = form.levels.includes(level)
		? []
		: [{ place: '/level', expected: `a level that hands in ${id}`, found: level }];
	return [
		...reports,
		...unknownFieldFaults(form, count, '/count'),
		...unknownFieldFaults(form, goal ?? {}, '/goal')
	];
}
