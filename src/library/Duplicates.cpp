// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Duplicates.h"

#include "domain/LinkKey.h"
#include "domain/TitleKey.h"
#include "domain/TitleMatch.h"
#include "storage/Statement.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Connection;
using storage::Statement;

constexpr qsizetype neighbours = 6; // of a title among all titles in order
constexpr int mostTitlesOfLink = 2; // a page with more is a proceedings page, not a paper
constexpr qsizetype mostOffered = 10;
constexpr qsizetype likePrefix = 8; // letters that titles looked at have in common
constexpr int stepsOfReading = 1, stepsInAll = 5; // of finding all groups, for its progress
constexpr int keyedBetween = 2000;                // papers

struct Known
{
    PaperId id;
    QString title; // domain/TitleKey.h
    QStringList authors;
    Identifiers ids;
    QStringList links; // domain/LinkKey.h
};

template<typename Take>
Result<void> eachRow(const Connection &connection, const QString &sql, const QVariantList &values, Take take)
{
    Statement statement(connection, sql);
    if (const Result<void> ran = statement.run(values); !ran)
        return ran;
    while (statement.next())
        take(statement);
    return statement.ended();
}

bool mayBeOne(const Known &one, const Known &other)
{
    return !conflict(one.ids, other.ids) && authorsAgree(one.authors, other.authors);
}

// Ids as keys that no address has.
QStringList idKeys(const Identifiers &ids)
{
    QStringList keys;
    const std::pair<QString, QString> all[] = {{u"doi:"_s, ids.doi},
                                               {u"arxiv:"_s, ids.arxiv},
                                               {u"pmid:"_s, ids.pmid},
                                               {u"openreview:"_s, ids.openReview},
                                               {u"acl:"_s, ids.acl}};
    for (const auto &[kind, id] : all) {
        if (!id.isEmpty())
            keys.append(kind + id);
    }
    return keys;
}

// Groups that grow together, each with the surest reason a member was found for.
class Groups final
{
public:
    explicit Groups(qsizetype count)
        : m_parent(count)
        , m_likeness(count, Likeness::CloseTitle)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    // Members that somebody said are two: what would bring them together is left out.
    void keepApart(qsizetype one, qsizetype other)
    {
        m_apart[one].append(other);
        m_apart[other].append(one);
    }

    void join(qsizetype one, qsizetype other, Likeness likeness)
    {
        const qsizetype into = root(one), from = root(other);
        if (areApart(into, from))
            return;
        if (into != from) {
            m_parent[from] = into;
            if (const QList<qsizetype> strangers = m_apart.take(from); !strangers.isEmpty())
                m_apart[into] += strangers;
        }
        m_likeness[one] = std::min(m_likeness.at(one), likeness);
        m_likeness[other] = std::min(m_likeness.at(other), likeness);
    }
    [[nodiscard]] qsizetype root(qsizetype at)
    {
        while (m_parent.at(at) != at)
            at = m_parent[at] = m_parent.at(m_parent.at(at));
        return at;
    }
    [[nodiscard]] Likeness likeness(qsizetype at) const { return m_likeness.at(at); }

private:
    [[nodiscard]] bool areApart(qsizetype one, qsizetype other)
    {
        const auto strangers = m_apart.constFind(one);
        return strangers != m_apart.cend() &&
               std::any_of(strangers->cbegin(), strangers->cend(), [&](qsizetype stranger) { return root(stranger) == other; });
    }

    QHash<qsizetype, QList<qsizetype>> m_apart; // of a root: who must not become a member
    QList<qsizetype> m_parent;
    QList<Likeness> m_likeness;
};

class Finding final
{
public:
    Finding(QList<Known> papers, const QList<std::pair<PaperId, PaperId>> &apart)
        : m_papers(std::move(papers))
        , m_groups(m_papers.size())
    {
        for (const auto &[one, other] : apart)
            m_groups.keepApart(at(one), at(other));
    }

    [[nodiscard]] Result<QList<DuplicateGroup>> run(const Progress &progress);

private:
    [[nodiscard]] qsizetype at(PaperId id) const // they are in order
    {
        return std::ranges::lower_bound(m_papers, id.value, {}, [](const Known &paper) { return paper.id.value; }) - m_papers.cbegin();
    }
    void joinByIds();
    void joinByAddress();
    void joinByTitle(bool backwards);
    void joinRun(QList<qsizetype> &members, Likeness likeness);

    QList<Known> m_papers;
    Groups m_groups;
};

// Those with the same key, less those that something speaks against.
void Finding::joinRun(QList<qsizetype> &members, Likeness likeness)
{
    for (qsizetype i = 1; i < members.size(); ++i) {
        const Known &paper = m_papers.at(members.at(i));
        for (qsizetype j = std::max<qsizetype>(0, i - neighbours); j < i; ++j) {
            const Known &other = m_papers.at(members.at(j));
            if (likeness == Likeness::SameId ? !conflict(paper.ids, other.ids) : mayBeOne(paper, other))
                m_groups.join(members.at(j), members.at(i), likeness);
        }
    }
}

void Finding::joinByIds()
{
    QHash<QString, QList<qsizetype>> byKey;
    for (qsizetype i = 0; i < m_papers.size(); ++i) {
        for (const QString &key : idKeys(m_papers.at(i).ids))
            byKey[key].append(i);
    }
    for (QList<qsizetype> &members : byKey)
        joinRun(members, Likeness::SameId);
}

void Finding::joinByAddress()
{
    QHash<QString, QList<qsizetype>> byKey;
    for (qsizetype i = 0; i < m_papers.size(); ++i) {
        for (const QString &key : m_papers.at(i).links)
            byKey[key].append(i);
    }
    for (QList<qsizetype> &members : byKey) {
        QSet<QString> titles;
        for (const qsizetype member : members)
            titles.insert(m_papers.at(member).title);
        if (titles.size() <= mostTitlesOfLink)
            joinRun(members, Likeness::SameAddress);
    }
}

// Titles in order, from their beginning or from their end: a slip in one leaves those alike beside each other in the other.
void Finding::joinByTitle(bool backwards)
{
    QList<std::pair<QString, qsizetype>> titles;
    titles.reserve(m_papers.size());
    for (qsizetype i = 0; i < m_papers.size(); ++i) {
        QString key = m_papers.at(i).title;
        if (backwards)
            std::reverse(key.begin(), key.end());
        titles.append({key, i});
    }
    std::sort(titles.begin(), titles.end());
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const Known &paper = m_papers.at(titles.at(i).second);
        for (qsizetype j = i + 1; j < titles.size() && j <= i + neighbours; ++j) {
            const Known &other = m_papers.at(titles.at(j).second);
            const bool same = paper.title == other.title;
            if (!same && (backwards ? paper.title.right(likePrefix) != other.title.right(likePrefix)
                                    : paper.title.left(likePrefix) != other.title.left(likePrefix)))
                break;
            if ((same || closeTitles(paper.title, other.title)) && mayBeOne(paper, other))
                m_groups.join(titles.at(i).second, titles.at(j).second, same ? Likeness::SameTitle : Likeness::CloseTitle);
        }
    }
}

Result<QList<DuplicateGroup>> Finding::run(const Progress &progress)
{
    int done = 0;
    for (const std::function<void()> &step : std::initializer_list<std::function<void()>>{
             [this] { joinByIds(); }, [this] { joinByAddress(); }, [this] { joinByTitle(false); }, [this] { joinByTitle(true); }}) {
        if (progress && !progress(++done + stepsOfReading, stepsInAll))
            return Error{};
        step();
    }
    QHash<qsizetype, DuplicateGroup> byRoot;
    for (qsizetype i = 0; i < m_papers.size(); ++i)
        byRoot[m_groups.root(i)].append({m_papers.at(i).id, m_groups.likeness(i)});
    QList<DuplicateGroup> groups;
    for (const DuplicateGroup &group : std::as_const(byRoot)) {
        if (group.size() > 1)
            groups.append(group);
    }
    std::sort(groups.begin(), groups.end(),
              [](const DuplicateGroup &one, const DuplicateGroup &other) { return one.last().paper > other.last().paper; });
    return groups;
}

void takeIds(Known &paper, const Links &links)
{
    paper.links = paperKeys(links);
    fillEmpty(paper.ids, identifiersOf(links));
}

Known knownOf(const PaperDraft &draft)
{
    Known paper{{}, titleKey(draft.title), draft.authors, draft.ids, {}};
    takeIds(paper, draft.links);
    return paper;
}

// `which`: a condition on paper.id, with one value bound.
Result<QList<Known>> readKnown(const Connection &connection, const QString &which, const QVariantList &values, const Progress &progress = {})
{
    QList<Known> papers;
    QHash<qint64, qsizetype> at;
    const auto titles =
        eachRow(connection, u"SELECT id, title_key, authors FROM paper"_s + which.arg(u"id"_s) + u" ORDER BY id"_s, values,
                [&](const Statement &row) {
                    at.insert(row.integer(0), papers.size());
                    papers.append({PaperId{row.integer(0)}, row.text(1), row.text(2).split(u'\n', Qt::SkipEmptyParts), {}, {}});
                });
    if (!titles)
        return titles.error();
    const auto abouts =
        eachRow(connection, u"SELECT paper, doi, arxiv, pmid, openreview, acl FROM about"_s + which.arg(u"paper"_s), values,
                [&](const Statement &row) {
                    if (const auto paper = at.constFind(row.integer(0)); paper != at.constEnd())
                        papers[*paper].ids = {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
                });
    if (!abouts)
        return abouts.error();
    QHash<qint64, Links> links;
    const auto linked =
        eachRow(connection, u"SELECT paper, label, url FROM link"_s + which.arg(u"paper"_s) + u" ORDER BY paper, position"_s,
                values, [&](const Statement &row) {
                    links[row.integer(0)].append({row.text(1), row.text(2)});
                });
    if (!linked)
        return linked.error();
    int keyed = 0;
    for (auto paper = links.cbegin(); paper != links.cend(); ++paper) {
        if (++keyed % keyedBetween == 0 && progress && !progress(1, stepsInAll))
            return Error{};
        if (const auto known = at.constFind(paper.key()); known != at.constEnd())
            takeIds(papers[*known], paper.value());
    }
    return papers;
}

// Which papers are worth a closer look: by an id, by what is in an address, by how the title begins.
Result<QSet<qint64>> candidates(const Connection &connection, const Known &paper)
{
    QSet<qint64> found;
    const auto take = [&found](const Statement &row) { found.insert(row.integer(0)); };
    const QString title =
        u"SELECT id FROM paper WHERE title_key >= ? AND title_key < ? ORDER BY abs(length(title_key) - ?) LIMIT 200"_s;
    const QString start = paper.title.left(likePrefix);
    if (!start.isEmpty()) {
        if (const auto read = eachRow(connection, title, {start, QString(start + QChar(0xffff)), paper.title.size()}, take);
            !read)
            return read.error();
    }
    for (const auto &[column, id] : {std::pair(u"doi"_s, paper.ids.doi), std::pair(u"arxiv"_s, paper.ids.arxiv)}) {
        if (id.isEmpty())
            continue;
        const QString byId = u"SELECT paper FROM about WHERE %1 = ? AND %1 <> ''"_s.arg(column);
        if (const auto read = eachRow(connection, byId, {id}, take); !read)
            return read.error();
    }
    for (const QString &key : idKeys(paper.ids) + paper.links) {
        const QString inAddress = u"SELECT paper FROM link WHERE instr(lower(url), ?) LIMIT 200"_s;
        if (const auto read = eachRow(connection, inAddress, {linkKeyCore(key)}, take); !read)
            return read.error();
    }
    return found;
}

std::optional<Likeness> likeness(const Known &one, const Known &other)
{
    if (conflict(one.ids, other.ids))
        return {};
    if (shareOne(one.ids, other.ids))
        return Likeness::SameId;
    if (!authorsAgree(one.authors, other.authors))
        return {};
    const bool sameAddress =
        std::any_of(one.links.begin(), one.links.end(), [&](const QString &key) { return other.links.contains(key); });
    if (sameAddress)
        return Likeness::SameAddress;
    if (one.title == other.title)
        return Likeness::SameTitle;
    return closeTitles(one.title, other.title) ? std::optional(Likeness::CloseTitle) : std::nullopt;
}

QString listOf(const QSet<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return u'[' + texts.join(u',') + u']';
}

} // namespace

Result<QList<Duplicate>> duplicatesOf(const Connection &connection, const PaperDraft &draft)
{
    const Known paper = knownOf(draft);
    const Result<QSet<qint64>> ids = candidates(connection, paper);
    if (!ids)
        return ids.error();
    const Result<QList<Known>> others = readKnown(connection, u" WHERE %1 IN (SELECT value FROM json_each(?))"_s, {listOf(*ids)});
    if (!others)
        return others.error();
    QList<Duplicate> found;
    for (const Known &other : *others) {
        if (const std::optional<Likeness> like = likeness(paper, other))
            found.append({other.id, *like});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Duplicate &one, const Duplicate &other) { return one.likeness < other.likeness; });
    return found.mid(0, mostOffered);
}

Result<QList<QList<Duplicate>>> duplicatesOfElsewhere(const QString &libraryFile, const QList<PaperDraft> &drafts, const Progress &progress)
{
    const auto connection = Connection::open(libraryFile, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    QList<QList<Duplicate>> all;
    for (const PaperDraft &draft : drafts) {
        if (progress && !progress(static_cast<int>(all.size()), static_cast<int>(drafts.size())))
            return Error{};
        const Result<QList<Duplicate>> found = duplicatesOf(**connection, draft);
        if (!found)
            return found.error();
        all.append(*found);
    }
    return all;
}

Result<QList<DuplicateGroup>> findDuplicates(const Connection &connection, const Progress &progress)
{
    Result<QList<Known>> papers = readKnown(connection, u" WHERE %1 > ?"_s, {0}, progress);
    if (!papers)
        return papers.error();
    QList<std::pair<PaperId, PaperId>> apart;
    const auto read = eachRow(connection, u"SELECT paper, other FROM not_same"_s, {}, [&apart](const Statement &row) {
        apart.append({PaperId{row.integer(0)}, PaperId{row.integer(1)}});
    });
    if (!read)
        return read.error();
    return Finding(*std::move(papers), apart).run(progress);
}

Result<QList<DuplicateGroup>> duplicatesAmong(const Connection &connection, const QList<PaperId> &papers,
                                              const Progress &progress)
{
    const Result<QList<DuplicateGroup>> all = findDuplicates(connection, progress);
    if (!all)
        return all;
    const QSet<PaperId> wanted(papers.begin(), papers.end());
    QList<DuplicateGroup> among;
    for (const DuplicateGroup &group : *all) {
        if (std::any_of(group.begin(), group.end(), [&](const Duplicate &one) { return wanted.contains(one.paper); }))
            among.append(group);
    }
    return among;
}

Result<QList<PaperId>> twinsBroughtBy(const QString &libraryFile, ChangeId change, const Progress &progress)
{
    const auto connection = Connection::open(libraryFile, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    QList<std::pair<qint64, qint64>> ranges;
    const QString brought = u"SELECT first, last FROM change_row WHERE change = ? AND tbl = 'paper' AND before IS NULL"_s;
    const auto read = eachRow(**connection, brought, {change.value},
                              [&ranges](const Statement &row) { ranges.append({row.integer(0), row.integer(1)}); });
    if (!read)
        return read.error();
    const Result<QList<DuplicateGroup>> groups = findDuplicates(**connection, progress);
    if (!groups)
        return groups.error();
    QList<PaperId> twins;
    for (const DuplicateGroup &group : *groups) {
        for (const Duplicate &one : group) {
            const qint64 id = one.paper.value;
            if (std::ranges::any_of(ranges, [id](const auto &range) { return id >= range.first && id <= range.second; }))
                twins.append(one.paper);
        }
    }
    std::ranges::sort(twins);
    return twins;
}

Result<QList<DuplicateGroup>> duplicatesElsewhere(const QString &libraryFile, const QList<PaperId> &among,
                                                  const Progress &progress)
{
    const auto connection = Connection::open(libraryFile, storage::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return among.isEmpty() ? findDuplicates(**connection, progress) : duplicatesAmong(**connection, among, progress);
}

} // namespace cabinet
