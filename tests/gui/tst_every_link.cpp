// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkTarget.h"
#include "domain/PdfLink.h"
#include "gui/notice/Notifier.h"
#include "gui/opening/Opener.h"
#include "library/Importer.h"
#include "library/Library.h"
#include "network/Downloader.h"
#include "network/ExternalUrl.h"
#include "support/Faults.h"
#include "support/StandIn.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

// Lists of every style are imported, a server that misbehaves in all the usual ways stands in for the internet, and papers are opened as by
// a double-click: each ends in the right program, the right page, or a sentence. A sample of every list; all of them with
// CABINET_EVERY_LINK=all (ctest -L long).
namespace {

constexpr int sample = 12; // papers of each list
constexpr std::size_t atOnce = 32;
constexpr int patience = 240'000; // ms for one paper, however many places are tried

// What becomes of a request is told by its address, so that a test knows without asking.
enum class Fate { Pdf, Slow, Moved, NamesPdf, Page, Forbidden, Gone, Broken, Truncated, Reset, Silent, Inside };
constexpr Fate fates[] = {Fate::Pdf,       Fate::Pdf,       Fate::Pdf,  Fate::Pdf,    Fate::Pdf,   Fate::Slow,  Fate::Moved,
                          Fate::NamesPdf,  Fate::NamesPdf,  Fate::Page, Fate::Page,   Fate::Page,  Fate::Gone,  Fate::Gone,
                          Fate::Forbidden, Fate::Forbidden, Fate::Broken, Fate::Truncated, Fate::Reset, Fate::Inside, Fate::Silent};

using Key = QByteArray;

Key keyOf(const QByteArray &host, const QByteArray &path)
{
    return QCryptographicHash::hash(QByteArray(host.toLower() + path), QCryptographicHash::Md5).toHex();
}

Key keyOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    const QString query = url.hasQuery() ? QString(u'?' + url.query(QUrl::FullyEncoded)) : QString();
    return keyOf(url.host(QUrl::FullyEncoded).toLatin1(), (path.isEmpty() ? u"/"_s : path).toLatin1() + query.toLatin1());
}

Fate fateOf(const Key &key)
{
    return fates[static_cast<std::size_t>(key.left(6).toUInt(nullptr, 16)) % std::size(fates)];
}

// Every PDF says whose it is.
QByteArray pdfOf(const Key &key)
{
    return smallPdf(3000) + "% of " + key + "\n%%EOF\n";
}

Key ownerOf(const QString &pdf)
{
    QFile file(pdf);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return bytes.mid(bytes.lastIndexOf("% of ") + 5, 32);
}

Script scriptOf(const Key &key)
{
    const QByteArray pdf = pdfOf(key);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(pdf.size()) + "\r\n\r\n";
    switch (fateOf(key)) {
    case Fate::Pdf:
        return whole(pdf);
    case Fate::Slow:
        return inPieces(head + pdf, 1000, 20);
    case Fate::Moved:
        return redirectTo("/pdf-of/" + key + ".pdf");
    case Fate::NamesPdf:
        return whole("<html><head><meta name=citation_pdf_url content=\"/pdf-of/" + key + ".pdf\"></head>text</html>");
    case Fate::Page:
        return whole("<!doctype html><title>A page</title><p>" + QByteArray(2000, 'x'));
    case Fate::Forbidden:
        return whole("Please sign in.", "403 Forbidden");
    case Fate::Gone:
        return whole("Not here.", "404 Not Found");
    case Fate::Broken:
        return whole("Oops.", "500 Internal Server Error");
    case Fate::Truncated:
        return raw(head + pdf.left(pdf.size() / 2));
    case Fate::Reset:
        return resetAfter(head + pdf.left(100));
    case Fate::Silent:
        return silent();
    case Fate::Inside:
        return redirectTo("http://10.0.0.1/secret.pdf");
    }
    return silent();
}

void answerTheWorld(HttpServer &server)
{
    server.answerAll([](QTcpSocket &socket, const HttpRequest &request) {
        if (request.path.startsWith("/pdf-of/"))
            return whole(pdfOf(request.path.mid(8, 32)))(socket, request);
        const QByteArray host = request.headers.value("host");
        scriptOf(keyOf(host.left(host.lastIndexOf(':') > host.lastIndexOf(']') ? host.lastIndexOf(':') : host.size()), request.path))(
            socket, request);
    });
}

bool isWhole()
{
    return qEnvironmentVariable("CABINET_EVERY_LINK") == u"all"_s;
}

network::DownloadLimits quickLimits()
{
    network::DownloadLimits limits;
    limits.firstPause = std::chrono::milliseconds(5);
    limits.idle = std::chrono::seconds(isWhole() ? 10 : 2); // server and program share a thread, on a computer that may have more to do
    limits.total = std::chrono::seconds(120);
    return limits;
}

// One paper that is opened, with ears of its own.
struct Click
{
    Click(Library &library, network::Downloader &downloader, const Paper &opened)
        : paper(opened)
        , opener(library, downloader, notifier, [this](const QUrl &url) {
            launched.append(url);
            return true;
        })
    {
        QObject::connect(&notifier, &gui::Notifier::said, &notifier, [this](const gui::Notice &notice) { notices.append(notice); });
    }
    Q_DISABLE_COPY_MOVE(Click)

    [[nodiscard]] bool ended() const { return !launched.isEmpty() || !notices.isEmpty(); }

    Paper paper;
    gui::Notifier notifier;
    gui::Opener opener;
    QList<QUrl> launched;
    QList<gui::Notice> notices;
    QElapsedTimer clock;
};

bool isSentence(const QString &text)
{
    return text.size() > 10 && (text.endsWith(u'.') || text.endsWith(u'?')) && !text.contains(u"%1"_s) && !text.contains(u'\n');
}

// The addresses where this paper's PDF may rightly come from.
QSet<Key> placesOf(const Paper &paper)
{
    QSet<Key> keys;
    for (const Link &link : paper.links) {
        if (const Result<QUrl> url = network::checkedWebUrl(link.url))
            keys += keyOf(*url);
        for (const QString &pdf : linkTarget(link).pdfs)
            keys += keyOf(network::pdfAddress(QUrl(pdf)));
    }
    return keys;
}

QStringList hostsOf(const QList<Paper> &papers)
{
    QSet<QString> hosts{u"api.unpaywall.org"_s, u"api.openalex.org"_s, u"export.arxiv.org"_s, u"arxiv.org"_s};
    for (const Paper &paper : papers) {
        for (const Link &link : paper.links) {
            for (const QString &address : QStringList{link.url} + linkTarget(link).pdfs) {
                if (const Result<QUrl> url = network::checkedWebUrl(address); url && QHostAddress(url->host()).isNull())
                    hosts += url->host(QUrl::FullyEncoded).toLower();
            }
        }
    }
    return {hosts.begin(), hosts.end()};
}

QString lists()
{
    return QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/lists");
}

// Every way of writing a link that stands in lists, in a list of our own.
const char ownList[] = "# Reading\n\n"
                       "- [ ] Straight[OSDI'20]: [[Paper](https://www.example.org/straight.pdf)] [[Note](https://notes.example.org/1)]\n"
                       "- [ ] Abstract[arXiv'21]: [[Paper](https://arxiv.org/abs/2101.00001v2)]\n"
                       "- [ ] By number: [[Paper](https://doi.org/10.1145/1234567.1234568)]\n"
                       "- [ ] Only code: [[Code](https://github.com/example/code)]\n"
                       "- [ ] Nothing at all\n"
                       "- [ ] Beside the list: [[Paper](papers/missing.pdf)]\n"
                       "- [ ] At home: [[Paper](http://192.168.1.5/a.pdf)]\n"
                       "- [ ] Not for programs: [[Paper](javascript:alert)]\n"
                       "- [ ] 会议: [[论文](https://例え.example.org/紙.pdf)]\n";

} // namespace

class EveryLinkTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QMap<QString, int> m_counts;
    QMap<QString, int> m_sentences;
    int m_opened = 0;

    void import(Library &library, const QString &file)
    {
        const auto plan = planImport(library.read(), {file}, ImportAs::Papers);
        QVERIFY2(plan.ok(), plan ? "" : qPrintable(plan.error().message));
        auto store = storage::Store::open(library.file(), storage::Store::Mode::Open);
        QVERIFY(store.ok());
        QVERIFY(runImport(**store, *plan).ok());
    }

    // How it ended; what is wrong fails the test.
    void judge(const Click &click)
    {
        const QString title = click.paper.title;
        const std::optional<Link> link = choosePdfLink(click.paper.links);
        QVERIFY2(click.ended(), qPrintable(u"hangs: "_s + title));
        QVERIFY2(click.launched.size() + click.notices.size() == 1, qPrintable(u"said or opened twice: "_s + title));
        if (!click.launched.isEmpty())
            return judgeFile(click, title);
        const gui::Notice notice = click.notices.first();
        QVERIFY2(isSentence(notice.text), qPrintable(notice.text));
        if (!link) {
            ++m_counts[notice.actionText.startsWith(u"Add"_s) ? u"no link: one may be added"_s : u"no PDF link: a page is offered"_s];
            return judgePage(click, notice);
        }
        const Result<QUrl> url = network::checkedWebUrl(link->url);
        const QUrl place = url ? network::pdfAddress(QUrl(linkTarget(*link).pdfs.value(0, url->toString(QUrl::FullyEncoded)))) : QUrl();
        const Fate fate = fateOf(keyOf(place));
        const bool comes = fate == Fate::Pdf || fate == Fate::Slow || fate == Fate::Moved;
        QVERIFY2(!url || !comes || !network::checkedWebUrl(place.toString(QUrl::FullyEncoded)) || place.host().startsWith(u"192."_s),
                 qPrintable(title + u": the PDF was there, and it said: "_s + notice.text));
        ++m_counts[notice.action ? u"a sentence, and the page is offered"_s : u"a sentence"_s];
        QString words = notice.text;
        ++m_sentences[(url ? words.replace(network::shownHost(*url), u"…"_s) : words.section(u"” "_s, 1)).left(70)];
        judgePage(click, notice);
    }

    void judgeFile(const Click &click, const QString &title)
    {
        const QUrl file = click.launched.first();
        QVERIFY2(file.isLocalFile() && network::lookAtPdf(file.toLocalFile()) == network::PdfLook::Whole, qPrintable(title));
        QVERIFY2(placesOf(click.paper).contains(ownerOf(file.toLocalFile())), qPrintable(title + u": not its PDF, but that of "_s + QString::fromLatin1(ownerOf(file.toLocalFile()))));
        ++m_counts[u"the PDF in its program"_s];
    }

    // The page that is offered is one of the paper's own.
    void judgePage(const Click &click, const gui::Notice &notice)
    {
        if (!notice.action || notice.actionText.startsWith(u"Add"_s) || notice.actionText.startsWith(u"Allow"_s))
            return;
        notice.action();
        QCOMPARE(click.launched.size(), 1);
        const bool isOwn = std::any_of(click.paper.links.begin(), click.paper.links.end(), [&click](const Link &link) {
            const Result<QUrl> url = network::checkedWebUrl(link.url);
            return url && *url == click.launched.first();
        });
        QVERIFY2(isOwn, qPrintable(click.launched.first().toString()));
    }

    void openAll(Library &library, network::Downloader &downloader, const QList<Paper> &papers)
    {
        std::vector<std::unique_ptr<Click>> running;
        for (qsizetype next = 0; next < papers.size() || !running.empty();) {
            while (next < papers.size() && running.size() < atOnce) {
                running.push_back(std::make_unique<Click>(library, downloader, papers.at(next++)));
                running.back()->clock.start();
                running.back()->opener.openPaper(running.back()->paper.id);
            }
            QTest::qWait(1);
            for (auto it = running.begin(); it != running.end();) {
                if (!(*it)->ended() && (*it)->clock.elapsed() < patience) {
                    ++it;
                    continue;
                }
                judge(**it);
                if (QTest::currentTestFailed())
                    return;
                ++m_opened;
                it = running.erase(it);
            }
        }
    }

private Q_SLOTS:
    void everyPaper_endsInTheRightProgramPageOrSentence_data()
    {
        QTest::addColumn<QString>("file");
        const QString own = m_home.filePath(u"own.md"_s);
        QFile file(own);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(ownList) > 0);
        QTest::newRow("a list of our own") << own;
        QTest::newRow("lists of others") << QString();
        for (const QString &name : QDir(lists()).entryList({u"*.md"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << lists() + u'/' + name;
    }

    void everyPaper_endsInTheRightProgramPageOrSentence()
    {
        QFETCH(const QString, file);
        if (file.isEmpty()) {
            if (QDir(lists()).exists())
                return; // the rows below
            QSKIP("the lists are not beside the project (../shared/data/lists)");
        }
        const QTemporaryDir folder;
        auto library = Library::open(folder.filePath(u"x.papercabinet"_s), Library::Mode::OpenOrCreate);
        QVERIFY(library.ok());
        import(**library, file);
        const Result<QList<Paper>> papers = (*library)->read().papers({}, {}, 0, 100'000);
        QVERIFY(papers.ok());
        QList<Paper> opened;
        const qsizetype step = isWhole() ? 1 : std::max<qsizetype>(1, papers->size() / sample);
        for (qsizetype i = 0; i < papers->size(); i += step)
            opened += papers->at(i);
        StandIn internet(hostsOf(opened));
        QVERIFY2(internet.isUsable(), "the openssl command is needed");
        answerTheWorld(internet.server());
        network::Downloader downloader(network::PdfCache(folder.filePath(u"pdf"_s)), quickLimits(), internet.world());
        network::NetworkSettings settings;
        settings.proxy.kind = network::ProxySetting::Kind::None;
        settings.perHost = 24; // most of all papers are at one
        settings.inAll = 24;
        downloader.setSettings(settings);
        openAll(**library, downloader, opened);
    }

    void cleanupTestCase()
    {
        qInfo("%d papers were opened", m_opened);
        for (const auto &counts : {m_counts, m_sentences}) {
            for (auto it = counts.begin(); it != counts.end(); ++it)
                qInfo("%6d  %s", it.value(), qPrintable(it.key()));
        }
        QVERIFY(m_counts.value(u"the PDF in its program"_s) > 0);
    }
};

QTEST_MAIN(EveryLinkTest)
#include "tst_every_link.moc"
