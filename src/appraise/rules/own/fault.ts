import { EvaluationError } from '@marcbachmann/cel-js'
import type { Text } from '../../../kernel/index.js'

/** What is wrong with an expression, and at which character of it. */
export interface ExpressionFault {
  readonly message: Text
  readonly remedy: Text | undefined
  readonly start: number
}

/** Why a sound expression has no value for some subject, by the evaluator's code, and what its author can do. */
const reasons: Readonly<Record<string, { readonly message: Text; readonly remedy: Text }>> = {
  index_out_of_bounds: {
    message: {
      vi: 'Danh sách không có phần tử ở vị trí được hỏi (phần tử đầu ở vị trí 0).',
      en: 'The list has nothing at that index (the first is at 0).',
    },
    remedy: {
      vi: 'Dùng exists(…) để hỏi mọi phần tử, hoặc kiểm tra size(…) trước khi lấy phần tử theo vị trí.',
      en: 'Ask all of the list with exists(…), or check its size(…) before taking one by its index.',
    },
  },
  no_such_key: {
    message: { vi: 'Không có khóa được hỏi.', en: 'There is no such key.' },
    remedy: { vi: 'Kiểm tra bằng “in” trước khi lấy giá trị.', en: 'Check with “in” before taking its value.' },
  },
  int_conversion_error: {
    message: { vi: 'Giá trị đưa vào int(…) không phải số nguyên.', en: 'What is given to int(…) is no whole number.' },
    remedy: {
      vi: 'Kiểm tra bằng matches("^[0-9]+$") trước khi đổi ra số.',
      en: 'Check with matches("^[0-9]+$") before making it a number.',
    },
  },
  double_conversion_error: {
    message: { vi: 'Giá trị đưa vào double(…) không phải số.', en: 'What is given to double(…) is no number.' },
    remedy: {
      vi: 'Kiểm tra bằng matches("^[0-9.]+$") trước khi đổi ra số.',
      en: 'Check with matches("^[0-9.]+$") before making it a number.',
    },
  },
  division_by_zero: byZero(),
  modulo_by_zero: byZero(),
  numeric_overflow: {
    message: { vi: 'Kết quả vượt quá số lớn nhất tính được.', en: 'The result is beyond the largest number.' },
    remedy: { vi: 'Dùng số nhỏ hơn.', en: 'Use smaller numbers.' },
  },
}

function byZero() {
  return {
    message: { vi: 'Phép chia cho 0.', en: 'Division by 0.' },
    remedy: { vi: 'Kiểm tra số chia khác 0 trước khi chia.', en: 'Check that the divisor is not 0 first.' },
  }
}

/** A failure at run time in the words of the people who write rules. */
export function failureOf(error: unknown): ExpressionFault {
  const known = error instanceof EvaluationError ? reasons[error.code] : undefined
  const reason =
    error instanceof EvaluationError ? error.summary : error instanceof Error ? error.message : String(error)
  const why = known?.message ?? { vi: `Lý do: ${reason}.`, en: `The reason: ${reason}.` }
  return {
    message: { vi: `Không tính được biểu thức. ${why.vi}`, en: `The expression could not be evaluated. ${why.en}` },
    remedy: known?.remedy,
    start: error instanceof EvaluationError ? (error.range?.start ?? 0) : 0,
  }
}
