// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/IconButton.h"

#include "gui/theme/Icons.h"

namespace cabinet::gui {

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setIconSize({18, 18});
    setName(name);
    setIcon(gui::icon(iconName, &Theme::soft));
}

void IconButton::setName(const QString &name)
{
    setToolTip(name);
    setAccessibleName(name);
}

} // namespace cabinet::gui
