import { unitId, type UnitId } from '../../core/model/unit.ts';
import { preparedOnce } from './prepared-once.ts';
import type { Store } from './store.ts';

const unitByKey = preparedOnce(({ orm }: Store) =>
	orm.query.unit
		.findFirst({ where: (unit, { eq, sql }) => eq(unit.id, sql.placeholder('key')) })
		.prepare()
);

/** The unit behind a key of the tables. */
export function unitIdOfKey(store: Store, key: number): UnitId | null {
	const row = unitByKey(store).get({ key });
	return row ? unitId(row.code, row.validFrom) : null;
}

type UnitKeyFinder = (id: UnitId) => number;

/**
 * Gives units their keys in the database; a unit met for the first time gets one. Statements are
 * prepared once for a whole report, which may name thousands of units.
 */
export function unitKeys({ sqlite }: Store): UnitKeyFinder {
	const find = sqlite
		.prepare<[string, string], number>('SELECT id FROM unit WHERE code = ? AND valid_from = ?')
		.pluck();
	const add = sqlite
		.prepare<[string, string], number>(
			'INSERT INTO unit (code, valid_from) VALUES (?, ?) RETURNING id'
		)
		.pluck();
	return (id) => {
		const at = id.lastIndexOf('@');
		const [code, validFrom] = [id.slice(0, at), id.slice(at + 1)];
		const key = find.get(code, validFrom) ?? add.get(code, validFrom);
		if (key === undefined) throw new Error(`unit ${id} got no key`);
		return key;
	};
}
