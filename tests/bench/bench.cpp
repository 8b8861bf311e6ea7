// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one JSON document: for 0, 1,000, 10,000 and 100,000 papers, what the program takes, and as ratios measured in the same
// run. Arguments: sizes to use instead ("bench 0 1000"). Limits stand beside the figures; nothing here fails on them.

#include "Generate.h"
#include "PlainSqlite.h"
#include "Processes.h"

#include "gui/board/BoardView.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Theme.h"
#include "library/Duplicates.h"
#include "library/Importer.h"
#include "library/Library.h"
#include "library/LinkPlan.h"
#include "network/LinkCheck.h"
#include "network/PdfCache.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cabinet;

namespace {

constexpr int starts = 7; // runs of each program; the median counts
constexpr int moves = 101;
constexpr int frames = 200;

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench: %s (%s)\n", qPrintable(result.error().message), qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(*result);
}

struct Built
{
    QString file;
    double planMs = 0;
    double applyMs = 0;
};

QString libraryFile(const QString &folder, int papers)
{
    return folder + u"/%1.papercabinet"_s.arg(papers);
}

// What `bench --build N FOLDER` does, in a process of its own: a program started later from this one would be charged with the
// memory that building took (a child's peak begins at its parent's).
Built build(const QString &folder, int papers)
{
    Built built{libraryFile(folder, papers)};
    auto store = must(storage::Store::open(built.file, storage::Store::Mode::OpenOrCreate));
    if (papers == 0)
        return built;
    const QString list = folder + u"/%1.md"_s.arg(papers);
    QFile file(list);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    file.write(bench::readingList(papers));
    file.close();
    QElapsedTimer timer;
    timer.start();
    const ImportPlan plan = must(planImport(store->read(), {list}, ImportAs::Papers));
    built.planMs = msSince(timer);
    timer.restart();
    must(runImport(*store, plan));
    built.applyMs = msSince(timer);
    return built;
}

QJsonObject measureStart(const QString &library, const QString &self)
{
    std::vector<double> program, minimal, bare, memory;
    for (int i = 0; i < starts; ++i) {
        const bench::Run run = bench::runUntilFirstPaint(QStringLiteral(CABINET_PROGRAM), {u"--library"_s, library});
        program.push_back(run.firstPaintMs);
        memory.push_back(run.peakMiB);
        minimal.push_back(bench::runUntilFirstPaint(self, {u"--minimal-window"_s}).firstPaintMs);
        bare.push_back(bench::runUntilFirstPaint(self, {u"--bare-window"_s}).firstPaintMs);
    }
    return {{u"start_ms"_s, percentile(program, 0.5)},
            {u"minimal_window_ms"_s, percentile(minimal, 0.5)},
            {u"bare_window_ms"_s, percentile(bare, 0.5)},
            {u"peak_mib"_s, percentile(memory, 0.5)}};
}

double measureMove(const QString &file)
{
    const auto library = must(Library::open(file, storage::Store::Mode::Open));
    std::vector<double> taken;
    for (int i = 0; i < moves; ++i) {
        const Status from = allStatuses[size_t(i % 3 == 0 ? 2 : 0)];
        const auto ids = must(library->read().idsBetween(from, {}, i, i));
        if (ids.isEmpty())
            continue;
        QElapsedTimer timer;
        timer.start();
        must(library->movePapers(ids, Status::Reading, {}));
        taken.push_back(msSince(timer));
    }
    return percentile(taken, 0.5);
}

QJsonObject measureSearch(const QString &file)
{
    const auto store = must(storage::Store::open(file, storage::Store::Mode::Open));
    std::vector<double> taken;
    for (const QString &typed : bench::typedSearches()) {
        QElapsedTimer timer;
        timer.start();
        for (const Status status : allStatuses) {
            must(store->read().count(status, {.text = typed}));
            must(store->read().cards(status, {.text = typed}, 0, 64));
        }
        taken.push_back(msSince(timer));
    }
    return {{u"p50_ms"_s, percentile(taken, 0.5)}, {u"p95_ms"_s, percentile(taken, 0.95)}};
}

Built buildElsewhere(const QString &self, const QString &folder, int papers)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(self, {u"--build"_s, QString::number(papers), folder});
    process.waitForFinished(-1);
    const QByteArrayList words = process.readAllStandardOutput().trimmed().split(' ');
    if (process.exitCode() != 0 || words.size() != 2)
        std::exit(1);
    return {libraryFile(folder, papers), words[0].toDouble(), words[1].toDouble()};
}

QJsonObject measureFrames(const QString &file, const QString &folder, int scale)
{
    const auto library = must(Library::open(file, storage::Store::Mode::Open));
    gui::Notifier notifier;
    const network::PdfCache cache(folder + u"/pdf"_s);
    gui::BoardView board(*library, cache, notifier);
    board.resize(1200, 860);
    board.show();
    QCoreApplication::processEvents();
    QImage frame(board.size() * scale, QImage::Format_ARGB32_Premultiplied);
    frame.setDevicePixelRatio(scale);
    std::vector<double> taken;
    for (int i = 0; i < frames; ++i) {
        for (QListView *column : board.findChildren<QListView *>())
            column->verticalScrollBar()->setValue(i * 37);
        QElapsedTimer timer;
        timer.start();
        board.render(&frame);
        taken.push_back(msSince(timer));
    }
    return {{u"p50_ms"_s, percentile(taken, 0.5)}, {u"p95_ms"_s, percentile(taken, 0.95)}};
}

double duplicatesMs(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    must(duplicatesElsewhere(file, {}, {}));
    return msSince(timer);
}

// Of all links every tenth is dead: how long planning a check takes, keeping verdicts as they come, filtering, counting for the panel.
QJsonObject measureLinks(const QString &file)
{
    const auto library = must(Library::open(file, storage::Store::Mode::Open));
    QElapsedTimer timer;
    timer.start();
    const LinkPlan plan = must(planLinkCheckElsewhere(file, {}, false));
    const double planned = msSince(timer);
    QList<LinkVerdict> verdicts;
    for (qsizetype i = 0; i < plan.due.size(); ++i)
        verdicts.append({.url = plan.due.at(i).url, .state = i % 10 == 0 ? LinkState::Gone : LinkState::Ok, .at = QDateTime::currentDateTimeUtc()});
    if (verdicts.size() > 50)
        (void)library->keepLinkVerdicts(verdicts.mid(50));
    timer.restart();
    (void)library->keepLinkVerdicts(verdicts.first(std::min<qsizetype>(50, verdicts.size())));
    const double kept = msSince(timer);
    Query query;
    query.linkStates = {LinkState::Gone};
    timer.restart();
    must(library->read().count(Status::ToRead, query));
    const double filtered = msSince(timer);
    timer.restart();
    must(library->read().papersWithLinks(query.linkStates));
    const double counted = msSince(timer);
    timer.restart();
    network::Downloader downloader{network::PdfCache(file + u".pdf"_s)};
    const network::LinkCheck check(downloader, plan.due);
    return {{u"links"_s, check.total()},  {u"plan_ms"_s, planned},  {u"line_up_ms"_s, msSince(timer)}, {u"keep_50_ms"_s, kept},
            {u"filter_ms"_s, filtered}, {u"count_ms"_s, counted}};
}

QJsonObject measure(int papers, const Built &built, const QJsonObject &start, const QString &folder, QJsonObject &empty)
{
    QJsonObject figures = start;
    figures[u"papers"_s] = papers;
    if (papers == 0)
        empty = figures;
    const auto ratio = [&](const QString &name, double value, double base, double limit) {
        figures[name] = QJsonObject{{u"ratio"_s, base > 0 ? value / base : 0}, {u"limit"_s, limit}};
    };
    ratio(u"start_vs_empty"_s, figures[u"start_ms"_s].toDouble(), empty[u"start_ms"_s].toDouble(), 1.3);
    ratio(u"start_vs_minimal_window"_s, figures[u"start_ms"_s].toDouble(), figures[u"minimal_window_ms"_s].toDouble(), 2);
    ratio(u"memory_vs_empty"_s, figures[u"peak_mib"_s].toDouble(), empty[u"peak_mib"_s].toDouble(), 1.5);
    if (papers == 0)
        return figures;
    const double plain = bench::plainInsertMs(built.file);
    figures[u"import"_s] =
        QJsonObject{{u"parse_and_plan_ms"_s, built.planMs}, {u"apply_ms"_s, built.applyMs}, {u"plain_sqlite_ms"_s, plain}};
    ratio(u"import_vs_plain"_s, built.planMs + built.applyMs, plain, 2);
    figures[u"search"_s] = measureSearch(built.file);
    figures[u"duplicates_ms"_s] = duplicatesMs(built.file);
    figures[u"link_checks"_s] = measureLinks(built.file);
    figures[u"frame"_s] = measureFrames(built.file, folder, 1);
    figures[u"frame_2x"_s] = measureFrames(built.file, folder, 2);
    const double move = measureMove(built.file);
    const double update = bench::plainUpdateMs(built.file, moves);
    figures[u"move"_s] = QJsonObject{{u"move_ms"_s, move}, {u"plain_update_ms"_s, update}};
    ratio(u"move_vs_plain"_s, move, update, 3);
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && qstrcmp(argv[1], "--minimal-window") == 0)
        return bench::minimalWindow(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], "--bare-window") == 0)
        return bench::bareWindow(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--build") == 0) {
        const Built built = build(QString::fromLocal8Bit(argv[3]), QByteArray(argv[2]).toInt());
        std::printf("%f %f\n", built.planMs, built.applyMs);
        return 0;
    }
    const QApplication app(argc, argv);
    QApplication::setPalette(gui::paletteOf(gui::lightTheme()));
    const QTemporaryDir folder;
    QList<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(QByteArray(argv[i]).toInt());
    if (sizes.isEmpty())
        sizes = {0, 1'000, 10'000, 100'000};
    const QString self = QCoreApplication::applicationFilePath();
    std::vector<Built> built;
    std::vector<QJsonObject> started; // all starts first, while this process is small
    for (const int papers : std::as_const(sizes)) {
        built.push_back(buildElsewhere(self, folder.path(), papers));
        started.push_back(measureStart(built.back().file, self));
    }
    QJsonObject empty;
    QJsonArray all;
    for (size_t i = 0; i < built.size(); ++i)
        all.append(measure(sizes[qsizetype(i)], built[i], started[i], folder.path(), empty));
    const QJsonObject limits{{u"search_p95_ms"_s, 30}, {u"frame_p95_ms"_s, 8}};
    const QString minimal =
        u"a QMainWindow with a style sheet, a menu and one QListView of 20 lines of text; bare: a QWidget that "
        "shows nothing"_s;
    std::puts(QJsonDocument(QJsonObject{{u"sizes"_s, all}, {u"limits"_s, limits}, {u"minimal_window"_s, minimal}})
                  .toJson()
                  .constData());
    return 0;
}
