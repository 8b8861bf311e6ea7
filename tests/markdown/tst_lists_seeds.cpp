// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QFile>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QByteArray seed(const QString &name)
{
    QFile file(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/seeds/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray textAt(const QByteArray &bytes, Span span)
{
    return bytes.mid(span.begin, span.size());
}

int linksLabelled(const PaperList &list, const QString &label)
{
    int count = 0;
    for (const PaperEntry &entry : list.entries) {
        for (const LinkSpan &link : entry.links)
            count += link.link.label == label ? 1 : 0;
    }
    return count;
}

} // namespace

// The two founding lists, as their owners published them.
class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readingList_has23PapersInTheirTopics();
    void readingList_keepsVenuesAndLinksAsTyped();
    void readingList_spansReproduceWhatWasRead();
    void cabinet_has13NumberedIdeas();
    void cabinet_keepsWhatBelongsToIdeaFive();
    void cabinet_bracketedLetterIsNoTaskMark();
    void cabinet_findsThePapersBesideLinks();
    void eachSeed_isGuessedAsWhatItIs();

private:
    QByteArray m_papers;
    QByteArray m_ideas;
};

void SeedsTest::initTestCase()
{
    m_papers = seed(u"paper-reading.md"_s);
    m_ideas = seed(u"cabinet-of-curiosities.md"_s);
    if (m_papers.isEmpty() || m_ideas.isEmpty())
        QSKIP("the founding lists are not beside the project (../shared/data/seeds)");
}

void SeedsTest::readingList_has23PapersInTheirTopics()
{
    const PaperList list = parsePapers(m_papers);
    QCOMPARE(list.entries.size(), 23);
    const auto done = std::count_if(list.entries.begin(), list.entries.end(),
                                    [](const PaperEntry &entry) { return entry.status == Status::Done; });
    QCOMPARE(done, 11);
    QVERIFY(list.skipped.isEmpty());
    QList<TopicPath> topics;
    for (const PaperEntry &entry : list.entries) {
        QVERIFY(entry.mark.has_value());
        if (!topics.contains(entry.topic))
            topics.append(entry.topic);
    }
    const QList<TopicPath> expected{{u"MLSys"_s, u"DNN Compiler"_s},
                                    {u"MLSys"_s, u"Distrubited Training"_s},
                                    {u"MLSys"_s, u"Accelerator Architecture"_s},
                                    {u"OS"_s},
                                    {u"Hypervisor"_s},
                                    {u"Deep Learning"_s}};
    QCOMPARE(topics, expected);
}

void SeedsTest::readingList_keepsVenuesAndLinksAsTyped()
{
    const PaperList list = parsePapers(m_papers);
    QCOMPARE(linksLabelled(list, u"Paper"_s), 23);
    QCOMPARE(linksLabelled(list, u"Note"_s), 8);
    QCOMPARE(list.entries[0].title, u"The Deep Learning Compiler: A Comprehensive Survey"_s);
    QCOMPARE(list.entries[0].venue, QString());
    QCOMPARE(list.entries[1].title, u"MLIR: Scaling Compiler Infrastructure for Domain Specifific Computation"_s);
    QCOMPARE(list.entries[1].venue, u"CGO'21"_s);
    QCOMPARE(list.entries[1].links[0].link.url, u"https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9370308"_s);
    QCOMPARE(list.entries[20].venue, u"USENIX ATC'22"_s);
    const auto venues =
        std::count_if(list.entries.begin(), list.entries.end(), [](const PaperEntry &entry) { return !entry.venue.isEmpty(); });
    QCOMPARE(venues, 21);
}

void SeedsTest::readingList_spansReproduceWhatWasRead()
{
    for (const PaperEntry &entry : parsePapers(m_papers).entries) {
        QVERIFY(textAt(m_papers, entry.span).startsWith("- ["));
        QVERIFY(textAt(m_papers, entry.span).endsWith('\n') || entry.span.end == m_papers.size());
        QCOMPARE(textAt(m_papers, *entry.mark), entry.status == Status::Done ? QByteArray("x") : QByteArray(" "));
        QCOMPARE(textAt(m_papers, entry.titleSpan), entry.title.toUtf8());
        QCOMPARE(textAt(m_papers, entry.venueSpan), entry.venue.toUtf8());
        for (const LinkSpan &link : entry.links) {
            QCOMPARE(textAt(m_papers, link.label), link.link.label.toUtf8());
            QCOMPARE(textAt(m_papers, link.target), link.link.url.toUtf8());
            QVERIFY(textAt(m_papers, link.whole).startsWith("[["));
        }
    }
}

void SeedsTest::cabinet_has13NumberedIdeas()
{
    const IdeaList list = parseIdeas(m_ideas);
    QCOMPARE(list.entries.size(), 13);
    for (int i = 0; i < 13; ++i) {
        QCOMPARE(list.entries[i].number, i + 1);
        QCOMPARE(textAt(m_ideas, list.entries[i].numberSpan).toInt(), i + 1);
        QCOMPARE(textAt(m_ideas, list.entries[i].titleSpan), list.entries[i].title.toUtf8());
    }
    QCOMPARE(list.entries[0].title, u"Compiler for FL (computation+communication)"_s);
    QVERIFY(list.entries[5].title.startsWith(u"Duet类似的"_s));
    QVERIFY(list.entries[5].title.endsWith(u"优化。"_s));
    QVERIFY(list.skipped.isEmpty());
}

void SeedsTest::cabinet_keepsWhatBelongsToIdeaFive()
{
    const IdeaEntry idea = parseIdeas(m_ideas).entries[4];
    QCOMPARE(idea.title, u"Carbon-aware DNN Compiler"_s);
    QVERIFY(idea.body.startsWith(u"- [EDEN"_s));
    QVERIFY(idea.body.contains(u"- lamppost, energy = cost"_s));
    QVERIFY(idea.body.contains(u"The OctoML Platform has always"_s));
    QCOMPARE(idea.body.count(u'\n'), 5);
    QCOMPARE(idea.links.size(), 3);
    QCOMPARE(idea.links[2].link.label, u"octoml"_s);
    QCOMPARE(textAt(m_ideas, idea.bodySpan), idea.body.toUtf8());
}

void SeedsTest::cabinet_bracketedLetterIsNoTaskMark()
{
    const IdeaEntry idea = parseIdeas(m_ideas).entries[3];
    QVERIFY(idea.title.contains(u"autonomous driving?[X], nature"_s));
    QCOMPARE(idea.links.size(), 1);
    QCOMPARE(idea.links[0].link.url, u"https://github.com/MineDojo/MineDojo"_s);
}

void SeedsTest::cabinet_findsThePapersBesideLinks()
{
    const IdeaEntry idea = parseIdeas(m_ideas).entries[4];
    const Mention eden = mentionAround(m_ideas, idea.links[0]);
    QVERIFY(eden.title.startsWith(u"EDEN: Enabling energy-efficient"_s));
    QCOMPARE(eden.authors, QStringList{u"Skanda Koppula"_s});
    QCOMPARE(eden.venue, u"MICRO 2019"_s);
    const Mention carbon = mentionAround(m_ideas, idea.links[1]);
    QCOMPARE(carbon.authors, QStringList{u"Bilge Acun"_s});
    QCOMPARE(carbon.venue, u"ASPLOS 2023"_s);
}

void SeedsTest::eachSeed_isGuessedAsWhatItIs()
{
    QCOMPARE(guessKind(m_papers), ListKind::Papers);
    QCOMPARE(guessKind(m_ideas), ListKind::Ideas);
}

QTEST_APPLESS_MAIN(SeedsTest)
#include "tst_lists_seeds.moc"
