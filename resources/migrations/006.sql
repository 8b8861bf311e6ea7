-- SPDX-FileCopyrightText: 2026 Paper Cabinet developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema 6. Notes are written into lists as well. What a paper's note was when this schema came counts as what was last said: it is
-- not written anywhere until it is changed, and no note of a file is taken out for being none of the library's.
UPDATE anchor SET said = json_set(coalesce(said, '{}'), '$.notes', (SELECT notes FROM paper WHERE paper.id = owner))
    WHERE EXISTS (SELECT 1 FROM source WHERE source.id = anchor.source AND source.kind = 0)
    AND EXISTS (SELECT 1 FROM paper WHERE paper.id = owner)
;
