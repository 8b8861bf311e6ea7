// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/filters/ChipRow.h"
#include "gui/shell/IconButton.h"
#include "gui/shell/NoticeBar.h"
#include "gui/shell/SearchField.h"
#include "gui/shell/Sidebar.h"
#include "gui/shell/SidebarModel.h"
#include "gui/widgets/Chip.h"
#include "support/Patience.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::WindowFixture;

namespace {

QAction *action(WindowFixture &fixture, const char *name)
{
    return fixture.window().findChild<QAction *>(QLatin1StringView(name));
}

QStringList notices(const WindowFixture &fixture)
{
    QStringList texts;
    for (const QLabel *label : fixture.find<QWidget>("notices")->findChildren<QLabel *>(u"noticeText"_s)) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

QPushButton *noticeButton(const WindowFixture &fixture)
{
    for (auto *button : fixture.find<QWidget>("notices")->findChildren<QPushButton *>(u"noticeAction"_s)) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

QStringList chips(WindowFixture &fixture)
{
    QCoreApplication::processEvents(); // a layout shows new widgets a moment later
    QStringList texts;
    for (const Chip *chip : fixture.window().findChild<ChipRow *>()->findChildren<Chip *>()) {
        if (chip->isVisible())
            texts << chip->text();
    }
    return texts;
}

QModelIndex row(const Sidebar &sidebar, const QString &text)
{
    const auto found =
        sidebar.model()->match(sidebar.model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void clickRow(Sidebar &sidebar, const QString &text, Qt::KeyboardModifiers modifiers = {})
{
    const QModelIndex index = row(sidebar, text);
    QVERIFY2(index.isValid(), qPrintable(text));
    QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, modifiers, sidebar.visualRect(index).center());
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyLibrary_showsWelcome();
    void examples_fillBoardAndCabinet();
    void undo_saysWhatItWouldDo();
    void undoKey_takesBackLastChange();
    void change_isNamedWithUndo();
    void notice_ofUndo_offersRedo();
    void changeOfAnotherProcess_updatesUndoText();
    void error_staysUntilDismissed();
    void failedSave_isSaidInStatusLine();
    void sidebar_countsTopicsWithDeeperOnes();
    void sidebar_fillsAfterTheFirstFrame();
    void topicClick_filters_andFreesOnSecond();
    void tagCtrlClick_addsToFilter();
    void sidebarKeys_filterWithoutMouse();
    void typing_searchesAtOnce();
    void escape_emptiesSearch_thenLeavesIt();
    void findKey_focusesSearch();
    void chipCross_removesOneFilter();
    void filters_areRememberedAndShown();
    void filters_ofAnotherLibrary_areForgotten();
    void view_andPanels_areRemembered();
    void damagedSettings_giveDefaults();
    void mainButton_followsView();
    void dark_reachesEveryWidget();
};

void TestShell::emptyLibrary_showsWelcome()
{
    WindowFixture fixture;
    QVERIFY(fixture.find<QWidget>("welcomePage")->isVisible());
    fixture.add(u"First"_s);
    QTRY_VERIFY(!fixture.find<QWidget>("welcomePage")->isVisible());
}

void TestShell::examples_fillBoardAndCabinet()
{
    WindowFixture fixture;
    QTest::mouseClick(fixture.find<QPushButton>("examples"), Qt::LeftButton);
    const auto counts = fixture.library().read().counts();
    QVERIFY(counts->papers > 0);
    QVERIFY(counts->ideas > 0);
    QVERIFY(!fixture.find<QWidget>("welcomePage")->isVisible());
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.library().read().counts()->papers, 0); // one step, whatever it took
    QCOMPARE(fixture.library().read().counts()->ideas, 0);
}

void TestShell::undo_saysWhatItWouldDo()
{
    WindowFixture fixture;
    QCOMPARE(action(fixture, "undo")->text(), u"Undo"_s);
    QVERIFY(!action(fixture, "undo")->isEnabled());
    const PaperId paper = fixture.add(u"Tide tables"_s);
    QVERIFY(fixture.library().movePapers({paper}, Status::Done, {}));
    const QString text = action(fixture, "undo")->text();
    QVERIFY2(text.startsWith(u"Undo: moved"_s) && text.contains(u"Done"_s), qPrintable(text));
    QVERIFY(fixture.find<IconButton>("undoButton")->toolTip().startsWith(text));
    QVERIFY(fixture.find<IconButton>("undoButton")->isEnabled());
    QVERIFY(!fixture.find<IconButton>("redoButton")->isEnabled());
}

void TestShell::undoKey_takesBackLastChange()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.library().read().counts()->papers, 0);
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.library().read().counts()->papers, 1);
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&fixture.window(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(fixture.library().read().counts()->papers, 1);
}

void TestShell::change_isNamedWithUndo()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    QCOMPARE(notices(fixture).size(), 1);
    QVERIFY2(notices(fixture).constFirst().contains(u"Tide tables"_s), qPrintable(notices(fixture).constFirst()));
    fixture.add(u"Wind roses"_s);
    QCOMPARE(notices(fixture).size(), 1); // the newer one took its place
    QTest::mouseClick(noticeButton(fixture), Qt::LeftButton);
    QCOMPARE(fixture.library().read().counts()->papers, 1);
}

void TestShell::notice_ofUndo_offersRedo()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    QTest::mouseClick(noticeButton(fixture), Qt::LeftButton);
    QVERIFY(noticeButton(fixture) != nullptr);
    QCOMPARE(noticeButton(fixture)->text(), u"Redo"_s);
    QTest::mouseClick(noticeButton(fixture), Qt::LeftButton);
    QCOMPARE(fixture.library().read().counts()->papers, 1);
}

void TestShell::changeOfAnotherProcess_updatesUndoText()
{
    WindowFixture fixture;
    auto other = Library::open(fixture.path(u"test.papercabinet"_s), Library::Mode::Open);
    QVERIFY(other);
    PaperDraft draft;
    draft.title = u"From elsewhere"_s;
    QVERIFY((*other)->addPaper(draft));
    QTRY_VERIFY(action(fixture, "undo")->text().contains(u"From elsewhere"_s));
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE((*other)->read().counts()->papers, 0);
}

void TestShell::error_staysUntilDismissed()
{
    WindowFixture fixture;
    fixture.window().notifier().fail({u"The disk is full."_s, {}});
    fixture.add(u"Tide tables"_s);
    QCOMPARE(notices(fixture).size(), 2);
    QVERIFY(notices(fixture).contains(u"The disk is full."_s));
    QTest::mouseClick(fixture.find<QWidget>("notices")->findChild<QToolButton *>(u"noticeClose"_s), Qt::LeftButton);
    QVERIFY(!notices(fixture).contains(u"The disk is full."_s));
}

void TestShell::failedSave_isSaidInStatusLine()
{
    WindowFixture fixture;
    auto *state = fixture.find<QLabel>("savedState");
    QVERIFY(state->text().contains(u"All changes saved"_s));
    QFile::remove(fixture.path(u"test.papercabinet"_s));
    PaperDraft draft;
    draft.title = u"Lost"_s;
    const auto added = fixture.library().addPaper(draft);
    QVERIFY(!added);
    fixture.window().notifier().fail(added.error());
    QVERIFY(!state->text().contains(u"All changes saved"_s));
}

void TestShell::sidebar_countsTopicsWithDeeperOnes()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, {}, {}, {u"Systems"_s, u"Storage"_s});
    fixture.add(u"Two"_s, {}, {}, {u"Systems"_s});
    auto &sidebar = *fixture.window().findChild<Sidebar *>();
    QCOMPARE(row(sidebar, u"Systems"_s).data(SidebarCountRole).toInt(), 2);
    QCOMPARE(row(sidebar, u"Storage"_s).data(SidebarCountRole).toInt(), 1);
    QCOMPARE(row(sidebar, u"Board"_s).data(SidebarCountRole).toInt(), 2);
}

void TestShell::sidebar_fillsAfterTheFirstFrame()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, {}, {u"tide"_s}, {u"Systems"_s});
    fixture.reopen();
    auto *sidebar = fixture.window().findChild<Sidebar *>();
    QTRY_COMPARE(row(*sidebar, u"Systems"_s).data(SidebarCountRole).toInt(), 1);
    QVERIFY(row(*sidebar, u"tide"_s).isValid());
    QCOMPARE(row(*sidebar, u"Board"_s).data(SidebarCountRole).toInt(), 1);
    QVERIFY(sidebar->visualRect(row(*sidebar, u"Systems"_s)).isValid());
}

void TestShell::topicClick_filters_andFreesOnSecond()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, {}, {}, {u"Systems"_s});
    auto &sidebar = *fixture.window().findChild<Sidebar *>();
    clickRow(sidebar, u"Systems"_s);
    QCOMPARE(fixture.window().filters().query().topic, TopicPath{u"Systems"_s});
    QVERIFY(row(sidebar, u"Systems"_s).data(SidebarActiveRole).toBool());
    QCOMPARE(chips(fixture), QStringList{u"Topic: Systems"_s});
    clickRow(sidebar, u"Systems"_s);
    QVERIFY(fixture.window().filters().query().isEmpty());
    QTRY_VERIFY(chips(fixture).isEmpty());
}

void TestShell::tagCtrlClick_addsToFilter()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, {}, {u"tide"_s, u"wind"_s});
    auto &sidebar = *fixture.window().findChild<Sidebar *>();
    clickRow(sidebar, u"tide"_s);
    QCOMPARE(fixture.window().filters().query().tags, QStringList{u"tide"_s});
    clickRow(sidebar, u"wind"_s, Qt::ControlModifier);
    QCOMPARE(fixture.window().filters().query().tags, QStringList({u"tide"_s, u"wind"_s}));
    QVERIFY(chips(fixture).contains(u"All tags"_s));
    clickRow(sidebar, u"tide"_s, Qt::ControlModifier);
    QCOMPARE(fixture.window().filters().query().tags, QStringList{u"wind"_s});
}

void TestShell::sidebarKeys_filterWithoutMouse()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, {}, {}, {u"Systems"_s});
    auto &sidebar = *fixture.window().findChild<Sidebar *>();
    sidebar.setFocus();
    sidebar.setCurrentIndex(row(sidebar, u"Cabinet"_s));
    QTest::keyClick(&sidebar, Qt::Key_Down); // over the heading
    QCOMPARE(sidebar.currentIndex().data().toString(), u"Systems"_s);
    QTest::keyClick(&sidebar, Qt::Key_Return);
    QCOMPARE(fixture.window().filters().query().topic, TopicPath{u"Systems"_s});
}

void TestShell::typing_searchesAtOnce()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    auto *search = fixture.find<SearchField>("search");
    search->setFocus();
    QTest::keyClicks(search, u"tide"_s);
    QCOMPARE(fixture.window().filters().query().text, u"tide"_s);
}

void TestShell::escape_emptiesSearch_thenLeavesIt()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    auto *search = fixture.find<SearchField>("search");
    search->setFocus();
    QTest::keyClicks(search, u"zzz"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(fixture.window().filters().query().isEmpty());
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->hasFocus());
}

void TestShell::findKey_focusesSearch()
{
    WindowFixture fixture;
    fixture.add(u"Tide tables"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.find<SearchField>("search")->hasFocus());
}

void TestShell::chipCross_removesOneFilter()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, u"OSDI'20"_s, {u"tide"_s});
    Query query;
    query.venue = u"OSDI"_s;
    query.tags = {u"tide"_s};
    query.hasPdf = false;
    fixture.window().filters().set(query);
    QCOMPARE(chips(fixture), QStringList({u"Tag: tide"_s, u"Venue: OSDI"_s, u"No PDF"_s}));
    for (Chip *chip : fixture.window().findChild<ChipRow *>()->findChildren<Chip *>()) {
        if (chip->text() == u"Venue: OSDI"_s && chip->isVisible())
            QTest::keyClick(chip, Qt::Key_Delete);
    }
    QVERIFY(fixture.window().filters().query().venue.isEmpty());
    QCOMPARE(fixture.window().filters().query().tags, QStringList{u"tide"_s});
}

void TestShell::filters_areRememberedAndShown()
{
    WindowFixture fixture;
    fixture.add(u"One"_s, u"OSDI'20"_s, {u"tide"_s}, {u"Systems"_s, u"Storage"_s});
    Query query;
    query.text = u"one"_s;
    query.topic = {u"Systems"_s, u"Storage"_s};
    query.tags = {u"tide"_s};
    query.anyTag = true;
    query.venue = u"OSDI"_s;
    query.year = 2020;
    query.hasPdf = false;
    fixture.window().filters().set(query);
    fixture.reopen();
    QCOMPARE(fixture.window().filters().query(), query);
    QCOMPARE(fixture.find<SearchField>("search")->text(), u"one"_s);
    QVERIFY(chips(fixture).contains(u"Topic: Systems › Storage"_s));
}

void TestShell::filters_ofAnotherLibrary_areForgotten()
{
    WindowFixture fixture;
    WindowSettings settings;
    settings.library = u"/elsewhere/other.papercabinet"_s;
    settings.query.venue = u"OSDI"_s;
    const WindowState state(fixture.path(u"other.ini"_s));
    state.save(settings);
    QCOMPARE(state.load().query.venue, u"OSDI"_s);
    fixture.window().close();
    QFile::remove(fixture.settings());
    QVERIFY(QFile::copy(fixture.path(u"other.ini"_s), fixture.settings()));
    network::Downloader downloader(network::PdfCache(fixture.path(u"pdf"_s)));
    Settings network(downloader, fixture.path(u"network.json"_s));
    const MainWindow::Services services{fixture.library(), downloader, fixture.appearance(), network,
                                        WindowState(fixture.settings())};
    MainWindow window(services);
    QVERIFY(window.filters().query().isEmpty());
}

void TestShell::view_andPanels_areRemembered()
{
    WindowFixture fixture;
    fixture.add(u"One"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&fixture.window(), Qt::Key_F9);
    QVERIFY(!fixture.window().findChild<Sidebar *>()->isVisible());
    fixture.reopen();
    QVERIFY(!fixture.window().findChild<Sidebar *>()->isVisible());
    QCOMPARE(fixture.find<QPushButton>("mainButton")->text(), u"Add idea"_s);
}

void TestShell::damagedSettings_giveDefaults()
{
    WindowFixture fixture;
    fixture.window().close();
    fixture.write(u"window.ini"_s, QByteArray("[window\ngeometry=@ByteArray(\0\xff)\n[filter]\nyear=soon\npdf=maybe\n", 60));
    const WindowSettings loaded = WindowState(fixture.settings()).load();
    QVERIFY(loaded.query.isEmpty());
    QCOMPARE(loaded.appearance, Appearance::Choice::System);
    fixture.reopen();
    QVERIFY(fixture.window().isVisible());
}

void TestShell::mainButton_followsView()
{
    WindowFixture fixture;
    fixture.add(u"One"_s);
    auto *button = fixture.find<QPushButton>("mainButton");
    QCOMPARE(button->text(), u"Add paper"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(button->text(), u"Add idea"_s);
    QTest::keyClick(&fixture.window(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(button->text(), u"Add paper"_s);
}

// Whatever a style sheet does to a widget's own palette, it must not be taken for the other theme.
void TestShell::dark_reachesEveryWidget()
{
    WindowFixture fixture;
    fixture.add(u"One"_s);
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        fixture.appearance().choose(choice);
        QCoreApplication::processEvents();
        const QList<QWidget *> widgets = fixture.window().findChildren<QWidget *>();
        for (const QWidget *widget : widgets)
            QVERIFY2(themeOf(widget->palette()).dark == (choice == Appearance::Choice::Dark), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
