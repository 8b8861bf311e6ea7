// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/TroubleDialog.h"
#include "gui/shell/Application.h"
#include "gui/shell/MainWindow.h"
#include "support/Patience.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;

namespace {

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestShellStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void arguments_sayWhatToOpen_data();
    void arguments_sayWhatToOpen();
    void newLibrary_isMadeWhereAsked();
    void namedLibrary_isNeverCreated();
    void foreignFile_isExplainedAndLeftAlone();
    void otherLibrary_takesTheWindow();
    void newLibrary_neverOverwrites();
    void restore_bringsBackTheBackup();
};

void TestShellStart::arguments_sayWhatToOpen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("library");
    QTest::addColumn<bool>("create");
    QTest::addColumn<QStringList>("lists");
    QTest::newRow("nothing") << QStringList() << defaultLibraryFile() << true << QStringList();
    QTest::newRow("library") << QStringList{u"/a/b.papercabinet"_s} << u"/a/b.papercabinet"_s << false << QStringList();
    QTest::newRow("lists") << QStringList{u"/a/x.md"_s, u"/a/y.md"_s} << defaultLibraryFile() << true
                           << QStringList{u"/a/x.md"_s, u"/a/y.md"_s};
    QTest::newRow("both") << QStringList{u"/a/x.md"_s, u"/a/b.papercabinet"_s} << u"/a/b.papercabinet"_s << false
                          << QStringList{u"/a/x.md"_s};
    QTest::newRow("option") << QStringList{u"--library"_s, u"/a/c"_s, u"/a/x.md"_s} << u"/a/c"_s << true
                            << QStringList{u"/a/x.md"_s};
    QTest::newRow("option=") << QStringList{u"--library=/a/c"_s} << u"/a/c"_s << true << QStringList();
}

void TestShellStart::arguments_sayWhatToOpen()
{
    QFETCH(QStringList, arguments);
    const StartRequest request = startRequest(arguments);
    QTEST(request.library, "library");
    QTEST(request.mode == Library::Mode::OpenOrCreate, "create");
    QTEST(request.lists, "lists");
}

void TestShellStart::newLibrary_isMadeWhereAsked()
{
    const QTemporaryDir dir;
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({dir.filePath(u"sub/new.papercabinet"_s), Library::Mode::OpenOrCreate, {}});
    QVERIFY(application.window() != nullptr);
    QVERIFY(QFile::exists(dir.filePath(u"sub/new.papercabinet"_s)));
}

void TestShellStart::namedLibrary_isNeverCreated()
{
    const QTemporaryDir dir;
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({dir.filePath(u"typo.papercabinet"_s), Library::Mode::Open, {}});
    QVERIFY(application.window() == nullptr);
    QVERIFY(application.trouble()->isVisible());
    QVERIFY(!QFile::exists(dir.filePath(u"typo.papercabinet"_s)));
}

void TestShellStart::foreignFile_isExplainedAndLeftAlone()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"notes.papercabinet"_s);
    writeFile(file, "this is no library, it is a letter");
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({file, Library::Mode::OpenOrCreate, {}});
    QVERIFY(application.trouble() != nullptr);
    const auto *sentence = application.trouble()->findChild<QLabel *>(u"sentence"_s);
    QVERIFY2(sentence->text().contains(u"notes.papercabinet"_s), qPrintable(sentence->text()));
    for (const auto name : {"openOther", "restore", "createNew", "quit"})
        QVERIFY(application.trouble()->findChild<QPushButton *>(QLatin1StringView(name))->isVisible());
    QCOMPARE(bytesOf(file), QByteArray("this is no library, it is a letter"));
    QCOMPARE(QDir(dir.path()).entryList({u"*.papercabinet*"_s}, QDir::Files).size(), 1);
}

void TestShellStart::otherLibrary_takesTheWindow()
{
    const QTemporaryDir dir;
    QVERIFY(Library::open(dir.filePath(u"b.papercabinet"_s), Library::Mode::OpenOrCreate));
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({dir.filePath(u"a.papercabinet"_s), Library::Mode::OpenOrCreate, {}});
    Q_EMIT application.window()->openRequested(dir.filePath(u"b.papercabinet"_s));
    QTRY_VERIFY(application.window()->windowTitle().startsWith(u"b"_s));
}

void TestShellStart::newLibrary_neverOverwrites()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"b.papercabinet"_s), "mine");
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({dir.filePath(u"a.papercabinet"_s), Library::Mode::OpenOrCreate, {}});
    Q_EMIT application.window()->createRequested(dir.filePath(u"b.papercabinet"_s));
    QTRY_VERIFY(application.window()->findChild<QLabel *>(u"noticeText"_s) != nullptr);
    QCOMPARE(bytesOf(dir.filePath(u"b.papercabinet"_s)), QByteArray("mine"));
    QVERIFY(application.window()->windowTitle().startsWith(u"a"_s));
}

void TestShellStart::restore_bringsBackTheBackup()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"a.papercabinet"_s);
    const QString backup = dir.filePath(u"copy.papercabinet"_s);
    {
        auto library = Library::open(file, Library::Mode::OpenOrCreate);
        PaperDraft draft;
        draft.title = u"Kept"_s;
        QVERIFY((*library)->addPaper(draft));
        QVERIFY((*library)->backup(backup));
        draft.title = u"After the backup"_s;
        QVERIFY((*library)->addPaper(draft));
    }
    Application application(*qApp, WindowState(dir.filePath(u"w.ini"_s)));
    application.start({file, Library::Mode::Open, {}});
    const QPointer<MainWindow> before = application.window(); // the next one may stand at the same address
    Q_EMIT application.window()->restoreRequested(backup);
    QTRY_VERIFY(before.isNull() && application.window() != nullptr);
    auto check = Library::open(file, Library::Mode::ReadOnly);
    QVERIFY(check);
    QCOMPARE((*check)->read().counts()->papers, 1);
}

QTEST_MAIN(TestShellStart)
#include "tst_shell_start.moc"
