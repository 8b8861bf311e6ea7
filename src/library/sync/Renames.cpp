// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sync/Renames.h"

#include "markdown/Compose.h"

#include <algorithm>

namespace cabinet {

namespace {

// Is `now` what `before` came to be called, by the renamings from some point on?
bool cameToBe(const TopicPath &before, const TopicPath &now, const QList<markdown::RenamedTopic> &renamings)
{
    for (qsizetype first = 0; first < renamings.size(); ++first) {
        TopicPath path = before;
        for (qsizetype i = first; i < renamings.size(); ++i)
            path = markdown::renamedPath(path, {renamings.at(i)});
        if (path == now)
            return true;
    }
    return false;
}

// Under each heading's topic in the file: the topic that the library has all of its papers under.
QHash<TopicPath, TopicPath> unanimous(const SourceState &state, const markdown::PaperList &list)
{
    QHash<qsizetype, TopicPath> inFile;
    for (const markdown::PaperEntry &entry : list.entries)
        inFile.insert(entry.span.begin, entry.topic);
    QHash<TopicPath, TopicPath> topics;
    QList<TopicPath> divided;
    for (const PlaceState &place : state.places) {
        const auto topic = place.firstByte ? inFile.constFind(*place.firstByte) : inFile.constEnd();
        if (topic == inFile.constEnd())
            continue;
        const auto known = topics.constFind(*topic);
        if (known == topics.constEnd())
            topics.insert(*topic, place.topic);
        else if (*known != place.topic)
            divided.append(*topic);
    }
    for (const TopicPath &topic : std::as_const(divided))
        topics.remove(topic);
    return topics;
}

} // namespace

TopicRenames topicRenames(const SourceState &state, const markdown::PaperList &list)
{
    TopicRenames found;
    if (state.renamed.isEmpty() || !list.lanes.isEmpty())
        return found;
    const QList<TopicPath> headings = markdown::headingTopics(list.headings);
    const QHash<TopicPath, TopicPath> topics = unanimous(state, list);
    for (auto topic = topics.begin(); topic != topics.end(); ++topic) {
        if (topic.key().size() != topic.value().size() || !cameToBe(topic.key(), topic.value(), state.renamed))
            continue;
        for (qsizetype i = 0; i < topic.key().size(); ++i) {
            const markdown::RenamedTopic rename{topic.key().first(i + 1), topic.value().at(i)};
            if (rename.from.last() == rename.to)
                continue;
            TopicPath present = rename.from;
            present.last() = rename.to;
            const bool known = std::any_of(found.renamed.begin(), found.renamed.end(),
                                           [&](const markdown::RenamedTopic &other) { return other.from == rename.from; });
            if (headings.contains(present))
                found.dropped.append(rename.from);
            else if (!known)
                found.renamed.append(rename);
        }
    }
    return found;
}

} // namespace cabinet
