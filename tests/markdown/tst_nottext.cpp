// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NotText.h"

#include <QTest>

using namespace cabinet::markdown;

class NotTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_isNone_data();
    void text_isNone();
    void others_areToldByTheirLooks_data();
    void others_areToldByTheirLooks();
};

void NotTextTest::text_isNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("ASCII") << QByteArray("- [ ] A\r\n");
    QTest::newRow("BOM and letters of two, three and four bytes")
        << QByteArray("\xEF\xBB\xBF\xC3\xA9\xE8\xAE\xBA\xF0\x9F\x93\x99");
}

void NotTextTest::text_isNone()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!notText(bytes));
}

void NotTextTest::others_areToldByTheirLooks_data()
{
    using Looks = NotText::Looks;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<NotText::Looks>("looks");
    QTest::addColumn<int>("line");
    QTest::newRow("UTF-16, little end first") << QByteArray("\xFF\xFE#\0 \0", 6) << Looks::Utf16 << 1;
    QTest::newRow("UTF-16 without a mark") << QByteArray("#\0 \0L\0", 6) << Looks::Utf16 << 1;
    QTest::newRow("GB18030") << QByteArray("# L\n\xC2\xDB\xCE\xC4\xB1\xEA\xCC\xE2\n") << Looks::Gb18030 << 2;
    QTest::newRow("Latin") << QByteArray("a\nb\nG\xF6\xF6g\xF6\xF6"
                                         "d\n")
                           << Looks::EightBit << 3;
    QTest::newRow("cut letter") << QByteArray("a\xE8\xAE") << Looks::EightBit << 1;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << Looks::EightBit << 1;
    QTest::newRow("half of a pair") << QByteArray("\xED\xA0\x80") << Looks::EightBit << 1;
    QTest::newRow("zero") << QByteArray("some text\nand a \0", 17) << Looks::Binary << 2;
}

void NotTextTest::others_areToldByTheirLooks()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const NotText::Looks, looks);
    QFETCH(const int, line);
    const auto found = notText(bytes);
    QVERIFY(found.has_value());
    QCOMPARE(found->looks, looks);
    QCOMPARE(found->line, line);
}

QTEST_APPLESS_MAIN(NotTextTest)
#include "tst_nottext.moc"
