-- One file, read by one writer and any number of readers at a time. What documents say (document, entry, role, encounter, participant)
-- stands beside what follows from it (facet.person, encounter.meeting); a rebuild makes the second from the first.
CREATE TABLE IF NOT EXISTS document(
  id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE, source TEXT NOT NULL, language TEXT NOT NULL, date TEXT, headline TEXT, url TEXT, version TEXT NOT NULL, models TEXT NOT NULL, fingerprint BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS entry(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, uri TEXT NOT NULL, name TEXT NOT NULL, latin TEXT, facet INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS entry_document ON entry(document);
CREATE INDEX IF NOT EXISTS entry_facet ON entry(facet);
CREATE TABLE IF NOT EXISTS role(
  id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, title TEXT NOT NULL, class TEXT NOT NULL, country TEXT NOT NULL, organization TEXT, status TEXT NOT NULL,
  confidence REAL NOT NULL, evidence TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS role_entry ON role(entry);
CREATE TABLE IF NOT EXISTS encounter(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, uri TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, is_primary INTEGER NOT NULL, date TEXT,
  place TEXT, country TEXT, others TEXT, confidence REAL NOT NULL, evidence TEXT NOT NULL,
  first_day INTEGER, last_day INTEGER, meeting INTEGER NOT NULL, link REAL NOT NULL, signals TEXT);
CREATE INDEX IF NOT EXISTS encounter_document ON encounter(document);
CREATE INDEX IF NOT EXISTS encounter_uri ON encounter(uri);
CREATE INDEX IF NOT EXISTS encounter_meeting ON encounter(meeting);
CREATE TABLE IF NOT EXISTS participant(
  encounter INTEGER NOT NULL, entry INTEGER NOT NULL, facet INTEGER NOT NULL, first_day INTEGER, PRIMARY KEY(encounter, entry)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS participant_facet ON participant(facet, first_day);
CREATE TABLE IF NOT EXISTS facet(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, uri TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, kind INTEGER NOT NULL,
  documents INTEGER NOT NULL DEFAULT 0,  block TEXT, person INTEGER NOT NULL, joined INTEGER, confidence REAL NOT NULL, signals TEXT);
CREATE INDEX IF NOT EXISTS facet_person ON facet(person);
CREATE INDEX IF NOT EXISTS facet_uri ON facet(uri);
CREATE INDEX IF NOT EXISTS facet_name ON facet(name);
CREATE INDEX IF NOT EXISTS facet_block ON facet(block) WHERE block IS NOT NULL;
CREATE TABLE IF NOT EXISTS post(
  facet INTEGER NOT NULL, class TEXT NOT NULL, country TEXT NOT NULL, first_day INTEGER, last_day INTEGER, PRIMARY KEY(facet, class, country)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS code(code TEXT NOT NULL, facet INTEGER NOT NULL, PRIMARY KEY(code, facet)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS code_facet ON code(facet);
CREATE TABLE IF NOT EXISTS edge(first INTEGER NOT NULL, second INTEGER NOT NULL, PRIMARY KEY(first, second)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS override(id INTEGER PRIMARY KEY, same INTEGER NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL);
