// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowFixture.h"

#include "gui/board/BoardView.h"
#include "gui/settings/SettingsDialog.h"
#include "network/SettingsFile.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;
using network::LookUp;
using network::NetworkSettings;
using network::ProxySetting;

namespace {

// The dialog on real settings, a real cache and a downloader that refuses private addresses as it does for people.
struct Shown
{
    Shown()
        : downloader(network::PdfCache(folder.filePath(u"pdf"_s)))
        , settings(downloader, file())
        , appearance(*qApp)
    {
        appearance.start(Appearance::Choice::Light);
        open();
    }

    void open()
    {
        dialog = std::make_unique<SettingsDialog>(SettingsDialog::Parts{settings, appearance, downloader, [this](const QUrl &url) {
                                                                           opened.append(url);
                                                                           return canOpen;
                                                                       }});
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get(), cabinet::test::patience));
    }
    void showPage(SettingsDialog::Page page)
    {
        dialog->showPage(page);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString file() const { return folder.filePath(u"network.json"_s); }
    [[nodiscard]] NetworkSettings onDisk() const { return network::loadSettings(file()); }
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList errors() const
    {
        QStringList texts;
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->property("kind") == u"error"_s)
                texts << label->text();
        }
        return texts;
    }

    QTemporaryDir folder;
    network::Downloader downloader;
    Settings settings;
    Appearance appearance;
    QList<QUrl> opened;
    bool canOpen = true;
    std::unique_ptr<SettingsDialog> dialog;
};

void type(QLineEdit *field, const QString &text)
{
    QVERIFY(field != nullptr && field->isVisible());
    field->setFocus();
    field->selectAll();
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, text);
}

void click(QAbstractButton *button)
{
    QVERIFY(button != nullptr && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void change_isInForceOnDiskAndComesBack();
    void damagedFile_givesDefaults();
    void fileThatCannotBeWritten_isSaidAndTheChangeIsInForce();
    void file_isForItsOwnerOnly();
    void settingsKey_opensTheDialog_andEscapeClosesIt();
    void everyField_hasANameForScreenReaders();
    void enterInAField_doesNotCloseTheDialog();
    void tile_changesTheAppearance_andTheMenuFollows();
    void viewer_isStartedWithTheFileAlone();
    void viewer_thatIsNoProgram_isSaidAndNotStored();
    void testPage_isAPdfAndIsOpened();
    void proxyByHand_isStoredOnceItHasAHost();
    void institution_isCheckedAndShownByAnExample();
    void lookUps_areOrderedByButtonsAndLeftOutByATick();
    void mail_isStoredOnceItIsOne();
    void base_isCheckedAndDefaultWhenEmpty();
    void allowedHost_isFetchedFrom_andRefusedOnceRemoved();
    void cache_isMeasuredAndEmptied();
    void limits_reachTheDownloader();
};

void TestSettings::change_isInForceOnDiskAndComesBack()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"deep/network.json"_s);
    network::Downloader downloader(network::PdfCache(folder.filePath(u"pdf"_s)));
    NetworkSettings wanted;
    {
        Settings settings(downloader, file);
        QCOMPARE(settings.network(), NetworkSettings());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.change([](NetworkSettings &s) {
            s.proxy = {ProxySetting::Kind::Socks5, u"proxy.example.edu"_s, 1080};
            s.institutionPrefix = u"https://login.example.edu/login?url="_s;
            s.allowedHosts = {u"papers.example.lan"_s};
            s.mail = u"me@example.edu"_s;
            s.pdfOrder = {LookUp::Arxiv};
        });
        settings.change([](NetworkSettings &) {});
        QCOMPARE(changed.size(), 1); // the second changed nothing
        wanted = settings.network();
        QCOMPARE(downloader.settings(), wanted);
    }
    network::Downloader other(network::PdfCache(folder.filePath(u"pdf"_s)));
    const Settings again(other, file);
    QCOMPARE(again.network(), wanted);
    QCOMPARE(other.settings(), wanted);
}

void TestSettings::damagedFile_givesDefaults()
{
    QTemporaryDir folder;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("{"), QByteArray("[1,2]"), QByteArray(5000, '\0'),
                                    QByteArray(R"({"perHost": -7, "proxy": 3, "mail": {}, "allowedHosts": "x"})")}) {
        QFile file(folder.filePath(u"network.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        NetworkSettings loaded = network::loadSettings(file.fileName());
        QVERIFY(loaded.perHost >= 1);
        loaded.perHost = NetworkSettings().perHost;
        QCOMPARE(loaded, NetworkSettings());
    }
}

void TestSettings::fileThatCannotBeWritten_isSaidAndTheChangeIsInForce()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"network.json"_s)); // in its place
    network::Downloader downloader(network::PdfCache(folder.filePath(u"pdf"_s)));
    Settings settings(downloader, folder.filePath(u"network.json"_s));
    QSignalSpy failed(&settings, &Settings::failed);
    settings.change([](NetworkSettings &s) { s.inAll = 7; });
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(u"network.json"_s));
    QCOMPARE(downloader.settings().inAll, 7);
}

void TestSettings::file_isForItsOwnerOnly()
{
    Shown shown;
    shown.settings.change([](NetworkSettings &s) { s.mail = u"me@example.edu"_s; });
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(QFile::exists(shown.file()));
    QVERIFY(!(QFile::permissions(shown.file()) & others));
}

void TestSettings::settingsKey_opensTheDialog_andEscapeClosesIt()
{
    WindowFixture fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = fixture.dialog<SettingsDialog>();
    QVERIFY(dialog != nullptr);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestSettings::everyField_hasANameForScreenReaders()
{
    const Shown shown;
    int fields = 0;
    for (const auto *widget : shown.dialog->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QListWidget *>(widget) ||
                             qobject_cast<const QProgressBar *>(widget);
        if (!isField || widget->objectName() == u"qt_spinbox_lineedit"_s)
            continue;
        ++fields;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->accessibleName().contains(u'&'), qPrintable(widget->accessibleName()));
    }
    QVERIFY(fields > 20);
}

void TestSettings::enterInAField_doesNotCloseTheDialog()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::LookUps);
    type(shown.find<QLineEdit>(u"mail"_s), u"me@example.edu"_s);
    QTest::keyClick(shown.find<QLineEdit>(u"mail"_s), Qt::Key_Return);
    QVERIFY(shown.dialog->isVisible());
}

void TestSettings::tile_changesTheAppearance_andTheMenuFollows()
{
    WindowFixture fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = fixture.dialog<SettingsDialog>();
    QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog, cabinet::test::patience));
    auto *dark = dialog->findChild<QRadioButton *>(u"dark"_s);
    QTest::mouseClick(dark, Qt::LeftButton);
    QVERIFY(fixture.appearance().isDark());
    QStringList checked;
    for (const QAction *action : fixture.window().findChildren<QAction *>()) {
        if (action->actionGroup() != nullptr && action->isChecked())
            checked << action->text();
    }
    QVERIFY2(checked.contains(u"&Dark"_s), qPrintable(checked.join(u", "_s)));
    dark->setFocus();
    dialog->activateWindow();
    dark->setFocus();
    QTRY_VERIFY(dark->hasFocus());
    QTest::keyClick(dark, Qt::Key_Left); // to the one beside it
    QVERIFY(!fixture.appearance().isDark());
    dialog->close();
    fixture.appearance().choose(Appearance::Choice::Light);
}

void TestSettings::viewer_isStartedWithTheFileAlone()
{
    WindowFixture fixture;
    const QString program = fixture.write(u"my viewer $(x).sh"_s,
                                          "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" > \"$(dirname \"$0\")/seen.part\"\n"
                                          "mv \"$(dirname \"$0\")/seen.part\" \"$(dirname \"$0\")/seen\"\n");
    QVERIFY(QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = fixture.dialog<SettingsDialog>();
    dialog->showPage(SettingsDialog::Page::Viewer);
    auto *field = dialog->findChild<QLineEdit *>(u"pdfProgram"_s);
    for (auto *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->text().contains(u"my choice"_s))
            QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
    }
    QVERIFY(field->isEnabled());
    field->setText(program);
    QCOMPARE(fixture.networkSettings().network().pdfProgram, program);
    dialog->close();

    const PaperId paper = fixture.add(u"Tide tables"_s);
    QVERIFY(fixture.library().addPdf(fixture.write(u"tide.pdf"_s, smallPdf()), Status::ToRead, paper));
    fixture.window().findChild<BoardView *>()->select(paper);
    fixture.find<QAction>("openPdf")->trigger();
    QTRY_VERIFY(QFile::exists(fixture.path(u"seen"_s)));
    QFile seen(fixture.path(u"seen"_s));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = seen.readAll().split('\n');
    QCOMPARE(lines.first(), QByteArray("1"));
    QVERIFY2(QFileInfo(QString::fromLocal8Bit(lines.at(1))).isAbsolute(), lines.at(1).constData());
    QVERIFY(lines.at(1).endsWith(".pdf"));
}

void TestSettings::viewer_thatIsNoProgram_isSaidAndNotStored()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::Viewer);
    for (auto *choice : shown.dialog->findChildren<QRadioButton *>()) {
        if (choice->text().contains(u"my choice"_s))
            QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
    }
    auto *field = shown.find<QLineEdit>(u"pdfProgram"_s);
    for (const QString &program : {u"okular"_s, u"/no/such/program"_s, shown.folder.path()}) {
        type(field, program);
        QCOMPARE(shown.errors().size(), 1);
        QCOMPARE(shown.settings.network().pdfProgram, QString());
    }
    type(field, u"/bin/sh"_s);
    QCOMPARE(shown.errors(), QStringList());
    QCOMPARE(shown.onDisk().pdfProgram, u"/bin/sh"_s);
}

void TestSettings::testPage_isAPdfAndIsOpened()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::Viewer);
    click(shown.find<QPushButton>(u"testViewer"_s));
    QCOMPARE(shown.opened.size(), 1);
    QCOMPARE(network::lookAtPdf(shown.opened.first().toLocalFile()), network::PdfLook::Whole);
    shown.canOpen = false;
    click(shown.find<QPushButton>(u"testViewer"_s));
    QCOMPARE(shown.errors().size(), 1);
}

void TestSettings::proxyByHand_isStoredOnceItHasAHost()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::Network);
    auto *kind = shown.find<QComboBox>(u"proxyKind"_s);
    auto *host = shown.find<QLineEdit>(u"proxyHost"_s);
    QVERIFY(!host->isVisible());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QTRY_VERIFY(host->isVisible());
    QCOMPARE(shown.settings.network().proxy.kind, ProxySetting::Kind::System);
    QCOMPARE(shown.errors().size(), 1);
    type(host, u"http://proxy"_s);
    QCOMPARE(shown.settings.network().proxy.kind, ProxySetting::Kind::System);
    type(host, u"proxy.example.edu"_s);
    shown.find<QSpinBox>(u"proxyPort"_s)->setValue(1080);
    QCOMPARE(shown.onDisk().proxy, (ProxySetting{ProxySetting::Kind::Socks5, u"proxy.example.edu"_s, 1080}));
    QTest::keyClick(kind, Qt::Key_Home);
    QCOMPARE(shown.onDisk().proxy, ProxySetting());
}

void TestSettings::institution_isCheckedAndShownByAnExample()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::Network);
    auto *field = shown.find<QLineEdit>(u"institutionPrefix"_s);
    for (const QString &wrong : {u"ezproxy"_s, u"http://login.example.edu/login?url="_s, u"https://login.example.edu/"_s}) {
        type(field, wrong);
        QVERIFY2(shown.errors().size() == 1, qPrintable(wrong));
        QCOMPARE(shown.settings.network().institutionPrefix, QString());
    }
    type(field, u"https://login.example.edu/login?url="_s);
    QCOMPARE(shown.errors(), QStringList());
    QCOMPARE(shown.onDisk().institutionPrefix, u"https://login.example.edu/login?url="_s);
    const auto labels = shown.dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"https://login.example.edu/login?url=https://"_s);
    }));
    type(field, {});
    QCOMPARE(shown.onDisk().institutionPrefix, QString());
}

void TestSettings::lookUps_areOrderedByButtonsAndLeftOutByATick()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::LookUps);
    auto *list = shown.find<QListWidget>(u"lookUpOrder"_s);
    QCOMPARE(list->count(), 4);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    click(shown.button(u"Up"_s));
    QCOMPARE(shown.onDisk().pdfOrder, (QList{LookUp::LandingPage, LookUp::Unpaywall, LookUp::Arxiv, LookUp::OpenAlex}));
    QCOMPARE(list->currentRow(), 2); // it stays the chosen one
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(shown.onDisk().pdfOrder, (QList{LookUp::LandingPage, LookUp::Unpaywall, LookUp::OpenAlex}));
    shown.open(); // what is not asked stands last
    QCOMPARE(shown.find<QListWidget>(u"lookUpOrder"_s)->item(3)->text(), u"arXiv"_s);
    QCOMPARE(shown.find<QListWidget>(u"lookUpOrder"_s)->item(3)->checkState(), Qt::Unchecked);
}

void TestSettings::mail_isStoredOnceItIsOne()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::LookUps);
    auto *mail = shown.find<QLineEdit>(u"mail"_s);
    type(mail, u"me@example"_s);
    QCOMPARE(shown.settings.network().mail, QString());
    QCOMPARE(shown.errors().size(), 1);
    QTest::keyClicks(mail, u".edu"_s);
    QCOMPARE(shown.onDisk().mail, u"me@example.edu"_s);
    QCOMPARE(shown.errors(), QStringList());
}

void TestSettings::base_isCheckedAndDefaultWhenEmpty()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::LookUps);
    auto *field = shown.find<QLineEdit>(u"base-crossref"_s);
    QVERIFY(!field->isVisible()); // not for everyday use
    click(shown.find<QPushButton>(u"advanced"_s));
    type(field, u"javascript:alert(1)"_s);
    QCOMPARE(shown.settings.network().bases.size(), 0);
    QVERIFY(!shown.errors().isEmpty());
    type(field, u"http://127.0.0.1:8080"_s);
    QCOMPARE(shown.onDisk().base(LookUp::Crossref), QUrl(u"http://127.0.0.1:8080"_s));
    type(field, {});
    QCOMPARE(shown.onDisk().base(LookUp::Crossref), network::defaultBase(LookUp::Crossref));
}

void TestSettings::allowedHost_isFetchedFrom_andRefusedOnceRemoved()
{
    Shown shown;
    HttpServer server;
    server.answer(u"/a.pdf"_s, whole(smallPdf()));
    server.answer(u"/b.pdf"_s, whole(smallPdf()));
    shown.showPage(SettingsDialog::Page::Downloads);
    auto *field = shown.find<QLineEdit>(u"allowHost"_s);
    type(field, u"no server at all"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.errors().size(), 1);
    type(field, u"http://127.0.0.1:99/x"_s); // an address will do
    QTest::keyClick(field, Qt::Key_Return);
    auto *hosts = shown.find<QListWidget>(u"allowedHosts"_s);
    QCOMPARE(hosts->count(), 1);
    QCOMPARE(shown.onDisk().allowedHosts, QStringList{u"127.0.0.1"_s});
    const auto fetch = [&](const QString &path) {
        network::DownloadResult ended;
        bool done = false;
        network::Download *download = shown.downloader.fetchPdf(server.url(path));
        connect(download, &network::Download::finished, this, [&](const network::DownloadResult &result) {
            ended = result;
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, 10'000) && ended.ok();
    };
    QVERIFY(fetch(u"/a.pdf"_s));
    click(shown.find<QPushButton>(u"removeHost"_s));
    QCOMPARE(hosts->count(), 0);
    QVERIFY(!fetch(u"/b.pdf"_s));
    QCOMPARE(server.requests().size(), 1);
}

void TestSettings::cache_isMeasuredAndEmptied()
{
    Shown shown;
    HttpServer server;
    server.answer(u"/a.pdf"_s, whole(smallPdf(3 * 1024 * 1024)));
    shown.settings.change([](NetworkSettings &s) { s.allowedHosts = {u"127.0.0.1"_s}; });
    const QUrl url = server.url(u"/a.pdf"_s);
    QSignalSpy ended(shown.downloader.fetchPdf(url), &network::Download::finished);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
    shown.showPage(SettingsDialog::Page::Downloads);
    auto *size = shown.find<QLabel>(u"cacheSize"_s);
    QTRY_VERIFY2(size->text().contains(u"3.0 MB"_s), qPrintable(size->text()));
    QVERIFY(shown.downloader.cache().has(url));
    click(shown.find<QPushButton>(u"emptyCache"_s));
    QTRY_VERIFY(!shown.find<QPushButton>(u"emptyCache"_s)->isEnabled() && !size->text().contains(u"3.0 MB"_s));
    QVERIFY(!shown.downloader.cache().has(url));
}

void TestSettings::limits_reachTheDownloader()
{
    Shown shown;
    shown.showPage(SettingsDialog::Page::Downloads);
    auto *inAll = shown.find<QSpinBox>(u"inAll"_s);
    inAll->setFocus();
    QTest::keyClick(inAll, Qt::Key_Up);
    QCOMPARE(shown.downloader.settings().inAll, NetworkSettings().inAll + 1);
    shown.find<QSpinBox>(u"perHost"_s)->setValue(1);
    shown.find<QSpinBox>(u"cacheLimit"_s)->setValue(2);
    QCOMPARE(shown.onDisk().perHost, 1);
    QCOMPARE(shown.onDisk().cacheBytes, 2LL * 1024 * 1024 * 1024);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
