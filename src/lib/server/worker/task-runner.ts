import type { AppContext } from '../app-context.ts';
import { runInWorker, type WorkerTask } from './run-in-worker.ts';

/** The tasks of a feature by name; names are unique over all features (`src/worker.ts`). */
type TaskTable = Record<string, (app: AppContext, ...given: never[]) => unknown>;

/** Arguments of a task behind the app context. */
type Given<Task> = Task extends (app: AppContext, ...given: infer Rest) => unknown ? Rest : never;

type Result<Task> = Task extends (...given: never[]) => infer Returned ? Awaited<Returned> : never;

/** Size and first bytes of a file: they decide where it is read. */
export interface FileStart {
	size: number;
	start: Uint8Array;
}

/**
 * A text of this size takes at most some 70 ms of CPU, whatever it holds; it has room for the units of a
 * province. At 8 KiB, unknown names of units took twice that.
 */
const MAX_SMALL_BYTES = 4_096;

/** First bytes of a zip archive and of the container of older office files. */
const CONTAINERS = ['504b', 'd0cf'];

/** Do these bytes start a workbook, whose size says nothing of the time that it takes? */
export const isContainer = (start: Uint8Array): boolean =>
	CONTAINERS.includes(Buffer.from(start.subarray(0, 2)).toString('hex'));

/** The text takes a moment only. A workbook never is small. */
const isSmall = ({ size, start }: FileStart): boolean =>
	size <= MAX_SMALL_BYTES && !isContainer(start);

/** The ways to run the tasks of a feature, with their types. */
export interface TaskRunner<Tasks extends TaskTable> {
	/** Runs a task in the worker for a file of this size. */
	runTask: <Name extends keyof Tasks & string>(
		app: AppContext,
		bytes: number,
		name: Name,
		...given: Given<Tasks[Name]>
	) => WorkerTask<Result<Tasks[Name]>>;
	/** Runs a task in a worker: a small text does not wait behind large files. */
	runTaskBySize: <Name extends keyof Tasks & string>(
		app: AppContext,
		file: FileStart,
		name: Name,
		...given: Given<Tasks[Name]>
	) => Promise<Result<Tasks[Name]>>;
}

/** Gives the sender of a task by its first argument; null: a task without a share of the threads. */
type SenderOf<Tasks extends TaskTable> = (
	app: AppContext,
	given: Parameters<Tasks[keyof Tasks]>[1]
) => string | null;

/** Both reject with `RequestError` (`reader-busy`), as `runInWorker` does. */
export function createTaskRunner<Tasks extends TaskTable>(
	senderOf: SenderOf<Tasks> = () => null
): TaskRunner<Tasks> {
	const run: (
		app: AppContext,
		file: { bytes: number; isSmall: boolean },
		name: string,
		given: unknown[]
	) => WorkerTask<never> = (app, file, name, given) =>
		runInWorker(app, { ...file, sender: senderOf(app, given[0] as never) }, name, given);
	return {
		runTask: (app, bytes, name, ...given) => run(app, { bytes, isSmall: false }, name, given),
		runTaskBySize: (app, file, name, ...given) =>
			run(app, { bytes: file.size, isSmall: isSmall(file) }, name, given).result
	};
}
