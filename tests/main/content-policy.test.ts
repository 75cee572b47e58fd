import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentPolicy, fileFor, fillNonce, isOwnPage, pageAddress } from '#electron/main/content-policy.ts'

describe('the content security policy', () => {
  const policy = contentPolicy('abc')
  const directive = (name: string): string | undefined =>
    policy.split('; ').find((part) => part.startsWith(`${name} `))

  it('allows nothing that is not named', () => {
    expect(directive('default-src')).toBe("default-src 'none'")
  })

  it.each([
    ['script-src', "script-src 'nonce-abc' 'self'"],
    ['style-src', "style-src 'nonce-abc' 'self'"],
    ['worker-src', "worker-src 'self'"],
    ['connect-src', "connect-src 'self'"],
    ['img-src', "img-src 'self' data: blob:"],
    ['font-src', "font-src 'self'"],
    ['frame-ancestors', "frame-ancestors 'none'"],
    ['form-action', "form-action 'none'"],
  ])('says what %s may be', (name, expected) => {
    expect(directive(name)).toBe(expected)
  })

  it('has no unsafe source and no address of the network', () => {
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('puts its nonce wherever the page asks for one', () => {
    expect(fillNonce('<meta content="__NONCE__"><script nonce="__NONCE__">', 'xyz')).toBe(
      '<meta content="xyz"><script nonce="xyz">',
    )
  })
})

describe('which file an address names', () => {
  const root = ['', 'program', 'renderer'].join(sep)

  it('is a file of ours', () => {
    expect(fileFor('app://staff/assets/staff.js', root)).toBe([root, 'assets', 'staff.js'].join(sep))
  })

  it.each([
    'app://staff/..%2f..%2fpackage.json',
    'app://staff/assets/..%5c..%5cmain.js',
    'app://staff/a%00.js',
    'app://staff/%E0%A4%A',
    'app://staff/',
    'app://staff/hall.db',
    'app://elsewhere/staff/index.html',
    'https://staff/assets/staff.js',
    'file:///etc/hosts.html',
    'not an address',
  ])('is none for %s', (address) => {
    expect(fileFor(address, root)).toBeNull()
  })

  it.each(['app://staff/../../package.json', 'app://staff/%2e%2e/%2e%2e/package.json'])(
    'lies inside the root for dots that the address itself resolves: %s',
    (address) => {
      expect(fileFor(address, root)).toBe([root, 'package.json'].join(sep))
    },
  )
})

describe('the page of a window', () => {
  it('is its own', () => {
    expect(isOwnPage(pageAddress('staff'), 'staff')).toBe(true)
    expect(isOwnPage('app://staff/staff/index.html#x', 'staff')).toBe(true)
  })

  it.each([
    'app://kiosk/kiosk/index.html',
    'app://staff/kiosk/index.html',
    'app://staff/assets/a.html',
    'https://staff/staff/index.html',
    'about:blank',
    '',
  ])('is not %s', (address) => {
    expect(isOwnPage(address, 'staff')).toBe(false)
  })
})
