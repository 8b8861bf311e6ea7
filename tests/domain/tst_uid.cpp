// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Uid.h"

#include <QDateTime>
#include <QSet>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace cabinet;
using namespace Qt::StringLiterals;

class TestUid final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newUid_isVersion7WithTheTime();
    void newUids_areDifferentAndInOrder();
};

void TestUid::newUid_isVersion7WithTheTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QString uid = newUid();
    const QUuid parsed = QUuid::fromString(uid);
    QVERIFY(!parsed.isNull());
    QCOMPARE(parsed.toString(QUuid::WithoutBraces), uid);
    QCOMPARE(uid.at(14), u'7');
    QVERIFY(u"89ab"_s.contains(uid.at(19)));
    const qint64 time = QString(uid.left(8) + uid.mid(9, 4)).toLongLong(nullptr, 16);
    QVERIFY(time >= before && time < before + 60'000);
}

void TestUid::newUids_areDifferentAndInOrder()
{
    QStringList uids;
    for (int i = 0; i < 20'000; ++i)
        uids.append(newUid());
    QVERIFY(std::is_sorted(uids.begin(), uids.end()));
    QCOMPARE(QSet<QString>(uids.begin(), uids.end()).size(), uids.size());
}

QTEST_GUILESS_MAIN(TestUid)
#include "tst_uid.moc"
