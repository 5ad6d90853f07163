import { formOf, type Catalogue } from '../../../src/lib/model/catalogue.ts';
import { periodOf, type Period } from '../../../src/lib/model/period.ts';
import type { Counts } from '../../../src/lib/model/report.ts';
import type { Unit, UnitList } from '../../../src/lib/model/unit.ts';
import { encode } from './encode.ts';
import type { SampleFile } from './file.ts';
import { keyLayout } from './layout.ts';
import { offices, type Office } from './office.ts';
import { dice } from './random.ts';
import { groupsOf, reportedRows, type Sheet } from './sheet.ts';

/** Made-up reports on exactly the days of a campaign, and as many days before and after it. */
const REPORTS: readonly (readonly [form: string, period: string, make: Make])[] = [
	['cnscd', '2023-07-28/2023-08-03', guided],
	['tthc', '2023-07-04/2023-08-04', dossiers(1)],
	['tthc', '2023-08-05/2023-09-05', dossiers(1.45)],
	['tthc', '2023-09-06/2023-10-07', dossiers(1.15)]
];

type Make = (office: Office, period: Period) => Counts;

/** A district that keeps silent, so that a campaign too shows who is missing. */
const SILENT = '536';

/** Team members where a newspaper printed them; of Bình Sơn it said "nearly 650". */
const PRINTED: Readonly<Record<string, number>> = { '524': 648, '533': 498, '534': 615 };

const NOTE = 'Số liệu minh họa, không phải số liệu thật';

/** The reports of the campaigns of 2023, by the districts of Quảng Ngãi. */
export function campaignFiles(catalogue: Catalogue, list: UnitList, at: string): SampleFile[] {
	const officeOf = offices(list);
	return REPORTS.map(([id, days, make]) => {
		const form = formOf(catalogue, id);
		const period = form && periodOf(days, form.calendar);
		const province = list.byCode.get('51')?.find(({ validFrom }) => validFrom < days);
		if (!form || !period || !province) throw new Error(`no report of ${id} on ${days}`);
		const rowOf = (unit: Unit) =>
			unit.level === 'district' && unit.code !== SILENT
				? [{ unit, counts: make(officeOf(unit), period) }]
				: [];
		const groups = groupsOf(list, { form, period, province }, rowOf);
		return campaignFile({ form, period, province, groups, signed: period.end }, at);
	});
}

function campaignFile(sheet: Sheet, at: string): SampleFile {
	const { form, period, province } = sheet;
	const name = `${form.id}-${period.start}-${period.end}-${province.code}-chien-dich`;
	return {
		step: {
			at,
			act: 'report',
			file: `${form.id}/${name}-minh-hoa.csv`,
			form: form.id,
			period: period.id,
			unit: province.code,
			origin: 'sample',
			note: NOTE
		},
		bytes: encode(keyLayout(sheet), 'comma'),
		rows: reportedRows(sheet)
	};
}

/** People guided in the seven days: some districts reach seven a member, some do not. */
function guided(office: Office, period: Period): Counts {
	const luck = dice('campaign', office.unit.id, period.id);
	const members = PRINTED[office.unit.code] ?? Math.round(office.villages * luck.within(5, 7.5));
	return { members, people_guided: Math.round(members * luck.within(4.5, 9.5)) };
}

/** Dossiers of these days; `push` tells how many more are handed in online than in ordinary days. */
function dossiers(push: number): Make {
	return (office, period) => {
		const luck = dice('campaign', office.unit.id, period.id);
		const online = Math.round(office.volume * 0.45 * push * luck.spread(0.1));
		const direct = Math.round(office.volume * 0.55 * luck.spread(0.1));
		const pending = luck.outOf(online + direct, 0.1);
		const resolved = online + direct - pending;
		const late = luck.outOf(resolved, office.lateness);
		return {
			received_total: online + direct,
			received_online: online,
			received_direct_post: direct,
			carried_over: 0,
			resolved_total: resolved,
			resolved_early: resolved - late,
			resolved_on_time: 0,
			resolved_late: late,
			pending_total: pending,
			pending_in_time: pending,
			pending_late: 0
		};
	};
}
