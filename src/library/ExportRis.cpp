// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ExportFormats.h"

#include "domain/PdfLink.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// One line a field: a line end inside would begin a new one.
void addLine(QString &record, QLatin1StringView tag, const QString &value)
{
    const QString line = value.simplified();
    if (!line.isEmpty())
        record += tag + u"  - "_s + line + u"\r\n"_s;
}

QLatin1StringView typeOf(const Paper &paper)
{
    if (paper.venue.name.isEmpty())
        return "GEN"_L1;
    return paper.venue.name.compare(u"arxiv"_s, Qt::CaseInsensitive) == 0 ? "UNPB"_L1 : "CONF"_L1;
}

QString authorText(const QString &author)
{
    const PersonName name = personName(author);
    return name.given.isEmpty() ? name.family : QString(name.family + u", "_s + name.given);
}

void addLinks(QString &record, const Paper &paper)
{
    const std::optional<Link> pdf = choosePdfLink(paper.links);
    for (const Link &link : paper.links)
        addLine(record, pdf == link ? "L1"_L1 : "UR"_L1, link.url);
}

QString recordOf(const Paper &paper)
{
    QString record = u"TY  - "_s + typeOf(paper) + u"\r\n"_s;
    addLine(record, "ID"_L1, paper.uid);
    addLine(record, "TI"_L1, paper.title);
    for (const QString &author : paper.authors)
        addLine(record, "AU"_L1, authorText(author));
    addLine(record, "T2"_L1, paper.venue.name);
    if (paper.venue.year)
        addLine(record, "PY"_L1, QString::number(*paper.venue.year));
    addLinks(record, paper);
    for (const QString &tag : paper.tags)
        addLine(record, "KW"_L1, tag);
    addLine(record, "N1"_L1, paper.notes);
    return record + u"ER  - \r\n"_s;
}

} // namespace

QByteArray risOf(const QList<Paper> &papers)
{
    QString text;
    for (const Paper &paper : papers)
        text += recordOf(paper);
    return text.toUtf8();
}

} // namespace cabinet
