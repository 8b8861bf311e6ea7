// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/SidebarModel.h"

#include <QFileInfo>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

using Known = QHash<QStringList, QStandardItem *>; // the items of a nested section by their whole path

QStandardItem *makeItem(const QString &text, SidebarKind kind, int count = -1)
{
    auto *item = new QStandardItem(text);
    item->setData(int(kind), SidebarKindRole);
    item->setData(count, SidebarCountRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

void setCount(QStandardItem *item, int count)
{
    item->setData(count, SidebarCountRole);
    item->setData(SidebarModel::tr("%1, %2").arg(item->text(), QLocale().toString(count)), Qt::AccessibleTextRole);
}

// Adds what a tag is on to it and to everything above it.
void addUp(QStandardItem *item, int papers)
{
    for (; item != nullptr; item = item->parent())
        setCount(item, item->data(SidebarCountRole).toInt() + papers);
}

// The item that stands for `path`, made with all above it when it is not there.
QStandardItem *nested(QStandardItem *root, const QStringList &path, SidebarKind kind, Known &known)
{
    QStandardItem *parent = root;
    for (qsizetype depth = 1; depth <= path.size(); ++depth) {
        QStandardItem *&item = known[path.first(depth)];
        if (item == nullptr) {
            item = makeItem(path.at(depth - 1), kind, 0);
            item->setData(QStringList(path.first(depth)), SidebarPathRole);
            parent->appendRow(item);
        }
        parent = item;
    }
    return parent;
}

// "today", "3 d": short beside a file name. The whole date is in the tool tip.
QString shortAge(QDate date)
{
    const qint64 days = date.daysTo(QDate::currentDate());
    return days <= 0 ? SidebarModel::tr("today") : SidebarModel::tr("%1 d").arg(QLocale().toString(days));
}

} // namespace

SidebarModel::SidebarModel(QObject *parent)
    : QStandardItemModel(parent)
    , m_board(makeItem(tr("Board"), SidebarKind::Board))
    , m_cabinet(makeItem(tr("Cabinet"), SidebarKind::Cabinet))
{
    m_board->setData(u"board"_s, SidebarIconRole);
    m_cabinet->setData(u"cabinet"_s, SidebarIconRole);
    appendRow(m_board);
    appendRow(m_cabinet);
    markActive();
}

void SidebarModel::setCounts(const storage::Counts &counts)
{
    setCount(m_board, counts.papers);
    setCount(m_cabinet, counts.ideas);
}

void SidebarModel::setContent(const QList<Topic> &topics, const QList<Tag> &tags, const QList<Source> &sources)
{
    removeRows(2, rowCount() - 2);
    addTopics(topics);
    addTags(tags);
    addSources(sources);
    markActive();
}

void SidebarModel::setActive(bool cabinet, const TopicPath &topic, const QStringList &tags)
{
    m_cabinetShown = cabinet;
    m_topic = topic;
    m_tags = tags;
    markActive();
}

SidebarKind SidebarModel::kind(const QModelIndex &index) const
{
    return SidebarKind(index.data(SidebarKindRole).toInt());
}

void SidebarModel::addHeading(const QString &text)
{
    auto *item = makeItem(text, SidebarKind::Heading);
    item->setFlags(Qt::NoItemFlags);
    appendRow(item);
}

void SidebarModel::addTopics(const QList<Topic> &topics)
{
    if (topics.isEmpty())
        return;
    addHeading(tr("Topics"));
    Known known;
    for (const Topic &topic : topics) {
        if (!topic.path.isEmpty())
            setCount(nested(invisibleRootItem(), topic.path, SidebarKind::Topic, known), topic.papers);
    }
}

void SidebarModel::addTags(const QList<Tag> &tags)
{
    if (tags.isEmpty())
        return;
    addHeading(tr("Tags"));
    Known known;
    for (const Tag &tag : tags) {
        QStandardItem *item = nested(invisibleRootItem(), tag.name.split(u'/'), SidebarKind::Tag, known);
        item->setData(tag.colour, SidebarColourRole);
        addUp(item, tag.papers + tag.ideas);
    }
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        it.value()->setData(it.key().join(u'/'), SidebarNameRole);
}

void SidebarModel::addSources(const QList<Source> &sources)
{
    if (sources.isEmpty())
        return;
    addHeading(tr("Lists"));
    for (const Source &source : sources) {
        auto *item = makeItem(QFileInfo(source.path).fileName(), SidebarKind::List);
        const QString date = QLocale().toString(source.imported.toLocalTime().date(), QLocale::ShortFormat);
        item->setData(shortAge(source.imported.toLocalTime().date()), SidebarNoteRole);
        item->setData(source.path, SidebarNameRole);
        item->setData(u"list-file"_s, SidebarIconRole);
        item->setData(tr("%1, imported %2").arg(item->text(), date), Qt::AccessibleTextRole);
        item->setToolTip(tr("%1\nImported %2, %n entries", nullptr, source.entries).arg(source.path, date));
        appendRow(item);
    }
}

bool SidebarModel::isActive(const QStandardItem &item) const
{
    switch (SidebarKind(item.data(SidebarKindRole).toInt())) {
    case SidebarKind::Board:
        return !m_cabinetShown;
    case SidebarKind::Cabinet:
        return m_cabinetShown;
    case SidebarKind::Topic:
        return !m_topic.isEmpty() && item.data(SidebarPathRole).toStringList() == m_topic;
    case SidebarKind::Tag:
        return m_tags.contains(item.data(SidebarNameRole).toString(), Qt::CaseInsensitive);
    case SidebarKind::Heading:
    case SidebarKind::List:
        break;
    }
    return false;
}

void SidebarModel::markActive()
{
    QList<QStandardItem *> waiting{invisibleRootItem()};
    while (!waiting.isEmpty()) {
        QStandardItem *item = waiting.takeLast();
        const bool active = item != invisibleRootItem() && isActive(*item);
        if (item->data(SidebarActiveRole).toBool() != active)
            item->setData(active, SidebarActiveRole);
        for (int row = 0; row < item->rowCount(); ++row)
            waiting.append(item->child(row));
    }
}

} // namespace cabinet::gui
