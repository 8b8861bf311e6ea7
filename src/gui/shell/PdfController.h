// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "gui/board/BoardView.h"
#include "gui/opening/NamedFiles.h"
#include "gui/opening/OpenExternal.h"
#include "library/Attachments.h"

#include <QObject>

#include <optional>

namespace cabinet {
class Library;
namespace network {
class PdfCache;
}
} // namespace cabinet

namespace cabinet::gui {

class Notifier;
class WorkController;

// What can be done with the PDF files of papers: attached, saved elsewhere, shown in the file manager, dragged to other programs.
class PdfController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PdfController)
public:
    struct Parts
    {
        Library &library;
        const network::PdfCache &cache;
        Notifier &notifier;
        WorkController &work;
        BoardView &board;
        Launcher showFile; // in the file manager
    };
    PdfController(const Parts &parts, QWidget *window);

    void attach(PaperId paper, const QString &file, bool leaveInPlace);
    void addCards(const QStringList &pdfs, Status status); // a card for each, in one change

Q_SIGNALS:
    void added(cabinet::PaperId paper);
    void fetchRequested(const QList<cabinet::PaperId> &papers);

private:
    void fulfil(BoardView::PdfWish wish, const QList<PaperId> &papers);
    void askForPdf(PaperId paper);
    void saveAs(PaperId paper);
    void copyTo(const QString &from, const QString &to);
    void showInFolder(PaperId paper);
    void offerDownload(PaperId paper);
    struct KeptCards
    {
        QList<PaperDraft> drafts;
        QList<Attachment> files;
        Error why; // one of the PDFs is not among them
    };
    void showCards(const KeptCards &kept);
    [[nodiscard]] std::optional<Paper> paperOf(PaperId id) const;
    [[nodiscard]] QString fileOf(PaperId paper) const;
    [[nodiscard]] QList<QUrl> filesOf(const QList<PaperId> &papers);

    Parts m_parts;
    QWidget *m_window;
    NamedFiles m_named;
};

} // namespace cabinet::gui
