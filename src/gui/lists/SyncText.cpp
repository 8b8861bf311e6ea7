// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/SyncText.h"

#include <QCoreApplication>

namespace cabinet::gui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SyncText", text);
}

} // namespace

QString stateText(const SyncResult &result, const QString &file)
{
    using State = SyncResult::State;
    switch (result.state) {
    case State::InStep:
        return words(QT_TRANSLATE_NOOP("SyncText", "%1 and the board say the same.")).arg(file);
    case State::AsksLeave:
        return words(QT_TRANSLATE_NOOP("SyncText", "The board has changes for %1. Look at them before they are written."))
            .arg(file);
    case State::Clashes:
        return words(QT_TRANSLATE_NOOP("SyncText", "The same was changed on the board and in %1. Choose which shall stay."))
            .arg(file);
    case State::Vanished:
        return words(QT_TRANSLATE_NOOP("SyncText",
                                       "%1 is not there any more. Nothing was deleted; put it back, or leave it alone "
                                       "from now on."))
            .arg(file);
    case State::Emptied:
        return words(QT_TRANSLATE_NOOP("SyncText", "%1 has become empty. Nothing was deleted from the board.")).arg(file);
    case State::LostEntries:
        return words(QT_TRANSLATE_NOOP("SyncText", "%1 has lost %2 of its %3 entries. Nothing was deleted from the board."))
            .arg(file)
            .arg(result.lost)
            .arg(result.entries);
    case State::LosesEntries:
        return words(QT_TRANSLATE_NOOP("SyncText",
                                       "The board has %2 of %3 entries of %1 no more. Nothing was taken out of the file."))
            .arg(file)
            .arg(result.lost)
            .arg(result.entries);
    case State::HasConflicts:
        return words(QT_TRANSLATE_NOOP("SyncText", "%1 holds conflict marks of a merge. Resolve them first; nothing was read or "
                                                   "written."))
            .arg(file);
    case State::CannotWrite:
        return result.trouble ? result.trouble->message : QString();
    }
    return {};
}

} // namespace cabinet::gui
