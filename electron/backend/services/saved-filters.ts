import { MOST_FILTERS } from '#shared/contract/saved-filter.ts'
import type { SavedFilter } from '#shared/contract/saved-filter.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers, Session } from '../context.ts'
import {
  filtersOf,
  filtersShared,
  findFilter,
  insertFilter,
  orderFilters,
  removeFilter,
  renameFilter,
  shareFilter,
} from '../store/saved-filters.ts'
import type { FilterRow } from '../store/saved-filters.ts'

const viewOf =
  (staffId: string) =>
  ({ staffId: owner, ...row }: FilterRow): SavedFilter => ({ ...row, own: owner === staffId })

/** These channels are for signed-in people only. */
const idOf = (session: Session | null): string => {
  if (session === null) throw new Error('a filter of nobody')
  return session.staffId
}

/** The filter a command means, as it was when the person saw it. */
const seen = (
  { db }: CommandContext,
  { id, revision }: { readonly id: string; readonly revision: number },
): Result<FilterRow, 'filter-gone' | 'stale'> => {
  const row = findFilter(db, id)
  if (row === undefined) return fail('filter-gone')
  return row.revision === revision ? ok(row) : fail('stale')
}

/** The same, and it has to be one's own: those of others do not exist for a change. */
const own = (
  context: CommandContext,
  one: { readonly id: string; readonly revision: number },
): Result<FilterRow, 'filter-gone' | 'stale'> => {
  const row = seen(context, one)
  return row.ok && row.value.staffId !== idOf(context.session) ? fail('filter-gone') : row
}

/** 常用筛选 of each person, and of the hall. */
export const savedFilterHandlers = (): Pick<
  Handlers,
  'filters.list' | 'filters.add' | 'filters.rename' | 'filters.remove' | 'filters.order' | 'filters.share'
> => ({
  'filters.list': answers(({ db, session, epoch, revision }) => {
    const staffId = idOf(session)
    const filters = [...filtersOf(db, staffId), ...filtersShared(db, staffId)]
    return ok({ epoch, revision, filters: filters.map(viewOf(staffId)) })
  }),

  'filters.add': does(({ db, ids, session, touch }, { name, filter, sort }) => {
    const staffId = idOf(session)
    const known = filtersOf(db, staffId)
    if (known.length >= MOST_FILTERS) return fail('filter-many', { most: MOST_FILTERS })
    if (known.some((row) => row.name === name)) return fail('filter-name', { name })
    const id = ids.next()
    insertFilter(db, { id, staffId, name, filter, sort })
    touch('filters')
    return ok({ id })
  }),

  'filters.rename': does((context, { name, ...one }) => {
    const row = own(context, one)
    if (!row.ok) return row
    const { db, session, touch } = context
    if (filtersOf(db, idOf(session)).some((other) => other.id !== one.id && other.name === name))
      return fail('filter-name', { name })
    renameFilter(db, one.id, name)
    touch('filters')
    return ok({})
  }),

  'filters.remove': does((context, one) => {
    const row = own(context, one)
    if (!row.ok) return row
    removeFilter(context.db, one.id)
    context.touch('filters')
    return ok({})
  }),

  'filters.order': does(({ db, session, touch }, { ids }) => {
    const known = filtersOf(db, idOf(session)).map(({ id }) => id)
    // Somebody signed in twice has added or removed one meanwhile: the order that was meant no longer exists.
    const same = known.length === ids.length && known.every((id) => ids.includes(id))
    if (!same) return fail('stale')
    orderFilters(db, ids)
    touch('filters')
    return ok({})
  }),

  'filters.share': does((context, { shared, ...one }) => {
    const row = shared ? own(context, one) : seen(context, one)
    if (!row.ok) return row
    shareFilter(context.db, one.id, shared)
    context.audit('filters.share', one.id, shared ? 'shared' : 'withdrawn')
    context.touch('filters')
    return ok({})
  }),
})
