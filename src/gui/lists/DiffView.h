// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QListView>

namespace cabinet::gui {

// What would change in a file, line by line: taken out red, put in green, line numbers beside. Read only.
class DiffView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffView)
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QByteArray &before, const QByteArray &after);
};

} // namespace cabinet::gui
