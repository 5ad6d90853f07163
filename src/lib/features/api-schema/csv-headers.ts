import { POOLED_MONTHS } from '../../core/figures/pooled-figures.ts';
import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import { csvText, EXCEL_CSV, PLAIN_CSV } from '../../ui/format/serialization.ts';

const UNIT = ['unit_code', 'unit_name', 'unit_valid_from'];

const FIGURE = ['value', 'numerator', 'denominator', 'interval_low', 'interval_high'];

const PERIOD = ['period_id', 'period_start', 'period_end'];

const PROVENANCE = ['sample', 'sample_notice', 'licence_id', 'licence_url'];

const RELEASE = ['release_number', 'release_at'];

const RANKING = [
	...['rank', 'tied', ...UNIT, ...FIGURE],
	...['rank_range_best', 'rank_range_worst', 'against', 'previous_rank', 'previous_value', 'moved'],
	...['reason', 'missing', 'report'],
	...PEER_DIMENSIONS.flatMap((name) => [`peers_${name}`, `peers_${name}_rank`, `peers_${name}_of`]),
	...POOLED_MONTHS.flatMap((months) => [
		`pooled_${months}_numerator`,
		`pooled_${months}_denominator`
	]),
	...['source', 'indicator', 'level', 'parent', ...PERIOD, 'geography', ...RELEASE, ...PROVENANCE]
];

const SERIES = [
	...[...PERIOD, ...FIGURE, 'reason', 'inherited', 'breaks'],
	...[...UNIT, 'indicator', 'geography', ...RELEASE, ...PROVENANCE],
	...['target_year', 'target_value', 'target_met', 'target_gap']
];

const OBSERVATIONS = [
	...[...UNIT, 'form', ...PERIOD, 'field', 'label', 'value', 'report', 'line'],
	...[...RELEASE, 'sample', 'sample_notice', 'source', 'licence_id', 'licence_url']
];

/** The first lines of the files, for who reads columns by name; a test holds the files against them. */
export const RANKING_HEADER = csvText([RANKING], PLAIN_CSV);

export const RANKING_HEADER_EXCEL = csvText([RANKING], EXCEL_CSV);

export const SERIES_HEADER = csvText([SERIES], PLAIN_CSV);

export const OBSERVATIONS_HEADER = csvText([OBSERVATIONS], PLAIN_CSV);
