// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/ViewController.h"

#include "gui/board/BoardView.h"
#include "gui/cabinet/CabinetView.h"
#include "gui/dialogs/WelcomePage.h"
#include "gui/shell/FilterController.h"
#include "gui/shell/Sidebar.h"
#include "library/Library.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

// The columns' counts are known already; counting everything would read the whole index of papers once more.
bool isEmpty(const storage::Reader &reader)
{
    for (const Status status : allStatuses) {
        if (const auto papers = reader.count(status, {}); papers && *papers > 0)
            return false;
    }
    const auto counts = reader.counts();
    return counts && counts->papers == 0 && counts->ideas == 0;
}

} // namespace

ViewController::ViewController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_group(this)
    , m_showBoard(tr("&Board"))
    , m_showCabinet(tr("&Cabinet"))
{
    m_showBoard.setShortcut(Qt::CTRL | Qt::Key_1);
    m_showCabinet.setShortcut(Qt::CTRL | Qt::Key_2);
    for (QAction *action : {&m_showBoard, &m_showCabinet}) {
        action->setCheckable(true);
        m_group.addAction(action);
    }
    connect(&m_showBoard, &QAction::triggered, this, [this] { show(false); });
    connect(&m_showCabinet, &QAction::triggered, this, [this] { show(true); });
    connect(&parts.sidebar, &Sidebar::boardRequested, this, [this] { show(false); });
    connect(&parts.sidebar, &Sidebar::cabinetRequested, this, [this] { show(true); });
    connect(&parts.library, &Library::changed, this, &ViewController::place);
}

void ViewController::show(bool cabinet)
{
    m_cabinet = cabinet;
    (cabinet ? m_showCabinet : m_showBoard).setChecked(true);
    m_parts.filters.setCabinetShown(cabinet);
    place();
    Q_EMIT shown(cabinet);
}

void ViewController::place()
{
    const bool empty = isEmpty(m_parts.library.read());
    QWidget *view = m_cabinet ? static_cast<QWidget *>(&m_parts.cabinet) : &m_parts.board;
    QWidget *page = empty ? &m_parts.welcome : view;
    if (page == m_parts.stack.currentWidget())
        return;
    m_parts.stack.setCurrentWidget(page);
    focusView();
}

void ViewController::focusView()
{
    m_parts.stack.currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace cabinet::gui
