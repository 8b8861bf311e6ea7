// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/LibraryActions.h"

#include "gui/dialogs/BackupsDialog.h"
#include "gui/dialogs/LibraryFileDialogs.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/WorkController.h"
#include "library/Elsewhere.h"
#include "library/Library.h"

#include <QFileInfo>
#include <QMenu>

namespace cabinet::gui {

LibraryActions::LibraryActions(Library &library, Notifier &notifier, WorkController &work, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_work(work)
    , m_window(window)
{
}

void LibraryActions::addTo(QMenu &menu)
{
    add(menu, tr("&Open library…"), &LibraryActions::openOther)->setShortcut(QKeySequence::Open);
    add(menu, tr("New &library…"), &LibraryActions::createNew);
    menu.addSeparator();
    add(menu, tr("&Back up now…"), &LibraryActions::backUp);
    add(menu, tr("&Restore a backup…"), &LibraryActions::restore);
    add(menu, tr("&Check library"), &LibraryActions::check);
}

QAction *LibraryActions::add(QMenu &menu, const QString &text, void (LibraryActions::*act)())
{
    QAction *action = menu.addAction(text);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void LibraryActions::openOther()
{
    auto *dialog = openLibraryDialog(m_library.file(), m_window);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::openRequested);
    dialog->open();
}

void LibraryActions::createNew()
{
    auto *dialog = newLibraryDialog(m_library.file(), m_window);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::createRequested);
    dialog->open();
}

void LibraryActions::backUp()
{
    auto *dialog = saveBackupDialog(m_library.file(), m_window);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::backUpTo);
    dialog->open();
}

// Copying and checking read the whole file, which keeps writers waiting: the library is theirs meanwhile.
void LibraryActions::backUpTo(const QString &file)
{
    m_work.start({tr("Backing up…"), true, [this, library = m_library.file(), file](const Progress &) -> Worker::Tell {
                      return [this, file, done = backupElsewhere(library, file)] {
                          if (done)
                              m_notifier.say(tr("Backed up to %1.").arg(QFileInfo(file).fileName()));
                          else
                              m_notifier.warn(done.error());
                      };
                  }});
}

void LibraryActions::restore()
{
    auto *dialog = new BackupsDialog(m_library.automaticBackups(), m_library.file(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupsDialog::restoreRequested, this, &LibraryActions::restoreRequested);
    dialog->open();
}

void LibraryActions::check()
{
    m_work.start({tr("Checking the library…"), true, [this, library = m_library.file()](const Progress &) -> Worker::Tell {
                      return [this, found = checkElsewhere(library)] { showChecked(found); };
                  }});
}

void LibraryActions::showChecked(const Result<QStringList> &found)
{
    if (!found)
        m_notifier.warn(found.error());
    else if (found->isEmpty())
        m_notifier.say(tr("The library was checked: everything is in order."));
    else
        m_notifier.warn({found->join(u'\n'), {}});
}

} // namespace cabinet::gui
