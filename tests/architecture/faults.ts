import ts from 'typescript';
import { LAYERS } from '../../eslint.layers.js';
import { fileOf, importsOf, nodesOf, treeOf, type Source } from './source.ts';

const PURE = ['src/lib/model/', 'src/lib/ingest/', 'src/lib/rank/', 'src/lib/view/'];

/** Types for the whole app, where a framework asks for them: no layer of its own. */
const OUTSIDE = ['src/app.d.ts'];

/** Everything in which a file breaks the rules of the house, one sentence each. */
export function faultsIn(source: Source): string[] {
	const tree = treeOf(source);
	return [
		...wrongDirections(source.path, importsOf(tree)),
		...(isBarrel(tree) ? [`${source.path}: only passes on what others export`] : []),
		...(source.path.startsWith('src/lib/') && source.path.endsWith('.ts') && hasDefault(tree)
			? [`${source.path}: default export`]
			: []),
		...(PURE.some((folder) => source.path.startsWith(folder)) && hasTry(tree)
			? [`${source.path}: try in the pure core`]
			: [])
	];
}

function wrongDirections(path: string, specifiers: string[]): string[] {
	if (OUTSIDE.includes(path)) return [];
	const layer = LAYERS.findLast(({ folder }) => isIn(path, folder));
	if (layer === undefined) return [`${path}: stands in no folder of the layout`];
	return specifiers
		.filter((specifier) => {
			const target = fileOf(path, specifier);
			if (target === null) return !layer.packages.some((name) => isPackage(specifier, name));
			if (layer.folder === 'src/routes' && isIn(target, 'src/routes'))
				return !isIn(target, path.slice(0, path.lastIndexOf('/')));
			return ![layer.folder, ...layer.folders].some((open) => isIn(target, open));
		})
		.map((specifier) => `${path} imports ${specifier}: ${layer.why}`);
}

const isIn = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder}/`);

const isPackage = (specifier: string, name: string): boolean =>
	name === 'node:' ? specifier.startsWith(name) : isIn(specifier, name);

function isBarrel(tree: ts.SourceFile): boolean {
	return (
		tree.statements.length > 0 &&
		tree.statements.every(
			(statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
		)
	);
}

function hasDefault(tree: ts.SourceFile): boolean {
	return nodesOf(tree).some(
		(node) => ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
	);
}

const hasTry = (tree: ts.SourceFile): boolean => nodesOf(tree).some(ts.isTryStatement);
