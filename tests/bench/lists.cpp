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

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>

#include <sys/wait.h>
#include <unistd.h>
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

// `limited`: the limit is for a list that people wrote; of the others, each of one form only, it is told how they compare.
void measureAgainst(Figures &figures, const Named &list, bool limited)
{
    const QString name = u"against md4c: "_s + list.name;
#ifdef CABINET_MD4C
    constexpr int rounds = 15;
    const auto best = bestOf(rounds, Clock::Processor, {[&] { readPapers(list.text); }, [&] { readWithMd4c(list.text); }});
    const QString remark =
        u"%1 ms and %2 ms for %3 bytes"_s.arg(best[0], 0, 'f', 1).arg(best[1], 0, 'f', 1).arg(list.text.size());
    if (limited)
        figures.add(name, best[0] / best[1], againstMd4c, u"x"_s, remark);
    else
        figures.note(name, best[0] / best[1], u"x"_s, remark);
#else
    figures.leaveOut(name, u"not measured: md4c was not found when this was built (Debian: libmd4c-dev)"_s);
#endif
}

void readBoth(const QByteArray &bytes)
{
    [[maybe_unused]] static qsizetype seen = 0;
    readPapers(bytes);
    seen += markdown::parseIdeas(bytes).entries.size();
}

using Reading = void (*)(const QByteArray &);

// kB of this process, a line of /proc/self/status.
long statusOf(const char *line)
{
    for (const QByteArray &each : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (each.startsWith(line))
            return each.mid(each.indexOf(':') + 1).simplified().split(' ').first().toLong();
    }
    return 0;
}

// Takes all memory of this process from one piece that only grows, so that what the system takes to give it grows with the text,
// too. By default glibc gives large arrays back and takes them from the system again, from sizes on that change as it goes
// (M_MMAP_THRESHOLD, up to 32 MiB): for twice the text up to four times the pages were taken, and a step of 2.0 became 2.3 to 2.5
// where an array passed such a size.
void keepMemory()
{
#ifdef __GLIBC__
    constexpr int growth = 1024 * 1024;
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, growth);
#endif
}

// What `measure` says in a process of its own, so that nothing is measured but a first reading: one after another in the same
// process would find memory there already, and more of it after a small text than after a large one. 0 when it ends by itself.
double inProcess(const std::function<double()> &measure)
{
    int ends[2];
    double result = 0;
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        const double measured = measure();
        _exit(write(ends[1], &measured, sizeof measured) == sizeof measured ? 0 : 1);
    }
    close(ends[1]);
    if (child < 0 || read(ends[0], &result, sizeof result) != sizeof result)
        result = 0;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return result;
}

// Milliseconds of the processor, the system's part among them; the best of some rounds.
double timeOf(Reading reading, const QByteArray &text)
{
    constexpr int rounds = 5;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
        best = std::min(best, inProcess([&] {
                            keepMemory();
                            const double begin = now(Clock::Processor);
                            reading(text);
                            return now(Clock::Processor) - begin;
                        }));
    }
    return best;
}

// Bytes at the most, with the allocator as the program has it.
double memoryOf(Reading reading, const QByteArray &text)
{
    return inProcess([&] {
#ifdef __GLIBC__
        malloc_trim(0); // what the process had before counts neither for it nor against it
#endif
        const long before = statusOf("VmRSS");
        reading(text);
        return double(std::max(0L, statusOf("VmHWM") - before)) * 1024;
    });
}

void addMemory(Figures &figures, const QString &name, double memory, qsizetype size)
{
    figures.add(u"memory: "_s + name, memory / double(size), timesItsSize, u"x"_s,
                u"%1 MiB for %2 MiB"_s.arg(memory / mebi, 0, 'f', 1).arg(double(size) / mebi, 0, 'f', 1));
}

// The worst of the steps from 1 MB to 16 MB; the remark has each of them.
void measureTwice(Figures &figures, const ListShape &shape, Reading reading, bool memory)
{
    const QString name = QString::fromUtf8(shape.name);
    double worst = 0;
    double lastTime = 0;
    QByteArray last;
    QString remark;
    for (qsizetype size = mebi; size <= 16 * mebi; size *= 2) {
        const QByteArray text = shape.text(size);
        const double time = timeOf(reading, text);
        if (!last.isEmpty()) {
            const double ratio = time / lastTime * 2 * double(last.size()) / double(text.size());
            worst = std::max(worst, ratio);
            remark += u" → (%1) "_s.arg(ratio, 0, 'f', 2);
        }
        remark += QString::number(time, 'f', 1);
        lastTime = time;
        last = text;
    }
    figures.add(u"twice the size: "_s + name, worst, forTwice, u"x"_s, remark + u" ms"_s);
    if (memory)
        addMemory(figures, name, memoryOf(reading, last), last.size());
}

// What is built once stays: patterns and tables of words.
void warmUp()
{
    for (const ListShape &shape : ordinaryShapes())
        readBoth(shape.text(20'000));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QStringList parts{u"against"_s, u"twice"_s, u"hostile"_s, u"memory"_s};
    const bool all = std::none_of(parts.begin(), parts.end(), [&](const QString &part) { return arguments.contains(part); });
    const auto wanted = [&](const QString &part) { return all || arguments.contains(part); };
    std::vector<Named> lists{longestList(arguments)};
    for (const ListShape &shape : ordinaryShapes())
        lists.push_back({QString::fromUtf8(shape.name), shape.text(longListBytes)});

    warmUp();
    Figures figures;
    for (const Named &list : lists) {
        if (wanted(u"against"_s))
            measureAgainst(figures, list, &list == &lists.front());
    }
    for (const Named &list : lists) {
        if (wanted(u"memory"_s))
            addMemory(figures, list.name, memoryOf(readPapers, list.text), list.text.size());
    }
    for (const ListShape &shape : ordinaryShapes()) {
        if (wanted(u"twice"_s))
            measureTwice(figures, shape, readPapers, wanted(u"memory"_s));
    }
    for (const ListShape &shape : hostileShapes()) {
        if (wanted(u"hostile"_s))
            measureTwice(figures, shape, readBoth, wanted(u"memory"_s));
    }
    std::printf("%d missed\n", figures.missed());
    return 0;
}
