const KEPT = 'input:not([type=file], [type=hidden]), select, textarea, details';

/**
 * Notes what a reader typed, chose or opened before the scripts of the page arrived: hydration sets
 * fields back to what the server sent. To be called while the root layout is created, when the page is
 * still as the reader left it. Gives the function that restores it, for after hydration.
 */
export function keepFields(): () => void {
	const restores = [...document.querySelectorAll(KEPT)].map(restoreOf);
	return () => {
		for (const restore of restores) restore();
	};
}

/** Gives the function that sets an element back to its state of now. */
function restoreOf(element: Element): () => void {
	if (element instanceof HTMLDetailsElement) {
		const { open } = element;
		return () => (element.open = open);
	}
	if (element instanceof HTMLSelectElement) {
		const { selectedIndex } = element;
		return () =>
			change(element, element.selectedIndex !== selectedIndex, () => {
				element.selectedIndex = selectedIndex;
			});
	}
	if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) {
		const { checked } = element;
		return () => change(element, element.checked !== checked, () => (element.checked = checked));
	}
	if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
		const { value } = element;
		return () => change(element, element.value !== value, () => (element.value = value));
	}
	return () => undefined;
}

/** Changes a field as its reader does, so that what follows it hears of it. */
function change(field: Element, isDue: boolean, act: () => void): void {
	if (!isDue) return;
	act();
	for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}
