// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Edits.h"
#include "library/ExportFormats.h"
#include "library/Storable.h"

#include "domain/TitleKey.h"
#include "markdown/Edit.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::TextEdit;
using storage::Reader;

// By the first byte of each entry of one source: the paper or idea that it is now. What is not there has been deleted.
struct Places
{
    QHash<qsizetype, PaperId> papers;
    QHash<qsizetype, IdeaId> ideas;
};

Result<Places> placesOf(const Reader &reader, SourceId source)
{
    const Result<QList<QVariantList>> rows =
        selectRows(reader.connection(), u"SELECT first_byte, paper, idea FROM place WHERE source = ?"_s, {source.value}, 3);
    if (!rows)
        return rows.error();
    Places places;
    for (const QVariantList &row : *rows) {
        if (!row.at(1).isNull())
            places.papers.insert(row.at(0).toLongLong(), PaperId{row.at(1).toLongLong()});
        else
            places.ideas.insert(row.at(0).toLongLong(), IdeaId{row.at(2).toLongLong()});
    }
    return places;
}

markdown::PaperText wantedText(const Paper &paper)
{
    return {paper.title, paper.venue.text, paper.authors, paper.status, paper.links};
}

markdown::IdeaText wantedText(const Idea &idea)
{
    return {idea.number, idea.title, idea.body};
}

template<typename Entry, typename Id, typename Value>
QByteArray edited(const QByteArray &bytes, const QList<Entry> &entries, const QHash<qsizetype, Id> &ids,
                  const QHash<Id, Value> &values)
{
    markdown::WriteStyle style;
    style.lineEnd = bytes.contains("\r\n") ? "\r\n" : "\n";
    QList<TextEdit> edits;
    for (const Entry &entry : entries) {
        const auto value = values.constFind(ids.value(entry.span.begin));
        if (value == values.constEnd())
            edits.append({entry.span, QByteArray()});
        else
            edits += markdown::entryEdits(bytes, entry, wantedText(*value), style).edits;
    }
    return markdown::withEdits(bytes, edits);
}

// What the sources already hold is not written again below them.
class Sources final
{
public:
    Sources(const QList<Paper> &papers, const QList<Idea> &ideas)
    {
        for (const Paper &paper : papers)
            m_papers.insert(paper.id, paper);
        for (const Idea &idea : ideas)
            m_ideas.insert(idea.id, idea);
    }

    Result<QByteArray> text(const Reader &reader, const Source &source)
    {
        const Result<QByteArray> bytes = reader.sourceBytes(source.id);
        const Result<Places> places = placesOf(reader, source.id);
        if (!bytes || !places)
            return bytes ? Result<QByteArray>(places.error()) : bytes;
        for (const PaperId id : places->papers)
            m_written.insert(id.value);
        for (const IdeaId id : places->ideas)
            m_writtenIdeas.insert(id.value);
        QList<SkippedLine> ignored;
        if (source.kind == ListKind::Papers)
            return edited(*bytes, storablePapers(markdown::parsePapers(*bytes).entries, ignored), places->papers, m_papers);
        return edited(*bytes, storableIdeas(markdown::parseIdeas(*bytes).entries, ignored), places->ideas, m_ideas);
    }

    [[nodiscard]] bool has(const Paper &paper) const { return m_written.contains(paper.id.value); }
    [[nodiscard]] bool has(const Idea &idea) const { return m_writtenIdeas.contains(idea.id.value); }

private:
    QHash<PaperId, Paper> m_papers;
    QHash<IdeaId, Idea> m_ideas;
    QSet<qint64> m_written;
    QSet<qint64> m_writtenIdeas;
};

QString taskOf(const Paper &paper)
{
    const QString mark = paper.status == Status::Done ? u"x"_s : paper.status == Status::Reading ? u"/"_s : u" "_s;
    QString line = u"- ["_s + mark + u"] "_s + paper.title;
    if (!paper.venue.text.isEmpty())
        line += u"["_s + paper.venue.text + u"]"_s;
    QStringList links;
    for (const Link &link : paper.links)
        links.append(QString::fromUtf8(markdown::linkText(link)));
    return links.isEmpty() ? line : QString(line + u": "_s + links.join(u' '));
}

// Headings from where `last` and `topic` part.
QString headings(const TopicPath &last, const TopicPath &topic)
{
    qsizetype same = 0;
    while (same < last.size() && same < topic.size() && last.at(same) == topic.at(same))
        ++same;
    QString text;
    for (qsizetype i = same; i < topic.size(); ++i)
        text += u"\n"_s + QString(std::min<qsizetype>(i + 2, 6), u'#') + u" "_s + topic.at(i) + u"\n"_s;
    return text;
}

QString paperList(QList<Paper> papers)
{
    std::stable_sort(papers.begin(), papers.end(), [](const Paper &a, const Paper &b) {
        return a.topics.value(0).join(QChar(0x1f)) < b.topics.value(0).join(QChar(0x1f));
    });
    QString text = u"# Reading list\n"_s;
    TopicPath last;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const TopicPath topic = papers.at(i).topics.value(0);
        if (i == 0 || topic != last)
            text += headings(last, topic) + u"\n"_s;
        text += taskOf(papers.at(i)) + u"\n"_s;
        last = topic;
    }
    return text;
}

QString ideaList(const QList<Idea> &ideas)
{
    QString text = u"# Cabinet of curiosities\n"_s;
    for (const Idea &idea : ideas) {
        text += u"\n%1. "_s.arg(idea.number) + idea.title + u"\n"_s;
        if (!idea.body.isEmpty())
            text += idea.body + u"\n"_s;
    }
    return text;
}

template<typename Value>
QList<Value> notIn(const Sources &sources, const QList<Value> &values)
{
    QList<Value> rest;
    std::copy_if(values.begin(), values.end(), std::back_inserter(rest), [&](const Value &value) { return !sources.has(value); });
    return rest;
}

void appendPart(QByteArray &text, const QByteArray &part)
{
    if (part.isEmpty())
        return;
    if (!text.isEmpty())
        text += text.endsWith('\n') ? "\n" : "\n\n";
    text += part;
}

} // namespace

QByteArray paperListOf(const QList<Paper> &papers)
{
    return paperList(papers).toUtf8();
}

Result<QByteArray> exportMarkdown(const Reader &reader, const QList<Paper> &papers, const QList<Idea> &ideas)
{
    const Result<QList<Source>> sources = reader.sources();
    if (!sources)
        return sources.error();
    Sources written(papers, ideas);
    QByteArray text;
    for (const Source &source : *sources) {
        const Result<QByteArray> part = written.text(reader, source);
        if (!part)
            return part;
        appendPart(text, *part);
    }
    if (const QList<Paper> rest = notIn(written, papers); !rest.isEmpty())
        appendPart(text, paperList(rest).toUtf8());
    if (const QList<Idea> rest = notIn(written, ideas); !rest.isEmpty())
        appendPart(text, ideaList(rest).toUtf8());
    return text;
}

} // namespace cabinet
