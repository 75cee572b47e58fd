/** One property of an iCalendar file (RFC 5545), unfolded, with the line of the file on which it begins. */
export interface IcsLine {
  readonly line: number
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  /** As written; {@link plainText} takes the escapes out of a TEXT value. */
  readonly value: string
}

/** Why a file cannot be understood: where, a code, and the piece of text that shows it. */
export interface IcsProblem {
  readonly line: number
  readonly reason:
    | 'not-a-line'
    | 'not-finished'
    | 'repeated'
    | 'not-all-day'
    | 'bad-day'
    | 'end-not-after-start'
    | 'too-many-days'
    | 'no-start'
    | 'no-title'
    | 'no-mark'
    | 'marks-disagree'
  readonly what: string
}

const CONTENT =
  /^(?<name>[A-Za-z0-9-]+)(?<parameters>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^;:",]*)(?:,(?:"[^"]*"|[^;:",]*))*)*):(?<value>.*)$/

const parametersIn = (text: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/;([A-Za-z0-9-]+)=((?:"[^"]*"|[^;"])*)/g))
    found[name.toUpperCase()] = value.replaceAll('"', '')
  return found
}

/** The lines of a file: one that begins with a space or a tab goes on with the line before (RFC 5545 3.1). */
export const icsLines = (text: string): readonly IcsLine[] | IcsProblem => {
  const unfolded: { line: number; text: string }[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = unfolded.at(-1)
    if (/^[ \t]/.test(raw) && last !== undefined) last.text += raw.slice(1)
    else if (raw.trim() !== '') unfolded.push({ line: index + 1, text: raw })
  }
  const lines: IcsLine[] = []
  for (const { line, text: content } of unfolded) {
    const { name, parameters = '', value = '' } = CONTENT.exec(content)?.groups ?? {}
    if (name === undefined) return { line, reason: 'not-a-line', what: content.slice(0, 40) }
    lines.push({ line, name: name.toUpperCase(), parameters: parametersIn(parameters), value })
  }
  return lines
}

/** A TEXT value with its escapes taken out: \, \; \\ and \n (RFC 5545 3.3.11). */
export const plainText = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
