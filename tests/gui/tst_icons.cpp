// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/Appearance.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/IconLabel.h"
#include "support/Patience.h"

#include <QDirIterator>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

namespace {

// The colour most of the opaque pixels have.
QColor inkOf(const QImage &image)
{
    QHash<QRgb, int> pixels;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++pixels[image.pixel(x, y)];
        }
    }
    QRgb most = 0;
    int count = 0;
    for (auto it = pixels.cbegin(); it != pixels.cend(); ++it) {
        if (it.value() > count) {
            most = it.key();
            count = it.value();
        }
    }
    return QColor(most);
}

QImage drawn(const QIcon &icon, int size = 64, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(size, size), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

int opaquePixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

class IconsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance.start(gui::Appearance::Choice::Light); }
    void init() { m_appearance.choose(gui::Appearance::Choice::Light); }

    void liveSwitch_recoloursAnIconThatIsThere()
    {
        const QIcon icon = gui::icon(u"trash"_s, &gui::Theme::danger);
        QCOMPARE(inkOf(drawn(icon)), gui::lightTheme().danger);
        m_appearance.choose(gui::Appearance::Choice::Dark);
        QCOMPARE(inkOf(drawn(icon)), gui::darkTheme().danger);
    }

    void liveSwitch_reachesTheIconOfAShownButton()
    {
        QPushButton button(gui::icon(u"board"_s, &gui::Theme::soft), u"Board"_s);
        button.setIconSize({48, 48});
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button, cabinet::test::patience));
        m_appearance.choose(gui::Appearance::Choice::Dark);
        QCoreApplication::processEvents();
        const QColor dark = gui::darkTheme().soft;
        const QImage shown = button.grab().toImage();
        int found = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x)
                found += QColor(shown.pixel(x, y)) == dark ? 1 : 0;
        }
        QVERIFY(found > 20);
    }

    void fixedColour_staysInBothThemes()
    {
        const QIcon icon = gui::icon(u"close"_s, QColor(0x12, 0x34, 0x56));
        m_appearance.choose(gui::Appearance::Choice::Dark);
        QCOMPARE(inkOf(drawn(icon)), QColor(0x12, 0x34, 0x56));
    }

    void everyIcon_drawsSomethingInsideItsSquare_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator files(u":/icons"_s, {u"*.svg"_s});
        while (files.hasNext()) {
            files.next();
            QTest::newRow(qPrintable(files.fileInfo().completeBaseName())) << files.fileInfo().completeBaseName();
        }
    }

    void everyIcon_drawsSomethingInsideItsSquare()
    {
        QFETCH(QString, name);
        const QImage image = drawn(gui::icon(name, &gui::Theme::text));
        const int ink = opaquePixels(image);
        QVERIFY2(ink > 40, "nothing is drawn");
        QVERIFY2(name == u"app"_s || ink < 64 * 64 * 9 / 10, "the whole square is filled");
    }

    void unknownIcon_isEmptyAndDoesNoHarm() { QCOMPARE(opaquePixels(drawn(gui::icon(u"no-such"_s, &gui::Theme::text))), 0); }

    void disabledIcon_isFainter()
    {
        const QIcon icon = gui::icon(u"filter"_s, &gui::Theme::text);
        const auto strongest = [](const QImage &image) {
            int most = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    most = std::max(most, qAlpha(image.pixel(x, y)));
            }
            return most;
        };
        QCOMPARE(strongest(drawn(icon)), 255);
        QVERIFY(strongest(drawn(icon, 64, QIcon::Disabled)) < 128);
    }

    void delegatesPixmap_hasTheScreensPixels()
    {
        const QPixmap pixmap = gui::iconPixmap(u"search"_s, Qt::red, 16, 2.5);
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.5);
        QCOMPARE(inkOf(pixmap.toImage().convertToFormat(QImage::Format_ARGB32)), QColor(Qt::red));
    }

    void dots_areRoundCentredAndFollowTheTheme()
    {
        for (const Status status : allStatuses) {
            const QIcon dot = gui::statusDot(status);
            m_appearance.choose(gui::Appearance::Choice::Light);
            QCOMPARE(inkOf(drawn(dot)), gui::lightTheme().status(status));
            m_appearance.choose(gui::Appearance::Choice::Dark);
            QCOMPARE(inkOf(drawn(dot)), gui::darkTheme().status(status));
        }
        const QImage image = drawn(gui::tagDot(3));
        QCOMPARE(inkOf(image), gui::darkTheme().tag(3).dot);
        QCOMPARE(qAlpha(image.pixel(32, 32)), 255);
        QCOMPARE(qAlpha(image.pixel(32, 20)), 255); // within the half that is filled
        for (const QPoint corner : {QPoint(0, 0), QPoint(18, 18), QPoint(45, 18), QPoint(32, 12)})
            QCOMPARE(qAlpha(image.pixel(corner)), 0);
        QVERIFY(opaquePixels(drawn(gui::tagDot(3, 1))) > 3 * opaquePixels(image));
    }

    void tagColours_haveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (int colour = 0; colour < 8; ++colour)
            names.insert(gui::tagColourName(colour));
        QCOMPARE(names.size(), 8);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(gui::tagColourName(9), gui::tagColourName(1)); // any number, like the colours themselves
        QCOMPARE(gui::tagColourName(-1), gui::tagColourName(7));
    }

    void iconLabel_showsWhatItHasNow()
    {
        gui::IconLabel label(gui::statusDot(Status::Done, 1), 24);
        QCOMPARE(label.size(), QSize(24, 24));
        QCOMPARE(QColor(label.grab().toImage().pixel(12, 12)), gui::lightTheme().done);
        m_appearance.choose(gui::Appearance::Choice::Dark);
        QCOMPARE(QColor(label.grab().toImage().pixel(12, 12)), gui::darkTheme().done);
        label.setIcon(gui::statusDot(Status::Reading, 1));
        QCOMPARE(QColor(label.grab().toImage().pixel(12, 12)), gui::darkTheme().reading);
    }

private:
    gui::Appearance m_appearance{*qApp};
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
