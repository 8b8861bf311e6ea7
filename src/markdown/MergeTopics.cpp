// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeTopics.h"

#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/Rewrite.h"

#include <QSet>

namespace cabinet::markdown {

namespace {

QSet<TopicPath> headingsOf(const Version &version)
{
    const QList<TopicPath> paths = headingTopics(version.papers.headings);
    return {paths.cbegin(), paths.cend()};
}

class TopicKeeper
{
public:
    explicit TopicKeeper(const Versions &versions)
        : m_versions(versions)
        , m_base(headingsOf(versions.base))
        , m_ours(headingsOf(versions.ours))
        , m_theirs(headingsOf(versions.theirs))
    {
    }

    // None: it may stand where it stands.
    [[nodiscard]] std::optional<TopicPath> wanted(const MergedEntry &entry, const TopicPath &now) const
    {
        const auto ours = topicOf(m_versions.ours, entry.units.ours);
        const auto theirs = topicOf(m_versions.theirs, entry.units.theirs);
        const auto base = topicOf(m_versions.base, entry.units.base);
        const bool byOurs = ours && (!theirs || (base && theirs == base));
        const bool byTheirs = theirs && (!ours || (base && ours == base));
        const bool fits = (!byTheirs && stands(ours, now, m_theirs)) || (!byOurs && stands(theirs, now, m_ours));
        return fits || (byOurs && byTheirs && now == ours) ? std::nullopt : byOurs ? ours : theirs;
    }

private:
    [[nodiscard]] static std::optional<TopicPath> topicOf(const Version &version, const TextUnit *unit)
    {
        return unit == nullptr ? std::nullopt : std::optional(version.papers.entries.at(unit->entry).topic);
    }

    // Under its heading, or the other side has no such heading any more, but one that is new.
    [[nodiscard]] bool stands(const std::optional<TopicPath> &topic, const TopicPath &now, const QSet<TopicPath> &otherSide) const
    {
        return topic == now || (topic && m_base.contains(*topic) && !otherSide.contains(*topic) && !m_base.contains(now));
    }

    const Versions &m_versions;
    QSet<TopicPath> m_base;
    QSet<TopicPath> m_ours;
    QSet<TopicPath> m_theirs;
};

} // namespace

QByteArray withTopicsKept(const QByteArray &merged, const PaperList &list, const Versions &versions, const MergedEntries &entries,
                          const QHash<qsizetype, int> &entryAt)
{
    if (versions.base.kind != ListKind::Papers)
        return merged;
    const TopicKeeper keeper(versions);
    Wanted wanted = wantedOf(list);
    bool any = false;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        const PaperEntry &entry = list.entries.at(i);
        const auto id = entryAt.constFind(lineBegin(merged, entry.span.begin));
        if (id == entryAt.cend())
            continue;
        if (const auto topic = keeper.wanted(entries.entries[static_cast<std::size_t>(*id)], entry.topic)) {
            wanted.papers[i].topic = *topic;
            any = true;
        }
    }
    return any ? withEdits(merged, rewrite(merged, list, wanted, styleOf(merged, list)).edits) : merged;
}

} // namespace cabinet::markdown
