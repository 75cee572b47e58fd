import { execFile, execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const script = new URL('../../scripts/lib/postgres.mjs', import.meta.url).href
const { postgresFolder } = (await import(script)) as { postgresFolder(): string | null }

const serverFolder = (): string => {
  const folder = postgresFolder()
  // Not skipped where it is not there: two engines that are one prove nothing.
  if (folder === null)
    throw new Error('PostgreSQL is missing: sudo apt-get update && sudo apt-get install -y postgresql')
  return folder
}

/** The server refuses to run as root; then it runs as the user its package has brought. */
const whoRuns = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim())
  return { uid: idOf('-u'), gid: idOf('-g') }
}

export interface Postgres {
  /** Runs a script as `psql -f` does, in a folder; throws at its first error. Answers what was printed. */
  script(sql: string, from?: string): Promise<string>
  /** Column names and their types, as the server says them. */
  describe(query: string): Promise<string[][]>
  stop(): Promise<void>
}

/**
 * A server of its own in a temporary folder, reached by a socket in it and by nothing else. Nothing about it is ours:
 * it sorts as Chinese is sorted and lives in another time zone, so that a query that leans on either is found.
 */
export const startPostgres = async (): Promise<Postgres> => {
  const bin = serverFolder()
  const user = whoRuns()
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'cluster')
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' } }
  const quick = ['fsync=off', 'full_page_writes=off', 'shared_buffers=32MB', 'timezone=America/New_York']
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    await run(
      join(bin, 'initdb'),
      [
        ...[
          '--pgdata',
          cluster,
          '--username',
          'roll_up',
          '--auth',
          'trust',
          '--no-sync',
          '--encoding',
          'UTF8',
        ],
        ...['--locale-provider', 'icu', '--icu-locale', 'zh'],
      ],
      options,
    )
    writeFileSync(join(cluster, 'postgresql.auto.conf'), `${quick.join('\n')}\n`)
    await run(
      join(bin, 'pg_ctl'),
      [
        ...['start', '--pgdata', cluster, '--wait', '--silent', '--log', join(folder, 'log')],
        ...['--options', `-c listen_addresses='' -c unix_socket_directories='${folder}'`],
      ],
      options,
    )
  } catch (error) {
    close()
    throw error
  }
  let scripts = 0
  const script = async (sql: string, from = folder): Promise<string> => {
    scripts += 1
    const file = join(folder, `script-${scripts}.sql`)
    writeFileSync(file, sql)
    const { stdout } = await run(
      join(bin, 'psql'),
      [
        ...['--no-psqlrc', '--quiet', '--host', folder, '--username', 'roll_up', '--dbname', 'postgres'],
        ...['--set', 'ON_ERROR_STOP=1', '--csv', '--file', file],
      ],
      { cwd: from, env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 64 * 1024 * 1024 },
    )
    return stdout
  }
  return {
    script,
    describe: async (query) =>
      (await script(`${query.trimEnd().replace(/;$/, '')}\n\\gdesc\n`))
        .trimEnd()
        .split('\n')
        .slice(1)
        // A type may hold a comma, and then it stands in quotes: numeric(5,1).
        .map((line) => {
          const comma = line.indexOf(',')
          return [line.slice(0, comma), line.slice(comma + 1).replaceAll('"', '')]
        }),
    stop: async () => {
      await run(join(bin, 'pg_ctl'), ['stop', '--pgdata', cluster, '--mode', 'immediate', '--wait'], options)
      close()
    },
  }
}
