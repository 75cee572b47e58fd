import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRestoreProcess } from '#electron/main/restore-process.ts'
import type { RestoreChild } from '#electron/main/restore-process.ts'
import { createStartupFlow } from '#electron/main/startup-flow.ts'
import type { StartupSurroundings } from '#electron/main/startup-surroundings.ts'
import { keyFileSchema, unlockWith } from '#electron/main/vault.ts'
import type { Keyring } from '#electron/main/vault.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { FromRestore, RestoreReport, ToRestore } from '#shared/contract/restore-wire.ts'
import type { RestorePage, StartupState } from '#shared/contract/startup.ts'
import { makeRecoveryCode } from '#electron/main/recovery-code.ts'
import { SNAPSHOT_AT, packageHall, packageKey, recoveryCode } from '#tests/support/restorable-package.ts'

const NOW = Date.parse('2026-09-18T08:30:12+08:00')

const report: RestoreReport = {
  packageName: '青禾街道 导出',
  form: 'sealed',
  hallName: '青禾街道便民服务中心',
  snapshotAt: SNAPSHOT_AT,
  database: { version: 220, known: 220 },
  staff: 5,
  cases: { open: 1, closed: 2 },
  tickets: 3,
  documents: { all: 4, withPdf: 4 },
  archiveItems: 0,
  attachments: 0,
  missing: { count: 0, first: [] },
  findings: { count: 0, first: [] },
  bytesNeeded: 1,
  bytesFree: 2,
}

/** A restore process whose answers a test gives. */
const fakeChild = () => {
  const heard: ToRestore[] = []
  let message: (message: unknown) => void = () => undefined
  let exit: (code: number) => void = () => undefined
  const child: RestoreChild & { killed: boolean } = {
    killed: false,
    send: (work) => void heard.push(work),
    onMessage: (listener) => void (message = listener),
    onExit: (listener) => void (exit = listener),
    kill: () => {
      child.killed = true
      exit(0)
    },
  }
  return { child, heard, say: (said: FromRestore) => message(said), die: (code: number) => exit(code) }
}

let folder: string
let fake: ReturnType<typeof fakeChild>
let flow: ReturnType<typeof createStartupFlow>
let around: StartupSurroundings
let keyringIsReal: boolean

const keyring: Keyring = {
  available: () => Promise.resolve(keyringIsReal),
  seal: (key) => Promise.resolve(key.toReversed()),
  open: (sealed) => Promise.resolve(Uint8Array.from(sealed).toReversed()),
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restore-flow-'))
  keyringIsReal = false
  around = {
    folder,
    wish: { demo: false, testHall: true, clock: null },
    standin: true,
    keyring,
    now: () => new Date(NOW),
    lock: () => Promise.resolve(null),
    start: vi.fn(() => Promise.resolve({ kind: 'ready' as const, ok: true as const, epoch: 'e' })),
    opened: vi.fn(),
    printPage: vi.fn(),
    openFolder: vi.fn(),
    choosePackage: vi.fn(() => Promise.resolve('/media/stick/青禾街道 导出')),
    restorer: () => {
      fake = fakeChild()
      return createRestoreProcess(fake.child)
    },
    quit: vi.fn(),
    changed: vi.fn(),
  }
  flow = createStartupFlow(around)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const page = (state: StartupState = flow.state()): RestorePage => {
  if (state.kind !== 'restore') throw new Error(`at ${state.kind}`)
  return state.page
}
/** Until what main does by itself has come so far. */
const until = (step: RestorePage['step']): Promise<void> => vi.waitFor(() => expect(page().step).toBe(step))
const asked = (kind: ToRestore['kind']): Promise<void> =>
  vi.waitFor(() => expect(fake.heard.at(-1)?.kind).toBe(kind))

const label = async (given: { keyFile?: string; hallFile?: string } = {}): Promise<FromRestore> => ({
  kind: 'label',
  label: {
    packageName: '青禾街道 导出',
    form: 'sealed',
    snapshotAt: SNAPSHOT_AT,
    keyFile: given.keyFile ?? (await packageKey()),
    hallFile: given.hallFile ?? packageHall(),
  },
})

/** Chooses a package and lets the process answer. */
const look = async (answer: FromRestore | Promise<FromRestore>): Promise<RestorePage> => {
  const said = await answer
  await flow.begin()
  await flow.act({ kind: 'restore' })
  fake = fakeChild()
  const acting = flow.act({ kind: 'restore-choose', what: 'folder' })
  await vi.waitFor(() => expect(fake.heard).toHaveLength(1))
  fake.say(said)
  return page(await acting)
}
const inspected = async (): Promise<void> => {
  await look(label())
  await flow.act({ kind: 'restore-code', code: recoveryCode })
  await asked('inspect')
  fake.say({ kind: 'report', report })
  await until('report')
}
/** What the process would have written by now. */
const ready = (work: ToRestore): void => {
  if (work.kind !== 'restore') throw new Error(`asked to ${work.kind}`)
  const place = join(folder, 'restore.ready')
  mkdirSync(join(place, 'files'), { recursive: true })
  writeFileSync(join(place, 'hall.db'), 'restored')
  writeFileSync(join(place, 'hall.json'), work.hallFile)
  writeFileSync(join(place, 'key.json'), work.keyFile)
  writeFileSync(join(place, 'restored.json'), work.note)
}

describe('from a package to a hall', () => {
  it('asks for the code, reads, reports, keeps the key the machine’s way, and opens', async () => {
    expect(await look(label())).toMatchObject({ step: 'code', refused: null, snapshotAt: SNAPSHOT_AT })
    expect(
      page(await flow.act({ kind: 'restore-code', code: `${recoveryCode.slice(0, -1)}U` })),
    ).toMatchObject({
      refused: 'mistyped',
    })
    expect(page(await flow.act({ kind: 'restore-code', code: makeRecoveryCode() }))).toMatchObject({
      refused: 'other',
    })
    await flow.act({ kind: 'restore-code', code: recoveryCode.toLowerCase() })
    await asked('inspect')
    expect(fake.heard.at(-1)).toEqual({ kind: 'inspect', key: demoKey(), folder })
    fake.say({ kind: 'progress', step: 'reading', doneBytes: 1, totalBytes: 4 })
    expect(page()).toMatchObject({ step: 'reading', progress: { doneBytes: 1, totalBytes: 4 } })
    fake.say({ kind: 'report', report })
    await until('report')
    expect(page()).toEqual({ step: 'report', report, now: NOW, replaces: false })

    expect(page(await flow.act({ kind: 'restore-go-on' }))).toMatchObject({ step: 'keep', keyring: false })
    await flow.act({
      kind: 'restore-keep',
      encryption: 'passphrase',
      passphrase: '新电脑上的启动口令 2026',
      consentBy: null,
    })
    await asked('restore')
    ready(fake.heard.at(-1)!)
    fake.say({ kind: 'written' })
    await until('done')
    expect(page()).toMatchObject({ step: 'done', setAside: null })
    expect(fake.child.killed).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual([
      'files',
      'hall.db',
      'hall.json',
      'key.json',
      'restored.json',
    ])
    const keys = keyFileSchema.parse(JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')))
    expect(keys.encryption).toBe('passphrase')
    expect(await unlockWith(keys, 'recovery-code', recoveryCode)).toEqual(demoKey())
    expect(await unlockWith(keys, 'passphrase', '新电脑上的启动口令 2026')).toEqual(demoKey())

    await flow.act({ kind: 'restore-open' })
    expect(around.start).toHaveBeenCalledExactlyOnceWith(
      { key: demoKey(), encryption: 'passphrase', demo: false, setup: null },
      expect.objectContaining({ kind: 'hall', setUp: true, windows: ['staff', 'display'] }),
    )
    expect(around.opened).toHaveBeenCalledOnce()
  }, 30_000)

  it('seals the key in a real keyring', async () => {
    keyringIsReal = true
    await inspected()
    expect(page(await flow.act({ kind: 'restore-go-on' }))).toMatchObject({ keyring: true })
    await flow.act({ kind: 'restore-keep', encryption: 'keyring', passphrase: null, consentBy: null })
    await asked('restore')
    const work = fake.heard.at(-1)!
    expect(work.kind === 'restore' && JSON.parse(work.keyFile)).toMatchObject({
      encryption: 'keyring',
      sealed: Buffer.from(demoKey().toReversed()).toString('base64'),
    })
  })

  it('of a hall without encryption asks who agrees, and records it', async () => {
    await look(label({ keyFile: '{"format":1,"encryption":"none"}' }))
    await asked('inspect')
    expect(fake.heard.at(-1)).toMatchObject({ key: null })
    fake.say({ kind: 'report', report })
    await until('report')
    expect(page(await flow.act({ kind: 'restore-go-on' }))).toMatchObject({ step: 'keep', sealed: false })
    const keep = { kind: 'restore-keep', encryption: 'none', passphrase: null } as const
    expect(page(await flow.act({ ...keep, consentBy: null })).step).toBe('keep')
    await flow.act({ ...keep, consentBy: '王敏' })
    await asked('restore')
    const work = fake.heard.at(-1)!
    expect(work.kind === 'restore' && JSON.parse(work.keyFile)).toEqual({
      format: 1,
      encryption: 'none',
      consent: { by: '王敏', at: new Date(NOW).toISOString() },
    })
  })

  it('of a container asks for its password until it is right', async () => {
    const refused = { kind: 'refused', detail: 'x' } as const
    expect(await look({ ...refused, problem: 'needs-password' })).toMatchObject({
      step: 'password',
      refused: false,
    })
    const wrong = flow.act({ kind: 'restore-password', password: 'falsch' })
    await vi.waitFor(() => expect(fake.heard).toHaveLength(2))
    fake.say({ ...refused, problem: 'wrong-password' })
    expect(page(await wrong)).toMatchObject({ step: 'password', refused: true })
    const right = flow.act({ kind: 'restore-password', password: 'richtig' })
    await vi.waitFor(() => expect(fake.heard).toHaveLength(3))
    expect(fake.heard.at(-1)).toMatchObject({ kind: 'look', password: 'richtig' })
    fake.say(await label())
    expect(page(await right).step).toBe('code')
  })
})

describe('what does not belong into this folder', () => {
  it.each([
    [
      'a demo’s package',
      { keyFile: '{"format":1,"encryption":"demo"}', hallFile: packageHall('demo') },
      'wrong-kind',
    ],
    [
      'a real hall’s in a stand-in',
      { hallFile: packageHall().replace('standin', 'official') },
      'standin-runtime',
    ],
    ['a key that is none', { keyFile: '{}' }, 'damaged'],
    ['a hall file that is none', { hallFile: '{}' }, 'damaged'],
    ['a demo key for a real hall', { keyFile: '{"format":1,"encryption":"demo"}' }, 'damaged'],
  ])('%s is refused', async (_story, given, problem) => {
    expect(await look(label(given))).toMatchObject({ step: 'failed', problem })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a restore that does not come to its end', () => {
  it('is stopped by a person, and leaves the folder as it was', async () => {
    await look(label())
    await flow.act({ kind: 'restore-code', code: recoveryCode })
    await asked('inspect')
    mkdirSync(join(folder, 'restore.partial'))
    expect(page(await flow.act({ kind: 'restore-cancel' }))).toEqual({ step: 'choose', cancelled: true })
    expect(fake.child.killed).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('also in the moment in which it became ready', async () => {
    await inspected()
    await flow.act({ kind: 'restore-go-on' })
    keyringIsReal = true
    await flow.act({ kind: 'restore-keep', encryption: 'keyring', passphrase: null, consentBy: null })
    await asked('restore')
    ready(fake.heard.at(-1)!)
    await flow.act({ kind: 'restore-cancel' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says why the process could not, or that it died', async () => {
    await look(label())
    await flow.act({ kind: 'restore-code', code: recoveryCode })
    await asked('inspect')
    fake.say({ kind: 'refused', problem: 'damaged', detail: 'data/hall.db hash' })
    await until('failed')
    expect(page()).toMatchObject({
      problem: 'damaged',
      detail: 'data/hall.db hash',
      packageName: '青禾街道 导出',
    })
    expect(page(await flow.act({ kind: 'restore-again' }))).toEqual({ step: 'choose', cancelled: false })

    fake = fakeChild()
    const again = flow.act({ kind: 'restore-choose', what: 'folder' })
    await vi.waitFor(() => expect(fake.heard).toHaveLength(1))
    fake.say(await label())
    await again
    await flow.act({ kind: 'restore-code', code: recoveryCode })
    await asked('inspect')
    fake.die(11)
    await until('failed')
    expect(page()).toMatchObject({ problem: 'other', detail: 'exit 11' })
    expect(await flow.act({ kind: 'restore-leave' })).toMatchObject({ kind: 'setup' })
  })

  it('is finished by the next start when it was complete, and undone when it was not', async () => {
    const text = packageHall()
    mkdirSync(join(folder, 'restore.partial'))
    mkdirSync(join(folder, 'restore.ready/files'), { recursive: true })
    for (const [name, said] of [
      ['hall.db', 'x'],
      ['hall.json', text],
      ['key.json', await packageKey()],
      [
        'restored.json',
        JSON.stringify({
          format: 1,
          id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
          packageName: 'p',
          snapshotAt: 1,
          restoredAt: 2,
          setAside: '恢复前',
        }),
      ],
    ] as const)
      writeFileSync(join(folder, 'restore.ready', name), said)
    await flow.begin()
    expect(readdirSync(folder).toSorted()).toEqual([
      'files',
      'hall.db',
      'hall.json',
      'key.json',
      'restored.json',
    ])
  })
})

it('is offered where a hall opens no more, and says that it will be set aside', async () => {
  writeFileSync(join(folder, 'hall.json'), '{"format":1')
  expect(await flow.begin()).toMatchObject({
    trouble: 'bad-hall-file',
    buttons: expect.arrayContaining(['restore']) as string[],
  })
  await inspected()
  expect(page()).toMatchObject({ step: 'report', replaces: true })
  await flow.act({ kind: 'restore-go-on' })
  keyringIsReal = true
  await flow.act({ kind: 'restore-keep', encryption: 'keyring', passphrase: null, consentBy: null })
  await asked('restore')
  ready(fake.heard.at(-1)!)
  fake.say({ kind: 'written' })
  await until('done')
  expect(page()).toMatchObject({ setAside: '恢复前 2026-09-18 083012' })
  expect(readFileSync(join(folder, '恢复前 2026-09-18 083012/hall.json'), 'utf8')).toBe('{"format":1')
})
