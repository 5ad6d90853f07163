/** A text of reference data that the database keeps. */
export interface StoredReference {
	hash: string;
	/** UTC */
	firstSeen: string;
}

/** Conditions that need an administrator; the view makes the text. */
export interface Concern {
	code:
		| 'damaged'
		| 'low-disk'
		| 'clock-behind'
		| 'no-client-address'
		| 'few-administrators'
		| 'displaced'
		| 'links-over'
		| 'keys-ending'
		| 'no-release'
		| 'old-release'
		| 'quotas-reached'
		| 'lost-threads';
	/**
	 * Count; for client addresses the requests without one, for administrators the number lacking, for a disk the MiB left, for a clock the minutes that it is behind, for a release its age in
	 * days.
	 */
	count: number;
}

/** State of an installation. It contains no secret settings. */
export interface Health {
	/** Versions of the program and of Node. */
	version: string;
	node: string;
	catalogue: StoredReference;
	units: StoredReference;
	/** Bytes: of the database, of its log of writes, and free on its disk. */
	size: { database: number; writeLog: number; free: number };
	/** Null: it is too large to be looked through while people wait. */
	isSound: boolean | null;
	counts: Record<'reports' | 'events' | 'releases' | 'drafts' | 'accounts', number>;
	lastEvent: { seq: number; at: string } | null;
	settings: {
		review: 'required' | 'auto';
		maxUploadBytes: number;
		origin: string;
		isTls: boolean;
	};
	concerns: Concern[];
}
