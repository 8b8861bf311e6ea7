// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace cabinet::gui {

// What a standard widget is for, as the style sheet (theme/StyleSheet.cpp) sees it: [kind="primary"].
//   QPushButton/QToolButton: primary (one a page), quiet (no frame until hovered), danger
//   QLabel: title (large, semi-bold), heading (small capitals of a section), soft, faint
//   QLineEdit/QPlainTextEdit: inplace (looks like text until hovered or focused)
//   QFrame: panel (a card on the window), line (a hairline)
template<typename Widget>
Widget *withKind(Widget *widget, const char *kind)
{
    widget->setProperty("kind", QVariant(QLatin1String(kind)));
    if (widget->testAttribute(Qt::WA_WState_Polished)) { // as the buttons of a box are: they would keep the width of another font
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    return widget;
}

} // namespace cabinet::gui
