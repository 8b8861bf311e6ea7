// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/lists/GitDater.h"
#include "library/sync/Syncer.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;
class QPoint;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class ListDialog;
class Notifier;

// Linked list files in the window: keeps them in step, asks what only a person can say, shows a file's page.
class ListController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListController)
public:
    ListController(Library &library, Notifier &notifier, QWidget *window);

    void start();                                                     // once the window is shown
    void open(const QString &file);                                   // the page of the source at this path
    void showMenu(const QString &file, const QPoint &globalPos);      // of the source at this path
    void link(const QStringList &files);                              // from now on kept in step
    void lookAt(const QStringList &files);                            // that are kept in step: now, and say so
    [[nodiscard]] QAction *openAction() { return m_open; }            // the page of the only list, or of the first
    [[nodiscard]] Syncer &syncer() { return m_syncer; }

Q_SIGNALS:
    void readRequested(const QString &file); // import it again
    void checkRequested(const QString &file); // the links of its papers

private:
    struct Told
    {
        QString text; // empty: nothing
        QString wanted; // the hash of the file as it would be
        bool operator==(const Told &) const = default;
    };

    void openFirst();
    void synced(SourceId source, const SyncResult &result);
    void failed(SourceId source, const Error &error);
    [[nodiscard]] bool tells(SourceId source, const Told &told);
    void syncNow(SourceId source, const SyncAnswers &answers = {});
    void answer(SourceId source, const SyncResult &result);
    void askToWrite(SourceId source, const SyncResult &result);
    void askAboutLoss(SourceId source, const SyncResult &result);
    void askAboutClashes(SourceId source, const SyncResult &result);
    void putBack(SourceId source);
    [[nodiscard]] QString nameOf(SourceId source) const;

    Library &m_library;
    Notifier &m_notifier;
    QWidget *m_window;
    Syncer m_syncer;
    GitDater m_dater;
    QAction *m_open;
    QPointer<ListDialog> m_dialog;
    QHash<SourceId, Told> m_told; // what was last said of each, so that it is not said every half minute
};

} // namespace cabinet::gui
