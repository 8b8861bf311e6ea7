// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/TopicController.h"

#include "gui/dialogs/RenameTopicDialog.h"
#include "gui/dialogs/TopicDialog.h"
#include "gui/shell/FilterController.h"
#include "gui/theme/Icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

TopicController::TopicController(Library &library, Notifier &notifier, FilterController &filters, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_filters(filters)
    , m_window(window)
{
}

void TopicController::pick(const QList<PaperId> &papers)
{
    auto *dialog = new TopicDialog(m_library, m_notifier, papers, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TopicController::rename(const TopicPath &topic)
{
    auto *dialog = new RenameTopicDialog(m_library, m_notifier, topic, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RenameTopicDialog::renamed, &m_filters, &FilterController::followTopic);
    dialog->open();
}

void TopicController::showMenu(const TopicPath &topic, const QPoint &globalPos)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Filter by this topic")), &QAction::triggered, this,
            [this, topic] { m_filters.toggleTopic(topic); });
    connect(menu->addAction(icon(u"downloads"_s, &Theme::soft), tr("&Download all PDFs of this topic")), &QAction::triggered, this,
            [this, topic] { Q_EMIT downloadRequested(topic); });
    connect(menu->addAction(icon(u"link"_s, &Theme::soft), tr("&Check the links of this topic")), &QAction::triggered, this,
            [this, topic] { Q_EMIT checkRequested(topic); });
    menu->addSeparator();
    QAction *rename = menu->addAction(tr("&Rename…"));
    rename->setShortcut(Qt::Key_F2);
    connect(rename, &QAction::triggered, this, [this, topic] { this->rename(topic); });
    menu->popup(globalPos);
}

} // namespace cabinet::gui
