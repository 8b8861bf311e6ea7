// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/opening/Opener.h"
#include "network/Downloader.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

class OpenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        m_server = std::make_unique<HttpServer>();
        m_opened.clear();
        m_downloader = std::make_unique<network::Downloader>(m_gui->cache(), network::DownloadLimits{},
                                                             [](const QHostAddress &) { return true; });
        network::NetworkSettings settings;
        settings.pdfOrder = {network::LookUp::LandingPage}; // nobody outside is asked
        settings.proxy.kind = network::ProxySetting::Kind::None;
        m_downloader->setSettings(settings);
        m_opener = std::make_unique<gui::Opener>(m_gui->library(), *m_downloader, m_gui->notifier, [this](const QUrl &url) {
            m_opened.append(url);
            return m_canOpen;
        });
        m_canOpen = true;
    }
    void cleanup()
    {
        m_opener.reset();
        m_downloader.reset();
    }

    void paperWithPdfLink_isDownloadedOnceAndOpened()
    {
        m_server->answer(u"/a.pdf"_s, whole(smallPdf()));
        const PaperId paper = m_gui->add(u"A"_s, {{u"Paper"_s, m_server->url(u"/a.pdf"_s).toString()}});
        m_opener->openPaper(paper);
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().isLocalFile());
        m_opener->openPaper(paper);
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened.last(), m_opened.first());
        QCOMPARE(m_server->requests().size(), 1);
    }

    void htmlInsteadOfPdf_isSaidAndThePageOffered()
    {
        m_server->answer(u"/a.pdf"_s, whole("<html>log in</html>", "200 OK", "Content-Type: text/html\r\n"));
        const QUrl url = m_server->url(u"/a.pdf"_s);
        m_opener->openPaper(m_gui->add(u"A"_s, {{u"Paper"_s, url.toString()}}));
        QTRY_COMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_gui->notices.first().isError);
        QVERIFY(!m_gui->notices.first().isUnsaved); // the library is as saved as it was
        QVERIFY(m_opened.isEmpty());
        m_gui->notices.first().action();
        QCOMPARE(m_opened, QList<QUrl>{url});
        QCOMPARE(m_gui->cache().use().files, 0);
    }

    void noLink_isSaidAndAddingOneOffered()
    {
        const PaperId paper = m_gui->add(u"A"_s);
        QSignalSpy asked(m_opener.get(), &gui::Opener::addLinkRequested);
        m_opener->openPaper(paper);
        QCOMPARE(m_gui->notices.size(), 1);
        m_gui->notices.first().action();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<PaperId>(), paper);
    }

    void onlyACodeLink_offersThePage()
    {
        m_opener->openPaper(m_gui->add(u"A"_s, {{u"Code"_s, u"https://example.org/repo"_s}}));
        QCOMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_opened.isEmpty());
        m_gui->notices.first().action();
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/repo"_s)});
    }

    void note_opensInTheBrowser()
    {
        m_opener->openNote(m_gui->add(u"A"_s, {{u"Note"_s, u"https://example.org/note"_s}}));
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/note"_s)});
    }

    void dangerousLinks_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"javascript:alert(1)", "file:///etc/passwd", "smb://host/share", "https://user:pw@example.org/",
                                "http://a\nb/", "../../../etc/passwd", "/etc/passwd", "//example.org/x"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void dangerousLinks()
    {
        QFETCH(const QString, url);
        m_opener->openLink({u"Note"_s, url}, {});
        QCOMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_gui->notices.first().isError);
        QVERIFY(m_opened.isEmpty());
    }

    void lostAttachment_isSaid()
    {
        m_opener->openPaper(m_gui->add(u"A"_s, {{u"PDF"_s, u"attachment:%1.pdf"_s.arg(QString(64, u'0'))}}));
        QCOMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_gui->notices.first().isError);
        QVERIFY(m_opened.isEmpty());
    }

    void keptPdf_opensFromTheLibrary()
    {
        QFile pdf(m_gui->path(u"x.pdf"_s));
        QVERIFY(pdf.open(QIODevice::WriteOnly));
        pdf.write(smallPdf());
        pdf.close();
        const Result<PaperId> paper = m_gui->library().addPdf(pdf.fileName(), Status::ToRead);
        QVERIFY(paper.ok());
        m_opener->openPaper(*paper);
        QCOMPARE(m_opened.size(), 1);
        QVERIFY(QFile::exists(m_opened.first().toLocalFile()));
    }

    void cancelledDownload_leavesNothingAndSaysSo()
    {
        m_server->answer(u"/a.pdf"_s, endless(smallPdf(), "x"));
        const PaperId paper = m_gui->add(u"A"_s, {{u"Paper"_s, m_server->url(u"/a.pdf"_s).toString()}});
        QSignalSpy ended(m_opener.get(), &gui::Opener::finished);
        m_opener->openPaper(paper);
        QTRY_VERIFY(!m_server->requests().isEmpty());
        m_opener->cancel(paper);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_opened.isEmpty());
        QCOMPARE(m_gui->notices.size(), 1);
        QCOMPARE(m_gui->cache().use().files, 0);
    }

    void privateHost_isAllowedByNameAndFetched()
    {
        m_opener.reset();
        m_downloader = std::make_unique<network::Downloader>(m_gui->cache()); // as people have it: this computer is refused
        network::NetworkSettings settings;
        settings.proxy.kind = network::ProxySetting::Kind::None;
        settings.pdfOrder = {};
        m_downloader->setSettings(settings);
        m_opener = std::make_unique<gui::Opener>(m_gui->library(), *m_downloader, m_gui->notifier, [this](const QUrl &url) {
            m_opened.append(url);
            return true;
        });
        QSignalSpy allowed(m_opener.get(), &gui::Opener::hostAllowed);
        m_server->answer(u"/a.pdf"_s, whole(smallPdf()));
        const PaperId paper = m_gui->add(u"A"_s, {{u"Paper"_s, m_server->url(u"/a.pdf"_s).toString()}});
        m_gui->notices.clear();
        m_opener->openPaper(paper);
        QTRY_COMPARE(m_gui->notices.size(), 1);
        if (m_gui->notices.first().actionText.isEmpty() || !m_gui->notices.first().actionText.contains(u"127.0.0.1"_s))
            QSKIP("no network is up here, so nothing is asked");
        QVERIFY(m_server->requests().isEmpty());
        m_gui->notices.first().action();
        QCOMPARE(allowed.size(), 1);
        QTRY_COMPARE(m_opened.size(), 1);
        QCOMPARE(m_downloader->settings().allowedHosts, QStringList{u"127.0.0.1"_s});
    }

    void pdfNamedByAPage_opensAtOnceTheNextTime()
    {
        m_server->answer(u"/f.pdf"_s, whole(smallPdf()));
        m_server->answer(u"/page"_s,
                         whole("<meta name=citation_pdf_url content=f.pdf>", "200 OK", "Content-Type: text/html\r\n"));
        const PaperId paper = m_gui->add(u"A"_s, {{u"Paper"_s, m_server->url(u"/page"_s).toString()}});
        QSignalSpy steps(m_opener.get(), &gui::Opener::stepped);
        m_opener->openPaper(paper);
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(steps.size() >= 2);
        const qsizetype asked = m_server->requests().size();
        m_opener->openPaper(paper);
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_server->requests().size(), asked);
    }

    void noPdfViewer_isSaidWithoutTheNameOfTheCachedFile()
    {
        m_canOpen = false;
        m_server->answer(u"/a.pdf"_s, whole(smallPdf()));
        m_opener->openPaper(m_gui->add(u"A"_s, {{u"Paper"_s, m_server->url(u"/a.pdf"_s).toString()}}));
        QTRY_COMPARE(m_gui->notices.size(), 1);
        QVERIFY(!m_gui->notices.first().text.contains(u'/'));
        QCOMPARE(m_gui->notices.first().detail, m_opened.first().toLocalFile());
    }

    void noBrowser_isSaid()
    {
        m_canOpen = false;
        m_opener->openNote(m_gui->add(u"A"_s, {{u"Note"_s, u"https://example.org/note"_s}}));
        QCOMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_gui->notices.first().isError);
    }

private:
    std::unique_ptr<GuiLibrary> m_gui;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<network::Downloader> m_downloader;
    std::unique_ptr<gui::Opener> m_opener;
    QList<QUrl> m_opened;
    bool m_canOpen = true;
};

QTEST_MAIN(OpenerTest)
#include "tst_opener.moc"
