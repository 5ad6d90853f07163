import { deserialize } from '$app/forms';

type ActionResult = ReturnType<typeof deserialize>;

/**
 * Sends a form as Kit's own `enhance` does, but tells how much has gone: `fetch` cannot. Resolves
 * with what the action gave; rejects where nothing came back.
 */
export function uploadWithProgress(
	form: HTMLFormElement,
	progress: (share: number) => void
): Promise<ActionResult> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', form.action);
		request.setRequestHeader('Accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
		request.onerror = () => reject(new Error('no answer'));
		request.onload = () => {
			try {
				resolve(deserialize(request.responseText));
			} catch (error) {
				reject(error instanceof Error ? error : new Error('no result'));
			}
		};
		request.send(new FormData(form));
	});
}
