// How documents come in: from disk or from the network, each read in a child process within limits.
export { FETCH_DOORS, type FetchDoors, fetchUrl } from './fetch-url.ts'
export { INTAKE_LIMITS, type IntakeLimits, readWithin } from './limits.ts'
export { openFile, type Taken } from './open-file.ts'
