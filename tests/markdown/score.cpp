// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Scoring.h"

#include <QDir>
#include <QElapsedTimer>

#include <cstdio>

using namespace cabinet;
using namespace Qt::StringLiterals;

namespace {

void printLines(const char *what, const QStringList &lines)
{
    for (const QString &line : lines)
        std::printf("    %s %s\n", what, qPrintable(line));
}

void printSkipped(const markdown::PaperList &list)
{
    static constexpr const char *reasons[] = {"prose", "table row", "links", "contents", "no title", "code", "html", "too long"};
    for (const markdown::Skipped &skipped : list.skipped)
        std::printf("    skipped %d: %s\n", skipped.line, reasons[static_cast<int>(skipped.reason)]);
}

} // namespace

// score LISTS_DIR TRUTH_DIR [--details|--entries] [NAME_PART]: every list against LIST.tsv, each file weighing the same. A list
// without a truth is only read.
int main(int argc, char **argv)
{
    QStringList options;
    for (int i = 3; i < argc; ++i)
        options.append(QString::fromLocal8Bit(argv[i]));
    if (argc < 3) {
        std::fprintf(stderr, "usage: score LISTS_DIR TRUTH_DIR [--details|--entries] [NAME_PART]\n");
        return 2;
    }
    const QDir lists(QString::fromLocal8Bit(argv[1]));
    const QDir truths(QString::fromLocal8Bit(argv[2]));
    const QString part = options.isEmpty() || options.last().startsWith(u"--"_s) ? QString() : options.last();
    double sum = 0;
    int files = 0;
    for (const QString &name : lists.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (!name.contains(part))
            continue;
        QElapsedTimer timer;
        const QByteArray bytes = scoring::readBytes(lists.filePath(name));
        timer.start();
        const markdown::PaperList list = markdown::parsePapers(bytes);
        const qint64 elapsed = timer.elapsed();
        const bool known = QFile::exists(truths.filePath(name + u".tsv"_s));
        const scoring::Score score = scoring::compare(list.entries, scoring::readTruth(truths.filePath(name + u".tsv"_s)));
        std::printf("%s  skipped %lld  %lld ms%s\n", qPrintable(scoring::row(name, score)),
                    static_cast<long long>(list.skipped.size()), elapsed, known ? "" : "  (no truth)");
        if (options.contains(u"--details"_s)) {
            printLines("missed", score.missed);
            printLines("claimed", score.claimed);
            printLines("title", score.retitled);
        }
        if (options.contains(u"--entries"_s)) {
            for (const markdown::PaperEntry &entry : list.entries)
                std::printf("    %d [%s] %s | %s | %s | %lld links | %s | notes: %s\n", entry.line, qPrintable(entry.statusText),
                            qPrintable(entry.title), qPrintable(entry.venue), qPrintable(entry.authors.join(u"; "_s)),
                            static_cast<long long>(entry.links.size()), qPrintable(entry.topic.join(u'/')),
                            qPrintable(QString(entry.notes).replace(u'\n', u"\\n"_s)));
            printSkipped(list);
        }
        if (known) {
            sum += score.f1();
            ++files;
        }
    }
    if (files > 0)
        std::printf("%-58s %d files, mean F1 %.4f\n", "ALL", files, sum / files);
    return 0;
}
