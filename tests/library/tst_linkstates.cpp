// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of links when they were asked: kept by address, so that it goes with a link and comes back with it.
#include "library/Library.h"
#include "library/Edits.h"
#include "library/LinkPlan.h"


#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cabinet;


namespace {

LinkVerdict verdict(const QString &url, LinkState state, int daysAgo = 0)
{
    return {.url = url,
            .state = state,
            .status = 404,
            .resolved = {},
            .detail = u"HTTP 404"_s,
            .at = QDateTime::currentDateTimeUtc().addDays(-daysAgo)};
}

Query with(const QList<LinkState> &states)
{
    Query query;
    query.linkStates = states;
    return query;
}

const QString dead = u"https://x.org/dead.pdf"_s, moved = u"https://x.org/moved"_s, fine = u"https://x.org/fine"_s;

} // namespace

class LinkStatesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"x.papercabinet"_s), Library::Mode::OpenOrCreate);
        QVERIFY(opened);
        m_library = *std::move(opened);
    }

    void verdicts_areKeptWhole()
    {
        LinkVerdict told = verdict(moved, LinkState::Moved);
        told.resolved = fine;
        told.at = QDateTime::fromMSecsSinceEpoch(told.at.toMSecsSinceEpoch(), Qt::UTC);
        QVERIFY(m_library->keepLinkVerdicts({told}));
        QCOMPARE(m_library->linkVerdicts({moved, fine})->value(moved), told);
        QCOMPARE(m_library->linkVerdicts({moved, fine})->size(), 1);
    }

    void cards_nameTheirDeadLinksOnly()
    {
        const PaperId paper = add(u"A"_s, {dead, moved, fine});
        keep({verdict(dead, LinkState::NotPdf), verdict(moved, LinkState::Moved), verdict(fine, LinkState::Refused)});
        QCOMPARE(deadLinks(paper), (QList<DeadLink>{{{u"Paper"_s, dead}, LinkState::NotPdf}}));
    }

    void filter_findsAndCountsPapersByTheirLinks()
    {
        add(u"A"_s, {dead, u"https://x.org/dead2"_s});
        add(u"B"_s, {fine});
        add(u"C"_s, {moved});
        add(u"D"_s, {u"https://x.org/never-asked"_s});
        keep({verdict(dead, LinkState::Gone), verdict(u"https://x.org/dead2"_s, LinkState::Unreachable), verdict(fine, LinkState::Ok),
              verdict(moved, LinkState::Moved)});
        QCOMPARE(found({LinkState::Gone}), QStringList{u"A"_s});
        QCOMPARE(found({LinkState::Gone, LinkState::Unreachable, LinkState::Moved}), (QStringList{u"A"_s, u"C"_s}));
        QCOMPARE(found({LinkState::NotPdf}), QStringList());
        QCOMPARE(found({}).size(), 4);
        QCOMPARE(*m_library->read().papersWithLinks({LinkState::Gone, LinkState::Unreachable}), 1); // one paper, two such links
        QCOMPARE(*m_library->read().papersWithLinks({LinkState::Ok}), 1);
        QCOMPARE(*m_library->read().papersWithLinks({}), 0);
    }

    void filter_goesFromTheVerdictsByIndex()
    {
        const auto plan = selectRows(m_library->read().connection(),
                                     u"EXPLAIN QUERY PLAN SELECT l.paper FROM link_check c CROSS JOIN link l ON l.url = c.url "
                                     "WHERE c.state IN (2)"_s,
                                     {}, 4);
        QVERIFY(plan);
        for (const QVariantList &step : *plan)
            QVERIFY2(step.at(3).toString().startsWith(u"SEARCH"_s), qPrintable(step.at(3).toString()));
    }

    void changedAddress_isUnknownAgainAndUndoBringsItBack()
    {
        const PaperId paper = add(u"A"_s, {dead});
        keep({verdict(dead, LinkState::Gone)});
        QCOMPARE(deadLinks(paper).size(), 1);
        QVERIFY(m_library->editPaper(paper, {.links = Links{{u"Paper"_s, fine}}}));
        QVERIFY(deadLinks(paper).isEmpty());
        QCOMPARE(found({LinkState::Gone}), QStringList());
        QVERIFY(m_library->undo());
        QCOMPARE(deadLinks(paper).size(), 1);
        QCOMPARE(found({LinkState::Gone}), QStringList{u"A"_s});
    }

    void mergedPapers_keepWhatIsKnownOfTheLinksOfBoth()
    {
        const PaperId one = add(u"A"_s, {fine}), other = add(u"B"_s, {dead});
        keep({verdict(dead, LinkState::Gone)});
        QVERIFY(m_library->mergePapers(one, {other}));
        QCOMPARE(deadLinks(one).size(), 1);
        QVERIFY(m_library->undo());
        QVERIFY(deadLinks(one).isEmpty());
        QCOMPARE(deadLinks(other).size(), 1);
    }

    void keeping_isTellingAndNoChange()
    {
        const PaperId paper = add(u"A"_s, {dead});
        add(u"B"_s, {fine});
        const QSignalSpy told(m_library.get(), &Library::linksChecked);
        const QSignalSpy changed(m_library.get(), &Library::changed);
        const qsizetype history = m_library->read().history(100)->size();
        keep({verdict(dead, LinkState::Gone)});
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<QList<PaperId>>(), QList<PaperId>{paper});
        QVERIFY(changed.isEmpty());
        QCOMPARE(m_library->read().history(100)->size(), history);
    }

    void plan_leavesOutWhatWasAskedThisWeek()
    {
        const PaperId paper = add(u"A"_s, {dead, moved, fine}, {u"Systems"_s, u"Storage"_s});
        add(u"B"_s, {u"https://x.org/b"_s, u"papers/b.pdf"_s, u"attachment:1.pdf"_s});
        keep({verdict(dead, LinkState::Gone, daysVerdictsHold - 1), verdict(moved, LinkState::Ok, daysVerdictsHold + 1)});
        const auto all = plan({}, false);
        QCOMPARE(all->all, 4);
        QCOMPARE(urls(all->due), (QStringList{moved, fine, u"https://x.org/b"_s}));
        QCOMPARE(all->witness, moved);
        QCOMPARE(plan({}, true)->due.size(), 4);
        QCOMPARE(urls(plan({.papers = {paper}}, false)->due), (QStringList{moved, fine}));
        storage::LinkScope topic;
        topic.topic = {u"Systems"_s}; // what is below it, too
        QCOMPARE(plan(topic, true)->all, 3);
        topic.topic = {u"Elsewhere"_s};
        QCOMPARE(plan(topic, true)->all, 0);
        QCOMPARE(planLinkCheckElsewhere(m_library->file(), {}, false)->due, all->due);
    }

private:
    PaperId add(const QString &title, const QStringList &addresses, const TopicPath &topic = {})
    {
        PaperDraft draft{.title = title, .topic = topic};
        for (const QString &url : addresses)
            draft.links.append({u"Paper"_s, url});
        return *m_library->addPaper(draft);
    }
    void keep(const QList<LinkVerdict> &verdicts) { QVERIFY(m_library->keepLinkVerdicts(verdicts)); }
    QList<DeadLink> deadLinks(PaperId paper) { return m_library->read().cardsOf({paper})->first().deadLinks; }
    QStringList found(const QList<LinkState> &states)
    {
        QStringList titles;
        for (const Paper &paper : *m_library->read().papers(with(states), {}, 0, 100))
            titles.append(paper.title);
        return titles;
    }
    Result<LinkPlan> plan(const storage::LinkScope &scope, bool again)
    {
        return planLinkCheck(m_library->read().connection(), scope, again);
    }
    static QStringList urls(const Links &links)
    {
        QStringList list;
        for (const Link &link : links)
            list.append(link.url);
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(LinkStatesTest)
#include "tst_linkstates.moc"
