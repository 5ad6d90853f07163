import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import { submissionHistory } from '../../../src/lib/features/dashboard/submission-history.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import { reporter } from '../../server/fixtures/people.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const february = { period: '2023-02', unit: '528' };

/** A unit's reports: one in time, its correction that is late and waits. */
async function submitted() {
	const app = temporaryApp();
	const person = await reporter(app, 'lan', '528@2021-01-01');
	const sent = [
		dossiers([['528', 40, 1]], february),
		dossiers([['528', 39, 2]], february)
	] as const;
	const first = hand(app, sent[0], { actor: 'lan', at: at('2023-02-16') });
	const second = hand(app, sent[1], { actor: 'lan', at: at('2023-02-20'), approve: false });
	hand(app, dossiers([['529', 5, 0]], { ...february, unit: '529' }), { at: at('2023-02-16') });
	return { app, person, sent, first, second };
}

async function sheetOf(app: AppContext, person: Person, locale: 'vi' | 'en' = 'vi', most?: number) {
	const book = new ExcelJS.Workbook();
	const bytes = await submissionHistory(app, person, locale, most);
	await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
	const [sheet] = book.worksheets;
	if (!sheet) throw new Error('no sheet');
	return sheet;
}

const linesOf = (sheet: ExcelJS.Worksheet): unknown[][] =>
	sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []));

describe('the workbook of the submitted reports', () => {
	test('has those of the own unit, the newest first, and no others', async () => {
		const { app, person, sent, first, second } = await submitted();
		const lines = linesOf(await sheetOf(app, person)).slice(-2);
		expect(lines.map((line) => line[12])).toEqual([second.id, first.id]);
		expect(lines.map((line) => line[11])).toEqual([sha256(sent[1].bytes), sha256(sent[0].bytes)]);
		expect(lines[0]?.slice(1, 10)).toEqual([
			'Tháng 2/2023',
			'15/1–14/2/2023',
			'Huyện Tư Nghĩa (528)',
			'10:00, 20/2/2023',
			'Họ tên lan (người báo cáo)',
			'đã nộp, chờ duyệt',
			'16/2/2023',
			4,
			1
		]);
		expect(lines[1]?.[8]).toBe(0);
	});

	test('names its columns above them, in either language', async () => {
		const { app, person } = await submitted();
		const header = linesOf(await sheetOf(app, person)).find((line) => line.includes('SHA-256'));
		expect(header).toHaveLength(14);
		expect(header).toContain('Số ngày quá hạn');
		const english = linesOf(await sheetOf(app, person, 'en')).flat();
		expect(english).toContain('Days late');
	});

	test('says how many it has where there are more', async () => {
		const { app, person, second } = await submitted();
		const lines = linesOf(await sheetOf(app, person, 'vi', 1));
		expect(lines.at(-1)?.[12]).toBe(second.id);
		expect(lines.flat()).toContain('Chỉ có 1 báo cáo mới nhất; các báo cáo cũ hơn vẫn được lưu.');
		expect(
			linesOf(await sheetOf(app, person))
				.flat()
				.join('\n')
		).not.toContain('mới nhất');
	});

	test('marks demo data, in its row and above', async () => {
		const { app, person } = await submitted();
		const demo = dossiers([['528', 7, 1]], { period: '2023-03', unit: '528' });
		hand(app, demo, { origin: 'sample', at: at('2023-03-16') });
		const lines = linesOf(await sheetOf(app, person));
		expect(
			lines.map((line) => line[13]).filter((mark) => mark === 'số liệu minh họa')
		).toHaveLength(1);
		expect(lines.flat().join('\n')).toContain('Số liệu minh họa do máy tạo');
	});

	test('keeps a text that begins as a formula a text', async () => {
		const { app, person } = await submitted();
		const name = '=HYPERLINK("http:evil.example";"x").csv';
		const april = dossiers([['528', 8, 1]], { period: '2023-04', unit: '528' });
		hand(app, { ...april, name }, { at: at('2023-04-16') });
		const sheet = await sheetOf(app, person);
		const types = new Set<ExcelJS.ValueType>();
		let found: ExcelJS.Cell | undefined;
		sheet.eachRow((row) =>
			row.eachCell((cell) => {
				types.add(cell.type);
				if (cell.value === name) found = cell;
			})
		);
		expect(found?.type).toBe(ExcelJS.ValueType.String);
		expect(types.has(ExcelJS.ValueType.Formula)).toBe(false);
	});
});
