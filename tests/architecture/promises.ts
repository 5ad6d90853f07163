import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, treeOf, type Source } from './source.ts';

/** The settings a program reads: names like `DATABASE_PATH` asked of the environment. */
export function settingsIn(sources: Source[]): string[] {
	const names = sources.flatMap((source) =>
		nodesOf(treeOf(source)).flatMap((node) => {
			const text = ts.isStringLiteral(node) || ts.isIdentifier(node) ? node.text : '';
			return isSetting(text) && isAsked(node) ? [text] : [];
		})
	);
	return [...new Set(names)].sort();
}

const isSetting = (text: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(text);

/** `variables['X']`, `process.env.X`, `given('X')`, or taken apart as in `({ X }: NodeJS.ProcessEnv)`. */
function isAsked(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isElementAccessExpression(parent) || ts.isPropertyAccessExpression(parent))
		return /env|variables/i.test(parent.expression.getText()) && !isSet(parent);
	if (ts.isCallExpression(parent))
		return ts.isStringLiteral(node) && /^(?:given|oneOf|whole)$/.test(parent.expression.getText());
	return ts.isBindingElement(parent) && parent.parent.parent.getText().includes('ProcessEnv');
}

/** Written for a library and not read: `process.env['X'] = …`. */
const isSet = (access: ts.Node): boolean =>
	ts.isBinaryExpression(access.parent) &&
	access.parent.left === access &&
	access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** The addresses that a folder of routes answers, written as in docs/addresses.md: `/units/{code}`. */
export function addressesIn(sources: Source[]): string[] {
	const folders = sources
		.filter(({ path }) => /\/\+(?:page\.svelte|server\.ts)$/.test(path))
		.map(({ path }) => posix.dirname(path).replace(/^src\/routes/, ''))
		.map((path) =>
			path.replace(/\/\([^)]*\)/g, '').replace(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g, '{$1}')
		);
	return [...new Set(folders.map((path) => path || '/'))].sort();
}
