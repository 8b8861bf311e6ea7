// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/Bibtex.h"

#include "domain/bibliography/CleanText.h"
#include "domain/bibliography/Year.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype longestValue = 65'536;

using Record = QHash<QString, QStringList>; // tag → its values in order

bool hasTag(QStringView line)
{
    const auto isTag = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
    return line.size() >= 5 && isTag(line.at(0)) && isTag(line.at(1)) && line.sliced(2).trimmed().startsWith(u'-') &&
           line.at(2) == u' ';
}

QString first(const Record &record, const QStringList &tags)
{
    for (const QString &tag : tags) {
        for (const QString &value : record.value(tag)) {
            if (const QString text = cleanLine(value); !text.isEmpty())
                return text;
        }
    }
    return {};
}

QStringList authorsOf(const Record &record)
{
    QStringList authors;
    for (const QString &tag : {u"AU"_s, u"A1"_s}) {
        for (const QString &value : record.value(tag)) {
            const QString name = cleanLine(value);
            const qsizetype comma = name.indexOf(u',');
            authors.append(
                comma < 0 ? name : QString(name.sliced(comma + 1).remove(u',').trimmed() + u' ' + name.first(comma)).trimmed());
        }
    }
    authors.removeAll(QString());
    return authors;
}

Metadata paperOf(const Record &record)
{
    Metadata paper;
    paper.title = first(record, {u"TI"_s, u"T1"_s, u"CT"_s, u"BT"_s});
    paper.authors = authorsOf(record);
    paper.venue = first(record, {u"T2"_s, u"JO"_s, u"JF"_s, u"JA"_s, u"J1"_s, u"J2"_s, u"BT"_s, u"PB"_s});
    if (paper.venue == paper.title)
        paper.venue.clear();
    paper.year = yearIn(first(record, {u"PY"_s, u"Y1"_s, u"DA"_s}));
    paper.abstract = cleanAbstract(record.value(u"AB"_s, record.value(u"N2"_s)).join(u"\n\n"_s));
    for (const QString &tag : {u"DO"_s, u"M3"_s}) {
        if (const QString doi = cleanDoi(first(record, {tag})); !doi.isEmpty())
            fillEmpty(paper.ids, identifiersOfAddress(u"https://doi.org/"_s + doi));
    }
    for (const QString &url : record.value(u"UR"_s) + record.value(u"L1"_s) + record.value(u"L2"_s)) {
        fillEmpty(paper.ids, identifiersOfAddress(url));
        if (url.startsWith(u"http"_s) && !url.contains(u' '))
            (url.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? paper.pdf : paper.landing) = cleanLine(url);
    }
    return paper;
}

} // namespace

Bibliography readRis(const QString &text)
{
    Bibliography all;
    Record record;
    QString tag;
    int line = 0, began = 0;
    const auto finish = [&] {
        const Metadata paper = paperOf(record);
        if (!paper.title.isEmpty())
            all.papers.append(paper);
        else if (!record.isEmpty())
            all.skipped.append(began);
        record.clear();
        tag.clear();
    };
    for (const QStringView raw : QStringView(text).split(u'\n')) {
        ++line;
        const QStringView content = raw.trimmed();
        if (hasTag(content)) {
            const QString name = content.first(2).toString();
            if (name == u"TY"_s || name == u"ER"_s)
                finish();
            if (name == u"TY"_s)
                began = line;
            if (name == u"ER"_s)
                continue;
            tag = name;
            record[tag].append(content.sliced(content.indexOf(u'-') + 1).trimmed().toString());
        } else if (!tag.isEmpty() && !content.isEmpty() && record.value(tag).last().size() < longestValue) {
            record[tag].last() += u' ' + content;
        }
    }
    finish();
    return all;
}

} // namespace cabinet
