import ts from 'typescript';
import { layerOf, mayImport } from '../../eslint.imports.js';
import { importsOf, nodesOf, treeOf, type Source } from './source.ts';

const PURE = /^src\/lib\/(?:core|ui|features)\/(?!.*\.server\.ts$).*\.ts$/;
/** Drawing and uploading touch the browser. */
const IN_BROWSER = /^src\/lib\/(?:ui\/charts|features\/submission\/upload-with-progress)/;

/** Types for the whole app, where a framework asks for them: no layer of its own. */
const OUTSIDE = ['src/app.d.ts'];

/** Everything in which a file breaks the rules of the layout, one sentence each. */
export function faultsIn(source: Source): string[] {
	const tree = treeOf(source);
	return [
		...wrongDirections(source.path, importsOf(tree)),
		...(isBarrel(tree) ? [`${source.path}: only passes on what others export`] : []),
		...(source.path.startsWith('src/lib/') && source.path.endsWith('.ts') && hasDefault(tree)
			? [`${source.path}: default export`]
			: []),
		...(PURE.test(source.path) && !IN_BROWSER.test(source.path) && hasTry(tree)
			? [`${source.path}: try in a pure module`]
			: [])
	];
}

function wrongDirections(path: string, specifiers: string[]): string[] {
	if (OUTSIDE.includes(path)) return [];
	const layer = layerOf(path);
	if (layer === undefined) return [`${path}: stands in no folder of the layout`];
	return specifiers
		.filter((specifier) => !mayImport(path, specifier))
		.map((specifier) => `${path} imports ${specifier}: ${layer.why}`);
}

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
