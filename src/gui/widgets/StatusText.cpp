// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/StatusText.h"

#include <QCoreApplication>

namespace cabinet::gui {

QString statusName(Status status)
{
    switch (status) {
    case Status::ToRead:
        return QCoreApplication::translate("Status", "To read");
    case Status::Reading:
        return QCoreApplication::translate("Status", "Reading");
    case Status::Done:
        return QCoreApplication::translate("Status", "Done");
    }
    return {};
}

} // namespace cabinet::gui
