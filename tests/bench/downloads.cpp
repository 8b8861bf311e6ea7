// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads: against curl from a server on this computer, what a double-click on a cached PDF costs, and how long the thread of the
// window is kept busy while four downloads run. One line a figure; nothing here fails on one.
// What this program does beside what curl does: it looks at the bytes, takes their SHA-256, and syncs them to the disk.

#include "Figures.h"

#include "gui/notice/Notifier.h"
#include "gui/opening/Opener.h"
#include "library/Library.h"
#include "network/Downloader.h"
#include "support/HttpServer.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::bench;

namespace {

constexpr qsizetype largeBytes = 20 * 1000 * 1000;
constexpr int smallFiles = 1000;
constexpr qsizetype smallBytes = 20 * 1000;
constexpr int rounds = 7;
constexpr double againstCurl = 1.3;
constexpr double clickMs = 50;
constexpr double frameMs = 16;

// The server is a process of its own, the same for both: "bench_downloads --serve" prints its port and serves until it is ended.
int serve(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    test::HttpServer server;
    for (int i = 0; i < 4; ++i)
        server.answer(u"/large%1.pdf"_s.arg(i), test::whole(test::smallPdf(largeBytes) + QByteArray(1, char('0' + i)) + "\n%%EOF\n"));
    server.answerAll([](QTcpSocket &socket, const test::HttpRequest &request) {
        test::whole(test::smallPdf(smallBytes) + "%" + request.path + "\n%%EOF\n")(socket, request);
    });
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

class Server final
{
    Q_DISABLE_COPY_MOVE(Server)
public:
    Server()
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
        m_process.waitForReadyRead();
        m_root = u"http://127.0.0.1:"_s + QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString url(const QString &path) const { return m_root + path; }

private:
    QProcess m_process;
    QString m_root;
};

void curl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"curl"_s, QStringList{u"-s"_s, u"--fail"_s} + arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        std::fprintf(stderr, "bench: curl failed\n");
        std::exit(1);
    }
}

network::NetworkSettings lifted()
{
    network::NetworkSettings settings;
    settings.proxy.kind = network::ProxySetting::Kind::None;
    settings.perHost = 6;
    settings.inAll = 6;
    return settings;
}

// A downloader with an empty cache, and its own loop until all have ended.
void fetchAll(const QString &folder, const QStringList &addresses)
{
    network::Downloader downloader(network::PdfCache(folder), {}, [](const QHostAddress &) { return true; });
    downloader.setSettings(lifted());
    int open = static_cast<int>(addresses.size());
    for (const QString &address : addresses) {
        QObject::connect(downloader.fetchPdf(QUrl(address)), &network::Download::finished, &downloader,
                         [&open](const network::DownloadResult &result) {
                             if (!result.ok())
                                 std::fprintf(stderr, "bench: %s\n", qPrintable(result.error.message));
                             if (--open == 0)
                                 QCoreApplication::exit();
                         });
    }
    QCoreApplication::exec();
}

QString emptyFolder(const QTemporaryDir &home)
{
    static int made = 0;
    return home.filePath(QString::number(++made));
}

void measureLarge(Figures &figures, const Server &server)
{
    const QTemporaryDir home;
    const QString url = server.url(u"/large0.pdf"_s);
    const auto best = bestOf(rounds, Clock::Wall,
                             {[&] { fetchAll(emptyFolder(home), {url}); },
                              [&] { curl({u"-o"_s, home.filePath(u"curl.pdf"_s), url}); },
                              [&] {
                                  curl({u"-o"_s, home.filePath(u"curl.pdf"_s), url});
                                  QProcess::execute(u"sync"_s, {home.filePath(u"curl.pdf"_s)});
                                  QProcess hash;
                                  hash.start(u"sha256sum"_s, {home.filePath(u"curl.pdf"_s)});
                                  hash.waitForFinished();
                              }});
    const QString remark = u"%1 ms and %2 ms for 20 MB"_s;
    figures.add(u"20 MB against curl"_s, best[0] / best[1], againstCurl, u"x"_s, remark.arg(best[0], 0, 'f', 1).arg(best[1], 0, 'f', 1));
    figures.note(u"20 MB against curl, sync and sha256sum"_s, best[0] / best[2], u"x"_s,
                 remark.arg(best[0], 0, 'f', 1).arg(best[2], 0, 'f', 1));
}

void measureSmall(Figures &figures, const Server &server)
{
    const QTemporaryDir home;
    QStringList urls;
    for (int i = 0; i < smallFiles; ++i)
        urls += server.url(u"/%1.pdf"_s.arg(i));
    const QString glob = server.url(u"/[0-%1].pdf"_s.arg(smallFiles - 1));
    const QString out = home.filePath(u"#1.pdf"_s);
    const auto best = bestOf(3, Clock::Wall,
                             {[&] { fetchAll(emptyFolder(home), urls); },
                              [&] { curl({u"-o"_s, out, glob}); },
                              [&] { curl({u"--parallel"_s, u"--parallel-max"_s, u"6"_s, u"-o"_s, out, glob}); }});
    const QString remark = u"%1 ms and %2 ms for 1,000 files of 20 kB"_s;
    figures.add(u"1,000 small files against curl"_s, best[0] / best[1], againstCurl, u"x"_s,
                remark.arg(best[0], 0, 'f', 0).arg(best[1], 0, 'f', 0));
    figures.note(u"1,000 small files against curl --parallel"_s, best[0] / best[2], u"x"_s,
                 remark.arg(best[0], 0, 'f', 0).arg(best[2], 0, 'f', 0));
}

// How long the thread of the window leaves a timer of 1 ms waiting, and how much of that it worked itself.
class Gaps final : public QObject
{
public:
    Gaps()
    {
        connect(&m_tick, &QTimer::timeout, this, [this] {
            const double wall = now(Clock::Wall);
            const double processor = now(Clock::Processor);
            if (m_wall > 0) {
                worstWall = std::max(worstWall, wall - m_wall);
                worstProcessor = std::max(worstProcessor, processor - m_processor);
            }
            m_wall = wall;
            m_processor = processor;
        });
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.start(1);
    }

    double worstWall = 0;
    double worstProcessor = 0;

private:
    QTimer m_tick;
    double m_wall = 0;
    double m_processor = 0;
};

void measureFourAtOnce(Figures &figures, const Server &server)
{
    double gap = 1e9;
    double processor = 1e9;
    for (int round = 0; round < rounds; ++round) { // the best round: others on this machine also take its time
        const QTemporaryDir home;
        const Gaps gaps;
        network::Downloader downloader(network::PdfCache(home.path()), {}, [](const QHostAddress &) { return true; });
        network::NetworkSettings settings = lifted();
        settings.perHost = 4;
        settings.inAll = 4;
        downloader.setSettings(settings);
        int open = 4;
        for (int i = 0; i < 4; ++i) {
            const QUrl url(server.url(u"/large%1.pdf"_s.arg(i)));
            QObject::connect(downloader.fetchPdf(url), &network::Download::finished, &downloader, [&open] {
                if (--open == 0)
                    QCoreApplication::exit();
            });
        }
        QCoreApplication::exec();
        gap = std::min(gap, gaps.worstWall);
        processor = std::min(processor, gaps.worstProcessor);
    }
    figures.add(u"four downloads: longest gap in the event loop"_s, gap, frameMs, u"ms"_s, u"between ticks of 1 ms, the best of 7 rounds"_s);
    figures.add(u"four downloads: longest work between two ticks"_s, processor, frameMs, u"ms"_s, u"processor time of the window's thread"_s);
}

void measureDoubleClick(Figures &figures, const Server &server)
{
    const QTemporaryDir home;
    const QString url = server.url(u"/large0.pdf"_s);
    network::Downloader downloader(network::PdfCache(home.filePath(u"pdf"_s)), {}, [](const QHostAddress &) { return true; });
    downloader.setSettings(lifted());
    QObject::connect(downloader.fetchPdf(QUrl(url)), &network::Download::finished, &downloader, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();

    auto library = Library::open(home.filePath(u"x.papercabinet"_s), Library::Mode::OpenOrCreate);
    if (!library)
        return figures.leaveOut(u"double-click on a cached PDF"_s, library.error().message);
    PaperDraft draft;
    draft.title = u"Rammer"_s;
    draft.links = {{u"PDF"_s, url}};
    const auto paper = (*library)->addPaper(draft);
    gui::Notifier notifier;
    double opened = 0;
    gui::Opener opener(**library, downloader, notifier, [&opened](const QUrl &) {
        opened = now(Clock::Wall);
        QCoreApplication::exit();
        return true;
    });
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const double begin = now(Clock::Wall);
        opened = 0;
        opener.openPaper(*paper);
        if (opened == 0)
            QCoreApplication::exec();
        times.push_back(opened - begin);
    }
    std::sort(times.begin(), times.end());
    figures.add(u"double-click on a cached PDF"_s, times[times.size() / 2], clickMs, u"ms"_s,
                u"median of 21, to the viewer's start; worst %1 ms"_s.arg(times.back(), 0, 'f', 2));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArray(argv[1]) == "--serve")
        return serve(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const Server server;
    Figures figures;
    measureLarge(figures, server);
    measureSmall(figures, server);
    measureFourAtOnce(figures, server);
    measureDoubleClick(figures, server);
    return figures.missed() == 0 ? 0 : 1;
}
