import * as Type from 'typebox'

/** What differs between two states of an architecture: plain data, from which words, JSON and pictures are made. */
const Text = Type.String()
const closed = { additionalProperties: false }

/** One side of a comparison. */
export const Side = Type.Object(
  {
    kind: Type.Enum(['commit', 'work-tree', 'folder', 'proposal']),
    label: Type.String({ description: 'As it was asked for: a ref, a path' }),
    commit: Type.Optional(Type.String({ description: 'Full hash' })),
    date: Type.Optional(Type.String({ description: 'Day of the commit' })),
    architecture: Type.Object({ id: Text, name: Text, version: Text, digest: Text }, closed),
  },
  closed,
)
export type Side = Type.Static<typeof Side>

/** A field with another value; of a list what came and went (its order says nothing). Values as in the YAML. */
export const FieldChange = Type.Object(
  {
    field: Type.String({
      description: 'Name of the field; of one inside another with a dot, such as lifecycle.status',
    }),
    before: Type.Optional(Type.Unknown()),
    after: Type.Optional(Type.Unknown()),
    added: Type.Optional(Type.Array(Type.Unknown())),
    removed: Type.Optional(Type.Array(Type.Unknown())),
  },
  closed,
)
export type FieldChange = Type.Static<typeof FieldChange>

export const Change = Type.Object(
  {
    kind: Type.Enum(['added', 'removed', 'changed']),
    collection: Text,
    id: Type.String({
      description: 'Id on the newer side; of what was removed on the older. A dependency: from -> to',
    }),
    name: Text,
    renamed: Type.Optional(
      Type.Object(
        {
          id: Text,
          name: Text,
          by: Type.Enum(['id', 'name', 'content'], {
            description:
              'How the two are known to be one: the same id, the same name, or what the duplicate finder says',
          }),
          score: Type.Optional(Type.Number({ description: 'How alike the finder holds them, 0..1' })),
        },
        { description: 'What it was called before', ...closed },
      ),
    ),
    moved: Type.Optional(
      Type.Array(Type.Enum(['layer', 'owner', 'parent', 'phase']), {
        description: 'Fields among `fields` that say where it belongs',
      }),
    ),
    fields: Type.Array(FieldChange),
    location: Type.Optional(
      Type.Object(
        { file: Text, line: Type.Integer() },
        { description: 'Where it stands on the newer side; of what was removed on the older', ...closed },
      ),
    ),
    from: Type.Optional(Type.String({ description: 'Of a dependency: who needs' })),
    to: Type.Optional(Type.String({ description: 'Of a dependency: who is needed' })),
  },
  closed,
)
export type Change = Type.Static<typeof Change>

export const DiffResult = Type.Object(
  {
    tool: Type.Object({ name: Text, version: Text }, closed),
    base: Side,
    head: Side,
    changes: Type.Array(Change),
    summary: Type.Object(
      {
        added: Type.Integer(),
        removed: Type.Integer(),
        changed: Type.Integer({ description: 'Those renamed or moved included' }),
        renamed: Type.Integer(),
        moved: Type.Integer(),
      },
      closed,
    ),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc diff', ...closed },
)
export type DiffResult = Type.Static<typeof DiffResult>
