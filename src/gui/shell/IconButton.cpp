// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/IconButton.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QEvent>

namespace cabinet::gui {

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setIconSize({18, 18});
    setName(name);
    drawIcon();
}

void IconButton::setName(const QString &name)
{
    setToolTip(name);
    setAccessibleName(name);
}

void IconButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void IconButton::drawIcon()
{
    setIcon(gui::icon(m_iconName, themeOf(palette()).soft));
}

} // namespace cabinet::gui
