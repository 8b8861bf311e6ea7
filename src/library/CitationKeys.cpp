// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ExportFormats.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// Accents dropped, letters and digits of ASCII kept.
QString asciiWord(const QString &text)
{
    QString word;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            word.append(c);
    }
    return word;
}

QString firstWord(const QString &title)
{
    static const QSet<QString> small{u"a"_s, u"an"_s, u"the"_s, u"on"_s, u"of"_s, u"in"_s, u"for"_s, u"to"_s, u"and"_s, u"is"_s};
    for (const QString &part : title.left(200).split(u' ', Qt::SkipEmptyParts)) {
        const QString word = asciiWord(part);
        if (!word.isEmpty() && !small.contains(word))
            return word.left(40);
    }
    return {};
}

QString keyOf(const Paper &paper)
{
    const QString family = paper.authors.isEmpty() ? QString() : asciiWord(personName(paper.authors.first()).family).left(40);
    const QString year = paper.venue.year ? QString::number(*paper.venue.year) : QString();
    const QString key = family + year + firstWord(paper.title);
    return key.isEmpty() || key.at(0).isDigit() ? QString(u"paper"_s + key) : key;
}

// a … z, then aa … as spreadsheets name columns.
QString suffix(int count)
{
    QString text;
    for (; count > 0; count = (count - 1) / 26)
        text.prepend(QChar(u'a' + (count - 1) % 26));
    return text;
}

} // namespace

PersonName personName(const QString &author)
{
    const QString name = author.simplified();
    const qsizetype comma = name.indexOf(u',');
    if (comma > 0)
        return {name.left(comma).trimmed(), name.mid(comma + 1).trimmed()};
    const qsizetype space = name.lastIndexOf(u' ');
    return space < 0 ? PersonName{name, {}} : PersonName{name.mid(space + 1), name.left(space)};
}

QStringList citationKeys(const QList<Paper> &papers)
{
    QStringList keys;
    QSet<QString> taken;
    QHash<QString, int> uses;
    for (const Paper &paper : papers) {
        const QString base = keyOf(paper);
        QString key = base + suffix(uses[base]);
        while (taken.contains(key))
            key = base + suffix(++uses[base]);
        ++uses[base];
        taken.insert(key);
        keys.append(key);
    }
    return keys;
}

} // namespace cabinet
