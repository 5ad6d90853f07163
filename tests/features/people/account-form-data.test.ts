import { expect, test } from 'vitest';
import {
	parseAccountForm,
	parseRoleAssignment
} from '../../../src/lib/features/people/account-form-data.server.ts';
import { refusalOf } from '../../server/fixtures/entries.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const sent = (fields: Record<string, string>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

test('what was typed is kept as it was, without spaces around it', () => {
	const typed = { name: ' lan ', fullName: 'Nguyễn Thị Lan', role: 'reporter', unit: '528 ' };
	expect(parseAccountForm(sent(typed))).toEqual({ ...typed, name: 'lan', unit: '528' });
	expect(parseAccountForm(sent({}))).toEqual({ name: '', fullName: '', role: '', unit: '' });
});

test.for([
	['reporter', '21235@2025-07-01', { role: 'reporter', unit: '21235@2025-07-01' }],
	['reporter', '528 Huyện Tư Nghĩa', { role: 'reporter', unit: '528@2021-01-01' }],
	['reporter', 'vớ vẩn', { role: 'reporter', unit: null }],
	['admin', '', { role: 'admin', unit: null }]
] as const)('%s of %j', ([role, unit, duty]) => {
	const typed = { name: '', fullName: '', role, unit };
	expect(parseRoleAssignment(temporaryApp(), typed)).toEqual(duty);
});

test.for(['', 'operator', 'constructor', 'ADMIN'])('%j is no role', async (role) => {
	const typed = { name: '', fullName: '', role, unit: '' };
	expect(await refusalOf(() => parseRoleAssignment(temporaryApp(), typed))).toBe('needs-unit');
});
