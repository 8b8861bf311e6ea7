// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"
#include "support/SmallDisk.h"

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

// Nobody in particular for as long as this lives: root may read and write everything.
class Nobody final
{
    Q_DISABLE_COPY_MOVE(Nobody)
public:
    Nobody()
        : m_before(::geteuid())
    {
        m_is = m_before != 0 || ::seteuid(65534) == 0;
    }
    ~Nobody()
    {
        if (::geteuid() != m_before && ::seteuid(m_before) != 0)
            qFatal("cannot become who ran the test again");
    }
    [[nodiscard]] bool is() const { return m_is; }

private:
    uid_t m_before;
    bool m_is = false;
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
    void export_overWhatIsNoFile_isRefused_data();
    void export_overWhatIsNoFile_isRefused();
    void export_ontoADiskThatTakesNothing_leavesTheFile_data();
    void export_ontoADiskThatTakesNothing_leavesTheFile();
    void fileOfSomebodyElse_isNamedAndKept();
};

void BadInputTest::whatIsNoFile_isNamed_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("folder") << QByteArray("folder");
    QTest::newRow("pipe") << QByteArray("not a regular file");
    QTest::newRow("loop of links") << QByteArray("leads to no file");
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
    SmallDisk disk(cli.path(u"disk"_s));
    if (!disk.isThere())
        QSKIP("needs to be root to mount a small disk");
    const QString list = cli.list(faulty, u"disk/list.md"_s);
    const QString theirs = cli.list(good, u"theirs.md"_s);
    QCOMPARE(cli({u"import"_s, list}).status, 0);
    QCOMPARE(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status, 0);
    QVERIFY(full ? disk.fill() : disk.protect(true));
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

void BadInputTest::export_overWhatIsNoFile_isRefused_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("folder") << QByteArray("a folder has that name");
    QTest::newRow("pipe") << QByteArray("not a regular file");
    QTest::newRow("loop of links") << QByteArray("leads in a circle");
}

void BadInputTest::export_overWhatIsNoFile_isRefused()
{
    QFETCH(QByteArray, reason);
    const Cli cli;
    QCOMPARE(cli({u"import"_s, cli.list(good)}).status, 0);
    const QByteArray before = bytesOf(cli.library());
    const QString bad = cli.path(u"out.md"_s);
    putAt(bad, QTest::currentDataTag());
    const auto entries = [&] {
        return QDir(cli.path(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    };
    const QStringList files = entries();
    const Ran ran = cli({u"export"_s, u"-o"_s, bad});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("out.md") && ran.err.contains(reason), ran.err.constData());
    QVERIFY(!QFileInfo(bad).isFile());
    QCOMPARE(entries(), files);
    QCOMPARE(bytesOf(cli.library()), before);
}

void BadInputTest::export_ontoADiskThatTakesNothing_leavesTheFile_data()
{
    diskThatTakesNothing_leavesTheFile_data();
}

void BadInputTest::export_ontoADiskThatTakesNothing_leavesTheFile()
{
    QFETCH(bool, full);
    const Cli cli;
    SmallDisk disk(cli.path(u"disk"_s));
    if (!disk.isThere())
        QSKIP("needs to be root to mount a small disk");
    QCOMPARE(cli({u"import"_s, cli.list(good)}).status, 0);
    const QString out = cli.list("what was there", u"disk/out.json"_s);
    QVERIFY(full ? disk.fill() : disk.protect(true));
    const Ran ran = cli({u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, out});
    QCOMPARE(ran.status, 1);
    const QByteArray reason = full ? "the disk is full" : "write-protected";
    QVERIFY2(ran.err.contains("out.json") && ran.err.contains(reason), ran.err.constData());
    QCOMPARE(bytesOf(out), QByteArray("what was there"));
    QVERIFY(QDir(cli.path(u"disk"_s)).entryList({u"*.partial"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

void BadInputTest::fileOfSomebodyElse_isNamedAndKept()
{
    const Nobody nobody;
    if (!nobody.is())
        QSKIP("cannot stop being root");
    const Cli cli;
    QVERIFY(QDir().mkdir(cli.path(u"shared"_s)));
    const QString list = cli.list(good, u"shared/list.md"_s);
    QVERIFY(QFile::setPermissions(list, {}));
    const Ran refused = cli({u"import"_s, list});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("list.md"), refused.err.constData());
    QVERIFY(!QFile::exists(cli.library()));

    QVERIFY(QFile::setPermissions(list, QFile::ReadOwner));
    QCOMPARE(cli({u"import"_s, list}).status, 0);
    QCOMPARE(cli({u"sync"_s, list, u"--mode"_s, u"in-step"_s}).status, 0);
    const QFile::Permissions closed = QFile::ReadOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(cli.path(u"shared"_s), closed));
    QCOMPARE(cli({u"move"_s, u"p1"_s, u"done"_s}).status, 0);
    const Ran synced = cli("sync");
    const Ran exported = cli({u"export"_s, u"-o"_s, list});
    QVERIFY(QFile::setPermissions(cli.path(u"shared"_s), closed | QFile::WriteOwner));
    QCOMPARE(synced.status, 1);
    QVERIFY2(QByteArray(synced.out + synced.err).contains("list.md"), synced.err.constData());
    QCOMPARE(exported.status, 1);
    QVERIFY2(exported.err.contains("list.md") && exported.err.contains("you may not write there"), exported.err.constData());
    QCOMPARE(bytesOf(list), QByteArray(good));
    QCOMPARE(cli("check").status, 0);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_bad_input.moc"
