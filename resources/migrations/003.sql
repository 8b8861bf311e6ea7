-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: what catalogues say of papers, and papers that were found to be one.

-- A table of its own: abstracts would make every look through the papers read ten times as much.
CREATE TABLE about (
    id INTEGER PRIMARY KEY,
    paper INTEGER NOT NULL UNIQUE REFERENCES paper (id) ON DELETE RESTRICT,
    abstract TEXT NOT NULL DEFAULT '',
    doi TEXT NOT NULL DEFAULT '',          -- ids as domain/Identifiers.h spells them
    arxiv TEXT NOT NULL DEFAULT '',
    pmid TEXT NOT NULL DEFAULT '',
    openreview TEXT NOT NULL DEFAULT '',
    acl TEXT NOT NULL DEFAULT ''
) STRICT
;
CREATE INDEX about_doi ON about (doi) WHERE doi <> ''
;
CREATE INDEX about_arxiv ON about (arxiv) WHERE arxiv <> ''
;

-- Not history: places that went from one paper to another when both became one. The line in the file is the same whichever of
-- them it belongs to, so it is found again when that is undone.
CREATE TABLE merged_place (
    place INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    former INTEGER NOT NULL,
    PRIMARY KEY (place, kept, former)
) STRICT, WITHOUT ROWID
;
