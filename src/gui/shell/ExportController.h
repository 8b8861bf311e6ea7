// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/opening/OpenExternal.h"
#include "library/Elsewhere.h"

#include <QObject>
#include <QWidget>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class FilterState;
class Notifier;
class WorkController;

// File › Export: asks what, as what and where to, writes off the GUI thread, says what was written and shows where.
class ExportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)
public:
    struct Parts
    {
        Library &library;
        Notifier &notifier;
        const FilterState &filters;
        WorkController &work;
        Launcher openFolder;
    };
    ExportController(const Parts &parts, QWidget *window);

    void ask();
    void write(const ExportOrder &order); // with a target

private:
    void askWhere(const ExportOrder &order, const QString &name);
    void tell(const Exported &exported, const ExportOrder &order);
    void fail(const Error &error);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace cabinet::gui
