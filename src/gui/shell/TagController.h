// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QList>
#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace cabinet {
class Library;
struct Tag;
} // namespace cabinet

namespace cabinet::gui {

class FilterController;
class Notifier;

// Tags wherever the window meets them: picking them for cards and ideas, the menu of one in the sidebar, the page of all.
class TagController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagController)
public:
    TagController(Library &library, Notifier &notifier, FilterController &filters, QWidget *window);

    void pick(const QList<PaperId> &papers, const QList<IdeaId> &ideas);
    void pickForPapers(const QList<PaperId> &papers) { pick(papers, {}); }
    void pickForIdeas(const QList<IdeaId> &ideas) { pick({}, ideas); }
    void manage(TagId selected = {});
    void showMenu(const QString &name, const QPoint &globalPos);

private:
    void addFilters(QMenu &menu, const QString &name);
    void addColours(QMenu &menu, const Tag &tag);

    Library &m_library;
    Notifier &m_notifier;
    FilterController &m_filters;
    QWidget *m_window;
};

} // namespace cabinet::gui
