// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads: against curl from a server on this computer, what a double-click on a cached PDF costs, and how long the thread of the
// window is kept busy while four downloads run. One line a figure; nothing here fails on one.
// What this program does beside what curl does: it looks at the bytes, takes their SHA-256, and syncs them to the disk.

#include "Figures.h"

#include "domain/LinkTarget.h"
#include "gui/notice/Notifier.h"
#include "gui/opening/Opener.h"
#include "library/Library.h"
#include "network/Downloader.h"
#include "support/HttpServer.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::bench;

namespace {

constexpr qsizetype largeBytes = 20 * 1000 * 1000;
constexpr int smallFiles = 1000;
constexpr qsizetype smallBytes = 20 * 1000;
constexpr int rounds = 7;
constexpr double againstCurl = 1.3;
constexpr double smallAgainstCurl = 2; // our own limit, with each file synced by both
constexpr double leastLinks = 200'000; // a second
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

// Milliseconds of processor time in all threads; of RUSAGE_CHILDREN only those that have ended, which the server has not.
double processorOf(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double bestProcessor(__rusage_who who, const std::function<void()> &step)
{
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double begin = processorOf(who);
        step();
        best = std::min(best, processorOf(who) - begin);
    }
    return best;
}

QString emptyFolder(const QTemporaryDir &home)
{
    static int made = 0;
    return home.filePath(QString::number(++made));
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        files += file.absoluteFilePath();
    return files;
}

void measureLarge(Figures &figures, const Server &server)
{
    const QTemporaryDir home;
    const QString url = server.url(u"/large0.pdf"_s);
    const auto best = bestOf(rounds, Clock::Wall,
                             {[&] { fetchAll(emptyFolder(home), {url}); },
                              [&] { curl({u"-o"_s, emptyFolder(home), url}); },
                              [&] {
                                  const QString file = emptyFolder(home);
                                  curl({u"-o"_s, file, url});
                                  QProcess::execute(u"sync"_s, {file});
                                  QProcess hash;
                                  hash.start(u"sha256sum"_s, {file});
                                  hash.waitForFinished();
                              },
                              [&] {
                                  const QString file = emptyFolder(home);
                                  curl({u"-o"_s, file, url});
                                  QProcess::execute(u"sync"_s, {file});
                              }});
    const QString remark = u"%1 ms and %2 ms for 20 MB"_s;
    figures.add(u"20 MB against curl"_s, best[0] / best[1], againstCurl, u"x"_s, remark.arg(best[0], 0, 'f', 1).arg(best[1], 0, 'f', 1));
    figures.add(u"20 MB against curl and sync"_s, best[0] / best[3], againstCurl, u"x"_s,
                remark.arg(best[0], 0, 'f', 1).arg(best[3], 0, 'f', 1));
    figures.note(u"20 MB against curl, sync and sha256sum"_s, best[0] / best[2], u"x"_s,
                 remark.arg(best[0], 0, 'f', 1).arg(best[2], 0, 'f', 1));
    const double ours = bestProcessor(RUSAGE_SELF, [&] { fetchAll(emptyFolder(home), {url}); });
    const double theirs = bestProcessor(RUSAGE_CHILDREN, [&] { curl({u"-o"_s, emptyFolder(home), url}); });
    figures.note(u"20 MB against curl, processor time"_s, ours / theirs, u"x"_s,
                 remark.arg(ours, 0, 'f', 1).arg(theirs, 0, 'f', 1));
}

void measureSmall(Figures &figures, const Server &server)
{
    const QTemporaryDir home;
    QStringList urls;
    for (int i = 0; i < smallFiles; ++i)
        urls += server.url(u"/%1.pdf"_s.arg(i));
    const QString glob = server.url(u"/[0-%1].pdf"_s.arg(smallFiles - 1));
    // New files each time, as ours are: writing over old ones is a fifth of the work. And nothing is removed in between, as ext4 is slow
    // to make files where others have just gone.
    const auto out = [&home]() -> QString { return emptyFolder(home) + u"/#1.pdf"_s; };
    const auto best = bestOf(3, Clock::Wall,
                             {[&] { fetchAll(emptyFolder(home), urls); },
                              [&] { curl({u"--create-dirs"_s, u"-o"_s, out(), glob}); },
                              [&] { curl({u"--create-dirs"_s, u"--parallel"_s, u"--parallel-max"_s, u"6"_s, u"-o"_s, out(), glob}); },
                              [&] {
                                  const QString files = out();
                                  curl({u"--create-dirs"_s, u"-o"_s, files, glob});
                                  QProcess::execute(u"sync"_s, filesIn(QFileInfo(files).path()));
                              }});
    const QString remark = u"%1 ms and %2 ms for 1,000 files of 20 kB"_s;
    figures.add(u"1,000 small files against curl and sync"_s, best[0] / best[3], smallAgainstCurl, u"x"_s,
                remark.arg(best[0], 0, 'f', 0).arg(best[3], 0, 'f', 0));
    figures.note(u"1,000 small files against curl"_s, best[0] / best[1], u"x"_s,
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

// Links of the kinds that stand in lists, each with an address of its own.
QList<cabinet::Link> manyLinks(int count)
{
    static const QStringList shapes{u"https://arxiv.org/abs/2%1.0%2"_s,
                                    u"https://doi.org/10.1145/3%1.3%2"_s,
                                    u"https://www.usenix.org/system/files/osdi%1-paper%2.pdf"_s,
                                    u"https://dl.acm.org/doi/10.1145/%1.%2"_s,
                                    u"https://github.com/owner%1/notes/blob/main/%2.md"_s,
                                    u"https://openreview.net/forum?id=a%1b%2"_s,
                                    u"https://www.cs.example.edu/~author%1/papers/paper%2.pdf"_s,
                                    u"https://ieeexplore.ieee.org/document/%1%2"_s,
                                    u"https://blog%1.example.org/2024/05/%2/a-long-title-of-a-page"_s,
                                    u"https://www.youtube.com/watch?v=%1_%2"_s};
    QList<cabinet::Link> links;
    for (int i = 0; i < count; ++i)
        links += {i % 3 == 0 ? u"Note"_s : u"Paper"_s, shapes.at(i % shapes.size()).arg(i % 977).arg(1000 + i)};
    return links;
}

void measureClassification(Figures &figures, const Server &)
{
    const QList<cabinet::Link> links = manyLinks(100'000);
    qsizetype places = 0;
    const auto best = bestOf(rounds, Clock::Processor, {[&] {
                                 places = 0;
                                 for (const cabinet::Link &link : links)
                                     places += linkTarget(link).pdfs.size();
                             }});
    figures.addRate(u"classification of links"_s, double(links.size()) / best[0] * 1000, leastLinks, u"/s"_s,
                    u"100,000 addresses, %1 places of PDFs, %2 ms"_s.arg(places).arg(best[0], 0, 'f', 0));
}

// A viewer that writes when it started, in nanoseconds since 1970.
bool writeViewer(const QString &path, const QString &stamp)
{
    QFile script(path);
    const QString text = u"#!/bin/sh\ndate +%s%N > '%1.part'\nmv '%1.part' '%1'\n"_s.replace(u"%1"_s, stamp);
    return script.open(QIODevice::WriteOnly) && script.write(text.toLocal8Bit()) == text.size() &&
           script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

double sinceEpoch() // milliseconds, as `date` counts
{
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double stampIn(const QString &path)
{
    while (!QFile::exists(path))
        QThread::msleep(1);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toDouble() / 1e6 : 0;
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
    const QString stamp = home.filePath(u"started"_s);
    const QString viewer = home.filePath(u"viewer"_s);
    if (!writeViewer(viewer, stamp))
        return figures.leaveOut(u"double-click on a cached PDF"_s, u"no script could be written"_s);
    double launched = 0;
    gui::Opener opener(**library, downloader, notifier, [&launched, &viewer](const QUrl &file) {
        launched = sinceEpoch();
        return gui::openWith(viewer, file.toLocalFile());
    });
    std::vector<double> own;
    std::vector<double> started;
    for (int i = 0; i < 21; ++i) {
        QFile::remove(stamp);
        const double begin = sinceEpoch();
        opener.openPaper(*paper);
        own.push_back(launched - begin);
        started.push_back(stampIn(stamp) - begin);
    }
    std::sort(own.begin(), own.end());
    std::sort(started.begin(), started.end());
    figures.add(u"double-click on a cached PDF, our own work"_s, own[own.size() / 2], clickMs, u"ms"_s,
                u"median of 21, until the viewer is called; worst %1 ms"_s.arg(own.back(), 0, 'f', 2));
    figures.add(u"double-click on a cached PDF, viewer runs"_s, started[started.size() / 2], clickMs, u"ms"_s,
                u"median of 21, by the clock of the viewer, a script; worst %1 ms"_s.arg(started.back(), 0, 'f', 2));
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
    const std::pair<QString, void (*)(Figures &, const Server &)> all[] = {
        {u"large"_s, measureLarge}, {u"small"_s, measureSmall}, {u"links"_s, measureClassification}, {u"four"_s, measureFourAtOnce}, {u"click"_s, measureDoubleClick}};
    const QStringList wanted = QCoreApplication::arguments().mid(1); // none: all
    for (const auto &[name, measure] : all) {
        if (wanted.isEmpty() || wanted.contains(name))
            measure(figures, server);
    }
    return figures.missed() == 0 ? 0 : 1;
}
