// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pasting, completing and making cards one, as it is done in the window.

#include "GuiLibrary.h"
#include "gui/dialogs/AddPaperDialog.h"
#include "gui/lookup/CompleteDialog.h"
#include "gui/lookup/DuplicatesDialog.h"
#include "network/Downloader.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;

namespace {

const QByteArray work =
    "{\"status\":\"ok\",\"message\":{\"DOI\":\"10.1145/1\",\"title\":[\"A "
    "Title\"],\"author\":[{\"given\":\"Ada\",\"family\":\"Lovelace\"}],"
    "\"container-title\":[\"J. of X\"],\"issued\":{\"date-parts\":[[1999]]},\"abstract\":\"<p>We show.</p>\"}}";

bool loopback(const QHostAddress &address)
{
    return address.isLoopback();
}

struct World
{
    QTemporaryDir home;
    HttpServer server;
    network::Downloader downloader{network::PdfCache(home.path()), {}, network::World(&loopback)};

    World()
    {
        network::NetworkSettings settings;
        settings.proxy.kind = network::ProxySetting::Kind::None;
        for (const network::LookUp catalogue : network::catalogueOrder())
            settings.bases.insert(catalogue, server.url(u'/' + network::keyOf(catalogue)));
        downloader.setSettings(settings);
        server.answer(u"/crossref/works/10.1145%2F1"_s, whole(work));
    }
};

} // namespace

class LookupGuiTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDir(network::AnswerCache::defaultFolder()).removeRecursively();
    }

    void completeDialog_ticksWhatFillsAndAppliesItAsOneChange()
    {
        GuiLibrary gui;
        World world;
        const auto id = gui.library().addPaper({.title = u"My title"_s, .links = {{u"Paper"_s, u"https://doi.org/10.1145/1"_s}}});
        QVERIFY(id);
        const auto paper = gui.library().read().paper(*id);
        CompleteDialog dialog(gui.library(), world.downloader, {**paper});
        auto *tree = dialog.findChild<QTreeWidget *>();
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QStringList ticked, open;
        for (int row = 0; row < tree->topLevelItem(0)->childCount(); ++row) {
            const QTreeWidgetItem *field = tree->topLevelItem(0)->child(row);
            (field->checkState(0) == Qt::Checked ? ticked : open).append(field->text(2));
        }
        QCOMPARE(open, QStringList{u"A Title"_s}); // what was typed stays unless it is ticked
        QCOMPARE(ticked, (QStringList{u"Ada Lovelace"_s, u"J. of X 1999"_s, u"We show."_s, u"DOI 10.1145/1"_s}));
        QTRY_VERIFY(ok->isEnabled());
        dialog.accept();
        const auto now = gui.library().read().paper(*id);
        QCOMPARE((*now)->title, u"My title"_s);
        QCOMPARE((*now)->authors, QStringList{u"Ada Lovelace"_s});
        QCOMPARE((*now)->abstract, u"We show."_s);
        QVERIFY(gui.library().undo());
        QVERIFY((*gui.library().read().paper(*id))->authors.isEmpty());
    }

    void completeDialog_nothingFound_saysWhy()
    {
        GuiLibrary gui;
        World world;
        const auto id = gui.library().addPaper({.title = u"Nobody knows this"_s});
        CompleteDialog dialog(gui.library(), world.downloader, {**gui.library().read().paper(*id)});
        auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(tree->topLevelItem(0)->child(0)->text(0).startsWith(u"No catalogue knows"_s));
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void duplicatesDialog_makesTheChosenCardTheOne()
    {
        GuiLibrary gui;
        const auto ids =
            gui.library().addPapers({{.title = u"One and Only"_s}, {.title = u"Other"_s}, {.title = u"One and only!"_s}});
        QVERIFY(ids);
        DuplicatesDialog dialog(gui.library(), {});
        auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
        tree->setCurrentItem(tree->topLevelItem(0)->child(1));
        QPushButton *merge = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(u"this one"_s))
                merge = button;
        }
        QVERIFY(merge && merge->isEnabled());
        merge->click();
        QVERIFY(!gui.library().read().paper(ids->at(0))->has_value());
        QVERIFY(gui.library().read().paper(ids->at(2))->has_value());
        QTRY_COMPARE(tree->topLevelItemCount(), 0);
        QVERIFY(!merge->isEnabled());
    }

    void duplicatesDialog_differentPapersAreNotShownAgain()
    {
        GuiLibrary gui;
        QVERIFY(gui.library().addPapers({{.title = u"One and Only"_s}, {.title = u"One and only!"_s}}));
        DuplicatesDialog dialog(gui.library(), {});
        dialog.show();
        auto *tree = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(tree->isVisible());
        QPushButton *apart = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(u"different"_s))
                apart = button;
        }
        QVERIFY(apart && apart->isEnabled());
        QTest::mouseClick(apart, Qt::LeftButton);
        QTRY_COMPARE(tree->topLevelItemCount(), 0);
        QTRY_VERIFY(!tree->isVisible()); // a page says that there are none
        QVERIFY(!apart->isEnabled());
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [](const QLabel *label) { return label->isVisible() && label->text().contains(u"No two cards"_s); }));
        QVERIFY(gui.library().undo());
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(tree->isVisible());
    }

    void addDialog_bibtexFillsTheFieldsAndAddsAll()
    {
        GuiLibrary gui;
        AddPaperDialog dialog(gui.library(), gui.notifier, {});
        auto *title = dialog.findChild<QLineEdit *>(u"title"_s);
        title->setText(u"@article{a, title={One}, author={Lovelace, Ada}, year={1999}, journal={J}} @misc{b, title={Two}}"_s);
        QMetaObject::invokeMethod(title, "editingFinished");
        QCOMPARE(title->text(), u"One"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"authors"_s)->text(), u"Ada Lovelace"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"venue"_s)->text(), u"J 1999"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"state"_s)->text().contains(u"1"_s));
        dialog.accept();
        QCOMPARE(*gui.library().read().count(Status::ToRead, {}), 2);
    }

    void addDialog_saysWhenThePaperIsThereAlready()
    {
        GuiLibrary gui;
        QVERIFY(
            gui.library().addPaper({.title = u"Attention"_s, .links = {{u"Paper"_s, u"https://arxiv.org/abs/1706.03762"_s}}}));
        AddPaperDialog dialog(gui.library(), gui.notifier, {});
        auto *title = dialog.findChild<QLineEdit *>(u"title"_s);
        title->setText(u"arXiv:1706.03762v5"_s);
        QMetaObject::invokeMethod(title, "editingFinished");
        QVERIFY(dialog.findChild<QLabel *>(u"state"_s)->text().contains(u"Attention"_s));
        dialog.complete({.title = u"Attention Is All You Need"_s, .authors = {u"A B"_s}, .abstract = u"We."_s});
        QCOMPARE(title->text(), u"Attention Is All You Need"_s);
        dialog.accept();
        QCOMPARE((*gui.library().read().papers({}, Status::ToRead, 1, 1)).first().abstract, u"We."_s);
    }
};

QTEST_MAIN(LookupGuiTest)
#include "tst_lookup_gui.moc"
