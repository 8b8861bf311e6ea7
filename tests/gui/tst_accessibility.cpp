// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/cabinet/CabinetView.h"
#include "gui/dialogs/AboutDialog.h"
#include "gui/dialogs/AddPaperDialog.h"
#include "gui/dialogs/BackupsDialog.h"
#include "gui/dialogs/ImportDialog.h"
#include "gui/dialogs/KeysDialog.h"
#include "gui/dialogs/TagManagerDialog.h"
#include "gui/dialogs/TagPicker.h"
#include "gui/dialogs/TopicDialog.h"
#include "gui/dialogs/TroubleDialog.h"
#include "gui/filters/FilterPanel.h"
#include "gui/lists/ClashDialog.h"
#include "gui/lists/ListDialog.h"
#include "gui/lists/WriteDialog.h"
#include "library/Importer.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::sampleIdeas;
using cabinet::test::sampleList;
using cabinet::test::WindowFixture;

namespace {

// What a person can act on: these need a name that a screen reader can say.
bool isActionable(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::MenuItem:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::ListItem:
    case QAccessible::TreeItem:
        return true;
    default:
        return false;
    }
}

QString describe(QAccessibleInterface *node)
{
    QStringList path;
    for (QAccessibleInterface *at = node; at != nullptr && at->isValid() && path.size() < 6; at = at->parent()) {
        const QObject *object = at->object();
        path.prepend(object == nullptr
                         ? u"?"_s
                         : u"%1#%2"_s.arg(QLatin1StringView(object->metaObject()->className()), object->objectName()));
    }
    return path.join(u" > "_s);
}

// Everything below `root` that can be acted on and has no name. Hidden things are not asked, nor a combo box's own list.
QStringList unnamed(QObject *root)
{
    QStringList found;
    QList<QAccessibleInterface *> waiting{QAccessible::queryAccessibleInterface(root)};
    int visited = 0;
    while (!waiting.isEmpty() && ++visited < 20'000) {
        QAccessibleInterface *node = waiting.takeLast();
        if (node == nullptr || !node->isValid() || node->state().invisible)
            continue;
        if (isActionable(node->role()) && node->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(node);
        if (node->role() == QAccessible::ComboBox)
            continue;
        for (int i = 0; i < node->childCount(); ++i)
            waiting << node->child(i);
    }
    return found;
}

QStringList richLabels(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            found << u"%1#%2: %3"_s.arg(QLatin1StringView(label->parent()->metaObject()->className()), label->objectName(),
                                        label->text());
    }
    return found;
}

void fill(WindowFixture &fixture)
{
    auto plan =
        planImport(fixture.library().read(),
                   {fixture.write(u"list.md"_s, sampleList()), fixture.write(u"ideas.md"_s, sampleIdeas())}, ImportAs::Auto);
    QVERIFY(plan);
    QVERIFY(fixture.library().applyImport(*plan));
    fixture.add(u"<b>bold</b> & <img src=x>"_s, u"<i>Venue</i>'20"_s, {u"tide"_s, u"wind/sea"_s}, {u"<u>Topic</u>"_s});
}

// Every page and dialog there is, one after the other, each on screen when `check` sees it.
void visitAll(WindowFixture &fixture, const std::function<void(const QString &, QWidget &)> &check)
{
    MainWindow &window = fixture.window();
    check(u"welcome"_s, window);
    fill(fixture);
    QCoreApplication::processEvents();
    Query query;
    query.tags = {u"tide"_s, u"wind/sea"_s};
    query.anyTag = true;
    window.filters().set(query);
    check(u"board, filtered"_s, window);
    window.filters().clear();
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    QTest::keyClick(window.focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    QCoreApplication::processEvents();
    check(u"board with a card selected"_s, window);
    window.notifier().fail({u"Something <b>failed</b>."_s, {}});
    check(u"board with notices"_s, window);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    window.findChild<CabinetView *>()->select(*fixture.library().read().ideaWithNumber(1).operator*());
    QCoreApplication::processEvents();
    check(u"cabinet"_s, window);
    for (QAction *top : window.menuBar()->actions()) {
        top->menu()->popup(window.mapToGlobal(QPoint(20, 20)));
        check(u"menu"_s, *top->menu());
        top->menu()->hide();
    }
}

template<typename Dialog, typename... Arguments>
void visitOne(const QString &name, const std::function<void(const QString &, QWidget &)> &check, Arguments &&...arguments)
{
    Dialog dialog(std::forward<Arguments>(arguments)...);
    dialog.show();
    QCoreApplication::processEvents();
    check(name, dialog);
}

void visitDialogs(WindowFixture &fixture, const std::function<void(const QString &, QWidget &)> &check)
{
    Library &library = fixture.library();
    Notifier notifier;
    const PaperId paper = fixture.add(u"One"_s, u"OSDI'20"_s, {u"tide"_s}, {u"Systems"_s});
    const storage::Backup backup{fixture.path(u"b.papercabinet"_s), QDateTime::currentDateTimeUtc(), 4096};
    visitOne<AboutDialog>(u"about"_s, check);
    visitOne<AddPaperDialog>(u"add paper"_s, check, library, notifier, PaperDraft());
    visitOne<BackupsDialog>(u"backups"_s, check, QList<storage::Backup>{backup}, library.file());
    visitOne<KeysDialog>(u"keys"_s, check, QList<KeyGroup>{{u"File"_s, {}, {{u"Esc"_s, u"Close"_s}}}});
    visitOne<TagManagerDialog>(u"tags"_s, check, library, notifier);
    visitOne<TagPicker>(u"tag picker"_s, check, library, notifier, QList<PaperId>{paper}, QList<IdeaId>());
    visitOne<TopicDialog>(u"topic"_s, check, library, notifier, QList<PaperId>{paper});
    visitOne<TroubleDialog>(u"trouble"_s, check, u"It <b>is</b> damaged."_s, library.file(), QList<storage::Backup>{backup});
    visitOne<FilterPanel>(u"filters"_s, check, library, fixture.window().filters());
    ImportDialog import;
    const auto plan = planImport(
        library.read(), {fixture.write(u"more.md"_s, sampleList()), fixture.write(u"i.md"_s, sampleIdeas())}, ImportAs::Auto);
    import.showBusy(u"Reading…"_s);
    import.show();
    check(u"import, busy"_s, import);
    import.showPlan(*plan);
    QCoreApplication::processEvents();
    check(u"import"_s, import);
    QVERIFY(library.applyImport(*plan));
    const Source list = library.read().sources()->first();
    QVERIFY(library.linkSource(list.id, SourceMode::InStep));
    visitOne<ListDialog>(u"list"_s, check, library, notifier, list.id);
    const WriteDialog::Question question{u"Write to <b>more.md</b>?"_s, u"Exactly these lines."_s, u"&Write"_s, u"Not now"_s,
                                         u"&Back"_s};
    visitOne<WriteDialog>(u"write"_s, check, question, "- [ ] <i>One</i>\n", "- [x] <i>One</i>\n");
    markdown::FieldClash clash;
    clash.title = u"<b>One</b>"_s;
    clash.ours = u"<u>ours</u>"_s;
    clash.defaultChoice = markdown::MergeChoice::Both;
    visitOne<ClashDialog>(u"clash"_s, check, ClashDialog::Between::SidesOfMerge, u"more.md"_s,
                          QList<markdown::FieldClash>{clash, clash});
}

bool isInTheTree(QObject *root, const QString &name)
{
    QList<QAccessibleInterface *> waiting{QAccessible::queryAccessibleInterface(root)};
    while (!waiting.isEmpty()) {
        QAccessibleInterface *node = waiting.takeLast();
        if (node == nullptr || !node->isValid())
            continue;
        if (node->text(QAccessible::Name) == name)
            return true;
        for (int i = 0; i < node->childCount(); ++i)
            waiting << node->child(i);
    }
    return false;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void unnamedButton_isFound();
    void everyControlOfTheWindow_hasName();
    void everyControlOfTheDialogs_hasName();
    void buttonOfANotice_isInTheTree();
    void everyLabel_isPlainText();
    void everyMenuEntry_isReachable();
};

// The walk itself must be able to fail.
void TestAccessibility::unnamedButton_isFound()
{
    QWidget page;
    new QPushButton(&page);
    new QLabel(u"text"_s, &page);
    page.show();
    QCOMPARE(unnamed(&page).size(), 1);
    QCOMPARE(richLabels(page).size(), 1);
}

void TestAccessibility::everyControlOfTheWindow_hasName()
{
    WindowFixture fixture;
    QStringList wrong;
    visitAll(fixture, [&](const QString &where, QWidget &root) {
        for (const QString &what : unnamed(&root))
            wrong << where + u": " + what;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::everyControlOfTheDialogs_hasName()
{
    WindowFixture fixture;
    QStringList wrong;
    visitDialogs(fixture, [&](const QString &where, QWidget &root) {
        for (const QString &what : unnamed(&root))
            wrong << where + u": " + what;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// A stack tells of its pages only: a notice that is its child cannot be reached.
void TestAccessibility::buttonOfANotice_isInTheTree()
{
    WindowFixture fixture;
    fill(fixture);
    fixture.window().notifier().offer(u"Something can be done."_s, u"Do it"_s, [] {});
    QCoreApplication::processEvents();
    QVERIFY(isInTheTree(&fixture.window(), u"Do it"_s));
}

void TestAccessibility::everyLabel_isPlainText()
{
    WindowFixture fixture;
    QStringList wrong;
    const auto check = [&](const QString &where, QWidget &root) {
        for (const QString &what : richLabels(root))
            wrong << where + u": " + what;
    };
    visitAll(fixture, check);
    visitDialogs(fixture, check);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// By a key of its own or by the menu's underlined letters; and no key is given twice in one menu bar.
void TestAccessibility::everyMenuEntry_isReachable()
{
    WindowFixture fixture;
    QStringList wrong;
    QHash<QString, QString> keys;
    for (QAction *top : fixture.window().menuBar()->actions()) {
        for (QAction *entry : top->menu()->actions()) {
            if (!entry->isSeparator() && !entry->text().contains(u'&') && entry->shortcut().isEmpty())
                wrong << u"%1 has no key"_s.arg(entry->text());
            for (const QKeySequence &key : entry->shortcuts()) {
                if (entry->shortcutContext() == Qt::WindowShortcut && keys.contains(key.toString()))
                    wrong << u"%1 is both %2 and %3"_s.arg(key.toString(), keys.value(key.toString()), entry->text());
                if (entry->shortcutContext() == Qt::WindowShortcut)
                    keys.insert(key.toString(), entry->text());
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
