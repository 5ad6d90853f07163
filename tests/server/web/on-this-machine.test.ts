import { describe, expect, test } from 'vitest';
import { isOnThisMachine } from '../../../src/lib/server/web/on-this-machine.ts';

const LOCAL = 'http://localhost:3000';

interface Case {
	who: string;
	address: string;
	headers?: Record<string, string>;
	origin?: string;
}

const asks = ({ address, headers = {}, origin = LOCAL }: Case): boolean =>
	isOnThisMachine({ address, headers: new Headers(headers) }, origin);

describe('who is at this machine', () => {
	test.each<Case>([
		{ who: 'a browser by IPv4', address: '127.0.0.1', headers: { host: 'localhost:3000' } },
		{ who: 'a browser by IPv6', address: '::1', headers: { host: '[::1]:3000' } },
		{ who: 'IPv4 written in IPv6', address: '::ffff:127.0.0.1' },
		{ who: 'a form of our own page', address: '127.0.0.1', headers: { origin: LOCAL } },
		{ who: 'a program without a Host', address: '127.0.0.9' }
	])('$who', (one) => {
		expect(asks(one)).toBe(true);
	});
});

describe('who is not', () => {
	test.each<Case>([
		{ who: 'another machine', address: '10.0.0.7' },
		{ who: 'another machine by IPv6', address: 'fe80::1' },
		{ who: 'an address that only begins like ours', address: '127.0.0.1.example.org' },
		{
			who: 'anybody behind a proxy',
			address: '127.0.0.1',
			headers: { 'x-forwarded-for': '1.2.3.4' }
		},
		{
			who: 'anybody behind a proxy that says so',
			address: '::1',
			headers: { forwarded: 'for=1.2.3.4' }
		},
		{
			who: 'anybody behind a proxy that names the protocol only',
			address: '127.0.0.1',
			headers: { 'X-Forwarded-Proto': 'https' }
		},
		{ who: 'anybody behind a cache', address: '::1', headers: { via: '1.1 squid' } },
		{ who: 'anybody behind nginx', address: '::1', headers: { 'x-real-ip': '1.2.3.4' } },
		{
			who: 'a page of others that posts here',
			address: '::1',
			headers: { origin: 'https://evil.example' }
		},
		{ who: 'a page of another port', address: '::1', headers: { origin: 'http://localhost:8080' } },
		{ who: 'a sandboxed page', address: '::1', headers: { origin: 'null' } },
		{ who: 'a rebound name', address: '127.0.0.1', headers: { host: 'evil.example:3000' } },
		{ who: 'a Host that is none', address: '127.0.0.1', headers: { host: '::::' } },
		{ who: 'a published installation', address: '127.0.0.1', origin: 'https://so.example.vn' }
	])('$who', (one) => {
		expect(asks(one)).toBe(false);
	});
});
