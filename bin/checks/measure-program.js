import { appendFileSync, readFileSync } from 'node:fs';
import { runInForeground } from '../setup/run-process.js';

// Runs `measured.js NOTE SCRIPT ARGUMENT…` and writes the seconds of processor that took, with all
// programs it started and waited for, as a line of NOTE. Node tells them of itself alone.
const [note = '', ...call] = process.argv.slice(2);
process.exitCode = await runInForeground(process.execPath, call);
const seconds = secondsOfChildren();
if (seconds !== null) appendFileSync(note, `${seconds}\n`);

/** Linux tells it in hundredths; other systems, and those who hide /proc, do not. */
function secondsOfChildren() {
	try {
		const facts = readFileSync('/proc/self/stat', 'utf8');
		// counted from behind the program's name, which may hold blanks itself
		const [user, system] = facts
			.slice(facts.lastIndexOf(')') + 2)
			.split(' ')
			.slice(13, 15);
		return (Number(user) + Number(system)) / 100;
	} catch {
		return null;
	}
}
