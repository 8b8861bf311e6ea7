-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. One statement ends at a line that is only ";". Times are milliseconds since 1970 in UTC. Every row that can change
-- has an integer id, so that history can name it by table and id; those of papers and ideas are never given out again.

CREATE TABLE paper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (title <> ''),
    title_key TEXT NOT NULL,               -- domain/TitleKey.h: what makes two titles the same paper
    authors TEXT NOT NULL DEFAULT '',      -- one a line
    venue TEXT NOT NULL DEFAULT '',        -- as typed
    venue_name TEXT NOT NULL DEFAULT '',
    year INTEGER,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    position INTEGER NOT NULL,             -- order in its column, sparse
    has_pdf INTEGER NOT NULL DEFAULT 0,    -- a link that may be a PDF
    notes TEXT NOT NULL DEFAULT '',
    added INTEGER NOT NULL,
    started INTEGER,
    finished INTEGER,
    since INTEGER NOT NULL                 -- in this column since
) STRICT
;
CREATE INDEX paper_column ON paper (status, position, id)
;
CREATE INDEX paper_title ON paper (title_key)
;
CREATE INDEX paper_venue ON paper (venue_name COLLATE NOCASE, year)
;

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT
;
CREATE INDEX link_paper ON link (paper, position)
;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
    colour INTEGER NOT NULL DEFAULT 0
) STRICT
;
CREATE TABLE paper_tag (
    id INTEGER PRIMARY KEY,
    paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
    UNIQUE (paper, tag)
) STRICT
;
CREATE INDEX paper_tag_tag ON paper_tag (tag, paper)
;

CREATE TABLE idea (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,                   -- Markdown source of the first line
    body TEXT NOT NULL DEFAULT '',         -- Markdown source of the rest
    title_text TEXT NOT NULL,              -- plain text, for lists and search
    first_line TEXT NOT NULL DEFAULT '',   -- plain text
    links INTEGER NOT NULL DEFAULT 0,      -- how many links title and body hold
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT
;
CREATE INDEX idea_order ON idea (position, id)
;
CREATE TABLE idea_tag (
    id INTEGER PRIMARY KEY,
    idea INTEGER NOT NULL REFERENCES idea (id) ON DELETE RESTRICT,
    tag INTEGER NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
    UNIQUE (idea, tag)
) STRICT
;
CREATE INDEX idea_tag_tag ON idea_tag (tag, idea)
;
CREATE TABLE idea_paper (
    id INTEGER PRIMARY KEY,
    idea INTEGER NOT NULL REFERENCES idea (id) ON DELETE RESTRICT,
    paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    UNIQUE (idea, paper)
) STRICT
;
CREATE INDEX idea_paper_paper ON idea_paper (paper, idea)
;

CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE              -- headings, outermost first, joined by U+001F
) STRICT
;

-- Bytes of Markdown files as they were seen. Never changed, so history need not copy them.
CREATE TABLE source_text (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT
;
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,             -- absolute
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1),
    text INTEGER NOT NULL REFERENCES source_text (id),
    imported INTEGER NOT NULL
) STRICT
;

-- Where a paper or an idea stands: under a topic, and, if it came from a file, at which bytes of the source's text.
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    paper INTEGER REFERENCES paper (id) ON DELETE RESTRICT,
    idea INTEGER REFERENCES idea (id) ON DELETE RESTRICT,
    topic INTEGER REFERENCES topic (id) ON DELETE RESTRICT,
    source INTEGER REFERENCES source (id) ON DELETE RESTRICT,
    line INTEGER,                          -- 1-based
    first_byte INTEGER,                    -- half-open span of the entry
    end_byte INTEGER,
    CHECK ((paper IS NULL) <> (idea IS NULL))
) STRICT
;
CREATE INDEX place_paper ON place (paper) WHERE paper IS NOT NULL
;
CREATE INDEX place_idea ON place (idea) WHERE idea IS NOT NULL
;
CREATE INDEX place_topic ON place (topic, paper) WHERE topic IS NOT NULL
;
CREATE INDEX place_source ON place (source) WHERE source IS NOT NULL
;

-- Every change, for undo, card age and statistics. state: 0 done, 1 undone, 2 undone and then given up by a newer change.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    args TEXT NOT NULL,                    -- JSON array of strings
    state INTEGER NOT NULL DEFAULT 0
) STRICT
;
-- Its rows, in the order of change. first..last are row ids of `tbl`; a range is only ever of rows inserted together.
-- before/after: JSON objects of the columns that changed; NULL before = inserted, NULL after = removed (or, for rows inserted
-- together, after is the rows themselves until the change is undone).
CREATE TABLE change_row (
    id INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    op INTEGER NOT NULL CHECK (op BETWEEN 0 AND 2),  -- 0 insert, 1 update, 2 remove
    paper INTEGER,                         -- the paper it concerns, for that paper's own history
    idea INTEGER,
    before TEXT,
    after TEXT
) STRICT
;
CREATE INDEX change_row_change ON change_row (change)
;
CREATE INDEX change_row_paper ON change_row (paper) WHERE paper IS NOT NULL
;
CREATE INDEX change_row_idea ON change_row (idea) WHERE idea IS NOT NULL
;
CREATE INDEX change_row_range ON change_row (tbl, first, last) WHERE last > first
;

-- Settings that belong to the library (the reading limit), not to this computer.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT
;

-- Search. The text is prepared by storage/SearchText.h (Chinese, Japanese and Korean runs become overlapping pairs).
CREATE VIRTUAL TABLE paper_fts USING fts5 (
    title, authors, venue, notes, tags,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)
;
CREATE VIRTUAL TABLE idea_fts USING fts5 (
    title, body, tags,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)
;
