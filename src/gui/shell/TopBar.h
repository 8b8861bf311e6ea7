// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QPushButton;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class ChipRow;
class FilterPanel;
class FilterState;
class IconButton;
class SearchField;

// The one bar: search, active filters, undo and redo, the view's main action.
class TopBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)
public:
    TopBar(const Library &library, FilterState &filters, QWidget *parent = nullptr);

    void setUndoActions(QAction *undo, QAction *redo);
    void setMainAction(QAction *action); // the button at the end follows it
    void setKeyHint(const QString &keys);
    void focusSearch();
    void openFilters();
    [[nodiscard]] ChipRow &chips() const { return *m_chips; }

Q_SIGNALS:
    void searchLeft();

private:
    void build();
    void follow(IconButton *button, QAction *action);
    void showMainAction();

    FilterState &m_filters;
    SearchField *m_search;
    ChipRow *m_chips;
    IconButton *m_filter;
    FilterPanel *m_panel;
    IconButton *m_undo;
    IconButton *m_redo;
    QPushButton *m_main;
    QAction *m_mainAction = nullptr;
};

} // namespace cabinet::gui
