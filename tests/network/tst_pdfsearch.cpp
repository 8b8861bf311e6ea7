// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfSearch.h"
#include "support/HttpServer.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

namespace {

// Every name is a server of this test, on whatever port; what is not http is dead.
struct Rig
{
    QTemporaryDir home;
    HttpServer server;
    std::unique_ptr<Downloader> downloader;
    NetworkSettings settings;
    QStringList steps;

    explicit Rig(World world = World([](const QHostAddress &address) { return address.isLoopback(); }))
    {
        DownloadLimits limits;
        limits.idle = 2s;
        limits.tries = 1;
        world.spacing = [](const QString &) { return 0ms; };
        downloader = std::make_unique<Downloader>(PdfCache(home.path() + u"/pdf"_s), limits, world);
        settings.proxy.kind = ProxySetting::Kind::None;
        for (const LookUp service : {LookUp::Unpaywall, LookUp::OpenAlex, LookUp::Arxiv})
            settings.bases[service] = server.url(u"/"_s + keyOf(service));
        downloader->setSettings(settings);
    }

    QString url(const char *path) const { return server.url(QString::fromUtf8(path)).toString(); }
    QString answer(const char *path, const Script &script)
    {
        server.answer(QString::fromUtf8(path), script);
        return url(path);
    }
    QString page(const char *path, const QByteArray &head)
    {
        return answer(path, whole("<html><head>" + head + "</head></html>", "200 OK", "Content-Type: text/html\r\n"));
    }

    DownloadResult search(const PdfWish &wish)
    {
        steps.clear();
        auto *search = new PdfSearch(*downloader, wish);
        QObject::connect(search, &PdfSearch::stepped, [this](const QString &step) { steps.append(step); });
        QSignalSpy finished(search, &PdfSearch::finished);
        search->start();
        if (!finished.wait(10'000) || finished.size() != 1)
            return {{}, DownloadFailure::Disk, {u"no single finished signal"_s, {}}, {}};
        return finished.first().first().value<DownloadResult>();
    }
    DownloadResult search(const QString &url, const QString &label = u"Paper"_s, const QString &title = {})
    {
        return search({QUrl(url), label, {}, title});
    }

    QStringList asked() const
    {
        QStringList paths;
        for (const HttpRequest &request : server.requests())
            paths.append(QString::fromUtf8(request.path));
        return paths;
    }
};

QByteArray pdfOf(const QString &url)
{
    return "<meta name=\"citation_pdf_url\" content=\"" + url.toUtf8() + "\">";
}

} // namespace

class PdfSearchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void pdf_isFetchedWithOneRequest()
    {
        Rig rig;
        const DownloadResult result = rig.search(rig.answer("/a.pdf", whole(smallPdf())));
        QVERIFY2(result.ok(), qPrintable(result.error.message));
        QVERIFY(QFile::exists(result.file));
        QCOMPARE(rig.asked(), QStringList{u"/a.pdf"_s});
        QCOMPARE(rig.steps.size(), 1);
    }

    void page_namesItsPdf()
    {
        Rig rig;
        rig.answer("/f/a.pdf", whole(smallPdf()));
        const QString page = rig.page("/page", pdfOf(u"f/a.pdf"_s));
        const DownloadResult result = rig.search(page);
        QVERIFY2(result.ok(), qPrintable(result.error.detail));
        QCOMPARE(result.page, QUrl(page));
        QCOMPARE(rig.asked(), (QStringList{u"/page"_s, u"/page"_s, u"/f/a.pdf"_s})); // as a PDF, as a page, what it names
        QVERIFY(rig.steps.at(1).contains(u"on the page of 127.0.0.1"_s));
    }

    void signInPageCalledPdf_mayNameTheRealOne()
    {
        Rig rig;
        rig.answer("/real.pdf", whole(smallPdf()));
        QVERIFY(rig.search(rig.page("/a.pdf", pdfOf(u"/real.pdf"_s))).ok());
    }

    void redirectedPage_resolvesAgainstItsEnd()
    {
        Rig rig;
        rig.answer("/x/y/a.pdf", whole(smallPdf()));
        rig.page("/x/y/page", pdfOf(u"a.pdf"_s));
        QVERIFY(rig.search(rig.answer("/doi", redirectTo("/x/y/page"))).ok());
    }

    void secondLinkOfThePaper_isTriedBeforeAnyPage()
    {
        Rig rig;
        rig.answer("/b.pdf", whole(smallPdf()));
        const PdfWish wish{QUrl(rig.url("/a.pdf")), u"Paper"_s, {{u"PDF"_s, rig.url("/b.pdf")}}, {}};
        QVERIFY(rig.search(wish).ok());
        QCOMPARE(rig.asked(), (QStringList{u"/a.pdf"_s, u"/b.pdf"_s}));
    }

    void goneFile_isNotReadAsAPage()
    {
        Rig rig;
        rig.settings.pdfOrder = {LookUp::LandingPage};
        rig.downloader->setSettings(rig.settings);
        const DownloadResult result = rig.search(rig.url("/a.pdf"));
        QCOMPARE(result.failure, DownloadFailure::HttpStatus);
        QCOMPARE(result.status, 404);
        QCOMPARE(rig.asked().size(), 1);
    }

    void lookUps_areAskedInTheOrderOfTheSetting_data()
    {
        QTest::addColumn<QList<LookUp>>("order");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("default") << NetworkSettings().pdfOrder << QStringList{u"/open-alex"_s, u"/arxiv"_s};
        QTest::newRow("turned") << QList<LookUp>{LookUp::Arxiv, LookUp::OpenAlex} << QStringList{u"/arxiv"_s, u"/open-alex"_s};
        QTest::newRow("one") << QList<LookUp>{LookUp::OpenAlex} << QStringList{u"/open-alex"_s};
        QTest::newRow("none") << QList<LookUp>{} << QStringList{};
    }
    void lookUps_areAskedInTheOrderOfTheSetting()
    {
        QFETCH(const QList<LookUp>, order);
        QFETCH(const QStringList, expected);
        Rig rig;
        rig.settings.pdfOrder = order;
        rig.downloader->setSettings(rig.settings);
        const DownloadResult result = rig.search(rig.url("/a.pdf"), u"Paper"_s, u"Deep X"_s);
        QCOMPARE(result.failure, DownloadFailure::HttpStatus);
        QStringList services;
        for (const QString &path : rig.asked().mid(1))
            services.append(u'/' + path.section(u'/', 1, 1).section(u'?', 0, 0));
        QCOMPARE(services, expected);
    }

    void unpaywall_isAskedOnlyWithAMailAddress()
    {
        Rig rig;
        rig.answer("/free.pdf", whole(smallPdf()));
        const QByteArray json = "{\"best_oa_location\": {\"url_for_pdf\": \"" + rig.url("/free.pdf").toUtf8() + "\"}}";
        rig.answer("/unpaywall/v2/10.1109/5.7?email=me%40x.org", whole(json));
        const QString page = rig.page("/page", "<meta name=citation_doi content=10.1109/5.7>");
        QVERIFY(!rig.search(page).ok());
        QVERIFY(rig.asked().filter(u"unpaywall"_s).isEmpty());
        rig.settings.mail = u"me@x.org"_s;
        rig.downloader->setSettings(rig.settings);
        const DownloadResult found = rig.search(page);
        QVERIFY2(found.ok(), qPrintable(found.error.detail));
        QVERIFY(rig.steps.filter(u"Unpaywall"_s).size() == 1);
    }

    void openAlex_knowsAFreeCopyByTitle()
    {
        Rig rig;
        rig.answer("/free.pdf", whole(smallPdf()));
        const QByteArray json =
            "{\"results\": [{\"title\": \"Deep X\", \"locations\": [{\"pdf_url\": \"" + rig.url("/free.pdf").toUtf8() + "\"}]}]}";
        rig.answer("/open-alex/works?select=title%2Cbest_oa_location%2Clocations&filter=title.search%3ADeep%20X&per-page=5",
                   whole(json));
        const DownloadResult result = rig.search(rig.url("/a.pdf"), u"Paper"_s, u"Deep X"_s);
        QVERIFY2(result.ok(), qPrintable(result.error.detail + rig.asked().join(u' ')));
    }

    void nothingFound_theLinksOwnAnswerIsTold()
    {
        Rig rig;
        const QString url = rig.answer("/a.pdf", whole("no", "403 Forbidden"));
        const DownloadResult result = rig.search(url, u"Paper"_s, u"Deep X"_s);
        QCOMPARE(result.failure, DownloadFailure::HttpStatus);
        QVERIFY(result.error.message.contains(u"403"_s));
        QCOMPARE(result.page, QUrl(url));
        const QStringList lines = result.error.detail.split(u'\n');
        QCOMPARE(lines.size(), 3); // the link, OpenAlex, arXiv
        QVERIFY2(lines.first().startsWith(url) && lines.first().contains(u"403"_s), qPrintable(lines.first()));
        QVERIFY(!result.error.detail.contains(u"Deep"_s)); // no query of a look-up is told
    }

    void pageWithoutPdf_isCalledThat()
    {
        Rig rig;
        rig.settings.pdfOrder = {LookUp::LandingPage};
        rig.downloader->setSettings(rig.settings);
        const DownloadResult result = rig.search(rig.page("/page", "<title>x</title>"));
        QCOMPARE(result.failure, DownloadFailure::NotPdf);
        QVERIFY2(result.error.message.startsWith(u"127.0.0.1 answered with a web page"_s), qPrintable(result.error.message));
    }

    void hugePage_isReadAtItsBeginningOnly()
    {
        Rig rig;
        rig.answer("/a.pdf", whole(smallPdf()));
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + pdfOf(u"/a.pdf"_s);
        QVERIFY(rig.search(rig.answer("/page", endless(head, QByteArray(65536, ' ')))).ok());
    }

    void privateHost_endsTheSearchAndIsNamed()
    {
        Rig rig(World([](const QHostAddress &) { return false; }));
        const DownloadResult result = rig.search(rig.url("/a.pdf"), u"Paper"_s, u"Deep X"_s);
        QCOMPARE(result.failure, DownloadFailure::NotAllowed);
        QCOMPARE(result.privateHost, u"127.0.0.1"_s);
        QVERIFY(rig.asked().isEmpty());
    }

    void pageThatNamesAPrivatePdf_isNoReasonToAllowIt()
    {
        Rig rig(World([](const QHostAddress &address) { return address == QHostAddress(u"127.0.0.1"_s); }));
        const DownloadResult result = rig.search(rig.page("/page", pdfOf(u"http://127.0.0.2:9/a.pdf"_s)));
        QVERIFY(result.privateHost.isEmpty());
        QVERIFY(result.error.detail.contains(u"127.0.0.2"_s));
    }

    void offline_isToldAtOnce()
    {
        World world([](const QHostAddress &) { return true; });
        world.online = [] { return false; };
        Rig rig(world);
        const DownloadResult result = rig.search(rig.answer("/a.pdf", whole(smallPdf())));
        QCOMPARE(result.failure, DownloadFailure::NoNetwork);
        QVERIFY(result.error.message.contains(u"not connected"_s));
        QVERIFY(rig.asked().isEmpty());
        QVERIFY(rig.steps.isEmpty());
    }

    void offline_aCachedPdfIsStillFound()
    {
        bool offline = false;
        World world([](const QHostAddress &) { return true; });
        world.online = [&offline] { return !offline; };
        Rig rig(world);
        const QString url = rig.answer("/a.pdf", whole(smallPdf()));
        QVERIFY(rig.search(url).ok());
        offline = true;
        QVERIFY(rig.search(url).ok());
        QCOMPARE(rig.asked().size(), 1);
    }

    void cancel_endsAtEveryStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("the PDF") << 1;
        QTest::newRow("the page") << 2;
        QTest::newRow("the look-up") << 3;
    }
    void cancel_endsAtEveryStep()
    {
        QFETCH(const int, step);
        Rig rig;
        auto *search = new PdfSearch(*rig.downloader, {QUrl(rig.page("/page", "")), u"Paper"_s, {}, u"Deep X"_s});
        int steps = 0;
        connect(search, &PdfSearch::stepped, search, [&] {
            if (++steps == step)
                QMetaObject::invokeMethod(search, &PdfSearch::cancel, Qt::QueuedConnection);
        });
        QSignalSpy finished(search, &PdfSearch::finished);
        search->start();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<DownloadResult>().failure, DownloadFailure::Cancelled);
        QCOMPARE(steps, step);
    }
};

QTEST_GUILESS_MAIN(PdfSearchTest)
#include "tst_pdfsearch.moc"
