// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/dialogs/RenameTopicDialog.h"
#include "gui/shell/Sidebar.h"
#include "gui/shell/SidebarModel.h"
#include "support/Patience.h"

#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;

// A topic under a new name, by keys.
class TopicsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        m_paper = m_gui->add({.title = u"A"_s, .topic = {u"Systems"_s, u"Storage"_s}});
        m_gui->add({.title = u"B"_s, .topic = {u"Systems"_s, u"Kernels"_s}});
    }

    void newName_isTakenWithReturn()
    {
        RenameTopicDialog dialog(m_gui->library(), m_gui->notifier, {u"Systems"_s, u"Storage"_s});
        QSignalSpy renamed(&dialog, &RenameTopicDialog::renamed);
        dialog.show();
        auto *name = dialog.findChild<QLineEdit *>();
        QCOMPARE(name->text(), u"Storage"_s);
        QCOMPARE(name->selectedText(), u"Storage"_s);
        QTest::keyClicks(name, u"File Systems"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_gui->paper(m_paper).topics, (QList<TopicPath>{{u"Systems"_s, u"File Systems"_s}}));
        QCOMPARE(renamed.size(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void takenName_isToldBeforehand()
    {
        RenameTopicDialog dialog(m_gui->library(), m_gui->notifier, {u"Systems"_s, u"Storage"_s});
        const QString harmless = shown(dialog);
        dialog.findChild<QLineEdit *>()->setText(u"Kernels"_s);
        QVERIFY(shown(dialog) != harmless);
        QVERIFY2(shown(dialog).contains(u"Systems › Kernels"_s), qPrintable(shown(dialog)));
        dialog.accept();
        QCOMPARE(m_gui->paper(m_paper).topics, (QList<TopicPath>{{u"Systems"_s, u"Kernels"_s}}));
    }

    void emptyName_cannotBeTaken()
    {
        RenameTopicDialog dialog(m_gui->library(), m_gui->notifier, {u"Systems"_s});
        dialog.findChild<QLineEdit *>()->setText(u"  "_s);
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void f2AndTheMenuOfATopic_askForIt()
    {
        Sidebar sidebar(m_gui->library());
        QSignalSpy rename(&sidebar, &Sidebar::topicRenameRequested);
        QSignalSpy menu(&sidebar, &Sidebar::topicMenuRequested);
        sidebar.show();
        const auto topic = [&] {
            return sidebar.model()->match(sidebar.model()->index(0, 0), SidebarPathRole, QStringList{u"Systems"_s, u"Storage"_s},
                                          1, Qt::MatchExactly | Qt::MatchRecursive);
        };
        QVERIFY(QTest::qWaitFor([&] { return !topic().isEmpty(); }, cabinet::test::patience));
        sidebar.setCurrentIndex(topic().first());
        QTest::keyClick(&sidebar, Qt::Key_F2);
        QCOMPARE(rename.size(), 1);
        QCOMPARE(rename.first().first().value<TopicPath>(), (TopicPath{u"Systems"_s, u"Storage"_s}));
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(sidebar.viewport(), &key);
        QCOMPARE(menu.size(), 1);
        sidebar.setCurrentIndex(sidebar.model()->index(0, 0)); // the board has no name to change
        QTest::keyClick(&sidebar, Qt::Key_F2);
        QCOMPARE(rename.size(), 1);
    }

private:
    [[nodiscard]] static QString shown(const QDialog &dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<GuiLibrary> m_gui;
    PaperId m_paper;
};

QTEST_MAIN(TopicsTest)
#include "tst_topics.moc"
