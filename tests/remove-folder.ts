import { rmSync } from 'node:fs';

/** Removes a folder of a test. A program that has just ended may still write its last file: tries again. */
export const removeFolder = (folder: string): void =>
	rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
