// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/PlainLabel.h"

namespace cabinet::gui {

// Says a sentence to screen readers without showing it. (Qt has an event of its own for this only from 6.8 on; a label whose name
// changes and an alert is what assistive programs listen to before.)
class Announcer final : public PlainLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Announcer)
public:
    explicit Announcer(QWidget *parent);
    void say(const QString &sentence);
};

} // namespace cabinet::gui
