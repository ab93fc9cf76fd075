import {
  findById,
  indexedCollections,
  type Model,
  type RuleOverride,
  type RuleSetting,
} from '../../../architecture/index.js'
import { append, didYouMean, globFault, type Hit } from '../../../kernel/index.js'
import type { Rule } from '../rule.js'

/**
 * Faults in how a workspace sets rules: settings and waivers of rules that do not exist, options that a rule does not have or
 * that are of another type, overrides for nothing that exists.
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
    append(hits, faultsOfOptions(id, setting.options, options, model))
    for (const override of setting.overrides ?? []) {
      append(hits, [...faultsOfScope(id, override, model), ...faultsOfOptions(id, override.options, options, model)])
    }
  }
  for (const waiver of model.waivers) {
    if (!ruleIds.has(waiver.rule))
      hits.push({ ...unknownRule(waiver.rule, ruleIds), location: model.locate(waiver, 'rule') })
  }
  return hits
}

function faultsOfOptions(id: string, set: RuleSetting['options'], options: NonNullable<Rule['options']>, model: Model) {
  return Object.entries(set ?? {}).flatMap(([name, value]): Hit[] => {
    const known = Object.hasOwn(options, name) ? options[name] : undefined
    const location = set && model.locate(set, name)
    if (!known) return [{ ...unknownOption(id, name, Object.keys(options)), location }]
    return typeof known.default === typeof value ? [] : [{ ...wrongOption(id, name, known.default), location }]
  })
}

/** Faults in what an override is for: nothing at all, an entity that does not exist, a path that can match no file. */
function faultsOfScope(id: string, override: RuleOverride, model: Model): Hit[] {
  const { subject, path } = override
  if (subject === undefined && path === undefined) return [{ ...boundless(id), location: model.locate(override) }]
  const hits: Hit[] = []
  if (subject !== undefined && !findById(model, subject))
    hits.push({ ...unknownSubject(subject, model), location: model.locate(override, 'subject') })
  const fault = path === undefined ? undefined : globFault(path)
  if (fault)
    hits.push({
      rule: 'model/schema',
      subject: id,
      location: model.locate(override, 'path'),
      message: {
        vi: `Mẫu đường dẫn “${path}” không hợp lệ. ${fault.vi}`,
        en: `The path pattern “${path}” is not valid. ${fault.en}`,
      },
      remedy: { vi: 'Ví dụ: “he-thong/**” hoặc “../proposals/so-y-te-*.yaml”.', en: 'For instance “he-thong/**”.' },
    })
  return hits
}

function boundless(rule: string): Hit {
  return {
    rule: 'model/schema',
    subject: rule,
    message: {
      vi: `Thiết lập riêng của quy tắc ${rule} chưa nêu áp dụng cho đối tượng hay tệp nào.`,
      en: `An override of rule ${rule} names neither a subject nor a path.`,
    },
    remedy: {
      vi: 'Ghi “subject” (mã đối tượng) hoặc “path” (mẫu tệp); nếu áp dụng cho tất cả thì ghi thẳng ở quy tắc.',
      en: 'Give “subject” (an id) or “path” (a pattern); what holds everywhere is set on the rule itself.',
    },
  }
}

function unknownSubject(subject: string, model: Model): Hit {
  const near = didYouMean(subject, idsIn(model))
  const hint = {
    vi: 'Với đề xuất, dùng “path” để chỉ tệp của đề xuất.',
    en: 'For a proposal use “path” and name its file.',
  }
  return {
    rule: 'model/unknown-reference',
    subject,
    message: {
      vi: `Kiến trúc không có đối tượng nào mang mã “${subject}”.`,
      en: `The architecture has nothing with the id “${subject}”.`,
    },
    remedy: near ? { vi: `${near.vi} ${hint.vi}`, en: `${near.en} ${hint.en}` } : hint,
  }
}

function* idsIn(model: Model): Iterable<string> {
  for (const collection of indexedCollections) yield* model[collection].keys()
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
