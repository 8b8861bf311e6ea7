// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

class QStackedWidget;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class BoardView;
class CabinetView;
class FilterController;
class Sidebar;
class TopBar;
class WelcomePage;

// Which view is on screen: board or cabinet, or the welcome in place of either while the library is empty.
class ViewController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewController)
public:
    struct Parts
    {
        Library &library;
        QStackedWidget &stack;
        BoardView &board;
        CabinetView &cabinet;
        WelcomePage &welcome;
        Sidebar &sidebar;
        FilterController &filters;
    };
    explicit ViewController(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] QAction *boardAction() { return &m_showBoard; }
    [[nodiscard]] QAction *cabinetAction() { return &m_showCabinet; }
    [[nodiscard]] bool isCabinet() const { return m_cabinet; }
    void show(bool cabinet);
    void focusView();

Q_SIGNALS:
    void shown(bool cabinet);

private:
    void place();

    Parts m_parts;
    QActionGroup m_group;
    QAction m_showBoard;
    QAction m_showCabinet;
    bool m_cabinet = false;
};

} // namespace cabinet::gui
