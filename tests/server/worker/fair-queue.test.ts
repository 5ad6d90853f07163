import { expect, test } from 'vitest';
import { createFairQueue } from '../../../src/lib/server/worker/fair-queue.ts';

interface Task {
	sender: string | null;
	name: string;
}

const task = (name: string, sender: string | null = name.charAt(0)): Task => ({ sender, name });

function queueOf(...names: string[]) {
	const queue = createFairQueue<Task>();
	for (const name of names) queue.add(task(name));
	return queue;
}

test('a sender has one running task at most', () => {
	const queue = queueOf('a1', 'a2', 'b1');
	const first = queue.take();
	expect([first?.name, queue.take()?.name, queue.take()]).toEqual(['a1', 'b1', undefined]);
	if (first) queue.ended(first);
	expect(queue.take()?.name).toBe('a2');
});

test('senders take turns, whoever came first', () => {
	const queue = queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'b2');
	const names: string[] = [];
	for (let next = queue.take(); next; next = queue.take()) {
		names.push(next.name);
		queue.ended(next);
	}
	expect(names).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('who sends a file at a time goes behind those who wait', () => {
	const queue = queueOf('a1', 'a2');
	const first = queue.take();
	queue.add(task('b1'));
	queue.add(task('a3'));
	if (first) queue.ended(first);
	expect([queue.take()?.name, queue.take()?.name]).toEqual(['b1', 'a2']);
});

test('eight files of one sender may wait, sixteen of all; readers wait beside them', () => {
	const queue = createFairQueue<Task>();
	const add = (sender: string | null, count: number) =>
		Array.from({ length: count }, () => queue.add(task('x', sender))).filter(Boolean).length;
	expect([add('a', 9), add('b', 9), add('c', 1), add(null, 17)]).toEqual([8, 8, 0, 16]);
	expect([queue.clear().length, add(null, 20), add('a', 1)]).toEqual([32, 16, 1]);
	expect([queue.take()?.sender, queue.take()?.sender]).toEqual([null, null]);
});
