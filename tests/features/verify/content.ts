import Database from 'better-sqlite3';

/** Content of the tables that `verify` covers; cells with bytes are read as bytes. */
const TABLES: Record<string, string> = {
	unit: '*',
	reference: 'hash, kind, content',
	file: '*',
	file_part: '*',
	report: '*',
	entry: '*',
	event: '*',
	release: '*',
	reply: '*',
	draft: 'id, owner, sha256, bytes',
	person: 'id, username, role, unit, deactivated_at IS NULL',
	machine_key: 'id, person, label, unit, hash, created_at, expires_at, revoked_at IS NULL'
};

/** The tables themselves, but of SQLite's own statistics: these only help it to plan a query. */
const SCHEMA = `SELECT type, name, tbl_name, sql FROM sqlite_schema
	WHERE name NOT GLOB 'sqlite_stat[0-9]'`;

/** All that is on record in a database file of these bytes, as one text; how it cannot be read. */
export function contentOf(bytes: Buffer): string {
	try {
		const sqlite = new Database(withoutLog(bytes), { readonly: true });
		const queries = Object.entries(TABLES).map(
			([table, columns]) => `SELECT ${columns} FROM ${table} NOT INDEXED`
		);
		const rows = [...queries, SCHEMA].map((query) => sqlite.prepare(query).raw().all());
		sqlite.close();
		return JSON.stringify(rows);
	} catch (error) {
		return String(error);
	}
}

/** Clears the WAL flag of the header: a database in memory has no log file. */
function withoutLog(bytes: Buffer): Buffer {
	const alone = Buffer.from(bytes);
	alone.fill(1, 18, 20);
	return alone;
}

/** The same bytes, one of them changed. */
export function withByte(bytes: Buffer, place: number, mask = 1): Buffer {
	const changed = Buffer.from(bytes);
	changed.writeUInt8(changed.readUInt8(place) ^ mask, place);
	return changed;
}

/**
 * The same bytes, one of them changed: that of a text as it is stored, so many bytes in. Where rows
 * moved, SQLite leaves their bytes behind: what is changed is where the text is read.
 */
export function withTextChanged(bytes: Buffer, text: string, into = 0): Buffer {
	const before = contentOf(bytes);
	let found = bytes.indexOf(text);
	for (; found >= 0; found = bytes.indexOf(text, found + 1)) {
		const changed = withByte(bytes, found + into);
		if (contentOf(changed) !== before) return changed;
	}
	throw new Error(`the file holds no ${text}`);
}
