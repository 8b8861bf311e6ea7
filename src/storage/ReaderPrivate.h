// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Hits.h"
#include "storage/Reader.h"

namespace cabinet::storage {

struct Reader::Private
{
    explicit Private(const Connection &aConnection)
        : connection(aConnection)
        , hits(aConnection)
    {
    }

    const Connection &connection;
    Hits hits;
};

} // namespace cabinet::storage
