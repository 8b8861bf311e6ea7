// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/lists/ClashDialog.h"
#include "gui/lists/ListController.h"
#include "gui/lists/ListDialog.h"
#include "gui/lists/WriteDialog.h"
#include "library/Importer.h"
#include "support/Git.h"
#include "support/Patience.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::git;
using cabinet::test::WindowFixture;

namespace {

using cabinet::test::patience;

QByteArray tenPapers()
{
    QByteArray list("# Ten\n\n## Half\n\n");
    for (int i = 0; i < 10; ++i) {
        if (i == 5)
            list += "\n## Other half\n\n";
        const QByteArray number = QByteArray::number(i);
        list += "- [ ] Paper number " + number + " of ten[OSDI'20]: [[Paper](https://example.org/" + number + ".pdf)]\n";
    }
    return list;
}

// A window with ten papers of a file that is linked.
class Linked final
{
    Q_DISABLE_COPY_MOVE(Linked)
public:
    explicit Linked(SourceMode mode)
        : m_path(m_fixture.write(u"ten.md"_s, tenPapers()))
    {
        Library &library = m_fixture.library();
        const Result<ImportPlan> plan = planImport(library.read(), {m_path}, ImportAs::Auto);
        if (!plan || !library.applyImport(*plan))
            qFatal("the list was not imported");
        m_source = (*library.read().sourceAt(m_path))->id;
        if (!library.linkSource(m_source, mode))
            qFatal("the list was not linked");
    }

    [[nodiscard]] WindowFixture &window() { return m_fixture; }
    [[nodiscard]] QByteArray file() const
    {
        QFile opened(m_path);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] QString path() const { return m_path; }
    void write(const QByteArray &bytes) const { m_fixture.write(u"ten.md"_s, bytes); }
    void remove() const { QFile::remove(m_path); }
    [[nodiscard]] Paper paper(int number)
    {
        const Result<QList<PaperId>> found =
            m_fixture.library().read().papersWithUrl(u"https://example.org/%1.pdf"_s.arg(number));
        if (!found || found->isEmpty())
            return {};
        return m_fixture.library().read().paper(found->first())->value_or(Paper());
    }
    [[nodiscard]] bool finish(int number)
    {
        return bool(m_fixture.library().movePapers({paper(number).id}, Status::Done, std::nullopt));
    }

    // The buttons that can be pressed, in the dialog in front or else in the window, by text without the mark of its key.
    [[nodiscard]] QList<QAbstractButton *> buttons(const QString &text)
    {
        const QWidget *front = QApplication::activeModalWidget();
        QList<QAbstractButton *> all = (front != nullptr ? front : &m_fixture.window())->findChildren<QAbstractButton *>();
        all.removeIf([&](const QAbstractButton *one) {
            return !one->isVisible() || !one->isEnabled() || one->text().remove(u'&') != text;
        });
        return all;
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) { return buttons(text).value(0); }
    [[nodiscard]] bool press(const QString &text)
    {
        if (!QTest::qWaitFor([&] { return button(text) != nullptr; }, patience))
            return false;
        QTest::mouseClick(button(text), Qt::LeftButton);
        return true;
    }
    [[nodiscard]] ListDialog *openPage()
    {
        QTest::keyClick(&m_fixture.window(), Qt::Key_L, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return m_fixture.dialog<ListDialog>() != nullptr; }, patience)
                   ? m_fixture.dialog<ListDialog>()
                   : nullptr;
    }

private:
    WindowFixture m_fixture;
    QString m_path;
    SourceId m_source;
};

QByteArray tick(QByteArray list, int number)
{
    const QByteArray line = "[ ] Paper number " + QByteArray::number(number);
    return list.replace(line, QByteArray(line).replace("[ ]", "[x]"));
}

QByteArray ticked(int number)
{
    return tick(tenPapers(), number);
}

QByteArray retitled(const QByteArray &list, const QByteArray &title)
{
    return QByteArray(list).replace("Paper number 3 of ten", title);
}

} // namespace

class TestListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardThatMoves_ticksItsLine();
    void lineThatIsTicked_movesItsCard();
    void askFirst_writesWhatWasShown();
    void twoChanges_areAskedAboutOnceAndWrittenTogether();
    void pageOfWhatWaits_offersToShowIt();
    void clash_takesTheChosenSide_data();
    void clash_takesTheChosenSide();
    void halfTheListGone_isPutBack();
    void halfTheListGone_goesFromTheBoardWhenTold();
    void returnKey_takesNothingAway();
    void vanishedFile_isPutBack();
    void conflictMarks_areResolvedInTheFile();
    void conflictMarksWithAClash_askAndShow();
    void commitMessage_isCommittedByEnter();
    void earlierVersion_isBroughtBack();
};

void TestListPage::cardThatMoves_ticksItsLine()
{
    Linked list(SourceMode::InStep);
    QVERIFY(list.finish(4));
    QVERIFY(list.press(u"Show"_s)); // the first change of a file is shown before
    QVERIFY(list.press(u"Write"_s));
    QTRY_COMPARE(list.file(), ticked(4));
    QVERIFY(list.finish(3));
    QTRY_COMPARE(list.file(), tick(ticked(4), 3));
}

void TestListPage::lineThatIsTicked_movesItsCard()
{
    Linked list(SourceMode::InStep);
    list.write(ticked(7));
    QTRY_COMPARE(list.paper(7).status, Status::Done);
    QCOMPARE(list.file(), ticked(7));
}

void TestListPage::askFirst_writesWhatWasShown()
{
    Linked list(SourceMode::AskFirst);
    QVERIFY(list.finish(4));
    QVERIFY(list.press(u"Show"_s));
    QTRY_VERIFY(list.window().dialog<WriteDialog>() != nullptr);
    QCOMPARE(list.file(), tenPapers());
    QVERIFY(list.press(u"Write"_s));
    QTRY_COMPARE(list.file(), ticked(4));
}

void TestListPage::twoChanges_areAskedAboutOnceAndWrittenTogether()
{
    Linked list(SourceMode::InStep);
    QVERIFY(list.finish(4));
    QTRY_VERIFY(list.button(u"Show"_s) != nullptr);
    QVERIFY(list.finish(3));
    const Syncer &syncer = list.window().window().findChild<ListController *>()->syncer();
    QTRY_COMPARE(syncer.last(list.source()).wanted, tick(ticked(4), 3));
    QCOMPARE(list.buttons(u"Show"_s).size(), 1);
    QVERIFY(list.press(u"Show"_s));
    QVERIFY(list.press(u"Write"_s));
    QTRY_COMPARE(list.file(), tick(ticked(4), 3));
    QTRY_VERIFY(list.button(u"Show"_s) == nullptr); // what it said is no longer so
}

void TestListPage::pageOfWhatWaits_offersToShowIt()
{
    Linked list(SourceMode::AskFirst);
    QVERIFY(list.finish(4));
    QTRY_VERIFY(list.button(u"Show"_s) != nullptr);
    const ListDialog *page = list.openPage();
    QVERIFY(page != nullptr);
    QVERIFY(!page->findChild<QLabel *>(u"kept"_s)->isVisible()); // it waits, it does not stay
    QVERIFY(list.press(u"Show"_s));
    QTRY_VERIFY(list.window().dialog<WriteDialog>() != nullptr);
    QVERIFY(list.press(u"Not now"_s));
    QCOMPARE(list.file(), tenPapers());
}

void TestListPage::clash_takesTheChosenSide_data()
{
    QTest::addColumn<QString>("all");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("board") << u"All from the board"_s << QByteArray("Named on the board");
    QTest::newRow("file") << u"All from the file"_s << QByteArray("Named in the file");
}

void TestListPage::clash_takesTheChosenSide()
{
    QFETCH(const QString, all);
    QFETCH(const QByteArray, title);
    Linked list(SourceMode::AskFirst);
    QVERIFY(list.window().library().editPaper(list.paper(3).id, {.title = u"Named on the board"_s}));
    list.write(retitled(tenPapers(), "Named in the file"));
    QVERIFY(list.press(u"Decide…"_s));
    QTRY_VERIFY(list.window().dialog<ClashDialog>() != nullptr);
    QVERIFY(list.press(all));
    QVERIFY(list.press(u"Keep these"_s));
    if (title != "Named in the file") {
        QVERIFY(list.press(u"Show"_s)); // it is written when it was seen, as always
        QVERIFY(list.press(u"Write"_s));
    }
    QTRY_COMPARE(list.file(), retitled(tenPapers(), title));
    QTRY_COMPARE(list.paper(3).title.toUtf8(), title);
}

void TestListPage::halfTheListGone_isPutBack()
{
    Linked list(SourceMode::InStep);
    list.write(tenPapers().left(tenPapers().indexOf("\n## Other half")));
    QVERIFY(list.press(u"Decide…"_s));
    QVERIFY(list.paper(9).id.isValid());
    QVERIFY(list.press(u"Put the file back"_s));
    QTRY_COMPARE(list.file(), tenPapers());
    QVERIFY(list.paper(9).id.isValid());
}

void TestListPage::halfTheListGone_goesFromTheBoardWhenTold()
{
    Linked list(SourceMode::InStep);
    list.write(tenPapers().left(tenPapers().indexOf("\n## Other half")));
    QVERIFY(list.press(u"Decide…"_s));
    QVERIFY(list.press(u"Take them off the board"_s));
    QTRY_VERIFY(!list.paper(9).id.isValid());
    QVERIFY(list.paper(4).id.isValid());
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    list.window().window().activateWindow(); // there is no window manager that does it
    QTRY_VERIFY(list.window().window().isActiveWindow());
    QTest::keyClick(&list.window().window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(list.paper(9).id.isValid());
}

void TestListPage::returnKey_takesNothingAway()
{
    Linked list(SourceMode::InStep);
    list.write(tenPapers().left(tenPapers().indexOf("\n## Other half")));
    QVERIFY(list.press(u"Decide…"_s));
    QTRY_VERIFY(list.window().dialog<WriteDialog>() != nullptr);
    QTest::keyClick(list.window().dialog<WriteDialog>(), Qt::Key_Return);
    QTRY_VERIFY(list.window().dialog<WriteDialog>() == nullptr);
    QTest::qWait(300); // nothing may follow
    QVERIFY(list.paper(9).id.isValid());
}

void TestListPage::vanishedFile_isPutBack()
{
    Linked list(SourceMode::InStep);
    list.remove();
    QVERIFY(list.press(u"Put it back"_s));
    QTRY_COMPARE(list.file(), tenPapers());
    QVERIFY(list.paper(9).id.isValid());
}

void TestListPage::conflictMarks_areResolvedInTheFile()
{
    Linked list(SourceMode::InStep);
    const QByteArray line = "- [ ] Paper number 3 of ten[OSDI'20]: [[Paper](https://example.org/3.pdf)]\n";
    QVERIFY(tenPapers().contains(line));
    const QByteArray both = "<<<<<<< ours\n" + QByteArray(line).replace("[ ]", "[x]") + "=======\n" + line + ">>>>>>> theirs\n";
    list.write(tenPapers().replace(line, both));
    QVERIFY(list.press(u"Decide…"_s));
    QVERIFY(list.press(u"Write"_s));
    QTRY_VERIFY(!list.file().contains("<<<<<<<"));
    QCOMPARE(list.file().count("Paper number 3 of ten"), 1);
    QTRY_VERIFY(list.paper(3).id.isValid());
}

void TestListPage::conflictMarksWithAClash_askAndShow()
{
    Linked list(SourceMode::InStep);
    const QByteArray line = "- [ ] Paper number 3 of ten[OSDI'20]: [[Paper](https://example.org/3.pdf)]\n";
    const QByteArray both = "<<<<<<< ours\n" + QByteArray(line).replace("'20", "'21") + "=======\n" +
                            QByteArray(line).replace("'20", "'22") + ">>>>>>> theirs\n";
    list.write(tenPapers().replace(line, both));
    QVERIFY(list.press(u"Decide…"_s));
    QTRY_VERIFY(list.window().dialog<ClashDialog>() != nullptr);
    QVERIFY(list.press(u"All from the second side"_s));
    QVERIFY(list.press(u"Keep these"_s));
    // nothing was ever written to it: shown first
    QTRY_VERIFY(list.window().dialog<WriteDialog>() != nullptr);
    QVERIFY(list.press(u"Write"_s));
    QTRY_COMPARE(list.file(), tenPapers().replace(line, QByteArray(line).replace("'20", "'22")));
    QTRY_COMPARE(list.paper(3).venue.text, u"OSDI'22"_s);
}

void TestListPage::commitMessage_isCommittedByEnter()
{
    Linked list(SourceMode::InStep);
    const QString folder = QFileInfo(list.path()).absolutePath();
    if (!git(folder, {u"init"_s, u"-q"_s}))
        QSKIP("git is not installed");
    QVERIFY(git(folder, {u"config"_s, u"user.name"_s, u"T"_s}) &&
            git(folder, {u"config"_s, u"user.email"_s, u"t@example.org"_s}));
    const ListDialog *page = list.openPage();
    QVERIFY(page != nullptr);
    auto *message = page->findChild<QWidget *>(u"git"_s)->findChild<QLineEdit *>();
    QTRY_VERIFY(list.button(u"Commit"_s) != nullptr);
    QTest::keyClick(message, Qt::Key_Return);
    QTRY_VERIFY(list.button(u"Commit"_s) == nullptr && !message->isVisible());
    QVERIFY(git(folder, {u"cat-file"_s, u"-e"_s, u"HEAD:ten.md"_s}));
    QVERIFY(page->isVisible());
}

void TestListPage::earlierVersion_isBroughtBack()
{
    Linked list(SourceMode::InStep);
    QVERIFY(list.finish(4));
    QVERIFY(list.press(u"Show"_s));
    QVERIFY(list.press(u"Write"_s));
    QTRY_COMPARE(list.file(), ticked(4));
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    list.window().window().findChild<ListController *>()->open(list.path());
    QTRY_VERIFY(list.window().dialog<ListDialog>() != nullptr);
    const ListDialog *page = list.window().dialog<ListDialog>();
    auto *versions = page->findChild<QListWidget *>(u"versions"_s);
    QTRY_COMPARE(versions->count(), 2);
    versions->setCurrentRow(1);
    QVERIFY(list.press(u"Bring this version back"_s));
    QTRY_COMPARE(list.file(), tenPapers());
    QTRY_COMPARE(list.paper(4).status, Status::ToRead);
    QTRY_COMPARE(versions->count(), 3);
    QVERIFY(versions->item(0)->text().contains(u"again"_s));
    QCOMPARE(list.file(), tenPapers());
}

QTEST_MAIN(TestListPage)
#include "tst_list_page.moc"
