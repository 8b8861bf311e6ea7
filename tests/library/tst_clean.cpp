// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"

#include <QTest>

using namespace cabinet;
using namespace Qt::StringLiterals;

class TestClean final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clean_linesAndTexts();
};

void TestClean::clean_linesAndTexts()
{
    QCOMPARE(oneLine(u"\t a\u0085b\u2029c \n"_s), u"a b c"_s);
    QCOMPARE(oneLine(u"inner  spaces stay"_s), u"inner  spaces stay"_s);
    const auto text = cleanText(u"a\r\nb\rc"_s + QChar(u'\0') + u"\nd"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"a\nb\nc\ufffd\nd"_s);
    const auto links = cleanLinks({{u" P\n"_s, u" https://a.org/x "_s}, {u"none"_s, QString()}});
    QVERIFY(links);
    QCOMPARE(*links, (Links{{u"P"_s, u"https://a.org/x"_s}}));
    QVERIFY(!cleanLinks(Links(201, Link{u"P"_s, u"https://a.org/x"_s})));
    QVERIFY(!cleanTag(u"##//"_s));
    const auto topic = cleanTopic({u" A "_s, QString(), u"B\n"_s});
    QVERIFY(topic);
    QCOMPARE(*topic, (TopicPath{u"A"_s, u"B"_s}));
}

QTEST_GUILESS_MAIN(TestClean)
#include "tst_clean.moc"
