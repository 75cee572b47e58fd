import type { Log } from '../context.ts'
import type { Dispatcher } from '../dispatch.ts'
import { countUnindexed } from '../store/case-words.ts'
import type { ReadDb } from '../store/database.ts'
import { indexSomeCases } from './case-search.ts'

/** A piece takes some milliseconds; whoever presses a key meanwhile is served before the next. */
const A_TIME = 40
const PAUSE = 20
/** The disk was full, or something else is wrong: nobody waits for this, so it is tried again in a while. */
const AFTER_TROUBLE = 60_000

/**
 * Cases that were there before the index (migration 110), or before its present rules, get their words in small pieces,
 * each its own transaction, the newest first. What is done is done: after a restart it goes on with what is left.
 * Answers how to stop it.
 */
export const indexBacklog = (
  dispatcher: Pick<Dispatcher, 'background' | 'announce'>,
  db: ReadDb,
  log: Log,
): (() => void) => {
  let timer: NodeJS.Timeout | null = null
  const later = (pause: number): void => {
    timer = setTimeout(step, pause)
    timer.unref()
  }
  const step = (): void => {
    let indexed = 0
    try {
      dispatcher.background('search', (context) => {
        indexed = indexSomeCases(context.db, A_TIME)
      })
    } catch (error) {
      log.fault('search', error)
      later(AFTER_TROUBLE)
      return
    }
    if (indexed === A_TIME) later(PAUSE)
    // Lists that said how many were missing are complete now.
    else dispatcher.announce('cases')
  }
  if (countUnindexed(db, 1) > 0) later(0)
  return () => {
    if (timer !== null) clearTimeout(timer)
  }
}
