import type { World } from '$lib/server/world.ts';
import type { RefusalPage } from '$lib/view/refusal-page.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** A question without an answer, with what can be asked instead. */
			refused?: RefusalPage;
			/** Of a fault of ours: the same number stands in the log. */
			id?: string;
		}
		interface Locals {
			world: World;
			/** Who is there, on what is not public. */
			sender?: string;
			/** Under which number a fault of this request stands in the log. */
			fault?: string;
		}
		interface PageData {
			/** Some figure on the page comes from a made-up report. */
			sample?: boolean;
		}
	}

	interface JSON {
		/** Digits that are written as they stand (ES2025; TypeScript does not list it yet). */
		rawJSON(text: string): unknown;
	}
}
