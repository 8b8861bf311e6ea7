// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Venue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

class VenueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedVenue_givesNameAndYear_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("year"); // 0: none
        const auto row = [](const char *typed, const char *name, int year) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(name) << year;
        };
        row("OSDI'20", "OSDI", 2020);
        row("OSDI’20", "OSDI", 2020);
        row("OSDI '20", "OSDI", 2020);
        row("USENIX ATC'22", "USENIX ATC", 2022);
        row("Arxiv'2024", "Arxiv", 2024);
        row("MICRO 2019", "MICRO", 2019);
        row("ICML, 2020", "ICML", 2020);
        row("(SOSP 2021)", "SOSP", 2021);
        row("SIGMOD (2017)", "SIGMOD", 2017);
        row("2015 NIPS", "NIPS", 2015);
        row("STOC'99", "STOC", 1999);
        row("POPL'73", "POPL", 1973);
        row("EuroSys'69", "EuroSys", 2069);
        row("arXiv", "arXiv", 0);
        row("Blog", "Blog", 0);
        row("CVPR 12345", "CVPR 12345", 0);
        row("Workshop on 3D Vision", "Workshop on 3D Vision", 0);
        row("计算机学报 2021", "计算机学报", 2021);
        row("", "", 0);
        row("2020", "", 2020);
    }
    void typedVenue_givesNameAndYear()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, name);
        QFETCH(const int, year);
        const Venue venue = parseVenue(typed);
        QCOMPARE(venue.name, name);
        QCOMPARE(venue.year.value_or(0), year);
    }

    void text_staysAsTypedButTrimmed()
    {
        QCOMPARE(parseVenue(u"  OSDI'20 "_s).text, u"OSDI'20"_s);
        QCOMPARE(parseVenue(u"Proc. of the VLDB, vol. 3"_s).text, u"Proc. of the VLDB, vol. 3"_s);
    }

    void veryLongText_isReadWithoutTrouble()
    {
        const QString text = QString(u"'"_s).repeated(100'000) + u"20"_s;
        QCOMPARE(parseVenue(text).year, 2020);
    }
};

QTEST_APPLESS_MAIN(VenueTest)
#include "tst_venue.moc"
