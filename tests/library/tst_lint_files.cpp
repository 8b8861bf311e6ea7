// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LintFiles.h"

#include "domain/TitleKey.h"
#include "markdown/List.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

namespace {

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Each paper once in each topic, whatever its venue is written like.
QSet<QString> papersIn(const QByteArray &bytes)
{
    QSet<QString> papers;
    for (const markdown::PaperEntry &entry : markdown::parsePapers(bytes).entries)
        papers.insert(titleKey(entry.title) + u" in "_s + entry.topic.join(u'/'));
    return papers;
}

int linesOf(const QByteArray &bytes)
{
    return static_cast<int>(bytes.count('\n'));
}

} // namespace

class TestLintFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameLineTwice_goesOnceAndForAll();
    void remedyThatShowsAnotherFault_isDone();
    void realList_keepsItsPapers_data();
    void realList_keepsItsPapers();
};

void TestLintFiles::sameLineTwice_goesOnceAndForAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.md"_s);
    const QByteArray line = "- [ ] A First Study[OSDI'20]: [[Paper](https://a.org/1.pdf)]\r\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# List\r\n\r\n" + line + "- [ ] A Second Study: [[Paper](https://a.org/2.pdf)]\r\n" + line);
    file.close();
    const Result<LintedFile> fixed = lintFile(path, LintFix::Yes);
    QVERIFY(fixed);
    QCOMPARE(fixed->fixed, 1);
    QCOMPARE(read(path), "# List\r\n\r\n" + line + "- [ ] A Second Study: [[Paper](https://a.org/2.pdf)]\r\n");
    const Result<LintedFile> again = lintFile(path, LintFix::Yes);
    QVERIFY(again);
    QCOMPARE(again->fixed, 0);
}

// The title is read without its venue only when the bracket is closed: then there are two of it.
void TestLintFiles::remedyThatShowsAnotherFault_isDone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.md"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("- [ ] A First Study[OSDI 20: [[Paper](https://a.org/1.pdf)]\n- [ ] A First Study[OSDI'20]\n");
    file.close();
    const Result<LintedFile> fixed = lintFile(path, LintFix::Yes);
    QVERIFY(fixed);
    QCOMPARE(read(path), "- [ ] A First Study[OSDI 20]: [[Paper](https://a.org/1.pdf)]\n- [ ] A First Study[OSDI'20]\n");
    QCOMPARE(fixed->findings.size(), 1);
    QCOMPARE(fixed->findings.first().rule, markdown::LintRule::DuplicatePaper);
}

void TestLintFiles::realList_keepsItsPapers_data()
{
    const QDir lists(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/lists"));
    if (!lists.exists())
        QSKIP("the lists are not beside the project");
    QTest::addColumn<QString>("list");
    for (const QString &name : lists.entryList({u"*.md"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << lists.filePath(name);
}

void TestLintFiles::realList_keepsItsPapers()
{
    QFETCH(const QString, list);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.md"_s);
    QVERIFY(QFile::copy(list, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray before = read(path);
    const Result<LintedFile> fixed = lintFile(path, LintFix::Yes);
    QVERIFY(fixed);
    const QByteArray after = read(path);
    QCOMPARE(after, fixed->after);
    QCOMPARE(papersIn(after), papersIn(before));
    QVERIFY(linesOf(before) - linesOf(after) <= fixed->fixed);
    const Result<LintedFile> again = lintFile(path, LintFix::Yes);
    QVERIFY(again);
    QCOMPARE(again->fixed, 0);
    QCOMPARE(read(path), after);
}

QTEST_GUILESS_MAIN(TestLintFiles)
#include "tst_lint_files.moc"
