// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NoteText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

bool isBlankLine(QStringView line)
{
    return line.trimmed().isEmpty();
}

qsizetype indentOf(QStringView line)
{
    const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
    return text - line.begin();
}

// Of a line that does not begin with ">": none.
QStringView unquoted(QStringView line)
{
    line = line.mid(1);
    return line.startsWith(u' ') ? line.mid(1) : line;
}

QString withoutShape(const QString &notes, const NoteShape &shape)
{
    if (shape.first.isEmpty())
        return notes;
    QStringList lines = notes.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (shape.first == u"> ")
            lines[i] = unquoted(lines[i]).toString();
        else
            lines[i] = lines[i].mid(isBlankLine(lines[i]) ? 0 : i == 0 ? shape.first.size() : shape.rest.size());
    }
    return lines.join(u'\n');
}

// "- " or "12. " with something behind it.
QString bulletOf(const QString &line)
{
    static const QRegularExpression bullet(u"^(?:[-*+]|\\d{1,9}[.)]) +(?=\\S)"_s);
    return bullet.match(line).captured();
}

} // namespace

NoteShape shapeOfNote(const QString &notes)
{
    const QStringList lines = notes.split(u'\n');
    if (std::all_of(lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u'>'); }))
        return {u"> "_s, u"> "_s};
    const QString bullet = bulletOf(lines.first());
    if (bullet.isEmpty())
        return {};
    const QString rest(bullet.size(), u' ');
    const bool whole = std::all_of(lines.begin() + 1, lines.end(),
                                   [&](const QString &line) { return isBlankLine(line) || line.startsWith(rest); });
    return whole ? NoteShape{bullet, rest} : NoteShape{};
}

bool isListNote(const QString &notes)
{
    return shapeOfNote(notes).first.isEmpty() && !bulletOf(notes.section(u'\n', 0, 0)).isEmpty();
}

QString trimmedNote(const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && isBlankLine(lines.first()))
        lines.removeFirst();
    while (!lines.isEmpty() && isBlankLine(lines.last()))
        lines.removeLast();
    if (lines.isEmpty())
        return {};
    QStringView shared = QStringView(lines.first()).first(indentOf(lines.first()));
    for (const QString &line : std::as_const(lines)) {
        if (!isBlankLine(line))
            shared = shared.first(std::mismatch(shared.begin(), shared.end(), line.begin(), line.end()).first - shared.begin());
    }
    const qsizetype indent = shared.size();
    for (QString &line : lines)
        line = isBlankLine(line) ? QString() : line.mid(indent);
    return lines.join(u'\n');
}

QString plainNote(const QString &text)
{
    const QString trimmed = trimmedNote(text);
    return trimmedNote(withoutShape(trimmed, shapeOfNote(trimmed)));
}

QString noteOf(const PaperEntry &entry)
{
    if (entry.kind != EntryKind::TableRow)
        return withoutShape(entry.notes, shapeOfNote(entry.notes));
    QString notes = entry.notes;
    return notes.replace(u"<br>"_s, u"\n"_s).replace(u"\\|"_s, u"|"_s);
}

} // namespace cabinet::markdown
