// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Match.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

using Indices = QList<qsizetype>;

Indices matched(const QByteArray &before, const QByteArray &now)
{
    return matchEntries(parsePapers(before).entries, parsePapers(now).entries);
}

Indices matchedIdeas(const QByteArray &before, const QByteArray &now)
{
    return matchEntries(parseIdeas(before).entries, parseIdeas(now).entries);
}

QByteArray rows(int count)
{
    QByteArray text = "# List\n\n";
    for (int i = 0; i < count; ++i)
        text += "- [ ] A study of subject " + QByteArray::number(i) + " [[Paper](https://arxiv.org/abs/1" +
                QByteArray::number(100 + i / 1000) + "." + QByteArray::number(10000 + i) + ")]\n";
    return text;
}

} // namespace

class MatchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entry_isFound_data();
    void entry_isFound();
    void idea_isFound_data();
    void idea_isFound();
    void identityAlone_takesNoPlace();
    void longList_shuffled_pairsAll();
    void oneTitleOverAndOver_staysQuick();
    void similarity_ofTitles();
};

void MatchTest::entry_isFound_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<Indices>("expected");
    const QByteArray two =
        "- [ ] Alpha systems [[Paper](https://a.org/1.pdf)]\n- [ ] Beta kernels [[Paper](https://a.org/2.pdf)]\n";
    QTest::newRow("same") << two << two << Indices{0, 1};
    QTest::newRow("swapped") << two
                             << QByteArray("- [ ] Beta kernels [[Paper](https://a.org/2.pdf)]\n"
                                           "- [ ] Alpha systems [[Paper](https://a.org/1.pdf)]\n")
                             << Indices{1, 0};
    QTest::newRow("retitled") << two
                              << QByteArray("- [ ] Quite another name [[Paper](https://a.org/1.pdf)]\n- [ ] Beta kernels\n")
                              << Indices{0, 1};
    QTest::newRow("relinked") << two << QByteArray("- [ ] Beta kernels [[Paper](https://b.org/9.pdf)]\n") << Indices{1};
    QTest::newRow("titles swapped, ids decide")
        << two
        << QByteArray("- [ ] Beta kernels [[Paper](https://a.org/1.pdf)]\n- [ ] Alpha systems [[Paper](https://a.org/2.pdf)]\n")
        << Indices{0, 1};
    QTest::newRow("arXiv version and mirror")
        << QByteArray("- [ ] One name [[Paper](https://arxiv.org/abs/2001.00001v1)]\n")
        << QByteArray("- [ ] Entirely renamed [[PDF](https://cn.arxiv.org/pdf/2001.00001v3.pdf)]\n") << Indices{0};
    QTest::newRow("DOI of two publishers") << QByteArray("- [ ] One name [[DOI](https://doi.org/10.1145/1)]\n")
                                           << QByteArray(
                                                  "- [ ] Entirely renamed [[Paper](https://dl.acm.org/doi/pdf/10.1145/1)]\n")
                                           << Indices{0};
    QTest::newRow("moved to another topic") << QByteArray("## A\n- [ ] Alpha\n- [ ] Beta\n## B\n- [ ] Gamma\n")
                                            << QByteArray("## A\n- [ ] Beta\n## B\n- [ ] Gamma\n- [ ] Alpha\n")
                                            << Indices{1, 2, 0};
    QTest::newRow("filed twice: topics decide") << QByteArray("## A\n- [ ] Alpha\n## B\n- [ ] Alpha\n")
                                                << QByteArray("## B\n- [ ] Alpha\n## A\n- [ ] Alpha\n") << Indices{1, 0};
    QTest::newRow("twice in one topic: order decides")
        << QByteArray("- [ ] Alpha\n- [ ] Alpha\n") << QByteArray("- [ ] Alpha\n- [ ] Alpha\n- [ ] Alpha\n") << Indices{0, 1, -1};
    QTest::newRow("one title, two ids") << QByteArray("- [ ] Introduction [[Paper](https://arxiv.org/abs/2001.00001)]\n"
                                                      "- [ ] Introduction [[Paper](https://arxiv.org/abs/2001.00002)]\n")
                                        << QByteArray("- [ ] Introduction [[Paper](https://arxiv.org/abs/2001.00002)]\n"
                                                      "- [ ] Introduction [[Paper](https://arxiv.org/abs/2001.00003)]\n")
                                        << Indices{1, -1};
    QTest::newRow("id corrected") << QByteArray("- [ ] Alpha [[Paper](https://arxiv.org/abs/2001.00001)]\n")
                                  << QByteArray("- [ ] Alpha [[Paper](https://arxiv.org/abs/2001.00009)]\n") << Indices{0};
    QTest::newRow("typo corrected") << QByteArray("- [ ] Alpha\n- [ ] Schedulling for acelerators\n- [ ] Gamma\n")
                                    << QByteArray("- [ ] Alpha\n- [ ] Scheduling for accelerators\n- [ ] Gamma\n")
                                    << Indices{0, 1, 2};
    QTest::newRow("typo corrected beside a new one")
        << QByteArray("- [ ] Alpha\n- [ ] Schedulling for acelerators\n- [ ] Gamma\n")
        << QByteArray("- [ ] Alpha\n- [ ] Something unheard of\n- [ ] Scheduling for accelerators\n- [ ] Gamma\n")
        << Indices{0, -1, 1, 2};
    QTest::newRow("replaced by something else")
        << QByteArray("- [ ] Alpha\n- [ ] Schedulers\n- [ ] Gamma\n")
        << QByteArray("- [ ] Alpha\n- [ ] Vision in mice\n- [ ] Gamma\n") << Indices{0, -1, 2};
    QTest::newRow("a proceedings page names nobody")
        << QByteArray("- [ ] Alpha [[Paper](https://c.org/all)]\n- [ ] Beta [[Paper](https://c.org/all)]\n- [ ] Gamma "
                      "[[Paper](https://c.org/all)]\n")
        << QByteArray("- [ ] Delta mice [[Paper](https://c.org/all)]\n- [ ] Beta [[Paper](https://c.org/all)]\n")
        << Indices{-1, 1};
    QTest::newRow("nothing before") << QByteArray() << two << Indices{-1, -1};
}

void MatchTest::entry_isFound()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, now);
    QFETCH(const Indices, expected);
    QCOMPARE(matched(before, now), expected);
}

void MatchTest::idea_isFound_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<Indices>("expected");
    const QByteArray two = "1. Caches that forget\nwhy\n\n2. Queues\n";
    QTest::newRow("same") << two << two << Indices{0, 1};
    QTest::newRow("renumbered") << two << QByteArray("1. Something\n2. Caches that forget\n3. Queues\n") << Indices{-1, 0, 1};
    QTest::newRow("number and title first") << QByteArray("1. same\n2. same\n3. old words\n")
                                            << QByteArray("2. Same\n9. same\n3. new words\n7. unseen\n") << Indices{1, 0, 2, -1};
    QTest::newRow("retitled, body the same") << QByteArray("1. Caches\nA long explanation\n\n2. Queues\n")
                                             << QByteArray("1. Mice\nA long explanation\n\n2. Queues\n") << Indices{0, 1};
    QTest::newRow("number reused for another")
        << QByteArray("1. Caches that forget\n") << QByteArray("1. Mice in mazes\n") << Indices{-1};
    QTest::newRow("empty titles, by number") << QByteArray("1. \n2. \n") << QByteArray("2. \n1. \n") << Indices{1, 0};
}

void MatchTest::idea_isFound()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, now);
    QFETCH(const Indices, expected);
    QCOMPARE(matchedIdeas(before, now), expected);
}

void MatchTest::identityAlone_takesNoPlace()
{
    const auto before = parsePapers("- [ ] Schedulling for acelerators\n").entries;
    const auto now = parsePapers("- [ ] Scheduling for accelerators\n").entries;
    QCOMPARE(matchByIdentity(before, now), Indices{-1});
    QCOMPARE(matchEntries(before, now), Indices{0});
}

void MatchTest::longList_shuffled_pairsAll()
{
    const QList<PaperEntry> before = parsePapers(rows(9312)).entries;
    QList<PaperEntry> now = before;
    std::reverse(now.begin(), now.end());
    Indices expected(before.size());
    std::iota(expected.rbegin(), expected.rend(), 0);
    QCOMPARE(matchEntries(before, now), expected);
}

void MatchTest::oneTitleOverAndOver_staysQuick()
{
    QByteArray before;
    QByteArray now;
    for (int i = 0; i < 5000; ++i) {
        before += "- [ ] Introduction [[Paper](https://arxiv.org/abs/2001." + QByteArray::number(10000 + i) + ")]\n";
        now += "- [ ] Introduction [[Paper](https://arxiv.org/abs/2002." + QByteArray::number(10000 + i) + ")]\n";
    }
    const Indices match = matched(before, now);
    QCOMPARE(match.count(-1), match.size());
}

void MatchTest::similarity_ofTitles()
{
    QCOMPARE(similarity(u"Caches"_s, u"caches."_s), 1.0);
    QCOMPARE(similarity(u"Caches"_s, u"mind"_s), 0.0);
    QVERIFY(similarity(u"Scheduling"_s, u"Schedulling"_s) > 0.9);
    QCOMPARE(similarity(QString(), QString()), 1.0);
}

QTEST_APPLESS_MAIN(MatchTest)
#include "tst_match.moc"
