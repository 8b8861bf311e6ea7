// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/dialogs/AddPaperDialog.h"
#include "gui/dialogs/BackupsDialog.h"
#include "gui/dialogs/ImportDialog.h"
#include "gui/dialogs/ImportModels.h"
#include "gui/dialogs/KeysDialog.h"
#include "gui/dialogs/TopicDialog.h"
#include "gui/dialogs/TroubleDialog.h"
#include "library/Importer.h"
#include "support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::GuiLibrary;

namespace {

template<typename Widget>
Widget *part(const QDialog &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QLatin1StringView(name));
}

QPushButton *button(const QDialog &dialog, const QString &words)
{
    for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
        if (found->text().remove(u'&').contains(words))
            return found;
    }
    return nullptr;
}

QStringList labels(const QDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

storage::Backup backupAt(const QString &file, const QString &when)
{
    return {file, QDateTime::fromString(when, Qt::ISODate), 2'500'000};
}

} // namespace

class DialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_gui = std::make_unique<GuiLibrary>(); }

    // --- Adding a paper

    void add_storesEveryField()
    {
        AddPaperDialog dialog(m_gui->library(), m_gui->notifier, {});
        QSignalSpy added(&dialog, &AddPaperDialog::added);
        part<QLineEdit>(dialog, "title")->setText(u"  A   Paper "_s);
        part<QLineEdit>(dialog, "authors")->setText(u"Ada Lovelace; ;Charles Babbage ;"_s);
        part<QLineEdit>(dialog, "venue")->setText(u"OSDI'20"_s);
        part<QLineEdit>(dialog, "link")->setText(u" https://example.org/a.pdf "_s);
        part<QLineEdit>(dialog, "linkLabel")->setText(u""_s);
        part<QLineEdit>(dialog, "topic")->setText(u"MLSys › Serving"_s);
        part<QLineEdit>(dialog, "tags")->setText(u"compiler, , gpu"_s);
        part<QComboBox>(dialog, "status")->setCurrentIndex(2);
        dialog.accept();
        QCOMPARE(added.size(), 1);
        const Paper paper = m_gui->paper(added.first().first().value<PaperId>());
        QCOMPARE(paper.title, u"A Paper"_s);
        QCOMPARE(paper.authors, (QStringList{u"Ada Lovelace"_s, u"Charles Babbage"_s}));
        QCOMPARE(paper.venue.text, u"OSDI'20"_s);
        QCOMPARE(paper.links, (Links{{u"Paper"_s, u"https://example.org/a.pdf"_s}}));
        QCOMPARE(paper.topics, QList<TopicPath>{(TopicPath{u"MLSys"_s, u"Serving"_s})});
        QCOMPARE(paper.tags, (QStringList{u"compiler"_s, u"gpu"_s}));
        QCOMPARE(paper.status, Status::Done);
        QCOMPARE(m_gui->historyLength(), 1); // one change, one undo
    }

    void add_needsATitle()
    {
        AddPaperDialog dialog(m_gui->library(), m_gui->notifier, {});
        const QPushButton *add = button(dialog, u"Add paper"_s);
        QVERIFY(!add->isEnabled());
        part<QLineEdit>(dialog, "title")->setText(u"   "_s);
        QVERIFY(!add->isEnabled());
        part<QLineEdit>(dialog, "title")->setText(u"x"_s);
        QVERIFY(add->isEnabled());
    }

    void add_takesAnAddressForTheLink_data()
    {
        QTest::addColumn<bool>("pasted");
        QTest::newRow("pasted") << true;
        QTest::newRow("typed") << false;
    }

    void add_takesAnAddressForTheLink()
    {
        QFETCH(bool, pasted);
        AddPaperDialog dialog(m_gui->library(), m_gui->notifier, {});
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, cabinet::test::patience));
        auto *title = part<QLineEdit>(dialog, "title");
        if (pasted) {
            QApplication::clipboard()->setText(u"https://arxiv.org/abs/2301.00001"_s);
            title->paste();
        } else {
            QTest::keyClicks(title, u"https://arxiv.org/abs/2301.00001"_s);
            QCOMPARE(title->text(), u"https://arxiv.org/abs/2301.00001"_s); // not taken while it is being typed
            QTest::keyClick(title, Qt::Key_Tab);
        }
        QCOMPARE(part<QLineEdit>(dialog, "link")->text(), u"https://arxiv.org/abs/2301.00001"_s);
        QVERIFY(title->text().startsWith(u"arXiv 2301"_s));
        if (pasted)
            QCOMPARE(title->selectedText(), title->text()); // to be typed over
    }

    void add_thatFailsStaysWithTheReason()
    {
        AddPaperDialog dialog(m_gui->library(), m_gui->notifier, {.title = u"A"_s});
        dialog.show();
        m_gui->library().beginWork(); // nothing can be written now
        dialog.accept();
        QVERIFY(dialog.isVisible());
        auto *error = part<QLabel>(dialog, "error");
        QVERIFY(error->isVisible());
        QVERIFY(!error->text().isEmpty());
        m_gui->library().endWork();
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_gui->library().read().counts()->papers, 1);
    }

    void add_offersKnownTopicsAndWhatWasDropped()
    {
        m_gui->add({.title = u"A"_s, .topic = {u"MLSys"_s, u"Serving"_s}});
        const AddPaperDialog dialog(m_gui->library(), m_gui->notifier,
                                    {.title = u"Dropped"_s,
                                     .authors = {u"A"_s, u"B"_s},
                                     .venue = u"SOSP'21"_s,
                                     .status = Status::Reading,
                                     .topic = {u"OS"_s},
                                     .tags = {u"x"_s, u"y"_s},
                                     .links = {{u"Code"_s, u"https://example.org/"_s}}});
        QCOMPARE(part<QLineEdit>(dialog, "topic")->completer()->model()->index(0, 0).data().toString(), u"MLSys › Serving"_s);
        QCOMPARE(part<QLineEdit>(dialog, "title")->text(), u"Dropped"_s);
        QCOMPARE(part<QLineEdit>(dialog, "authors")->text(), u"A; B"_s);
        QCOMPARE(part<QLineEdit>(dialog, "tags")->text(), u"x, y"_s);
        QCOMPARE(part<QLineEdit>(dialog, "linkLabel")->text(), u"Code"_s);
        QCOMPARE(part<QComboBox>(dialog, "status")->currentIndex(), 1);
        QVERIFY(button(dialog, u"Add paper"_s)->isEnabled());
    }

    // --- Topic of cards

    void topic_isSetForAllCardsAtOnce()
    {
        const PaperId a = m_gui->add({.title = u"A"_s, .topic = {u"OS"_s}});
        const PaperId b = m_gui->add({.title = u"B"_s});
        TopicDialog dialog(m_gui->library(), m_gui->notifier, {a, b});
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), 1);
        list->setCurrentRow(0);
        QCOMPARE(dialog.findChild<QLineEdit *>()->text(), u"OS"_s); // a known one is a click
        dialog.findChild<QLineEdit *>()->setText(u"MLSys > Serving"_s);
        const int before = m_gui->historyLength();
        dialog.accept();
        QCOMPARE(m_gui->paper(a).topics, QList<TopicPath>{(TopicPath{u"MLSys"_s, u"Serving"_s})});
        QCOMPARE(m_gui->paper(b).topics, m_gui->paper(a).topics);
        QCOMPARE(m_gui->historyLength(), before + 1);
    }

    void emptyTopic_takesTheTopicAway()
    {
        const PaperId a = m_gui->add({.title = u"A"_s, .topic = {u"OS"_s}});
        TopicDialog dialog(m_gui->library(), m_gui->notifier, {a});
        dialog.accept();
        QVERIFY(m_gui->paper(a).topics.isEmpty());
    }

    void topicThatCannotBeSet_saysSoAndStays()
    {
        const PaperId a = m_gui->add({.title = u"A"_s});
        TopicDialog dialog(m_gui->library(), m_gui->notifier, {a});
        dialog.show();
        dialog.findChild<QLineEdit *>()->setText(u"OS"_s);
        m_gui->library().beginWork();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QCOMPARE(m_gui->notices.size(), 1);
        QVERIFY(m_gui->notices.first().isError);
    }

    // --- Backups

    void backups_areListedAndRestored()
    {
        BackupsDialog dialog({backupAt(u"/b/new.papercabinet"_s, u"2026-02-03T10:00:00Z"_s),
                              backupAt(u"/b/old.papercabinet"_s, u"2026-02-01T10:00:00Z"_s)},
                             u"/home/x/mine.papercabinet"_s);
        QSignalSpy restored(&dialog, &BackupsDialog::restoreRequested);
        dialog.show();
        auto *list = part<QListWidget>(dialog, "backups");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 0); // the newest is what most people want
        QVERIFY(list->item(0)->text().contains(u"2.4"_s) || list->item(0)->text().contains(u"2.5"_s)); // MB
        QVERIFY(labels(dialog).join(u'\n').contains(u"mine.papercabinet"_s));
        list->setCurrentRow(1);
        QTest::mouseClick(button(dialog, u"Restore"_s), Qt::LeftButton);
        QCOMPARE(restored.size(), 1);
        QCOMPARE(restored.first().first().toString(), u"/b/old.papercabinet"_s);
        QVERIFY(!dialog.isVisible());
    }

    void withoutBackups_anotherFileCanStillBeChosen()
    {
        BackupsDialog dialog({}, u"/home/x/mine.papercabinet"_s);
        QSignalSpy restored(&dialog, &BackupsDialog::restoreRequested);
        dialog.show();
        QVERIFY(!button(dialog, u"Restore"_s)->isEnabled());
        QVERIFY(labels(dialog).join(u'\n').contains(u"no automatic backup yet"_s));
        QTest::mouseClick(button(dialog, u"Another file"_s), Qt::LeftButton);
        auto *files = dialog.findChild<QFileDialog *>();
        QVERIFY(files != nullptr);
        Q_EMIT files->fileSelected(u"/usb/copy.papercabinet"_s);
        QCOMPARE(restored.first().first().toString(), u"/usb/copy.papercabinet"_s);
    }

    // --- A library that cannot be opened

    void trouble_saysWhyAndOffersFourWays()
    {
        TroubleDialog dialog(u"<b>It</b> is not a library."_s, u"/tmp/x.papercabinet"_s,
                             {backupAt(u"/b/new.papercabinet"_s, u"2026-02-03T10:00:00Z"_s)});
        QSignalSpy restored(&dialog, &TroubleDialog::restoreRequested);
        QSignalSpy opened(&dialog, &TroubleDialog::openRequested);
        QSignalSpy made(&dialog, &TroubleDialog::createRequested);
        dialog.show();
        QCOMPARE(part<QLabel>(dialog, "sentence")->text(), u"<b>It</b> is not a library."_s);
        QCOMPARE(part<QLabel>(dialog, "sentence")->textFormat(), Qt::PlainText);
        QVERIFY(labels(dialog).join(u'\n').contains(u"x.papercabinet"_s));
        QTest::mouseClick(part<QPushButton>(dialog, "restore"), Qt::LeftButton);
        auto *backups = dialog.findChild<BackupsDialog *>();
        QVERIFY(backups != nullptr);
        Q_EMIT backups->restoreRequested(u"/b/new.papercabinet"_s);
        QCOMPARE(restored.size(), 1);
        backups->close();
        QTest::mouseClick(part<QPushButton>(dialog, "openOther"), Qt::LeftButton);
        auto *files = dialog.findChild<QFileDialog *>();
        Q_EMIT files->fileSelected(u"/other.papercabinet"_s);
        QCOMPARE(opened.first().first().toString(), u"/other.papercabinet"_s);
        delete files;
        QTest::mouseClick(part<QPushButton>(dialog, "createNew"), Qt::LeftButton);
        Q_EMIT dialog.findChild<QFileDialog *>()->fileSelected(u"/new.papercabinet"_s);
        QCOMPARE(made.first().first().toString(), u"/new.papercabinet"_s);
        QTest::mouseClick(part<QPushButton>(dialog, "quit"), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
    }

    // --- Keys

    void keys_nameWhatAKeyIsFor()
    {
        QAction undo(u"Undo: moved 3 cards to Done"_s);
        undo.setShortcut(Qt::CTRL | Qt::Key_Z);
        undo.setProperty(KeysDialog::nameProperty, u"Undo"_s);
        QAction import(u"&Import lists…"_s);
        import.setShortcuts({Qt::CTRL | Qt::Key_I, Qt::Key_F5});
        QAction both(u"Cut && paste"_s);
        both.setShortcut(Qt::Key_F6);
        QAction silent(u"No key"_s);
        const KeysDialog dialog({{u"&File"_s, {&undo, &import, &both, &silent}, {{u"Esc"_s, u"Leaves"_s}}}});
        const QStringList texts = labels(dialog);
        QVERIFY2(texts.contains(u"Undo"_s), qPrintable(texts.join(u", "_s)));
        QVERIFY(texts.contains(u"FILE"_s) && texts.contains(u"Import lists"_s) && texts.contains(u"Cut & paste"_s));
        QVERIFY(texts.contains(u"Ctrl+I or F5"_s));
        QVERIFY(texts.contains(u"Leaves"_s) && texts.contains(u"Esc"_s));
        QVERIFY(!texts.contains(u"No key"_s));
    }

    // --- The preview of an import

    void entriesModel_saysWhatHappensToEach()
    {
        const ImportPlan plan = planOf("# Mine\n\n- [ ] One\n- [x] Two[OSDI'20]\n", u"list.md"_s);
        ImportEntriesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEntries(plan.files.first().entries);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), int(ImportEntriesModel::ColumnCount));
        QCOMPARE(model.index(0, ImportEntriesModel::Line).data().toInt(), 3);
        QCOMPARE(model.index(1, ImportEntriesModel::Title).data().toString(), u"Two"_s);
        QCOMPARE(model.index(0, ImportEntriesModel::Outcome).data().toString(), u"New"_s);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(9, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void entriesModel_namesChangedFields()
    {
        QVERIFY(m_gui->library().applyImport(planOf("- [ ] One[OSDI'20]\n- [ ] Two\n", u"list.md"_s)));
        ImportEntriesModel model;
        model.setEntries(planOf("- [x] One[SOSP'21]\n- [ ] Two\n", u"list.md"_s).files.first().entries);
        const QString first = model.index(0, ImportEntriesModel::Outcome).data().toString();
        QVERIFY2(first.startsWith(u"Changed: "_s), qPrintable(first));
        QVERIFY(first.contains(u"status"_s) && first.contains(u"venue"_s));
        QCOMPARE(model.index(1, ImportEntriesModel::Outcome).data().toString(), u"Unchanged"_s);
    }

    void ideas_areNamedByNumberWithoutTheirMarks()
    {
        ImportEntriesModel model;
        model.setEntries(
            planOf("1. Read *this* [paper](https://example.org/x)\n2. Second\n", u"ideas.md"_s).files.first().entries);
        QCOMPARE(model.index(0, ImportEntriesModel::Title).data().toString(), u"1. Read this paper"_s);
        QCOMPARE(model.index(1, ImportEntriesModel::Title).data().toString(), u"2. Second"_s);
    }

    void skippedModel_saysLineAndReason()
    {
        SkippedLinesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLines({{7, u"no title"_s}});
        QCOMPARE(model.index(0, SkippedLinesModel::Line).data().toInt(), 7);
        QCOMPARE(model.index(0, SkippedLinesModel::Reason).data().toString(), u"no title"_s);
        QVERIFY(!model.headerData(SkippedLinesModel::Reason, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void preview_showsFilesAndWaitsForTheButton()
    {
        ImportDialog dialog;
        QSignalSpy requested(&dialog, &ImportDialog::importRequested);
        dialog.showBusy(u"Reading…"_s);
        dialog.show();
        auto *import = part<QPushButton>(dialog, "import_");
        QVERIFY(!import->isEnabled());
        dialog.setProgress(3, 10);
        dialog.showPlan(planOf("- [ ] One\n- [ ] Two\n", u"list.md"_s));
        QVERIFY(import->isEnabled());
        auto *entries = part<QTreeView>(dialog, "entries");
        QCOMPARE(entries->model()->rowCount(), 2);
        QVERIFY(!entries->allColumnsShowFocus()); // the style would draw a frame of its own around a whole row
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QVERIFY(dialog.isVisible()); // until it is done
    }

private:
    ImportPlan planOf(const QByteArray &bytes, const QString &name)
    {
        const QString path = m_gui->path(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        const auto plan =
            planImport(m_gui->library().read(), {path}, name.startsWith(u"ideas"_s) ? ImportAs::Ideas : ImportAs::Auto);
        return plan ? *plan : ImportPlan();
    }

    std::unique_ptr<GuiLibrary> m_gui;
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
