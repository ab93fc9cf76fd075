import type * as Type from 'typebox'
import { CheckResult } from '../../../appraise/index.js'
import type { ApiRoute } from './route.js'
import { ApiDossier, Problem } from './shapes.js'
import { tokenScopeNames } from './tokens.js'

/** The description of the API (OpenAPI 3.1), made of its routes and of the schemas that stand behind them. */
export function openApi(
  routes: readonly ApiRoute[],
  { version, origin }: { readonly version: string; readonly origin: string },
): { openapi: string } & Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'kientruc – review desk',
      version,
      description:
        'Send dossiers, check them and follow them. The tool advises and never decides. Every request carries a token, which acts as the account that made it, within its scopes.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    components: {
      schemas: { CheckResult: plain(CheckResult), Dossier: plain(ApiDossier), Problem: plain(Problem) },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `Scopes: ${Object.entries(tokenScopeNames)
            .map(([name, { en }]) => `${name} (${en})`)
            .join(', ')}.`,
        },
      },
    },
  }
}

function operation({ id, summary, scope, path, query, form, makes, answer }: ApiRoute) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: false },
    schema: plain(schema),
  }))
  const parameters = [...inPath, ...inQuery, ...(makes ? [onceHeader] : [])]
  return {
    operationId: id,
    summary: summary.en,
    'x-summary-vi': summary.vi,
    security: scope === undefined ? [] : [{ token: [] }],
    ...(scope === undefined ? {} : { 'x-scope': scope }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(form
      ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: withFiles(form) } } } }
      : {}),
    responses: {
      [answer.status]: { description: 'Done', content: { 'application/json': { schema: named(answer.body) } } },
      default: {
        description: 'Why not',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const onceHeader = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  description:
    'A value of your own, for instance a UUID, another for each thing that is sent. What is sent again under it within a day, after a lost connection for instance, is not done again and gets the same answer; with another content it is refused (422).',
}

/** The dossier's files, all of them one dossier, beside a form's other fields. */
function withFiles(form: Type.TObject) {
  const own = plain(form)
  const files = { type: 'array', minItems: 1, items: { type: 'string', contentMediaType: 'application/octet-stream' } }
  return { ...own, properties: { files, ...(own.properties as object) }, required: ['files'] }
}

function named(schema: Type.TSchema): object {
  if (schema === CheckResult) return { $ref: '#/components/schemas/CheckResult' }
  if (schema === ApiDossier) return { $ref: '#/components/schemas/Dossier' }
  return plain(schema)
}

/** A schema as JSON, without what only the code knows of it. */
const plain = (schema: Type.TSchema): Record<string, unknown> => JSON.parse(JSON.stringify(schema))
