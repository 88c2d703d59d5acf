import { save } from '../../api/download'

const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180, with a mark by which spreadsheets read UTF-8. A cell a spreadsheet would take for a formula is made text. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function download(fileName: string, text: string) {
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName)
}
