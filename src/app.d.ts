import type { Person } from '$lib/core/model/person.ts';
import type { UnitId } from '$lib/core/model/unit.ts';
import type { AppContext } from '$lib/server/app-context.ts';
import type { ApiCall } from '$lib/server/log.ts';
import type { ContactView } from '$lib/ui/contact.ts';
import type { QueryErrorPage } from '$lib/ui/i18n/error-page.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** A question without an answer, with what can be asked instead. */
			refused?: QueryErrorPage;
			/** The message says it all, in the reader's language: what was refused, and what to do. */
			said?: boolean;
			/** Number of an error in the log. */
			id?: string;
		}
		interface Locals {
			app: AppContext;
			/** Person signed in, by session or by API key. */
			person?: Person;
			/** User name that actions are logged under. */
			sender?: string;
			/** Unit that an API key is restricted to. */
			within?: UnitId;
			/** The request as logged, where it has a known API key, in force or not. */
			call?: ApiCall;
			/** `Set-Cookie` headers of the account library, to be sent with the response. */
			cookies: string[];
			/** The session ended: the browser forgets what it kept of it. */
			isSignedOut?: boolean;
			/** The address itself is a secret: a page must not pass it on. */
			isSecret?: boolean;
			/** Under which number a fault of this request stands in the log. */
			fault?: string;
		}
		interface PageData {
			/** Some figure on the page comes from demo data. */
			isDemo?: boolean;
			/** Contact of the installation. */
			contact?: ContactView | null;
		}
	}

	interface JSON {
		/** Digits that are written as they stand (ES2025; TypeScript does not list it yet). */
		rawJSON(text: string): { readonly rawJSON: string };
	}
}
