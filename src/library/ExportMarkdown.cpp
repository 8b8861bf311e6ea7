// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Edits.h"
#include "library/ExportFormats.h"
#include "library/Storable.h"

#include "domain/TitleKey.h"
#include "markdown/Rewrite.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

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
    return {paper.title, paper.venue.text, paper.authors, paper.status, paper.links, paper.notes};
}

// What the entry is to say: as the file has it wherever the library still holds what it read there.
markdown::PaperText wantedText(const markdown::PaperEntry &entry, const markdown::PaperEntry &stored, const Paper &paper)
{
    markdown::PaperText text = markdown::textOf(entry);
    const markdown::PaperText was = markdown::textOf(stored);
    const markdown::PaperText now = wantedText(paper);
    text.title = now.title == was.title ? text.title : now.title;
    text.venue = now.venue == was.venue ? text.venue : now.venue;
    text.authors = now.authors == was.authors ? text.authors : now.authors;
    text.links = now.links == was.links ? text.links : now.links;
    text.notes = now.notes == was.notes ? text.notes : now.notes;
    text.status = now.status;
    return text;
}

TopicPath wantedTopic(const markdown::PaperEntry &entry, const markdown::PaperEntry &stored, const Paper &paper)
{
    return paper.topics.isEmpty() || paper.topics.contains(stored.topic) ? entry.topic : paper.topics.first();
}

template<typename Entry>
QHash<qsizetype, Entry> byFirstByte(const QList<Entry> &entries)
{
    QHash<qsizetype, Entry> places;
    for (const Entry &entry : entries)
        places.insert(entry.span.begin, entry);
    return places;
}

QByteArray editedPapers(const QByteArray &bytes, const Places &places, const QHash<PaperId, Paper> &papers)
{
    const markdown::PaperList list = markdown::parsePapers(bytes);
    QList<SkippedLine> ignored;
    const auto stored = byFirstByte(storablePapers(list.entries, ignored));
    markdown::Wanted wanted = markdown::wantedOf(list);
    for (qsizetype i = list.entries.size() - 1; i >= 0; --i) {
        const markdown::PaperEntry &entry = list.entries[i];
        const auto known = stored.constFind(entry.span.begin);
        const auto paper = papers.constFind(places.papers.value(entry.span.begin));
        if (known == stored.constEnd()) // never was the library's
            continue;
        if (paper == papers.constEnd()) {
            wanted.papers.removeAt(i);
            continue;
        }
        wanted.papers[i].text = wantedText(entry, *known, *paper);
        wanted.papers[i].topic = wantedTopic(entry, *known, *paper);
    }
    const markdown::WriteStyle style = markdown::styleOf(bytes, list, ReadingMark::TaskSlash);
    return markdown::withEdits(bytes, markdown::rewrite(bytes, list, wanted, style).edits);
}

QByteArray editedIdeas(const QByteArray &bytes, const Places &places, const QHash<IdeaId, Idea> &ideas)
{
    const markdown::IdeaList list = markdown::parseIdeas(bytes);
    QList<SkippedLine> ignored;
    const auto stored = byFirstByte(storableIdeas(list.entries, ignored));
    QList<markdown::WantedIdea> wanted = markdown::wantedOf(list);
    for (qsizetype i = list.entries.size() - 1; i >= 0; --i) {
        const auto known = stored.constFind(list.entries[i].span.begin);
        const auto idea = ideas.constFind(places.ideas.value(list.entries[i].span.begin));
        if (known == stored.constEnd())
            continue;
        if (idea == ideas.constEnd()) {
            wanted.removeAt(i);
            continue;
        }
        wanted[i].text.title = idea->title == known->title ? wanted[i].text.title : idea->title;
        wanted[i].text.body = idea->body == known->body ? wanted[i].text.body : idea->body;
    }
    return markdown::withEdits(bytes, markdown::rewrite(bytes, list, wanted, markdown::styleOf(bytes, list)).edits);
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
        return source.kind == ListKind::Papers ? editedPapers(*bytes, *places, m_papers) : editedIdeas(*bytes, *places, m_ideas);
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
