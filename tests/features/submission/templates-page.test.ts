import { expect, test } from 'vitest';
import {
	fillableForms,
	getTemplate
} from '../../../src/lib/features/submission/get-template.server.ts';
import { templatesPage } from '../../../src/lib/features/submission/templates-page.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

function pageOf(due: string | null) {
	const app = temporaryApp();
	const answer = getTemplate(app, { form: 'tthc', period: '2025-08', unit: '21235' });
	return templatesPage({ ...answer, due }, fillableForms(app), 'vi');
}

test('names form, period and unit, and keeps their ids in the addresses of the files', () => {
	const { forms, period, unit, hrefs } = pageOf(null);
	expect(forms.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['tthc']);
	expect(period).toBe('Tháng 8/2025');
	expect(unit).toBe('Xã Tư Nghĩa (21235)');
	expect(hrefs.xlsx).toBe('/bieu-mau/tthc.xlsx?period=2025-08&unit=21235');
});

test.each([
	[null, null],
	['2025-08-18', 'Báo cáo đơn vị bạn phải nộp tiếp theo: hạn nộp ngày 18/8/2025.']
])('with the deadline %s it says %s', (due, text) => expect(pageOf(due).next).toBe(text));
