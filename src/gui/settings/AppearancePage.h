// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/Appearance.h"

#include <QWidget>

namespace cabinet::gui {

class AppearancePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearancePage)
public:
    explicit AppearancePage(Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] static QString title() { return tr("Appearance"); }
};

} // namespace cabinet::gui
