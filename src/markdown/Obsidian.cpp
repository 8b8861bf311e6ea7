// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Obsidian.h"

#include "markdown/Around.h"
#include "markdown/Sections.h"
#include "markdown/StatusText.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr int frontMatterLines = 200;

QByteArray lineAt(const QByteArray &bytes, qsizetype at)
{
    return bytes.sliced(at, lineEnd(bytes, at) - at).trimmed();
}

// Where the archive begins: a line "***" with nothing but its heading after it.
qsizetype archiveOf(const QByteArray &bytes, const QList<Heading> &headings)
{
    for (const Heading &heading : headings) {
        qsizetype above = lineBegin(bytes, heading.textSpan.begin);
        while (above > 0) {
            above = previousLine(bytes, above);
            if (const QByteArray line = lineAt(bytes, above); !line.isEmpty() || above <= 3) {
                if (line == "***")
                    return above;
                break;
            }
        }
    }
    return bytes.size();
}

// The plugin writes "**Complete**" as the first line of the lane, in the language it speaks.
bool isComplete(const QByteArray &bytes, Span lane)
{
    for (qsizetype at = lane.begin; at < lane.end; at = nextLine(bytes, at)) {
        if (const QByteArray line = lineAt(bytes, at); !line.isEmpty())
            return line.size() > 4 && line.startsWith("**") && line.endsWith("**") && line.count('*') == 4;
    }
    return false;
}

std::optional<Status> statusOfLane(const QString &heading)
{
    static const QRegularExpression limit(u"\\s*\\(\\d+\\)\\s*$"_s);
    const QString name = QString(heading).remove(limit);
    const std::optional<Status> named = statusOfHeading(name);
    return named ? named : statusOfCell(name);
}

QList<Lane> lanesOf(const QByteArray &bytes, const QList<Heading> &headings)
{
    const qsizetype archive = archiveOf(bytes, headings);
    HeadingPaths paths(headings);
    QList<Lane> lanes;
    lanes.reserve(headings.size());
    for (int i = 0; i < headings.size(); ++i) {
        const qsizetype line = lineBegin(bytes, headings[i].textSpan.begin);
        if (line > archive)
            break;
        const qsizetype next = i + 1 < headings.size() ? lineBegin(bytes, headings[i + 1].textSpan.begin) : bytes.size();
        Lane lane{headings[i].line, paths.of(i), statusOfLane(headings[i].text)};
        lane.ticks = isComplete(bytes, {nextLine(bytes, line), std::min(next, archive)});
        if (lane.ticks)
            lane.status = Status::Done;
        lanes.append(lane);
    }
    return lanes;
}

} // namespace

bool isObsidianBoard(const QByteArray &bytes)
{
    qsizetype at = lineBegin(bytes, bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    if (at >= bytes.size() || lineAt(bytes, at) != "---")
        return false;
    bool found = false;
    for (int lines = 0; lines < frontMatterLines; ++lines) {
        at = nextLine(bytes, at);
        if (at >= bytes.size())
            return false;
        const QByteArray line = lineAt(bytes, at);
        if (line == "---")
            return found;
        found = found || line.startsWith("kanban-plugin:");
    }
    return false;
}

void readLanes(const QByteArray &bytes, PaperList &list)
{
    const QList<Lane> lanes = lanesOf(bytes, list.headings);
    if (std::none_of(lanes.begin(), lanes.end(), [](const Lane &lane) { return lane.status.has_value(); }))
        return;
    list.lanes = lanes;
    for (PaperEntry &entry : list.entries) {
        const auto lane = std::lower_bound(lanes.begin(), lanes.end(), entry.headingLine,
                                           [](const Lane &known, int line) { return known.headingLine < line; });
        if (lane == lanes.end() || lane->headingLine != entry.headingLine)
            continue;
        entry.topic = entry.topic.mid(lane->path.size());
        if (!lane->status || !entry.mark)
            continue;
        entry.status = *lane->status;
        entry.statusFrom = StatusFrom::Section;
    }
}

} // namespace cabinet::markdown
