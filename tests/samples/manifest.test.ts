import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORRECTED_REPORT } from '../../data/samples/make/incidents.ts';
import type { DemoManifest } from '../../src/lib/features/admin/load-demo.server.ts';
import { SAMPLES } from './places.ts';

const { steps }: DemoManifest = JSON.parse(readFileSync(join(SAMPLES, 'manifest.json'), 'utf8'));
const releases = steps.filter(({ act }) => act === 'release');

const indexOf = (file: RegExp): number =>
	steps.findIndex((step) => step.act === 'report' && file.test(step.file));

test('steps stand in the order of time', () => {
	const times = steps.map(({ at }) => at);
	expect(times).toEqual([...times].sort());
});

test('published figures come before anything made up', () => {
	const origins = steps.flatMap((step) => (step.act === 'report' ? [step.origin] : []));
	const first = origins.indexOf('sample');
	expect(origins.slice(first)).not.toContain('published');
	expect(first).toBe(7);
});

test('there are several releases, and the last one alone holds the late correction', () => {
	expect(releases.length).toBeGreaterThanOrEqual(4);
	const correction = indexOf(/dinh-chinh/);
	expect(steps.slice(correction).filter(({ act }) => act === 'release')).toEqual(
		releases.slice(-1)
	);
});

test('the month that is corrected had been released before', () => {
	const first = indexOf(new RegExp(`tthc-${CORRECTED_REPORT.period}-51-minh-hoa`));
	const released = releases.filter(({ at }) => at > (steps[first]?.at ?? ''));
	expect(released.length).toBeGreaterThan(1);
});

test('no report comes before its period has ended, and every one carries a note', () => {
	for (const step of steps) {
		expect(step.note).not.toBe('');
		if (step.act === 'report' && step.origin === 'sample') expect(step.note).toMatch(/minh họa/);
	}
});
