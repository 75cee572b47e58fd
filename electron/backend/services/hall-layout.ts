import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers } from '../context.ts'
import {
  clearServing,
  findCategory,
  findCounter,
  hasTickets,
  insertCategory,
  insertCounter,
  insertServing,
  readCategories,
  readCounters,
  updateCategory,
  updateCounter,
} from '../store/hall.ts'

/** 业务和窗口: which queues the hall has, and which counter serves them. Neither is ever deleted: events name them. */
export const layoutHandlers = (): Pick<Handlers, 'settings.saveCategory' | 'settings.saveCounter'> => ({
  'settings.saveCategory': does(({ db, ids, audit, touch }, input) => {
    const before = input.id === null ? undefined : findCategory(db, input.id)
    if (input.id !== null && before === undefined) return fail('no-category')
    const others = readCategories(db)
    if (others.some((other) => other.prefix === input.prefix && other.id !== input.id))
      return fail('prefix-taken', { prefix: input.prefix })
    if (before !== undefined && before.prefix !== input.prefix && hasTickets(db, before.id))
      return fail('prefix-in-use', { prefix: before.prefix })
    const id = input.id ?? ids.next()
    const category = { ...input, id }
    if (before === undefined) insertCategory(db, category, others.length)
    else updateCategory(db, category)
    audit('settings.saveCategory', id, input.prefix)
    touch('settings', 'queue')
    return ok({ id })
  }),

  'settings.saveCounter': does(({ db, ids, audit, touch }, { serves, ...input }) => {
    if (input.id !== null && findCounter(db, input.id) === undefined) return fail('no-counter')
    if (readCounters(db).some((other) => other.number === input.number && other.id !== input.id))
      return fail('number-taken', { number: input.number })
    if (serves.some(({ categoryId }) => findCategory(db, categoryId) === undefined))
      return fail('no-category')
    const id = input.id ?? ids.next()
    const counter = { ...input, id }
    if (input.id === null) insertCounter(db, counter)
    else updateCounter(db, counter)
    clearServing(db, id)
    const once = new Map(serves.map(({ categoryId, weight }) => [categoryId, weight]))
    for (const [categoryId, weight] of once) insertServing(db, { counterId: id, categoryId, weight })
    audit('settings.saveCounter', id, String(input.number))
    touch('settings', 'queue', 'session')
    return ok({ id })
  }),
})
