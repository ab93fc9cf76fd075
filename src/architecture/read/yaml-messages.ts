import { limitHint, type Text } from '../../kernel/index.js'

/** What the parser says, in words that an officer understands and with the mend. */
const known: readonly (readonly [RegExp, string, string])[] = [
  [
    /^tab characters/,
    'Dòng thụt đầu bằng ký tự Tab; YAML chỉ chấp nhận dấu cách. Hãy thay Tab bằng hai dấu cách.',
    'The line is indented with a tab; YAML takes spaces only. Replace the tab with two spaces.',
  ],
  [
    /^bad indentation of a sequence/,
    'Dòng này thụt lề không khớp với danh sách phía trên. Hãy canh thẳng hàng với các dòng cùng cấp.',
    'The indentation does not fit the list above. Align the line with its neighbours.',
  ],
  [
    /^bad indentation of a mapping|^deficient indentation/,
    'Dòng này thụt lề không khớp với nhóm trường phía trên. Hãy canh thẳng hàng với các trường cùng cấp.',
    'The indentation does not fit the fields above. Align the line with its neighbours.',
  ],
  [
    /within a flow collection/,
    'Thiếu dấu đóng “]” hoặc “}” của danh sách hay nhóm trường viết trên một dòng.',
    'A list or mapping in brackets is not closed: “]” or “}” is missing.',
  ],
  [
    /missed comma/,
    'Thiếu dấu phẩy giữa hai phần tử trong ngoặc.',
    'A comma is missing between two entries in brackets.',
  ],
  [/quoted scalar/, 'Thiếu dấu nháy đóng của chuỗi.', 'A quoted text is not closed.'],
  [
    /^unknown escape/,
    'Sau dấu “\\” trong chuỗi nháy kép là ký tự không hợp lệ. Hãy dùng nháy đơn hoặc viết “\\\\”.',
    'An unknown escape follows “\\” in double quotes. Use single quotes or write “\\\\”.',
  ],
  [/hexadecimal/, 'Mã ký tự sau “\\x” hoặc “\\u” không đúng.', 'The character code after “\\x” or “\\u” is wrong.'],
  [
    /^expected ':'|multiline key|key-value separator/,
    'Thiếu dấu hai chấm kèm dấu cách “: ” sau tên trường.',
    'A colon and a space “: ” are missing after a field name.',
  ],
  [
    /^nesting exceeded/,
    `Các ngoặc hoặc nhóm trường lồng nhau quá sâu ${limitHint('depth').vi}.`,
    `Collections are nested too deeply ${limitHint('depth').en}.`,
  ],
  [
    /non-printable|valid JSON character/,
    'Tệp chứa ký tự điều khiển không in được; có thể đây không phải tệp văn bản.',
    'The file holds unprintable control characters; it may not be a text file.',
  ],
  [
    /end of the stream or a document separator/,
    'Sau phần đã đọc còn nội dung không thuộc về đâu; hãy kiểm tra thụt lề và dấu hai chấm.',
    'Something follows that belongs nowhere; check indentation and colons.',
  ],
  [
    /anchor node|alias node|anchor property/,
    'Dấu “&” hoặc “*” đầu giá trị được hiểu là neo hoặc bí danh; nếu là chữ thường, hãy đặt giá trị trong dấu nháy.',
    'A value that begins with “&” or “*” is read as an anchor or alias; quote it if it is text.',
  ],
  [
    /tag|directive|%YAML/i,
    'Thẻ hoặc chỉ thị YAML (“!”, “%”) không đúng; nếu là chữ thường, hãy đặt giá trị trong dấu nháy.',
    'A YAML tag or directive (“!”, “%”) is wrong; quote the value if it is text.',
  ],
  [/found ','/, 'Thừa dấu phẩy.', 'There is a comma too many.'],
]

/** The message for a fault that stops the parser. */
export function syntaxMessage(reason: string): Text {
  const found = known.find(([pattern]) => pattern.test(reason))
  const head = { vi: 'Không đọc được YAML', en: 'This is not valid YAML' }
  if (!found) return { vi: `${head.vi}: ${reason}.`, en: `${head.en}: ${reason}.` }
  return { vi: `${head.vi}. ${found[1]}`, en: `${head.en}. ${found[2]}` }
}
