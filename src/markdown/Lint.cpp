// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Lint.h"

#include "markdown/Conflicts.h"
#include "markdown/LintRules.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

// Offsets that only grow, as lines and columns.
class Places
{
public:
    Places(const QByteArray &bytes, const Lines &lines)
        : m_bytes(bytes)
        , m_lines(lines)
    {
    }

    template<typename T>
    void place(T &found)
    {
        while (m_line + 1 < m_lines.size() && m_lines[m_line + 1].begin <= found.at) {
            m_at = m_lines[++m_line].begin;
            m_column = 1;
        }
        if (m_line == 0)
            m_at = std::max<qsizetype>(m_at, m_lines.empty() ? 0 : m_lines.front().begin);
        for (; m_at < found.at; ++m_at)
            m_column += (static_cast<unsigned char>(m_bytes[m_at]) & 0xC0U) != 0x80U ? 1 : 0;
        while (m_column > 1 && m_at < m_bytes.size() && (static_cast<unsigned char>(m_bytes[m_at]) & 0xC0U) == 0x80U)
            ++m_at;
        found.line = static_cast<int>(m_line) + 1;
        found.column = m_column;
    }

private:
    const QByteArray &m_bytes;
    const Lines &m_lines;
    std::size_t m_line = 0;
    qsizetype m_at = 0;
    int m_column = 1;
};

template<typename T>
void placeAll(const LintInput &input, QList<T> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const T &a, const T &b) { return a.at < b.at; });
    Places places(input.bytes, input.lines);
    for (T &each : found)
        places.place(each);
}

// The first line only: where one is wrong, all that follow may be.
void lintEncoding(const LintInput &input, LintReport &report)
{
    for (const Line &line : input.lines) {
        const QByteArrayView text = QByteArrayView(input.bytes).sliced(line.begin, line.end - line.begin);
        const qsizetype zero = text.indexOf('\0');
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(text);
        if (zero < 0 && !decoder.hasError() && decoded.size() <= text.size())
            continue;
        report.findings.append({.rule = LintRule::Encoding, .at = zero < 0 ? line.begin : line.begin + zero});
        return;
    }
}

bool isMarker(QByteArrayView line, char sign)
{
    constexpr qsizetype length = 7;
    return line.startsWith(QByteArray(length, sign)) && (line.size() == length || line[length] == ' ');
}

void lintConflicts(const LintInput &input, LintReport &report)
{
    for (const Line &line : input.lines) {
        const QByteArrayView text = QByteArrayView(input.bytes).sliced(line.begin, line.end - line.begin);
        if (isMarker(text, '<') || isMarker(text, '>'))
            report.findings.append(
                {.rule = LintRule::ConflictMarker, .at = line.begin, .what = QString::fromUtf8(text.first(7))});
    }
}

void lintContent(const LintInput &input, LintReport &report)
{
    QSet<int> entryLines;
    if (guessKind(input.bytes) == ListKind::Papers) {
        const PaperList list = parsePapers(input.bytes);
        for (const PaperEntry &entry : list.entries)
            entryLines.insert(entry.line - 1);
        lintPapers(input, list, report);
    }
    lintLinks(input, entryLines, report);
}

} // namespace

bool isError(LintRule rule)
{
    switch (rule) {
    case LintRule::Encoding:
    case LintRule::ConflictMarker:
    case LintRule::LinkSpace:
    case LintRule::LinkUnclosed:
    case LintRule::MissingFile:
    case LintRule::VenueBracket:
        return true;
    case LintRule::DuplicatePaper:
    case LintRule::EmptyLink:
    case LintRule::LinkScheme:
    case LintRule::Bracket:
    case LintRule::VenueStyle:
    case LintRule::NotTicked:
    case LintRule::NotRead:
        break;
    }
    return false;
}

LintReport lint(const QByteArray &bytes)
{
    const Lines lines = splitLines(bytes);
    const LintInput input{bytes, lines};
    LintReport report;
    lintConflicts(input, report);
    if (!splitConflicts(bytes)) {
        lintEncoding(input, report);
        lintContent(input, report);
    }
    placeAll(input, report.findings);
    placeAll(input, report.localLinks);
    return report;
}

} // namespace cabinet::markdown
