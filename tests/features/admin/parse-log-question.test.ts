import { expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	parseLogQuestion,
	parseLogCursor
} from '../../../src/lib/features/admin/parse-log-question.server.ts';
import { textStream } from '../../../src/lib/server/http/download.ts';

const url = (query: string): URL => new URL(`http://localhost/quan-tri/nhat-ky${query}`);
const NOTHING = { actor: null, act: null, subject: null, from: null, to: null };

test.for([
	['nothing', '', {}],
	['what was left empty', '?ai=&viec=&doi-tuong=%20&tu=&den=', {}],
	['who', '?ai=%20lan%20', { actor: 'lan' }],
	['an act and a subject', '?viec=approved&doi-tuong=r1', { act: 'approved', subject: 'r1' }],
	['days', '?tu=2025-08-01&den=2025-08-31', { from: '2025-08-01', to: '2025-08-31' }],
	['more letters than any name has', `?ai=${'a'.repeat(900)}`, { actor: 'a'.repeat(200) }]
] as const)('%s', ([, query, asked]) => {
	expect(parseLogQuestion(url(query))).toEqual({ ...NOTHING, ...asked });
});

test.for(['?tu=hôm qua', '?den=2025-02-30', '?tu=1/8/2025'])(
	'%s names no day, and is not taken for any',
	(query) => {
		expect(() => parseLogQuestion(url(query))).toThrow(RequestError);
	}
);

test.for([
	['', null],
	['?truoc=120', 120],
	['?truoc=0', 0],
	['?truoc=-1', null],
	['?truoc=1e9', null],
	['?truoc=99999999999999999999', null]
] as const)('a page begins before the number of %j: %s', ([query, number]) => {
	expect(parseLogCursor(url(query))).toBe(number);
});

function* counting(made: number[]): Generator<string> {
	for (let number = 1; number <= 1000; number += 1) {
		made.push(number);
		yield `${number}\n`;
	}
}

test('a streamed text is the text, letters of several bytes too', async () => {
	const text = await new Response(textStream(['nhật ', 'ký', ''])).text();
	expect(text).toBe('nhật ký');
	const numbers = await new Response(textStream(counting([]))).text();
	expect(numbers.split('\n')).toHaveLength(1001);
});

test('what nobody reads on is not made', async () => {
	const made: number[] = [];
	const reader = textStream(counting(made)).getReader();
	await reader.read();
	await reader.cancel();
	expect(made.length).toBeLessThan(5);
});
