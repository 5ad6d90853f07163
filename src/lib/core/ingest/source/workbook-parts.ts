import { quoteText } from '../../model/quote-text.ts';
import { readXml, type XmlHandler } from './read-xml.ts';
import { createUnpacker } from './unpack-part.ts';
import { assertWithin, damaged, MAX_SHEETS } from './workbook-limits.ts';
import { partKey, zipDirectory } from './zip-directory.ts';

/** The parts of a workbook, found by their path in the archive. */
export interface Package {
	has: (path: string) => boolean;
	/** Reads a part; throws `UnreadableWorkbook` where it is missing, broken or too large. */
	read: (path: string, handler: XmlHandler) => Promise<void>;
}

export function openPackage(bytes: Uint8Array): Package {
	const parts = zipDirectory(bytes);
	const unpack = createUnpacker();
	return {
		has: (path) => parts.has(partKey(path)),
		read: (path, handler) => {
			const part = parts.get(partKey(path));
			if (!part) throw damaged(`no part ${path}`);
			return readXml(unpack(part), handler);
		}
	};
}

/** A part that another part names. */
interface Relationship {
	id: string;
	/** The last word of its type, which both kinds of namespaces share: `worksheet`. */
	type: string;
	path: string;
}

/** Sheets and settings that the main part of a workbook names. */
export interface WorkbookParts {
	/** Path of the main part. */
	main: string;
	sheets: ListedSheet[];
	strings: string | null;
	styles: string | null;
	/** Days are counted from 1904, as old Macs did. */
	is1904: boolean;
	isRecalculated: boolean;
}

interface ListedSheet {
	name: string;
	state: string;
	/** Null where the workbook names no part for it. */
	link: Relationship | null;
}

/** Finds the parts of a workbook (ECMA-376 Part 1, 12.3) from the relationships of the archive. */
export async function findParts(archive: Package): Promise<WorkbookParts> {
	const start = await relationshipsOf(archive, '');
	const main = start.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
	const links = await relationshipsOf(archive, main);
	const pathOf = (type: string): string | null => {
		const path = links.find((link) => link.type === type)?.path;
		return path !== undefined && archive.has(path) ? path : null;
	};
	const { sheets, ...settings } = await readMainPart(archive, main);
	return {
		main,
		sheets: sheets.map(({ id, ...sheet }) => ({
			...sheet,
			link: links.find((link) => link.id === id) ?? null
		})),
		strings: pathOf('sharedStrings'),
		styles: pathOf('styles'),
		...settings
	};
}

/** The relationships of a part, or of the archive where the path is empty. */
async function relationshipsOf(archive: Package, path: string): Promise<Relationship[]> {
	const slash = path.lastIndexOf('/') + 1;
	const [folder, file] = [path.slice(0, slash), path.slice(slash)];
	const rels = `${folder}_rels/${file}.rels`;
	const found: Relationship[] = [];
	if (!archive.has(rels)) return found;
	await archive.read(rels, {
		open: (name, attributes) => {
			const target = attributes('Target');
			if (name !== 'Relationship' || target === undefined) return;
			if (attributes('TargetMode') === 'External') return;
			const type = attributes('Type') ?? '';
			found.push({
				id: attributes('Id') ?? '',
				type: type.slice(type.lastIndexOf('/') + 1),
				path: resolvePath(folder, target)
			});
		}
	});
	return found;
}

/** The path that a target names, seen from a folder; a leading slash means the top. */
function resolvePath(folder: string, target: string): string {
	const path: string[] = [];
	for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
		if (segment === '..') path.pop();
		else if (segment !== '' && segment !== '.') path.push(segment);
	}
	return path.join('/');
}

type MainPart = Pick<WorkbookParts, 'is1904' | 'isRecalculated'> & {
	sheets: { name: string; state: string; id: string }[];
};

async function readMainPart(archive: Package, path: string): Promise<MainPart> {
	const main: MainPart = { sheets: [], is1904: false, isRecalculated: false };
	let isWorkbook = false;
	await archive.read(path, {
		open: (name, attributes, depth) => {
			if (depth === 1) isWorkbook = name === 'workbook';
			else if (name === 'workbookPr') main.is1904 = isTrue(attributes('date1904'));
			else if (name === 'calcPr') main.isRecalculated = isTrue(attributes('fullCalcOnLoad'));
			else if (name === 'sheet' && depth === 3) {
				const [given = '', state = 'visible', id = ''] = ['name', 'state', 'r:id'].map(attributes);
				main.sheets.push({ name: quoteText(given), state, id });
				assertWithin(main.sheets.length, MAX_SHEETS, 'sheets');
			}
		}
	});
	if (!isWorkbook) throw damaged('the main part is no workbook');
	return main;
}

/** A truth as XML Schema writes it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
