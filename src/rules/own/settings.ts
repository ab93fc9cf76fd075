import type { Hit } from '../../model/finding.js'
import type { Model } from '../../model/model.js'
import { didYouMean } from '../../text/nearest.js'
import type { Rule } from '../rule.js'

/**
 * Faults in how a workspace sets rules: settings and waivers of rules that do not exist, options that a rule does not have or
 * that are of another type.
 * @param rules built-in rules by id; a province's own rules have no options
 */
export function faultsOfSettings(model: Model, ruleIds: ReadonlySet<string>, rules: ReadonlyMap<string, Rule>): Hit[] {
  const hits: Hit[] = []
  for (const [id, setting] of model.settings) {
    if (!ruleIds.has(id)) {
      hits.push({ ...unknownRule(id, ruleIds), location: model.locate(setting) })
      continue
    }
    const options = rules.get(id)?.options ?? {}
    for (const [name, value] of Object.entries(setting.options ?? {})) {
      const known = Object.hasOwn(options, name) ? options[name] : undefined
      const location = setting.options && model.locate(setting.options, name)
      if (!known) hits.push({ ...unknownOption(id, name, Object.keys(options)), location })
      else if (typeof known.default !== typeof value) hits.push({ ...wrongOption(id, name, known.default), location })
    }
  }
  for (const waiver of model.waivers) {
    if (!ruleIds.has(waiver.rule))
      hits.push({ ...unknownRule(waiver.rule, ruleIds), location: model.locate(waiver, 'rule') })
  }
  return hits
}

function unknownRule(id: string, ruleIds: Iterable<string>): Hit {
  return {
    rule: 'model/unknown-reference',
    subject: id,
    message: { vi: `Không có quy tắc nào mang mã “${id}”.`, en: `There is no rule with the id “${id}”.` },
    remedy: didYouMean(id, ruleIds) ?? {
      vi: 'Lệnh “kientruc explain” liệt kê tất cả các quy tắc.',
      en: '“kientruc explain” lists all rules.',
    },
  }
}

function unknownOption(rule: string, name: string, options: readonly string[]): Hit {
  const known =
    options.length > 0
      ? { vi: `Các tùy chọn: ${options.join(', ')}.`, en: `Options: ${options.join(', ')}.` }
      : { vi: 'Quy tắc này không có tùy chọn.', en: 'This rule has no options.' }
  return {
    rule: 'model/unknown-reference',
    subject: rule,
    message: { vi: `Quy tắc ${rule} không có tùy chọn “${name}”.`, en: `Rule ${rule} has no option “${name}”.` },
    remedy: didYouMean(name, options) ?? known,
  }
}

function wrongOption(rule: string, name: string, like: string | number | boolean): Hit {
  const kinds = {
    string: { vi: 'chữ', en: 'text' },
    number: { vi: 'số', en: 'a number' },
    boolean: { vi: 'true hoặc false', en: 'true or false' },
  }
  const kind = typeof like === 'string' ? kinds.string : typeof like === 'number' ? kinds.number : kinds.boolean
  return {
    rule: 'model/schema',
    subject: rule,
    message: {
      vi: `Tùy chọn “${name}” của quy tắc ${rule} phải là ${kind.vi}.`,
      en: `Option “${name}” of rule ${rule} must be ${kind.en}.`,
    },
    remedy: { vi: `Giá trị mặc định: ${like}.`, en: `The default is ${like}.` },
  }
}
