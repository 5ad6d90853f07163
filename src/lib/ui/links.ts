import { stripDiacritics } from '../core/model/fold-text.ts';
import type { PeerAttribute } from '../core/model/peer-group.ts';

/** A group as an address names it: `kind:thi-tran`, `terrain:mountain`, `volume:4`. */
export const peerGroupKey = ({ dimension, value }: PeerAttribute): string =>
	`${dimension}:${stripDiacritics(value).replaceAll(' ', '-')}`;
