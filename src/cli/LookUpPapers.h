// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandLine.h"
#include "cli/Output.h"
#include "network/metadata/Lookup.h"

#include <QList>

namespace cabinet::cli {

struct Asked
{
    Metadata known;
    QString page; // asked first when there is no id
};

// Asks the catalogues about each, one after the other, in the order given; tells on standard error whom it asks. The application's own
// event loop runs meanwhile.
[[nodiscard]] QList<network::LookupResult> lookUp(const QList<Asked> &papers, Output &output, const Environment &environment);

} // namespace cabinet::cli
