// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/dialogs/AddPaperDialog.h"
#include "gui/dialogs/ImportDialog.h"
#include "support/Git.h"
#include "support/Patience.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTreeView>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::sampleIdeas;
using cabinet::test::sampleList;
using cabinet::test::WindowFixture;

namespace {

template<typename Widget>
Widget *part(const QDialog *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QLatin1StringView(name));
}

ImportDialog *waitForPreview(const WindowFixture &fixture)
{
    const auto ready = [&] {
        auto *dialog = fixture.dialog<ImportDialog>();
        return dialog != nullptr && part<QTreeView>(dialog, "entries")->isVisible();
    };
    return QTest::qWaitFor(ready, cabinet::test::patience) ? fixture.dialog<ImportDialog>() : nullptr;
}

void press(const QDialog *dialog, const char *button)
{
    QTest::mouseClick(part<QPushButton>(dialog, button), Qt::LeftButton);
}

// As the window system delivers it, on the middle of the window.
void drop(QWidget &window, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class TestShellImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preview_changesNothing();
    void import_fillsLibrary_inOneUndoStep();
    void datesFromGit_comeInTheSameUndoStep();
    void secondImport_offersNothing();
    void changedFile_showsWhatChanged();
    void skippedLines_comeWithReasons();
    void twoFiles_areShownOneByOne();
    void kindOfOneFile_canBeChanged();
    void missingFile_saysSo();
    void droppedList_opensPreview();
    void droppedFileThatIsNoList_isNamed_data();
    void droppedFileThatIsNoList_isNamed();
    void droppedAddress_opensPrefilledDialog();
    void droppedOther_isRefused();
};

void TestShellImport::preview_changesNothing()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.write(u"list.md"_s, sampleList())});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    QCOMPARE(part<QTreeView>(dialog, "entries")->model()->rowCount(), 3);
    QCOMPARE(fixture.library().read().counts()->papers, 0);
    press(dialog, "cancel");
    QTRY_VERIFY(fixture.dialog<ImportDialog>() == nullptr);
    QCOMPARE(fixture.library().read().counts()->papers, 0);
    QVERIFY(fixture.library().read().sources()->isEmpty());
}

void TestShellImport::import_fillsLibrary_inOneUndoStep()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.write(u"list.md"_s, sampleList())});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    QVERIFY(part<QPushButton>(dialog, "import_")->text().contains(u'3'));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(fixture.library().read().counts()->papers, 3);
    QTRY_VERIFY(fixture.dialog<ImportDialog>() == nullptr);
    QVERIFY(!fixture.find<QWidget>("welcomePage")->isVisible());
    fixture.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window(), cabinet::test::patience));
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.library().read().counts()->papers, 0);
}

void TestShellImport::datesFromGit_comeInTheSameUndoStep()
{
    WindowFixture fixture;
    const QString file = fixture.write(u"list.md"_s, sampleList());
    const auto git = [&](const QStringList &arguments) {
        return cabinet::test::git(fixture.path(u"."_s), arguments, u"1600000000 +0000"_s);
    };
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"list.md"_s}) && git({u"commit"_s, u"-qm"_s, u"List"_s}));
    fixture.window().importFiles({file});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(part<QCheckBox>(dialog, "dates")->isVisible(), 30'000);
    part<QCheckBox>(dialog, "dates")->setChecked(true);
    press(dialog, "import_");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.library().read().counts()->papers, 3, 30'000);
    QTRY_VERIFY(fixture.dialog<ImportDialog>() == nullptr);
    const auto papers = fixture.library().read().papers({}, {}, 0, 3);
    QCOMPARE(papers->first().added.toSecsSinceEpoch(), 1'600'000'000);
    QVERIFY(fixture.library().undo().ok());
    QCOMPARE(fixture.library().read().counts()->papers, 0);
}

void TestShellImport::secondImport_offersNothing()
{
    WindowFixture fixture;
    const QString file = fixture.write(u"list.md"_s, sampleList());
    for (int round = 0; round < 2; ++round) {
        fixture.window().importFiles({file});
        auto *dialog = waitForPreview(fixture);
        QVERIFY(dialog != nullptr);
        QCOMPARE(part<QPushButton>(dialog, "import_")->isEnabled(), round == 0);
        QCOMPARE(part<QLabel>(dialog, "nothing")->isVisible(), round == 1);
        press(dialog, round == 0 ? "import_" : "cancel");
        QTRY_VERIFY(fixture.dialog<ImportDialog>() == nullptr);
    }
    QCOMPARE(fixture.library().read().counts()->papers, 3);
}

void TestShellImport::changedFile_showsWhatChanged()
{
    WindowFixture fixture;
    const QString file = fixture.write(u"list.md"_s, sampleList());
    fixture.window().importFiles({file});
    press(waitForPreview(fixture), "import_");
    QTRY_COMPARE(fixture.library().read().counts()->papers, 3);
    QTRY_VERIFY(fixture.dialog<ImportDialog>() == nullptr);
    fixture.write(u"list.md"_s, sampleList().replace("- [ ] Trees", "- [x] Trees"));
    fixture.window().importFiles({file});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    QStringList outcomes;
    const QAbstractItemModel *model = part<QTreeView>(dialog, "entries")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        outcomes << model->index(row, 2).data().toString();
    QCOMPARE(outcomes, QStringList({u"Unchanged"_s, u"Changed: status"_s, u"Unchanged"_s}));
    press(dialog, "import_");
    QTRY_COMPARE(*fixture.library().read().count(Status::Done, {}), 2);
}

void TestShellImport::skippedLines_comeWithReasons()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.write(u"list.md"_s, sampleList() + "- [ ] \n- [x] [](https://example.org)\n")});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    const QAbstractItemModel *skipped = part<QTreeView>(dialog, "skipped")->model();
    QVERIFY(skipped->rowCount() > 0);
    QVERIFY(skipped->index(0, 0).data().toInt() > 0);
    QVERIFY(!skipped->index(0, 1).data().toString().isEmpty());
    QVERIFY(part<QTabWidget>(dialog, "tabs")->isTabEnabled(1));
}

void TestShellImport::twoFiles_areShownOneByOne()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.write(u"list.md"_s, sampleList()), fixture.write(u"ideas.md"_s, sampleIdeas())});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    auto *files = part<QListWidget>(dialog, "files");
    QCOMPARE(files->count(), 2);
    QCOMPARE(part<QComboBox>(dialog, "kind")->currentIndex(), 0);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Down);
    QCOMPARE(part<QComboBox>(dialog, "kind")->currentIndex(), 1);
    QCOMPARE(part<QTreeView>(dialog, "entries")->model()->rowCount(), 2);
    press(dialog, "import_");
    QTRY_COMPARE(fixture.library().read().counts()->ideas, 2);
    QCOMPARE(fixture.library().read().counts()->papers, 3);
}

void TestShellImport::kindOfOneFile_canBeChanged()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.write(u"list.md"_s, sampleList()), fixture.write(u"ideas.md"_s, sampleIdeas())});
    auto *dialog = waitForPreview(fixture);
    QVERIFY(dialog != nullptr);
    part<QListWidget>(dialog, "files")->setCurrentRow(1);
    auto *kind = part<QComboBox>(dialog, "kind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Up);
    const auto *files = part<QListWidget>(dialog, "files");
    QTRY_VERIFY(files->item(1)->text().contains(u"papers"_s));
    QVERIFY(files->item(0)->text().contains(u"3 papers"_s)); // the other one as it was
}

void TestShellImport::missingFile_saysSo()
{
    WindowFixture fixture;
    fixture.window().importFiles({fixture.path(u"gone.md"_s)});
    QTRY_VERIFY(fixture.find<QWidget>("notices")->isVisible());
    const auto *text = fixture.find<QWidget>("notices")->findChild<QLabel *>(u"noticeText"_s);
    QVERIFY2(text->text().contains(u"gone.md"_s), qPrintable(text->text()));
    QVERIFY(fixture.dialog<ImportDialog>() == nullptr);
}

void TestShellImport::droppedList_opensPreview()
{
    WindowFixture fixture;
    drop(fixture.window(), {QUrl::fromLocalFile(fixture.write(u"list.md"_s, sampleList()))});
    QVERIFY(waitForPreview(fixture) != nullptr);
}

void TestShellImport::droppedFileThatIsNoList_isNamed_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("pipe") << u"not a regular file"_s;
    QTest::newRow("circle of links") << u"leads to no file"_s;
    QTest::newRow("too large") << u"64 MiB"_s;
    QTest::newRow("not UTF-8") << u"another encoding"_s;
    QTest::newRow("zero byte") << u"zero byte"_s;
}

void TestShellImport::droppedFileThatIsNoList_isNamed()
{
    QFETCH(QString, reason);
    WindowFixture fixture;
    const QString bad = fixture.path(u"bad.md"_s);
    const QByteArray kind = QTest::currentDataTag();
    const QByteArray text = kind == "not UTF-8" ? "# L\n- [ ] A G\xF6\xF6"
                                                  "d Study[OSDI'20]\n"
                                                : QByteArray("# L\n- [ ] A\0B\n", 12);
    if (kind == "folder")
        QVERIFY(QDir().mkdir(bad));
    else if (kind == "pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(bad).constData(), 0600), 0);
    else if (kind == "circle of links")
        QVERIFY(QFile::link(bad, bad));
    else
        QCOMPARE(fixture.write(u"bad.md"_s, text), bad);
    if (kind == "too large")
        QVERIFY(QFile::resize(bad, 100 * 1024 * 1024));
    drop(fixture.window(), {QUrl::fromLocalFile(bad)});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QWidget>("notices")->isVisible(), cabinet::test::patience);
    const QString said = fixture.find<QWidget>("notices")->findChild<QLabel *>(u"noticeText"_s)->text();
    QVERIFY2(said.contains(u"bad.md"_s) && said.contains(reason), qPrintable(said));
    QVERIFY(fixture.dialog<ImportDialog>() == nullptr);
    QVERIFY(kind == "circle of links" || QFileInfo::exists(bad));
}

void TestShellImport::droppedAddress_opensPrefilledDialog()
{
    WindowFixture fixture;
    drop(fixture.window(), {QUrl(u"https://example.org/paper.pdf"_s)});
    QTRY_VERIFY(fixture.dialog<AddPaperDialog>() != nullptr);
    QStringList texts;
    for (const QLineEdit *edit : fixture.dialog<AddPaperDialog>()->findChildren<QLineEdit *>())
        texts << edit->text();
    QVERIFY2(texts.contains(u"https://example.org/paper.pdf"_s), qPrintable(texts.join(u'|')));
}

void TestShellImport::droppedOther_isRefused()
{
    WindowFixture fixture;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.write(u"picture.png"_s, "x")), QUrl(u"javascript:alert(1)"_s)});
    QDragEnterEvent enter(fixture.window().rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(!enter.isAccepted());
}

QTEST_MAIN(TestShellImport)
#include "tst_shell_import.moc"
