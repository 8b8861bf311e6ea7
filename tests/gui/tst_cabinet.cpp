// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/cabinet/CabinetView.h"
#include "gui/models/IdeaModel.h"
#include "gui/widgets/SafeMarkdown.h"
#include "support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

class CabinetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        for (const QString &title : {u"First"_s, u"Second"_s, u"异构 Third"_s})
            m_ideas.append(*m_gui->library().addIdea(
                {.title = title, .body = u"- [Paper of %1](https://example.org/p.pdf) by Ada, OSDI 2020"_s.arg(title)}));
        m_view = std::make_unique<gui::CabinetView>(m_gui->library(), m_gui->notifier);
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), cabinet::test::patience));
        m_list = m_view->findChild<QListView *>();
        m_list->setFocus();
    }
    void cleanup()
    {
        m_view.reset();
        m_ideas.clear();
    }

    void model_staysConsistentThroughChanges()
    {
        gui::IdeaModel model(m_gui->library());
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        const IdeaId added = *m_gui->library().addIdea({.title = u"Fourth"_s});
        QCOMPARE(model.rowOf(added), 3);
        QVERIFY(m_gui->library().moveIdeas({added}, m_ideas.first()).ok());
        QCOMPARE(model.rowOf(added), 0);
        model.setQuery({.text = u"异构"_s});
        QCOMPARE(model.rowCount(), 1);
        model.setQuery({});
        QVERIFY(m_gui->library().removeIdeas(m_ideas).ok());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(m_gui->library().undo().ok());
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!model.removeRows(0, 1));
    }

    void drop_movesTheIdeaAfterTheDragEnded()
    {
        gui::IdeaModel model(m_gui->library());
        QSignalSpy moves(&model, &gui::IdeaModel::moveRequested);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(2)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(moves.size(), 0);
        QTRY_COMPARE(moves.size(), 1);
        QCOMPARE(moves.first().first().value<QList<IdeaId>>(), QList<IdeaId>{m_ideas[2]});
    }

    void keys_carryTheIdeaAndKeepItsNumber()
    {
        m_view->select(m_ideas[0]);
        action(u"Move down"_s)->trigger();
        QCOMPARE(order(), (QList<IdeaId>{m_ideas[1], m_ideas[0], m_ideas[2]}));
        QCOMPARE(m_list->currentIndex().row(), 1);
        QCOMPARE(m_gui->idea(m_ideas[0]).number, 1);
        action(u"Move up"_s)->trigger();
        QCOMPARE(order(), m_ideas);
        QVERIFY(m_gui->library().undo().ok());
        QCOMPARE(order(), (QList<IdeaId>{m_ideas[1], m_ideas[0], m_ideas[2]}));
    }

    void editing_savesOnceWithCtrlReturn()
    {
        m_view->select(m_ideas[0]);
        action(u"Edit idea"_s)->trigger();
        auto *body = m_view->findChild<QPlainTextEdit *>();
        body->setPlainText(u"new text"_s);
        const int before = m_gui->historyLength();
        QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_gui->idea(m_ideas[0]).body, u"new text"_s);
        QCOMPARE(m_gui->historyLength(), before + 1);
    }

    void choosingAnotherIdeaWhileEditing_savesTheFirst()
    {
        m_view->select(m_ideas[0]);
        action(u"Edit idea"_s)->trigger();
        m_view->findChild<QPlainTextEdit *>()->setPlainText(u"kept"_s);
        m_view->select(m_ideas[1]);
        QCOMPARE(m_gui->idea(m_ideas[0]).body, u"kept"_s);
        QCOMPARE(m_list->currentIndex().row(), 1);
    }

    void newIdea_takesTheNextNumberAndIsSelected()
    {
        m_view->addIdea();
        auto *title = m_view->findChild<QLineEdit *>();
        QTest::keyClicks(title, u"Fresh"_s);
        QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_list->model()->rowCount(), 4);
        QCOMPARE(m_list->currentIndex().data(gui::IdeaNumberRole).toInt(), 4);
    }

    void linkInAnIdea_becomesACardThatKnowsItsIdea()
    {
        m_view->select(m_ideas[0]);
        QTest::mouseClick(button(u"Make a card from “Paper of First”"_s), Qt::LeftButton);
        const QList<PaperCard> cards = *m_gui->library().read().papersOfIdea(m_ideas[0]);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first().title, u"Paper of First"_s);
        const QList<IdeaRow> ideas = *m_gui->library().read().ideasOfPaper(cards.first().id);
        QCOMPARE(ideas.size(), 1);
        QCOMPARE(ideas.first().id, m_ideas[0]);
        QVERIFY(button(u"Make a card from “Paper of First”"_s, false) == nullptr);
    }

    void activatedLink_isHandedOnWithItsLabel()
    {
        m_view->select(m_ideas[1]);
        QSignalSpy asked(m_view.get(), &gui::CabinetView::linkRequested);
        Q_EMIT m_view->findChildren<gui::SafeMarkdown *>().at(1)->linkActivated(u"https://example.org/p.pdf"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Link>().url, u"https://example.org/p.pdf"_s);
    }

    void deleteKey_removesAndUndoBringsBack()
    {
        m_view->select(m_ideas[1]);
        action(u"Delete idea"_s)->trigger();
        QCOMPARE(order(), (QList<IdeaId>{m_ideas[0], m_ideas[2]}));
        QVERIFY(m_gui->library().undo().ok());
        QCOMPARE(order(), m_ideas);
    }

    void markdown_showsNoHtmlAndLoadsNothing()
    {
        gui::SafeMarkdown view(u"x"_s);
        view.setSource(u"<b>bold</b> ![picture](file:///etc/passwd) <img src='file:///etc/passwd'>"_s);
        QVERIFY(view.toPlainText().contains(u"<b>"_s));
        QVERIFY(!view.document()->toHtml().contains(u"<img"_s));
        QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).toByteArray(), QByteArray());
    }

    void pathologicalMarkdown_isShownPlain()
    {
        QVERIFY(!gui::isRenderable(QString(u"*a _b "_s).repeated(20'000)));
        QVERIFY(!gui::isRenderable(QString(u"<div>"_s).repeated(20'000)));
        QVERIFY(gui::isRenderable(u"An ordinary sentence with a [link](https://example.org) in it. "_s.repeated(20)));
    }

private:
    QAction *action(const QString &text)
    {
        for (QAction *candidate : m_view->ideaActions()) {
            if (candidate->text() == text)
                return candidate;
        }
        qFatal("no action %s", qPrintable(text));
        return nullptr;
    }
    QPushButton *button(const QString &name, bool must = true)
    {
        for (QPushButton *candidate : m_view->findChildren<QPushButton *>()) {
            if (candidate->accessibleName() == name && candidate->isVisible())
                return candidate;
        }
        if (must)
            qFatal("no button %s", qPrintable(name));
        return nullptr;
    }
    QList<IdeaId> order()
    {
        QList<IdeaId> ids;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            ids.append(IdeaId{m_list->model()->index(row, 0).data(gui::IdeaIdRole).toLongLong()});
        return ids;
    }

    std::unique_ptr<GuiLibrary> m_gui;
    QList<IdeaId> m_ideas;
    std::unique_ptr<gui::CabinetView> m_view;
    QListView *m_list = nullptr;
};

QTEST_MAIN(CabinetTest)
#include "tst_cabinet.moc"
