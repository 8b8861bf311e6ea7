// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleLibrary.h"

#include "domain/PdfLink.h"
#include "domain/TitleKey.h"
#include "storage/Migrations.h"
#include "storage/SearchText.h"
#include "storage/Statement.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace cabinet;
using storage::Access;
using storage::Connection;
using storage::searchText;

SampleLibrary::SampleLibrary()
{
    auto opened = Connection::open(file(), Access::Create);
    if (!opened)
        qFatal("no library: %s", qPrintable(opened.error().message + opened.error().detail));
    m_connection = *std::move(opened);
    run(u"PRAGMA synchronous = OFF"_s); // need not outlive a power cut; a busy disk takes 40 ms a commit otherwise
    createTables();
}

std::unique_ptr<Connection> SampleLibrary::anotherConnection(Access access) const
{
    auto opened = Connection::open(file(), access);
    if (!opened)
        qFatal("no second connection: %s", qPrintable(opened.error().message + opened.error().detail));
    return *std::move(opened);
}

void SampleLibrary::createTables()
{
    const auto scripts = storage::migrationScripts();
    if (!scripts || !storage::migrate(*m_connection, *scripts))
        qFatal("no schema");
}

qint64 SampleLibrary::run(const QString &sql, const QVariantList &values)
{
    storage::Statement statement(*m_connection, sql);
    if (auto ran = statement.run(values); !ran)
        qFatal("%s: %s", qPrintable(sql), qPrintable(ran.error().detail));
    const QVariant id = statement.lastInsertId();
    return id.toLongLong();
}

PaperId SampleLibrary::add(const QString &title, Status status)
{
    PaperDraft draft;
    draft.title = title;
    draft.status = status;
    return add(draft);
}

PaperId SampleLibrary::add(const PaperDraft &draft)
{
    ++m_last;
    const Venue venue = parseVenue(draft.venue);
    const qint64 paper =
        run(u"INSERT INTO paper (uid, title, title_key, authors, venue, venue_name, year, status, position, has_pdf, "
            "notes, added, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {u"%1-paper"_s.arg(m_last, 8, 16, QChar(u'0')), draft.title, titleKey(draft.title), draft.authors.join(u'\n'),
             venue.text, venue.name, venue.year ? QVariant(*venue.year) : QVariant(), int(draft.status), m_last * 1024,
             int(choosePdfLink(draft.links).has_value()), draft.notes, m_last * 1000, m_last * 1000});
    for (const Link &link : draft.links)
        run(u"INSERT INTO link (paper, position, label, url) SELECT ?, count(*), ?, ? FROM link WHERE paper = ?"_s,
            {paper, link.label, link.url, paper});
    for (const QString &name : draft.tags)
        run(u"INSERT INTO paper_tag (paper, tag) VALUES (?, ?)"_s, {paper, tag(name)});
    if (!draft.topic.isEmpty())
        place(PaperId{paper}, draft.topic);
    run(u"INSERT INTO paper_fts (rowid, title, authors, venue, notes, tags) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {paper, searchText(draft.title), searchText(draft.authors.join(u' ')), searchText(draft.venue), searchText(draft.notes),
         searchText(draft.tags.join(u' '))});
    return PaperId{paper};
}

IdeaId SampleLibrary::addIdea(const IdeaDraft &draft)
{
    ++m_last;
    const qint64 idea =
        run(u"INSERT INTO idea (uid, number, position, title, body, title_text, first_line, links, added, changed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {u"%1-idea"_s.arg(m_last, 8, 16, QChar(u'0')), draft.number.value_or(int(m_last)), m_last * 1024, draft.title,
             draft.body, draft.title, draft.body.section(u'\n', 0, 0), draft.body.count(u"]("_s), m_last * 1000, m_last * 1000});
    for (const QString &name : draft.tags)
        run(u"INSERT INTO idea_tag (idea, tag) VALUES (?, ?)"_s, {idea, tag(name)});
    run(u"INSERT INTO idea_fts (rowid, title, body, tags) VALUES (?, ?, ?, ?)"_s,
        {idea, searchText(draft.title), searchText(draft.body), searchText(draft.tags.join(u' '))});
    return IdeaId{idea};
}

qint64 SampleLibrary::tag(const QString &name)
{
    if (!m_tags.contains(name))
        m_tags.insert(name, run(u"INSERT INTO tag (uid, name, colour) VALUES (?, ?, ?)"_s,
                                {QString(u"tag-"_s + name), name, m_tags.size() % 8}));
    return m_tags.value(name);
}

qint64 SampleLibrary::topic(const TopicPath &path)
{
    const QString text = path.join(QChar(u'\u001f'));
    if (!m_topics.contains(text))
        m_topics.insert(text, run(u"INSERT INTO topic (path) VALUES (?)"_s, {text}));
    return m_topics.value(text);
}

void SampleLibrary::place(PaperId paper, const TopicPath &path)
{
    run(u"INSERT INTO place (paper, topic) VALUES (?, ?)"_s, {paper.value, topic(path)});
}

void SampleLibrary::link(IdeaId idea, PaperId paper)
{
    run(u"INSERT INTO idea_paper (idea, paper) VALUES (?, ?)"_s, {idea.value, paper.value});
}
