import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InvalidSetting, readEnv } from '../../src/lib/server/env.ts';

test('without settings everything has its documented default', () => {
	expect(readEnv({})).toEqual({
		root: process.cwd(),
		port: 3000,
		host: '127.0.0.1',
		origin: 'http://localhost:3000',
		databasePath: resolve('data/thuoc-so.sqlite'),
		demoData: true,
		review: 'required',
		addressHeader: null,
		readLimits: { heapMegabytes: 1024, milliseconds: 120_000 },
		authSecret: null,
		maxUploadBytes: 16_777_216
	});
});

test('an empty setting is no setting', () => {
	expect(readEnv({ PORT: '', REVIEW: ' ' })).toEqual(readEnv({}));
});

test.for([
	[{ PORT: '8080' }, { port: 8080, origin: 'http://localhost:8080' }],
	[{ ORIGIN: 'https://so.quangngai.gov.vn/' }, { origin: 'https://so.quangngai.gov.vn' }],
	[{ THUOC_SO_ROOT: '/srv/so' }, { root: '/srv/so', databasePath: '/srv/so/data/thuoc-so.sqlite' }],
	[{ THUOC_SO_ROOT: '/srv/so', DATABASE_PATH: 'x.sqlite' }, { databasePath: '/srv/so/x.sqlite' }],
	[{ DATABASE_PATH: '/var/x.sqlite' }, { databasePath: '/var/x.sqlite' }],
	[{ SAMPLE_DATA: 'off' }, { demoData: false }],
	[{ REVIEW: 'auto' }, { review: 'auto' }],
	[{ ADDRESS_HEADER: 'X-Real-IP' }, { addressHeader: 'x-real-ip' }],
	[{ MAX_UPLOAD_BYTES: '1000' }, { maxUploadBytes: 1000 }]
] as const)('%j is read as %j', ([variables, expected]) => {
	expect(readEnv(variables)).toMatchObject(expected);
});

test.for([
	['PORT', 'eighty', '0–65535'],
	['PORT', '70000', '0–65535'],
	['PORT', '-1', '0–65535'],
	['ORIGIN', 'so.quangngai.gov.vn', 'http(s)://'],
	['ORIGIN', 'https://x.vn/so', 'http(s)://'],
	['SAMPLE_DATA', 'no', 'on | off'],
	['REVIEW', 'none', 'required | auto'],
	['ADDRESS_HEADER', 'x real ip', 'x-real-ip'],
	['MAX_UPLOAD_BYTES', '16 MB', '1–'],
	['MAX_UPLOAD_BYTES', '0', '1–']
] as const)('%s=%s is refused with what is expected', ([variable, value, expected]) => {
	const read = (): unknown => readEnv({ [variable]: value });
	expect(read).toThrow(InvalidSetting);
	expect(read).toThrow(`${variable}=${value}`);
	expect(read).toThrow(expected);
});
