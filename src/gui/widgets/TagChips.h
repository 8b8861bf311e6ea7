// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

// Fills `box` (which has a FlowLayout) with a chip for each tag, in its colour and removable, and a "+" behind them.
void fillTagChips(QWidget *box, const Library &library, const QStringList &tags, const std::function<void()> &edit,
                  const std::function<void(const QString &)> &remove);

// Takes everything out of a box, whose widgets are deleted when control returns to the event loop.
void emptyBox(QWidget *box);

} // namespace cabinet::gui
