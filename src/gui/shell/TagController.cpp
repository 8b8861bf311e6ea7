// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/TagController.h"

#include "gui/dialogs/TagManagerDialog.h"
#include "gui/dialogs/TagPicker.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/FilterController.h"
#include "gui/theme/Icons.h"
#include "library/Library.h"

#include <QMenu>

namespace cabinet::gui {

TagController::TagController(Library &library, Notifier &notifier, FilterController &filters, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_filters(filters)
    , m_window(window)
{
}

void TagController::pick(const QList<PaperId> &papers, const QList<IdeaId> &ideas)
{
    if (papers.isEmpty() && ideas.isEmpty())
        return;
    auto *dialog = new TagPicker(m_library, m_notifier, papers, ideas, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TagController::manage(TagId selected)
{
    auto *dialog = new TagManagerDialog(m_library, m_notifier, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (selected.isValid())
        dialog->select(selected);
    dialog->open();
}

void TagController::showMenu(const QString &name, const QPoint &globalPos)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilters(*menu, name);
    // A tag that only stands above others ("system" of "system/os") can be filtered by, not changed.
    const auto tags = m_library.read().tags();
    for (const Tag &tag : tags ? *tags : QList<Tag>()) {
        if (tag.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        menu->addSeparator();
        addColours(*menu, tag);
        connect(menu->addAction(tr("&Rename or merge…")), &QAction::triggered, this, [this, id = tag.id] { manage(id); });
        connect(menu->addAction(tr("&Delete")), &QAction::triggered, this, [this, id = tag.id] {
            if (const auto done = m_library.removeTag(id); !done)
                m_notifier.fail(done.error());
        });
    }
    menu->popup(globalPos);
}

void TagController::addFilters(QMenu &menu, const QString &name)
{
    connect(menu.addAction(tr("&Filter by this tag")), &QAction::triggered, this,
            [this, name] { m_filters.toggleTag(name, false); });
    connect(menu.addAction(tr("Filter by this tag &too")), &QAction::triggered, this,
            [this, name] { m_filters.toggleTag(name, true); });
}

void TagController::addColours(QMenu &menu, const Tag &tag)
{
    QMenu *colours = menu.addMenu(tr("&Colour"));
    for (int colour = 0; colour < tagColours; ++colour) {
        QAction *action = colours->addAction(tagDot(colour, 0.6), tagColourName(colour));
        connect(action, &QAction::triggered, this, [this, id = tag.id, colour] {
            if (const auto done = m_library.recolourTag(id, colour); !done)
                m_notifier.fail(done.error());
        });
    }
}

} // namespace cabinet::gui
