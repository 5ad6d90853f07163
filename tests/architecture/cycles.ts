import { posix } from 'node:path';
import { fileOf, importsOf, treeOf, type Source } from './source.ts';

/** Graph of imports; keys and values are paths of files or of folders. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Imports between source files, types too. */
export function fileGraph(sources: Source[]): Graph {
	const known = new Set(sources.map(({ path }) => path));
	return new Map(
		sources.map((source) => {
			const targets = importsOf(treeOf(source)).map((name) => fileOf(source.path, name) ?? '');
			return [source.path, new Set(targets.filter((target) => known.has(target)))];
		})
	);
}

/** Imports between the folders of the files. */
export function folderGraph(files: Graph): Graph {
	const folders = new Map<string, Set<string>>();
	for (const [file, targets] of files) {
		const from = posix.dirname(file);
		const to = folders.get(from) ?? new Set<string>();
		for (const target of targets) if (posix.dirname(target) !== from) to.add(posix.dirname(target));
		folders.set(from, to);
	}
	return folders;
}

/** Groups whose members all reach one another (Tarjan 1972), each in the order of its names. */
export function cyclesIn(graph: Graph): string[][] {
	const index = new Map<string, number>();
	const stack: string[] = [];
	const cycles: string[][] = [];
	const visit = (node: string): number => {
		const own = index.size;
		let lowest = own;
		index.set(node, own);
		stack.push(node);
		for (const next of graph.get(node) ?? []) {
			if (!index.has(next)) lowest = Math.min(lowest, visit(next));
			else if (stack.includes(next)) lowest = Math.min(lowest, index.get(next) ?? own);
		}
		if (lowest === own) {
			const group = stack.splice(stack.indexOf(node));
			if (group.length > 1) cycles.push(group.sort());
		}
		return lowest;
	};
	for (const node of graph.keys()) if (!index.has(node)) visit(node);
	return cycles;
}
