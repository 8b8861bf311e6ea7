// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/PdfController.h"

#include "domain/FileName.h"
#include "gui/dialogs/AttachDialog.h"
#include "gui/dialogs/LibraryFileDialogs.h"
#include "gui/notice/Notifier.h"
#include "library/PdfFiles.h"
#include "gui/shell/WorkController.h"
#include "library/Library.h"
#include "network/PdfCache.h"
#include "storage/DurableFile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype mostDragged = 50; // files for another program

Result<void> copyFile(const QString &from, const QString &to)
{
    const QString partial = storage::temporaryName(to);
    QFile source(from);
    Result<void> done;
    if (!source.copy(partial))
        done = Error{PdfController::tr("%1 could not be written. Check the free space and the permissions there.")
                         .arg(QDir::toNativeSeparators(to)),
                     source.errorString()};
    QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (done)
        done = storage::syncFile(partial);
    if (done)
        done = storage::durableRename(partial, to);
    if (!done)
        QFile::remove(partial);
    return done;
}

void dropNew(const QString &library, const QList<Attachment> &files)
{
    for (const Attachment &file : files) {
        if (file.isNew)
            dropAttachment(library, file.url);
    }
}

} // namespace

PdfController::PdfController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_named(QFileInfo(parts.cache.folder()).path())
{
    connect(&parts.board, &BoardView::pdfRequested, this, &PdfController::fulfil);
    connect(&parts.board, &BoardView::pdfDropped, this, &PdfController::attach);
    parts.board.setFilesOf([this](const QList<PaperId> &papers) { return filesOf(papers); });
}

void PdfController::fulfil(BoardView::PdfWish wish, const QList<PaperId> &papers)
{
    if (papers.isEmpty())
        return;
    switch (wish) {
    case BoardView::PdfWish::Fetch:
        return fetchRequested(papers);
    case BoardView::PdfWish::SaveAs:
        return saveAs(papers.first());
    case BoardView::PdfWish::ShowInFolder:
        return showInFolder(papers.first());
    case BoardView::PdfWish::Attach:
        return askForPdf(papers.first());
    }
}

std::optional<Paper> PdfController::paperOf(PaperId id) const
{
    const Result<std::optional<Paper>> paper = m_parts.library.read().paper(id);
    if (!paper)
        m_parts.notifier.warn(paper.error());
    return paper ? *paper : std::nullopt;
}

QString PdfController::fileOf(PaperId id) const
{
    const std::optional<Paper> paper = paperOf(id);
    return paper ? localPdf(m_parts.library.file(), m_parts.cache, paper->links) : QString();
}

// Attaching

void PdfController::askForPdf(PaperId id)
{
    const std::optional<Paper> paper = paperOf(id);
    if (!paper)
        return;
    auto *files = openPdfDialog(m_window);
    connect(files, &QFileDialog::fileSelected, this, [this, id, title = paper->title](const QString &file) {
        auto *dialog = new AttachDialog(file, title, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AttachDialog::chosen, this, [this, id, file](bool leaveInPlace) { attach(id, file, leaveInPlace); });
        dialog->open();
    });
    files->open();
}

// Copying and checking read the whole file.
void PdfController::attach(PaperId paper, const QString &file, bool leaveInPlace)
{
    const auto job = [this, paper, file, leaveInPlace, library = m_parts.library.file()](const Progress &progress) -> Worker::Tell {
        return [this, paper, kept = leaveInPlace ? linkPdf(library, file) : keepPdf(library, file, progress)] {
            const Result<PaperId> done = kept ? m_parts.library.attachPdf(paper, *kept) : Result<PaperId>(kept.error());
            if (!done && !done.error().message.isEmpty()) // empty: cancelled
                m_parts.notifier.fail(done.error());
        };
    };
    m_parts.work.start({tr("Attaching…"), false, job});
}

void PdfController::addCards(const QStringList &pdfs, Status status)
{
    const auto job = [this, pdfs, status, library = m_parts.library.file()](const Progress &progress) -> Worker::Tell {
        KeptCards kept;
        for (const QString &pdf : pdfs) {
            const Result<Attachment> one = keepPdf(library, pdf, progress);
            if (one) {
                kept.files.append(*one);
                kept.drafts.append(draftOfPdf(pdf, one->url, status));
            } else if (kept.why = one.error(); kept.why.message.isEmpty()) { // cancelled: none of them
                dropNew(library, kept.files);
                return [] {};
            }
        }
        return [this, kept] { showCards(kept); };
    };
    m_parts.work.start({tr("Adding PDFs…"), false, job});
}

void PdfController::showCards(const KeptCards &kept)
{
    if (!kept.why.message.isEmpty())
        m_parts.notifier.fail(kept.why);
    if (kept.drafts.isEmpty())
        return;
    const Result<QList<PaperId>> papers = m_parts.library.addPapers(kept.drafts);
    if (papers)
        return Q_EMIT added(papers->first());
    dropNew(m_parts.library.file(), kept.files);
    m_parts.notifier.fail(papers.error());
}

// Taking away

void PdfController::offerDownload(PaperId paper)
{
    m_parts.notifier.offer(tr("This paper's PDF is not on this computer yet."), tr("Download"),
                           [this, paper] { Q_EMIT fetchRequested({paper}); });
}

void PdfController::saveAs(PaperId id)
{
    const std::optional<Paper> paper = paperOf(id);
    const QString file = paper ? localPdf(m_parts.library.file(), m_parts.cache, paper->links) : QString();
    if (file.isEmpty())
        return offerDownload(id);
    auto *dialog = savePdfDialog(paperFileName(paper->title, paper->venue.text), m_window);
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &target) { copyTo(file, target); });
    dialog->open();
}

void PdfController::copyTo(const QString &from, const QString &to)
{
    m_parts.work.start({tr("Saving…"), false, [this, from, to](const Progress &) -> Worker::Tell {
                            return [this, to, done = copyFile(from, to)] {
                                if (!done)
                                    return m_parts.notifier.warn(done.error());
                                m_parts.notifier.offer(tr("Saved %1.").arg(QFileInfo(to).fileName()), tr("Show in folder"), [this, to] {
                                    if (!m_parts.showFile(QUrl::fromLocalFile(to)))
                                        m_parts.notifier.warn({tr("The folder of %1 could not be shown.").arg(to), {}});
                                });
                            };
                        }});
}

void PdfController::showInFolder(PaperId paper)
{
    const QString file = fileOf(paper);
    if (file.isEmpty())
        return offerDownload(paper);
    if (!m_parts.showFile(QUrl::fromLocalFile(file)))
        m_parts.notifier.warn({tr("The folder of %1 could not be shown.").arg(QDir::toNativeSeparators(file)), {}});
}

QList<QUrl> PdfController::filesOf(const QList<PaperId> &papers)
{
    const Result<QList<PaperCard>> cards = m_parts.library.read().cardsOf(papers.first(std::min(papers.size(), mostDragged)));
    QList<QUrl> files;
    for (const PaperCard &card : cards ? *cards : QList<PaperCard>()) {
        const QString file = localPdf(m_parts.library.file(), m_parts.cache, card.links);
        if (file.isEmpty())
            continue;
        const bool isUsers = !file.startsWith(m_parts.cache.folder()) && !file.startsWith(attachmentFolder(m_parts.library.file()));
        const QUrl url = isUsers ? QUrl::fromLocalFile(file) : m_named.give(file, paperFileName(card.title, card.venue));
        if (url.isValid())
            files.append(url);
    }
    return files;
}

} // namespace cabinet::gui
