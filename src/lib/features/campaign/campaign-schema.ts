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
	exactInteger('Đã đếm được; null: chưa báo cáo, không phải 0', 'null: not reported')
);
const goal = nullable(exactInteger('Mục tiêu; null: không đặt con số', 'null: no number was set'));

const until = nullable(day('Đếm đến hết ngày', 'the last day counted'));

const progress = object('Một đơn vị', 'a unit', {
	always: {
		unit: shared.unitRef,
		count: countSchema,
		until,
		goal,
		reports: shared.reports,
		explain: text('Địa chỉ giải thích từng ô', 'the address that explains it down to the cells')
	}
});

const runningTotal = object('Một ngày', 'a day', {
	always: {
		day: day('Ngày', 'the day'),
		count: countSchema,
		units: count('Số đơn vị đã báo cáo đến ngày ấy', 'units that had reported by then'),
		here: count('Trong đó báo cáo đến đúng ngày ấy', 'of them those up to just this day')
	}
});

const PHASE = {
	name: oneOf(PHASES, 'Trước, trong hay sau', 'which'),
	start: day('Ngày đầu', 'the first day'),
	end: day('Ngày cuối', 'the last day'),
	days: count('Số ngày', 'how many days'),
	isExact: flag(
		'Đúng những ngày ấy; false: báo cáo gồm cả ngày ngoài chiến dịch',
		'false: its reports also cover days outside the campaign'
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
	value: nullable(exactInteger('Tổng; null: chưa báo cáo, không phải 0', 'null: not reported')),
	formula: nullable(schemaRef(formula, 'Công thức', 'the formula')),
	parts: list(schemaRef(citedPart, 'Một báo cáo', 'a report'), 'Cũ nhất trước', 'oldest first')
};

export const campaignUnit = component(
	'CampaignUnit',
	object(
		'Một đơn vị trong chiến dịch: mỗi con số đến từ những ô nào của tệp đã nhận.',
		'One unit in a campaign: from which cells of the files received each figure comes.',
		{
			always: {
				campaign: text('Mã chiến dịch', 'id of the campaign'),
				unit: shared.unitRef,
				release: shared.releaseRef,
				by: nullable(day('Tính đến hết ngày; null: đến nay', 'null: as far as it has come')),
				until,
				count: object('Đã đếm', 'what was counted', { always: CITED }),
				goal: nullable(object('Mục tiêu', 'its goal', { always: CITED })),
				phases: list(
					object('Trước, trong hoặc sau', 'before, during or after', {
						always: { ...PHASE, ...CITED }
					}),
					'Các khoảng đơn vị báo cáo đủ ngày',
					'those of which it reported all days'
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
				object('Riêng các đơn vị có mục tiêu', 'of the units that have a goal', {
					always: { count: countSchema, goal }
				})
			)
		}
	}),
	units: list(progress, 'Từng đơn vị', 'each unit'),
	running: list(runningTotal, 'Lũy kế từng ngày', 'what had been counted by the end of a day'),
	phases: list(phase, 'Trước, trong và sau', 'before, during and after'),
	statements: list(
		object('Con số đã đăng', 'a statement', {
			always: { unit: shared.unitRef, ...STATEMENT_MEMBERS }
		}),
		'Con số chỉ được đăng: trích dẫn, không cộng vào',
		'what was only published: quoted, never added'
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
