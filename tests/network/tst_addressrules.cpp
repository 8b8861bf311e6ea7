// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/AddressRules.h"

#include <QHostAddress>
#include <QtTest>

using namespace cabinet::network;

class AddressRulesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusedAddress_isNotPublic_data();
    void refusedAddress_isNotPublic();
    void internetAddress_isPublic_data();
    void internetAddress_isPublic();
    void noAddress_isNotPublic();
};

namespace {

void rows(std::initializer_list<const char *> addresses)
{
    QTest::addColumn<QString>("address");
    for (const char *address : addresses)
        QTest::newRow(address) << QString::fromLatin1(address);
}

} // namespace

void AddressRulesTest::refusedAddress_isNotPublic_data()
{
    rows({"0.0.0.0",
          "0.1.2.3",
          "10.0.0.1",
          "10.255.255.255",
          "100.64.0.1",
          "100.127.255.255",
          "127.0.0.1",
          "127.255.255.254",
          "169.254.169.254",
          "172.16.0.1",
          "172.31.255.255",
          "192.0.0.8",
          "192.0.2.1",
          "192.88.99.1",
          "192.168.0.1",
          "198.18.0.1",
          "198.19.255.255",
          "198.51.100.1",
          "203.0.113.255",
          "224.0.0.1",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255",
          "::",
          "::1",
          "::127.0.0.1",
          "::ffff:127.0.0.1",
          "::ffff:10.0.0.1",
          "::ffff:8.8.8.8",
          "64:ff9b::7f00:1",
          "64:ff9b::808:808",
          "64:ff9b:1::1",
          "100::1",
          "2001::1",
          "2001:10::1",
          "2001:db8::1",
          "2002:7f00:1::",
          "2002:808:808::1",
          "3fff::1",
          "5f00::1",
          "fc00::1",
          "fd12:3456::1",
          "fe80::1",
          "fe80::1%1",
          "febf::1",
          "fec0::1",
          "ff02::1",
          "ff0e::1"});
}

void AddressRulesTest::refusedAddress_isNotPublic()
{
    QFETCH(QString, address);
    const QHostAddress parsed(address);
    QVERIFY(!parsed.isNull());
    QVERIFY(!isPublicAddress(parsed));
}

void AddressRulesTest::internetAddress_isPublic_data()
{
    rows({"1.1.1.1",
          "8.8.8.8",
          "9.255.255.255",
          "11.0.0.0",
          "100.63.255.255",
          "100.128.0.0",
          "126.255.255.255",
          "128.0.0.1",
          "151.101.3.42",
          "169.253.255.255",
          "169.255.0.1",
          "172.15.255.255",
          "172.32.0.1",
          "191.255.255.255",
          "192.0.1.1",
          "192.167.1.1",
          "192.169.0.1",
          "198.17.255.255",
          "198.20.0.1",
          "203.0.112.1",
          "223.255.255.255",
          "2001:200::1",
          "2001:4860:4860::8888",
          "2606:4700::1111",
          "2a00:1450:4001:80e::200e",
          "2003::1",
          "3ffe::1"});
}

void AddressRulesTest::internetAddress_isPublic()
{
    QFETCH(QString, address);
    QVERIFY(isPublicAddress(QHostAddress(address)));
}

void AddressRulesTest::noAddress_isNotPublic()
{
    QVERIFY(!isPublicAddress(QHostAddress()));
}

QTEST_GUILESS_MAIN(AddressRulesTest)
#include "tst_addressrules.moc"
