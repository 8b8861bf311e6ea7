// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/theme/Appearance.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/InlineText.h"
#include "gui/widgets/SafeMarkdown.h"
#include "gui/widgets/TagChips.h"
#include "support/Patience.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::GuiLibrary;

namespace {

// A box of fixed squares, laid out in a line of this width.
class Squares final
{
    Q_DISABLE_COPY_MOVE(Squares)
public:
    Squares(int count, int width, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        box.setLayoutDirection(direction);
        layout = new FlowLayout(&box, 10);
        for (int i = 0; i < count; ++i) {
            auto *square = new QWidget(&box);
            square->setFixedSize(40, 20);
            layout->addWidget(square);
            squares.append(square);
        }
        box.resize(width, 300);
        layout->setGeometry(QRect(0, 0, width, 300));
    }

    [[nodiscard]] QList<QPoint> places() const
    {
        QList<QPoint> points;
        for (const QWidget *square : squares)
            points.append(square->pos());
        return points;
    }

    QWidget box;
    FlowLayout *layout;
    QList<QWidget *> squares;
};

QList<QUrl> anchors(const SafeMarkdown &view)
{
    QList<QUrl> urls;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor())
                urls.append(QUrl(it.fragment().charFormat().anchorHref()));
        }
    }
    return urls;
}

} // namespace

class WidgetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance.start(Appearance::Choice::Light); }

    // --- FlowLayout

    void flow_breaksTheLineWhereTheNextDoesNotFit_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QList<QPoint>>("places");
        QTest::newRow("all in a line") << 140 << QList<QPoint>{{0, 0}, {50, 0}, {100, 0}};
        QTest::newRow("exactly two") << 90 << QList<QPoint>{{0, 0}, {50, 0}, {0, 30}};
        QTest::newRow("a pixel short of two") << 89 << QList<QPoint>{{0, 0}, {0, 30}, {0, 60}};
        QTest::newRow("narrower than one") << 10 << QList<QPoint>{{0, 0}, {0, 30}, {0, 60}};
    }

    void flow_breaksTheLineWhereTheNextDoesNotFit()
    {
        QFETCH(int, width);
        QFETCH(QList<QPoint>, places);
        const Squares squares(3, width);
        QCOMPARE(squares.places(), places);
        QCOMPARE(squares.layout->heightForWidth(width), places.last().y() + 20);
    }

    void flow_isMirroredFromRightToLeft()
    {
        const Squares squares(3, 90, Qt::RightToLeft);
        QCOMPARE(squares.places(), (QList<QPoint>{{50, 0}, {0, 0}, {50, 30}}));
    }

    void flow_keepsItsMargins()
    {
        Squares squares(2, 100);
        squares.layout->setContentsMargins(5, 7, 5, 9);
        squares.layout->setGeometry(QRect(0, 0, 100, 300));
        QCOMPARE(squares.places(), (QList<QPoint>{{5, 7}, {55, 7}}));
        QCOMPARE(squares.layout->heightForWidth(100), 7 + 20 + 9);
        QCOMPARE(squares.layout->minimumSize(), QSize(50, 36));
    }

    void flow_passesOverWhatIsHidden()
    {
        Squares squares(3, 200);
        squares.squares.at(1)->hide();
        squares.layout->setGeometry(QRect(0, 0, 200, 300));
        QCOMPARE(squares.squares.at(2)->pos(), QPoint(50, 0));
    }

    void flow_givesItsItemsBack()
    {
        const Squares squares(2, 200);
        QCOMPARE(squares.layout->count(), 2);
        QVERIFY(squares.layout->itemAt(5) == nullptr);
        QVERIFY(squares.layout->takeAt(-1) == nullptr);
        const std::unique_ptr<QLayoutItem> taken(squares.layout->takeAt(0));
        QCOMPARE(taken->widget(), squares.squares.first());
        QCOMPARE(squares.layout->count(), 1);
        QCOMPARE(squares.layout->heightForWidth(200), 20);
    }

    // --- Chip

    void chip_isAButtonForMouseAndKeys()
    {
        Chip chip(u"compiler"_s);
        QSignalSpy clicked(&chip, &Chip::clicked);
        QSignalSpy removed(&chip, &Chip::removeRequested);
        chip.resize(chip.sizeHint());
        chip.show();
        QTest::mouseClick(&chip, Qt::LeftButton);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(clicked.size(), 2);
        QTest::keyClick(&chip, Qt::Key_Delete); // it cannot be removed
        QVERIFY(removed.isEmpty());
        QCOMPARE(chip.accessibleName(), u"compiler"_s);
    }

    void removableChip_isRemovedByItsCrossAndByKeys_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void removableChip_isRemovedByItsCrossAndByKeys()
    {
        QFETCH(Qt::LayoutDirection, direction);
        Chip chip(u"compiler"_s);
        chip.setLayoutDirection(direction);
        const int plain = chip.sizeHint().width();
        chip.setRemovable(u"Remove tag compiler"_s);
        QVERIFY(chip.sizeHint().width() > plain);
        QCOMPARE(chip.accessibleDescription(), u"Remove tag compiler"_s);
        QSignalSpy clicked(&chip, &Chip::clicked);
        QSignalSpy removed(&chip, &Chip::removeRequested);
        chip.resize(chip.sizeHint());
        chip.show();
        const bool mirrored = direction == Qt::RightToLeft;
        const QPoint cross(mirrored ? 11 : chip.width() - 11, chip.height() / 2);
        const QPoint words(mirrored ? chip.width() - 14 : 14, chip.height() / 2);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, cross);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(clicked.size(), 0);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, words);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(clicked.size(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QTest::keyClick(&chip, Qt::Key_Backspace);
        QCOMPARE(removed.size(), 3);
    }

    void crossPressedAndLeft_removesNothing()
    {
        Chip chip(u"compiler"_s);
        chip.setRemovable(u"Remove"_s);
        QSignalSpy removed(&chip, &Chip::removeRequested);
        chip.resize(chip.sizeHint());
        chip.show();
        QTest::mousePress(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 11, chip.height() / 2));
        QTest::mouseMove(&chip, QPoint(chip.width() + 60, 200));
        QTest::mouseRelease(&chip, Qt::LeftButton, {}, QPoint(chip.width() + 60, 200));
        QVERIFY(removed.isEmpty());
    }

    void longChip_staysNarrowAndCanShrink()
    {
        const Chip chip(QString(300, u'w'));
        QVERIFY(chip.sizeHint().width() <= 260);
        QVERIFY(chip.minimumSizeHint().width() <= 56);
        QCOMPARE(Chip(u"i"_s).minimumSizeHint(), Chip(u"i"_s).sizeHint());
    }

    void tagChip_hasTheColoursOfItsTag()
    {
        Chip chip(QString(4, u' '));
        chip.setTagColour(2);
        chip.resize(80, 24);
        QCOMPARE(QColor(chip.grab().toImage().pixel(40, 12)), lightTheme().tag(2).background);
        chip.setTagColour(10);
        QCOMPARE(QColor(chip.grab().toImage().pixel(40, 12)), lightTheme().tag(2).background);
    }

    // --- TagChips

    void tagChips_showEachTagAndAWayToAddOne()
    {
        GuiLibrary gui;
        gui.add({.title = u"A"_s, .tags = {u"Compiler"_s, u"gpu"_s}});
        QWidget box;
        new QVBoxLayout(&box);
        int edits = 0;
        QStringList removed;
        const auto fill = [&](const QStringList &tags) {
            fillTagChips(
                &box, gui.library(), tags, [&edits] { ++edits; }, [&removed](const QString &name) { removed << name; });
        };
        fill({u"compiler"_s, u"gpu"_s});
        box.show();
        QList<Chip *> chips = visibleChips(box);
        QCOMPARE(chips.size(), 3);
        QCOMPARE(chips.at(0)->text(), u"compiler"_s);
        QTest::keyClick(chips.at(1), Qt::Key_Delete);
        QCOMPARE(removed, QStringList{u"gpu"_s});
        QTest::mouseClick(chips.at(0), Qt::LeftButton, {}, QPoint(12, 10));
        QTest::mouseClick(chips.at(2), Qt::LeftButton, {}, QPoint(8, 10));
        QCOMPARE(edits, 2);
        QCOMPARE(chips.at(2)->text(), u"+"_s);
        QVERIFY(!chips.at(2)->accessibleName().isEmpty());
        fill({});
        chips = visibleChips(box);
        QCOMPARE(chips.size(), 1);
        QCOMPARE(chips.first()->text(), u"+ tag"_s);
    }

    // --- InlineText

    void inlineText_saysOnceWhatWasTyped_data()
    {
        QTest::addColumn<InlineText::Lines>("lines");
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<int>("saved");
        QTest::newRow("one line, Return") << InlineText::Lines::One << QKeyCombination(Qt::Key_Return) << 1;
        QTest::newRow("one line, Enter") << InlineText::Lines::One << QKeyCombination(Qt::Key_Enter) << 1;
        QTest::newRow("many lines, Return") << InlineText::Lines::Many << QKeyCombination(Qt::Key_Return) << 0;
        QTest::newRow("many lines, Ctrl+Return") << InlineText::Lines::Many << QKeyCombination(Qt::CTRL, Qt::Key_Return) << 1;
    }

    void inlineText_saysOnceWhatWasTyped()
    {
        QFETCH(InlineText::Lines, lines);
        QFETCH(QKeyCombination, key);
        QFETCH(int, saved);
        InlineText text(u"Title"_s, u"Type"_s, lines);
        text.setStored(u"Old"_s);
        QSignalSpy committed(&text, &InlineText::committed);
        text.commit(); // nothing was typed
        QVERIFY(committed.isEmpty());
        text.moveCursor(QTextCursor::End);
        QTest::keyClicks(&text, u"er"_s);
        QVERIFY(text.isChanged());
        QTest::keyClick(&text, key.key(), key.keyboardModifiers());
        QCOMPARE(committed.size(), saved);
        if (saved > 0)
            QCOMPARE(committed.first().first().toString(), u"Older"_s);
        else
            QCOMPARE(text.toPlainText(), u"Older\n"_s);
    }

    void inlineText_escapeBringsBackWhatIsStored()
    {
        InlineText text(u"Title"_s, {}, InlineText::Lines::One);
        text.setStored(u"Stored"_s);
        QSignalSpy committed(&text, &InlineText::committed);
        QTest::keyClicks(&text, u"typed "_s);
        QTest::keyClick(&text, Qt::Key_Escape);
        QCOMPARE(text.toPlainText(), u"Stored"_s);
        text.commit();
        QVERIFY(committed.isEmpty());
    }

    void inlineText_isSavedWhenTheFocusLeaves()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *text = new InlineText(u"Title"_s, {}, InlineText::Lines::One, &window);
        auto *other = new QLineEdit(&window);
        layout->addWidget(text);
        layout->addWidget(other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, cabinet::test::patience));
        QSignalSpy committed(text, &InlineText::committed);
        text->setFocus();
        QTest::keyClicks(text, u"New"_s);
        QTest::keyClick(text, Qt::Key_Tab); // a tab leaves, it is no letter of a title
        QTRY_COMPARE(committed.size(), 1);
        QVERIFY(other->hasFocus());
    }

    void inlineText_pastedLinesBecomeOneWhereThereIsOne()
    {
        InlineText one(u"Title"_s, {}, InlineText::Lines::One);
        InlineText many(u"Notes"_s, {}, InlineText::Lines::Many);
        QApplication::clipboard()->setText(u"first\n second\tthird\n"_s);
        one.paste();
        many.paste();
        QCOMPARE(one.toPlainText(), u"first second third"_s);
        QCOMPARE(many.toPlainText(), u"first\n second\tthird\n"_s);
    }

    void inlineText_growsWithItsText()
    {
        InlineText text(u"Notes"_s, {}, InlineText::Lines::Many);
        text.resize(200, 40);
        text.show();
        const int single = text.minimumHeight();
        text.setStored(u"one\ntwo\nthree\nfour"_s);
        QVERIFY(text.minimumHeight() > 2 * single);
        text.setStored(u"one"_s);
        QCOMPARE(text.minimumHeight(), single);
        text.setMinimumLines(5);
        QVERIFY(text.minimumHeight() >= 5 * text.fontMetrics().lineSpacing());
        QCOMPARE(text.sizeHint().height(), text.minimumSizeHint().height());
    }

    // --- SafeMarkdown

    void markdown_showsNoHtmlNoImagesAndLoadsNothing_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("html") << u"before <b onclick=x>bold</b> <script>alert(1)</script> after"_s;
        QTest::newRow("image") << u"before ![alt](file:///etc/passwd) after"_s;
        QTest::newRow("remote image") << u"before ![alt](https://example.org/pixel.png) after"_s;
        QTest::newRow("image in a link") << u"before [![alt](x.png)](https://example.org/) after"_s;
        QTest::newRow("image by reference") << u"before ![alt][1] after\n\n[1]: file:///etc/passwd"_s;
        QTest::newRow("html image") << u"before <img src=\"file:///etc/passwd\"> after"_s;
        QTest::newRow("zero byte") << u"before \0 after"_s;
        QTest::newRow("iframe") << u"before\n\n<iframe src=\"https://example.org\"></iframe>\n\nafter"_s;
    }

    void markdown_showsNoHtmlNoImagesAndLoadsNothing()
    {
        QFETCH(QString, source);
        SafeMarkdown view(u"Idea"_s);
        view.resize(400, 300);
        view.setSource(source);
        view.show();
        const QString shown = view.toPlainText();
        QVERIFY(shown.contains(u"before"_s) && shown.contains(u"after"_s));
        QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter)); // where an image would stand
        QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).toByteArray(), QByteArray());
    }

    void markdown_linksAreHandedOverNotFollowed()
    {
        SafeMarkdown view(u"Idea"_s);
        view.setSource(u"See [the paper](https://example.org/a%20b?x=1&y=2) and [a file](file:///etc/passwd)."_s);
        QCOMPARE(view.toPlainText(), u"See the paper and a file."_s);
        const QList<QUrl> links = anchors(view);
        QCOMPARE(links.size(), 2);
        QSignalSpy activated(&view, &SafeMarkdown::linkActivated);
        Q_EMIT view.anchorClicked(links.first());
        QCOMPARE(activated.first().first().toString(), u"https://example.org/a%20b?x=1&y=2"_s);
        QCOMPARE(view.toPlainText(), u"See the paper and a file."_s); // it stays where it is
    }

    void markdown_isPlainTextWhereRenderingWouldTakeLong_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("rendered");
        QTest::newRow("short, full of marks") << QString(u"*_`["_s).repeated(500) << true;
        QTest::newRow("long, full of marks") << QString(u"*_`["_s).repeated(5'000) << false;
        QTest::newRow("long prose") << QString(u"plain words of a long idea "_s).repeated(1'000) << true;
        QTest::newRow("endless prose") << QString(u"plain words of a long idea "_s).repeated(6'000) << false;
        QTest::newRow("empty") << QString() << true;
    }

    void markdown_isPlainTextWhereRenderingWouldTakeLong()
    {
        QFETCH(QString, source);
        QFETCH(bool, rendered);
        QCOMPARE(isRenderable(source), rendered);
    }

    void markdown_fitsItsTextAndFollowsTheTheme()
    {
        SafeMarkdown view(u"Idea"_s);
        view.resize(200, 30);
        view.setFitsHeight(true);
        view.setSource(u"one"_s);
        const int single = view.height();
        view.setSource(u"one\n\ntwo\n\nthree\n\nfour"_s);
        QVERIFY(view.height() > 2 * single);
        view.setSource(u"[a link](https://example.org/)"_s);
        const auto colour = [&view] { return view.document()->begin().begin().fragment().charFormat().foreground().color(); };
        QCOMPARE(colour(), lightTheme().accent);
        m_appearance.choose(Appearance::Choice::Dark);
        QCoreApplication::processEvents();
        QCOMPARE(colour(), darkTheme().accent);
        m_appearance.choose(Appearance::Choice::Light);
    }

private:
    static QList<Chip *> visibleChips(const QWidget &box)
    {
        QList<Chip *> chips;
        for (int i = 0; i < box.layout()->count(); ++i)
            chips.append(qobject_cast<Chip *>(box.layout()->itemAt(i)->widget()));
        return chips;
    }

    Appearance m_appearance{*qApp};
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
