// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/StatusText.h"

#include "gui/theme/Theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace cabinet::gui {

QString statusName(Status status)
{
    switch (status) {
    case Status::ToRead:
        return QCoreApplication::translate("Status", "To read");
    case Status::Reading:
        return QCoreApplication::translate("Status", "Reading");
    case Status::Done:
        return QCoreApplication::translate("Status", "Done");
    }
    return {};
}

QIcon statusIcon(Status status, const QPalette &palette)
{
    constexpr int size = 48; // drawn large once and scaled down: sharp up to 3x
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(palette).status(status));
    painter.drawEllipse(QRectF(12, 12, 24, 24));
    painter.end();
    return QIcon(pixmap);
}

} // namespace cabinet::gui
