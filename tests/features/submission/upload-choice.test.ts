import { expect, test } from 'vitest';
import { uploadChoiceIn } from '../../../src/lib/features/submission/upload-choice.ts';
import { reference } from '../../core/ingest/reference.ts';

const UNITS = ['21235 Xã Tư Nghĩa', '21238 Xã Vệ Giang'];

test.each([
	['', { form: '', period: '', unit: '' }],
	[
		'period=2025-08&unit=21235&form=tthc',
		{ form: 'tthc', period: 'Tháng 8/2025', unit: '21235 Xã Tư Nghĩa' }
	],
	['form=thanhtoan&period=2025-Q3', { form: 'thanhtoan', period: 'Quý III/2025', unit: '' }],
	['form=khong-co&period=2025-08', { form: '', period: '', unit: '' }],
	['form=tthc&period=khi-nao', { form: 'tthc', period: '', unit: '' }],
	['unit=2123', { form: '', period: '', unit: '' }],
	['unit=', { form: '', period: '', unit: '' }]
])('the address with "%s" chooses %j', (query, chosen) => {
	expect(uploadChoiceIn(new URLSearchParams(query), reference.catalogue, UNITS)).toEqual(chosen);
});
