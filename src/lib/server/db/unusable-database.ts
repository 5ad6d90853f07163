/**
 * Why a file is not opened: the database belongs to a newer program, is none of ours at all, or has
 * lost its content or itself.
 */
export type UnusableReason = 'newer' | 'not-a-database' | 'not-ours' | 'empty' | 'gone';

const MESSAGES: Record<UnusableReason, (path: string) => string> = {
	newer: (path) =>
		`Cơ sở dữ liệu ${path} do một phiên bản Thước Số mới hơn tạo ra; tệp được giữ nguyên. ` +
		'Hãy cập nhật chương trình.\n' +
		`The database ${path} was made by a newer version of Thước Số; it was left untouched. ` +
		'Update the program.',
	'not-a-database': (path) =>
		`${path} không phải là tệp SQLite; tệp được giữ nguyên. Hãy đặt DATABASE_PATH sang tệp khác.\n` +
		`${path} is no SQLite file; it was left untouched. Point DATABASE_PATH at another file.`,
	'not-ours': (path) =>
		`${path} là cơ sở dữ liệu của chương trình khác; tệp được giữ nguyên. ` +
		'Hãy đặt DATABASE_PATH sang tệp khác.\n' +
		`${path} is the database of another program; it was left untouched. ` +
		'Point DATABASE_PATH at another file.',
	empty: (path) =>
		`${path} là tệp rỗng, không phải cơ sở dữ liệu; tệp được giữ nguyên. Hãy chép lại bản sao lưu; ` +
		'nếu muốn bắt đầu mới, hãy xóa tệp này.\n' +
		`${path} is an empty file and no database; it was left untouched. Put a backup in its place, or ` +
		'delete the file to begin anew.',
	gone: (path) =>
		`Không thấy cơ sở dữ liệu ${path}, nhưng bên cạnh còn tệp ghi sự kiện cuối của nó (.head). ` +
		'Hãy chép lại bản sao lưu; nếu muốn bắt đầu mới, hãy xóa tệp .head.\n' +
		`The database ${path} is missing, and the file that names its last event (.head) is still there. ` +
		'Put a backup in its place, or delete the .head file to begin anew.'
};

/** The file at DATABASE_PATH is not ours to open; nothing in it was changed. */
export class UnusableDatabase extends Error {
	readonly reason: UnusableReason;
	readonly path: string;

	constructor(reason: UnusableReason, path: string) {
		super(MESSAGES[reason](path));
		this.name = 'UnusableDatabase';
		this.reason = reason;
		this.path = path;
	}
}
