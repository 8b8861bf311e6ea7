// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Source.h"
#include "domain/Tag.h"
#include "domain/Topic.h"
#include "storage/Reader.h"

#include <QStandardItemModel>

namespace cabinet::gui {

// What a row of the sidebar is, and what the delegate and the clicks need to know of it. Unscoped: these are item data roles.
enum SidebarRole {
    SidebarKindRole = Qt::UserRole, // SidebarKind
    SidebarCountRole,               // int; -1: none
    SidebarNoteRole,                // QString at the right instead of a count
    SidebarColourRole,              // tag palette index
    SidebarIconRole,                // name of an icon
    SidebarPathRole,                // QStringList: the path of a topic or a nested tag
    SidebarNameRole,                // QString: a tag's whole name, a list's file
    SidebarActiveRole,              // bool: filtered by it, or the view that is shown
};
enum class SidebarKind { Board, Cabinet, Heading, Topic, Tag, List };

// The sidebar as one tree, so that one set of keys walks it: views, then topics, tags and lists under their headings.
class SidebarModel final : public QStandardItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidebarModel)
public:
    explicit SidebarModel(QObject *parent = nullptr);

    void setCounts(const storage::Counts &counts);
    void setContent(const QList<Topic> &topics, const QList<Tag> &tags, const QList<Source> &sources);
    void setActive(bool cabinet, const TopicPath &topic, const QStringList &tags);

    [[nodiscard]] SidebarKind kind(const QModelIndex &index) const;

private:
    void addHeading(const QString &text);
    void addTopics(const QList<Topic> &topics);
    void addTags(const QList<Tag> &tags);
    void addSources(const QList<Source> &sources);
    [[nodiscard]] bool isActive(const QStandardItem &item) const;
    void markActive();

    QStandardItem *m_board = nullptr;
    QStandardItem *m_cabinet = nullptr;
    bool m_cabinetShown = false;
    TopicPath m_topic;
    QStringList m_tags;
};

} // namespace cabinet::gui
