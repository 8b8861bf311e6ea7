// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lookup/DuplicatesDialog.h"

#include "gui/board/EmptyState.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int paperRole = Qt::UserRole;
constexpr qsizetype mostGroups = 500; // shown at once

QString why(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameId:
        return DuplicatesDialog::tr("Same DOI or id");
    case Likeness::SameAddress:
        return DuplicatesDialog::tr("Same address");
    case Likeness::SameTitle:
        return DuplicatesDialog::tr("Same title");
    case Likeness::CloseTitle:
        return DuplicatesDialog::tr("Titles almost alike");
    }
    return {};
}

} // namespace

DuplicatesDialog::DuplicatesDialog(Library &library, const QList<PaperId> &among, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_among(among)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
    , m_tree(new QTreeWidget(m_pages))
    , m_state(withKind(new PlainLabel(this), "soft"))
{
    setWindowTitle(tr("Duplicates"));
    setMinimumSize(720, 460);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("Cards that may be the same paper"), this), "title"));
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    m_tree->setColumnCount(4);
    m_tree->setHeaderLabels({tr("Title"), tr("Venue"), tr("Column"), tr("Why")});
    m_tree->setAccessibleName(tr("Cards that may be the same paper"));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 360);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);
    layout->addWidget(m_pages, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_merge = withKind(buttons->addButton(tr("&Make into this one"), QDialogButtonBox::ActionRole), "primary");
    m_apart = buttons->addButton(tr("They are &different papers"), QDialogButtonBox::ActionRole);
    m_show = buttons->addButton(tr("&Show card"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &DuplicatesDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepApart);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(current()); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &DuplicatesDialog::updateButtons);
    connect(&m_library, &Library::changed, this, &DuplicatesDialog::look);
    look();
}

void DuplicatesDialog::look()
{
    m_state->setText(tr("Looking…"));
    m_worker.start([this, file = m_library.file(), among = m_among](const Progress &progress) -> Worker::Tell {
        return [this, groups = duplicatesElsewhere(file, among, progress)] { showGroups(groups); };
    });
}

void DuplicatesDialog::showGroups(const Result<QList<DuplicateGroup>> &groups)
{
    m_tree->clear();
    if (!groups) {
        if (!groups.error().message.isEmpty()) // empty: another look began
            m_state->setText(groups.error().message);
        return;
    }
    for (const DuplicateGroup &group : groups->mid(0, mostGroups))
        addGroup(group);
    m_state->setText(groups->isEmpty() ? QString()
                                       : tr("Choose the card that stays. It gets the links, tags, notes and places of the others; "
                                            "lines in your files keep their words."));
    m_empty->setWords({u"check"_s, tr("No two cards look like the same paper."),
                       tr("DOIs and other ids, addresses and titles were compared. What you paste, add and import is compared, too, and "
                          "you are told."),
                       {}});
    m_pages->setCurrentWidget(groups->isEmpty() ? static_cast<QWidget *>(m_empty) : m_tree);
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    updateButtons();
}

void DuplicatesDialog::addGroup(const DuplicateGroup &group)
{
    QList<PaperId> ids;
    for (const Duplicate &one : group)
        ids.append(one.paper);
    const Result<QList<PaperCard>> cards = m_library.read().cardsOf(ids);
    if (!cards || cards->size() != group.size())
        return;
    auto *heading = new QTreeWidgetItem(m_tree, {tr("%n card(s)", nullptr, static_cast<int>(group.size()))});
    heading->setFirstColumnSpanned(true);
    heading->setFlags(Qt::ItemIsEnabled);
    for (qsizetype i = 0; i < group.size(); ++i) {
        const PaperCard &card = cards->at(i);
        auto *row = new QTreeWidgetItem(heading, {card.title, card.venue, statusName(card.status), why(group.at(i).likeness)});
        row->setData(0, paperRole, QVariant::fromValue(card.id));
    }
    heading->setExpanded(true);
}

PaperId DuplicatesDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, paperRole).value<PaperId>() : PaperId{};
}

void DuplicatesDialog::updateButtons()
{
    m_merge->setEnabled(current().isValid());
    m_apart->setEnabled(current().isValid());
    m_show->setEnabled(current().isValid());
}

QList<PaperId> DuplicatesDialog::group() const
{
    QList<PaperId> papers;
    const QTreeWidgetItem *heading = current().isValid() ? m_tree->currentItem()->parent() : nullptr;
    for (int row = 0; heading != nullptr && row < heading->childCount(); ++row)
        papers.append(heading->child(row)->data(0, paperRole).value<PaperId>());
    return papers;
}

void DuplicatesDialog::merge()
{
    QList<PaperId> others = group();
    others.removeAll(current());
    if (others.isEmpty())
        return;
    if (const Library::Changed done = m_library.mergePapers(current(), others); !done)
        m_state->setText(done.error().message);
}

void DuplicatesDialog::keepApart()
{
    if (const Library::Changed done = m_library.keepApart(group()); !done)
        m_state->setText(done.error().message);
}

} // namespace cabinet::gui
