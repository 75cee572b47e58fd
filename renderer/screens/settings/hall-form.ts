import { hallProfileSchema } from '#shared/contract/settings.ts'
import type { HallProfile } from '#shared/contract/settings.ts'
import { formatDocumentNumber } from '#shared/domain/document/document-number.ts'
import { misplacedSpans } from '#shared/domain/queue/opening.ts'

/** The hall's profile as it is typed: everything that may be empty is text. */
export interface HallForm {
  readonly name: string
  readonly organ: string
  readonly organShort: string
  readonly phone: string
  readonly hours: { readonly from: string; readonly to: string }[]
  readonly openWeekdays: number[]
  readonly lastTicketTime: string
  readonly guideDesk: string
  readonly outlet: string
  readonly priorityGroups: string
  /** One notice per line. */
  readonly notices: string
  readonly numberWidth: string
  readonly numberPadded: boolean
  readonly fonds: string
  readonly archiveCategory: string
  readonly archiveOrgan: string
}

export const toHallForm = (profile: HallProfile): HallForm => ({
  ...profile,
  lastTicketTime: profile.lastTicketTime ?? '',
  notices: profile.notices.join('\n'),
  numberWidth: String(profile.numberWidth),
  fonds: profile.fonds ?? '',
})

/** 9:00, 9：00 and 0900 are all meant as 09:00; what is no time stays as it was typed and is refused in words. */
export const tidyTime = (text: string): string => {
  const match = /^(\d{1,2})[:：.]?(\d{2})$/.exec(text.trim())
  return match === null ? text.trim() : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`
}

const emptyAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const fromHallForm = (form: HallForm): Record<keyof HallProfile, unknown> => ({
  ...form,
  hours: form.hours.map(({ from, to }) => ({ from: tidyTime(from), to: tidyTime(to) })),
  openWeekdays: [...form.openWeekdays].sort((a, b) => a - b),
  lastTicketTime: form.lastTicketTime.trim() === '' ? null : tidyTime(form.lastTicketTime),
  notices: form.notices
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  numberWidth: /^\d+$/.test(form.numberWidth.trim()) ? Number(form.numberWidth) : null,
  fonds: emptyAsNull(form.fonds),
})

/** How a number will look with what is typed now; null while the width is none. The letter of a notice stands for all. */
export const exampleNumber = (form: HallForm, year: number): string | null => {
  const width = hallProfileSchema.shape.numberWidth.safeParse(Number(form.numberWidth))
  if (!width.success) return null
  return formatDocumentNumber({
    organShort: form.organShort.trim(),
    kind: 'notice',
    year,
    serial: EXAMPLE_SERIAL,
    width: width.data,
    padded: form.numberPadded,
  })
}

const EXAMPLE_SERIAL = 23

export type HallCheck =
  | { readonly ok: true; readonly input: HallProfile }
  /** Field → key under `settings:wrong`. */
  | { readonly ok: false; readonly wrong: Partial<Record<keyof HallForm, string>> }

const SPECIAL: Partial<Record<keyof HallForm, string>> = {
  hours: 'time',
  lastTicketTime: 'time',
  openWeekdays: 'weekdays',
  notices: 'notices',
  numberWidth: 'numberWidth',
  fonds: 'fonds',
}

/** Checks with the contract's own schema, so that the page and the backend can never disagree about a field. */
export const checkHall = (form: HallForm): HallCheck => {
  const parsed = hallProfileSchema.safeParse(fromHallForm(form))
  if (parsed.success)
    return misplacedSpans(parsed.data.hours).length === 0
      ? { ok: true, input: parsed.data }
      : { ok: false, wrong: { hours: 'hoursOrder' } }
  const wrong: Partial<Record<keyof HallForm, string>> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as keyof HallForm
    wrong[field] ??= SPECIAL[field] ?? (issue.code === 'too_small' ? 'required' : 'tooLong')
  }
  return { ok: false, wrong }
}
