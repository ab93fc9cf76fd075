import { pathFrom, type RuleOverride, type RuleSetting, type Workspace } from '../architecture/index.js'
import { type Hit, matchesGlob } from '../kernel/index.js'
import type { Found, OptionValue, Rule } from './rules/rule.js'

/** What overrides are matched by: the subject of a finding, and its file as seen from the manifest's folder. */
export interface Site {
  readonly subject?: string | undefined
  readonly path?: string | undefined
}

export type RuleOptions = Readonly<Record<string, OptionValue>>

/** How findings of one run are placed: in a proposal's file where one is judged, else where each was found. */
export type SiteOf = (hit: Found) => Site

/** @param proposal the file of the proposal that is judged, as a user would write it */
export function sitesIn(workspace: Workspace, proposal?: string): SiteOf {
  const seen = new Map<string, string>()
  const pathOf = (file: string): string => {
    const path = seen.get(file) ?? pathFrom(workspace.root, file, workspace.reading.cwd)
    seen.set(file, path)
    return path
  }
  return (hit) => {
    const file = proposal ?? hit.location?.file
    return { subject: hit.subject, path: file === undefined ? undefined : pathOf(file) }
  }
}

/** The severity that a workspace sets for a rule at a site: the last override that matches wins over the rule's own. */
export function severityAt(setting: RuleSetting | undefined, site: Site): RuleSetting['severity'] {
  return setting?.overrides?.findLast((o) => o.severity !== undefined && fits(o, site))?.severity ?? setting?.severity
}

/** Whether a rule is switched off wherever it looks. */
export function isOff(setting: RuleSetting | undefined): boolean {
  const on = (o: RuleOverride) => o.severity !== undefined && o.severity !== 'off'
  return setting?.severity === 'off' && !setting.overrides?.some(on)
}

/**
 * The hits of a rule, each found under the options that hold at its own site. A rule sees one set of options at a time, so
 * where overrides set options it is run once for each set, and of each run only those hits stay to which the set applies.
 */
export function* runAtSites(
  rule: Rule,
  setting: RuleSetting | undefined,
  siteOf: SiteOf,
  run: (options: RuleOptions) => Iterable<Found>,
): Iterable<Hit> {
  const plain = setting?.options ?? {}
  const overrides = setting?.overrides?.filter((o) => o.options !== undefined) ?? []
  const decides = (found: Found) => overrides.findLast((o) => fits(o, siteOf(found)))
  for (const override of [undefined, ...overrides]) {
    for (const found of run({ ...plain, ...override?.options })) {
      if (decides(found) === override) yield { ...found, rule: rule.id }
    }
  }
}

function fits(override: RuleOverride, site: Site): boolean {
  if (override.subject === undefined && override.path === undefined) return false
  if (override.subject !== undefined && override.subject !== site.subject) return false
  return override.path === undefined || (site.path !== undefined && matchesGlob(override.path, site.path))
}
