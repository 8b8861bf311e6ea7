// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/CabinetView.h"

#include "gui/cabinet/IdeaEditor.h"
#include "gui/cabinet/IdeaList.h"
#include "gui/cabinet/IdeaPage.h"
#include "gui/models/IdeaModel.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QAction>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

struct CabinetView::Private
{
    CabinetView *q;
    Library &library;
    Notifier &notifier;
    storage::IdeaQuery query;
    IdeaId shown;
    IdeaModel *model = nullptr;
    IdeaList *list = nullptr;
    QStackedWidget *left = nullptr;
    QStackedWidget *right = nullptr;
    QWidget *none = nullptr;
    PlainLabel *noneText = nullptr;
    QPushButton *noneButton = nullptr;
    QWidget *blank = nullptr;
    IdeaPage *page = nullptr;
    IdeaEditor *editor = nullptr;
    QList<QAction *> actions;

    [[nodiscard]] bool isBuilt() const { return list != nullptr; }
    void build();
    void makeLeft(QWidget *parent);
    void makeRight(QWidget *parent);
    void makeActions();
    QAction *action(const QString &text, const QString &iconName, const QList<QKeySequence> &keys, std::function<void()> act);
    void show(IdeaId idea);
    void showEmptiness();
    void edit();
    void remove();
    void renumber();
    void leaveEditor(IdeaId idea);
    void updateActions();
};

CabinetView::CabinetView(Library &library, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , d(new Private{this, library, notifier})
{
    setAccessibleName(tr("Cabinet"));
    d->model = new IdeaModel(library, this);
    d->makeActions();
    connect(&library, &Library::changed, this, [this](const ChangeSummary &, const Touched &touched) {
        if (d->isBuilt() && (touched.everything || touched.tags || !touched.ideas.isEmpty() || !touched.papers.isEmpty()))
            d->show(d->list->current());
    });
}

CabinetView::~CabinetView() = default;

// Most starts show the board: what is in here is made when it is first shown or asked for.
void CabinetView::setVisible(bool visible)
{
    if (visible)
        d->build();
    QWidget::setVisible(visible);
}

void CabinetView::Private::build()
{
    if (isBuilt())
        return;
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, q);
    splitter->setObjectName(u"cabinetSplitter"_s);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter);
    makeLeft(splitter);
    makeRight(splitter);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({390, 780});
    list->addActions(actions);
    QObject::connect(list, &IdeaList::currentIdeaChanged, q, [this](IdeaId idea) { show(idea); });
    QObject::connect(list, &IdeaList::selectionEdited, q, [this] { updateActions(); });
    if (model->rowCount() > 0)
        list->select(model->idAt(0));
    show(list->current());
}

void CabinetView::setQuery(const storage::IdeaQuery &query)
{
    d->query = query;
    d->model->setQuery(query);
    d->build();
    d->show(d->list->current());
}

void CabinetView::select(IdeaId idea)
{
    d->build();
    d->list->select(idea);
    d->list->setFocus();
}

void CabinetView::addIdea()
{
    d->build();
    if (!d->editor->close())
        return;
    d->editor->editNew();
    d->right->setCurrentWidget(d->editor);
}

QList<QAction *> CabinetView::ideaActions() const
{
    return d->actions;
}

void CabinetView::Private::makeLeft(QWidget *parent)
{
    left = new QStackedWidget(parent);
    left->setMinimumWidth(260);
    list = new IdeaList(library, notifier, model, left);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    none = new QWidget(left);
    auto *layout = new QVBoxLayout(none);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    noneText = withKind(new PlainLabel(none), "soft");
    noneText->setWordWrap(true);
    noneText->setAlignment(Qt::AlignCenter);
    noneButton = new QPushButton(none);
    layout->addStretch(1);
    layout->addWidget(noneText);
    layout->addWidget(noneButton, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    left->addWidget(list);
    left->addWidget(none);
    QObject::connect(noneButton, &QPushButton::clicked, q, [this] {
        if (query == storage::IdeaQuery{})
            q->addIdea();
        else
            Q_EMIT q->clearFiltersRequested();
    });
}

void CabinetView::Private::makeRight(QWidget *parent)
{
    right = new QStackedWidget(parent);
    blank = new QWidget(right);
    page = new IdeaPage(library, notifier, right);
    editor = new IdeaEditor(library, notifier, right);
    for (QWidget *widget : {blank, static_cast<QWidget *>(page), static_cast<QWidget *>(editor)})
        right->addWidget(widget);
    QObject::connect(page, &IdeaPage::editRequested, q, [this] { edit(); });
    QObject::connect(page, &IdeaPage::tagsRequested, q, &CabinetView::tagsRequested);
    QObject::connect(page, &IdeaPage::linkRequested, q, &CabinetView::linkRequested);
    QObject::connect(page, &IdeaPage::paperRequested, q, &CabinetView::paperRequested);
    QObject::connect(page, &IdeaPage::openRequested, q, &CabinetView::openRequested);
    QObject::connect(editor, &IdeaEditor::done, q, [this](IdeaId idea) { leaveEditor(idea); });
}

QAction *CabinetView::Private::action(const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
                                      std::function<void()> act)
{
    auto *made = new QAction(icon(iconName, &Theme::soft), text, q);
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(made, &QAction::triggered, q, std::move(act));
    actions.append(made);
    return made;
}

void CabinetView::Private::makeActions()
{
    action(tr("Edit idea"), u"edit"_s, {Qt::Key_F2, Qt::Key_E, Qt::Key_Return, Qt::Key_Enter}, [this] { edit(); });
    action(tr("Tags…"), u"tag"_s, {Qt::Key_T}, [this] { Q_EMIT q->tagsRequested(list->selectedIdeas()); });
    action(tr("Move up"), u"arrow-up"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Up}, [this] { list->carry(-1); });
    action(tr("Move down"), u"arrow-down"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Down}, [this] { list->carry(1); });
    action(tr("Delete idea"), u"trash"_s, {Qt::Key_Delete}, [this] { remove(); });
    action(tr("Renumber ideas"), u"list-file"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, [this] { renumber(); });
    updateActions();
}

void CabinetView::Private::updateActions()
{
    const bool any = isBuilt() && !list->selectedIdeas().isEmpty();
    const bool ordered = query == storage::IdeaQuery{}; // a filtered list has no place of its own to move to
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setEnabled(any && (ordered || (i != 2 && i != 3)));
}

// While something is being written it is not taken from under the user's hands: only choosing another idea saves and leaves it.
void CabinetView::Private::show(IdeaId idea)
{
    showEmptiness();
    updateActions();
    if (editor->isEditing() && (idea == shown || !editor->close()))
        return;
    shown = idea;
    const Result<std::optional<Idea>> whole =
        idea.isValid() ? library.idea(idea) : Result<std::optional<Idea>>(std::optional<Idea>());
    if (!whole)
        notifier.warn(whole.error());
    if (!whole || !whole->has_value()) {
        right->setCurrentWidget(blank);
        return;
    }
    page->setIdea(**whole);
    right->setCurrentWidget(page);
}

void CabinetView::Private::showEmptiness()
{
    const bool filtered = query != storage::IdeaQuery{};
    left->setCurrentWidget(model->rowCount() > 0 ? static_cast<QWidget *>(list) : none);
    noneText->setText(filtered ? tr("No idea matches what you search for.")
                               : tr("Ideas you do not want to lose go here: numbered, tagged, with links to papers."));
    noneButton->setText(filtered ? tr("Clear the search and filters") : tr("Write the first idea"));
}

void CabinetView::Private::edit()
{
    const Result<std::optional<Idea>> idea = library.idea(list->current());
    if (!idea)
        return notifier.warn(idea.error());
    if (!idea->has_value())
        return;
    editor->edit(**idea);
    right->setCurrentWidget(editor);
}

void CabinetView::Private::remove()
{
    if (const Library::Changed removed = library.removeIdeas(list->selectedIdeas()); !removed)
        notifier.fail(removed.error());
}

void CabinetView::Private::renumber()
{
    const Library::Changed done = library.renumberIdeas();
    if (!done)
        notifier.fail(done.error());
    else if (!done->id.isValid())
        notifier.say(tr("The ideas are numbered in their order already."));
}

void CabinetView::Private::leaveEditor(IdeaId idea)
{
    list->setFocus();
    if (idea.isValid())
        list->select(idea);
    show(list->current());
}

} // namespace cabinet::gui
