import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { QuickEntry } from '#shared/contract/quick.ts'
import { archiveTitle } from '#shared/domain/archive/number-batch.ts'
import { isQuickHere } from '#shared/domain/matter/can-be-quick.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { maskDocument } from '#shared/domain/person/mask.ts'
import { numberNeed } from '#shared/domain/person/number-need.ts'
import type { Party } from '#shared/domain/person/party.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { archiveItemOfCase } from '../store/archive.ts'
import { findCase, insertCase } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import { intakeAtCounter } from '../store/intakes.ts'
import { findCatalogued, findMatterVersion, readCatalogue } from '../store/matters.ts'
import { replacePayload } from '../store/payloads.ts'
import { countQuickCases, earlierCaseToday, quickCases } from '../store/quick.ts'
import { openTicketAt } from '../store/tickets.ts'
import { endVisit, insertVisit } from '../store/visits.ts'
import { fileForArchive } from './archive-filing.ts'
import { caseDatesOf, storyOf } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import type { CasePeople } from './case-people.ts'
import { indexCase, replacePeople } from './case-search.ts'
import { openCase } from './intake-outcome.ts'
import { missingIn } from './matters.ts'
import { mayBeAsked, quickEvents } from './quick-case.ts'

/** Rows a screen is given; a busy counter registers fewer on a day, and the total is said beside them. */
const MOST_SHOWN = 200

type Typed = Omit<ParsedInputOf<'quick.register'>, 'matterCode'>

const partyOf = (typed: Typed): Party => ({
  name: typed.name,
  documentType: typed.documentType,
  documentNumber: normalizedDocumentNumber(typed.documentNumber),
  numberRemark: typed.numberRemark,
  phone: typed.phone,
  address: '',
  contact: '',
})

/** The person as typed, or what the number still needs. */
const personOf = (typed: Typed, today: string): Result<Party, 'number-needed' | 'remark-needed'> => {
  const party = partyOf(typed)
  const check = checkDocumentNumber(party.documentType, party.documentNumber, today)
  const need = numberNeed(check, party)
  if (need === 'number') return fail('number-needed')
  return need === 'remark' ? fail('remark-needed', { verdict: check.verdict }) : ok(party)
}

const entryOf = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  file: Pick<CaseFile, 'id' | 'number' | 'matterCode' | 'matterVersion' | 'receivedAt'>,
  applicant: Party | null,
): QuickEntry => ({
  caseId: file.id,
  number: file.number,
  matterCode: file.matterCode,
  matterName: findMatterVersion(db, file.matterCode, file.matterVersion)?.name ?? '',
  name: applicant?.name ?? '',
  documentType: applicant?.documentType ?? 'other',
  documentMasked: maskDocument(applicant?.documentNumber ?? ''),
  numberRemark: applicant?.numberRemark ?? '',
  verdict:
    applicant === null
      ? 'empty'
      : checkDocumentNumber(applicant.documentType, applicant.documentNumber, today).verdict,
  at: file.receivedAt,
  earlierToday: earlierCaseToday(db, applicant?.documentNumber ?? '', startOfDate(today), file.id),
})

/** 快速登记: one-minute matters on busy days, one line for each person. */
export const quickHandlers = (): Pick<
  Handlers,
  'quick.matters' | 'quick.today' | 'quick.register' | 'quick.correct'
> => ({
  'quick.matters': answers(({ db, around }) =>
    ok({
      matters: readCatalogue(db).flatMap((catalogued) => {
        const { matter, hall } = catalogued
        if (hall === null || !isQuickHere(matter, hall)) return []
        if (missingIn(catalogued, around.demo).length > 0) return []
        const materials = matterInHall(matter, hall.terms).materials.filter(mayBeAsked)
        return [{ code: matter.code, name: matter.name, materials: materials.map(({ name }) => name) }]
      }),
    }),
  ),

  'quick.today': answers((context) => {
    const { db, today, session } = context
    const counterId = session?.counterId ?? null
    if (counterId === null) return ok({ entries: [], total: 0 })
    const day = { from: startOfDate(today), to: startOfDate(addDays(today, 1)) }
    return ok({
      entries: quickCases(db, counterId, day, MOST_SHOWN).map((file) =>
        entryOf(context, file, readCasePeople(db, file.payloadId)?.applicant ?? null),
      ),
      total: countQuickCases(db, counterId, day),
    })
  }),

  'quick.register': does((context, { matterCode, ...typed }) => {
    const { db, now, today, ids, session } = context
    const catalogued = findCatalogued(db, matterCode)
    if (catalogued === undefined) return fail('no-matter')
    const missing = missingIn(catalogued, context.around.demo)
    if (missing.length > 0) return fail('matter-inactive', { missing: missing.join(' ') })
    const { hall } = catalogued
    if (hall === null || !isQuickHere(catalogued.matter, hall)) return fail('not-quick')
    if (session === null || session.counterId === null) return fail('no-counter')
    if (intakeAtCounter(db, session.counterId) !== undefined) return fail('intake-open')
    const person = personOf(typed, today)
    if (!person.ok) return person
    const matter = matterInHall(catalogued.matter, hall.terms)
    const ticket = openTicketAt(db, session.counterId)
    const visitId = ids.next()
    insertVisit(db, {
      id: visitId,
      ticketId: ticket?.status === 'serving' ? ticket.id : null,
      counterId: session.counterId,
      staffId: session.staffId,
      startedAt: now,
    })
    const people: CasePeople = {
      applicant: person.value,
      representative: null,
      members: [],
      named: {},
      relative: null,
    }
    const opened = openCase(context, people)
    insertCase(db, opened, quickEvents(context, matter, hall, person.value, visitId), caseDatesOf(db, matter))
    indexCase(db, opened.id)
    endVisit(db, visitId, { at: now, result: 'quick', note: '', caseId: opened.id })
    const file = findCase(db, opened.id)
    if (file === undefined) throw new Error(`no case ${opened.id}`)
    fileForArchive(context, file, matter, people)
    context.audit('quick.register', opened.id, opened.number)
    context.touch('queue', 'cases')
    return ok(entryOf(context, file, person.value))
  }),

  'quick.correct': does((context, { caseId, ...typed }) => {
    const { db, today } = context
    const file = findCase(db, caseId)
    if (file === undefined) return fail('no-case')
    const { state, matter } = storyOf(db, caseId)
    if (!state.quick) return fail('not-quick')
    if (dateAt(file.receivedAt) !== today) return fail('not-today')
    const people = readCasePeople(db, file.payloadId)
    if (people === null) return fail('erased')
    const item = archiveItemOfCase(db, caseId)
    if (item !== undefined && item.code !== null) return fail('archived', { code: item.code })
    const person = personOf(typed, today)
    if (!person.ok) return person
    const applicant = { ...person.value, address: people.applicant.address }
    replacePeople(db, caseId, { ...people, applicant })
    if (item !== undefined)
      replacePayload(db, item.payloadId, {
        title: archiveTitle({ applicantName: applicant.name, matterName: matter.name }),
      })
    context.audit('quick.correct', caseId, file.number)
    context.touch('cases', 'archive')
    return ok(entryOf(context, file, applicant))
  }),
})
