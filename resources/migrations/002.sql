-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: sources that are kept in step with their files. Columns added to tables that history follows may be NULL, because
-- rows that were taken out under schema 1 come back without them.

-- 0 or NULL: read once; 1 kept in step; 2 asks before writing; 3 only read (domain/Source.h).
ALTER TABLE source ADD COLUMN mode INTEGER CHECK (mode BETWEEN 0 AND 3)
;
-- How "reading" is written into the file (domain/Source.h); NULL: as the file does it.
ALTER TABLE source ADD COLUMN reading INTEGER CHECK (reading BETWEEN 0 AND 3)
;
-- What the library said of the paper when this place was last read or written, where that is not what the file's text says
-- there (a paper in two places has one set of fields, its two lines may differ). JSON; NULL: as the text says.
ALTER TABLE place ADD COLUMN said TEXT
;

-- What follows is not history: it says what stands in the files, which undoing a change in the library does not alter.

-- Every content of a linked file that was seen or written, the newest (but for cause 3) being the text last in step. `text` is the whole
-- content, else `patch` makes it out of the version before: offset, bytes taken out, bytes put in.
CREATE TABLE source_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,                  -- the source's uid: versions outlive a source that is undone
    at INTEGER NOT NULL,
    -- 0 linked, 1 written by the program, 2 read after a change outside; 3 only kept, before it was replaced
    cause INTEGER NOT NULL CHECK (cause BETWEEN 0 AND 3),
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    text BLOB,                             -- qCompress
    patch_at INTEGER,
    patch_removed INTEGER,
    patch_added BLOB,
    CHECK ((text IS NULL) <> (patch_at IS NULL))
) STRICT
;
CREATE INDEX source_version_source ON source_version (source, id)
;

-- Where each place of a linked source stands in the text last in step, and what the library said then. A place's number may be
-- given out again after it was taken out, that of its owner never.
CREATE TABLE anchor (
    place INTEGER NOT NULL,
    owner INTEGER NOT NULL,                -- the paper or the idea
    source INTEGER NOT NULL,
    first_byte INTEGER NOT NULL,
    position INTEGER NOT NULL,             -- of the paper in its column, of the idea in the cabinet
    said TEXT,                             -- as place.said
    PRIMARY KEY (place, owner)
) STRICT, WITHOUT ROWID
;
CREATE INDEX anchor_source ON anchor (source, first_byte)
;
-- Lines that the program took out of a file, to be put back exactly when the change is undone.
CREATE TABLE taken_out (
    place INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    source INTEGER NOT NULL,
    after_place INTEGER NOT NULL,          -- the place it stood behind; 0: first in the file
    text BLOB NOT NULL,
    before BLOB NOT NULL,                  -- the lines around it
    after BLOB NOT NULL,
    PRIMARY KEY (place, owner)
) STRICT
;
