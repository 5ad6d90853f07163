import { formOf, type Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import type { Unit, UnitList } from '../../../src/lib/core/model/unit.ts';
import { campaignDossiers, guidedCounts, type CampaignReport } from './campaign-counts.ts';
import { INTERIM } from './campaign-interim.ts';
import { encodeTable } from './encode-table.ts';
import type { DemoFile } from './demo-file.ts';
import { keyLayout } from './layout.ts';
import { officeFinder } from './office.ts';
import { groupsOf, reportedRows, type Sheet } from './sheet.ts';

/** Made-up reports on exactly the days of a campaign, on as many days before and after it, and on the way. */
const CAMPAIGN_REPORTS: readonly CampaignReport[] = [
	['cnscd', '2023-07-28/2023-08-03', guidedCounts],
	['tthc', '2023-07-04/2023-08-04', campaignDossiers(1)],
	['tthc', '2023-08-05/2023-09-05', campaignDossiers(1.45)],
	['tthc', '2023-09-06/2023-10-07', campaignDossiers(1.15)],
	...INTERIM
];

/** A district that keeps silent, so that a campaign too shows who is missing. */
const UNIT_WITHOUT_REPORT = '536';

const DEMO_NOTE = 'Số liệu minh họa, không phải số liệu thật';

/** The reports of the campaigns of 2023, by the districts of Quảng Ngãi. */
export function campaignFiles(catalogue: Catalogue, list: UnitList, at: string): DemoFile[] {
	const officeOf = officeFinder(list);
	return CAMPAIGN_REPORTS.map(([id, days, make]) => {
		const form = formOf(catalogue, id);
		const period = form && periodOf(days, form.calendar);
		const province = list.byCode.get('51')?.find(({ validFrom }) => validFrom < days);
		if (!form || !period || !province) throw new Error(`no report of ${id} on ${days}`);
		const rowOf = (unit: Unit) =>
			unit.level === 'district' && unit.code !== UNIT_WITHOUT_REPORT
				? [make(officeOf(unit), period)].flatMap((counts) => (counts ? [{ unit, counts }] : []))
				: [];
		const groups = groupsOf(list, { form, period, province }, rowOf);
		return campaignFile({ form, period, province, groups, signed: period.end }, at);
	});
}

function campaignFile(sheet: Sheet, at: string): DemoFile {
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
			note: DEMO_NOTE
		},
		bytes: encodeTable(keyLayout(sheet), 'comma'),
		rows: reportedRows(sheet)
	};
}
