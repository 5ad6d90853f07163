import { LAYERS } from './eslint.layers.js';

/**
 * Lint rule: every import follows the table of layers. `tests/architecture` holds the same table
 * against the whole source and looks for cycles.
 * @type {import('eslint').Rule.RuleModule}
 */
export const layerImports = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const path = context.filename.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/, '');
		/** @param {any} node */
		const check = (node) => {
			const source = node.source ?? node.argument?.literal ?? node.argument;
			if (typeof source?.value !== 'string' || path === 'src/app.d.ts') return;
			if (mayImport(path, source.value)) return;
			const layer = layerOf(path);
			const message = layer
				? `${layer.name} may not import ${source.value}: ${layer.why}`
				: `${path} stands in no folder of the layout (eslint.layers.js)`;
			context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check,
			TSImportType: check
		};
	}
};

/** @param {string} path @returns {import('./eslint.layers.js').Layer | undefined} */
export const layerOf = (path) => LAYERS.find(({ files }) => files.test(path));

/**
 * The file that an import leads to, or null where it names a package.
 * @param {string} importer
 * @param {string} specifier
 */
function targetOf(importer, specifier) {
	if (specifier.startsWith('$lib/')) return specifier.replace('$lib/', 'src/lib/');
	if (!specifier.startsWith('.')) return null;
	const parts = importer.split('/').slice(0, -1);
	for (const part of specifier.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/**
 * True if a file may import the module that a specifier names; a route may import files below itself.
 * @param {string} importer
 * @param {string} specifier
 */
export function mayImport(importer, specifier) {
	const layer = layerOf(importer);
	if (!layer) return false;
	const target = targetOf(importer, specifier);
	if (target === null)
		return layer.packages.some((name) =>
			name === 'node:' ? specifier.startsWith(name) : `${specifier}/`.startsWith(`${name}/`)
		);
	if (layer.name === 'src/routes' && target.startsWith('src/routes/'))
		return target.startsWith(importer.slice(0, importer.lastIndexOf('/') + 1));
	return layer.imports.some((pattern) => pattern.test(target));
}
