// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Terminal.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet::cli;

class TerminalTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unsafeCharacters_areReplaced_data();
    void unsafeCharacters_areReplaced();
    void everyControlCharacter_isReplaced();
    void ordinaryText_stays_data();
    void ordinaryText_stays();
    void line_isOneLine();
    void json_meansTheSameAfterEscaping();
    void width_countsColumns();
    void table_alignsColumns();
};

void TerminalTest::unsafeCharacters_areReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const QString r(QChar::ReplacementCharacter);
    const auto row = [](const char *name, const QString &text, const QString &safe) { QTest::newRow(name) << text << safe; };
    row("colour", u"a\x1b[31mb"_s, u"a"_s + r + u"[31mb"_s);
    row("title of the window", u"\x1b]0;x\x07"_s, r + u"]0;x"_s + r);
    row("carriage return", u"good\rbad"_s, u"good"_s + r + u"bad"_s);
    row("backspace",
        u"a\x08"
        u"b"_s,
        u"a"_s + r + u"b"_s);
    row("NUL", QString(QChar(u'\0')), r);
    row("DEL", u"\x7f"_s, r);
    row("C1 control sequence", u"\u009b31m"_s, r + u"31m"_s);
    row("right-to-left override", u"a\u202egpj.exe"_s, u"a"_s + r + u"gpj.exe"_s);
    row("isolates", u"\u2066\u2067\u2068\u2069"_s, r + r + r + r);
    row("marks", u"\u200e\u200f\u061c"_s, r + r + r);
    row("zero width", u"a\u200bb\u200dc\ufeff"_s, u"a"_s + r + u"b"_s + r + u"c"_s + r);
    row("line separator", u"a\u2028b\u2029"_s, u"a"_s + r + u"b"_s + r);
    row("lone surrogate", u"a"_s + QChar(0xd800) + u"b"_s, u"a"_s + r + u"b"_s);
    row("tag characters", QString::fromUcs4(U"\U000e0041"), r);
}

void TerminalTest::unsafeCharacters_areReplaced()
{
    QFETCH(QString, text);
    QTEST(termSafe(text), "safe");
}

void TerminalTest::everyControlCharacter_isReplaced()
{
    for (char16_t c = 0; c < 0xa0; ++c) {
        const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || c >= 0x7f;
        QCOMPARE(termSafe(QString(QChar(c))) != QString(QChar(c)), control);
    }
}

void TerminalTest::ordinaryText_stays_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : QStringList{u""_s, u"two\nlines\tand a tab"_s, u"Bücher für naïve Leser"_s, u"用于科学的编译器"_s,
                                           u"e\u0301"_s, u"🙂 emoji"_s, u"العربية"_s, u"“quotes” – dashes …"_s})
        QTest::newRow(text.toUtf8().toPercentEncoding().constData()) << text;
}

void TerminalTest::ordinaryText_stays()
{
    QFETCH(QString, text);
    QCOMPARE(termSafe(text), text);
}

void TerminalTest::line_isOneLine()
{
    QCOMPARE(termLine(u"a\nb\tc\x1b"_s), u"a b c"_s + QChar::ReplacementCharacter);
}

void TerminalTest::json_meansTheSameAfterEscaping()
{
    const QString title = u"a\x1b[0m\x7f\u009b\u202e\u200b\n\t\"\\ü 编 🙂"_s + QString::fromUcs4(U"\U000e0041");
    const QJsonObject object{{u"title"_s, title}};
    const QByteArray safe = termJson(QJsonDocument(object).toJson());
    QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
    QCOMPARE(termSafe(QString::fromUtf8(safe)), QString::fromUtf8(safe));
    QVERIFY(safe.contains("\\u202e") && safe.contains("\\u009b") && safe.contains("\\u007f"));
    QVERIFY(safe.contains("编"));
}

void TerminalTest::width_countsColumns()
{
    QCOMPARE(termWidth(u""_s), 0);
    QCOMPARE(termWidth(u"abc"_s), 3);
    QCOMPARE(termWidth(u"编译器"_s), 6);
    QCOMPARE(termWidth(u"e\u0301"_s), 1);
    QCOMPARE(termWidth(u"🙂"_s), 2);
}

void TerminalTest::table_alignsColumns()
{
    QCOMPARE(termTable({{u"p1"_s, u"编译"_s, u"x"_s}, {u"p100"_s, u"a"_s, u"y\nz"_s}, {u"p2"_s, u""_s, u""_s}}),
             u"p1    编译  x\np100  a     y z\np2\n"_s);
    QCOMPARE(termTable({}), QString());
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "tst_terminal.moc"
