/** An account as a line of the list. */
export interface AccountView {
	id: string;
	name: string;
	fullName: string;
	role: string;
	unit: string;
	state: string;
	factor: string;
	lastSignIn: string;
	href: string;
}
