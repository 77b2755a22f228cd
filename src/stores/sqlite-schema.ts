/** "TRVX" as SQLite's application_id: `file` and other tools can tell a dossier from any other database. */
export const APPLICATION_ID = 0x54525658

/** Version of the tables, kept as user_version. A dossier with a higher one is refused, never guessed at. */
export const SCHEMA_VERSION = 1

const never = (table: string, what: string): string => `
CREATE TRIGGER ${table}_never_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} are never changed'); END;
CREATE TRIGGER ${table}_never_removed BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} are never removed'); END;`

/**
 * Plain SQL that PostgreSQL reads almost word for word; only the full-text table and the triggers are SQLite's own.
 * `head` is the one table whose rows go: it can be computed from `entry`, and `check` does so.
 */
export const SCHEMA = `
CREATE TABLE entry (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT;
CREATE TABLE head (id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id)) STRICT;
CREATE TABLE source (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  head TEXT NOT NULL, raw_map TEXT, text TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;
CREATE TABLE suggestion (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL REFERENCES source (id), json TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_of_source ON suggestion (source, seq);
CREATE VIRTUAL TABLE passage USING fts5(text, source UNINDEXED, start UNINDEXED, tokenize = "unicode61 remove_diacritics 2");
${never('entry', 'entries')}
${never('source', 'sources')}
${never('suggestion', 'suggestions')}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`

/** Said anew at each opening. FULL: a promise kept means a synced log, so that a lost process or machine loses nothing acknowledged. */
export const PRAGMAS = `
PRAGMA busy_timeout = 5000;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA trusted_schema = OFF;
`
