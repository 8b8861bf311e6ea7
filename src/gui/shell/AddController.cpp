// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/AddController.h"

#include "gui/filters/FilterState.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/ImportController.h"
#include "library/Library.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

enum class Dropped { Nothing, List, Pdf, Library, Page };

Dropped kindOf(const QUrl &url)
{
    if (url.scheme() == u"http"_s || url.scheme() == u"https"_s)
        return Dropped::Page;
    if (!url.isLocalFile())
        return Dropped::Nothing;
    const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
    if (suffix == u"pdf"_s)
        return Dropped::Pdf;
    if (suffix == u"papercabinet"_s)
        return Dropped::Library;
    const bool list = suffix == u"md"_s || suffix == u"markdown"_s || suffix == u"txt"_s;
    return list ? Dropped::List : Dropped::Nothing;
}

} // namespace

AddController::AddController(Library &library, Notifier &notifier, ImportController &imports, const FilterState &filters,
                             QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_imports(imports)
    , m_filters(filters)
    , m_window(window)
{
}

// What is filtered by is where the new card belongs: otherwise it would not be seen.
void AddController::addPaper(Status status)
{
    PaperDraft draft;
    draft.status = status;
    draft.topic = m_filters.query().topic;
    draft.tags = m_filters.query().tags;
    openDialog(draft);
}

bool AddController::canTake(const QList<QUrl> &urls)
{
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return kindOf(url) != Dropped::Nothing; });
}

void AddController::take(const QList<QUrl> &urls, Status status)
{
    QStringList lists, pdfs;
    QList<QUrl> pages;
    for (const QUrl &url : urls) {
        switch (kindOf(url)) {
        case Dropped::List:
            lists << url.toLocalFile();
            break;
        case Dropped::Pdf:
            pdfs << url.toLocalFile();
            break;
        case Dropped::Page:
            pages << url;
            break;
        case Dropped::Library:
            Q_EMIT libraryDropped(url.toLocalFile());
            return;
        case Dropped::Nothing:
            break;
        }
    }
    m_imports.importFiles(lists);
    if (!pdfs.isEmpty())
        Q_EMIT pdfsDropped(pdfs, status);
    if (!pages.isEmpty()) {
        PaperDraft draft;
        draft.status = status;
        draft.links = {{QString(), pages.constFirst().toString(QUrl::FullyEncoded)}};
        openDialog(draft);
    }
    if (!canTake(urls))
        m_notifier.say(tr("Paper Cabinet takes Markdown lists, PDFs and web addresses."));
}

void AddController::openDialog(const PaperDraft &draft)
{
    auto *dialog = new AddPaperDialog(m_library, m_notifier, draft, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddPaperDialog::added, this, &AddController::added);
    Q_EMIT dialogOpened(dialog);
    dialog->open();
}

} // namespace cabinet::gui
