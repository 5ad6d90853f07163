import { REMARKS_HEADER } from './remarks-header.ts';
import { foldText } from '../../model/fold-text.ts';
import type { Field } from '../../model/form.ts';
import type { HeaderPath } from './join-headers.ts';
import type { FormLabels } from './label-fields.ts';
import { isUnitHeader } from './unit-headers.ts';
import { matchHeader, type HeaderMatch, type StatedMeasure } from './match-header.ts';

/**
 * Role of a column. `name` and `value` are the columns of a long table, `sector` is that of a
 * unit's own file, `period` names the period of each row, `measure` its unit of measure; `ordinal`
 * and `note` carry no figures; `doubtful` may carry some.
 */
export type ColumnRole =
	| 'unit'
	| 'code'
	| 'ordinal'
	| 'note'
	| 'period'
	| 'measure'
	| 'sector'
	| 'name'
	| 'value'
	| 'field'
	| 'doubtful'
	| 'unknown';

/** Reason why a column is not read though it may hold figures of the form. */
export interface ColumnDoubt {
	/** The field that its label names; null for a column of figures without a header. */
	field: Field | null;
	/** The label as written; blank without one. */
	label: string;
	/** The other texts above or below the label. */
	others: string[];
}

export interface LayoutColumn {
	/** Index from 0. */
	index: number;
	/** Header as written, merged header rows joined. */
	header: string;
	role: ColumnRole;
	field: Field | null;
	/** A column before it already has this role or field. */
	repeated: boolean;
	/** Confidence in the role, 0 to 3. */
	strength: number;
	/** Null for a column that is understood. */
	doubt: ColumnDoubt | null;
	/** Units of measure that its header states. */
	measures: StatedMeasure[];
}

/** The headers that belong to no form, as met in real files. */
const HEADERS: [ColumnRole, string[]][] = [
	[
		'unit',
		[
			'unit',
			...['đơn vị', 'tên đơn vị', 'đơn vị báo cáo', 'tên đơn vị báo cáo', 'đơn vị hành chính'],
			...['tên đơn vị hành chính', 'cơ quan', 'cơ quan, đơn vị', 'tên cơ quan, đơn vị'],
			...['ubnd', 'ubnd cấp huyện', 'ubnd cấp xã', 'ubnd xã, phường', 'ủy ban nhân dân'],
			...['ubnd huyện, thị xã, thành phố', 'ubnd xã, phường, thị trấn', 'địa phương'],
			...['tên địa phương', 'địa bàn', 'huyện, thị xã, thành phố', 'xã, phường, thị trấn'],
			...['xã, phường, đặc khu', 'xã, phường', 'xã/phường', 'huyện', 'tên huyện', 'tên xã']
		]
	],
	[
		'code',
		[
			...[
				'unit_code',
				'code',
				'mã',
				'mã số',
				'mã đơn vị',
				'mã số đơn vị',
				'mã đvhc',
				'mã địa phương'
			],
			...['mã đơn vị hành chính', 'mã xã', 'mã huyện', 'mã địa bàn']
		]
	],
	['ordinal', ['tt', 'stt', 'số tt', 'số thứ tự', 'no', 'no.']],
	[
		'note',
		[
			...['ghi chú', 'nhận xét', 'kiểm tra', 'ghi chú kiểm tra', 'note', 'notes', 'remarks'],
			REMARKS_HEADER
		]
	],
	['measure', ['đơn vị tính', 'đvt', 'đơn vị đo', 'unit of measure']],
	['name', ['field', 'chỉ tiêu', 'tên chỉ tiêu', 'mã chỉ tiêu', 'nội dung']],
	['value', ['value', 'giá trị', 'số liệu', 'số lượng', 'kết quả']]
];
const HEADER_ROLES = new Map(
	HEADERS.flatMap(([role, texts]) => texts.map((text) => [foldText(text), role]))
);
const SECTOR_HEADER = foldText('lĩnh vực');
/** The headers of columns that carry no figures, as written. */
export const ROLE_HEADERS = HEADERS.flatMap(([, texts]) => texts);
/** Headers of a column of periods. They make no row a header: titles have such cells too. */
const PERIOD_HEADERS = new Set(
	[
		...['tháng', 'quý', 'năm', 'kỳ', 'kỳ báo cáo', 'kỳ số liệu', 'tháng báo cáo', 'tháng/năm'],
		...['thời gian', 'thời kỳ', 'period', 'month', 'quarter', 'year']
	].map(foldText)
);

/** The role that a header has in every form, if it is one of those. */
export function roleOf(path: string): ColumnRole | null {
	const last = path.slice(path.lastIndexOf('> ') + 1).trim();
	const known = HEADER_ROLES.get(last);
	if (known !== undefined) return known;
	if (last.startsWith(SECTOR_HEADER)) return 'sector';
	return isUnitHeader(last) ? 'unit' : null;
}

/** Key of the field that a column carries, `unit` for name or code; null for all others. */
export const fieldKeyOf = ({ field, role }: LayoutColumn): string | null =>
	field?.key ?? (role === 'unit' || role === 'code' ? 'unit' : null);

/** Says of every column what it is for. A field goes to the column that names it most surely. */
export function nameColumns(paths: HeaderPath[], labels: FormLabels): LayoutColumn[] {
	const matches = paths.map((path) => (path.path === '' ? null : matchColumn(labels, path)));
	const surest = new Map<Field, number>();
	for (const match of matches)
		if (match && match.others.length === 0)
			surest.set(match.field, Math.max(match.strength, surest.get(match.field) ?? 0));
	const assigned = new Set<Field | ColumnRole>();
	return paths.flatMap((headerPath, index) => {
		if (headerPath.path === '') return [];
		const match = matches[index] ?? null;
		const role = roleOfColumn(headerPath.path, match, { labels, surest });
		const field = role === 'field' && match ? match.field : null;
		const holder = field ?? role;
		const repeated = assigned.has(holder) && !REPEATABLE_ROLES.has(role);
		assigned.add(holder);
		const strength = field && match ? match.strength : 0;
		const doubt = role === 'doubtful' && match ? doubtOf(match) : null;
		const measures = field && match ? match.measures : [];
		return { index, header: headerPath.header, role, field, repeated, strength, doubt, measures };
	});
}

const doubtOf = ({ field, label, others }: HeaderMatch): ColumnDoubt => ({ field, label, others });

function roleOfColumn(
	path: string,
	match: HeaderMatch | null,
	{ labels, surest }: { labels: FormLabels; surest: ReadonlyMap<Field, number> }
): ColumnRole {
	if (!match)
		return ownRoleOf(labels, withoutRemarks(path)) ?? ownRoleOf(labels, path) ?? 'unknown';
	if (match.others.length > 0) return 'doubtful';
	return match.strength === surest.get(match.field) ? 'field' : 'unknown';
}

/** The path without what only explains its column: "(mã)", "Đơn vị tính". */
const withoutRemarks = (path: string): string =>
	path
		.split(' > ')
		.filter((part) => !/^\(.*\)$/u.test(part) && HEADER_ROLES.get(part) !== 'measure')
		.join(' > ');

/** Roles that any number of columns may have. */
const REPEATABLE_ROLES: ReadonlySet<ColumnRole> = new Set([
	'ordinal',
	'note',
	'period',
	'doubtful',
	'unknown'
]);

/** The meaning that the office gave to a header overrides the labels of the form. */
const ownRoleOf = ({ mappedRoles: meant }: FormLabels, path: string): ColumnRole | null =>
	meant.get(path) ?? roleOf(path) ?? (PERIOD_HEADERS.has(path) ? 'period' : null);

/** A whole label is a field in any case; by a part alone, `Đơn vị` is the unit. */
function matchColumn(labels: FormLabels, header: HeaderPath): HeaderMatch | null {
	if (labels.mappedRoles.has(header.path)) return null;
	const match = matchHeader(labels, header);
	return match && (match.strength >= 2 || roleOf(header.path) === null) ? match : null;
}
