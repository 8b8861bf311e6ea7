// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ExportFormats.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

// A spreadsheet runs cells that begin like a formula (OWASP, "CSV Injection"): an apostrophe in front makes them text.
QString harmless(QString cell)
{
    cell.remove(QChar(u'\0'));
    const QString risky = u"=+-@\t\r\n＝＋－＠"_s;
    return !cell.isEmpty() && risky.contains(cell.at(0)) ? QString(u'\'' + cell) : cell;
}

QString quoted(const QString &cell)
{
    QString text = harmless(cell);
    const bool plain =
        !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r') && !text.contains(u';');
    return plain ? text : QString(u'"' + text.replace(u'"', u"\"\""_s) + u'"');
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString linksText(const Links &links)
{
    QStringList texts;
    for (const Link &link : links)
        texts.append(link.label.isEmpty() ? link.url : QString(link.label + u": "_s + link.url));
    return texts.join(u'\n');
}

QString topicsText(const QList<TopicPath> &topics)
{
    QStringList texts;
    for (const TopicPath &topic : topics)
        texts.append(topicText(topic));
    return texts.join(u"; "_s);
}

QString line(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.append(quoted(cell));
    return texts.join(u',') + u"\r\n"_s;
}

QString lineOf(const Paper &paper)
{
    return line({idText(paper.id), paper.title, paper.authors.join(u"; "_s), paper.venue.text,
                 paper.venue.year ? QString::number(*paper.venue.year) : QString(), statusText(paper.status),
                 topicsText(paper.topics), paper.tags.join(u"; "_s), linksText(paper.links), paper.notes, timeText(paper.added),
                 timeText(paper.started), timeText(paper.finished), paper.uid});
}

} // namespace

QByteArray csvOf(const QList<Paper> &papers)
{
    QString text = line({u"id"_s, u"title"_s, u"authors"_s, u"venue"_s, u"year"_s, u"status"_s, u"topics"_s, u"tags"_s,
                         u"links"_s, u"notes"_s, u"added"_s, u"started"_s, u"finished"_s, u"uid"_s});
    for (const Paper &paper : papers)
        text += lineOf(paper);
    return text.toUtf8();
}

} // namespace cabinet
