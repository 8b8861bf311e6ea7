// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/BoardView.h"

#include "gui/board/Announcer.h"
#include "gui/board/BoardMoves.h"
#include "gui/board/BoardSelection.h"
#include "gui/board/CardActions.h"
#include "gui/board/ColumnWidget.h"
#include "gui/models/CardRoles.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

struct BoardView::Private
{
    BoardView *q;
    Library &library;
    Notifier &notifier;
    std::array<ColumnWidget *, allStatuses.size()> columns;
    BoardSelection *selection = nullptr;
    Announcer *announcer = nullptr;
    BoardMoves *moves = nullptr;
    CardActions *actions = nullptr;
    bool dragging = false;
    std::function<void()> dropped; // waits for the drag to end

    void makeColumns(const network::PdfCache &cache);
    void connectColumn(ColumnWidget &column);
    void makeCardActions();
    void makePdfActions();
    void makeMoveActions();
    void follow(const Touched &touched);
    void refreshLinks(const QList<PaperId> &papers);
    void refresh();
    [[nodiscard]] ColumnWidget::Why whyEmpty() const;
    void afterDrag(std::function<void()> act);
    void endDrag();
};

namespace {

constexpr auto ageCheck = std::chrono::minutes(10); // how late a new day may reach the cards

using Keys = QList<QKeySequence>;

} // namespace

BoardView::BoardView(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , d(new Private{this, library, notifier, {}})
{
    setAccessibleName(tr("Board"));
    d->makeColumns(cache);
    ColumnViews views{};
    for (size_t i = 0; i < views.size(); ++i)
        views[i] = &d->columns[i]->view();
    d->selection = new BoardSelection(views, this);
    d->announcer = new Announcer(this);
    d->moves = new BoardMoves(library, notifier, views, *d->selection, *d->announcer, this);
    d->actions = new CardActions(this);
    d->makeCardActions();
    d->makePdfActions();
    d->makeMoveActions();
    d->actions->setHasSelection(false);
    setFocusProxy(views.front());

    connect(d->selection, &BoardSelection::changed, this, [this](const QList<PaperId> &papers) {
        d->actions->setHasSelection(!papers.isEmpty());
        Q_EMIT selectionChanged(papers);
    });
    connect(&library, &Library::changed, this, [this](const ChangeSummary &, const Touched &touched) { d->follow(touched); });
    connect(&library, &Library::linksChecked, this, [this](const QList<PaperId> &papers) { d->refreshLinks(papers); });
    auto *days = new QTimer(this);
    connect(days, &QTimer::timeout, this, [this, day = QDate::currentDate()]() mutable {
        if (std::exchange(day, QDate::currentDate()) != day)
            for (ColumnWidget *column : d->columns)
                column->model().refreshAges();
    });
    days->start(ageCheck);
    d->refresh();
}

BoardView::~BoardView() = default;

void BoardView::Private::makeColumns(const network::PdfCache &cache)
{
    auto *layout = new QHBoxLayout(q);
    layout->setContentsMargins(14, 10, 14, 0);
    layout->setSpacing(8);
    for (const Status status : allStatuses) {
        auto *column = new ColumnWidget(status, library, cache, q);
        layout->addWidget(column, 1);
        columns[size_t(status)] = column;
        connectColumn(*column);
    }
}

void BoardView::Private::connectColumn(ColumnWidget &column)
{
    const Status status = column.model().status();
    ColumnView &view = column.view();
    connect(&column, &ColumnWidget::addRequested, q, [this, status] { Q_EMIT q->addRequested(status); });
    connect(&column, &ColumnWidget::clearFiltersRequested, q, &BoardView::clearFiltersRequested);
    connect(&column, &ColumnWidget::limitChosen, q, [this](int most) {
        const Library::Changed changed = library.setReadingLimit(most);
        if (!changed)
            notifier.fail(changed.error());
    });
    connect(&column.model(), &ColumnModel::failed, q, [this](const Error &error) { notifier.warn(error); });
    connect(&view, &ColumnView::dragBegan, q, [this] { dragging = true; });
    connect(&view, &ColumnView::dragEnded, q, [this] { endDrag(); });
    connect(&view, &ColumnView::papersDropped, q, [this, status](const QList<PaperId> &papers, std::optional<PaperId> before) {
        afterDrag([this, status, papers, before] { moves->drop(papers, status, before); });
    });
    connect(&view, &ColumnView::urlsDropped, q,
            [this, status](const QList<QUrl> &urls) { afterDrag([this, status, urls] { Q_EMIT q->dropped(urls, status); }); });
    connect(&view, &ColumnView::pdfDropped, q, [this](PaperId onto, const QString &file, bool leaveInPlace) {
        afterDrag([this, onto, file, leaveInPlace] { Q_EMIT q->pdfDropped(onto, file, leaveInPlace); });
    });
    connect(&view, &ColumnView::leftSideways, q, [this](int by) { selection->goSideways(by); });
    connect(&view, &ColumnView::menuRequested, q, [this](const QPoint &at) { actions->popUp(at); });
    connect(&view, &QListView::doubleClicked, q,
            [this](const QModelIndex &index) { Q_EMIT q->openRequested({index.data(IdRole).toLongLong()}); });
}

// Dropped cards move only after the platform's drag is over: while it runs, views and models are in the middle of it.
void BoardView::Private::afterDrag(std::function<void()> act)
{
    dropped = std::move(act);
    if (!dragging)
        endDrag();
}

void BoardView::Private::endDrag()
{
    dragging = false;
    if (dropped)
        QMetaObject::invokeMethod(q, std::exchange(dropped, {}), Qt::QueuedConnection);
}

// Actions

void BoardView::Private::makeCardActions()
{
    const auto current = [this](void (BoardView::*wanted)(PaperId)) {
        return [this, wanted] { Q_EMIT(q->*wanted)(selection->current()); };
    };
    actions->add(u"openPdf"_s, tr("Open PDF"), u"pdf"_s, {Qt::Key_Return, Qt::Key_Enter}, current(&BoardView::openRequested));
    actions->add(u"openNote"_s, tr("Open note"), u"note"_s, {Qt::Key_N}, current(&BoardView::noteRequested));
    actions->addSeparator();
    actions->add(u"edit"_s, tr("Edit"), u"edit"_s, {Qt::Key_F2, Qt::Key_E}, current(&BoardView::editRequested));
    actions->add(u"tags"_s, tr("Tags…"), u"tag"_s, {Qt::Key_T}, [this] { Q_EMIT q->tagsRequested(selection->papers()); });
    actions->add(u"topic"_s, tr("Topic…"), u"topic"_s, {QKeySequence(Qt::SHIFT | Qt::Key_T)},
                 [this] { Q_EMIT q->topicRequested(selection->papers()); });
    actions->add(u"checkLinks"_s, tr("Check links"), u"link"_s, {Qt::Key_L},
                 [this] { Q_EMIT q->checkLinksRequested(selection->papers()); });
    actions->addSeparator();
}

void BoardView::Private::makePdfActions()
{
    constexpr auto where = CardActions::Where::Pdf;
    const auto add = [this](const QString &name, const QString &text, const QString &icon, const QKeySequence &key, PdfWish wish) {
        actions->add(
            name, text, icon, {key}, [this, wish] { Q_EMIT q->pdfRequested(wish, selection->papers()); }, where);
    };
    add(u"fetchPdf"_s, tr("Download PDF"), u"downloads"_s, Qt::Key_D, PdfWish::Fetch);
    add(u"savePdf"_s, tr("Save PDF as…"), u"export"_s, QKeySequence::Save, PdfWish::SaveAs);
    add(u"showPdf"_s, tr("Show in folder"), u"folder"_s, Qt::SHIFT | Qt::Key_Return, PdfWish::ShowInFolder);
    add(u"attachPdf"_s, tr("Attach a PDF I have…"), u"add"_s, Qt::Key_A, PdfWish::Attach);
    actions->add(
        u"selectedColumnPdfs"_s, tr("Download all PDFs of the column"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_D)},
        [this] { Q_EMIT q->pdfsOfColumnRequested(selection->view()->cards().status()); }, where);
    actions->addSeparator();
}

void BoardView::Private::makeMoveActions()
{
    constexpr auto where = CardActions::Where::Moves;
    constexpr auto carry = Qt::CTRL | Qt::SHIFT;
    const std::array keys{Qt::Key_1, Qt::Key_2, Qt::Key_3};
    for (const Status status : allStatuses) {
        actions->add(
            u"moveTo-"_s + statusText(status), tr("Move to %1").arg(statusName(status)), {}, {keys[size_t(status)]},
            [this, status] { moves->moveTo(status); }, where);
    }
    const bool mirrored = q->isRightToLeft();
    const auto add = [this](const QString &name, const QString &text, const QString &icon, Qt::Key key, auto act) {
        actions->add(
            name, text, icon, {QKeySequence(carry | key)}, [this, act] { act(*moves); }, where);
    };
    add(u"carryUp"_s, tr("Move up"), u"arrow-up"_s, Qt::Key_Up, [](BoardMoves &m) { m.carryUp(); });
    add(u"carryDown"_s, tr("Move down"), u"arrow-down"_s, Qt::Key_Down, [](BoardMoves &m) { m.carryDown(); });
    add(u"carryToTop"_s, tr("Move to the top"), {}, Qt::Key_Home, [](BoardMoves &m) { m.carryToTop(); });
    add(u"carryToBottom"_s, tr("Move to the bottom"), {}, Qt::Key_End, [](BoardMoves &m) { m.carryToBottom(); });
    add(u"carryBack"_s, tr("Move to the previous column"), {}, mirrored ? Qt::Key_Right : Qt::Key_Left,
        [](BoardMoves &m) { m.carrySideways(-1); });
    add(u"carryForward"_s, tr("Move to the next column"), {}, mirrored ? Qt::Key_Left : Qt::Key_Right,
        [](BoardMoves &m) { m.carrySideways(1); });
    actions->addSeparator();
    actions->add(u"selectAll"_s, tr("Select all of the column"), {}, {QKeySequence::SelectAll},
                 [this] { selection->view()->selectAll(); });
    actions->add(u"delete"_s, tr("Delete"), u"trash"_s, {QKeySequence::Delete}, [this] { moves->removeSelected(); });
}

void BoardView::setFilesOf(const std::function<QList<QUrl>(const QList<PaperId> &papers)> &filesOf)
{
    for (ColumnWidget *column : d->columns)
        column->view().setFilesOf(filesOf);
}

QList<QAction *> BoardView::cardActions() const
{
    return d->actions->all();
}

// Following the library

void BoardView::Private::follow(const Touched &touched)
{
    const BoardSelection::Memory memory = selection->take();
    for (ColumnWidget *column : columns)
        column->model().follow(touched);
    refresh();
    selection->restore(memory, BoardSelection::IfGone::Neighbour);
}

// Which cards there are changes only where the filter is about links.
void BoardView::Private::refreshLinks(const QList<PaperId> &papers)
{
    if (!columns.front()->model().query().linkStates.isEmpty()) {
        Touched touched;
        touched.papers = papers;
        return follow(touched);
    }
    for (ColumnWidget *column : columns)
        column->model().refreshCards(papers);
}

ColumnWidget::Why BoardView::Private::whyEmpty() const
{
    const bool any = std::ranges::any_of(columns, [](ColumnWidget *column) { return column->model().rowCount() > 0; });
    if (!columns.front()->model().query().isEmpty())
        return any ? ColumnWidget::Why::NoMatchHere : ColumnWidget::Why::NothingMatches;
    return any ? ColumnWidget::Why::NoCards : ColumnWidget::Why::NoPapers;
}

void BoardView::Private::refresh()
{
    const ColumnWidget::Why why = whyEmpty();
    for (ColumnWidget *column : columns)
        column->refresh(column->model().status() == Status::Reading ? library.readingLimit() : 0, why);
}

void BoardView::setQuery(const Query &query)
{
    if (query == d->columns.front()->model().query())
        return;
    const BoardSelection::Memory chosen = d->selection->lastChosen();
    BoardSelection::Memory memory = d->selection->take();
    memory.papers = chosen.papers;
    memory.current = chosen.current;
    for (ColumnWidget *column : d->columns) {
        column->model().setQuery(query);
        column->view().scrollToTop();
    }
    d->refresh();
    d->selection->restore(memory, BoardSelection::IfGone::Nothing);
    ColumnView *view = d->selection->view();
    if (!d->selection->papers().isEmpty())
        view->scrollTo(view->currentIndex());
}

QList<PaperId> BoardView::selected() const
{
    return d->selection->papers();
}

void BoardView::select(PaperId paper)
{
    d->selection->select({paper}, paper);
    d->selection->focusOn(d->selection->view());
}

void BoardView::setDownload(PaperId paper, std::optional<double> fraction)
{
    for (ColumnWidget *column : d->columns)
        column->model().setDownload(paper, fraction);
}

} // namespace cabinet::gui
