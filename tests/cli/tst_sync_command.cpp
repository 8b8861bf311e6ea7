// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captured.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using cabinet::test::Cli;
using cabinet::test::Ran;

namespace {

const QByteArray list = "# List\n\n- [ ] A Small Kernel[OSDI'20]\n- [ ] A Large Kernel\n";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// What sync and import say of lists that are, or were, kept in step.
class TestSyncCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conflictMarks_areMergedAsTold();
    void clash_isTold();
    void importOfAListInStep_saysSo();
    void importOfAListLeftAlone_readsItAgain();
};

void TestSyncCommand::conflictMarks_areMergedAsTold()
{
    const Cli cli;
    const QString file = cli.list("# List\n\n<<<<<<< HEAD\n- [ ] A Small Kernel[OSDI'20]\n- [ ] Ours\n=======\n"
                                  "- [ ] A Small Kernel[OSDI'21]\n- [ ] Theirs\n>>>>>>> other\n");
    const QByteArray marked = bytesOf(file);
    const Ran imported = cli({u"import"_s, file});
    QVERIFY2(imported.out.contains("2 new") && imported.out.contains("line 3: A merge that is not finished"),
             imported.out.constData());
    const Ran asked = cli({u"sync"_s, u"--mode"_s, u"in-step"_s, file});
    QCOMPARE(asked.status, 1);
    QVERIFY2(asked.out.contains("A Small Kernel\n  it was: -\n  library: OSDI'20\n  file: OSDI'21\n"), asked.out.constData());
    const Ran shown = cli({u"sync"_s, u"--take"_s, u"file"_s, file});
    QCOMPARE(shown.status, 1);
    QVERIFY2(shown.out.contains("- <<<<<<< HEAD"), shown.out.constData());
    QCOMPARE(bytesOf(file), marked);
    QCOMPARE(cli({u"sync"_s, u"--take"_s, u"file"_s, u"--yes"_s, file}).status, 0);
    QCOMPARE(bytesOf(file), QByteArray("# List\n\n- [ ] A Small Kernel[OSDI'21]\n- [ ] Ours\n- [ ] Theirs\n"));
    QCOMPARE(cli("sync").status, 0);
    QCOMPARE(cli("list papers --json").array().size(), 3);
}

void TestSyncCommand::clash_isTold()
{
    const Cli cli;
    const QString file = cli.list(list);
    QCOMPARE(cli({u"import"_s, file}).status, 0);
    QCOMPARE(cli({u"sync"_s, u"--mode"_s, u"in-step"_s, file}).status, 0);
    QCOMPARE(cli("move p1 done").status, 0);
    QCOMPARE(cli("sync --yes").status, 0);
    QVERIFY(!cli.list(bytesOf(file).replace("[x] A Small", "[/] A Small")).isEmpty());
    QCOMPARE(cli("move p1 to-read").status, 0);
    const Ran asked = cli("sync");
    QCOMPARE(asked.status, 1);
    QVERIFY2(asked.out.contains("A Small Kernel\n  it was: "), asked.out.constData());
}

void TestSyncCommand::importOfAListInStep_saysSo()
{
    const Cli cli;
    const QString file = cli.list(list);
    QCOMPARE(cli({u"import"_s, file}).status, 0);
    QCOMPARE(cli({u"sync"_s, u"--mode"_s, u"in-step"_s, file}).status, 0);
    QCOMPARE(cli({u"import"_s, file}).out, QByteArray("list.md: is kept in step; it needs no import\n"));
}

void TestSyncCommand::importOfAListLeftAlone_readsItAgain()
{
    const Cli cli;
    const QString file = cli.list(list);
    QCOMPARE(cli({u"import"_s, file}).status, 0);
    QCOMPARE(cli({u"sync"_s, u"--mode"_s, u"in-step"_s, file}).status, 0);
    QCOMPARE(cli({u"sync"_s, u"--mode"_s, u"off"_s, file}).status, 0);
    QCOMPARE(cli("move p2 reading").status, 0);
    const QByteArray longer = list + "- [x] A Third Kernel\n";
    QVERIFY(!cli.list(longer).isEmpty());
    QVERIFY(cli({u"sync"_s, file}).out.contains("is left alone"));
    QVERIFY(cli({u"import"_s, u"--dry-run"_s, file}).out.contains("would be read again"));
    QCOMPARE(cli("list papers --json").array().size(), 2);
    QCOMPARE(cli({u"import"_s, file}).out, QByteArray("list.md: read again\n"));
    QCOMPARE(cli("list papers --json").array().size(), 3);
    QCOMPARE(cli("show p2 --json").object()[u"status"_s].toString(), u"reading"_s);
    QCOMPARE(bytesOf(file), longer);
}

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "tst_sync_command.moc"
