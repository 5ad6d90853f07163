import { unitId, type UnitId } from '../../core/model/unit.ts';
import type { Store } from './store.ts';

/** The unit behind a key of the tables. */
export function unitIdOfKey({ orm }: Store, key: number): UnitId | null {
	const row = orm.query.unit.findFirst({ where: (unit, { eq }) => eq(unit.id, key) }).sync();
	return row ? unitId(row.code, row.validFrom) : null;
}
