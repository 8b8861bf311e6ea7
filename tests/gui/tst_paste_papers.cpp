// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted on the board, by its key and from the clipboard.
#include "WindowFixture.h"

#include "gui/dialogs/AddPaperDialog.h"
#include "gui/dialogs/ImportDialog.h"
#include "gui/lookup/DuplicatesDialog.h"
#include "gui/lookup/PasteDialog.h"
#include "gui/notice/Notifier.h"
#include "support/HttpServer.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;

namespace {

const QByteArray work = "{\"status\":\"ok\",\"message\":{\"DOI\":\"10.1145/1\",\"title\":[\"A Title\"],"
                        "\"author\":[{\"given\":\"Ada\",\"family\":\"Lovelace\"}],\"container-title\":[\"J. of X\"],"
                        "\"issued\":{\"date-parts\":[[1999]]}}}";

// A list of many papers, two of which are one paper with a slip in its title.
QByteArray longList(int papers)
{
    QByteArray list = "# Reading\n\n- [ ] Holistic tide tables of harbours: [[Paper](https://example.org/one.pdf)]\n"
                      "- [ ] Holistic tide tables of harbour: [[Paper](https://example.org/two.pdf)]\n";
    for (int i = 0; i < papers; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += "- [ ] " + number + " is the number of this paper: [[Paper](https://example.org/" + number + ".pdf)]\n";
    }
    return list;
}

} // namespace

class PasteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpServer>();
        m_fixture = std::make_unique<WindowFixture>();
        QDir(network::AnswerCache::defaultFolder()).removeRecursively();
        m_fixture->networkSettings().change([this](network::NetworkSettings &settings) {
            settings.proxy.kind = network::ProxySetting::Kind::None;
            for (const network::LookUp catalogue : network::catalogueOrder())
                settings.bases.insert(catalogue, m_server->url(u'/' + network::keyOf(catalogue)));
        });
        m_server->answer(u"/crossref/works/10.1145%2F1"_s, whole(work));
        m_notices.clear();
        connect(&m_fixture->window().notifier(), &Notifier::said, this, [this](const Notice &notice) { m_notices.append(notice); });
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
    }

    void oneId_isACardAtOnceAndThenComplete()
    {
        paste(u" doi:10.1145/1 \n"_s);
        QCOMPARE(titles().size(), 1);
        QVERIFY(m_fixture->dialog<PasteDialog>() == nullptr);
        QTRY_COMPARE(titles(), QStringList{u"A Title"_s});
        paste(u"https://doi.org/10.1145/1"_s);
        QCOMPARE(titles().size(), 1);
        QVERIFY(said(u"in the library already"_s));
    }

    void severalIds_areShownCompletedAndAddedAsOneChange()
    {
        paste(u"Read these:\n- 10.1145/1\n2. https://example.org/papers/two.pdf\nand (https://example.org/papers/three.pdf).\n"_s);
        const auto *dialog = m_fixture->dialog<PasteDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(titles(), QStringList());
        const auto *tree = dialog->findChild<QTreeWidget *>();
        QCOMPARE(tree->topLevelItemCount(), 3);
        QTRY_COMPARE(tree->topLevelItem(0)->text(0), u"A Title"_s);
        QCOMPARE(tree->topLevelItem(0)->text(1), u"Ada Lovelace"_s);
        QVERIFY(says(dialog, u"1 lines say nothing"_s));
        tree->topLevelItem(2)->setCheckState(0, Qt::Unchecked);
        QVERIFY(add(dialog)->text().contains(u"2"_s));
        QTest::mouseClick(add(dialog), Qt::LeftButton);
        QTRY_VERIFY(m_fixture->dialog<PasteDialog>() == nullptr);
        QCOMPARE(titles().size(), 2);
        QVERIFY(titles().contains(u"A Title"_s));
        undo();
        QTRY_COMPARE(titles(), QStringList());
    }

    // Those that were not answered yet are completed afterwards.
    void severalIds_needNotBeWaitedFor()
    {
        m_server->answer(u"/crossref/works/10.1145%2F1"_s, silent());
        paste(u"10.1145/1\nhttps://example.org/papers/two.pdf"_s);
        QTRY_VERIFY(!m_server->requests().isEmpty());
        m_server->answer(u"/crossref/works/10.1145%2F1"_s, whole(work));
        QTest::mouseClick(add(m_fixture->dialog<PasteDialog>()), Qt::LeftButton);
        QTRY_COMPARE(titles().size(), 2);
        QTRY_VERIFY(titles().contains(u"A Title"_s));
    }

    void whatIsThereAlready_isNotTicked()
    {
        QVERIFY(m_fixture->library().addPaper({.title = u"Mine"_s, .links = {{u"Paper"_s, u"https://doi.org/10.1145/1"_s}}}));
        paste(u"10.1145/1\nhttps://example.org/papers/two.pdf"_s);
        const auto *dialog = m_fixture->dialog<PasteDialog>();
        const auto *tree = dialog->findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItem(0)->text(3), u"Mine"_s);
        QCOMPARE(tree->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(tree->topLevelItem(1)->checkState(0), Qt::Checked);
        QTest::keyClick(m_fixture->dialog<PasteDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(m_fixture->dialog<PasteDialog>() == nullptr);
        QCOMPARE(titles(), QStringList{u"Mine"_s});
    }

    void bibtex_ofOneIsACard_ofSeveralIsShown()
    {
        paste(u"@article{a, title={One}, author={Lovelace, Ada}, year={1999}, journal={J}}"_s);
        QCOMPARE(titles(), QStringList{u"One"_s});
        paste(u"@misc{b, title={Two}}\n@misc{c,\n title={Three},\n url={https://example.org/x}\n}\n10.1145/1\n"_s);
        const auto *dialog = m_fixture->dialog<PasteDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 3);
        QTest::mouseClick(add(dialog), Qt::LeftButton);
        QTRY_COMPARE(titles().size(), 4);
    }

    void title_isACard()
    {
        paste(u"Rammer: Enabling Holistic\nDeep Learning"_s);
        QCOMPARE(titles(), QStringList{u"Rammer: Enabling Holistic Deep Learning"_s});
    }

    void rubbish_isNoCard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \n\t\n"_s;
        QTest::newRow("a book") << QString(u"word "_s).repeated(1000);
        QTest::newRow("broken BibTeX") << u"@article{"_s;
    }
    void rubbish_isNoCard()
    {
        QFETCH(const QString, text);
        paste(text);
        QTRY_VERIFY(said(u"Copy an arXiv id"_s));
        QCOMPARE(titles(), QStringList());
        QVERIFY(m_fixture->dialog<PasteDialog>() == nullptr);
    }

    void idsPastedIntoTheAddDialog_areOneCardEach()
    {
        QTest::keyClick(&m_fixture->window(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = m_fixture->dialog<AddPaperDialog>();
        QVERIFY(dialog != nullptr);
        auto *title = dialog->findChild<QLineEdit *>(u"title"_s);
        QApplication::clipboard()->setText(u"10.1145/1\nhttps://example.org/papers/two.pdf\n"_s);
        QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(title->text().contains(u"10.1145/1"_s) && !title->text().contains(u"example"_s), qPrintable(title->text()));
        QVERIFY(dialog->findChild<QLabel *>(u"state"_s)->text().contains(u"1"_s));
        dialog->accept();
        QTRY_COMPARE(titles().size(), 2);
    }

    void importOfMany_isComparedInTheBackground()
    {
        m_fixture->window().importFiles({m_fixture->write(u"list.md"_s, longList(700))});
        QTRY_VERIFY(m_fixture->dialog<ImportDialog>() != nullptr);
        auto *import = m_fixture->dialog<ImportDialog>()->findChild<QPushButton *>(u"import_"_s);
        QTRY_VERIFY(import->isVisible() && import->isEnabled());
        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"2 of the new papers may be there twice"_s), 20'000);
        QCOMPARE(titles().size(), 702);
        m_notices.last().action();
        QTRY_VERIFY(m_fixture->dialog<DuplicatesDialog>() != nullptr);
        QTRY_COMPARE(m_fixture->dialog<DuplicatesDialog>()->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    }

private:
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_fixture->window(), Qt::Key_V, Qt::ControlModifier);
    }
    void undo()
    {
        m_fixture->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        QTest::keyClick(&m_fixture->window(), Qt::Key_Z, Qt::ControlModifier);
    }
    QStringList titles() const
    {
        QStringList titles;
        const auto papers = m_fixture->library().read().papers({}, {}, 0, 10'000);
        for (const Paper &paper : papers ? *papers : QList<Paper>())
            titles.append(paper.title);
        return titles;
    }
    bool said(const QString &text) const
    {
        return std::any_of(m_notices.cbegin(), m_notices.cend(), [&](const Notice &notice) { return notice.text.contains(text); });
    }
    static bool says(const QDialog *dialog, const QString &text)
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text().contains(text); });
    }
    static QPushButton *add(const QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
    QList<Notice> m_notices;
};

QTEST_MAIN(PasteTest)
#include "tst_paste_papers.moc"
