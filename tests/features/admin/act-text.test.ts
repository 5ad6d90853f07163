import { expect, test } from 'vitest';
import { ACTS } from '../../../src/lib/core/model/act.ts';
import { logActText } from '../../../src/lib/features/admin/audit-log.ts';

test.for(ACTS)('%s has words of its own in both languages', (act) => {
	const [vi, en] = [logActText(act, 'vi'), logActText(act, 'en')];
	expect(vi).not.toBe('');
	expect(en).not.toBe(vi);
	expect([vi, en]).not.toContain(act);
});

test.for(['vi', 'en'] as const)('no two acts read the same: %s', (locale) => {
	const words = ACTS.map((act) => logActText(act, locale));
	expect(new Set(words).size).toBe(ACTS.length);
});
