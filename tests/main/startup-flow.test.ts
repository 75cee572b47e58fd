import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStartupFlow } from '#electron/main/startup-flow.ts'
import type { OpenOrder, StartupSurroundings } from '#electron/main/startup-surroundings.ts'
import type { HallFile } from '#electron/main/hall-folder.ts'
import type { RestoreProcess } from '#electron/main/restore-process.ts'
import type { Keyring } from '#electron/main/vault.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { SetupAction } from '#shared/contract/startup.ts'
import type { Ready } from '#shared/contract/wire.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const opens: Ready = { kind: 'ready', ok: true, epoch: 'e' }
const refuses = (trouble: 'wrong-key' | 'damaged' | 'bad-hall-file'): Ready => ({
  kind: 'ready',
  ok: false,
  trouble,
  detail: 'x',
})

const keyringOf = (real: boolean): Keyring => ({
  available: () => Promise.resolve(real),
  seal: (key) => Promise.resolve(key.toReversed()),
  open: (sealed) => Promise.resolve(Uint8Array.from(sealed).toReversed()),
})

const begin = (wanted: Partial<StartupSurroundings> = {}) => {
  const start = vi.fn((_order: OpenOrder, _file: HallFile): Promise<Ready> => Promise.resolve(opens))
  const around = {
    folder,
    wish: { demo: false, testHall: false, clock: null },
    standin: false,
    keyring: keyringOf(false),
    now: () => new Date('2026-09-18T01:00:00Z'),
    lock: () => Promise.resolve(null),
    start,
    opened: vi.fn(),
    printPage: vi.fn(() => Promise.resolve(true)),
    openFolder: vi.fn(() => Promise.resolve()),
    choosePackage: vi.fn(() => Promise.resolve(null)),
    restorer: vi.fn((): RestoreProcess => {
      throw new Error('nothing is restored here')
    }),
    quit: vi.fn(),
    changed: vi.fn(),
    ...wanted,
  }
  return { around, start, flow: createStartupFlow(around) }
}

const setUp: SetupAction = {
  kind: 'setup',
  setup: {
    hallName: '城东街道便民服务中心',
    organ: '城东街道办事处',
    organShort: '城街',
    phone: '',
    admin: { login: 'admin', name: '王敏', password: 'password' },
  },
  encryption: 'none',
  passphrase: null,
  consent: true,
  windows: ['display'],
}
const demo = { demo: true, testHall: false, clock: null }
const written = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, name), 'utf8'))

describe('a demo hall', () => {
  it('is made in an empty folder, with the known key, and opens again', async () => {
    const first = begin({ wish: demo, standin: true })
    await first.flow.begin()
    expect(first.around.opened).toHaveBeenCalledOnce()
    const order = { key: demoKey(), encryption: 'demo', demo: true, setup: null }
    expect(first.start).toHaveBeenCalledExactlyOnceWith(order, expect.anything())
    expect(await written('hall.json')).toMatchObject({ kind: 'demo', runtime: 'standin', setUp: true })
    const second = begin({ standin: true })
    await second.flow.begin()
    expect(second.start).toHaveBeenCalledExactlyOnceWith(order, expect.anything())
  })

  it('lets the clock be moved', async () => {
    const { flow, around } = begin({ wish: { ...demo, clock: 1 } })
    await flow.begin()
    expect(around.opened).toHaveBeenCalledOnce()
  })
})

describe('a real hall', () => {
  it('is asked for before anything is written', async () => {
    const { flow, start } = begin()
    expect(await flow.begin()).toEqual({ kind: 'setup', keyMade: false, keyring: false, test: false })
    expect(await readdir(folder)).toEqual([])
    expect(start).not.toHaveBeenCalled()
  })

  it('without encryption needs consent, which is recorded with a name', async () => {
    const { flow, start, around } = begin()
    await flow.begin()
    expect(await flow.act({ ...setUp, consent: false })).toMatchObject({ kind: 'setup' })
    expect(await readdir(folder)).toEqual([])
    await flow.act(setUp)
    const order = { key: null, encryption: 'none', demo: false, setup: setUp.setup }
    expect(start).toHaveBeenCalledExactlyOnceWith(order, expect.anything())
    expect(around.opened).toHaveBeenCalledOnce()
    expect(await written('key.json')).toMatchObject({
      consent: { by: '王敏', at: '2026-09-18T01:00:00.000Z' },
    })
    expect(await written('hall.json')).toMatchObject({ windows: ['staff', 'display'], setUp: true })
  })

  it(
    'shows its recovery code until the last group was typed, and writes nothing before',
    { timeout: 90_000 },
    async () => {
      const keyring = keyringOf(true)
      const { flow, start, around } = begin({ keyring })
      await flow.begin()
      const shown = await flow.act({ ...setUp, encryption: 'keyring', consent: false })
      if (shown.kind !== 'recovery-code') throw new Error(`shown ${shown.kind}`)
      expect(await readdir(folder)).toEqual([])
      expect(await flow.act({ kind: 'print-recovery-code' })).toMatchObject({ printing: 'sent' })
      expect(await flow.act({ kind: 'confirm-recovery-code', lastGroup: '-----' })).toMatchObject({
        refused: true,
      })
      expect(await readdir(folder)).toEqual([])
      await flow.act({ kind: 'confirm-recovery-code', lastGroup: shown.code.slice(-5) })
      expect(around.opened).toHaveBeenCalledOnce()
      const key = start.mock.calls[0]![0].key

      const later = begin({ keyring })
      await later.flow.begin()
      const order = { key, encryption: 'keyring', demo: false, setup: null }
      expect(later.start).toHaveBeenCalledExactlyOnceWith(order, expect.anything())

      const locked = begin({ keyring: keyringOf(false) })
      expect(await locked.flow.begin()).toMatchObject({ trouble: 'keyring-missing' })
      expect(await locked.flow.act({ kind: 'use-recovery-code' })).toMatchObject({ kind: 'unlock' })
      expect(await locked.flow.act({ kind: 'unlock', secret: 'AAAAA' })).toMatchObject({ refused: true })
      await locked.flow.act({ kind: 'unlock', secret: shown.code })
      expect(locked.start.mock.calls[0]![0].key).toEqual(key)
    },
  )

  it('whose setup was cut off is asked again, and keeps its key', async () => {
    const first = begin()
    first.start.mockResolvedValueOnce(refuses('damaged'))
    await first.flow.begin()
    expect(await first.flow.act(setUp)).toMatchObject({ trouble: 'damaged' })
    const keyFile = await written('key.json')

    const second = begin()
    second.start.mockResolvedValueOnce(refuses('bad-hall-file'))
    expect(await second.flow.begin()).toMatchObject({ kind: 'setup', keyMade: true })
    await second.flow.act(setUp)
    expect(second.around.opened).toHaveBeenCalledOnce()
    expect(second.start.mock.calls.map(([order]) => order.setup)).toEqual([null, setUp.setup])
    expect(await written('key.json')).toEqual(keyFile)
    expect(await written('hall.json')).toMatchObject({ setUp: true })
  })

  it('opens no demo, takes no moved clock', async () => {
    const made = begin()
    await made.flow.begin()
    await made.flow.act(setUp)
    const asDemo = begin({ wish: demo })
    expect(await asDemo.flow.begin()).toMatchObject({ trouble: 'bad-hall-file' })
    const moved = begin({ wish: { ...demo, demo: false, clock: 1 } })
    expect(await moved.flow.begin()).toMatchObject({ trouble: 'other', detail: '--clock in a real hall' })
    expect(asDemo.start).not.toHaveBeenCalled()
    expect(moved.start).not.toHaveBeenCalled()
  })
})

describe('a stand-in runtime', () => {
  it('neither makes nor opens a real hall', async () => {
    const empty = begin({ standin: true })
    expect(await empty.flow.begin()).toMatchObject({ trouble: 'standin-runtime' })
    const official = begin()
    await official.flow.begin()
    await official.flow.act(setUp)
    const standin = begin({ standin: true, wish: { demo: false, testHall: true, clock: null } })
    expect(await standin.flow.begin()).toMatchObject({ trouble: 'standin-runtime' })
    expect(standin.start).not.toHaveBeenCalled()
  })

  it('makes a hall for trying out when asked, and opens it again', async () => {
    const made = begin({ standin: true, wish: { demo: false, testHall: true, clock: null } })
    expect(await made.flow.begin()).toMatchObject({ kind: 'setup', test: true })
    await made.flow.act(setUp)
    const again = begin({ standin: true, wish: { demo: false, testHall: false, clock: 5 } })
    await again.flow.begin()
    expect(again.around.opened).toHaveBeenCalledOnce()
  })
})

describe('a folder that cannot be opened is left as it is', () => {
  it.each([
    ['hall.json', '{"format":1', 'bad-hall-file'],
    ['hall.json', '{"format":1,"kind":"palace"}', 'bad-hall-file'],
    ['hall.json', '{"format":2,"anything":true}', 'database-newer'],
    ['key.json', '{}', 'bad-hall-file'],
    ['hall.db', 'SQLite format 3', 'bad-hall-file'],
  ])('%s with %s is %s', async (name, text, trouble) => {
    await writeFile(join(folder, name), text)
    const { flow, start } = begin({ wish: demo })
    expect(await flow.begin()).toMatchObject({ kind: 'trouble', trouble })
    expect(await readdir(folder)).toEqual([name])
    expect(await readFile(join(folder, name), 'utf8')).toBe(text)
    expect(start).not.toHaveBeenCalled()
  })

  it('when it is in use elsewhere', async () => {
    const { flow } = begin({ wish: demo, lock: () => Promise.resolve('other-machine') })
    expect(await flow.begin()).toMatchObject({ trouble: 'in-use', detail: 'other-machine' })
    expect(await readdir(folder)).toEqual([])
  })

  it('when it is not a folder', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'x')
    const { flow } = begin({ wish: demo, folder: join(file, 'hall') })
    expect(await flow.begin()).toMatchObject({ trouble: 'not-writable' })
  })
})

describe('the buttons of a trouble', () => {
  it('try again, and open when the trouble is gone', async () => {
    const { flow, start, around } = begin({ wish: demo })
    start.mockResolvedValueOnce(refuses('damaged'))
    expect(await flow.begin()).toMatchObject({
      trouble: 'damaged',
      folder,
      buttons: ['retry', 'restore', 'open-folder', 'quit'],
    })
    await flow.act({ kind: 'open-folder' })
    expect(around.openFolder).toHaveBeenCalledOnce()
    await flow.act({ kind: 'retry' })
    expect(around.opened).toHaveBeenCalledOnce()
    await flow.act({ kind: 'quit' })
    expect(around.quit).toHaveBeenCalledOnce()
  })

  it('do what the trouble of a running hall needs', async () => {
    const { flow, start } = begin({ wish: demo })
    await flow.begin()
    const revive = vi.fn()
    flow.report('window-crashing', 'staff', revive)
    expect(flow.state()).toMatchObject({ kind: 'trouble', trouble: 'window-crashing', detail: 'staff' })
    await flow.act({ kind: 'retry' })
    expect(revive).toHaveBeenCalledOnce()
    expect(start).toHaveBeenCalledOnce()
    flow.report('backend-crashing', 'exit 9')
    await flow.act({ kind: 'retry' })
    expect(start).toHaveBeenCalledTimes(2)
  })
})

describe('anything else a page may send', () => {
  it.each([
    [null],
    ['quit'],
    [{ kind: 'format' }],
    [{ kind: 'unlock' }],
    [{ kind: 'unlock', secret: 'x' }],
    [{ kind: 'use-recovery-code' }],
    [{ kind: 'confirm-recovery-code', lastGroup: 'AAAAA' }],
    [{ kind: 'restore-choose', what: 'folder' }],
    [{ kind: 'restore-code', code: 'AAAAA' }],
    [{ kind: 'restore-go-on' }],
    [{ kind: 'restore-cancel' }],
    [{ kind: 'restore-leave' }],
    [{ kind: 'restore-open' }],
    [{ ...setUp, setup: { ...setUp.setup, hallName: '' } }],
    [{ ...setUp, encryption: 'keyring', consent: false }],
    [{ ...setUp, encryption: 'passphrase', passphrase: 'short' }],
    [{ ...setUp, encryption: 'passphrase', passphrase: null }],
  ])('changes nothing: %j', async (action) => {
    const { flow, start } = begin()
    const before = await flow.begin()
    expect(await flow.act(action)).toEqual(before)
    expect(await readdir(folder)).toEqual([])
    expect(start).not.toHaveBeenCalled()
  })
})
