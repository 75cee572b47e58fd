import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export interface LoggedCommand {
  readonly actor: string
  readonly channel: string
  readonly inputHash: string
  readonly reply: string
}

export const findCommand = (db: ReadDb, key: string): LoggedCommand | undefined =>
  db.get<LoggedCommand>(
    'SELECT actor, channel, input_hash AS inputHash, reply FROM command_log WHERE key = ?',
    key,
  )

export const logCommand = (db: WriteDb, key: string, command: LoggedCommand, at: Instant): void =>
  db.one(
    'INSERT INTO command_log (key, actor, channel, input_hash, reply, at) VALUES (?, ?, ?, ?, ?, ?)',
    key,
    command.actor,
    command.channel,
    command.inputHash,
    command.reply,
    at,
  )

/** Keys are only needed while a retry can still come; old ones go in small batches so that nobody waits. */
export const dropOldCommands = (db: WriteDb, before: Instant, limit: number): number =>
  db.run(
    'DELETE FROM command_log WHERE key IN (SELECT key FROM command_log WHERE at < ? LIMIT ?)',
    before,
    limit,
  )
