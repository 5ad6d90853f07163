/**
 * Keeps a file that is let go beside a drop zone from opening in place of the page. Gives whether it is
 * held over the zone; null where the event is about no file.
 */
export function holdFileDrag(event: DragEvent, zone: HTMLElement | undefined): boolean | null {
	if (event.dataTransfer?.types.includes('Files') !== true) return null;
	event.preventDefault();
	return (
		event.type === 'dragover' &&
		event.target instanceof Node &&
		zone?.contains(event.target) === true
	);
}
