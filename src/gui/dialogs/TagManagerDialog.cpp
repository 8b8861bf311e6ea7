// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/TagManagerDialog.h"

#include "gui/models/TagModel.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qreal swatchPart = 0.8;

} // namespace

TagManagerDialog::TagManagerDialog(Library &library, Notifier &notifier, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_model(new TagModel(library, this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Manage tags"));
    setMinimumSize(520, 460);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("Tags"), this), "title"));
    auto *explanation = withKind(new PlainLabel(tr("A “/” in a name nests it: system/os belongs to system."), this), "soft");
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    row->addWidget(m_list, 1);
    row->addWidget(makeTools());
    layout->addLayout(row, 1);
    m_message = withKind(new PlainLabel(this), "error");
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagManagerDialog::reject);
    layout->addWidget(buttons);
    connect(m_model, &TagModel::renameRequested, this, &TagManagerDialog::rename);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TagManagerDialog::updateTools);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TagManagerDialog::updateTools);
    updateTools();
}

QWidget *TagManagerDialog::makeTools()
{
    auto *tools = new QWidget(this);
    auto *layout = new QVBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionHeading(tr("Colour"), tools));
    auto *grid = new QGridLayout;
    grid->setSpacing(4);
    for (int colour = 0; colour < tagColours; ++colour) {
        auto *button = withKind(new QPushButton(tagDot(colour, swatchPart), {}, tools), "quiet");
        button->setAccessibleName(tagColourName(colour));
        button->setToolTip(tagColourName(colour));
        button->setFixedSize(32, 32);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, colour] { recolour(colour); });
        grid->addWidget(button, colour / 4, colour % 4);
        m_colours.append(button);
    }
    layout->addLayout(grid);
    m_rename = new QPushButton(icon(u"edit"_s, &Theme::soft), tr("Rename"), tools);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->edit(m_list->currentIndex()); });
    m_merge = new QPushButton(icon(u"tag"_s, &Theme::soft), tr("Merge into"), tools);
    m_merge->setMenu(new QMenu(m_merge));
    connect(m_merge->menu(), &QMenu::aboutToShow, this, &TagManagerDialog::fillMergeTargets);
    m_remove = withKind(new QPushButton(icon(u"trash"_s, &Theme::danger), tr("Delete"), tools), "danger");
    connect(m_remove, &QPushButton::clicked, this, &TagManagerDialog::remove);
    for (QPushButton *button : {m_rename, m_merge, m_remove}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return tools;
}

void TagManagerDialog::select(TagId tag)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->tags()[row].id == tag)
            m_list->setCurrentIndex(m_model->index(row));
    }
}

QList<TagId> TagManagerDialog::selected() const
{
    QList<TagId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        ids.append(TagId{index.data(TagIdRole).toLongLong()});
    return ids;
}

void TagManagerDialog::rename(TagId tag, const QString &name)
{
    const Library::Changed changed = m_library.renameTag(tag, name);
    say(changed ? QString() : changed.error().message);
    if (changed)
        select(tag);
}

void TagManagerDialog::recolour(int colour)
{
    for (const TagId tag : selected()) {
        const Library::Changed changed = m_library.recolourTag(tag, colour);
        say(changed ? QString() : changed.error().message);
        select(tag);
    }
}

void TagManagerDialog::mergeInto(TagId target)
{
    QList<TagId> from = selected();
    from.removeAll(target);
    const Library::Changed changed = m_library.mergeTags(from, target);
    say(changed ? QString() : changed.error().message);
    select(target);
}

void TagManagerDialog::remove()
{
    for (const TagId tag : selected()) {
        const Library::Changed changed = m_library.removeTag(tag);
        say(changed ? QString() : changed.error().message);
    }
}

void TagManagerDialog::fillMergeTargets()
{
    QMenu *menu = m_merge->menu();
    menu->clear();
    const QList<TagId> chosen = selected();
    for (const Tag &tag : m_model->tags()) {
        if (chosen.size() == 1 && chosen.first() == tag.id)
            continue;
        QString text = tag.name;
        menu->addAction(tagDot(tag.colour, swatchPart), text.replace(u'&', u"&&"_s), this,
                        [this, id = tag.id] { mergeInto(id); });
    }
}

void TagManagerDialog::updateTools()
{
    const qsizetype count = selected().size();
    for (QPushButton *button : std::as_const(m_colours))
        button->setEnabled(count > 0);
    m_rename->setEnabled(count == 1);
    m_merge->setEnabled(count > 0 && m_model->rowCount() > 1);
    m_remove->setEnabled(count > 0);
}

void TagManagerDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace cabinet::gui
