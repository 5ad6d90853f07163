/** Who acts, and when. */
export interface ActionContext {
	actor: string;
	at: Date;
}

/** Who does it in the name of the actor, where it is not they themselves: logged beside the name. */
export interface ActionDelegate {
	by?: string | undefined;
}

export interface ReasonedActionContext extends ActionContext {
	reason: string;
}
