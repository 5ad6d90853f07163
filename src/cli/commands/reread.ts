import { getAllOlderReadings } from '../../lib/features/verify/older-readings.server.ts';
import {
	olderReadingRow,
	olderReadingsPage
} from '../../lib/features/verify/older-readings-page.ts';
import type { OlderReading } from '../../lib/core/model/reading.ts';
import type { Locale } from '../../lib/core/model/locale.ts';
import { printJson, type Command } from '../shared/command.ts';
import { createProgressReporter } from '../shared/progress.ts';
import { withAppAsync } from '../shared/with-app.ts';

const PROGRESS_LABEL = { vi: 'Đọc lại báo cáo', en: 'Reading the reports again' };

export const rereadCommand: Command = {
	name: 'reread',
	usage: '',
	does: {
		vi: 'đọc lại các báo cáo được nhận theo quy tắc đọc cũ; liệt kê báo cáo nay bị từ chối hoặc đọc khác',
		en: 'reads the reports of older reading rules again; lists those that are now refused or read differently'
	},
	options: {},
	least: 0,
	most: 0,
	run: async (call) => {
		const { locale } = call;
		const progress = createProgressReporter(PROGRESS_LABEL[locale], call.around.stderr);
		const readings = await withAppAsync(call, (app) => getAllOlderReadings(app, progress));
		if (call.json)
			printJson(
				call,
				readings.listed.map((reading) => readingJson(reading, locale))
			);
		else {
			const { summary, rows } = olderReadingsPage(readings, locale);
			const lines = rows.map(
				({ id, unit, form, period, received, status, says }) =>
					`${[id, unit, form, period, received, status].join(' · ')}\n  ${says}`
			);
			call.print([...lines, summary].join('\n'));
		}
		return 0;
	}
};

const readingJson = (reading: OlderReading, locale: Locale) => ({
	id: reading.id,
	form: reading.form?.id ?? null,
	period: reading.period.id,
	sender: reading.sender?.code ?? null,
	receivedAt: reading.at,
	rules: reading.rules,
	status: reading.status,
	outcome: reading.outcome,
	message: olderReadingRow(reading, locale).says
});
