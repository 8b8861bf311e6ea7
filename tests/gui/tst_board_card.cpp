// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/CardDelegate.h"
#include "gui/board/CardLayout.h"
#include "gui/board/CardPainter.h"
#include "gui/board/DragPicture.h"
#include "gui/models/CardRoles.h"
#include "gui/models/CardText.h"
#include "gui/theme/Theme.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace cabinet;
using namespace cabinet::gui;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal width = 264;

Tag tag(const QString &name, int colour = 0)
{
    Tag result;
    result.name = name;
    result.colour = colour;
    return result;
}

CardContent content(const QString &title)
{
    return {.title = title, .venue = u"OSDI'20"_s, .age = u"3 d"_s, .tags = {tag(u"os"_s)}, .pdf = true, .note = true};
}

QList<CardPiece> layOut(const CardContent &content, qreal cardWidth = width, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    const CardStyle style = cardStyle(QFont());
    return layOutCard(content, QSizeF(cardWidth, style.height), style, direction);
}

int countOf(const QList<CardPiece> &pieces, CardPiece::Kind kind)
{
    return int(std::ranges::count(pieces, kind, &CardPiece::kind));
}

PaperCard card(Status status, const QDateTime &since, const QDateTime &finished = {})
{
    PaperCard result;
    result.title = u"Rammer"_s;
    result.status = status;
    result.since = since;
    result.finished = finished;
    return result;
}

QImage painted(const CardContent &content, const CardState &state, const Theme &theme, qreal ratio = 1)
{
    const CardStyle style = cardStyle(QFont());
    QImage image((QSizeF(width + 20, style.height + 20) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.window);
    QPainter painter(&image);
    paintCard(painter, QRectF(10, 10, width, style.height), layOut(content), state, theme, Qt::LeftToRight);
    return image;
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestBoardCard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void age_data();
    void age();
    void finishedPaper_showsItsDay();
    void dayText_followsTheLocale();
    void toolTip_neverBecomesHtml();
    void shortTitle_isOneLine();
    void longTitle_isTwoLinesInsideTheCard();
    void chineseTitle_wraps();
    void everything_staysInsideTheCard_data();
    void everything_staysInsideTheCard();
    void pieces_neverOverlap_data();
    void pieces_neverOverlap();
    void manyTags_endInACount();
    void longTag_isCutBeforeItIsLeftOut();
    void rightToLeft_isTheMirrorImage();
    void largerFont_makesHigherCards();
    void selectedCard_hasTheAccentBorder();
    void focusedCard_hasARingAround();
    void pdfOnDisk_isPaintedInItsColour();
    void progress_isPaintedAtTheBottom();
    void pictureOfACard_isMadeAnewWhenItChanges();
    void dragPicture_isTiltedAndCountsTheOthers();
};

void TestBoardCard::age_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << 0 << u"today"_s;
    QTest::newRow("from the future") << -2 << u"today"_s;
    QTest::newRow("days") << 3 << u"3 d"_s;
    QTest::newRow("months") << 150 << u"5 mo"_s;
    QTest::newRow("years") << 800 << u"2 y"_s;
}

void TestBoardCard::age()
{
    QFETCH(int, days);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageText(card(Status::Reading, now.addDays(-days)), now, QLocale::c()), text);
}

void TestBoardCard::finishedPaper_showsItsDay()
{
    const QDateTime now(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(ageText(card(Status::Done, now, now), now, english), u"today"_s);
    QCOMPARE(ageText(card(Status::Done, now, now.addDays(-10)), now, english), u"Mar 4"_s);
    QCOMPARE(ageText(card(Status::Done, now, now.addDays(-400)), now, english), u"Feb 2025"_s);
    QCOMPARE(ageText(card(Status::Done, now.addDays(-2)), now, english), u"2 d"_s); // no day is known: how long it is here
    QVERIFY(spokenAge(card(Status::Done, now, now.addDays(-10)), now, english).contains(u"March 4, 2026"_s));
}

void TestBoardCard::dayText_followsTheLocale()
{
    const QDate day(2026, 3, 4);
    QCOMPARE(dayText(day, QLocale(QLocale::English, QLocale::UnitedStates)), u"Mar 4"_s);
    QCOMPARE(dayText(day, QLocale(QLocale::English, QLocale::UnitedKingdom)), u"4 Mar"_s);
    QCOMPARE(dayText(day, QLocale(QLocale::Chinese, QLocale::China)), u"3月4日"_s);
}

void TestBoardCard::toolTip_neverBecomesHtml()
{
    QCOMPARE(toolTip(u"a < b & <i>c</i>"_s), u"<qt>a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;</qt>"_s);
}

void TestBoardCard::shortTitle_isOneLine()
{
    QCOMPARE(countOf(layOut(content(u"Rammer"_s)), CardPiece::TitleLine), 1);
}

void TestBoardCard::longTitle_isTwoLinesInsideTheCard()
{
    const QList<CardPiece> pieces = layOut(content(u"words that go on "_s.repeated(40)));
    QCOMPARE(countOf(pieces, CardPiece::TitleLine), 2);
}

void TestBoardCard::chineseTitle_wraps()
{
    const QList<CardPiece> pieces = layOut(content(u"面向深度学习编译器的双设备协同推理运行时系统设计与实现以及更多的字"_s));
    QCOMPARE(countOf(pieces, CardPiece::TitleLine), 2);
}

void TestBoardCard::everything_staysInsideTheCard_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("cardWidth");
    for (const int cardWidth : {120, 180, 264, 600}) {
        QTest::addRow("words, %d", cardWidth)
            << u"Enabling Holistic Deep Learning Compiler Optimizations with rTasks"_s << cardWidth;
        QTest::addRow("one word, %d", cardWidth) << QString(300, u'W') << cardWidth;
        QTest::addRow("chinese, %d", cardWidth) << u"深度学习编译器"_s.repeated(20) << cardWidth;
        QTest::addRow("line breaks, %d", cardWidth) << u"a\nb\u2028c\td"_s << cardWidth;
    }
}

void TestBoardCard::everything_staysInsideTheCard()
{
    QFETCH(QString, title);
    QFETCH(int, cardWidth);
    CardContent card = content(title);
    card.venue = u"Proceedings of a very long conference name"_s;
    card.tags = {tag(u"compiler"_s), tag(u"operating systems"_s), tag(u"x"_s)};
    const QRectF room(0, 0, cardWidth, cardStyle(QFont()).height);
    for (const CardPiece &piece : layOut(card, cardWidth))
        QVERIFY2(room.contains(piece.rect), qPrintable(u"%1 at %2"_s.arg(int(piece.kind)).arg(piece.rect.right())));
}

void TestBoardCard::pieces_neverOverlap_data()
{
    everything_staysInsideTheCard_data();
}

void TestBoardCard::pieces_neverOverlap()
{
    QFETCH(QString, title);
    QFETCH(int, cardWidth);
    CardContent card = content(title);
    card.tags = {tag(u"compiler"_s), tag(u"operating systems"_s), tag(u"x"_s)};
    const QList<CardPiece> pieces = layOut(card, cardWidth);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        for (qsizetype j = i + 1; j < pieces.size(); ++j)
            QVERIFY(!pieces[i].rect.intersects(pieces[j].rect));
    }
}

void TestBoardCard::manyTags_endInACount()
{
    CardContent card = content(u"x"_s);
    card.tags.clear();
    for (int i = 0; i < 12; ++i)
        card.tags += tag(u"tag number %1"_s.arg(i), i);
    const QList<CardPiece> pieces = layOut(card, 400);
    QCOMPARE(countOf(pieces, CardPiece::MoreTags), 1);
    QVERIFY(countOf(pieces, CardPiece::TagChip) >= 1);
    QCOMPARE(countOf(layOut(card, 4000), CardPiece::TagChip), 12);
    QCOMPARE(countOf(layOut(card, 4000), CardPiece::MoreTags), 0);
}

void TestBoardCard::longTag_isCutBeforeItIsLeftOut()
{
    CardContent card = content(u"x"_s);
    card.note = false;
    card.tags = {tag(u"a tag whose name is longer than the whole card is wide"_s)};
    QCOMPARE(countOf(layOut(card), CardPiece::TagChip), 1);
    QCOMPARE(countOf(layOut(card), CardPiece::MoreTags), 0);
}

void TestBoardCard::rightToLeft_isTheMirrorImage()
{
    const QList<CardPiece> left = layOut(content(u"Rammer"_s));
    const QList<CardPiece> right = layOut(content(u"Rammer"_s), width, Qt::RightToLeft);
    QCOMPARE(right.size(), left.size());
    for (qsizetype i = 0; i < left.size(); ++i)
        QCOMPARE(right[i].rect.right(), width - left[i].rect.left());
}

void TestBoardCard::largerFont_makesHigherCards()
{
    QFont large;
    large.setPointSizeF(QFontInfo(large).pointSizeF() * 2);
    QVERIFY(cardStyle(large).height > cardStyle(QFont()).height * 3 / 2);
    QFont pixels;
    pixels.setPixelSize(40);
    QVERIFY(cardStyle(pixels).meta.pixelSize() > 30);
}

void TestBoardCard::selectedCard_hasTheAccentBorder()
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        QVERIFY(!hasColour(painted(content(u"x"_s), {}, *theme), theme->accent));
        QVERIFY(hasColour(painted(content(u"x"_s), {.selected = true}, *theme), theme->accent));
    }
}

void TestBoardCard::focusedCard_hasARingAround()
{
    const QImage plain = painted(content(u"x"_s), {}, lightTheme());
    const QImage focused = painted(content(u"x"_s), {.focused = true}, lightTheme());
    QCOMPARE(plain.pixelColor(8, plain.height() / 2), lightTheme().window); // two pixels outside the card
    QVERIFY(focused.pixelColor(8, plain.height() / 2) != lightTheme().window);
}

void TestBoardCard::pdfOnDisk_isPaintedInItsColour()
{
    CardContent card = content(u"x"_s);
    card.tags.clear();
    QVERIFY(!hasColour(painted(card, {}, lightTheme(), 3), lightTheme().done));
    card.pdfOnDisk = true;
    QVERIFY(hasColour(painted(card, {}, lightTheme(), 3), lightTheme().done));
}

void TestBoardCard::progress_isPaintedAtTheBottom()
{
    const QImage none = painted(content(u"x"_s), {}, lightTheme());
    for (const double progress : {-1.0, 0.0, 0.5, 1.0, 7.0}) {
        const QImage shown = painted(content(u"x"_s), {.progress = progress}, lightTheme());
        QVERIFY(shown != none);
        QVERIFY(hasColour(shown, lightTheme().accent));
    }
}

void TestBoardCard::pictureOfACard_isMadeAnewWhenItChanges()
{
    QStandardItemModel model;
    auto *item = new QStandardItem(u"before"_s);
    item->setData(1, IdRole);
    model.appendRow(item);
    const CardDelegate delegate;
    QStyleOptionViewItem option;
    option.palette = paletteOf(lightTheme());
    option.rect = QRect(QPoint(), QSize(270, delegate.sizeHint(option, {}).height()));
    const auto paint = [&] {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    };
    const QImage before = paint();
    QCOMPARE(paint(), before);
    item->setText(u"after"_s);
    QVERIFY(paint() != before);
    item->setText(u"before"_s);
    QCOMPARE(paint(), before);
    option.palette = paletteOf(darkTheme());
    QVERIFY(paint() != before);
    option.palette = paletteOf(lightTheme());
    option.state |= QStyle::State_Selected;
    QVERIFY(paint() != before);
}

void TestBoardCard::dragPicture_isTiltedAndCountsTheOthers()
{
    QPixmap flat(270, 100);
    flat.fill(Qt::white);
    const DragPicture one = dragPicture(flat, QPoint(30, 40), 0, QFont(), lightTheme());
    const DragPicture several = dragPicture(flat, QPoint(30, 40), 2, QFont(), lightTheme());
    QVERIFY(one.pixmap.width() > flat.width());
    QVERIFY(one.pixmap.rect().contains(one.hotSpot));
    QVERIFY(one.pixmap.toImage() != several.pixmap.toImage());
    QVERIFY(hasColour(several.pixmap.toImage(), lightTheme().accent));
    QVERIFY(!hasColour(one.pixmap.toImage(), lightTheme().accent));
}

QTEST_MAIN(TestBoardCard)
#include "tst_board_card.moc"
