// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Uid.h"
#include "library/Rows.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

int leastUsedColour(Edits &edits)
{
    QList<qint64> uses(tagColours, 0);
    for (const qint64 colour : edits.ids(u"SELECT colour FROM tag"_s, {})) {
        if (colour >= 0 && colour < tagColours)
            ++uses[colour];
    }
    return static_cast<int>(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

} // namespace

QString topicKey(const TopicPath &topic)
{
    return topic.join(QChar(0x1f));
}

qint64 ensureTopic(Edits &edits, const TopicPath &topic)
{
    const QString path = topicKey(topic);
    if (const std::optional<qint64> known = edits.integer(u"SELECT id FROM topic WHERE path = ?"_s, {path}))
        return *known;
    return edits.insert(Table::Topic, {{"path"_L1, path}});
}

void dropUnusedTopics(Edits &edits, const QList<qint64> &topics)
{
    const QString unused = u"SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM place WHERE topic = value)"_s;
    edits.removeAll(Table::Topic, edits.ids(unused, {jsonIds(topics)}));
}

TagId ensureTag(Edits &edits, const QString &name)
{
    if (const std::optional<qint64> known = edits.integer(u"SELECT id FROM tag WHERE name = ?"_s, {name}))
        return TagId{*known};
    return insertTag(edits, name);
}

TagId insertTag(Edits &edits, const QString &name, std::optional<int> colour)
{
    const int chosen = colour ? *colour : leastUsedColour(edits);
    return TagId{edits.insert(Table::Tag, {{"uid"_L1, newUid()}, {"name"_L1, name}, {"colour"_L1, chosen}})};
}

void tagPaper(Edits &edits, PaperId paper, TagId tag)
{
    if (!edits.integer(u"SELECT id FROM paper_tag WHERE paper = ? AND tag = ?"_s, {paper.value, tag.value}))
        edits.insert(Table::PaperTag, {{"paper"_L1, paper.value}, {"tag"_L1, tag.value}});
}

void tagIdea(Edits &edits, IdeaId idea, TagId tag)
{
    if (!edits.integer(u"SELECT id FROM idea_tag WHERE idea = ? AND tag = ?"_s, {idea.value, tag.value}))
        edits.insert(Table::IdeaTag, {{"idea"_L1, idea.value}, {"tag"_L1, tag.value}});
}

} // namespace cabinet
