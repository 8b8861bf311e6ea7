// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lookup/LookupController.h"

#include "domain/PastedDraft.h"
#include "gui/board/BoardView.h"
#include "gui/dialogs/AddPaperDialog.h"
#include "gui/filters/FilterState.h"
#include "gui/lookup/CompleteDialog.h"
#include "gui/lookup/DuplicatesDialog.h"
#include "gui/lookup/PasteDialog.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/StatusLine.h"
#include "library/Duplicates.h"
#include "library/Library.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype mostToComplete = 500;

bool isAsked(const Pasted &pasted)
{
    return pasted.kind == PastedKind::Identifier || pasted.kind == PastedKind::Page;
}

} // namespace

LookupController::LookupController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_lookups(parts.downloader)
{
    makeActions(window);
    connect(&m_lookups, &Lookups::told, this, &LookupController::take);
    connect(&m_lookups, &Lookups::asking, this, &LookupController::showProgress);
    connect(&m_lookups, &Lookups::finished, this, &LookupController::showProgress);
    connect(&parts.library, &Library::changed, this, [this](const ChangeSummary &change, const Touched &touched) {
        if (change.kind != u"import"_s || change.undone)
            return;
        if (touched.everything) // more than are listed
            lookForTwins(change.id);
        else
            lookForTwins(touched.papers);
    });
    connect(&parts.status, &StatusLine::workCancelled, this, [this] {
        if (!m_lookups.isBusy())
            return; // the line shows somebody else's work
        m_lookups.cancel();
        showProgress();
    });
}

void LookupController::makeActions(QWidget *window)
{
    m_paste = new QAction(tr("&Paste a paper"), window);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetWithChildrenShortcut); // a text field that has the focus pastes text
    m_parts.board.addAction(m_paste);
    connect(m_paste, &QAction::triggered, this, [this] { paste(QGuiApplication::clipboard()->text()); });
    m_complete = new QAction(tr("&Complete…"), window);
    m_complete->setShortcut(Qt::CTRL | Qt::Key_K);
    connect(m_complete, &QAction::triggered, this, [this] { complete(m_parts.board.selected()); });
    m_duplicates = new QAction(tr("Find &duplicates…"), window);
    m_duplicates->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    connect(m_duplicates, &QAction::triggered, this, [this] { findDuplicates(); });
}

void LookupController::paste(const QString &text)
{
    const QList<Pasted> all = recogniseAll(text);
    const PaperDraft like{.topic = m_parts.filters.query().topic, .tags = m_parts.filters.query().tags}; // where the new card is seen
    QList<PaperDraft> drafts;
    for (const Pasted &pasted : all)
        drafts += draftsOf(pasted);
    if (drafts.isEmpty())
        return m_parts.notifier.say(tr("Copy an arXiv id, a DOI, an address, a title or BibTeX, then paste it here."));
    if (drafts.size() > 1)
        return offerAll(all, like);
    PaperDraft draft = drafts.first();
    draft.topic = like.topic;
    draft.tags = like.tags;
    addOne(draft, isAsked(all.first()));
}

void LookupController::offerAll(const QList<Pasted> &pasted, const PaperDraft &like)
{
    auto *dialog = new PasteDialog(m_parts.library, m_parts.downloader, pasted, like, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::added, this, [this](const QList<PaperId> &papers, const QList<PaperId> &unanswered) {
        Q_EMIT paperRequested(papers.first());
        ask(unanswered);
        lookForTwins(papers);
    });
    dialog->open();
}

// A paper that is here already is shown; a second card is made only on demand.
void LookupController::addOne(const PaperDraft &draft, bool ask)
{
    const auto twins = duplicatesOf(m_parts.library.read().connection(), draft);
    if (twins && !twins->isEmpty() && twins->first().likeness <= Likeness::SameAddress) {
        Q_EMIT paperRequested(twins->first().paper);
        m_parts.notifier.offer(tr("This paper is in the library already."), tr("Add it anyway"), [this, draft] {
            if (const auto added = m_parts.library.addPaper(draft))
                Q_EMIT paperRequested(*added);
        });
        return;
    }
    const auto added = m_parts.library.addPaper(draft);
    if (!added)
        return m_parts.notifier.fail(added.error());
    Q_EMIT paperRequested(*added);
    if (ask)
        this->ask({*added});
    else
        lookForTwins(QList{*added});
}

void LookupController::ask(const QList<PaperId> &papers)
{
    QList<LookupTarget> targets;
    for (const PaperId id : papers) {
        const auto paper = m_parts.library.read().paper(id);
        if (paper && paper->has_value())
            targets.append({id, metadataOf(**paper), (*paper)->links.isEmpty() ? QString() : (*paper)->links.first().url});
    }
    m_lookups.start(targets);
    showProgress();
}

// Only what is empty is filled; the card may have been edited, or be gone, by now.
void LookupController::take(PaperId id, const network::LookupResult &result)
{
    showProgress();
    const auto paper = m_parts.library.read().paper(id);
    if (!paper || !paper->has_value())
        return;
    if (!result.found) {
        m_parts.notifier.warn(result.error);
        return;
    }
    const QList<CompletedField> fields = fillingFields(proposeCompletion(**paper, result.paper));
    if (fields.isEmpty())
        return;
    if (const auto done = m_parts.library.completePapers({{id, editFor(**paper, result.paper, fields)}}); !done)
        m_parts.notifier.fail(done.error());
    else
        lookForTwins(QList{id});
}

void LookupController::showProgress()
{
    if (m_lookups.isBusy())
        m_parts.status.setWork(tr("Looking up…"), m_lookups.done(), m_lookups.total());
    else
        m_parts.status.endWork();
}

void LookupController::complete(const QList<PaperId> &papers)
{
    QList<Paper> cards;
    for (const PaperId id : papers.mid(0, mostToComplete)) {
        if (const auto paper = m_parts.library.read().paper(id); paper && paper->has_value())
            cards.append(**paper);
    }
    if (cards.isEmpty()) {
        m_parts.notifier.say(tr("Select the cards to complete first."));
        return;
    }
    auto *dialog = new CompleteDialog(m_parts.library, m_parts.downloader, cards, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LookupController::serve(AddPaperDialog *dialog)
{
    auto *lookups = new Lookups(m_parts.downloader, dialog);
    dialog->offerLookUp();
    connect(dialog, &AddPaperDialog::lookUpRequested, lookups, [lookups](const PaperDraft &draft) {
        const Paper asPaper{.title = draft.title, .authors = draft.authors, .links = draft.links, .ids = draft.ids};
        lookups->cancel();
        lookups->start({{{}, metadataOf(asPaper), draft.links.isEmpty() ? QString() : draft.links.first().url}});
    });
    connect(lookups, &Lookups::asking, dialog, [dialog](const QString &name) { dialog->say(tr("Asking %1…").arg(name)); });
    connect(lookups, &Lookups::told, dialog, [dialog](PaperId, const network::LookupResult &result) {
        if (result.found)
            dialog->complete(draftOf(result.paper));
        else
            dialog->say(result.error.message);
    });
}

void LookupController::findDuplicates(const QList<PaperId> &among)
{
    auto *dialog = new DuplicatesDialog(m_parts.library, among, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DuplicatesDialog::paperRequested, this, &LookupController::paperRequested);
    dialog->show();
}

void LookupController::lookForTwins(const QList<PaperId> &papers)
{
    if (papers.isEmpty())
        return;
    look([this, papers, file = m_parts.library.file()](const Progress &progress) -> Worker::Tell {
        const Result<QList<DuplicateGroup>> groups = duplicatesElsewhere(file, papers, progress);
        return [this, papers, alike = groups.ok() && !groups->isEmpty()] {
            if (alike)
                offerComparison(papers, papers.size() == 1 ? tr("This may be a paper that you have already.")
                                                           : tr("Some of these may be papers that you have already."));
        };
    });
}

void LookupController::lookForTwins(ChangeId change)
{
    look([this, change, file = m_parts.library.file()](const Progress &progress) -> Worker::Tell {
        const Result<QList<PaperId>> twins = twinsBroughtBy(file, change, progress);
        return [this, twins = twins ? *twins : QList<PaperId>()] {
            if (!twins.isEmpty())
                offerComparison(twins, tr("%n of the new papers may be there twice.", nullptr, static_cast<int>(twins.size())));
        };
    });
}

// In the background and one after the other: it takes some seconds in a large library.
void LookupController::look(const Worker::Job &job)
{
    if (m_worker.isBusy())
        return m_looks.append(job);
    m_worker.start([this, job](const Progress &progress) -> Worker::Tell {
        return [this, tell = job(progress)] {
            tell();
            if (!m_looks.isEmpty())
                look(m_looks.takeFirst());
        };
    });
}

void LookupController::offerComparison(const QList<PaperId> &papers, const QString &text)
{
    m_parts.notifier.offer(text, tr("Compare"), [this, papers] { findDuplicates(papers); });
}

} // namespace cabinet::gui
