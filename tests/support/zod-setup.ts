import { z } from 'zod'

// The product never compiles code from strings (its content security policy forbids it); neither do its tests.
z.config({ jitless: true })
