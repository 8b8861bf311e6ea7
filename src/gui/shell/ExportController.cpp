// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/ExportController.h"

#include "gui/dialogs/ExportDialog.h"
#include "gui/dialogs/LibraryFileDialogs.h"
#include "gui/filters/FilterState.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/WorkController.h"
#include "library/Library.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

ExportController::ExportController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    setObjectName(u"exports"_s);
}

void ExportController::ask()
{
    const storage::Reader &reader = m_parts.library.read();
    const auto counts = reader.counts();
    const auto sources = reader.sources();
    ExportDialog::Choice choice{counts ? *counts : storage::Counts(), {}, 0, sources ? *sources : QList<Source>()};
    if (const Query query = m_parts.filters.query(); query != Query()) {
        choice.filter = query;
        for (const Status status : allStatuses) {
            const auto count = reader.count(status, query);
            choice.filtered += count ? *count : 0;
        }
    }
    auto *dialog = new ExportDialog(choice, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, &ExportController::askWhere);
    dialog->open();
}

void ExportController::askWhere(const ExportOrder &order, const QString &name)
{
    auto *dialog = exportDialog(name, exportFilter(order.format), exportSuffix(order.format), m_window);
    connect(dialog, &QFileDialog::fileSelected, this, [this, order](const QString &file) {
        ExportOrder complete = order;
        complete.target = file;
        write(complete);
    });
    dialog->open();
}

void ExportController::write(const ExportOrder &order)
{
    const auto job = [this, order, library = m_parts.library.file()](const Progress &progress) -> Worker::Tell {
        return [this, order, exported = exportElsewhere(library, order, progress)] {
            if (exported)
                tell(*exported, order);
            else
                fail(exported.error());
        };
    };
    m_parts.work.start({tr("Exporting…"), false, job});
}

void ExportController::tell(const Exported &exported, const ExportOrder &order)
{
    const QString file = QFileInfo(order.target).fileName();
    const QString papers = tr("Exported %n paper(s) to %1", nullptr, exported.papers).arg(file);
    const QString both = exported.ideas == 0 ? papers
                                             : tr("Exported %1 and %2 to %3")
                                                   .arg(tr("%n paper(s)", nullptr, exported.papers),
                                                        tr("%n idea(s)", nullptr, exported.ideas), file);
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(order.target).absolutePath());
    m_parts.notifier.offer(order.source ? tr("Exported the list to %1").arg(file) : both, tr("Show in folder"), [this, folder] {
        if (!m_parts.openFolder(folder))
            m_parts.notifier.warn({tr("The folder %1 could not be shown.").arg(folder.toLocalFile()), {}});
    });
}

void ExportController::fail(const Error &error)
{
    if (!error.message.isEmpty()) // empty: cancelled, and nothing was written
        m_parts.notifier.warn(error);
}

} // namespace cabinet::gui
