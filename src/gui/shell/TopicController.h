// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Topic.h"

#include <QList>
#include <QObject>

class QPoint;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class FilterController;
class Notifier;

// Topics wherever the window meets them: putting cards under one, the menu of one in the sidebar, a new name.
class TopicController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopicController)
public:
    TopicController(Library &library, Notifier &notifier, FilterController &filters, QWidget *window);

    void pick(const QList<PaperId> &papers);
    void rename(const TopicPath &topic);
    void showMenu(const TopicPath &topic, const QPoint &globalPos);

Q_SIGNALS:
    void downloadRequested(const cabinet::TopicPath &topic); // every PDF of its papers
    void checkRequested(const cabinet::TopicPath &topic);    // their links

private:
    Library &m_library;
    Notifier &m_notifier;
    FilterController &m_filters;
    QWidget *m_window;
};

} // namespace cabinet::gui
