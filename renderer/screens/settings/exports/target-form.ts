import { exportChannels, keepSchema, SHORTEST_EXPORT_PASSWORD } from '#shared/contract/export.ts'
import type { ExportForm, ExportTarget } from '#shared/contract/export.ts'
import type { PickPlaceReply } from '#shared/contract/export-place.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { targetRefusal } from '#shared/domain/export/target-rules.ts'
import type { Check, Wrong } from '../layout-form.ts'

export type PickedPlace = Extract<PickPlaceReply, { kind: 'picked' }>

/** A place as typed; `id` null is a new one, whose folder is chosen first. */
export interface TargetForm {
  readonly id: string | null
  /** Null until a folder is chosen, and for a place that is there already. */
  readonly picked: PickedPlace | null
  readonly name: string
  readonly form: ExportForm
  readonly password: string
  /** The password once more; a generated one need not be typed again. */
  readonly again: string
  /** Made up by the program and shown to be written down. */
  readonly generated: boolean
  readonly consent: boolean
  readonly enabled: boolean
  readonly daily: string
  readonly weekly: string
  readonly monthly: string
}

/** 7 days, 4 weeks, 12 months: what a new place keeps unless somebody says otherwise. */
const USUAL_KEEP = { daily: '7', weekly: '4', monthly: '12' } as const

export const toTargetForm = (target: ExportTarget | null, maySeal: boolean): TargetForm => ({
  id: target?.id ?? null,
  picked: null,
  name: target?.name ?? '',
  form: target?.form ?? (maySeal ? 'sealed' : 'container'),
  password: '',
  again: '',
  generated: false,
  consent: false,
  enabled: target?.enabled ?? true,
  ...(target === null
    ? USUAL_KEEP
    : {
        daily: String(target.keep.daily),
        weekly: String(target.keep.weekly),
        monthly: String(target.keep.monthly),
      }),
})

/** Why a form cannot be taken there, whatever is agreed to; null where it can. Said before anybody runs into it. */
export const formBarred = (
  form: ExportForm,
  { maySeal, sameDisk }: { readonly maySeal: boolean; readonly sameDisk: boolean },
): 'same-disk' | 'no-key' | null => {
  const refusal = targetRefusal({ form, sameDisk, consent: true, hasPassword: true, hallHasKey: maySeal })
  return refusal === 'same-disk' || refusal === 'no-key' ? refusal : null
}

/** What the backend takes, so that the page and it can never disagree. */
const PASSWORD = exportChannels['export.target.add'].input.shape.password

const KEEPS = ['daily', 'weekly', 'monthly'] as const

/** Full-width digits come from the input method and mean the same. */
const wholeNumber = (typed: string): number => {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

export type TargetInput =
  | { readonly kind: 'add'; readonly input: InputOf<'export.target.add'> }
  | { readonly kind: 'save'; readonly input: InputOf<'export.target.save'> }

export const checkTarget = (
  form: TargetForm,
  all: readonly ExportTarget[],
  maySeal: boolean,
): Check<TargetForm, TargetInput> => {
  const wrong: Wrong<TargetForm> = {}
  const name = form.name.trim()
  const isNew = form.id === null
  const locked = form.form === 'container'
  if (isNew && form.picked === null) wrong.picked = 'place'
  if (name === '') wrong.name = 'required'
  else if (all.some((other) => other.name === name && other.id !== form.id)) wrong.name = 'nameTaken'
  if (isNew && formBarred(form.form, { maySeal, sameDisk: form.picked?.sameDisk ?? false }) !== null)
    wrong.form = 'form'
  if (locked && (isNew || form.password !== '')) {
    if (form.password.length < SHORTEST_EXPORT_PASSWORD) wrong.password = 'password'
    else if (!PASSWORD.safeParse(form.password).success) wrong.password = 'passwordSigns'
    else if (!form.generated && form.again !== form.password) wrong.again = 'again'
  }
  if (isNew && form.form === 'open' && !form.consent) wrong.consent = 'consent'
  const keep = { daily: 0, weekly: 0, monthly: 0 }
  for (const period of KEEPS) {
    keep[period] = wholeNumber(form[period])
    if (!keepSchema.shape[period].safeParse(keep[period]).success) wrong[period] = period
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const password = locked && form.password !== '' ? form.password : null
  if (form.id !== null)
    return {
      ok: true,
      input: { kind: 'save', input: { targetId: form.id, name, enabled: form.enabled, keep, password } },
    }
  return {
    ok: true,
    input: {
      kind: 'add',
      input: {
        placeId: form.picked?.placeId ?? '',
        name,
        form: form.form,
        password,
        consent: form.form === 'open' && form.consent,
        keep,
      },
    },
  }
}

export const sameTargetForm = (a: TargetForm, b: TargetForm): boolean =>
  a.id === b.id &&
  a.picked === b.picked &&
  a.name === b.name &&
  a.form === b.form &&
  a.password === b.password &&
  a.again === b.again &&
  a.consent === b.consent &&
  a.enabled === b.enabled &&
  KEEPS.every((period) => a[period] === b[period])

/** The last part of a path, as a first idea for the name of a place. */
export const nameOfPlace = (place: string): string =>
  place.split(/[/\\]/).findLast((part) => part !== '') ?? ''

/** Without letters and digits that look alike on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 5
const GROUP_LENGTH = 4

/**
 * A password that can be written down and read back: five groups of four out of 31 signs, which is 99 bits. `bytes`
 * gives random bytes; those past the last whole round of the signs are thrown away, so that each is as likely.
 */
export const generatePassword = (bytes: (count: number) => Uint8Array): string => {
  const fair = 256 - (256 % LETTERS.length)
  let signs = ''
  while (signs.length < GROUPS * GROUP_LENGTH)
    for (const byte of bytes(GROUPS * GROUP_LENGTH)) if (byte < fair) signs += LETTERS[byte % LETTERS.length]
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-')
}
