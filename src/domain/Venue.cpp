// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Venue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

int fullYear(int typed)
{
    if (typed >= 100)
        return typed;
    return typed >= 70 ? 1900 + typed : 2000 + typed;
}

QString trimmedName(QString name)
{
    static const QRegularExpression edges(u"^[\\s,.;:\\-–(\\[]+|[\\s,.;:\\-–(\\['’‘`]+$"_s);
    return name.remove(edges).simplified();
}

} // namespace

Venue parseVenue(const QString &text)
{
    // A quote and two or four digits, or four digits that stand alone: "OSDI'20", "Arxiv'2024", "MICRO 2019", "(2017)".
    static const QRegularExpression year(u"['’‘`]\\s?(\\d{4}|\\d{2})(?!\\d)|(?<!\\d)((?:19|20)\\d{2})(?!\\d)"_s);
    const QString typed = text.trimmed();
    QString name = typed;
    if (name.startsWith(u'(') && name.endsWith(u')'))
        name = name.sliced(1, name.size() - 2);
    const QRegularExpressionMatch match = year.match(name);
    if (!match.hasMatch())
        return {typed, trimmedName(name), {}};
    const int number = (match.capturedLength(1) > 0 ? match.captured(1) : match.captured(2)).toInt();
    name.remove(match.capturedStart(), match.capturedLength());
    name.remove(u"()"_s);
    return {typed, trimmedName(name), fullYear(number)};
}

} // namespace cabinet
