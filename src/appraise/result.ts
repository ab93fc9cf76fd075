import * as Type from 'typebox'
import { KnownFinding, type Model } from '../architecture/index.js'
import { ReaderOpinion, ReaderUse } from './reader/schema.js'

/**
 * The result of a run: the one object from which every output is made, published as JSON Schema. Texts are in the run's
 * language. Keys of DESIGN section 5 are fixed; more may be added.
 */
const Text = Type.String()
const Strings = Type.Array(Text)
const closed = { additionalProperties: false }

export const ResultLocation = Type.Object(
  {
    file: Text,
    line: Type.Integer(),
    column: Type.Integer(),
    length: Type.Integer(),
    excerpt: Text,
    within: Type.Optional(Type.String({ description: 'In a file that is no text, such as a workbook: the cell' })),
  },
  { title: 'Where it was written; lines and columns count from 1', ...closed },
)
export type ResultLocation = Type.Static<typeof ResultLocation>

export const ResultBasis = Type.Object(
  {
    document: Type.String({ description: 'Document id' }),
    article: Type.Optional(Text),
    number: Type.Optional(Text),
    title: Type.Optional(Text),
    confidence: Type.Optional(Type.Enum(['verified', 'reported', 'recalled'])),
  },
  closed,
)
export type ResultBasis = Type.Static<typeof ResultBasis>

/** What an officer says of a finding or a match. */
export const OfficerOpinion = Type.Object(
  {
    state: Type.Enum(['accepted', 'set-aside', 'asked']),
    by: Text,
    date: Text,
    reason: Type.Optional(Text),
  },
  closed,
)
export type OfficerOpinion = Type.Static<typeof OfficerOpinion>

export const Finding = Type.Object(
  {
    fingerprint: Type.String({
      description: 'Names the finding from run to run: by what it is about, not by its line or its words',
    }),
    rule: Text,
    title: Type.String({ description: "The rule's title" }),
    severity: Type.Enum(['error', 'warning', 'info']),
    message: Text,
    subject: Type.Optional(Type.String({ description: 'Id of the entity that the finding is about' })),
    location: Type.Optional(ResultLocation),
    relatedLocations: Type.Optional(Type.Array(ResultLocation)),
    basis: Type.Array(ResultBasis),
    related: Strings,
    remedy: Type.Optional(Text),
    yaml: Type.Optional(Type.String({ description: 'What the remedy means in the YAML: keys, or a line to write' })),
    waivedBy: Type.Optional(
      Type.String({ description: 'Who approved the waiver that silences it, why and until when' }),
    ),
    officer: Type.Optional(OfficerOpinion),
    known: Type.Optional(
      Type.Boolean({ description: 'In the baseline already: shown, but it does not make the run fail' }),
    ),
  },
  closed,
)
export type Finding = Type.Static<typeof Finding>

const Evidence = Type.Object(
  {
    kind: Type.Enum(['term', 'concept', 'capability', 'function', 'data', 'users', 'scope', 'owner']),
    proposal: Text,
    target: Text,
    weight: Type.Number({ minimum: 0, maximum: 1 }),
  },
  closed,
)

const ComparisonRow = Type.Object(
  {
    aspect: Type.Enum(['purpose', 'function', 'data', 'users', 'scope', 'owner']),
    proposal: Text,
    target: Text,
    degree: Type.Number({ minimum: 0, maximum: 1 }),
    shared: Strings,
  },
  closed,
)

export const ResultMatch = Type.Object(
  {
    id: Text,
    of: Type.Enum(['system', 'proposal']),
    name: Text,
    owner: Type.Optional(Type.String({ description: "The owning agency's name" })),
    status: Type.Optional(Text),
    scope: Type.Optional(Text),
    relation: Type.Enum(['duplicate', 'overlap', 'should-reuse', 'upgrades', 'related']),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    reason: Text,
    coverage: Type.Object({ ofProposal: Type.Number(), ofTarget: Type.Number() }, closed),
    comparison: Type.Array(ComparisonRow),
    evidence: Type.Array(Evidence),
    officer: Type.Optional(OfficerOpinion),
  },
  closed,
)
export type ResultMatch = Type.Static<typeof ResultMatch>

export const Verdict = Type.Enum(['conforms', 'conditional', 'nonconforming', 'insufficient'])
export type Verdict = Type.Static<typeof Verdict>

/** What the finder says, or `not-compared` where a file at fault could not be read. */
export const DuplicationVerdict = Type.Enum(['duplicate', 'overlap', 'reuse', 'upgrade', 'none', 'not-compared'])

/** Too unsure to be used as it is: what an officer should look at first. */
const Review = Type.Object(
  {
    between: Type.Array(
      Type.Object(
        {
          verdict: DuplicationVerdict,
          probability: Type.Number({ minimum: 0, maximum: 1 }),
          speaks: Type.String({ description: 'What speaks for this verdict over the other' }),
        },
        closed,
      ),
      { description: 'The two likeliest verdicts' },
    ),
    question: Type.String({ description: 'The fact on which the two part' }),
  },
  { title: 'Cần cán bộ xem', ...closed },
)

/** One concern of the standards in force that applies to a system, and how the dossier answers it. */
export const RequirementRow = Type.Object(
  {
    item: Type.Optional(Type.String({ description: 'Number of the item in the catalogue' })),
    concern: Text,
    group: Text,
    document: Type.String({ description: 'Id of the document that asks for it' }),
    outcome: Type.Enum(['met', 'not-met', 'insufficient']),
    standards: Type.Array(
      Type.Object(
        {
          id: Text,
          symbol: Text,
          obligation: Type.Enum(['mandatory', 'recommended']),
          oneOf: Type.Optional(Type.String({ description: 'Of the standards that share it, one suffices' })),
          confidence: Type.Optional(Type.Enum(['verified', 'reported', 'recalled'])),
        },
        closed,
      ),
    ),
    declared: Type.Array(Text, { description: 'What the dossier declares for it, in its own words' }),
    reason: Text,
  },
  closed,
)
export type RequirementRow = Type.Static<typeof RequirementRow>

/** The standards matrix of one system that the proposal builds; what does not apply is counted by its reason. */
export const SystemRequirements = Type.Object(
  {
    system: Text,
    name: Text,
    note: Type.Optional(Type.String({ description: 'What was assumed where the dossier is silent' })),
    rows: Type.Array(RequirementRow),
    notApplicable: Type.Array(
      Type.Object(
        {
          reason: Text,
          count: Type.Integer({ description: 'How many concerns' }),
          items: Type.Array(Text, { description: 'Numbers of their items in the catalogue, else their names' }),
        },
        closed,
      ),
    ),
    basis: Type.Array(ResultBasis),
  },
  closed,
)
export type SystemRequirements = Type.Static<typeof SystemRequirements>

const ResultProposal = Type.Object(
  {
    id: Text,
    title: Text,
    agency: Text,
    agencyName: Type.Optional(Text),
    file: Text,
    digest: Type.Optional(Type.String({ description: 'sha256:… of the proposal’s file' })),
    kind: Type.Optional(Text),
    date: Type.Optional(Text),
    purpose: Type.Optional(Text),
    functions: Type.Optional(Strings),
    data: Type.Optional(Strings),
    users: Type.Optional(Strings),
    budget: Type.Optional(Type.Number({ description: 'Million dong' })),
  },
  closed,
)

/** The officer's file beside the dossier, as far as it is not told at the findings and matches themselves. */
const OfficerFile = Type.Object(
  {
    file: Text,
    by: Text,
    date: Text,
    corrections: Type.Array(Type.Object({ text: Text, by: Text, date: Text, reason: Type.Optional(Text) }, closed), {
      description: 'What was read wrongly and is judged as the officer says',
    }),
    lapsed: Type.Array(
      Type.Object(
        {
          of: Type.Enum(['findings', 'matches', 'corrections']),
          index: Type.Integer({ description: 'Its place in that list of the file' }),
          about: Text,
        },
        closed,
      ),
      { description: 'What no longer applies to this version of the dossier' },
    ),
  },
  closed,
)
export type OfficerFile = Type.Static<typeof OfficerFile>

const ChangedFinding = Type.Object({ rule: Text, title: Text, message: Text }, closed)

/** What changed since an earlier appraisal of the dossier. */
const Since = Type.Object(
  {
    against: Type.String({ description: 'The file that it is compared with' }),
    verdict: Type.Object({ before: Verdict, after: Verdict }, closed),
    gone: Type.Array(ChangedFinding),
    new: Type.Array(ChangedFinding),
    same: Type.Integer(),
  },
  closed,
)
export type Since = Type.Static<typeof Since>

/** One proposal's appraisal. */
export const ProposalResult = Type.Object(
  {
    proposal: ResultProposal,
    asOf: Type.String({ description: 'The day on which law and standards were read for this proposal' }),
    verdict: Verdict,
    duplication: Type.Object(
      {
        verdict: DuplicationVerdict,
        confidence: Type.Optional(
          Type.Number({
            minimum: 0,
            maximum: 1,
            description: 'How probable the verdict is; absent where nothing was compared',
          }),
        ),
        review: Type.Optional(Review),
        reader: Type.Optional(ReaderOpinion),
        reason: Text,
        matches: Type.Array(ResultMatch),
      },
      closed,
    ),
    requirements: Type.Array(SystemRequirements, {
      description: 'The standards matrix, by system; empty where nothing is built or no catalogue is in force',
    }),
    findings: Type.Array(Finding),
    officer: Type.Optional(OfficerFile),
    since: Type.Optional(Since),
  },
  closed,
)
export type ProposalResult = Type.Static<typeof ProposalResult>

/** The architecture's own entry in `validate`: findings and no proposal. */
export const ArchitectureResult = Type.Object({ findings: Type.Array(Finding) }, closed)
export type ArchitectureResult = Type.Static<typeof ArchitectureResult>

/** What a run is compared with: findings that are known and accepted for now. */
const BaselineSummary = Type.Object(
  {
    known: Type.Integer({ description: 'Findings of this run that the baseline has' }),
    new: Type.Integer({ description: 'Findings of this run, not waived, that it has not' }),
    fixed: Type.Array(KnownFinding, {
      description: 'What the baseline has and this run, which looked at the same things, no longer finds',
    }),
  },
  closed,
)
export type BaselineSummary = Type.Static<typeof BaselineSummary>

/** A run over what changed: what is left out was not found sound, it was not looked at. */
const ChangedSince = Type.Object(
  {
    ref: Type.String({ description: 'As it was asked for' }),
    commit: Type.String({ description: 'The commit compared with: where the branches parted' }),
    everything: Type.Boolean({ description: 'What all judgements rest on changed, so that nothing was left out' }),
    leftOut: Type.Integer({ description: 'Proposals (check) or findings (validate) left out' }),
  },
  closed,
)

/** Which architecture a result speaks of, and by which content packs. */
export const ArchitectureHead = Type.Object(
  {
    id: Text,
    name: Text,
    version: Text,
    digest: Text,
    packs: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Text, version: Text, date: Type.Optional(Type.String({ description: 'The day of its issue' })) },
          closed,
        ),
      ),
    ),
  },
  closed,
)

export function architectureHead({ id, name, version, digest, packs }: Model): Type.Static<typeof ArchitectureHead> {
  return { id, name, version, digest, packs: packs.map(({ name: _, ...pack }) => pack) }
}

const head = {
  tool: Type.Object({ name: Text, version: Text }, closed),
  architecture: ArchitectureHead,
  judge: Type.Optional(
    Type.Object(
      {
        date: Type.String({ description: 'The day of the labelled sets that the judge was fitted to' }),
        digest: Type.String({ description: 'sha256:… of its weights and word vectors' }),
      },
      closed,
    ),
  ),
  asOf: Type.String({ description: 'The day of the run: --as-of, else the latest proposal’s date, else today' }),
  lang: Type.Enum(['vi', 'en']),
  changedSince: Type.Optional(ChangedSince),
  baseline: Type.Optional(BaselineSummary),
  summary: Type.Object(
    {
      proposals: Type.Integer(),
      errors: Type.Integer(),
      warnings: Type.Integer(),
      infos: Type.Integer(),
      waived: Type.Integer(),
      budgetAtRisk: Type.Number({
        description: 'Million dong: total budgets of proposals that duplicate, overlap or rebuild',
      }),
    },
    closed,
  ),
}

/** The pile that was handed in: what is not in the results was not looked at, and is named here. */
const Input = Type.Object(
  {
    files: Type.Integer({ description: 'Files that were read, those at fault included' }),
    passedOver: Type.Array(Type.Object({ file: Text, reason: Text }, closed), {
      description: 'Files of folders and patterns that nobody looked at, and what to do',
    }),
  },
  closed,
)

export const CheckResult = Type.Object(
  { ...head, input: Type.Optional(Input), reader: Type.Optional(ReaderUse), results: Type.Array(ProposalResult) },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc check', ...closed },
)
export type CheckResult = Type.Static<typeof CheckResult>

export const ValidateResult = Type.Object(
  { ...head, results: Type.Array(ArchitectureResult) },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc validate', ...closed },
)
export type ValidateResult = Type.Static<typeof ValidateResult>

/** What reporters take: either kind of run. */
export type Result = CheckResult | ValidateResult

/** Whether an entry of a result appraises a proposal. */
export function isProposalResult(entry: ProposalResult | ArchitectureResult): entry is ProposalResult {
  return 'proposal' in entry
}
