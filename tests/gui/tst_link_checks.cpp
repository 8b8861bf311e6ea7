// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Checking links in the window: started by keys and menus, shown on cards and in the details, and what is offered then.
#include "WindowFixture.h"

#include "gui/board/CardLayout.h"
#include "gui/board/CardPainter.h"
#include "gui/board/BoardView.h"
#include "gui/board/ColumnView.h"
#include "gui/dialogs/ImportDialog.h"
#include "gui/models/CardRoles.h"
#include "gui/shell/Sidebar.h"
#include "gui/theme/Theme.h"
#include "support/HttpServer.h"
#include "support/Patience.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using namespace cabinet::test;

// Stands in for the browser while it lives.
class Browser final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Browser)
public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class LinkChecksTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpServer>();
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->networkSettings().change([this](network::NetworkSettings &settings) {
            settings.proxy.kind = network::ProxySetting::Kind::None;
            settings.bases.insert(network::LookUp::Wayback, m_server->url(u"/archive"_s));
        });
        m_notices.clear();
        connectNotices();
        m_server->answer(u"/fine"_s, whole("<html>"));
        m_server->answer(u"/old"_s, redirectTo("/fine", "301 Moved Permanently"));
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
    }

    void checkingAll_signsTheDeadCardAndOffersToShowIt()
    {
        add(u"Dead"_s, u"/none"_s);
        add(u"Fine"_s, u"/fine"_s);
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(meter()->isVisible());
        QTRY_VERIFY(said(u"2 links are checked"_s));
        QVERIFY(!meter()->isVisible());
        const QModelIndex card = cardOf(u"Dead"_s);
        QVERIFY(card.data(DeadLinksRole).toString().contains(u"has nothing at this address"_s));
        QVERIFY(card.data(Qt::ToolTipRole).toString().contains(u"has nothing at this address"_s));
        QVERIFY(card.data(Qt::AccessibleDescriptionRole).toString().contains(u"“Paper”"_s));
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(u"1 dead link"_s));
        QVERIFY(cardOf(u"Fine"_s).data(DeadLinksRole).toString().isEmpty());
        QCOMPARE(m_notices.last().actionText, u"Show them"_s);
        m_notices.last().action();
        QTRY_COMPARE(model()->rowCount(), 1);
        QVERIFY(cardOf(u"Dead"_s).isValid());
        QCOMPARE(m_fixture->library().read().history(10)->size(), 2); // the two additions: checking edits nothing
    }

    void checkedLately_isAskedAgainOnlyWhenTold()
    {
        add(u"Fine"_s, u"/fine"_s);
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(said(u"checked. None is dead"_s));
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(said(u"checked within the last"_s));
        QCOMPARE(m_server->requests().size(), 1);
        m_notices.last().action();
        QTRY_COMPARE(m_server->requests().size(), 2);
    }

    void selection_isCheckedByItsKey()
    {
        add(u"Other"_s, u"/fine"_s);
        const PaperId paper = add(u"Chosen"_s, u"/none"_s);
        m_fixture->window().findChild<BoardView *>()->select(paper);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_L);
        QTRY_VERIFY(said(u"1 lead"_s));
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().first().path, QByteArray("/none"));
    }

    void cancelled_goesOnWhereItStoodEvenAfterARestart()
    {
        QStringList paths;
        for (int i = 0; i < 5; ++i) {
            paths.append(u"/%1"_s.arg(i));
            m_server->answer(paths.last(), whole("<html>"));
            add(paths.last(), paths.last());
        }
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_server->requests().size() >= 2);
        auto *cancel = m_fixture->find<QToolButton>("cancelCheck");
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(said(u"is cancelled"_s));
        const qsizetype asked = m_server->requests().size();
        QVERIFY(asked < 5);
        QStringList known;
        for (const QString &path : std::as_const(paths))
            known.append(m_server->url(path).toString());
        const auto before = m_fixture->library().linkVerdicts(known);
        QVERIFY(!before->isEmpty());
        m_fixture->reopen();
        connectNotices();
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->library().linkVerdicts(known)->size() == 5, 10'000);
        for (const LinkVerdict &verdict : *before) {
            const QByteArray path = QUrl(verdict.url).path().toUtf8();
            const auto times = std::count_if(m_server->requests().cbegin(), m_server->requests().cend(),
                                             [&path](const HttpRequest &request) { return request.path == path; });
            QCOMPARE(times, 1);
        }
    }

    void newAddress_isTakenByAnEditThatCanBeUndone()
    {
        const PaperId paper = add(u"Moved"_s, u"/old"_s);
        checkAndSelect(paper, u"Moved"_s);
        QToolButton *state = stateButton();
        QVERIFY(state != nullptr);
        QVERIFY(state->text().startsWith(u"Moved · checked"_s));
        QVERIFY(state->accessibleDescription().contains(u"301"_s)); // the technical side
        choose(state, Qt::Key_N);
        QTRY_COMPARE(urlOf(paper), m_server->url(u"/fine"_s).toString());
        QTRY_VERIFY(stateButton() == nullptr); // of the new address nothing is known
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(urlOf(paper), m_server->url(u"/old"_s).toString());
        QTRY_VERIFY(stateButton() != nullptr);
    }

    void topicAndListMenus_checkTheirLinksOnly()
    {
        QVERIFY(m_fixture->library().addPaper(
            {.title = u"Of the topic"_s, .topic = {u"Storage"_s}, .links = {{u"Paper"_s, m_server->url(u"/none"_s).toString()}}}));
        import("- [ ] Of the list: [[Paper](" + m_server->url(u"/fine"_s).toString().toUtf8() + ")]\n");
        add(u"Other"_s, u"/old"_s);
        chooseInSidebar(u"Storage"_s, Qt::Key_C);
        QTRY_VERIFY(said(u"1 lead"_s));
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().last().path, QByteArray("/none"));
        chooseInSidebar(u"list.md"_s, Qt::Key_C);
        QTRY_VERIFY(said(u"None is dead"_s));
        QCOMPARE(m_server->requests().size(), 2);
        QCOMPARE(m_server->requests().last().path, QByteArray("/fine"));
    }

    void waybackCopy_isOpenedAndTheLinkStays()
    {
        Browser browser;
        const PaperId paper = add(u"Dead"_s, u"/none"_s);
        const QString copy = answerWithCopy(paper);
        checkAndSelect(paper, u"lead"_s);
        choose(stateButton(), Qt::Key_O);
        QTRY_COMPARE(browser.opened, QList<QUrl>{QUrl(copy)});
        QCOMPARE(urlOf(paper), m_server->url(u"/none"_s).toString());
    }

    void waybackAddress_isTakenWhenThereIsACopy()
    {
        const PaperId paper = add(u"Dead"_s, u"/none"_s);
        const QString copy = answerWithCopy(paper);
        checkAndSelect(paper, u"lead"_s);
        choose(stateButton(), Qt::Key_A);
        QTRY_COMPARE(urlOf(paper), copy);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(urlOf(paper), m_server->url(u"/none"_s).toString());
    }

    void noCopy_isSaidAndNothingIsChanged()
    {
        const PaperId paper = add(u"Dead"_s, u"/none"_s);
        m_server->answerAll(whole("no", "404 Not Found"));
        m_server->answer(u"/archive/wayback/available?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(urlOf(paper))),
                         whole("{\"archived_snapshots\":{}}"));
        checkAndSelect(paper, u"lead"_s);
        const QString before = urlOf(paper);
        choose(stateButton(), Qt::Key_A);
        QTRY_VERIFY(said(u"no copy"_s));
        QCOMPARE(urlOf(paper), before);
    }

    void deadLink_isASignOnTheCardNotOnlyAColour()
    {
        CardContent content{.title = u"T"_s, .age = u"3 d"_s};
        const CardStyle style = cardStyle(qApp->font());
        const QSize size(260, style.height);
        const auto picture = [&](const Theme &theme) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(theme.panel);
            QPainter painter(&image);
            paintCard(painter, QRectF(QPointF(), size), layOutCard(content, size, style, Qt::LeftToRight), {}, theme, Qt::LeftToRight);
            return image;
        };
        const QImage without = picture(lightTheme());
        content.deadLink = true;
        const QList<CardPiece> pieces = layOutCard(content, size, style, Qt::LeftToRight);
        const auto sign = std::find_if(pieces.cbegin(), pieces.cend(), [](const CardPiece &p) { return p.kind == CardPiece::DeadLink; });
        QVERIFY(sign != pieces.cend());
        QVERIFY(QRectF(QPointF(), size).contains(sign->rect));
        const QImage with = picture(lightTheme());
        QVERIFY(with.copy(sign->rect.toAlignedRect()) != without.copy(sign->rect.toAlignedRect()));
        const auto mirrored = layOutCard(content, size, style, Qt::RightToLeft);
        QVERIFY(std::any_of(mirrored.cbegin(), mirrored.cend(), [&](const CardPiece &p) {
            return p.kind == CardPiece::DeadLink && p.rect.center().x() > size.width() / 2.0;
        }));
    }

private:
    PaperId add(const QString &title, const QString &path)
    {
        const auto added = m_fixture->library().addPaper({.title = title, .links = {{u"Paper"_s, m_server->url(path).toString()}}});
        return added ? *added : PaperId{};
    }
    // The Wayback Machine knows a copy of the paper's page; its address.
    QString answerWithCopy(PaperId paper)
    {
        const QString copy = m_server->url(u"/web/2019/x"_s).toString();
        const QString question = u"/archive/wayback/available?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(urlOf(paper)));
        m_server->answer(question, whole("{\"archived_snapshots\":{\"closest\":{\"available\":true,\"status\":\"200\",\"url\":\"" +
                                         copy.toUtf8() + "\"}}}"));
        return copy;
    }
    void import(const QByteArray &list)
    {
        m_fixture->window().importFiles({m_fixture->write(u"list.md"_s, list)});
        QTRY_VERIFY(m_fixture->dialog<ImportDialog>() != nullptr);
        auto *button = m_fixture->dialog<ImportDialog>()->findChild<QPushButton *>(u"import_"_s);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(m_fixture->dialog<ImportDialog>() == nullptr);
    }
    void chooseInSidebar(const QString &name, Qt::Key mnemonic)
    {
        auto *sidebar = m_fixture->window().findChild<Sidebar *>();
        QModelIndexList found;
        QTRY_VERIFY(!(found = sidebar->model()->match(sidebar->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                      Qt::MatchStartsWith | Qt::MatchRecursive))
                         .isEmpty());
        sidebar->scrollTo(found.first());
        const QPoint at = sidebar->visualRect(found.first()).center();
        QContextMenuEvent asks(QContextMenuEvent::Mouse, at, sidebar->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(sidebar->viewport(), &asks);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), mnemonic);
    }
    void connectNotices()
    {
        connect(&m_fixture->window().notifier(), &Notifier::said, this, [this](const Notice &notice) { m_notices.append(notice); });
    }
    bool said(const QString &text) const
    {
        return std::any_of(m_notices.cbegin(), m_notices.cend(), [&](const Notice &notice) { return notice.text.contains(text); });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_fixture->window(), key, modifiers); }
    QWidget *meter() const { return m_fixture->find<QToolButton>("cancelCheck")->parentWidget(); }
    QAbstractItemModel *model() const { return m_fixture->window().findChild<ColumnView *>()->model(); }
    QModelIndex cardOf(const QString &title) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, 0).data().toString() == title)
                return model()->index(row, 0);
        }
        return {};
    }
    QString urlOf(PaperId paper) const { return (*m_fixture->library().read().paper(paper))->links.first().url; }
    void checkAndSelect(PaperId paper, const QString &result)
    {
        m_fixture->window().findChild<BoardView *>()->select(paper);
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(said(u"link"_s) && m_notices.last().text.contains(result, Qt::CaseInsensitive));
        QTRY_VERIFY(stateButton() != nullptr);
    }
    QToolButton *stateButton() const
    {
        for (QToolButton *button : m_fixture->window().findChildren<QToolButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"State of link"_s))
                return button;
        }
        return nullptr;
    }
    // Opens the menu by mouse and chooses by key; the menu's own loop runs meanwhile.
    static void choose(QToolButton *button, Qt::Key mnemonic)
    {
        QTimer::singleShot(200, button, [mnemonic] { QTest::keyClick(QApplication::activePopupWidget(), mnemonic); });
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
    QList<Notice> m_notices;
};

QTEST_MAIN(LinkChecksTest)
#include "tst_link_checks.moc"
