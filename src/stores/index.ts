export { memoryStore } from './memory.ts'
export { createSqlite, type OpenedStore, openSqlite } from './sqlite.ts'
export { type Appended, type Hit, type Store, StoreFailure } from './store.ts'
