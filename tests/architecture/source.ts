import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A source file as the tests of the structure see it. */
export interface Source {
	/** Path from the project's folder, with `/`. */
	path: string;
	text: string;
}

/** Every TypeScript and Svelte file that we wrote below a folder. */
export function sourcesIn(folder: string): Source[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name).replaceAll('\\', '/'))
		.filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.includes('/paraglide/'))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The syntax tree; of a component that of its scripts. */
export function treeOf({ path, text }: Source): ts.SourceFile {
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
		: text;
	return ts.createSourceFile(path, scripts, ts.ScriptTarget.Latest, true);
}

export function nodesOf(tree: ts.SourceFile): ts.Node[] {
	const nodes: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		nodes.push(node);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return nodes;
}

/** Imports of a file in any notation, including type-only imports. */
export function importsOf(tree: ts.SourceFile): string[] {
	return nodesOf(tree).flatMap((node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
			return literal(node.moduleSpecifier);
		if (ts.isImportTypeNode(node))
			return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : [];
		const isDynamic =
			ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
		return isDynamic ? literal(node.arguments[0]) : [];
	});
}

const literal = (node: ts.Node | undefined): string[] =>
	node !== undefined && ts.isStringLiteral(node) ? [node.text] : [];

/** The file an import leads to, or null where it names a package. */
export function fileOf(importer: string, specifier: string): string | null {
	if (specifier.startsWith('$lib/')) return specifier.replace('$lib/', 'src/lib/');
	if (!specifier.startsWith('.')) return null;
	return posix.join(posix.dirname(importer), specifier);
}
