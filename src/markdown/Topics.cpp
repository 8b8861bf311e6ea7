// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Topics.h"

#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/Encode.h"
#include "markdown/RowHome.h"

#include <algorithm>
#include <utility>

namespace cabinet::markdown {

namespace {

constexpr int deepest = 6;

// What is cut out there; null: nothing.
const TextEdit *cutAt(qsizetype at, const Arranged &arranged)
{
    const auto cut = std::find_if(arranged.cuts.begin(), arranged.cuts.end(),
                                  [at](const TextEdit &edit) { return edit.span.begin <= at && at < edit.span.end; });
    return cut == arranged.cuts.end() ? nullptr : &*cut;
}

bool isBelow(const TopicPath &path, const TopicPath &top)
{
    return path.size() >= top.size() && std::equal(top.begin(), top.end(), path.begin());
}

} // namespace

TopicPath renamedPath(const TopicPath &path, const QList<RenamedTopic> &renamed)
{
    TopicPath now = path;
    for (const RenamedTopic &rename : renamed) {
        if (!rename.from.isEmpty() && isBelow(path, rename.from))
            now[rename.from.size() - 1] = rename.to;
    }
    return now;
}

TopicPlaces::TopicPlaces(const QByteArray &bytes, const QList<Heading> &headings, const QList<RenamedTopic> &renamed)
    : m_bytes(bytes)
    , m_headings(headings)
    , m_renamed(renamed)
    , m_old(headingTopics(headings))
{
    for (const TopicPath &path : m_old)
        m_paths.append(this->renamed(path));
}

TopicPath TopicPlaces::renamed(const TopicPath &path) const
{
    return renamedPath(path, m_renamed);
}

QList<TextEdit> TopicPlaces::renames() const
{
    QList<TextEdit> edits;
    for (qsizetype i = 0; i < m_headings.size() && !m_renamed.isEmpty(); ++i) {
        if (m_paths[i].isEmpty() || m_paths[i].last() == m_old[i].last() || m_headings[i].text != m_old[i].last())
            continue;
        if (const auto edit = textEdit(m_bytes, m_headings[i].textSpan, m_old[i].last(), m_paths[i].last(), {}))
            edits.append(*edit);
    }
    return edits;
}

qsizetype TopicPlaces::lineOf(qsizetype heading) const
{
    return lineBegin(m_bytes, m_headings[heading].textSpan.begin);
}

qsizetype TopicPlaces::textBegin(qsizetype heading) const
{
    const qsizetype next = nextLine(m_bytes, m_headings[heading].textSpan.end);
    return m_bytes.mid(lineOf(heading), 4).trimmed().startsWith('#') ? next : nextLine(m_bytes, next);
}

qsizetype TopicPlaces::sectionEnd(qsizetype heading, bool withBelow) const
{
    qsizetype next = heading + 1;
    while (withBelow && next < m_headings.size() && m_headings[next].level > m_headings[heading].level)
        ++next;
    return next < m_headings.size() ? lineOf(next) : m_bytes.size();
}

GroupPlace TopicPlaces::placeOf(const TopicPath &topic, bool known, const WriteStyle &style, QSet<TopicPath> &made) const
{
    const auto titled = !m_headings.isEmpty() && m_paths.first().isEmpty();
    qsizetype at = m_paths.lastIndexOf(topic);
    if (topic.isEmpty() && at < 0)
        return {lineBegin(m_bytes, 0), m_headings.isEmpty() ? m_bytes.size() : lineOf(0), {}};
    if (at >= 0) { // a heading without words is no topic
        const qsizetype first = topic.isEmpty() ? lineBegin(m_bytes, 0) : textBegin(m_paths.indexOf(topic));
        return {textBegin(at), sectionEnd(at, false), {}, {}, false, first};
    }
    TopicPath above = topic;
    while (at < 0 && !above.isEmpty()) {
        above.removeLast();
        at = above.isEmpty() ? -1 : m_paths.lastIndexOf(above);
        if (known)
            return {0, m_bytes.size(), {}}; // topics that are no headings: between their entries only
    }
    int level = titled || m_headings.isEmpty() ? 2 : deepest;
    for (const Heading &heading : m_headings)
        level = titled ? level : std::min(level, heading.level);
    level = at < 0 ? level : m_headings[at].level + 1;
    const qsizetype end = at < 0 ? m_bytes.size() : sectionEnd(at, true);
    GroupPlace place{end, end, {}};
    for (qsizetype i = above.size(); i < topic.size(); ++i, ++level) {
        const TopicPath path = topic.first(i + 1);
        if (made.contains(path))
            continue;
        made.insert(path);
        const auto text = encodedText(topic[i], {});
        place.heading +=
            composeHeading(m_bytes, m_headings, std::min(level, deepest), text.value_or(topic[i].toUtf8()), style.lineEnd) +
            style.lineEnd;
    }
    return place;
}

bool TopicPlaces::isEmpty(Span span, const Arranged &arranged) const
{
    for (const Arranged::Insertion &insertion : arranged.insertions) {
        if (insertion.edit.span.begin >= span.begin && insertion.edit.span.begin < span.end)
            return false;
    }
    for (qsizetype at = span.begin; at < span.end;) {
        if (const TextEdit *cut = cutAt(at, arranged)) {
            at = cut->span.end;
            continue;
        }
        const qsizetype head = behindTableHead(m_bytes, at); // of a table whose rows all go
        if (head == at && !isBlank(m_bytes, {at, nextLine(m_bytes, at)}))
            return false;
        at = std::max(head, nextLine(m_bytes, at));
    }
    return true;
}

void TopicPlaces::drop(const QList<TopicPath> &topics, Arranged &arranged) const
{
    for (qsizetype i = m_headings.size() - 1; i >= 0; --i) {
        if (m_paths[i].isEmpty() || !topics.contains(m_paths[i]))
            continue;
        qsizetype next = i + 1; // those of entries that go count no more
        while (next < m_headings.size() && cutAt(lineOf(next), arranged) != nullptr)
            ++next;
        Span span{lineOf(i), next < m_headings.size() ? lineOf(next) : m_bytes.size()};
        const bool below = next < m_headings.size() && m_headings[next].level > m_headings[i].level;
        if (below || !isEmpty({textBegin(i), span.end}, arranged))
            continue;
        const qsizetype before = previousLine(m_bytes, span.begin);
        const qsizetype top = lineBegin(m_bytes, 0);
        if (span.end == m_bytes.size() && isBlank(m_bytes, {before, span.begin}) &&
            !isBlank(m_bytes, {top, std::max(top, before)}))
            span = {before, span.end};
        for (Arranged::Insertion &insertion : arranged.insertions) {
            if (span.end == m_bytes.size() && insertion.edit.span.begin == span.begin) // nothing follows any more
                insertion.edit.text.chop(std::exchange(insertion.blank, 0));
        }
        arranged.cuts.removeIf([&](const TextEdit &edit) { return edit.span.begin >= span.begin && edit.span.end <= span.end; });
        arranged.cuts.append({span, {}});
    }
}

} // namespace cabinet::markdown
