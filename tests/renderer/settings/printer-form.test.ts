import { describe, expect, it } from 'vitest'
import type { TicketPrinter } from '#shared/contract/printer.ts'
import {
  checkPrinter,
  otherDots,
  rollWidthOf,
  toPrinterForm,
} from '../../../renderer/screens/settings/printers/printer-form.ts'
import type { PrinterForm } from '../../../renderer/screens/settings/printers/printer-form.ts'

const HEAD = {
  dots: 432,
  cutter: 'none',
  text: 'gb2312',
  lacking: '堃',
  qr: 'native',
  statusAnswers: false,
  feedDots: 80,
} as const

const PRINTERS: readonly TicketPrinter[] = [
  { kind: 'folder', width: 58 },
  { kind: 'system', name: '热敏', width: 80 },
  { kind: 'network', host: '192.168.1.50', port: 9100, head: HEAD },
  { kind: 'device', path: '/dev/usb/lp0', head: HEAD },
  { kind: 'device', path: String.raw`\\PC\热敏`, head: HEAD },
]

describe('a ticket printer in a form', () => {
  it.each(PRINTERS)('$kind comes back as it went in', (printer) =>
    expect(checkPrinter(toPrinterForm(printer))).toEqual({ ok: true, input: printer }),
  )

  const network = toPrinterForm(PRINTERS[2]!)
  it.each<[string, Partial<PrinterForm>, keyof PrinterForm]>([
    ['no address', { host: ' ' }, 'host'],
    ['an address with a space', { host: '192.168 1.5' }, 'host'],
    ['a port beyond the last', { port: '70000' }, 'port'],
    ['a port in words', { port: '九' }, 'port'],
    ['more paper than is fed', { feedDots: '401' }, 'feedDots'],
    ['no system printer chosen', { kind: 'system', name: '' }, 'name'],
    ['a file that is no device', { kind: 'device', path: '/home/x.txt' }, 'path'],
  ])('says where it is wrong: %s', (_why, change, field) =>
    expect(checkPrinter({ ...network, ...change })).toEqual({ ok: false, wrong: { [field]: field } }),
  )

  it('takes figures of the input method', () => {
    expect(checkPrinter({ ...network, host: '１９２.１６８.１.９', port: '９１００' })).toMatchObject({
      ok: true,
      input: { host: '192.168.1.9', port: 9100 },
    })
  })
})

describe('the heads there are', () => {
  it('go narrower and wider one by one', () => {
    expect([otherDots(576, -1), otherDots(384, -1), otherDots(432, 1), otherDots(576, 1)]).toEqual([
      512,
      null,
      512,
      null,
    ])
    expect([rollWidthOf(432), rollWidthOf(512)]).toEqual(['58', '80'])
  })
})
