// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A card dropped on Done whose list is linked: from the drop to the bytes on disk, against a plain durable replace of that file.
// One line a figure; nothing here fails on one. Argument: how many entries the file has, 9312 without.

#include "Figures.h"
#include "Shapes.h"

#include "library/Importer.h"
#include "library/Library.h"
#include "library/ListFile.h"
#include "library/sync/Render.h"
#include "library/sync/SourceState.h"
#include "library/sync/SyncMemory.h"
#include "markdown/List.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <thread>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::bench;

namespace {

constexpr double againstReplace = 3;
constexpr double linkingAgainstImport = 1; // linking notes what the import has read

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench_tick: %s (%s)\n", qPrintable(result.error().message), qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        std::exit(1);
}

double msOf(const std::function<void()> &step)
{
    return bestOf(1, Clock::Wall, {step}).front();
}

// Notices the moment in which a file of a folder is replaced.
class Replaced final
{
    Q_DISABLE_COPY_MOVE(Replaced)
public:
    explicit Replaced(const QString &folder)
        : m_events(inotify_init1(IN_CLOEXEC))
    {
        inotify_add_watch(m_events, QFile::encodeName(folder).constData(), IN_MOVED_TO);
        m_thread = std::thread([this] {
            std::array<char, 4096> event{};
            if (read(m_events, event.data(), event.size()) > 0)
                m_at = now(Clock::Wall);
        });
    }
    ~Replaced() { close(m_events); }

    // Only after something was.
    double at()
    {
        m_thread.join();
        return m_at;
    }

private:
    int m_events;
    double m_at = 0;
    std::thread m_thread;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One list in one library in a folder of its own.
class Ticking final
{
public:
    Ticking(const QString &name, const QByteArray &text)
        : m_name(name)
        , m_path(m_folder.filePath(u"list.md"_s))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            std::exit(1);
    }

    void measure(Figures &figures)
    {
        link(figures);
        constexpr int rounds = 9;
        for (int i = 0; i < rounds; ++i)
            round(i);
        const auto [drop, written, replace] = std::tuple(best(m_drop), best(m_file), best(m_replace));
        figures.add(m_name + u": drop to bytes on disk"_s, (drop + written) / replace, againstReplace, u"x"_s,
                    u"%1 ms and %2 ms for a replace of %3 bytes"_s.arg(drop + written, 0, 'f', 1)
                        .arg(replace, 0, 'f', 1)
                        .arg(contentOf(m_path).size()));
        figures.note(m_name + u": of it the drop into the library"_s, drop, u"ms"_s);
        figures.note(m_name + u": of it the file"_s, written, u"ms"_s);
        figures.note(m_name + u": the file, and what is noted of it after"_s, best(m_whole), u"ms"_s);
        parts(figures);
    }

private:
    static double best(const std::vector<double> &values) { return *std::min_element(values.begin(), values.end()); }

    void link(Figures &figures)
    {
        const QString libraryFile = m_folder.filePath(u"library.papercabinet"_s);
        double imported = 0;
        {
            const auto store = must(storage::Store::open(libraryFile, storage::Store::Mode::OpenOrCreate));
            imported = msOf([&] {
                const ImportPlan plan = must(planImport(store->read(), {m_path}, ImportAs::Papers));
                must(runImport(*store, plan));
            });
        }
        m_library = must(Library::open(libraryFile, storage::Store::Mode::Open));
        m_source = must(m_library->read().sources()).first();
        const double linked = msOf([&] { must(m_library->linkSource(m_source.id, SourceMode::InStep)); });
        m_source = must(m_library->source(m_source.id));
        m_syncing = must(storage::Store::open(libraryFile, storage::Store::Mode::Open));
        figures.add(m_name + u": linking, against the import"_s, linked / imported, linkingAgainstImport, u"x"_s,
                    u"%1 ms and %2 ms"_s.arg(linked, 0, 'f', 0).arg(imported, 0, 'f', 0));
    }

    // Every round ticks a paper, somewhere in the file.
    void round(int number)
    {
        const int count = must(m_library->read().count(Status::ToRead, {}));
        const int at = count * (number % 3 + 1) / 4;
        const auto ids = must(m_library->read().idsBetween(Status::ToRead, {}, at, at));
        const double drop = msOf([&] { must(m_library->movePapers(ids, Status::Done, {})); });
        const QByteArray before = contentOf(m_path);
        SyncResult result;
        const double begun = now(Clock::Wall);
        std::optional<Replaced> replaced(std::in_place, m_folder.path());
        result = must(syncSource(*m_syncing, m_source, {}, &m_memory));
        const double ended = now(Clock::Wall);
        if (result.state == SyncResult::State::AsksLeave) { // only the first time
            must(syncSource(*m_syncing, m_source, {.agreed = storage::sha256Of(result.wanted)}, &m_memory));
            (void)replaced->at();
            return;
        }
        if (!result.wrote || contentOf(m_path) == before) {
            std::fprintf(stderr, "bench_tick: nothing was written\n");
            std::exit(1);
        }
        m_drop.push_back(drop);
        m_file.push_back(replaced->at() - begun + msOf([&] { must(storage::syncFolderOf(m_path)); }));
        m_whole.push_back(ended - begun);
        const QByteArray content = contentOf(m_path);
        const QString other = m_folder.filePath(u"other.md"_s);
        must(storage::durableReplace(other, content));
        m_replace.push_back(msOf([&] { must(storage::durableReplace(other, content)); }));
    }

    void parts(Figures &figures) const
    {
        const storage::Reader &reader = m_library->read();
        SourceState state;
        OwnedPapers papers;
        const auto times = bestOf(3, Clock::Wall,
                                  {[&] { must(readListFile(m_path)); }, [&] { state = must(sourceState(reader, m_source)); },
                                   [&] { papers = must(papersIn(reader.connection(), m_source.id)); },
                                   [&] { (void)markdown::parsePapers(state.base); }, [&] { (void)render(state, papers); }});
        const QStringList names{u"reading the file"_s, u"reading the text last in step and its places"_s,
                                u"reading the papers of the file"_s, u"parsing it once"_s,
                                u"writing into the text, with parsing"_s};
        for (qsizetype i = 0; i < names.size(); ++i)
            figures.note(m_name + u": "_s + names[i], times[static_cast<std::size_t>(i)], u"ms"_s, u"alone"_s);
    }

    QTemporaryDir m_folder;
    QString m_name;
    QString m_path;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<storage::Store> m_syncing; // as the Syncer has one
    SyncMemory m_memory;
    Source m_source;
    std::vector<double> m_drop;
    std::vector<double> m_file;
    std::vector<double> m_whole;
    std::vector<double> m_replace;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const int entries = argc > 1 ? QCoreApplication::arguments().at(1).toInt() : 9312;
    Figures figures;
    Ticking(u"table"_s, paperTable(entries)).measure(figures);
    Ticking(u"tasks"_s, paperTasks(entries)).measure(figures);
    std::printf("%d missed\n", figures.missed());
    return 0;
}
