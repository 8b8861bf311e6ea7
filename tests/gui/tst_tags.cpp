// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/dialogs/TagManagerDialog.h"
#include "gui/dialogs/TagPicker.h"
#include "gui/models/TagModel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

class TagsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        m_both = m_gui->add({.title = u"Both"_s, .tags = {u"compiler"_s, u"gpu"_s}});
        m_one = m_gui->add({.title = u"One"_s, .tags = {u"compiler"_s}});
    }

    void picker_ticksWhatAllHaveAndDashesWhatSomeHave()
    {
        const gui::TagPicker picker(m_gui->library(), m_gui->notifier, {m_both, m_one}, {});
        const QAbstractItemModel *model = picker.findChild<QListView *>()->model();
        QCOMPARE(model->index(0, 0).data().toString(), u"compiler"_s);
        QCOMPARE(model->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    }

    void pickerAccepted_isOneChange()
    {
        gui::TagPicker picker(m_gui->library(), m_gui->notifier, {m_both, m_one}, {});
        picker.show();
        const int before = m_gui->historyLength();
        auto *typed = picker.findChild<QLineEdit *>();
        QTest::keyClicks(typed, u"new/tag"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QAbstractItemModel *model = picker.findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == u"compiler"_s)
                model->setData(model->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
        }
        picker.accept();
        QCOMPARE(m_gui->paper(m_one).tags, QStringList{u"new/tag"_s});
        QCOMPARE(m_gui->paper(m_both).tags.size(), 2);
        QVERIFY(m_gui->paper(m_both).tags.contains(u"gpu"_s));
        QCOMPARE(m_gui->historyLength(), before + 1);
    }

    void manager_renamesRecoloursMergesAndDeletes()
    {
        gui::TagManagerDialog dialog(m_gui->library(), m_gui->notifier);
        dialog.show();
        auto *list = dialog.findChild<QListView *>();
        QVERIFY(list->model()->setData(list->model()->index(0, 0), u"compilers"_s, Qt::EditRole));
        QCOMPARE(m_gui->paper(m_one).tags, QStringList{u"compilers"_s});
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(named(dialog, u"Violet"_s), Qt::LeftButton);
        QCOMPARE(m_gui->library().read().tags()->first().colour, 4);
        list->setCurrentIndex(list->model()->index(1, 0));
        QMenu *targets = named(dialog, u"Merge into"_s)->menu();
        Q_EMIT targets->aboutToShow();
        targets->actions().first()->trigger();
        QCOMPARE(m_gui->paper(m_both).tags, QStringList{u"compilers"_s});
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(named(dialog, u"Delete"_s), Qt::LeftButton);
        QVERIFY(m_gui->library().read().tags()->isEmpty());
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_gui->library().undo()->has_value());
        QCOMPARE(m_gui->paper(m_both).tags, (QStringList{u"compiler"_s, u"gpu"_s}));
    }

    void takenName_isRefusedWithAMessage()
    {
        gui::TagManagerDialog dialog(m_gui->library(), m_gui->notifier);
        auto *list = dialog.findChild<QListView *>();
        list->model()->setData(list->model()->index(0, 0), u"GPU"_s, Qt::EditRole);
        QCOMPARE(m_gui->paper(m_one).tags, QStringList{u"compiler"_s});
    }

    void model_staysConsistent()
    {
        gui::TagModel model(m_gui->library());
        const QAbstractItemModelTester tester(&model);
        model.setChecks({});
        model.addChecked(u"fresh"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.withState(Qt::Checked), QStringList{u"fresh"_s});
        QVERIFY(m_gui->library().changeTags({m_one}, {}, {u"other"_s}, {}).ok());
    }

private:
    static QPushButton *named(const QWidget &dialog, const QString &name)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->accessibleName() == name || button->text() == name)
                return button;
        }
        qFatal("no button %s", qPrintable(name));
        return nullptr;
    }

    std::unique_ptr<GuiLibrary> m_gui;
    PaperId m_both;
    PaperId m_one;
};

QTEST_MAIN(TagsTest)
#include "tst_tags.moc"
