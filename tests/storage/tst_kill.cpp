// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;
using namespace cabinet::test;

namespace {

// Change n adds one paper, or with every tenth 31; each has two links. The setting "last" is n.
qint64 papersAfter(qint64 last)
{
    return last + 30 * (last / 10);
}

Result<void> addPapers(Writer &writer, qint64 n)
{
    for (qint64 i = papersAfter(n - 1); i < papersAfter(n); ++i) {
        const auto paper = writer.insert(Table::Paper, paperRow(u"change %1 paper %2"_s.arg(n).arg(i)));
        if (!paper)
            return paper.error();
        for (const QString &label : {u"Paper"_s, u"Note"_s}) {
            if (const auto link = writer.insert(Table::Link, linkRow(*paper, label, u"https://example.org/%1"_s.arg(i))); !link)
                return link.error();
        }
    }
    return {};
}

Result<void> change(Writer &writer, qint64 n)
{
    if (auto added = addPapers(writer, n); !added)
        return added;
    const QString value = QString::number(n);
    if (n > 1)
        return writer.update(Table::Setting, 1, {{"value"_L1, value}});
    const auto setting = writer.insert(Table::Setting, {{"name"_L1, u"last"_s}, {"value"_L1, value}});
    return setting ? Result<void>() : setting.error();
}

qint64 lastOf(const Connection &connection)
{
    const auto last = selectInteger(connection, u"SELECT value FROM setting WHERE name = 'last'"_s);
    return last ? *last : -1;
}

// The program that is killed: writes as fast as it can, each change acknowledged on standard output once it is committed (or, to
// see that the test can fail, before).
int writeUntilKilled(const QString &file, bool lie)
{
    const auto opened = Store::open(file, Store::Mode::Open);
    if (!opened)
        return 1;
    const auto acknowledge = [](char what, qint64 n) {
        const QByteArray line = what + QByteArray::number(n) + '\n';
        return ::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) == line.size();
    };
    for (qint64 n = lastOf((*opened)->read().connection()) + 1;; ++n) {
        if (lie && !acknowledge('w', n))
            return 1;
        if (!(*opened)->write(u"n"_s, {}, [n](Writer &writer) { return change(writer, n); }))
            return 1;
        if (!lie && !acknowledge('w', n))
            return 1;
        if (n % 5 != 0 || lie)
            continue;
        if (!(*opened)->undo() || !acknowledge('u', n) || !(*opened)->redo() || !acknowledge('r', n))
            return 1;
    }
}

struct Killed
{
    int commits = 0;
    QString wrong; // empty: everything was as acknowledged
};

// What the setting may be, given the last acknowledgement: the change after it may or may not have been committed.
bool mayBe(qint64 last, const QByteArray &acknowledged, qint64 before)
{
    if (acknowledged.isEmpty())
        return last == before || last == before + 1;
    const qint64 n = acknowledged.mid(1).toLongLong();
    switch (acknowledged.at(0)) {
    case 'u':
        return last == n - 1 || last == n;
    case 'w':
        return last == n || (n % 5 == 0 ? last == n - 1 : last == n + 1);
    default:
        return last == n || last == n + 1;
    }
}

} // namespace

// kill -9 at random points: nothing acknowledged is lost, nothing is half done.
class TestKill final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void killedWriter_losesNothingAcknowledged();
    void writerThatAcknowledgesTooEarly_isFound();

private:
    Killed killOnce(const QString &file, const QString &how, bool early);
    [[nodiscard]] static QString examine(const QString &file, const QByteArray &acknowledged, qint64 before);
};

Killed TestKill::killOnce(const QString &file, const QString &how, bool early)
{
    qint64 before = 0;
    {
        const auto connection = Connection::open(file, Access::ReadWrite);
        before = connection ? lastOf(**connection) : -1;
    }
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {how, file});
    if (!early && !child.waitForReadyRead(30'000))
        return {0, u"the writer did not start"_s};
    QThread::usleep(QRandomGenerator::global()->bounded(early ? 40'000u : 120'000u));
    child.kill();
    if (!child.waitForFinished(30'000))
        return {0, u"the writer did not end"_s};
    QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    lines.removeLast(); // what follows the last line's end
    return {static_cast<int>(lines.size()), examine(file, lines.isEmpty() ? QByteArray() : lines.last(), before)};
}

QString TestKill::examine(const QString &file, const QByteArray &acknowledged, qint64 before)
{
    const auto opened = Store::open(file, Store::Mode::Open);
    if (!opened)
        return opened.error().message + opened.error().detail;
    const Connection &connection = (*opened)->read().connection();
    const qint64 last = lastOf(connection);
    if (!mayBe(last, acknowledged, before))
        return u"acknowledged %1, found %2"_s.arg(QString::fromLatin1(acknowledged)).arg(last);
    const auto papers = selectInteger(connection, u"SELECT count(*) FROM paper"_s);
    const auto links = selectInteger(connection, u"SELECT count(*) FROM link"_s);
    const auto changes = selectInteger(connection, u"SELECT count(*) FROM change WHERE state = 0"_s);
    if (!papers || !links || !changes || *papers != papersAfter(last) || *links != 2 * *papers || *changes != last)
        return u"half a change: last %1, papers %2"_s.arg(last).arg(papers ? *papers : -1);
    const auto findings = (*opened)->check();
    return findings ? findings->join(u' ') : findings.error().detail;
}

void TestKill::killedWriter_losesNothingAcknowledged()
{
    constexpr int kills = 200;
    int commits = 0;
    for (int i = 0; i < kills;) {
        TempLibrary library; // a new one now and then, so that checking stays quick
        library.close();
        for (int k = 0; k < 25; ++k, ++i) {
            const Killed killed = killOnce(library.file(), u"--write"_s, i % 4 == 3);
            QVERIFY2(killed.wrong.isEmpty(), qPrintable(u"kill %1: %2"_s.arg(i).arg(killed.wrong)));
            commits += killed.commits;
        }
    }
    qInfo("%d kills, %d acknowledged commits, none lost", kills, commits);
    QVERIFY(commits >= kills / 4 * 3); // each writer that was waited for had acknowledged one
}

void TestKill::writerThatAcknowledgesTooEarly_isFound()
{
    TempLibrary library;
    library.close();
    for (int i = 0; i < 100; ++i) {
        if (killOnce(library.file(), u"--lie"_s, false).wrong.startsWith(u"acknowledged"_s))
            return;
    }
    QFAIL("100 kills did not find a writer that acknowledges before it commits");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && (arguments.at(1) == u"--write"_s || arguments.at(1) == u"--lie"_s))
        return writeUntilKilled(arguments.at(2), arguments.at(1) == u"--lie"_s);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
