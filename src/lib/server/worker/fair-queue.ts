/** A task that waits for a thread. */
interface Queued {
	/** Unit or account that sent the file; null: readers and the operator, without a share. */
	sender: string | null;
}

/** Tasks that wait, in an order that is fair between senders. */
export interface FairQueue<Task extends Queued> {
	/** False where too many wait, of all senders or of this one; the task is then not taken. */
	add: (task: Task) => boolean;
	/** The next task of a sender that has none running; undefined where there is none. */
	take: () => Task | undefined;
	/** To be called once for each task that was taken, when it has ended. */
	ended: (task: Task) => void;
	/** All that wait; the queue is empty then. */
	clear: () => Task[];
}

/** Largest number of waiting files, each of at most MAX_UPLOAD_BYTES, and that of waiting readers. */
const MAX_WAITING = 16;
const MAX_WAITING_OF_SENDER = 8;

/**
 * Start-time fair queueing: the first task of a sender has the round of the task that was started last,
 * each further one the round after its last. The lowest round is started first. A sender has one
 * running task at most, so that nobody holds all threads.
 */
export function createFairQueue<Task extends Queued>(): FairQueue<Task> {
	let waiting: { task: Task; round: number }[] = [];
	const running = new Map<string, number>();
	let started = 0;
	const isFree = ({ task: { sender } }: { task: Task }): boolean =>
		sender === null || !running.has(sender);
	const roundOf = ({ sender }: Task): number => {
		if (sender === null) return started;
		const own = waiting.filter(({ task }) => task.sender === sender).map(({ round }) => round + 1);
		return Math.max(started, (running.get(sender) ?? -1) + 1, ...own);
	};
	return {
		add: (task) => {
			if (!hasRoom(waiting, task)) return false;
			waiting.push({ task, round: roundOf(task) });
			return true;
		},
		take: () => {
			const [next] = waiting.filter(isFree).sort((a, b) => a.round - b.round);
			if (!next) return undefined;
			const { task, round } = next;
			waiting = waiting.filter((one) => one !== next);
			started = Math.max(started, round);
			if (task.sender !== null) running.set(task.sender, round);
			return task;
		},
		ended: ({ sender }) => {
			if (sender !== null) running.delete(sender);
		},
		clear: () => {
			const all = waiting.map(({ task }) => task);
			waiting = [];
			return all;
		}
	};
}

/** Files that wait do not turn readers away, and readers no files. */
function hasRoom(waiting: { task: Queued }[], { sender }: Queued): boolean {
	const senders = waiting.map(({ task }) => task.sender);
	const own = senders.filter((one) => one === sender).length;
	if (sender === null) return own < MAX_WAITING;
	return own < MAX_WAITING_OF_SENDER && senders.filter((one) => one !== null).length < MAX_WAITING;
}
