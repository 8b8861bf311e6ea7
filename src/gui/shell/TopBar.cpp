// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/TopBar.h"

#include "gui/filters/ChipRow.h"
#include "gui/filters/FilterPanel.h"
#include "gui/filters/FilterState.h"
#include "gui/shell/IconButton.h"
#include "gui/shell/SearchField.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

TopBar::TopBar(const Library &library, FilterState &filters, QWidget *parent)
    : QFrame(parent)
    , m_filters(filters)
    , m_search(new SearchField(this))
    , m_chips(new ChipRow(filters, this))
    , m_filter(new IconButton(u"filter"_s, tr("Filter by venue, year or PDF"), this))
    , m_panel(new FilterPanel(library, filters, this))
    , m_undo(new IconButton(u"undo"_s, tr("Undo"), this))
    , m_redo(new IconButton(u"redo"_s, tr("Redo"), this))
    , m_main(withKind(new QPushButton(this), "primary"))
{
    setObjectName(u"topBar"_s);
    withKind(this, "bar");
    build();
    m_search->setText(filters.query().text);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        Query query = m_filters.query();
        query.text = text;
        m_filters.set(query);
    });
    connect(&filters, &FilterState::changed, this, [this](const Query &query) {
        if (m_search->text() != query.text)
            m_search->setText(query.text);
    });
    connect(m_search, &SearchField::left, this, &TopBar::searchLeft);
    connect(m_filter, &QToolButton::clicked, this, &TopBar::openFilters);
}

void TopBar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    m_search->setObjectName(u"search"_s);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(460);
    m_chips->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_filter->setObjectName(u"filterButton"_s);
    m_undo->setObjectName(u"undoButton"_s);
    m_redo->setObjectName(u"redoButton"_s);
    m_main->setObjectName(u"mainButton"_s);
    row->addWidget(m_search, 2);
    row->addWidget(m_filter);
    row->addWidget(m_chips);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addSpacing(4);
    row->addWidget(m_main);
}

void TopBar::setUndoActions(QAction *undo, QAction *redo)
{
    follow(m_undo, undo);
    follow(m_redo, redo);
}

void TopBar::follow(IconButton *button, QAction *action)
{
    const auto update = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setName(action->toolTip());
    };
    connect(action, &QAction::changed, button, update);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    update();
}

void TopBar::setMainAction(QAction *action)
{
    if (m_mainAction == action)
        return;
    m_main->disconnect();
    m_mainAction = action;
    connect(m_main, &QPushButton::clicked, action, &QAction::trigger);
    showMainAction();
}

void TopBar::showMainAction()
{
    m_main->setText(m_mainAction->iconText());
    m_main->setAccessibleName(m_mainAction->iconText());
    m_main->setToolTip(m_mainAction->toolTip());
    m_main->setIcon(icon(u"add"_s, &Theme::onAccent));
}

void TopBar::setKeyHint(const QString &keys)
{
    m_search->setKeyHint(keys);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::openFilters()
{
    m_panel->showUnder(m_filter);
}

} // namespace cabinet::gui
