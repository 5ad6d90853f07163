import { layerOf, mayImport } from './eslint.layers.js';

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
