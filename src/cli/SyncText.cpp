// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SyncText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

using State = SyncResult::State;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

QString syncStateName(State state)
{
    switch (state) {
    case State::InStep:
        return u"in-step"_s;
    case State::AsksLeave:
        return u"asks-to-write"_s;
    case State::Clashes:
        return u"clashes"_s;
    case State::Vanished:
        return u"vanished"_s;
    case State::Emptied:
        return u"emptied"_s;
    case State::LostEntries:
        return u"file-lost-entries"_s;
    case State::LosesEntries:
        return u"library-lost-entries"_s;
    case State::HasConflicts:
        return u"has-conflict-markers"_s;
    case State::CannotWrite:
        break;
    }
    return u"cannot-write"_s;
}

QString syncSentence(const SyncResult &result)
{
    switch (result.state) {
    case State::InStep:
        return result.wrote ? words(QT_TRANSLATE_NOOP("CommandLine", "written"))
                            : words(QT_TRANSLATE_NOOP("CommandLine", "in step"));
    case State::AsksLeave:
        return words(QT_TRANSLATE_NOOP("CommandLine", "would be written; look at the lines above and run it again with --yes"));
    case State::Clashes:
        return words(QT_TRANSLATE_NOOP("CommandLine", "the same was changed on both sides; run it again with --take library or "
                                                      "--take file"));
    case State::Vanished:
        return words(QT_TRANSLATE_NOOP("CommandLine", "is not there any more; nothing was deleted"));
    case State::Emptied:
        return words(
            QT_TRANSLATE_NOOP("CommandLine", "has become empty; nothing was deleted. --lose takes its cards off the board"));
    case State::LostEntries:
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "has lost many entries; nothing was deleted. --lose takes their cards off the "
                                       "board"));
    case State::LosesEntries:
        return words(
            QT_TRANSLATE_NOOP("CommandLine", "would lose many entries that the library has no more; --lose takes them out"));
    case State::HasConflicts:
        return result.clashes.isEmpty()
                   ? words(
                         QT_TRANSLATE_NOOP("CommandLine", "holds conflict marks of a merge; --yes writes the merge shown above"))
                   : words(QT_TRANSLATE_NOOP("CommandLine",
                                             "holds conflict marks of a merge whose sides changed the same; run it "
                                             "again with --take library (the first side) or --take file (the "
                                             "second)"));
    case State::CannotWrite:
        break;
    }
    return result.trouble ? result.trouble->message : QString();
}

QString clashText(const QList<markdown::FieldClash> &clashes)
{
    QString text;
    for (const markdown::FieldClash &clash : clashes) {
        text += clash.title.simplified() + u'\n';
        const auto add = [&](const char *side, const QString &value) {
            text += words(side).arg(value.isEmpty() ? u"-"_s : value.simplified()) + u'\n';
        };
        add(QT_TRANSLATE_NOOP("CommandLine", "  it was: %1"), clash.base);
        add(QT_TRANSLATE_NOOP("CommandLine", "  library: %1"), clash.ours);
        add(QT_TRANSLATE_NOOP("CommandLine", "  file: %1"), clash.theirs);
    }
    return text;
}

} // namespace cabinet::cli
