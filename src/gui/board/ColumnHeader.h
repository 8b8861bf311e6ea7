// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Status.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace cabinet::gui {

// A column's name, how many cards it shows, a button that adds one, and for Reading a menu with the soft limit.
class ColumnHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnHeader)
public:
    explicit ColumnHeader(Status status, QWidget *parent);

    // `limit` 0: none. `filtered`: the count is of a part of the column, so that the limit does not apply to it.
    void setCount(int cards, int limit, bool filtered);

Q_SIGNALS:
    void addRequested();
    void limitChosen(int most); // 0: none

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fillLimitMenu();
    void askLimit();

    Status m_status;
    int m_limit = 0;
    QLabel *m_count;
    QToolButton *m_more = nullptr; // Reading only
    QToolButton *m_add;
    QMenu *m_menu = nullptr;
};

} // namespace cabinet::gui
