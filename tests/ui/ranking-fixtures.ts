import { readFileSync } from 'node:fs';
import type { Installation } from '../../src/lib/core/model/catalogue.ts';
import type { RankingResult } from '../../src/lib/core/model/result.ts';
import type { Field, Form } from '../../src/lib/core/model/form.ts';
import type { Indicator } from '../../src/lib/core/model/indicator.ts';
import { periodBefore, periodOf, type Period } from '../../src/lib/core/model/period.ts';
import type { InForceEntry } from '../../src/lib/core/model/report.ts';
import { unitId, unitList, type Unit } from '../../src/lib/core/model/unit.ts';
import type { BilingualText } from '../../src/lib/core/model/bilingual-text.ts';
import { withChange } from '../../src/lib/core/ranking/change.ts';
import { rankUnits } from '../../src/lib/core/ranking/rank.ts';

// Answers for the tests of the view, ranked by the real core from a few hand-written counts.

/** The shipped names and examples. */
export const SHIPPED: Installation = JSON.parse(
	readFileSync('data/catalogue/installation.json', 'utf8')
);

const words = (vi: string, en: string): BilingualText => ({ vi, en });

const field = (key: string, vi: string, en: string): Field => ({
	key,
	addUp: 'sum',
	required: false,
	label: words(vi, en),
	headers: [vi]
});

export const tthc: Form = {
	id: 'tthc',
	content: 'counts',
	title: words('Biểu II.06a', 'Form II.06a'),
	legalBasis: 'Thông tư 01/2020/TT-VPCP',
	calendar: 'cutoff',
	frequency: 'month',
	levels: ['commune'],
	deadlineWorkingDays: 2,
	fields: [
		field('good', 'trước hạn và đúng hạn', 'early and on time'),
		field('done', 'đã giải quyết', 'resolved'),
		field('late', 'quá hạn', 'late')
	],
	rules: []
};

export const onTime: Indicator = {
	id: 'on-time-rate',
	label: words('Tỷ lệ đúng hạn', 'On-time rate'),
	short: words('Đúng hạn', 'On time'),
	form: 'tthc',
	numerator: { good: 1 },
	denominator: { done: 1 },
	kind: 'rate',
	direction: 'higher',
	decimals: 1,
	minimumDenominator: 30,
	targets: { '2025': [98, 100] },
	counted: words('hồ sơ', 'dossiers'),
	definition: words('Xong trước hạn hoặc đúng hạn.', 'Resolved early or on time.'),
	legalBasis: 'Quyết định 766/QĐ-TTg',
	group: 'dossiers'
};

export const dossiers: Indicator = {
	...onTime,
	id: 'dossiers',
	label: words('Hồ sơ đã giải quyết', 'Dossiers resolved'),
	short: words('Đã giải quyết', 'Resolved'),
	numerator: { done: 1 },
	denominator: null,
	kind: 'count',
	decimals: 0,
	minimumDenominator: 0,
	targets: {}
};

export const coverage: Indicator = { ...onTime, id: 'x', kind: 'coverage', minimumDenominator: 1 };

export function commune(code: string, name: string): Unit {
	const validFrom = '2025-07-01';
	return {
		id: unitId(code, validFrom),
		code,
		name,
		kind: name.startsWith('Phường') ? 'phường' : 'xã',
		level: 'commune',
		parentCode: '51',
		validFrom,
		validTo: null,
		area: null,
		population: null,
		position: null
	};
}

export const province: Unit = {
	...commune('51', 'Tỉnh Quảng Ngãi'),
	kind: 'tỉnh',
	level: 'province',
	parentCode: null
};

/** Name, cases that are good, all cases; no counts where the unit sent nothing. */
export type Row = [name: string, good?: number | null, done?: number | null];

export const named = (id: string, calendar: Form['calendar'] = 'cutoff'): Period => {
	const period = periodOf(id, calendar);
	if (!period) throw new Error(`no period ${id}`);
	return period;
};

interface Setting {
	indicator?: Indicator;
	period?: string;
	/** The rows of the period before. */
	before?: Row[];
	answer?: Partial<RankingResult>;
}

/** The answer for communes that reported these counts, asked in November 2025. */
export function answerFor(rows: Row[], setting: Setting = {}): RankingResult {
	const { indicator = onTime, before } = setting;
	const period = named(setting.period ?? '2025-08');
	const earlier = periodBefore(period, tthc.calendar);
	const units = rows.map(([name], place) => commune(String(20001 + place), name));
	const ask = (asked: Period, reported: Row[]) =>
		rankUnits(
			{
				indicator,
				form: tthc,
				level: 'commune',
				period: asked,
				parent: '51',
				geography: 'current',
				today: '2025-11-20'
			},
			{
				units: unitList([province, ...units], []),
				calendar: { holidays: [], workingWeekends: [] },
				reported: reported.flatMap((row) => inForce(row, asked, units)),
				stated: new Set()
			}
		);
	return {
		ranking: withChange(ask(period, rows), earlier && before ? ask(earlier, before) : null),
		indicator,
		form: tthc,
		parent: province,
		replies: [],
		peers: [],
		pooled: new Map(),
		choices: { indicators: [onTime], levels: ['commune'], periods: [period], parents: [province] },
		release: {
			number: 3,
			at: '2025-08-20T02:00:00Z',
			note: 'Tháng 8',
			cut: 9,
			catalogue: '',
			units: '',
			supersededBy: null
		},
		installation: {
			province: '51',
			operator: words('Trung tâm Điều hành', 'Operations Centre'),
			licence: {
				id: 'CC-BY-4.0',
				name: words('CC BY 4.0', 'CC BY 4.0'),
				url: 'https://cc.example'
			},
			headlines: ['on-time-rate'],
			definitionPairs: SHIPPED.definitionPairs,
			peerGroups: SHIPPED.peerGroups,
			examples: SHIPPED.examples
		},
		isDemo: false,
		sources: [],
		...setting.answer
	};
}

function inForce([name, good, done]: Row, period: Period, units: Unit[]): InForceEntry[] {
	const unit = units.find((other) => other.name === name);
	if (!unit || good === undefined) return [];
	const counts = { good, done: done ?? null, late: null };
	return [{ unit: unit.id, period, counts, report: `report-${unit.code}`, line: 5, origin: 'web' }];
}
