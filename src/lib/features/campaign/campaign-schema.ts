import { array, type InferOutput, strictObject, unknown } from 'valibot';
import type { Campaign, PhaseName } from '../../core/model/campaign.ts';
import {
	component,
	count,
	day,
	flag,
	exactInteger,
	list,
	nullable,
	object,
	oneOf,
	schemaRef,
	text
} from '../api/schema.ts';
import * as shared from '../api/shared-schema.ts';
import { citedPart, formula, STATEMENT_MEMBERS } from '../explanation/cited-cells-schema.ts';

const PHASES = ['before', 'during', 'after'] as const satisfies PhaseName[];

const countSchema = nullable(
	exactInteger(
		'Số đã đếm; null: chưa báo cáo, không phải 0',
		'count; null: not reported, which is not 0'
	)
);
const goal = nullable(
	exactInteger(
		'Mục tiêu; null: nguồn không nêu mục tiêu bằng số',
		'goal; null: the source sets no numeric goal'
	)
);

const until = nullable(day('Đếm đến hết ngày', 'last day counted'));

const progress = object('Một đơn vị', 'a unit', {
	always: {
		unit: shared.unitRef,
		count: countSchema,
		until,
		goal,
		reports: shared.reports,
		explain: text('Địa chỉ giải thích từng ô', 'address of the explanation with each cell')
	}
});

const runningTotal = object('Một ngày', 'a day', {
	always: {
		day: day('Ngày', 'the day'),
		count: countSchema,
		units: count('Số đơn vị đã báo cáo đến ngày đó', 'number of units that reported by this day'),
		here: count(
			'Trong đó, số đơn vị có báo cáo kết thúc đúng ngày đó',
			'of these, units with a report that ends on this day'
		)
	}
});

const PHASE = {
	name: oneOf(PHASES, 'Trước, trong hoặc sau', 'before, during or after'),
	start: day('Ngày đầu', 'the first day'),
	end: day('Ngày cuối', 'the last day'),
	days: count('Số ngày', 'number of days'),
	isExact: flag(
		'true: báo cáo chỉ gồm ngày của khoảng này; false: gồm cả ngày ngoài khoảng',
		'true: its reports cover days of this phase only; false: also other days'
	)
};

const phase = object('Trước, trong hoặc sau chiến dịch', 'before, during or after', {
	always: {
		...PHASE,
		counts: list(
			object('Một đơn vị', 'a unit', {
				always: { unit: shared.unitRef, count: countSchema, reports: shared.reports }
			}),
			'Từng đơn vị',
			'each unit'
		)
	}
});

/** A figure of one unit, and the reports and cells that it is the sum of. */
const CITED = {
	value: nullable(
		exactInteger(
			'Tổng; null: chưa báo cáo, không phải 0',
			'sum; null: not reported, which is not 0'
		)
	),
	formula: nullable(schemaRef(formula, 'Công thức', 'the formula')),
	parts: list(schemaRef(citedPart, 'Một báo cáo', 'a report'), 'Cũ nhất trước', 'oldest first')
};

export const campaignUnit = component(
	'CampaignUnit',
	object(
		'Một đơn vị trong chiến dịch, với các ô của tệp đã nhận là nguồn của từng số liệu.',
		'A unit in a campaign, with the cells of the received files that each figure comes from.',
		{
			always: {
				campaign: text('Mã chiến dịch', 'id of the campaign'),
				unit: shared.unitRef,
				release: shared.releaseRef,
				by: nullable(
					day(
						'Ngày đã yêu cầu; null: đến ngày cuối có báo cáo',
						'requested day; null: the last reported day'
					)
				),
				until,
				count: object('Số đã đếm', 'count', { always: CITED }),
				goal: nullable(object('Mục tiêu', 'goal', { always: CITED })),
				phases: list(
					object('Trước, trong hoặc sau', 'before, during or after', {
						always: { ...PHASE, ...CITED }
					}),
					'Các khoảng thời gian mà đơn vị đã báo cáo đủ mọi ngày',
					'phases of which the unit reported all days'
				),
				...shared.PROVENANCE
			}
		}
	)
);

/** The members of a campaign that are computed, not read from the catalogue. */
export const campaignProgress = strictObject({
	release: shared.releaseRef,
	coverage: shared.coverageRef,
	total: object('Tổng', 'the total', {
		always: {
			count: countSchema,
			against: nullable(
				object('Tổng của các đơn vị có mục tiêu', 'total of the units that have a goal', {
					always: { count: countSchema, goal }
				})
			)
		}
	}),
	units: list(progress, 'Từng đơn vị', 'each unit'),
	running: list(runningTotal, 'Lũy kế đến hết từng ngày', 'running count at the end of each day'),
	phases: list(phase, 'Trước, trong và sau', 'before, during and after'),
	statements: list(
		object('Số liệu đã công bố', 'a published figure', {
			always: { unit: shared.unitRef, ...STATEMENT_MEMBERS }
		}),
		'Số liệu đã công bố, không kèm số đếm: được trích dẫn, không được cộng',
		'published figures without counts: quoted, never added'
	),
	...shared.PROVENANCE
});

/** The campaigns; `members`: names of the members that come from the catalogue. */
export const campaignList = (members: readonly string[]) =>
	array(
		strictObject({
			...Object.fromEntries(members.map((name) => [name, unknown()])),
			...campaignProgress.entries
		})
	);

export type CampaignUnitAnswer = InferOutput<typeof campaignUnit>;
export type CampaignAnswer = Campaign & InferOutput<typeof campaignProgress>;
