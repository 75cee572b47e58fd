import { z } from 'zod'
import { SURFACES, topicEventSchema } from './define.ts'
import { setupSchema } from './setup.ts'

/**
 * What travels between main and the backend. The dispatcher does not know its transport:
 * the same messages go over a utility process port today and could go over a socket tomorrow.
 */
export const principalSchema = z.strictObject({
  surface: z.enum(SURFACES),
  /** The window, as main knows it. */
  client: z.string().min(1).max(60),
  /** This run of the program; a session does not outlive it. */
  run: z.string().min(1).max(60),
})
export type Principal = z.infer<typeof principalSchema>

/** What a window sends to main; main adds the principal. */
export const callSchema = z.strictObject({
  channel: z.string().max(60),
  input: z.unknown(),
  /** Made once per user gesture for commands, null for queries: a retry with the same key has the same answer. */
  key: z.string().min(8).max(64).nullable(),
})
export type Call = z.infer<typeof callSchema>

export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  id: z.int(),
  principal: principalSchema,
  call: callSchema,
})

export const replySchema = z.strictObject({ kind: z.literal('reply'), id: z.int(), reply: z.unknown() })
export const eventSchema = z.strictObject({ kind: z.literal('event'), event: topicEventSchema })

/** Why the backend could not open the hall; each has a screen that says what is safe and what to do. */
export const STARTUP_TROUBLES = [
  'not-writable',
  'database-newer',
  'wrong-key',
  'damaged',
  'disk-full',
  'in-use',
  'bad-hall-file',
  'standin-runtime',
  'keyring-missing',
  'backend-crashing',
  /** A window's page died again and again; main says this, not the backend. */
  'window-crashing',
  'other',
] as const
export type StartupTrouble = (typeof STARTUP_TROUBLES)[number]

export const handshakeSchema = z.strictObject({
  kind: z.literal('handshake'),
  folder: z.string(),
  resources: z.string(),
  /** 32 bytes; null for a hall that has chosen, on record, to have no encryption. */
  key: z.instanceof(Uint8Array).nullable(),
  demo: z.boolean(),
  encryption: z.enum(['demo', 'keyring', 'passphrase', 'none']),
  run: z.string(),
  /** Moves the clock for demo and test folders only; milliseconds added to the real time. */
  clockOffset: z.int(),
  /** How to start the program again as a verifier: file and leading arguments; `verify-export DIR` follows them. */
  verifier: z.strictObject({
    file: z.string(),
    args: z.array(z.string()),
    env: z.record(z.string(), z.string()),
  }),
  /** A new hall and its first administrator, once. */
  setup: setupSchema.nullable(),
})
export type Handshake = z.infer<typeof handshakeSchema>

export const readySchema = z.discriminatedUnion('ok', [
  z.strictObject({ kind: z.literal('ready'), ok: z.literal(true), epoch: z.string() }),
  z.strictObject({
    kind: z.literal('ready'),
    ok: z.literal(false),
    trouble: z.enum(STARTUP_TROUBLES),
    detail: z.string(),
  }),
])
export type Ready = z.infer<typeof readySchema>

/** Main asks the backend to finish what it is doing, close the database and exit. */
export const closeSchema = z.strictObject({ kind: z.literal('close') })

/** Everything main sends: the handshake first, then requests, `close` last. */
export const toBackendSchema = z.discriminatedUnion('kind', [handshakeSchema, requestSchema, closeSchema])
export type ToBackend = z.infer<typeof toBackendSchema>

/** Everything the backend sends back: `ready` once, then replies and events. */
export const fromBackendSchema = z.union([readySchema, replySchema, eventSchema])
export type FromBackend = z.infer<typeof fromBackendSchema>
