// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"
#include "library/Library.h"
#include "library/Rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

constexpr QChar separator(0x1f);

// What stood under one topic stands under another that is there already. A paper that has a place of its own there needs none
// more; places in files are lines of them and all stay.
void merge(Edits &edits, qint64 from, qint64 into)
{
    const QString twice = u"SELECT id FROM place WHERE topic = ? AND source IS NULL AND EXISTS "
                          "(SELECT 1 FROM place other WHERE other.topic = ? AND other.paper = place.paper)"_s;
    edits.removeAll(Table::Place, edits.ids(twice, {from, into}));
    for (const qint64 place : edits.ids(u"SELECT id FROM place WHERE topic = ?"_s, {from}))
        edits.update(Table::Place, place, {{"topic"_L1, into}});
    edits.remove(Table::Topic, from);
}

void rename(Edits &edits, const TopicPath &from, const TopicPath &to)
{
    const QString path = topicKey(from);
    const QString below = path + separator;
    const QString sql = u"SELECT id, path FROM topic WHERE path = ? OR substr(path, 1, ?) = ? ORDER BY path"_s;
    const QList<QVariantList> rows = edits.rows(sql, {path, static_cast<qint64>(below.toUcs4().size()), below}, 2);
    if (rows.isEmpty())
        return edits.fail({QCoreApplication::translate("Library", "There is no topic “%1” in the library. Look again and repeat "
                                                                  "the change.")
                               .arg(topicText(from)),
                           {}});
    for (const QVariantList &row : rows) {
        const QString now = topicKey(to) + row.at(1).toString().mid(path.size());
        const qint64 id = row.at(0).toLongLong();
        if (const auto taken = edits.integer(u"SELECT id FROM topic WHERE path = ? AND id <> ?"_s, {now, id}))
            merge(edits, id, *taken);
        else
            edits.update(Table::Topic, id, {{"path"_L1, now}});
    }
}

} // namespace

Library::Changed Library::renameTopic(const TopicPath &topic, const QString &name)
{
    TopicPath to = topic;
    if (!to.isEmpty())
        to.last() = name;
    const Result<TopicPath> clean = cleanTopic(to);
    if (!clean)
        return clean.error();
    if (topic.isEmpty() || clean->size() != topic.size())
        return Error{QCoreApplication::translate("Library", "A topic needs a name. Type one."), {}};
    if (*clean == topic)
        return ChangeSummary{};
    return write(u"rename-topic"_s, {topicText(topic), clean->last(), topicKey(topic)},
                 Edits::body([&](Edits &edits) { rename(edits, topic, *clean); }));
}

} // namespace cabinet
