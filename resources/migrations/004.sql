-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema 4. What asking for an address came to (domain/LinkVerdict.h). A fact about the world: no history, no undo.
CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
    status INTEGER NOT NULL,               -- HTTP; 0: no answer
    resolved TEXT NOT NULL,                -- where it moved to
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID
;
