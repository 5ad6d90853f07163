/** Actor and time. */
export interface ActionContext {
	actor: string;
	at: Date;
}

/** The person or program that acts on behalf of the actor, if any; also logged. */
export interface ActionDelegate {
	by?: string | undefined;
}

export interface ReasonedActionContext extends ActionContext {
	reason: string;
}
