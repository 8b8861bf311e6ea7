// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

// Numbered ideas and what belongs to each.
class ListsIdeasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void body_isAllUpToTheNextNumber();
    void body_keepsItsMarkdownAndIndents();
    void heading_endsAnIdea();
    void numbers_areKeptAsTyped();
    void nestedNumbers_areNoIdeas();
    void spans_coverTheIdea();
    void emptyTitleAndBody_areAllowed();
    void codeInABody_hidesNumbers();
    void wordsBeforeTheFirstIdea_areReported();
    void kind_isGuessedFromTheEntries_data();
    void kind_isGuessedFromTheEntries();
};

void ListsIdeasTest::body_isAllUpToTheNextNumber()
{
    const IdeaList list = parseIdeas("1. One\n- a\n- b\n\nloose\n\n2. Two\n\n\n3. Three\nmore\n");
    QCOMPARE(list.entries.size(), 3);
    QCOMPARE(list.entries[0].body, u"- a\n- b\n\nloose"_s);
    QCOMPARE(list.entries[1].body, QString());
    QCOMPARE(list.entries[2].body, u"more"_s);
}

void ListsIdeasTest::body_keepsItsMarkdownAndIndents()
{
    const IdeaEntry idea = parseIdeas("1. **One** [x](u)\r\n   - a `b`\r\n\t- c\r\n").entries.constFirst();
    QCOMPARE(idea.title, u"**One** [x](u)"_s);
    QCOMPARE(idea.body, u"   - a `b`\n\t- c"_s);
    QCOMPARE(idea.links.size(), 1);
}

void ListsIdeasTest::heading_endsAnIdea()
{
    const IdeaList list = parseIdeas("# C\n1. One\ntext\n\n## Later\n\nwords\n\n2. Two\n");
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(list.entries[0].body, u"text"_s);
    QCOMPARE(list.headings.size(), 2);
    QCOMPARE(list.headings[1].line, 5);
}

void ListsIdeasTest::numbers_areKeptAsTyped()
{
    QList<int> numbers;
    for (const IdeaEntry &idea : parseIdeas("3. c\n1) a\n7. g\n2\xE3\x80\x81\xE6\x83\xB3\xE6\xB3\x95\n7. again\n").entries)
        numbers.append(idea.number);
    QCOMPARE(numbers, (QList<int>{3, 1, 7, 2, 7}));
}

void ListsIdeasTest::nestedNumbers_areNoIdeas()
{
    const IdeaList list = parseIdeas("1. One\n   1. inner\n   2. inner\n2. Two\n");
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(list.entries[0].body, u"   1. inner\n   2. inner"_s);
}

void ListsIdeasTest::spans_coverTheIdea()
{
    const QByteArray bytes = "\xEF\xBB\xBF"
                             "12. Title \n\n- body\n\n\n13. Next";
    const IdeaList list = parseIdeas(bytes);
    QCOMPARE(list.entries.size(), 2);
    const IdeaEntry idea = list.entries[0];
    const auto at = [&](Span span) { return bytes.mid(span.begin, span.size()); };
    QCOMPARE(at(idea.numberSpan), QByteArray("12"));
    QCOMPARE(at(idea.titleSpan), QByteArray("Title"));
    QCOMPARE(at(idea.bodySpan), QByteArray("- body"));
    QCOMPARE(idea.span.end, list.entries[1].span.begin);
    QCOMPARE(at(list.entries[1].span), QByteArray("13. Next"));
}

void ListsIdeasTest::emptyTitleAndBody_areAllowed()
{
    const IdeaList list = parseIdeas("1.\n2. \n3. x");
    QCOMPARE(list.entries.size(), 3);
    QCOMPARE(list.entries[0].title, QString());
    QVERIFY(list.entries[1].bodySpan.isEmpty());
}

void ListsIdeasTest::codeInABody_hidesNumbers()
{
    const IdeaList list = parseIdeas("1. One\n\n```\n2. not an idea\n```\n\n3. Three\n");
    QCOMPARE(list.entries.size(), 2);
    QVERIFY(list.entries[0].body.contains(u"2. not an idea"_s));
}

void ListsIdeasTest::wordsBeforeTheFirstIdea_areReported()
{
    const IdeaList list = parseIdeas("# Cabinet\n\nSome words.\n\n1. One\n");
    QCOMPARE(list.skipped.size(), 1);
    QCOMPARE(list.skipped[0].line, 3);
}

void ListsIdeasTest::kind_isGuessedFromTheEntries_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("ideas");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("prose") << QByteArray("words\n") << false;
    QTest::newRow("tasks") << QByteArray("- [ ] A\n- [x] B\n") << false;
    QTest::newRow("numbered tasks") << QByteArray("1. [ ] A\n2. [x] B\n") << false;
    QTest::newRow("numbered ideas") << QByteArray("1. Could kernels dream?\n- a\n- b\n- c\n\n2. And of what\n- d\n- e\n") << true;
    QTest::newRow("numbered papers") << QByteArray(
                                            "1. **Small Kernels.** ICLR 2020. [paper](u.pdf)\n2. **Large.** [paper](v.pdf)\n")
                                     << false;
    QTest::newRow("numbered linked titles") << QByteArray("1. [Small Kernels](u.pdf)\n2. [Large Kernels](v.pdf)\n") << false;
    QTest::newRow("ideas with links in them")
        << QByteArray("1. Kernels, see [this](u)\n2. [Small](v)\n3. Another thought\n") << true;
    QTest::newRow("a numbered remark in a list of papers")
        << QByteArray("1. Read it\n2. Note it\n\n## A\n- [A](a.pdf)\n- [B](b.pdf)\n- [C](c.pdf)\n") << false;
}

void ListsIdeasTest::kind_isGuessedFromTheEntries()
{
    QFETCH(const QByteArray, list);
    QFETCH(const bool, ideas);
    QCOMPARE(guessKind(list) == ListKind::Ideas, ideas);
}

QTEST_APPLESS_MAIN(ListsIdeasTest)
#include "tst_lists_ideas.moc"
