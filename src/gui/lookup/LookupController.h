// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "domain/Pasted.h"
#include "gui/lookup/Lookups.h"
#include "library/Worker.h"

#include <QObject>

class QAction;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class AddPaperDialog;
class BoardView;
class FilterState;
class Notifier;
class StatusLine;

// What is pasted on the board becomes cards at once, completed when the catalogues answer; cards are completed on demand; cards
// that are one paper are found. Nobody is asked before the user pastes an id or an address, or says so.
class LookupController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LookupController)
public:
    struct Parts
    {
        Library &library;
        network::Downloader &downloader;
        Notifier &notifier;
        const FilterState &filters;
        BoardView &board;
        StatusLine &status;
    };
    LookupController(const Parts &parts, QWidget *window);

    [[nodiscard]] QAction *pasteAction() const { return m_paste; }
    [[nodiscard]] QAction *completeAction() const { return m_complete; }
    [[nodiscard]] QAction *duplicatesAction() const { return m_duplicates; }

    void paste(const QString &text);
    void complete(const QList<PaperId> &papers);
    void serve(AddPaperDialog *dialog); // looks up what is typed there
    void findDuplicates(const QList<PaperId> &among = {});
    void lookForTwins(const QList<PaperId> &papers); // and offers to compare
    void lookForTwins(ChangeId change);              // the same for all that a large change brought

Q_SIGNALS:
    void paperRequested(cabinet::PaperId paper);

private:
    void makeActions(QWidget *window);
    void addOne(const PaperDraft &draft, bool ask);
    void offerAll(const QList<Pasted> &pasted, const PaperDraft &like);
    void ask(const QList<PaperId> &papers);
    void take(PaperId paper, const network::LookupResult &result);
    void look(const Worker::Job &job);
    void offerComparison(const QList<PaperId> &papers, const QString &text);
    void showProgress();

    Parts m_parts;
    QWidget *m_window;
    Lookups m_lookups;
    Worker m_worker;
    QList<Worker::Job> m_looks; // while another is going on
    QAction *m_paste = nullptr;
    QAction *m_complete = nullptr;
    QAction *m_duplicates = nullptr;
};

} // namespace cabinet::gui
