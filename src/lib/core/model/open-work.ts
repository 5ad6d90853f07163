/** Numbers of the matters that wait for a person, as the menu shows them. */
export interface OpenWork {
	/** Reports of the person’s unit that were returned and not submitted again. */
	returned: number;
	/** Waiting reports of the person’s unit whose last comment is by the province. */
	comments: number;
	/** Replies of the person’s unit that were returned and not written again. */
	returnedReplies: number;
	/** Reports and replies that wait for the decision of a reviewer. */
	reports: number;
	replies: number;
}
