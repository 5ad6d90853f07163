import type { PhaseName } from '../../core/model/campaign.ts';
import { catalogueSchema, type CatalogueSchemas } from './catalogue.ts';
import { STATEMENT_MEMBERS } from './cited-cells.ts';
import {
	pathParameter,
	queryParameter,
	jsonContent,
	publicGet,
	type Resource
} from './operation.ts';
import {
	count,
	day,
	flag,
	list,
	schemaRef,
	object,
	oneOf,
	nullable,
	bilingual,
	text,
	integer,
	type Schema
} from './schema.ts';
import * as shared from './shared-schemas.ts';

const TAG = 'Chiến dịch / Campaigns';
const PHASES = ['before', 'during', 'after'] as const satisfies PhaseName[];

const countSchema = nullable(
	integer('Đã đếm được; null: chưa báo cáo, không phải 0', 'null: not reported')
);
const goal = nullable(integer('Mục tiêu; null: không đặt con số', 'null: no number was set'));

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

const PHASE: Record<string, Schema> = {
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

/** A figure of one unit with the reports and cells that it was added from. */
const CITED: Record<string, Schema> = {
	value: nullable(integer('Tổng; null: chưa báo cáo, không phải 0', 'null: not reported')),
	formula: nullable(schemaRef('Formula', 'Công thức', 'the formula')),
	parts: list(schemaRef('CitedPart', 'Một báo cáo', 'a report'), 'Cũ nhất trước', 'oldest first')
};

const unit = object(
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
);

const PARAMETERS = [
	pathParameter('campaign', '7-nguoi-7-ngay', text('Mã chiến dịch', 'id of the campaign')),
	pathParameter('code', '528', text('Mã đơn vị', 'code of the unit')),
	queryParameter(
		'by',
		'2023-08-03',
		day('Tính đến hết ngày; bỏ trống: đến nay', 'by the end of a day; without it: to the end')
	)
];

/** What is said of a campaign beside what the catalogue says of it. */
const PROGRESS: Record<string, Schema> = {
	release: shared.releaseRef,
	coverage: schemaRef('Coverage', 'Độ phủ', 'coverage'),
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
};

export const campaignResource = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: TAG,
		description: bilingual(
			'Đếm gì trong những ngày nào, đã đến đâu.',
			'What is counted, how far it has come.'
		)
	},
	paths: {
		'/api/v1/campaigns': publicGet({
			id: 'listCampaigns',
			tag: TAG,
			summary: ['Các chiến dịch, mới nhất trước', 'The campaigns, the latest first'],
			answer: jsonContent(
				list(schemaRef('Campaign', 'Chiến dịch', 'one'), 'Các chiến dịch', 'the campaigns')
			),
			refused: { 404: ['no-release'] }
		}),
		'/api/v1/campaigns/{campaign}/units/{code}': publicGet({
			id: 'getCampaignUnit',
			tag: TAG,
			summary: ['Con số của một đơn vị đến từ đâu', 'Where the figures of a unit come from'],
			parameters: PARAMETERS,
			answer: jsonContent(schemaRef('CampaignUnit', 'Một đơn vị', 'one unit')),
			refused: {
				400: ['unknown-date'],
				404: ['unknown-campaign', 'unknown-unit', 'unknown-date', 'no-release']
			}
		})
	},
	schemas: { Campaign: campaign(schemas), CampaignUnit: unit }
});

function campaign(schemas: CatalogueSchemas): Schema {
	const shape = catalogueSchema(schemas, 'campaign');
	return {
		...shape,
		required: [...shape.required, ...Object.keys(PROGRESS)],
		properties: { ...shape.properties, ...PROGRESS }
	};
}
