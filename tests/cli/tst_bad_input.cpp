// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"

#include <QProcess>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto good = "# L\n- [ ] A Good Study[OSDI'20]: [[Paper](https://a.org/x.pdf)]\n";
constexpr auto faulty = "# L\n- [ ] A Good Study[OSDI'20: [[Paper](https://a.org/x.pdf)]\n";

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

bool execute(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

// A disk of one megabyte, for as long as this lives.
class SmallDisk final
{
    Q_DISABLE_COPY_MOVE(SmallDisk)
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
        , m_mounted(QDir().mkpath(folder) && ::geteuid() == 0 &&
                    execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, folder}))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            execute(u"umount"_s, {m_folder});
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] bool makeReadOnly() const { return execute(u"mount"_s, {u"-o"_s, u"remount,ro"_s, m_folder}); }
    void fill() const
    {
        QFile big(m_folder + u"/big"_s);
        QVERIFY(big.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (big.write(block) == block.size()) {
        }
    }

private:
    QString m_folder;
    bool m_mounted = false;
};

// Something at `path` that is no list.
void putAt(const QString &path, const QByteArray &kind)
{
    if (kind == "folder")
        QVERIFY(QDir().mkpath(path));
    else if (kind == "pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kind == "loop of links")
        QVERIFY(QFile::link(path, path));
    else if (kind == "too large") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100 * 1024 * 1024));
    }
}

} // namespace

// What is no list, and disks that take nothing: a sentence that names the file, and all as it was.
class BadInputTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoFile_isNamed_data();
    void whatIsNoFile_isNamed();
    void whatIsNoText_isNamedAndKept_data();
    void whatIsNoText_isNamedAndKept();
    void oneLongLine_isReadAndKept();
    void diskThatTakesNothing_leavesTheFile_data();
    void diskThatTakesNothing_leavesTheFile();
};

void BadInputTest::whatIsNoFile_isNamed_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("folder") << QByteArray("folder");
    QTest::newRow("pipe") << QByteArray("not a regular file");
    QTest::newRow("loop of links") << QByteArray("not a regular file");
    QTest::newRow("too large") << QByteArray("64 MiB");
    QTest::newRow("missing") << QByteArray("does not exist");
}

void BadInputTest::whatIsNoFile_isNamed()
{
    QFETCH(QByteArray, reason);
    const Cli cli;
    const QString list = cli.list(good);
    const QString bad = cli.path(u"bad.md"_s);
    putAt(bad, QTest::currentDataTag());
    const auto refused = [&](const QStringList &words, int status) {
        const Ran ran = cli(words);
        QCOMPARE(ran.status, status);
        QVERIFY2(ran.err.contains("bad.md") && ran.err.contains(reason), ran.err.constData());
    };
    refused({u"import"_s, bad}, 1);
    QVERIFY(!QFile::exists(cli.library()));
    refused({u"lint"_s, u"--fix"_s, bad}, 1);
    refused({u"merge-driver"_s, bad, list, list}, 129);
    refused({u"merge-driver"_s, list, list, bad}, 129);
    QCOMPARE(bytesOf(list), QByteArray(good));

    QCOMPARE(cli({u"import"_s, list}).status, 0);
    QCOMPARE(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status, 0);
    const QByteArray before = cli("list papers --json").out;
    QVERIFY(QFile::remove(list));
    putAt(list, QTest::currentDataTag());
    QCOMPARE(cli({u"move"_s, u"p1"_s, u"done"_s}).status, 0);
    const Ran ran = cli("sync");
    QCOMPARE(ran.status, 1);
    QVERIFY2(QByteArray(ran.out + ran.err).contains("list.md"), ran.err.constData());
    QCOMPARE(cli("undo").status, 0);
    QCOMPARE(cli("list papers --json").out.size(), before.size());
}

void BadInputTest::whatIsNoText_isNamedAndKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("not UTF-8") << QByteArray("# L\n- [ ] A G\xF6\xF6"
                                             "d Study: [[Paper](https://a.org/x.pdf)]\n")
                               << QByteArray("line 2 looks like another encoding");
    QTest::newRow("GB18030") << QByteArray("# L\n- [ ] \xC2\xDB\xCE\xC4\xB1\xEA\xCC\xE2\n") << QByteArray("GB18030");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE#\0 \0L\0\n\0", 10) << QByteArray("UTF-16");
    QTest::newRow("zero bytes") << QByteArray("# L\n- [ ] A Good\0Study: [[Paper](https://a.org/x.pdf)]\n\0\0", 57)
                                << QByteArray("line 2 holds a zero byte");
}

void BadInputTest::whatIsNoText_isNamedAndKept()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, reason);
    const Cli cli;
    const QString list = cli.list(good);
    const QString bad = cli.list(bytes, u"bad.md"_s);
    const auto refused = [&](const QStringList &words, int status) {
        const Ran ran = cli(words);
        QCOMPARE(ran.status, status);
        QVERIFY2(ran.err.contains("bad.md") && ran.err.contains(reason), ran.err.constData());
    };
    refused({u"import"_s, bad}, 1);
    refused({u"merge-driver"_s, list, bad, list}, 129);
    refused({u"merge-driver"_s, list, list, bad}, 129);
    QCOMPARE(cli({u"lint"_s, bad}).status, 1);
    QCOMPARE(bytesOf(bad), bytes);
    QCOMPARE(bytesOf(list), QByteArray(good));

    // A file that was text when it was linked.
    QCOMPARE(cli({u"import"_s, list}).status, 0);
    QCOMPARE(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status, 0);
    QCOMPARE(cli.list(bytes), list);
    QCOMPARE(cli({u"move"_s, u"p1"_s, u"done"_s}).status, 0);
    const Ran ran = cli("sync");
    QCOMPARE(ran.status, 1);
    QVERIFY2(QByteArray(ran.out + ran.err).contains(reason), ran.err.constData());
    QCOMPARE(bytesOf(list), bytes);
    QCOMPARE(cli("check").status, 0);
}

void BadInputTest::oneLongLine_isReadAndKept()
{
    const QByteArray bytes = QByteArray("- [ ] [").repeated(100'000);
    const Cli cli;
    const QString list = cli.list(bytes);
    QVERIFY(cli({u"import"_s, list}).status <= 1);
    QVERIFY(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status <= 1);
    QCOMPARE(cli({u"merge-driver"_s, list, list, list}).status, 0);
    QCOMPARE(cli({u"lint"_s, list}).status, 1);
    QCOMPARE(bytesOf(list), bytes);
    QCOMPARE(cli("check").status, 0);
}

void BadInputTest::diskThatTakesNothing_leavesTheFile_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("full") << true;
    QTest::newRow("read-only") << false;
}

void BadInputTest::diskThatTakesNothing_leavesTheFile()
{
    QFETCH(bool, full);
    const Cli cli;
    const SmallDisk disk(cli.path(u"disk"_s));
    if (!disk.isMounted())
        QSKIP("needs to be root to mount a small disk");
    const QString list = cli.list(faulty, u"disk/list.md"_s);
    const QString theirs = cli.list(good, u"theirs.md"_s);
    QCOMPARE(cli({u"import"_s, list}).status, 0);
    QCOMPARE(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status, 0);
    if (full)
        disk.fill();
    else
        QVERIFY(disk.makeReadOnly());
    const QStringList files = QDir(cli.path(u"disk"_s)).entryList(QDir::Files | QDir::Hidden);
    const Ran linted = cli({u"lint"_s, u"--fix"_s, list});
    QCOMPARE(linted.status, 1);
    QVERIFY2(linted.err.contains("list.md"), linted.err.constData());
    const Ran merged = cli({u"merge-driver"_s, list, list, theirs});
    QCOMPARE(merged.status, 129);
    QVERIFY2(merged.err.contains("list.md"), merged.err.constData());
    QCOMPARE(cli("move p1 done").status, 0);
    const Ran synced = cli("sync");
    QCOMPARE(synced.status, 1);
    QVERIFY2(QByteArray(synced.out + synced.err).contains("list.md"), synced.err.constData());
    QCOMPARE(bytesOf(list), QByteArray(faulty));
    QCOMPARE(QDir(cli.path(u"disk"_s)).entryList(QDir::Files | QDir::Hidden), files);
    QCOMPARE(cli("check").status, 0);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_bad_input.moc"
