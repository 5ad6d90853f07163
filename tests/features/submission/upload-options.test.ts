import { expect, test } from 'vitest';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { soleUnitCode } from '../../../src/lib/features/submission/upload-options.server.ts';
import { reference } from '../../core/ingest/reference.ts';

test.for<[what: string, duty: UnitId | null, code: string | undefined]>([
	['a commune sends for itself', '21235@2025-07-01', '21235'],
	['a district may send for what lies below it', '528@2021-01-01', undefined],
	['a province too', '51@2025-07-01', undefined],
	['the operator of this machine for anybody', null, undefined],
	['a unit that is none for nobody', '99999@2021-01-01', undefined]
])('%s', ([, duty, code]) => {
	expect(soleUnitCode(reference.units, duty)).toBe(code);
});
