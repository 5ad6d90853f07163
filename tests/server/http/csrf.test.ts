import { describe, expect, test } from 'vitest';
import { isCrossOriginPost } from '../../../src/lib/server/http/csrf.ts';

const OWN = 'http://localhost:3000';

interface Case {
	who: string;
	method?: string;
	headers?: Record<string, string>;
	isForPrograms?: boolean;
}

const posts = ({ method = 'POST', headers = {}, isForPrograms = false }: Case): boolean =>
	isCrossOriginPost({ method, headers: new Headers(headers), isForPrograms }, OWN);

describe('what is not taken', () => {
	test.each<Case>([
		{ who: 'a form on a page of others', headers: { origin: 'https://evil.example' } },
		{
			who: 'a script of others that posts to the interface',
			headers: { origin: 'https://evil.example' },
			isForPrograms: true
		},
		{
			who: 'text/plain, for which a browser asks nobody first',
			headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
			isForPrograms: true
		},
		{ who: 'a sandboxed frame', headers: { origin: 'null' }, isForPrograms: true },
		{ who: 'another port of this machine', headers: { origin: 'http://localhost:8080' } },
		{
			who: 'a page of others whose Origin was stripped',
			headers: { 'sec-fetch-site': 'cross-site' },
			isForPrograms: true
		},
		{ who: 'a page of a sister site', headers: { origin: OWN, 'sec-fetch-site': 'same-site' } },
		{ who: 'a form that does not say where it comes from' },
		{ who: 'any method that changes something', method: 'DELETE', headers: { origin: 'null' } }
	])('$who', (one) => {
		expect(posts(one)).toBe(true);
	});
});

describe('what is taken', () => {
	test.each<Case>([
		{ who: 'a form of our own', headers: { origin: OWN, 'sec-fetch-site': 'same-origin' } },
		{ who: 'curl, to the interface for programs', isForPrograms: true },
		{ who: 'a link from elsewhere', method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } },
		{ who: 'a question for the head only', method: 'HEAD' }
	])('$who', (one) => {
		expect(posts(one)).toBe(false);
	});
});
