-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema 5. What exactly was answered, for those who want to know.
ALTER TABLE link_check ADD COLUMN detail TEXT NOT NULL DEFAULT ''
;
-- Papers are found by what became of their links: few of many, so from there to the links.
CREATE INDEX link_check_state ON link_check (state)
;
CREATE INDEX link_url ON link (url)
;
-- Papers that look like one and that somebody says are two; the older one first.
CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    other INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    CHECK (paper < other),
    UNIQUE (paper, other)
) STRICT
;
CREATE INDEX not_same_other ON not_same (other)
;
