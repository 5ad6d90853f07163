import type { PhaseName } from '../../model/campaign.ts';
import { shapeOf, type CatalogueSchemas } from './catalogue.ts';
import { STATEMENT } from './cited.ts';
import { json, openGet, type Resource } from './operation.ts';
import {
	count,
	day,
	flag,
	list,
	named,
	object,
	oneOf,
	orNull,
	said,
	whole,
	type Schema
} from './schema.ts';
import * as shared from './shared.ts';

const TAG = 'Chiến dịch / Campaigns';
const PHASES = ['before', 'during', 'after'] as const satisfies PhaseName[];

const counted = orNull(
	whole('Đã đếm được; null: chưa báo cáo, không phải 0', 'null: not reported')
);
const goal = orNull(whole('Mục tiêu; null: không đặt con số', 'null: no number was set'));

const progress = object('Một đơn vị', 'a unit', {
	always: {
		unit: shared.unit,
		count: counted,
		until: orNull(day('Đếm đến hết ngày', 'the last day counted')),
		goal,
		reports: shared.reports
	}
});

const running = object('Một ngày', 'a day', {
	always: {
		day: day('Ngày', 'the day'),
		count: counted,
		units: count('Số đơn vị đã báo cáo đến ngày ấy', 'units that had reported by then'),
		here: count('Trong đó báo cáo đến đúng ngày ấy', 'of them those up to just this day')
	}
});

const phase = object('Trước, trong hoặc sau chiến dịch', 'before, during or after', {
	always: {
		name: oneOf(PHASES, 'Trước, trong hay sau', 'which'),
		start: day('Ngày đầu', 'the first day'),
		end: day('Ngày cuối', 'the last day'),
		days: count('Số ngày', 'how many days'),
		isExact: flag(
			'Đúng những ngày ấy; false: báo cáo gồm cả ngày ngoài chiến dịch',
			'false: its reports also cover days outside the campaign'
		),
		counts: list(
			object('Một đơn vị', 'a unit', {
				always: { unit: shared.unit, count: counted, reports: shared.reports }
			}),
			'Từng đơn vị',
			'each unit'
		)
	}
});

/** What is said of a campaign beside what the catalogue says of it. */
const HOW_FAR: Record<string, Schema> = {
	release: shared.release,
	coverage: named('Coverage', 'Độ phủ', 'coverage'),
	total: object('Tổng', 'the total', {
		always: {
			count: counted,
			against: orNull(
				object('Riêng các đơn vị có mục tiêu', 'of the units that have a goal', {
					always: { count: counted, goal }
				})
			)
		}
	}),
	units: list(progress, 'Từng đơn vị', 'each unit'),
	running: list(running, 'Lũy kế từng ngày', 'what had been counted by the end of a day'),
	phases: list(phase, 'Trước, trong và sau', 'before, during and after'),
	statements: list(
		object('Con số đã đăng', 'a statement', {
			always: { unit: shared.unit, ...STATEMENT }
		}),
		'Con số chỉ được đăng: trích dẫn, không cộng vào',
		'what was only published: quoted, never added'
	),
	...shared.PROVENANCE
};

export const campaigns = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: TAG,
		description: said(
			'Đếm gì trong những ngày nào, đã đến đâu.',
			'What is counted, how far it has come.'
		)
	},
	paths: {
		'/api/v1/campaigns': openGet({
			id: 'listCampaigns',
			tag: TAG,
			summary: ['Các chiến dịch, mới nhất trước', 'The campaigns, the latest first'],
			answer: json(list(named('Campaign', 'Chiến dịch', 'one'), 'Các chiến dịch', 'the campaigns')),
			refused: { 404: ['no-release'] }
		})
	},
	schemas: { Campaign: campaign(schemas) }
});

function campaign(schemas: CatalogueSchemas): Schema {
	const shape = shapeOf(schemas, 'campaign');
	return {
		...shape,
		required: [...shape.required, ...Object.keys(HOW_FAR)],
		properties: { ...shape.properties, ...HOW_FAR }
	};
}
