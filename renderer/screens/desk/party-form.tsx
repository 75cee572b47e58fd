import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Controller, useForm } from 'react-hook-form'
import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import type { FocusEvent, KeyboardEvent, ReactElement } from 'react'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import { DOCUMENT_TYPES, partySchema } from '#shared/domain/person/party.ts'
import type { IdDocumentType, Party, Representative } from '#shared/domain/person/party.ts'
import { classes } from '../../ui/classes.ts'
import { useToday } from '../../ui/hall.tsx'
import { Pick } from '../../ui/pick.tsx'

export type PartyKind = 'applicant' | 'agent' | 'guardian'

const formSchema = z.object({
  ...partySchema.shape,
  name: partySchema.shape.name.min(1),
  contact: z.string().trim().max(60),
  relation: z.string().trim().max(40),
})
type PartyFields = z.infer<typeof formSchema>

interface PartyFormProps {
  readonly kind: PartyKind
  readonly party: Party | Representative
  /** Whether a person, an organisation or both may stand here. */
  readonly allowed: readonly ('person' | 'organisation')[]
  readonly onSave: (party: Party, relation: string) => void
  /** Enter in the last field or Esc; `elsewhere`: the clerk has put the focus somewhere, where it stays. */
  readonly onDone: (filled: boolean, elsewhere: boolean) => void
}

/** The documents that can stand here: a person's own, or the code of an organisation. */
const documentTypes = (allowed: PartyFormProps['allowed']): readonly IdDocumentType[] =>
  DOCUMENT_TYPES.filter((type) => allowed.includes(type === 'social-credit-code' ? 'organisation' : 'person'))

const startOf = (party: Party | Representative, allowed: PartyFormProps['allowed']): PartyFields => ({
  name: party.name,
  documentType: party.name === '' && !allowed.includes('person') ? 'social-credit-code' : party.documentType,
  documentNumber: party.documentNumber,
  numberRemark: party.numberRemark,
  phone: party.phone,
  address: party.address,
  contact: party.contact,
  relation: 'relation' in party ? party.relation : '',
})

const differs = (typed: Party, relation: string, party: Party | Representative): boolean =>
  (Object.keys(typed) as (keyof Party)[]).some((key) => typed[key] !== party[key]) ||
  ('relation' in party && party.relation !== relation)

/**
 * Name, document, number and telephone in the place of the line. Each field is saved when it is left, so that
 * birth, sex and earlier visits appear at once. A number that fails its check is amber, never refused.
 */
export const PartyForm = ({ kind, party, allowed, onSave, onDone }: PartyFormProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const today = useToday()
  const row = useRef<HTMLFormElement>(null)
  const form = useForm<PartyFields>({
    resolver: zodResolver(formSchema),
    mode: 'onBlur',
    defaultValues: startOf(party, allowed),
  })
  const [type, number, phone] = form.watch(['documentType', 'documentNumber', 'phone'])
  const isOrganisation = type === 'social-credit-code'
  const verdict = checkDocumentNumber(type, number, today).verdict
  // Half a number is not wrong yet.
  const badNumber = verdict.startsWith('bad-') && (verdict !== 'bad-length' || number.length > 18)
  const shortPhone = phone !== '' && phone.replace(/\D/g, '').length < 7
  const nameMissing = form.formState.errors.name !== undefined

  // Only a form that was opened to correct somebody takes the focus; later it would tear the clerk out of a field.
  const correcting = useRef(party.name !== '')
  useEffect(() => {
    if (correcting.current) row.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [])

  const save = (): boolean => {
    const parsed = formSchema.safeParse(form.getValues())
    if (!parsed.success) return false
    const { relation, ...typed } = parsed.data
    // Only an organisation has somebody who speaks for it.
    const wanted = isOrganisation ? typed : { ...typed, contact: '' }
    if (differs(wanted, relation, party)) onSave(wanted, relation)
    return true
  }
  const left = (event: FocusEvent): void => {
    const stays = event.relatedTarget instanceof Node && row.current?.contains(event.relatedTarget) === true
    const filled = save()
    if (!stays && filled) onDone(true, true)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.code === 'Escape') {
      form.reset()
      onDone(party.name !== '', true)
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const fields = [...(row.current?.querySelectorAll<HTMLElement>('input, select') ?? [])]
      // The kind of document is nearly always the one that is set: Enter goes from the name to the number.
      const next = fields
        .slice(fields.indexOf(event.target as HTMLElement) + 1)
        .find((field) => field instanceof HTMLInputElement)
      if (next !== undefined) next.focus()
      else if (save()) onDone(true, false)
      else {
        void form.trigger('name')
        fields[0]?.focus()
      }
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const field = (
    name: 'name' | 'relation' | 'documentNumber' | 'contact' | 'phone',
    warned: boolean,
  ): ReactElement => {
    const label = t(
      name === 'documentNumber'
        ? isOrganisation
          ? 'party.creditCode'
          : 'party.number'
        : name === 'name' && isOrganisation
          ? 'party.organisation'
          : `party.${name}`,
    )
    return (
      <input
        {...form.register(name)}
        className={classes('visit-input', `visit-input-${name}`, warned && 'visit-input-warned')}
        aria-label={label}
        placeholder={name === 'relation' || name === 'contact' ? t(`party.${name}Short`) : label}
        autoComplete="off"
        spellCheck={false}
        data-field={`${kind === 'applicant' ? 'applicant' : 'representative'}-${name}`}
        aria-invalid={name === 'name' && nameMissing}
      />
    )
  }
  return (
    <form
      ref={row}
      className={classes('visit-form', isOrganisation && 'visit-form-organisation')}
      onSubmit={(event) => event.preventDefault()}
      onBlur={left}
      onKeyDown={press}
    >
      {field('name', false)}
      {kind !== 'applicant' && field('relation', false)}
      <Controller
        control={form.control}
        name="documentType"
        render={({ field: { value, onChange } }) => (
          <Pick
            label={t('party.documentType')}
            className="visit-pick"
            chosen={value}
            onChoose={onChange}
            options={documentTypes(allowed).map((one) => ({
              value: one,
              label: t(`party.documents.${one}`),
            }))}
          />
        )}
      />
      {field('documentNumber', badNumber)}
      {isOrganisation && field('contact', false)}
      {field('phone', shortPhone)}
      {nameMissing && (
        <span className="visit-needed" role="alert">
          {t('party.nameNeeded')}
        </span>
      )}
      {shortPhone && !nameMissing && (
        <span className="visit-needed ui-warning" role="status">
          {t('party.phoneShort')}
        </span>
      )}
    </form>
  )
}
