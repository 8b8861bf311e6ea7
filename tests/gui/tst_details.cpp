// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/details/PaperDetails.h"
#include "gui/widgets/InlineText.h"
#include "support/Patience.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

class DetailsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        m_cache = std::make_unique<network::PdfCache>(m_gui->cache());
        m_details = std::make_unique<gui::PaperDetails>(m_gui->library(), *m_cache, m_gui->notifier);
        m_details->resize(340, 900);
        m_details->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_details.get(), cabinet::test::patience));
    }
    void cleanup() { m_details.reset(); }

    void title_isSavedWithReturnAsOneChange()
    {
        const PaperId id = m_gui->add(u"Old title"_s);
        m_details->setPapers({id});
        const int before = m_gui->historyLength();
        m_details->editTitle();
        QTest::keyClicks(field<gui::InlineText>(u"Title"_s), u"New title"_s);
        QTest::keyClick(field<gui::InlineText>(u"Title"_s), Qt::Key_Return);
        QCOMPARE(m_gui->paper(id).title, u"New title"_s);
        QCOMPARE(m_gui->historyLength(), before + 1);
    }

    void escape_putsTheTitleBack()
    {
        const PaperId id = m_gui->add(u"Old title"_s);
        m_details->setPapers({id});
        m_details->editTitle();
        auto *title = field<gui::InlineText>(u"Title"_s);
        QTest::keyClicks(title, u"typed"_s);
        QTest::keyClick(title, Qt::Key_Escape);
        QCOMPARE(title->toPlainText(), u"Old title"_s);
        m_details->finishEditing();
        QCOMPARE(m_gui->paper(id).title, u"Old title"_s);
    }

    void emptyTitle_isRefusedAndStaysTyped()
    {
        const PaperId id = m_gui->add(u"Old title"_s);
        m_details->setPapers({id});
        auto *title = field<gui::InlineText>(u"Title"_s);
        title->setPlainText({});
        QVERIFY(!m_details->finishEditing());
        QCOMPARE(m_gui->paper(id).title, u"Old title"_s);
        QCOMPARE(m_gui->notices.size(), 1);
    }

    void selectingAnotherCard_savesWhatWasTyped()
    {
        const PaperId first = m_gui->add(u"First"_s);
        const PaperId second = m_gui->add(u"Second"_s);
        m_details->setPapers({first});
        field<gui::InlineText>(u"Notes, as Markdown"_s)->setPlainText(u"remember *this*"_s);
        m_details->setPapers({second});
        QCOMPARE(m_gui->paper(first).notes, u"remember *this*"_s);
        QCOMPARE(m_gui->paper(second).notes, QString());
        QCOMPARE(field<gui::InlineText>(u"Title"_s)->toPlainText(), u"Second"_s);
    }

    void venueAuthorsAndTopic_areSavedOnReturn()
    {
        const PaperId id = m_gui->add(u"A"_s);
        m_details->setPapers({id});
        type(u"Venue"_s, u"OSDI'20"_s);
        type(u"Authors, separated by semicolons"_s, u"Ada Lovelace; Koppula, Skanda"_s);
        type(u"Topic"_s, u"MLSys / DNN Compiler"_s);
        const Paper paper = m_gui->paper(id);
        QCOMPARE(paper.venue.text, u"OSDI'20"_s);
        QCOMPARE(paper.venue.year, 2020);
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"Koppula, Skanda"_s}));
        QCOMPARE(paper.topics, (QList<TopicPath>{{u"MLSys"_s, u"DNN Compiler"_s}}));
    }

    void links_areAddedChangedAndRemoved()
    {
        const PaperId id = m_gui->add(u"A"_s, {{u"Note"_s, u"https://example.org/n"_s}});
        m_details->setPapers({id});
        m_details->addLink();
        type(u"Link address of Paper"_s, u"https://example.org/p.pdf"_s);
        QCOMPARE(m_gui->paper(id).links,
                 (Links{{u"Note"_s, u"https://example.org/n"_s}, {u"Paper"_s, u"https://example.org/p.pdf"_s}}));
        QTest::mouseClick(field<QToolButton>(u"Remove link Note"_s), Qt::LeftButton);
        QCOMPARE(m_gui->paper(id).links, (Links{{u"Paper"_s, u"https://example.org/p.pdf"_s}}));
    }

    void changeFromElsewhere_isShown()
    {
        const PaperId id = m_gui->add(u"A"_s);
        m_details->setPapers({id});
        QVERIFY(m_gui->library().editPaper(id, {.venue = u"SOSP'19"_s}).ok());
        QCOMPARE(field<QLineEdit>(u"Venue"_s)->text(), u"SOSP'19"_s);
        QVERIFY(m_gui->library().undo().ok());
        QCOMPARE(field<QLineEdit>(u"Venue"_s)->text(), QString());
    }

    void statusMenu_movesThePaper()
    {
        const PaperId id = m_gui->add(u"A"_s);
        m_details->setPapers({id});
        field<QToolButton>(u"Status: To read"_s)->menu()->actions().at(2)->trigger();
        QCOMPARE(m_gui->paper(id).status, Status::Done);
    }

    void severalPapers_moveTogetherAsOneChange()
    {
        const QList<PaperId> ids{m_gui->add(u"A"_s), m_gui->add(u"B"_s), m_gui->add(u"C"_s)};
        m_details->setPapers(ids);
        const int before = m_gui->historyLength();
        QTest::mouseClick(field<QPushButton>(u"Move to Reading"_s), Qt::LeftButton);
        for (const PaperId id : ids)
            QCOMPARE(m_gui->paper(id).status, Status::Reading);
        QCOMPARE(m_gui->historyLength(), before + 1);
    }

    void undoKeyInAnUntouchedField_isLeftToTheWindow()
    {
        m_details->setPapers({m_gui->add(u"A"_s)});
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        override.setAccepted(false);
        QCoreApplication::sendEvent(field<gui::InlineText>(u"Title"_s), &override);
        QVERIFY(!override.isAccepted());
    }

    void everyLabel_isPlainText()
    {
        m_details->setPapers({m_gui->add(u"<b>bold</b> <img src=x>"_s)});
        for (const QLabel *label : m_details->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

private:
    template<typename Widget>
    Widget *field(const QString &accessibleName)
    {
        QCoreApplication::processEvents(); // rows made just now are shown from the event loop
        for (Widget *widget : m_details->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisibleTo(m_details.get()))
                return widget;
        }
        qFatal("no widget is named %s", qPrintable(accessibleName));
        return nullptr;
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = field<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    std::unique_ptr<GuiLibrary> m_gui;
    std::unique_ptr<network::PdfCache> m_cache;
    std::unique_ptr<gui::PaperDetails> m_details;
};

QTEST_MAIN(DetailsTest)
#include "tst_details.moc"
