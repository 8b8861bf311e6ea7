// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkKey.h"

#include <QTest>

using namespace cabinet;
using namespace Qt::StringLiterals;

class TestLinkKey final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void key_data();
    void key();
    void core_standsInTheAddress_data();
    void core_standsInTheAddress();
    void paperKeys_leaveNotesOut();
};

void TestLinkKey::key_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("arxiv abs") << u"https://arxiv.org/abs/2002.03794"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv pdf") << u"http://arxiv.org/pdf/2002.03794.pdf"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv version") << u"https://www.arxiv.org/pdf/2002.03794v12"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv export") << u" HTTPS://export.arxiv.org/abs/2002.03794v1/ "_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv old") << u"https://arxiv.org/abs/cs/0309136v2"_s << u"arxiv:cs/0309136"_s;
    QTest::newRow("arxiv query") << u"https://arxiv.org/abs/2002.03794?context=cs"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("not arxiv") << u"https://notarxiv.org/abs/2002.03794"_s << u"notarxiv.org/abs/2002.03794"_s;
    QTest::newRow("doi") << u"https://doi.org/10.1145/3133901"_s << u"doi:10.1145/3133901"_s;
    QTest::newRow("doi old host") << u"http://dx.doi.org/10.1145/3133901"_s << u"doi:10.1145/3133901"_s;
    QTest::newRow("acm") << u"https://dl.acm.org/doi/pdf/10.1145/3133901"_s << u"doi:10.1145/3133901"_s;
    QTest::newRow("acm abs") << u"https://dl.acm.org/doi/10.1145/3133901"_s << u"doi:10.1145/3133901"_s;
    QTest::newRow("arxiv old class") << u"https://arxiv.org/abs/math.GT/0309136v2"_s << u"arxiv:math/0309136"_s;
    QTest::newRow("arxiv prefix") << u"https://arxiv.org/abs/arXiv:2002.03794"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv doi") << u"https://doi.org/10.48550/arXiv.2002.03794v3"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("arxiv mirror") << u"http://cn.arxiv.org/pdf/2002.03794.pdf"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("ar5iv") << u"https://ar5iv.labs.arxiv.org/html/2002.03794"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("ar5iv.org") << u"https://ar5iv.org/abs/2002.03794"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("daily papers") << u"https://huggingface.co/papers/2002.03794"_s << u"arxiv:2002.03794"_s;
    QTest::newRow("model hub") << u"https://huggingface.co/papers"_s << u"huggingface.co/papers"_s;
    QTest::newRow("arxiv list") << u"https://arxiv.org/list/cs.DC/recent"_s << u"arxiv.org/list/cs.DC/recent"_s;
    QTest::newRow("doi encoded") << u"https://doi.org/10.1145%2F3133901"_s << u"doi:10.1145/3133901"_s;
    QTest::newRow("doi case") << u"https://doi.org/10.1145/ABC.d"_s << u"doi:10.1145/abc.d"_s;
    QTest::newRow("springer") << u"https://link.springer.com/chapter/10.1007/978-3-030-1_2"_s << u"doi:10.1007/978-3-030-1_2"_s;
    QTest::newRow("springer pdf") << u"https://link.springer.com/content/pdf/10.1007/978-3-030-1_2.pdf"_s
                                  << u"doi:10.1007/978-3-030-1_2"_s;
    QTest::newRow("wiley") << u"https://onlinelibrary.wiley.com/doi/full/10.1002/cpe.1"_s << u"doi:10.1002/cpe.1"_s;
    QTest::newRow("no doi") << u"https://doi.org/about"_s << u"doi.org/about"_s;
    QTest::newRow("slash") << u"http://www.A.org/Paper/"_s << u"a.org/Paper"_s;
    QTest::newRow("query counts") << u"https://x.org/stamp.jsp?arnumber=1"_s << u"x.org/stamp.jsp?arnumber=1"_s;
    QTest::newRow("root") << u"https://github.com/"_s << QString();
    QTest::newRow("host only") << u"https://github.com"_s << QString();
    QTest::newRow("relative") << u"papers/a.pdf"_s << QString();
    QTest::newRow("other scheme") << u"file:///a.pdf"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("attachment") << u"attachment:ab.pdf"_s << u"attachment:ab.pdf"_s;
}

void TestLinkKey::key()
{
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    QCOMPARE(linkKey(url), expected);
}

void TestLinkKey::core_standsInTheAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("arxiv") << u"https://arxiv.org/pdf/2002.03794v2.pdf"_s;
    QTest::newRow("doi") << u"https://dl.acm.org/doi/pdf/10.1145/ABC"_s;
    QTest::newRow("encoded doi") << u"https://doi.org/10.1145%2F3133901"_s;
    QTest::newRow("arxiv doi") << u"https://doi.org/10.48550/arXiv.2002.03794"_s;
    QTest::newRow("old arxiv") << u"https://arxiv.org/abs/math.GT/0309136v2"_s;
    QTest::newRow("plain") << u"HTTP://WWW.a.Org/Some/Path/"_s;
}

void TestLinkKey::core_standsInTheAddress()
{
    QFETCH(const QString, url);
    QVERIFY(url.toLower().contains(linkKeyCore(linkKey(url))));
}

void TestLinkKey::paperKeys_leaveNotesOut()
{
    const Links links{{u"Note"_s, u"https://n.org/a.pdf"_s},         {u"Paper"_s, u"https://p.org/x"_s},
                      {u"PDF"_s, u"https://arxiv.org/abs/1234.56789"_s},    {u"DOI"_s, u"https://doi.org/10.1/x"_s},
                      {u"Slides"_s, u"https://arxiv.org/abs/1234.56780"_s}, {u"Code"_s, u"https://github.com/a/b"_s}};
    QCOMPARE(paperKeys(links), (QStringList{u"p.org/x"_s, u"arxiv:1234.56789"_s, u"doi:10.1/x"_s}));
}

QTEST_GUILESS_MAIN(TestLinkKey)
#include "tst_linkkey.moc"
