// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QStringList linksIn(const char *markdown)
{
    QStringList found;
    for (const LinkSpan &link : findLinks(QByteArray(markdown)))
        found.append(link.link.label + u'=' + link.link.url);
    return found;
}

} // namespace

// Links, plain text and mentions within a piece of Markdown.
class ListsInlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainText_showsWhatAReaderSees_data();
    void plainText_showsWhatAReaderSees();
    void links_areFoundInOrder_data();
    void links_areFoundInOrder();
    void wholeOfABracketedLink_holdsBothPairs();
    void emptyTargets_areNoLinks();
    void mention_tellsThePaperBesideALink_data();
    void mention_tellsThePaperBesideALink();
    void mention_readsOnlyItsOwnLine();
};

void ListsInlineTest::plainText_showsWhatAReaderSees_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *markdown, const char *plain) {
        QTest::newRow(markdown) << QString::fromUtf8(markdown) << QString::fromUtf8(plain);
    };
    row("words", "words");
    row("**bold** and *slanted* __too__ _this_ ~~gone~~", "bold and slanted too this gone");
    row("***both*** **bold *in* bold**", "both bold in bold");
    row("snake_case_name 2*3*4 * 5", "snake_case_name 234 * 5");
    row("Kelips*: an overlay", "Kelips*: an overlay");
    row("`code [x](y)` ``a ` b``", "code [x](y) a ` b");
    row("[label](url) and [[Paper](u)]", "label and Paper");
    row("![image](i.png) [![badge](b.png)](u)", "image badge");
    row("<b>bold</b> a < b &amp; c &lt;d&gt; &unknown;", "bold a < b & c <d> &unknown;");
    row("\\[not a link\\](x) \\* \\a", "[not a link](x) * \\a");
    row("<https://a.org/x>", "https://a.org/x");
    row("[tag] and [X]", "[tag] and [X]");
    row("two  spaces\tand a tab", "two spaces and a tab");
    row("\xE4\xB8\xAD\xE6\x96\x87**\xE7\xB2\x97**", "\xE4\xB8\xAD\xE6\x96\x87\xE7\xB2\x97");
    row("[a [nested](inner)](outer)", "[a nested](outer)");
}

void ListsInlineTest::plainText_showsWhatAReaderSees()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, plain);
    QCOMPARE(plainText(markdown), plain);
}

void ListsInlineTest::links_areFoundInOrder_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *markdown, const QStringList &expected) {
        QTest::newRow(markdown) << QString::fromUtf8(markdown) << expected;
    };
    row("[a](x) [b](y \"title\") [c](<z z>)", {u"a=x"_s, u"b=y"_s, u"c=z z"_s});
    row("see https://a.org/b_(c).pdf, and (https://a.org/d).", {u"=https://a.org/b_(c).pdf"_s, u"=https://a.org/d"_s});
    row("<https://a.org/x> http://", {u"=https://a.org/x"_s});
    row("https://a.org/\xE4\xB8\xAD", {u"=https://a.org/"_s});
    row("[a](x_(y)_z) [b](x\\)y)", {u"a=x_(y)_z"_s, u"b=x)y"_s});
    row("[[pdf]](u) ([code](c))", {u"pdf=u"_s, u"code=c"_s});
    row("`[a](x)` ![i](j) [a] (x) [b](c d)", {});
    row("[a [b](x) c](y)", {u"b=x"_s});
    row("[EDEN: *fast* DRAM](https://a.org/?a=1&amp;b=2)", {u"EDEN: fast DRAM=https://a.org/?a=1&b=2"_s});
    row("[two\nlines](x)", {u"two lines=x"_s});
}

void ListsInlineTest::links_areFoundInOrder()
{
    QFETCH(const QString, markdown);
    QFETCH(const QStringList, expected);
    QCOMPARE(linksIn(markdown.toUtf8().constData()), expected);
}

void ListsInlineTest::wholeOfABracketedLink_holdsBothPairs()
{
    const QByteArray text = "x [[Paper](u)] [[Note](n)] y";
    const QList<LinkSpan> links = findLinks(text);
    QCOMPARE(links.size(), 2);
    QCOMPARE(text.mid(links[0].whole.begin, links[0].whole.size()), QByteArray("[[Paper](u)]"));
    QCOMPARE(text.mid(links[1].label.begin, links[1].label.size()), QByteArray("Note"));
    QCOMPARE(text.mid(links[1].target.begin, links[1].target.size()), QByteArray("n"));
}

void ListsInlineTest::emptyTargets_areNoLinks()
{
    QCOMPARE(linksIn("[code]() [[pdf]( )] [x](<>) [real](r)"), QStringList{u"real=r"_s});
}

void ListsInlineTest::mention_tellsThePaperBesideALink_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<QString>("venue");
    QTest::newRow("by, one name turned round") << u"- [Small Kernels](u) by Author, Ann, et al., MICRO 2019"_s
                                               << u"Small Kernels"_s << QStringList{u"Ann Author"_s} << u"MICRO 2019"_s;
    QTest::newRow("names and a year") << u"- [Small Kernels](u) by Ann Author and Bo Writer (OSDI'20)"_s << u"Small Kernels"_s
                                      << QStringList{u"Ann Author"_s, u"Bo Writer"_s} << u"OSDI'20"_s;
    QTest::newRow("nothing beside it") << u"[Small Kernels](u)"_s << u"Small Kernels"_s << QStringList() << QString();
    QTest::newRow("a label") << u"- Small Kernels of Systems [[Paper](u)]"_s << u"Small Kernels of Systems"_s << QStringList()
                             << QString();
    QTest::newRow("the next link ends it") << u"[Small Kernels](u) and [Large](l) by Bo Writer, OSDI 2020"_s << u"Small Kernels"_s
                                           << QStringList() << QString();
}

void ListsInlineTest::mention_tellsThePaperBesideALink()
{
    QFETCH(const QString, line);
    QFETCH(const QString, title);
    QFETCH(const QStringList, authors);
    QFETCH(const QString, venue);
    const QByteArray bytes = line.toUtf8();
    const Mention mention = mentionAround(bytes, findLinks(bytes).constFirst());
    QCOMPARE(mention.title, title);
    QCOMPARE(mention.authors, authors);
    QCOMPARE(mention.venue, venue);
    QCOMPARE(mention.link.url, u"u"_s);
}

void ListsInlineTest::mention_readsOnlyItsOwnLine()
{
    const QByteArray body = "- [One](u)\n- [Two](v) by Bo Writer, OSDI 2020\n";
    const QList<LinkSpan> links = findLinks(body);
    QCOMPARE(mentionAround(body, links[0]).venue, QString());
    QCOMPARE(mentionAround(body, links[1]).venue, u"OSDI 2020"_s);
}

QTEST_APPLESS_MAIN(ListsInlineTest)
#include "tst_lists_inline.moc"
