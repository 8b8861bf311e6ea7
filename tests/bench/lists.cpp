// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading lists: against md4c, for twice the size, and in memory. One line a figure; nothing here fails on one.
// Arguments: parts to run ("against", "twice", "hostile", "memory"), all without; or a list to be read instead of the longest of
// the shared ones.

#include "Figures.h"
#ifdef CABINET_MD4C
#include "Md4cReading.h"
#endif
#include "Shapes.h"

#include "markdown/List.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::bench;

namespace {

constexpr qsizetype mebi = 1024 * 1024;
constexpr qsizetype longListBytes = 1'700'000;
constexpr double againstMd4c = 3;
constexpr double forTwice = 2.2;
constexpr double timesItsSize = 20;

struct Named
{
    QString name;
    QByteArray text;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The longest list that others wrote, if they lie beside the project; else one like it.
Named longestList(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (QFile::exists(argument))
            return {QFileInfo(argument).fileName(), contentOf(argument)};
    }
    const QDir shared(QStringLiteral(CABINET_SOURCE_DIR) + u"/../shared/data/lists"_s);
    const QFileInfoList lists = shared.entryInfoList({u"*.md"_s}, QDir::Files, QDir::Size);
    if (!lists.isEmpty())
        return {u"longest shared list"_s, contentOf(lists.first().filePath())};
    return {u"generated long table"_s, ordinaryShapes().front().text(longListBytes)};
}

void readPapers(const QByteArray &bytes)
{
    [[maybe_unused]] static qsizetype seen = 0; // so that nothing is optimised away
    seen += markdown::parsePapers(bytes).entries.size();
}

void measureAgainst(Figures &figures, const Named &list)
{
    const QString name = u"against md4c: "_s + list.name;
#ifdef CABINET_MD4C
    constexpr int rounds = 15;
    const auto best = bestOf(rounds, Clock::Processor, {[&] { readPapers(list.text); }, [&] { readWithMd4c(list.text); }});
    figures.add(name, best[0] / best[1], againstMd4c, u"x"_s,
                u"%1 ms and %2 ms for %3 bytes"_s.arg(best[0], 0, 'f', 1).arg(best[1], 0, 'f', 1).arg(list.text.size()));
#else
    figures.leaveOut(name, u"not measured: md4c was not found when this was built (Debian: libmd4c-dev)"_s);
#endif
}

// Memory once taken stays with the process, whatever its size: how long the system takes to clear new pages, which glibc asks for
// again and again only above 32 MB, is no figure of ours.
void keepMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

// The worst of the steps from 1 MB to 16 MB.
void measureTwice(Figures &figures, const ListShape &shape, int rounds)
{
    std::vector<QByteArray> texts;
    std::vector<std::function<void()>> steps;
    for (qsizetype size = mebi; size <= 16 * mebi; size *= 2)
        texts.push_back(shape.text(size));
    for (const QByteArray &text : texts)
        steps.push_back([&text] { readPapers(text); });
    const std::vector<double> best = bestOf(rounds, Clock::Processor, steps);
    double worst = 0;
    QString remark = QString::number(best[0], 'f', 1);
    for (std::size_t i = 1; i < best.size(); ++i) {
        const double grown = double(texts[i].size()) / double(texts[i - 1].size());
        worst = std::max(worst, best[i] / best[i - 1] * 2 / grown);
        remark += u" → "_s + QString::number(best[i], 'f', 1);
    }
    figures.add(u"twice the size: "_s + QString::fromUtf8(shape.name), worst, forTwice, u"x"_s, remark + u" ms"_s);
}

// kB of this process, a line of /proc/self/status.
long statusOf(const char *line)
{
    for (const QByteArray &each : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (each.startsWith(line))
            return each.mid(each.indexOf(':') + 1).simplified().split(' ').first().toLong();
    }
    return 0;
}

// What `bench_lists --memory FILE` does in a process of its own: the heap of this one has seen larger texts.
int printGrowth(const QString &path)
{
    const QByteArray text = contentOf(path);
    readPapers("- [ ] first\n"); // what is built once stays
    const long before = statusOf("VmRSS");
    readPapers(text);
    std::printf("%ld\n", std::max(0L, statusOf("VmHWM") - before));
    return 0;
}

void measureMemory(Figures &figures, const Named &list)
{
    const QString path = QDir::temp().filePath(u"bench_lists.%1.md"_s.arg(QCoreApplication::applicationPid()));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(list.text) != list.text.size())
        return;
    file.close();
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(), {u"--memory"_s, path});
    self.waitForFinished(-1);
    QFile::remove(path);
    const double grown = self.readAllStandardOutput().trimmed().toDouble() * 1024;
    figures.add(u"memory: "_s + list.name, grown / double(list.text.size()), timesItsSize, u"x"_s,
                u"%1 MiB for %2 MiB"_s.arg(grown / mebi, 0, 'f', 1).arg(double(list.text.size()) / mebi, 0, 'f', 1));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 && arguments.first() == u"--memory"_s)
        return printGrowth(arguments.last());
    const QStringList parts{u"against"_s, u"twice"_s, u"hostile"_s, u"memory"_s};
    const bool all = std::none_of(parts.begin(), parts.end(), [&](const QString &part) { return arguments.contains(part); });
    const auto wanted = [&](const QString &part) { return all || arguments.contains(part); };
    std::vector<Named> lists{longestList(arguments)};
    for (const ListShape &shape : ordinaryShapes())
        lists.push_back({QString::fromUtf8(shape.name), shape.text(longListBytes)});

    keepMemory();
    Figures figures;
    for (const Named &list : lists) {
        if (wanted(u"against"_s))
            measureAgainst(figures, list);
    }
    for (const Named &list : lists) {
        if (wanted(u"memory"_s))
            measureMemory(figures, list);
    }
    for (const ListShape &shape : ordinaryShapes()) {
        if (wanted(u"twice"_s))
            measureTwice(figures, shape, 5);
    }
    for (const ListShape &shape : hostileShapes()) {
        if (wanted(u"hostile"_s))
            measureTwice(figures, shape, 3);
    }
    std::printf("%d missed\n", figures.missed());
    return 0;
}
