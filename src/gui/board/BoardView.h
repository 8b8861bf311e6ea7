// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "domain/Query.h"

#include <QList>
#include <QUrl>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

class QAction;

namespace cabinet {
class Library;
namespace network {
class PdfCache;
}
} // namespace cabinet

namespace cabinet::gui {

class Notifier;
class ColumnWidget;

// The kanban: three columns of cards. Moves and deletes by itself (through Library); asks the shell, by signal, for all that
// needs another part of the program. One selection at a time: selecting in one column clears the others.
class BoardView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardView)
public:
    // What can be done with the PDFs of cards.
    enum class PdfWish { Fetch, SaveAs, ShowInFolder, Attach };

    BoardView(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent = nullptr);
    ~BoardView() override;

    void setQuery(const Query &query);
    [[nodiscard]] QList<PaperId> selected() const;                   // in board order
    void select(PaperId paper);                                      // selects, scrolls to it and gives it the focus
    void setDownload(PaperId paper, std::optional<double> fraction); // 0..1 drawn on the card, -1 busy, none: not downloading
    // What other programs get when cards are dragged to them.
    void setFilesOf(const std::function<QList<QUrl>(const QList<PaperId> &papers)> &filesOf);
    [[nodiscard]] QList<QAction *> cardActions() const; // for the Card menu and the context menu; shortcuts live on the board

Q_SIGNALS:
    void selectionChanged(const QList<cabinet::PaperId> &papers);
    void openRequested(cabinet::PaperId paper);
    void noteRequested(cabinet::PaperId paper);
    void editRequested(cabinet::PaperId paper);
    void tagsRequested(const QList<cabinet::PaperId> &papers);
    void topicRequested(const QList<cabinet::PaperId> &papers);
    void addRequested(cabinet::Status status);
    void dropped(const QList<QUrl> &urls, cabinet::Status status); // from other programs: web addresses, PDF and Markdown files
    void pdfRequested(cabinet::gui::BoardView::PdfWish wish, const QList<cabinet::PaperId> &papers);
    void checkLinksRequested(const QList<cabinet::PaperId> &papers);
    void pdfsOfColumnRequested(cabinet::Status status);
    void pdfDropped(cabinet::PaperId onto, const QString &file, bool leaveInPlace);
    void clearFiltersRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::gui
