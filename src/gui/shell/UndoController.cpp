// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/UndoController.h"

#include "gui/dialogs/KeysDialog.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/NoticeBar.h"
#include "gui/shell/WorkController.h"
#include "library/ChangeText.h"
#include "library/Library.h"

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

// "Moved 2 cards" within a sentence: "moved 2 cards". A word in capitals ("PDF …") stays.
QString within(QString text)
{
    if (text.size() > 1 && text.at(1).isLower())
        text[0] = text.at(0).toLower();
    return text;
}

QString withKey(const QString &text, const QAction &action)
{
    return UndoController::tr("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText));
}

void describe(QAction &action, const Result<std::optional<ChangeSummary>> &next, const QString &plain, const QString &pattern)
{
    const bool there = next && next->has_value();
    action.setEnabled(there);
    const QString text = there ? pattern.arg(within(changeText(**next))) : plain;
    action.setText(QString(text).replace(u'&', u"&&"_s));
    action.setProperty(KeysDialog::nameProperty, plain); // the page of keys names what the key is for, not what it would do now
    action.setToolTip(there ? withKey(text, action) : plain);
}

} // namespace

UndoController::UndoController(Library &library, Notifier &notifier, NoticeBar &notices, WorkController &work, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_notices(notices)
    , m_work(work)
    , m_undo(this)
    , m_redo(this)
{
    m_undo.setObjectName(u"undo"_s);
    m_redo.setObjectName(u"redo"_s);
    m_undo.setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo.setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(&m_undo, &QAction::triggered, this, &UndoController::undo);
    connect(&m_redo, &QAction::triggered, this, &UndoController::redo);
    connect(&library, &Library::changed, this, [this](const ChangeSummary &summary) {
        refresh();
        announce(summary);
    });
    connect(&work, &WorkController::busyChanged, this, &UndoController::refresh);
    refresh();
}

void UndoController::undo()
{
    replay(Replaying::Undo);
}

void UndoController::redo()
{
    replay(Replaying::Redo);
}

void UndoController::replay(Replaying which)
{
    const bool undoing = which == Replaying::Undo;
    const auto next = undoing ? m_library.read().nextUndo() : m_library.read().nextRedo();
    if (next && *next) {
        const Result<int> rows = m_library.read().rowsOf((*next)->id, bulkRows + 1);
        if (rows && *rows > bulkRows)
            return replayElsewhere(which, **next);
    }
    const auto done = undoing ? m_library.undo() : m_library.redo();
    if (!done)
        m_notifier.fail(done.error());
    else if (!*done)
        m_notifier.say(undoing ? tr("There is nothing to undo.") : tr("There is nothing to redo."));
}

void UndoController::replayElsewhere(Replaying which, const ChangeSummary &change)
{
    const QString what = within(changeText(change));
    const auto job = [this, file = m_library.file(), which](const Progress &progress) -> Worker::Tell {
        return [this, done = cabinet::replayElsewhere(file, which, progress)] {
            if (done && *done)
                m_library.noteChange((*done)->summary, (*done)->touched);
            else if (!done && !done.error().message.isEmpty()) // empty: cancelled, and nothing was changed
                m_notifier.fail(done.error());
        };
    };
    m_work.start({which == Replaying::Undo ? tr("Undoing: %1").arg(what) : tr("Redoing: %1").arg(what), true, job});
}

void UndoController::refresh()
{
    describe(m_undo, m_library.read().nextUndo(), tr("Undo"), tr("Undo: %1"));
    describe(m_redo, m_library.read().nextRedo(), tr("Redo"), tr("Redo: %1"));
    if (m_work.isBusy()) {
        m_undo.setEnabled(false);
        m_redo.setEnabled(false);
    }
}

// A change of another process is not named, but what is offered to be undone is no longer the last one.
void UndoController::announce(const ChangeSummary &summary)
{
    m_notices.dismissPassing();
    if (!summary.id.isValid())
        return;
    if (summary.undone)
        m_notices.show({tr("Undone: %1").arg(within(changeText(summary))), tr("Redo"), [this] { redo(); }, false});
    else
        m_notices.show({changeText(summary), tr("Undo"), [this] { undo(); }, false});
}

} // namespace cabinet::gui
