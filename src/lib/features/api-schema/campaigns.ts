import { bilingual, documentedAs, schemaRef } from '../api/schema.ts';
import {
	CAMPAIGN_ID,
	CAMPAIGN_UNIT_CODE,
	CAMPAIGN_UNIT_QUERY
} from '../campaign/campaign-query-schema.ts';
import { campaignList, campaignProgress, campaignUnit } from '../campaign/campaign-schema.ts';
import { catalogueSchema, type CatalogueSchemas } from './catalogue.ts';
import { componentsOf, jsonSchemaOf, jsonSchemaRef, type JsonSchema } from './json-schema.ts';
import { jsonContent, pathParameter, publicGet, type Resource } from './operation.ts';

const TAG = 'Chiến dịch / Campaigns';

export const campaignResource = (schemas: CatalogueSchemas): Resource => ({
	tag: {
		name: TAG,
		description: bilingual(
			'Số đếm của mỗi chiến dịch và tiến độ so với mục tiêu.',
			'Count and goal of each campaign.'
		)
	},
	paths: {
		'/api/v1/campaigns': publicGet({
			id: 'listCampaigns',
			tag: TAG,
			summary: ['Các chiến dịch, mới nhất trước', 'The campaigns, newest first'],
			answer: jsonContent(campaignsOf(schemas))
		}),
		'/api/v1/campaigns/{campaign}/units/{code}': publicGet({
			id: 'getCampaignUnit',
			tag: TAG,
			summary: ['Nguồn số liệu của một đơn vị', 'Source of the figures of a unit'],
			path: [pathParameter('campaign', CAMPAIGN_ID), pathParameter('code', CAMPAIGN_UNIT_CODE)],
			query: CAMPAIGN_UNIT_QUERY,
			answer: jsonContent(schemaRef(campaignUnit, 'Một đơn vị', 'one unit')),
			refused: {
				400: ['unknown-date'],
				404: ['unknown-campaign', 'unknown-unit', 'unknown-date']
			}
		})
	},
	schemas: { Campaign: campaign(schemas), ...componentsOf(campaignUnit) }
});

/** The JSON Schema of the catalogue describes the members of a campaign file. */
const campaignsOf = (schemas: CatalogueSchemas) =>
	documentedAs(campaignList(Object.keys(catalogueSchema(schemas, 'campaign').properties)), {
		type: 'array',
		items: jsonSchemaRef('Campaign', 'Chiến dịch', 'one'),
		description: bilingual('Các chiến dịch', 'the campaigns')
	});

function campaign(schemas: CatalogueSchemas): JsonSchema {
	const shape = catalogueSchema(schemas, 'campaign');
	const progress = Object.fromEntries(
		Object.entries(campaignProgress.entries).map(([name, member]) => [name, jsonSchemaOf(member)])
	);
	return {
		...shape,
		required: [...shape.required, ...Object.keys(progress)],
		properties: { ...shape.properties, ...progress }
	};
}
