// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/dialogs/ExportDialog.h"
#include "gui/shell/ExportController.h"
#include "gui/shell/NoticePill.h"
#include "gui/shell/StatusLine.h"
#include "gui/shell/UndoController.h"
#include "gui/shell/WorkController.h"
#include "library/Importer.h"
#include "support/Patience.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::sampleIdeas;
using cabinet::test::sampleList;
using cabinet::test::WindowFixture;

namespace {

QByteArray manyPapers(int count)
{
    QByteArray text = "# Many\n\n";
    for (int i = 0; i < count; ++i)
        text += "- [ ] Paper number " + QByteArray::number(i) + "[OSDI'20]: [[Paper](https://a.org/" + QByteArray::number(i) +
                ".pdf)]\n";
    return text;
}

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be read");
}

// The words of the newest notice, and its button.
QLabel *notice(WindowFixture &fixture)
{
    const auto labels = fixture.window().findChildren<QLabel *>(u"noticeText"_s);
    for (auto label = labels.crbegin(); label != labels.crend(); ++label) {
        if ((*label)->isVisible())
            return *label;
    }
    return nullptr;
}

bool noticeSays(WindowFixture &fixture, const QString &words)
{
    return QTest::qWaitFor(
        [&] {
            const QLabel *said = notice(fixture);
            return said != nullptr && said->text().contains(words);
        },
        20'000);
}

} // namespace

class ShellWorkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void undoOfALargeImport_runsBesideTheWindow()
    {
        import(UndoController::bulkRows);
        action(u"undo"_s)->trigger();
        QVERIFY(work()->isBusy()); // nothing was undone yet: the window was not kept waiting
        QVERIFY(!action(u"undo"_s)->isEnabled());
        QCOMPARE(papers(), UndoController::bulkRows);
        QVERIFY(noticeSays(*m_fixture, u"Undone: imported"_s));
        QVERIFY(!work()->isBusy());
        QCOMPARE(papers(), 0);
        QVERIFY(action(u"redo"_s)->isEnabled());
        action(u"redo"_s)->trigger();
        QVERIFY(work()->isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(papers(), UndoController::bulkRows, 20'000);
        QTRY_VERIFY(action(u"undo"_s)->isEnabled());
    }

    void smallUndo_isDoneAtOnce()
    {
        m_fixture->add(u"One"_s);
        action(u"undo"_s)->trigger();
        QVERIFY(!work()->isBusy());
        QCOMPARE(papers(), 0);
    }

    void changesMeanwhile_areRefusedAndLoseNothing()
    {
        import(UndoController::bulkRows);
        action(u"undo"_s)->trigger();
        PaperDraft draft;
        draft.title = u"Meanwhile"_s;
        const auto refused = m_fixture->library().addPaper(draft);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"Wait until it is done"_s));
        QTRY_COMPARE_WITH_TIMEOUT(papers(), 0, 20'000);
        QTRY_VERIFY(!work()->isBusy());
        QVERIFY(m_fixture->library().addPaper(draft));
    }

    void cancelledUndo_changesNothing()
    {
        import(UndoController::bulkRows * 5);
        action(u"undo"_s)->trigger();
        work()->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!work()->isBusy(), 20'000);
        QCOMPARE(papers(), UndoController::bulkRows * 5);
        QVERIFY(action(u"undo"_s)->isEnabled());
        QVERIFY(m_fixture->library().check()->isEmpty());
    }

    void closingDuringAnUndo_changesNothing()
    {
        import(UndoController::bulkRows * 5);
        action(u"undo"_s)->trigger();
        m_fixture->reopen();
        QVERIFY(papers() == UndoController::bulkRows * 5 || papers() == 0);
        QVERIFY(m_fixture->library().check()->isEmpty());
        m_fixture->add(u"After"_s); // the library is nobody else's any more
    }

    void secondWork_isToldToWait()
    {
        QSemaphore goOn;
        QVERIFY(startWaiting(goOn, false));
        QVERIFY(!work()->start({u"Another"_s, false, [](const Progress &) { return Worker::Tell(); }}));
        QVERIFY(noticeSays(*m_fixture, u"Waiting"_s));
        goOn.release();
        QTRY_VERIFY(!work()->isBusy());
    }

    void longWork_showsInTheStatusLineWithAWayOut()
    {
        QSemaphore goOn;
        QVERIFY(startWaiting(goOn, false));
        auto *bar = named<QProgressBar>(u"Progress"_s);
        QTRY_VERIFY(bar->isVisible());
        QTRY_COMPARE(bar->maximum(), 10);
        QCOMPARE(bar->value(), 4);
        QTest::mouseClick(named<QToolButton>(u"Cancel"_s), Qt::LeftButton);
        goOn.release();
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(m_wasCancelled);
    }

    void workThatNeedsTheLibrary_keepsChangesOutUntilItEnds()
    {
        QSemaphore goOn;
        QVERIFY(startWaiting(goOn, true));
        QVERIFY(!m_fixture->library().setReadingLimit(3));
        goOn.release();
        QTRY_VERIFY(!work()->isBusy());
        QVERIFY(m_fixture->library().setReadingLimit(3));
    }

    void export_asksWhatAndSaysWhere()
    {
        importLists();
        action(u"export"_s)->trigger();
        auto *dialog = m_fixture->dialog<ExportDialog>();
        QVERIFY(dialog != nullptr);
        const QStringList offered = choices(dialog);
        QCOMPARE(offered.size(), 3); // no filter is on
        QVERIFY(offered.first().contains(u"3 paper(s)"_s) && offered.first().contains(u"2 idea(s)"_s));
        QVERIFY(offered.filter(u"reading.md"_s).size() == 1 && offered.filter(u"ideas.md"_s).size() == 1);
        choose(dialog, ExportFormat::Bibtex);
        auto *files = m_fixture->window().findChild<QFileDialog *>();
        QVERIFY(files != nullptr);
        QCOMPARE(files->acceptMode(), QFileDialog::AcceptSave);
        QVERIFY(!files->testOption(QFileDialog::DontConfirmOverwrite)); // its own question stands before a file that is there
        QCOMPARE(files->defaultSuffix(), u"bib"_s);
        const QString target = m_fixture->path(u"out.bib"_s);
        Q_EMIT files->fileSelected(target);
        QVERIFY(noticeSays(*m_fixture, u"Exported 3 paper(s) to out.bib"_s));
        QCOMPARE(bytesOf(target).count("@inproceedings{"), 3);
    }

    void exportOfTheFilter_isOfferedFirst()
    {
        importLists();
        Query query;
        query.topic = {u"Storage"_s};
        m_fixture->window().filters().set(query);
        action(u"export"_s)->trigger();
        auto *dialog = m_fixture->dialog<ExportDialog>();
        QCOMPARE(choices(dialog).size(), 4);
        QVERIFY(checked(dialog).contains(u"2 paper(s)"_s));
        ExportOrder order;
        connect(dialog, &ExportDialog::chosen, this, [&order](const ExportOrder &chosen) { order = chosen; });
        choose(dialog, ExportFormat::Csv);
        QVERIFY(order.filter.has_value());
        QCOMPARE(order.filter->topic, query.topic);
        QCOMPARE(order.format, ExportFormat::Csv);
    }

    void exportOfAList_isMarkdownOnly()
    {
        importLists();
        action(u"export"_s)->trigger();
        auto *dialog = m_fixture->dialog<ExportDialog>();
        auto *format = dialog->findChild<QComboBox *>(u"format"_s);
        format->setCurrentIndex(2);
        for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text().contains(u"reading.md"_s))
                button->setChecked(true);
        }
        QVERIFY(!format->isEnabled());
        QCOMPARE(format->currentData().toInt(), int(ExportFormat::Markdown));
        ExportOrder order;
        QString name;
        connect(dialog, &ExportDialog::chosen, this, [&](const ExportOrder &chosen, const QString &called) {
            order = chosen;
            name = called;
        });
        choose(dialog, ExportFormat::Markdown);
        QVERIFY(order.source.has_value());
        QCOMPARE(name, u"reading"_s);
    }

    void exported_isShownInItsFolder()
    {
        importLists();
        QList<QUrl> shown;
        ExportController exports({m_fixture->library(), m_fixture->window().notifier(), m_fixture->window().filters(), *work(),
                                  [&shown](const QUrl &url) {
                                      shown << url;
                                      return true;
                                  }},
                                 nullptr);
        exports.write({.format = ExportFormat::Json, .target = m_fixture->path(u"all.json"_s)});
        QVERIFY(noticeSays(*m_fixture, u"Exported 3 paper(s) and 2 idea(s) to all.json"_s));
        auto *button = m_fixture->find<QPushButton>("noticeAction");
        QCOMPARE(button->text(), u"Show in folder"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(shown, QList<QUrl>{QUrl::fromLocalFile(QFileInfo(m_fixture->path(u"all.json"_s)).absolutePath())});
    }

    void exportThatFails_saysWhy()
    {
        importLists();
        m_fixture->find<ExportController>("exports")->write(
            {.format = ExportFormat::Json, .target = m_fixture->path(u"no/folder/all.json"_s)});
        QVERIFY(noticeSays(*m_fixture, u"all.json"_s));
        QVERIFY(!QFile::exists(m_fixture->path(u"no"_s)));
    }

    void formats_haveASuffixAndAFilter()
    {
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Json, ExportFormat::Bibtex, ExportFormat::Ris,
                                          ExportFormat::CslJson, ExportFormat::Csv}) {
            QVERIFY(exportFilter(format).endsWith(u" (*.%1)"_s.arg(exportSuffix(format))));
            QCOMPARE(exportFilter(format).count(u'('), 1); // one pair: the file dialog takes what stands in it for patterns
        }
    }

private:
    void import(int papers)
    {
        const auto plan =
            planImport(m_fixture->library().read(), {m_fixture->write(u"many.md"_s, manyPapers(papers))}, ImportAs::Auto);
        QVERIFY(plan);
        QVERIFY(m_fixture->library().applyImport(*plan));
    }

    void importLists()
    {
        const QStringList files{m_fixture->write(u"reading.md"_s, sampleList()), m_fixture->write(u"ideas.md"_s, sampleIdeas())};
        const auto plan = planImport(m_fixture->library().read(), files, ImportAs::Auto);
        QVERIFY(plan);
        QVERIFY(m_fixture->library().applyImport(*plan));
    }

    bool startWaiting(QSemaphore &goOn, bool needsLibrary)
    {
        m_wasCancelled = false;
        return work()->start({u"Waiting…"_s, needsLibrary, [this, &goOn](const Progress &progress) -> Worker::Tell {
                                  while (!goOn.tryAcquire(1, 10))
                                      (void)progress(4, 10);
                                  return [this, wasCancelled = !progress(10, 10)] { m_wasCancelled = wasCancelled; };
                              }});
    }

    static QStringList choices(ExportDialog *dialog)
    {
        QStringList texts;
        for (const QRadioButton *button : dialog->findChildren<QRadioButton *>())
            texts << button->text();
        return texts;
    }

    static QString checked(const ExportDialog *dialog)
    {
        for (const QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->isChecked())
                return button->text();
        }
        return {};
    }

    static void choose(const ExportDialog *dialog, ExportFormat format)
    {
        auto *formats = dialog->findChild<QComboBox *>(u"format"_s);
        formats->setCurrentIndex(formats->findData(int(format)));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(u"xport"_s))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no button");
    }

    [[nodiscard]] int papers() const { return m_fixture->library().read().counts()->papers; }
    [[nodiscard]] WorkController *work() const { return m_fixture->window().findChild<WorkController *>(); }
    [[nodiscard]] QAction *action(const QString &name) const { return m_fixture->window().findChild<QAction *>(name); }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : m_fixture->window().findChild<StatusLine *>()->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    bool m_wasCancelled = false;
};

QTEST_MAIN(ShellWorkTest)
#include "tst_shell_work.moc"
