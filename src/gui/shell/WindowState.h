// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Query.h"
#include "gui/theme/Appearance.h"

#include <QByteArray>
#include <QString>

namespace cabinet::gui {

// What comes back as it was left. A default one is a first start.
struct WindowSettings
{
    QByteArray geometry; // QWidget::saveGeometry
    QByteArray panes;    // QSplitter::saveState
    bool details = true;
    bool sidebar = true;
    bool cabinet = false; // the view: board or cabinet
    Appearance::Choice appearance = Appearance::Choice::System;
    QString library; // the file that `query` belongs to
    Query query;
};

// The window's settings on disk. A missing, damaged or partly wrong file gives the defaults for what cannot be read.
class WindowState final
{
public:
    explicit WindowState(QString file = defaultFile());
    [[nodiscard]] static QString defaultFile(); // window.ini in the platform's configuration folder

    [[nodiscard]] WindowSettings load() const;
    void save(const WindowSettings &settings) const;

private:
    QString m_file;
};

} // namespace cabinet::gui
