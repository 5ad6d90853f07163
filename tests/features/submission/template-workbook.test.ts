import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkFormula, template } from '../../../src/lib/features/submission/template.ts';
import { fieldHint, guideRows } from '../../../src/lib/features/submission/template-guide.ts';
import {
	getTemplate,
	type TemplateResult
} from '../../../src/lib/features/submission/get-template.server.ts';
import { templateWorkbook } from '../../../src/lib/features/submission/template-file.server.ts';
import { reference } from '../../core/ingest/reference.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** Forms of counts, by id. */
const FORMS = reference.catalogue.forms
	.filter(({ content }) => content === 'counts')
	.map(({ id }) => id);
const ownIndicators = ({ form, indicators }: TemplateResult) =>
	indicators.filter((indicator) => indicator.form === form.id);

const ASKED = { form: 'tthc', period: '2025-08', unit: '51' };
/** A text in a formula of Excel has at most 255 characters, a formula 8,192. */
const [MAX_TEXT, MAX_FORMULA] = [255, 8192];

describe('the column of checks', () => {
	test('names each required figure that is blank, and says "Đúng" only where none is', () => {
		const formula = checkFormula(getTemplate(temporaryApp(), ASKED).form);
		expect(formula).toContain('IF(AND(COUNT(D#,E#,F#,H#,I#,J#,L#,M#)=8,');
		expect(formula).toContain('"Còn thiếu: "&IF(D#="","Tiếp nhận trực tuyến trong kỳ. ","")');
		expect(formula.match(/="","[^"]+\. ",""\)/gu)).toHaveLength(8);
	});

	test('is a formula that Excel can read, in every form', () => {
		const app = temporaryApp();
		for (const { id } of app.reference.catalogue.forms.filter(
			({ content }) => content !== 'system'
		)) {
			const formula = checkFormula(getTemplate(app, { ...ASKED, form: id, period: null }).form);
			expect(formula.length).toBeLessThan(MAX_FORMULA);
			for (const [, text = ''] of formula.matchAll(/"((?:[^"]|"")*)"/gu))
				expect(text.length).toBeLessThan(MAX_TEXT);
		}
	});
});

const readTemplate = async () =>
	readXlsx(await templateWorkbook(getTemplate(temporaryApp(), ASKED)), { readStyles: true });

describe('the sheet', () => {
	test('is printed on A4 across, one page wide', async () => {
		const [sheet] = (await readTemplate()).sheets;
		expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
	});

	test('shows where to write', async () => {
		const [sheet] = (await readTemplate()).sheets;
		const fillOf = (place: string) => sheet?.cells?.get(place)?.style?.fill;
		const header = sheet?.rows.findIndex(([first]) => first === 'Mã đơn vị') ?? 0;
		expect(fillOf(`${header + 1},3`)).toMatchObject({ fgColor: { rgb: 'FFF8DC' } });
		// a sum of other columns is computed
		expect(fillOf(`${header + 1},2`)).toBeUndefined();
	});

	test('says nowhere that a required figure may be left blank', async () => {
		const { sheets } = await readTemplate();
		const words = sheets.flatMap(({ rows }) => rows.flat().map(String)).join('\n');
		expect(words).toContain('Cột bắt buộc phải có số');
		expect(words).not.toContain('Chưa có số liệu thì để trống');
	});
});

describe('a field with a last day', () => {
	test.for<[period: string, isAsked: boolean, total: string]>([
		['2025-Q2', true, 'Tổng số tổ các cấp = Tổ cấp thôn, tổ dân phố + Tổ cấp xã + Tổ cấp huyện'],
		['2025-Q3', false, 'Tổng số tổ các cấp = Tổ cấp thôn, tổ dân phố + Tổ cấp xã']
	])('is asked for in %s: %s', ([period, isAsked, total]) => {
		const answer = getTemplate(temporaryApp(), { form: 'cnscd', period, unit: '51' });
		const { rows, header } = template(answer);
		expect(rows[header]?.includes('Tổ cấp huyện')).toBe(isAsked);
		expect(guideRows(answer, null).flat()).toContain(total);
		// total, village and commune teams stand in these columns, those of districts between them
		const cells = isAsked ? '1*N(G#)<>1*N(D#)+1*N(E#)+1*N(F#)' : '1*N(F#)<>1*N(D#)+1*N(E#)';
		expect(checkFormula(answer.form)).toContain(cells);
	});
});

describe('each column says what it means', () => {
	test.each(FORMS)('%s: beside its cells and on the guide sheet', async (form) => {
		const answer = getTemplate(temporaryApp(), { form, period: null, unit: '51' });
		const { sheets } = await readXlsx(await templateWorkbook(answer));
		const [filled, guide] = sheets;
		const written = answer.form.fields.filter(({ sumOf }) => sumOf === undefined);
		const hints = filled?.dataValidations?.map(({ inputMessage = '' }) => inputMessage) ?? [];
		expect(hints).toHaveLength(written.length);
		for (const hint of hints) expect(hint).toMatch(/^Số .+\. (?:Không phát sinh|Để trống)/u);
		for (const { label } of answer.form.fields) {
			const row = guide?.rows.find(([first]) => first === label.vi);
			expect(String(row?.[2] ?? '')).toMatch(/^(?:Số|Tự cộng)/u);
		}
		for (const { label, definition } of ownIndicators(answer))
			expect(guide?.rows).toContainEqual(expect.arrayContaining([label.vi, definition.vi]));
	});

	test.each([
		['carried_over', 'Số tại ngày đầu kỳ, bằng “Tổng số hồ sơ đang giải quyết” của kỳ trước.'],
		['received_online', 'Số phát sinh trong kỳ, từ ngày đầu đến ngày cuối kỳ.'],
		['pending_late', 'Số tại ngày cuối kỳ.'],
		['pending_total', 'Tự cộng: Đang giải quyết trong hạn + Đang giải quyết quá hạn.']
	])('%s: %s', (key, text) => {
		const hint = fieldHint(getTemplate(temporaryApp(), ASKED), key);
		expect(hint?.text.startsWith(`${text} Đơn vị tính: hồ sơ.`)).toBe(true);
		expect(hint?.title.length).toBeLessThanOrEqual(32);
	});
});
