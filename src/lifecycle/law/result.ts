import * as Type from 'typebox'
import { closed, head, TextSchema } from '../head.js'

const kinds = ['build', 'upgrade', 'lease', 'buy', 'infrastructure', 'training', 'consultancy'] as const

const Trust = Type.Enum(['verified', 'reported', 'recalled'])
const Names = Type.Object({ vi: TextSchema, en: Type.Optional(TextSchema) }, closed)

const LawDocument = Type.Object(
  {
    id: TextSchema,
    number: TextSchema,
    title: TextSchema,
    from: Type.Optional(TextSchema),
    to: Type.Optional(TextSchema),
    unclearFrom: Type.Optional(Type.String({ description: 'Since when nobody knows whether it is in force' })),
    asks: Type.Optional(Type.String({ description: 'What it asks of a project' })),
    confidence: Type.Optional(Trust),
    read: Type.Optional(Type.Enum(['text', 'part', 'register', 'cited', 'no'])),
    checked: Type.Optional(Type.String({ description: 'When it was last compared' })),
  },
  closed,
)
export type LawDocument = Type.Static<typeof LawDocument>

const Demanded = Type.Object(
  {
    name: Names,
    obligation: Type.Enum(['mandatory', 'recommended']),
    kinds: Type.Optional(Type.Array(Type.Enum(kinds), { description: 'Only of these kinds of proposal' })),
    over: Type.Optional(Type.Number({ description: 'Only over this, in million dong' })),
    document: Type.Optional(TextSchema),
    article: Type.Optional(TextSchema),
    confidence: Type.Optional(Trust),
    state: Type.Optional(
      Type.Enum(['met', 'missing', 'judged-by-rule'], { description: 'Of a project: whether its dossier has it' }),
    ),
  },
  closed,
)
export type Demanded = Type.Static<typeof Demanded>

const LawRegime = Type.Object(
  {
    id: TextSchema,
    name: TextSchema,
    from: TextSchema,
    to: Type.Optional(TextSchema),
    reviewer: Type.Optional(TextSchema),
    documents: Type.Array(TextSchema),
    transition: Type.Optional(TextSchema),
  },
  closed,
)

const LawChange = Type.Object(
  {
    day: TextSchema,
    what: Type.Enum(['begins', 'ends', 'in-doubt', 'regime']),
    id: TextSchema,
    by: Type.Optional(Type.String({ description: 'Id of the document that takes its place' })),
  },
  closed,
)
export type LawChange = Type.Static<typeof LawChange>

const Since = Type.Object(
  {
    day: TextSchema,
    changes: Type.Array(LawChange),
    asked: Type.Array(Demanded, { description: 'What a dossier must hold now and had not to then' }),
    dropped: Type.Array(Demanded, { description: 'What it had to hold then and has not now' }),
    moved: Type.Array(
      Type.Object({ name: Names, from: Type.Optional(TextSchema), to: Type.Optional(TextSchema) }, closed),
      {
        description: 'What is asked as before, by another document',
      },
    ),
  },
  closed,
)

/** The law on a day: the regime, what a dossier must hold and by which document, the documents in force, what changed since. */
export const LawResult = Type.Object(
  {
    ...head,
    project: Type.Optional(
      Type.Object(
        {
          id: TextSchema,
          title: TextSchema,
          lawDay: Type.String({ description: 'The day whose law the dossier is held to' }),
          kept: Type.Boolean({ description: 'Whether it goes on under the regime before' }),
        },
        closed,
      ),
    ),
    regime: Type.Optional(LawRegime),
    dossier: Type.Array(Demanded),
    documents: Type.Array(LawDocument),
    since: Type.Optional(Since),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc law', ...closed },
)
export type LawResult = Type.Static<typeof LawResult>

const StaleCitation = Type.Object(
  {
    ...LawDocument.properties,
    reasons: Type.Array(Type.Enum(['confidence', 'end', 'in-doubt', 'not-read', 'never-checked', 'checked-long-ago'])),
    rules: Type.Array(TextSchema, { description: 'Ids of the rules that cite it' }),
    requirements: Type.Integer({ description: 'How many contents of dossiers rest on it' }),
    standards: Type.Integer({ description: 'How many standards it lays down' }),
    at: Type.Optional(Type.String({ description: 'Where it is written' })),
  },
  closed,
)
export type StaleCitation = Type.Static<typeof StaleCitation>

/** Citations that somebody should compare with the text again, those that most rests on first. */
export const StaleResult = Type.Object(
  { ...head, months: Type.Integer(), citations: Type.Array(StaleCitation), cited: Type.Integer() },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc law stale', ...closed },
)
export type StaleResult = Type.Static<typeof StaleResult>
