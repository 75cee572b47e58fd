import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '#electron/main/folder-lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const holder = (host: string, pid: number) =>
  writeFile(join(folder, 'in-use.json'), JSON.stringify({ host, pid }))
const take = async (): Promise<string | null> => {
  const lock = await lockFolder(folder)
  if ('heldBy' in lock) return lock.heldBy
  await lock.release()
  return null
}
/** The number of a process that is certainly over. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid

describe('the lock of a data folder', () => {
  it('names who has it, and goes away in the end', async () => {
    const lock = await lockFolder(folder)
    if ('heldBy' in lock) throw new Error('not ours')
    expect(JSON.parse(await readFile(join(folder, 'in-use.json'), 'utf8'))).toEqual({
      host: hostname(),
      pid: process.pid,
    })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is respected while another machine renews it', async () => {
    await holder('other-machine', 1)
    expect(await take()).toBe('other-machine')
  })

  it('is respected while its process lives here', async () => {
    await holder(hostname(), process.ppid)
    expect(await take()).toBe(hostname())
  })

  it('is taken over at once from a process that died here', async () => {
    await holder(hostname(), deadPid())
    expect(await take()).toBeNull()
  })

  it('is taken over from a machine that stopped renewing it, also when its clock was wrong', async () => {
    for (const minutes of [-10, 10]) {
      await holder('other-machine', 1)
      const then = new Date(Date.now() + minutes * 60_000)
      await utimes(join(folder, 'in-use.json'), then, then)
      expect(await take()).toBeNull()
    }
  })

  it('is taken over when it cannot be understood', async () => {
    await writeFile(join(folder, 'in-use.json'), 'x')
    expect(await take()).toBeNull()
  })
})
