// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/Appearance.h"

#include <QRadioButton>

namespace cabinet::gui {

// One choice of light and dark as a small picture of the board.
class ThemeTile final : public QRadioButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeTile)
public:
    ThemeTile(Appearance::Choice choice, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    Appearance::Choice m_choice;
};

} // namespace cabinet::gui
