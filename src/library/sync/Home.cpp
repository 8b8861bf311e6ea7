// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Home.h"

#include "domain/Source.h"
#include "library/Rows.h"

using namespace Qt::StringLiterals;

namespace cabinet {

qint64 homeOfTopic(Edits &edits, const TopicPath &topic)
{
    const QString sql =
        u"SELECT source.id FROM topic JOIN place ON place.topic = topic.id JOIN source ON source.id = place.source "
        "WHERE topic.path = ? AND source.mode IN (1, 2) GROUP BY source.id ORDER BY count(*) DESC, source.id LIMIT 1"_s;
    for (TopicPath path = topic; !path.isEmpty(); path.removeLast()) {
        if (const std::optional<qint64> source = edits.integer(sql, {topicKey(path)}))
            return *source;
    }
    return 0;
}

qint64 homeWithoutTopics(Edits &edits)
{
    const QList<qint64> sources =
        edits.ids(u"SELECT source.id FROM source JOIN place ON place.source = source.id WHERE kind = ? AND mode IN (1, 2) "
                  "GROUP BY source.id HAVING count(*) > 2 * count(topic) LIMIT 2"_s,
                  {static_cast<int>(ListKind::Papers)});
    return sources.size() == 1 ? sources.first() : 0;
}

qint64 homeOfIdeas(Edits &edits)
{
    const QList<qint64> sources =
        edits.ids(u"SELECT id FROM source WHERE kind = ? AND mode IN (1, 2) LIMIT 2"_s, {static_cast<int>(ListKind::Ideas)});
    return sources.size() == 1 ? sources.first() : 0;
}

qint64 linkedPlaceOf(Edits &edits, PaperId paper)
{
    return edits
        .integer(u"SELECT place.id FROM place JOIN source ON source.id = place.source WHERE paper = ? AND mode IN (1, 2) "
                 "ORDER BY place.id LIMIT 1"_s,
                 {paper.value})
        .value_or(0);
}

} // namespace cabinet
