// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/FileName.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype shortTitle = 40; // letters before a colon that can stand for the whole title
constexpr qsizetype mostVenueBytes = 48;

// What stands in the name for a letter that cannot.
QString replacement(char32_t code)
{
    switch (code) {
    case U'/':
    case U'\\':
    case U'|':
        return u"-"_s;
    case U':':
        return u" -"_s;
    case U'"':
        return u"'"_s;
    case U'<':
    case U'>':
    case U'*':
    case U'?':
        return u" "_s;
    default:
        break;
    }
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return u" "_s;
    case QChar::Other_Format: // bidirectional and zero-width
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: // noncharacters too
        return {};
    default:
        return QString::fromUcs4(&code, 1);
    }
}

QString withoutForbidden(const QString &text)
{
    QString kept;
    for (const uint code : text.toUcs4())
        kept += replacement(code);
    return kept.normalized(QString::NormalizationForm_C).simplified();
}

// "-rf", ".bashrc", "~root"
QString trimmedStart(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !u".-~ "_s.contains(c); });
    return text.mid(first - text.begin());
}

QString trimmedEnd(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

QString cutTo(const QString &text, qsizetype mostBytes)
{
    if (text.toUtf8().size() <= mostBytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0 && text.left(next).toUtf8().size() <= mostBytes; next = finder.toNextBoundary())
        end = next;
    return text.left(end);
}

bool isReserved(const QString &name)
{
    static const std::array names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s, u"CLOCK$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (std::find(names.begin(), names.end(), stem) != names.end())
        return true;
    const bool port = stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s);
    return port && stem.size() == 4 && u"0123456789¹²³"_s.contains(stem.back());
}

QString nameOf(const QString &title)
{
    const qsizetype colon = std::min({title.indexOf(u": "_s), title.indexOf(u'：')}, [](qsizetype a, qsizetype b) {
        return static_cast<quint64>(a) < static_cast<quint64>(b); // -1 is last
    });
    return colon >= 2 && colon <= shortTitle ? title.left(colon) : title;
}

} // namespace

QString portableFileName(const QString &text, const QString &suffix, qsizetype mostBytes)
{
    const qsizetype room = mostBytes - suffix.toUtf8().size();
    QString name = trimmedEnd(trimmedStart(withoutForbidden(text)));
    if (isReserved(name))
        name.prepend(u'_');
    name = trimmedEnd(cutTo(name, room));
    return (name.isEmpty() ? u"paper"_s : name) + suffix;
}

QString paperFileName(const QString &title, const QString &venue, const QString &suffix)
{
    const QString where = trimmedEnd(cutTo(withoutForbidden(venue), mostVenueBytes));
    const QString end = where.isEmpty() ? suffix : u" – "_s + where + suffix;
    return portableFileName(nameOf(title.simplified()), end);
}

QString numberedFileName(const QString &name, int number)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.left(dot) : name;
    const QString end = u" (%1)"_s.arg(number) + (dot > 0 ? name.mid(dot) : QString());
    return trimmedEnd(cutTo(stem, mostFileNameBytes - end.toUtf8().size())) + end;
}

} // namespace cabinet
