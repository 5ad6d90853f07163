/** Aggregation of the fields of each form over months: docs/rules.md §1. */
export const FIELDS = {
	tthc: {
		derived: 'received_total resolved_total pending_total',
		sum: 'received_online received_direct_post resolved_early resolved_on_time resolved_late',
		first: 'carried_over',
		last: 'pending_in_time pending_late'
	},
	vanban: {
		sum: 'outgoing_total outgoing_secret outgoing_electronic outgoing_parallel_paper outgoing_signed incoming_total incoming_electronic'
	},
	dvctt: {
		last: 'procedures_total procedures_partial_online procedures_full_online',
		none: 'procedures_with_online_dossier',
		sum: 'online_post_assisted'
	},
	thanhtoan: { sum: 'dossiers_with_fee dossiers_paid_online payments_online amount_online_vnd' },
	sohoa: { sum: 'results_due results_electronic dossiers_due dossiers_digitised dossiers_reused' },
	cnscd: {
		last: 'villages village_teams commune_teams district_teams teams_total members members_trained',
		sum: 'people_guided'
	},
	nguonluc: {
		last: 'offices offices_on_dms offices_signing staff staff_with_computer staff_with_email computers computers_networked computers_protected meeting_points meeting_points_connected certificates_agency certificates_personal accounts accounts_verified procedures procedures_published communes communes_with_plan communes_with_committee',
		sum: 'meetings meetings_paperless work_files work_files_online directives directives_published ratings ratings_satisfied feedback feedback_on_time'
	},
	congbo: { none: 'scope period indicator kind value qualifier source quote' },
	punctuality: { sum: 'reports_due reports_on_time' }
};

/** docs/rules.md §3: form, kind, indicator, numerator / denominator. */
export const FORMULAS = [
	'tthc rate on-time-rate: resolved_early + resolved_on_time / resolved_total',
	'tthc rate on-time-rate-766: resolved_early + resolved_on_time + pending_in_time / received_total',
	'tthc count overdue-pending: pending_late',
	'tthc count online-dossiers: received_online',
	'tthc rate online-dossier-rate: received_online / received_online + received_direct_post',
	'vanban rate signed-document-ratio: outgoing_signed / outgoing_electronic',
	'vanban rate signed-outgoing-rate: outgoing_signed / outgoing_total + -1 outgoing_secret',
	'vanban rate electronic-document-rate: outgoing_electronic / outgoing_total + -1 outgoing_secret',
	'vanban rate incoming-electronic-rate: incoming_electronic / incoming_total',
	'dvctt coverage full-online-procedure-rate: procedures_full_online / procedures_total',
	'dvctt coverage online-procedure-rate: procedures_partial_online + procedures_full_online / procedures_total',
	'dvctt coverage active-online-procedure-rate: procedures_with_online_dossier / procedures_partial_online + procedures_full_online',
	'dvctt count post-assisted-dossiers: online_post_assisted',
	'thanhtoan rate online-payment-rate: dossiers_paid_online / dossiers_with_fee',
	'thanhtoan count online-payments: payments_online',
	'thanhtoan count online-payment-amount: amount_online_vnd',
	'sohoa rate electronic-result-rate: results_electronic / results_due',
	'sohoa rate digitised-dossier-rate: dossiers_digitised / dossiers_due',
	'sohoa rate reused-data-rate: dossiers_reused / dossiers_due',
	'cnscd coverage village-team-coverage: village_teams / villages',
	'cnscd count team-members: members',
	'cnscd coverage trained-member-rate: members_trained / members',
	'cnscd ratio guided-per-goal: people_guided / 7 members',
	'nguonluc coverage dms-office-rate: offices_on_dms / offices',
	'nguonluc coverage signing-office-rate: offices_signing / offices',
	'nguonluc coverage staff-computer-rate: staff_with_computer / staff',
	'nguonluc coverage staff-email-rate: staff_with_email / staff',
	'nguonluc coverage networked-computer-rate: computers_networked / computers',
	'nguonluc coverage protected-computer-rate: computers_protected / computers',
	'nguonluc coverage meeting-point-rate: meeting_points_connected / meeting_points',
	'nguonluc rate paperless-meeting-rate: meetings_paperless / meetings',
	'nguonluc rate online-work-file-rate: work_files_online / work_files',
	'nguonluc count certificates: certificates_agency + certificates_personal',
	'nguonluc coverage verified-account-rate: accounts_verified / accounts',
	'nguonluc rate published-directive-rate: directives_published / directives',
	'nguonluc coverage published-procedure-rate: procedures_published / procedures',
	'nguonluc coverage plan-coverage: communes_with_plan / communes',
	'nguonluc coverage committee-coverage: communes_with_committee / communes',
	'nguonluc rate satisfaction-rate: ratings_satisfied / ratings',
	'nguonluc rate feedback-on-time-rate: feedback_on_time / feedback',
	'punctuality coverage report-punctuality: reports_on_time / reports_due'
];
