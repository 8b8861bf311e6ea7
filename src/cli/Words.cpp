// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Words.h"

#include <QCoreApplication>

namespace cabinet::cli {

QString papersText(int papers)
{
    return papers == 1 ? QCoreApplication::translate("CommandLine", "1 paper")
                       : QCoreApplication::translate("CommandLine", "%n papers", nullptr, papers);
}

QString ideasText(int ideas)
{
    return ideas == 1 ? QCoreApplication::translate("CommandLine", "1 idea")
                      : QCoreApplication::translate("CommandLine", "%n ideas", nullptr, ideas);
}

} // namespace cabinet::cli
