import { createHash } from 'node:crypto'
import { channels, isChannelName } from '#shared/contract/index.ts'
import type { ChannelName } from '#shared/contract/index.ts'
import type { Access, Topic, TopicEvent } from '#shared/contract/define.ts'
import { callSchema } from '#shared/contract/wire.ts'
import type { Call, Principal } from '#shared/contract/wire.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { fail } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CommandContext, HandlerOf, Handlers, QueryContext, Session, Surroundings } from './context.ts'
import { guardDay, isDayDoubtful } from './services/hall-day.ts'
import { appendAudit, sha256hex } from './store/audit.ts'
import { findCommand, logCommand } from './store/command-log.ts'
import { NumbersUnsettled } from './store/series.ts'
import { openSession } from './store/sessions.ts'
import type { Store } from './store/database.ts'

export interface Dispatcher {
  dispatch(principal: Principal, call: Call): Promise<Result<unknown>>
  /** Something changed outside a command (a job's progress). */
  announce(...topics: readonly Topic[]): void
  /** A change that belongs to no person: job results, sweeps. */
  background(what: string, work: (context: CommandContext) => void): void
  onEvent(listener: (event: TopicEvent) => void): void
  readonly epoch: string
}

/** Rolls back the transaction and carries the refusal out of it. */
class Refusal extends Error {
  readonly reply: Result<unknown>
  constructor(reply: Result<unknown>) {
    super('refused')
    this.reply = reply
  }
}

const SMALL_STEP_BACK = 10 * 60_000

/** Channels that must work while the machine's date is in doubt, or nobody could mend it. */
const WORKS_IN_DOUBT: ReadonlySet<ChannelName> = new Set([
  'session.signIn',
  'session.signOut',
  'session.confirmDate',
  'printers.report',
])

const mayUse = (access: Access, session: Session | null): 'yes' | 'signed-out' | 'not-allowed' => {
  if (access === 'open') return 'yes'
  if (session === null) return 'signed-out'
  if (access === 'any') return 'yes'
  return access.some((role) => session.roles.includes(role)) ? 'yes' : 'not-allowed'
}

/**
 * Files in an input count by what they contain. Passwords do not count at all: a stored fast hash of one would undo
 * the slow hash that keeps it. Nor does the number that somebody shows the kiosk: of all possible numbers it would soon
 * be found.
 */
const hashable = (key: string, value: unknown): unknown => {
  if (key === 'password' || key === 'idNumber') return null
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
}

const diskFull = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC' || error.code === 'SQLITE_IOERR_WRITE')

/**
 * The one way in. Checks the channel, the surface, the role and the input, runs a query in a consistent snapshot
 * and a command in one transaction together with its key, its reply and its audit entry. It does not know
 * what carried the message here.
 */
export const createDispatcher = (store: Store, handlers: Handlers, around: Surroundings): Dispatcher => {
  const epoch = around.ids.next()
  const listeners: ((event: TopicEvent) => void)[] = []
  let revision = 0
  let lastNow = 0

  const announce = (...topics: readonly Topic[]): void => {
    if (topics.length === 0) return
    revision += 1
    for (const topic of new Set(topics))
      for (const listener of listeners) listener({ topic, epoch, revision })
  }

  /**
   * A small step back (the clock being corrected) is waited out, so that events keep their order. A large one is
   * believed, because only then can the hall's day be seen to be in doubt.
   */
  const nowSteady = (): number => {
    const now = around.clock.now()
    lastNow = lastNow - now > SMALL_STEP_BACK ? now : Math.max(lastNow, now)
    return lastNow
  }

  const queryContext = (principal: Principal, session: Session | null): QueryContext => {
    const now = nowSteady()
    return { db: store.read, now, today: dateAt(now), principal, session, epoch, revision, around }
  }

  /** Runs `work` in one transaction and, once it is on the disk, tells the subscribers. */
  const commit = <T>(base: QueryContext, actor: string, work: (context: CommandContext) => T): T => {
    const topics = new Set<Topic>()
    const later: (() => void)[] = []
    const value = store.write((db) => {
      guardDay(db, base.today)
      return work({
        ...base,
        db,
        ids: around.ids,
        touch: (...touched) => touched.forEach((topic) => topics.add(topic)),
        audit: (what, subject, detail = '') =>
          appendAudit(db, { at: base.now, actor, what, subject, detail }),
        afterCommit: (job) => later.push(job),
      })
    })
    announce(...topics)
    for (const job of later) job()
    return value
  }

  const runCommand = async (
    name: ChannelName,
    handler: Extract<HandlerOf<ChannelName>, { kind: 'command' }>,
    base: QueryContext,
    input: never,
    key: string,
  ): Promise<Result<unknown>> => {
    const { principal, session } = base
    const actor = session?.staffId ?? principal.surface
    const inputHash = sha256hex(JSON.stringify([name, input], hashable))
    const replay = (): Result<unknown> | null => {
      const known = findCommand(store.read, key)
      if (known === undefined) return null
      return known.channel === name && known.inputHash === inputHash && known.actor === actor
        ? (JSON.parse(known.reply) as Result<unknown>)
        : fail('key-reused')
    }
    const before = replay()
    if (before !== null) return before
    const prepared = await handler.prepare?.(base, input)
    // The same gesture may have been carried out while this one prepared.
    const meanwhile = handler.prepare === undefined ? null : replay()
    if (meanwhile !== null) return meanwhile
    try {
      return commit(base, actor, (context) => {
        const reply = handler.run(context, input, prepared)
        // A refusal leaves nothing behind; asked again it is judged again.
        if (!reply.ok) throw new Refusal(reply)
        logCommand(
          context.db,
          key,
          { actor, channel: name, inputHash, reply: JSON.stringify(reply) },
          base.now,
        )
        return reply
      })
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      if (error instanceof NumbersUnsettled) return fail('numbers-unsettled')
      throw error
    }
  }

  const dispatch = async (principal: Principal, rawCall: Call): Promise<Result<unknown>> => {
    const call = callSchema.safeParse(rawCall)
    if (!call.success) return fail('bad-input')
    const name = call.data.channel
    if (!isChannelName(name)) return fail('unknown-channel')
    const channel = channels[name]
    if (!(channel.surfaces as readonly string[]).includes(principal.surface)) return fail('not-allowed')
    try {
      const session = openSession(store.read, principal.run, principal.client)
      const access = mayUse(channel.roles, session)
      if (access !== 'yes') return fail(access)
      const input = channel.input.safeParse(call.data.input)
      if (!input.success)
        return fail('bad-input', { path: input.error.issues[0]?.path.map(String).join('.') ?? '' })
      const base = queryContext(principal, session)
      const handler = handlers[name] as HandlerOf<ChannelName>
      // The parsed input fits the channel it was parsed with; the table of handlers ties both to one name.
      const parsed = input.data as never
      if (handler.kind === 'query') return store.snapshot((db) => handler.run({ ...base, db }, parsed))
      if (handler.kind === 'task') return await handler.run(base, parsed)
      if (call.data.key === null) return fail('bad-input', { path: 'key' })
      if (!WORKS_IN_DOUBT.has(name) && isDayDoubtful(store.read, base.today))
        return fail('clock-doubtful', { today: base.today })
      return await runCommand(name, handler, base, parsed, call.data.key)
    } catch (error) {
      around.log.fault(name, error)
      return fail(diskFull(error) ? 'disk-full' : 'internal')
    }
  }

  const background = (what: string, work: (context: CommandContext) => void): void => {
    const principal: Principal = { surface: 'system', client: what, run: epoch }
    commit(queryContext(principal, null), 'system', work)
  }

  return { dispatch, announce, background, onEvent: (listener) => void listeners.push(listener), epoch }
}
