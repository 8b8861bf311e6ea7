// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/GitHistory.h"

#include "domain/TitleKey.h"
#include "library/git/GitFile.h"
#include "library/sync/ListText.h"
#include "markdown/Match.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaText;
using markdown::PaperText;

constexpr int patience = 30'000;           // milliseconds without a byte from git
constexpr int slice = 100;                 // between looks at whether to go on
constexpr char recordBegin = '\x01';       // no path and no hash holds it
constexpr qint64 largestText = 64'000'000; // of one version, bytes

struct Commit
{
    QByteArray hash;
    qint64 at = 0; // milliseconds
    QByteArray path;
};

Error cancelled()
{
    return {};
}

Error gitFailed(const QString &file, const QByteArray &said)
{
    return {QCoreApplication::translate("GitDates", "git could not tell the history of “%1”. Look at the file with git and try "
                                                    "again.")
                .arg(file),
            QString::fromUtf8(said)};
}

// git in the folder of the file, ended with this.
class Git final
{
public:
    Git(const QString &file, const Progress &progress)
        : m_file(file)
        , m_progress(progress)
    {
        prepareGit(m_process, QFileInfo(file).absolutePath());
    }
    ~Git()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(slice)) {
            m_process.kill();
            m_process.waitForFinished(patience);
        }
    }
    Q_DISABLE_COPY_MOVE(Git)

    bool start(const QStringList &arguments)
    {
        m_process.setArguments(m_process.arguments() + arguments);
        m_process.start();
        return m_process.waitForStarted(patience);
    }

    // Waits for more; false when it is cancelled, ended or silent for too long.
    bool more()
    {
        for (int waited = 0; waited < patience; waited += slice) {
            if (m_progress && !m_progress(m_done, m_total)) {
                m_cancelled = true;
                return false;
            }
            if (m_process.waitForReadyRead(slice) || m_process.bytesAvailable() > 0)
                return true;
            if (m_process.state() == QProcess::NotRunning)
                return false;
        }
        return false;
    }

    Result<QByteArray> all()
    {
        QByteArray output;
        while (more())
            output += m_process.readAllStandardOutput();
        output += m_process.readAllStandardOutput();
        if (m_cancelled)
            return cancelled();
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0 ? Result<QByteArray>(output)
                                                                                           : failure();
    }

    // One object of `cat-file --batch`; none when it is missing.
    Result<std::optional<QByteArray>> object(const QByteArray &name)
    {
        m_process.write(name + '\n');
        while (!m_process.canReadLine()) {
            if (!more())
                return failure();
        }
        const QByteArrayList head = m_process.readLine().trimmed().split(' ');
        const qint64 size = head.size() == 3 ? head.last().toLongLong() : -1;
        if (size < 0)
            return std::optional<QByteArray>();
        if (size > largestText)
            return failure();
        QByteArray text;
        while (text.size() <= size) { // and a line end
            if (m_process.bytesAvailable() == 0 && !more())
                return failure();
            text += m_process.read(size + 1 - text.size());
        }
        text.chop(1);
        return std::optional(text);
    }

    void count(int done, int total)
    {
        m_done = done;
        m_total = total;
    }

private:
    [[nodiscard]] Error failure() { return m_cancelled ? cancelled() : gitFailed(m_file, m_process.readAllStandardError()); }

    QString m_file;
    const Progress &m_progress;
    QProcess m_process;
    int m_done = 0;
    int m_total = 0;
    bool m_cancelled = false;
};

// "<1>hash time", then the path behind NULs and a line end.
std::vector<Commit> commitsFrom(const QByteArray &log)
{
    std::vector<Commit> commits;
    for (const QByteArray &record : log.split(recordBegin)) {
        qsizetype end = 0;
        while (end < record.size() && record[end] != '\0' && record[end] != '\n')
            ++end;
        const QByteArrayList head = record.first(end).split(' ');
        QByteArray path = record.sliced(end);
        while (path.startsWith('\0') || path.startsWith('\n'))
            path.remove(0, 1);
        while (path.endsWith('\0') || path.endsWith('\n'))
            path.chop(1);
        if (head.size() == 2 && !path.isEmpty() && !path.contains('\n') && !path.contains('\0'))
            commits.push_back({head.first(), head.last().toLongLong() * 1000, path});
    }
    std::reverse(commits.begin(), commits.end());
    return commits;
}

std::optional<Status> statusOf(const markdown::PaperEntry &entry)
{
    return entry.status;
}

std::optional<Status> statusOf(const markdown::IdeaEntry &)
{
    return {};
}

// The dates of the entries of one version after another.
template<typename Text>
class Chain final
{
public:
    void add(const QByteArray &text, qint64 at)
    {
        auto entries = listOf<Text>(text).entries;
        std::vector<Known> now = follow(entries);
        for (qsizetype i = 0; i < entries.size(); ++i)
            note(now[static_cast<std::size_t>(i)], statusOf(entries.at(i)), at);
        m_entries = entries;
        m_known = std::move(now);
    }

    [[nodiscard]] QHash<qsizetype, EntryDates> datesOf(const QByteArray &text)
    {
        const auto entries = listOf<Text>(text).entries;
        const std::vector<Known> now = follow(entries);
        QHash<qsizetype, EntryDates> dates;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (const Known &known = now[static_cast<std::size_t>(i)]; known.dates.added != 0)
                dates.insert(entries.at(i).span.begin, known.dates);
        }
        return dates;
    }

private:
    struct Known
    {
        EntryDates dates;
        std::optional<Status> status;
    };

    // What each entry was in the version before, or in one before that: a line may go and come back.
    template<typename Entries>
    std::vector<Known> follow(const Entries &entries)
    {
        const QList<qsizetype> match = markdown::matchEntries(m_entries, entries);
        std::vector<Known> now(static_cast<std::size_t>(entries.size()));
        std::vector<bool> stays(m_known.size(), false);
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (const qsizetype before = match.at(static_cast<qsizetype>(i)); before >= 0) {
                now[i] = m_known[static_cast<std::size_t>(before)];
                stays[static_cast<std::size_t>(before)] = true;
            }
        }
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (match.at(static_cast<qsizetype>(i)) < 0)
                now[i] = m_gone.take(titleKey(entries.at(static_cast<qsizetype>(i)).title));
        }
        for (std::size_t i = 0; i < stays.size(); ++i) {
            if (!stays[i])
                m_gone.insert(titleKey(m_entries.at(static_cast<qsizetype>(i)).title), m_known[i]);
        }
        return now;
    }

    static void note(Known &known, std::optional<Status> status, qint64 at)
    {
        EntryDates &dates = known.dates;
        if (dates.added == 0)
            dates.added = at;
        if (dates.since == 0 || known.status != status)
            dates.since = at;
        known.status = status;
        if (status == Status::Reading && !dates.started)
            dates.started = at;
        if (status == Status::Done && !dates.finished)
            dates.finished = at;
    }

    decltype(listOf<Text>({}).entries) m_entries;
    std::vector<Known> m_known;
    QHash<QString, Known> m_gone; // by title
};

template<typename Text>
Result<QHash<qsizetype, EntryDates>> walk(const QString &file, const QByteArray &now, const std::vector<Commit> &commits,
                                          const Progress &progress)
{
    Git objects(file, progress);
    if (!objects.start({u"cat-file"_s, u"--batch"_s}))
        return gitFailed(file, {});
    Chain<Text> chain;
    QByteArray last;
    for (std::size_t i = 0; i < commits.size(); ++i) {
        const int done = static_cast<int>(i);
        objects.count(done, static_cast<int>(commits.size()));
        if (progress && !progress(done, static_cast<int>(commits.size())))
            return cancelled();
        const auto text = objects.object(commits[i].hash + ':' + commits[i].path);
        if (!text)
            return text.error();
        if (!*text || **text == last)
            continue;
        last = **text;
        chain.add(last, commits[i].at);
    }
    return chain.datesOf(now);
}

} // namespace

Result<QHash<qsizetype, EntryDates>> datesInGit(const QString &file, ListKind kind, const QByteArray &now,
                                                const Progress &progress)
{
    const QString path = QFileInfo(file).canonicalFilePath();
    Git log(path, progress);
    if (path.isEmpty() || !log.start({u"log"_s, u"--follow"_s, u"-z"_s, u"--name-only"_s, u"--format=%x01%H %at"_s, u"--"_s,
                                      QFileInfo(path).fileName()}))
        return gitFailed(file, {});
    const Result<QByteArray> output = log.all();
    if (!output)
        return output.error();
    const std::vector<Commit> commits = commitsFrom(*output);
    return kind == ListKind::Papers ? walk<PaperText>(path, now, commits, progress)
                                    : walk<IdeaText>(path, now, commits, progress);
}

} // namespace cabinet
