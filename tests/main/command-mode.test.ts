import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '#electron/main/command-mode.ts'
import { writeHallFile } from '#electron/main/hall-folder.ts'
import { createKeyFile, makeKey } from '#electron/main/vault.ts'
import type { Keyring } from '#electron/main/vault.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Ends with 0 when it is given the words and the key that it expects. */
const verifierWanting = async (words: readonly string[], line: string) => {
  const file = join(folder, 'verifier.mjs')
  await writeFile(
    file,
    `let typed = ''
     for await (const chunk of process.stdin) typed += chunk
     const same = JSON.stringify(process.argv.slice(2)) === ${JSON.stringify(JSON.stringify(words))}
     process.exitCode = same && typed === ${JSON.stringify(`${line}\n`)} ? 0 : 7`,
  )
  return { file: process.execPath, args: [file], env: { ELECTRON_RUN_AS_NODE: '1' } }
}

const noKeyring: Keyring = {
  available: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no keyring')),
  open: () => Promise.reject(new Error('no keyring')),
}

const surroundings = (wanted: object) => ({
  script: join(folder, 'no-such-script.js'),
  verifier: { file: 'never', args: [], env: {} },
  standin: false,
  keyring: () => Promise.resolve(noKeyring),
  say: vi.fn(),
  ask: vi.fn(() => Promise.resolve('')),
  ...wanted,
})

const hallOf = (runtime: 'official' | 'standin') =>
  writeHallFile(folder, {
    format: 1,
    kind: 'hall',
    createdAt: '2026-09-18T01:00:00.000Z',
    runtime,
    windows: ['staff'],
    setUp: true,
  })

describe('verifying a real hall from the command line', () => {
  it('gives the key under the passphrase through a pipe', async () => {
    await hallOf('official')
    const made = await makeKey(
      { by: 'passphrase', passphrase: 'correct horse battery' },
      { N: 1024, r: 8, p: 1 },
    )
    await createKeyFile(folder, made.file)
    const verifier = await verifierWanting(['verify-db', folder], Buffer.from(made.key).toString('hex'))
    for (const secret of ['correct horse battery', made.recoveryCode])
      expect(
        await runCommand(
          ['verify-db', folder],
          surroundings({ verifier, ask: () => Promise.resolve(secret) }),
        ),
      ).toBe(0)
  })

  it('does not begin with a wrong passphrase', async () => {
    await hallOf('official')
    const made = await makeKey(
      { by: 'passphrase', passphrase: 'correct horse battery' },
      { N: 1024, r: 8, p: 1 },
    )
    await createKeyFile(folder, made.file)
    const around = surroundings({ ask: () => Promise.resolve('wrong horse battery') })
    expect(await runCommand(['verify-audit', folder], around)).toBe(2)
    expect(around.say).toHaveBeenCalledOnce()
  })

  it('says that there is no key where the hall chose none', async () => {
    await hallOf('official')
    const consent = { by: '王敏', at: '2026-09-18T01:00:00.000Z' }
    await createKeyFile(folder, { format: 1, encryption: 'none', consent })
    const verifier = await verifierWanting(['verify-db', folder], 'none')
    expect(await runCommand(['verify-db', folder], surroundings({ verifier }))).toBe(0)
  })

  it('is refused to a stand-in runtime, and without a readable key file', async () => {
    await hallOf('official')
    expect(await runCommand(['verify-db', folder], surroundings({ standin: true }))).toBe(2)
    expect(await runCommand(['verify-db', folder], surroundings({}))).toBe(2)
    await writeFile(join(folder, 'key.json'), 'x')
    expect(await runCommand(['verify-db', folder], surroundings({}))).toBe(2)
  })
})

describe('verifying what needs no key', () => {
  it('runs the verification in this process and answers its exit code', async () => {
    const script = join(folder, 'script.mjs')
    await writeFile(
      script,
      `process.exitCode = process.argv.slice(2).join(' ') === 'verify-export x' ? 1 : 9`,
    )
    const argv = process.argv
    const code = process.exitCode
    try {
      expect(await runCommand(['verify-export', 'x'], surroundings({ script }))).toBe(1)
    } finally {
      process.argv = argv
      process.exitCode = code
    }
  })
})
