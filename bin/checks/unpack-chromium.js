import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

// Unpacks into TMPDIR; a process of its own because the package looks there and nowhere else.
await chromium.executablePath();
const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
await inflate(join(packed, 'al2023.tar.br'));

// its own list of font folders names those of another kind of machine
const folders = [join(tmpdir(), 'fonts'), '/usr/share/fonts'];
writeFileSync(
	join(tmpdir(), 'fonts.conf'),
	`<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}</fontconfig>\n`
);
