// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace cabinet::gui {

// A tool button with one of our icons, drawn anew when light and dark change. Its name is also its tool tip.
class IconButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconButton)
public:
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
};

} // namespace cabinet::gui
