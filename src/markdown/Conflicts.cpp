// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Conflicts.h"

#include "markdown/Lines.h"

namespace cabinet::markdown {

namespace {

constexpr qsizetype markerLength = 7;

enum class Part { Both, Ours, Base, Theirs };

bool isMarker(QByteArrayView line, char mark)
{
    if (line.size() < markerLength)
        return false;
    for (qsizetype i = 0; i < markerLength; ++i) {
        if (line[i] != mark)
            return false;
    }
    return line.size() == markerLength || line[markerLength] == ' ';
}

class ConflictReader
{
public:
    explicit ConflictReader(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_begin(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
    }

    std::optional<ConflictVersions> read()
    {
        add(m_bytes.first(m_begin));
        for (const Line &line : splitLines(m_bytes)) {
            ++m_line;
            if (readMarker(QByteArrayView(m_bytes).sliced(line.begin, line.end - line.begin)))
                continue;
            add(m_bytes.sliced(line.begin, line.next() - line.begin));
            if (m_part == Part::Both || m_part == Part::Ours)
                m_versions.oursLines.append(m_line);
        }
        if (m_part != Part::Both || m_versions.firstLine == 0 || m_broken)
            return {};
        return m_versions;
    }

private:
    bool readMarker(QByteArrayView line)
    {
        switch (m_part) {
        case Part::Both:
            if (!startsWith(line, '<', Part::Ours))
                return false;
            m_versions.firstLine = m_versions.firstLine == 0 ? m_line : m_versions.firstLine;
            return true;
        case Part::Ours:
            if (startsWith(line, '|', Part::Base) || startsWith(line, '=', Part::Theirs))
                return true;
            break;
        case Part::Base:
            if (startsWith(line, '=', Part::Theirs))
                return true;
            break;
        case Part::Theirs:
            if (startsWith(line, '>', Part::Both))
                return true;
            break;
        }
        m_broken |= isMarker(line, '<'); // one within another
        return false;
    }

    bool startsWith(QByteArrayView line, char mark, Part next)
    {
        if (!isMarker(line, mark))
            return false;
        m_part = next;
        return true;
    }

    void add(const QByteArray &text)
    {
        if (m_part == Part::Both || m_part == Part::Ours)
            m_versions.ours += text;
        if (m_part == Part::Both || m_part == Part::Base)
            m_versions.base += text;
        if (m_part == Part::Both || m_part == Part::Theirs)
            m_versions.theirs += text;
    }

    const QByteArray &m_bytes;
    qsizetype m_begin;
    ConflictVersions m_versions;
    Part m_part = Part::Both;
    int m_line = 0;
    bool m_broken = false;
};

} // namespace

std::optional<ConflictVersions> splitConflicts(const QByteArray &bytes)
{
    if (!bytes.contains("<<<<<<<") || !bytes.contains(">>>>>>>"))
        return {};
    return ConflictReader(bytes).read();
}

} // namespace cabinet::markdown
